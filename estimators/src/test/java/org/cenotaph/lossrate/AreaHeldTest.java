package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.cenotaph.csv.CsvException;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Areas taken are differences of the readings of areas held, and say which readings these are. */
class AreaHeldTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");
    private static final Path TERRITORY = Path.of("..", "..", "shared", "data", "territory");

    private static final AreaHeld HELD = series("""
            date,km2
            2024-01-30,100
            2024-01-31,101
            2024-02-01,103.5
            2024-02-02,102
            2024-02-05,110
            2024-02-06,
            2024-02-29,109
            2024-03-01,130
            """);

    private static AreaHeld series(String text) {
        return AreaHeld.of(table(text), "date", "km2", MAP);
    }

    private static CsvReading<List<CsvTable.Row>> table(String text) {
        CsvInput input = CsvInput.of("map.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return CsvTable.read(input, CsvFormat.standard());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static AreaTaken taken(String from, String to) {
        return HELD.taken(day(from), day(to));
    }

    @Test
    void isTheReadingOfTheLastDayLessThatOfTheDayBeforeTheFirst() {
        assertThat(taken("2024-02-01", "2024-02-29").squareKilometres()).hasValue(8);
        assertThat(taken("2024-02-01", "2024-02-01").squareKilometres()).hasValue(2.5);
        assertThat(taken("2024-02-02", "2024-02-02").squareKilometres()).hasValue(-1.5);
        assertThat(taken("2024-01-31", "2024-03-01").squareKilometres()).hasValue(30);
    }

    @Test
    void saysWhichReadingsItTook() {
        AreaTaken area = taken("2024-02-01", "2024-02-05");
        assertThat(area.lineage().remarks())
                .containsExactly(
                        "area taken 2024-02-01 to 2024-02-05: held at the end of 2024-01-31 101 km², at the end of 2024-02-05 110 km²",
                        "area held, 2024-02-01 to 2024-02-05: no reading on 2 of 5 days");
        assertThat(area.lineage().origins()).hasSize(1).allSatisfy(origin -> {
            assertThat(origin.source()).isEqualTo(MAP);
            assertThat(origin.rows()).isEqualTo(8);
        });
        assertThat(area).hasToString("9 km² (taken 2024-02-01 to 2024-02-05 by the map)");
    }

    @Test
    void countsReadingsThatFell() {
        assertThat(taken("2024-02-01", "2024-02-29").cautions())
                .containsExactly(
                        "area held, 2024-02-01 to 2024-02-29: 2 of 4 readings are below the one before, by 2.5 km² together; they are territory lost or revisions of the map, and the series does not say which");
        assertThat(taken("2024-02-01", "2024-02-01").cautions()).isEmpty();
    }

    @Test
    void namesTheReadingThatStandsInForAMissingOne() {
        assertThat(taken("2024-02-05", "2024-02-20").squareKilometres()).hasValue(8);
        assertThat(taken("2024-02-05", "2024-02-20").cautions())
                .containsExactly(
                        "area held: there is no reading on 2024-02-04, and that of 2024-02-02 stands in for it",
                        "area held: there is no reading on 2024-02-20, and that of 2024-02-05 stands in for it");
    }

    @Test
    void isUnknownOutsideTheSeriesAndWhereNothingWasRead() {
        for (AreaTaken area : List.of(
                taken("2024-01-30", "2024-02-05"),
                taken("2024-02-01", "2024-03-02"),
                taken("2023-01-01", "2025-01-01"),
                taken("2024-02-06", "2024-02-20"))) {
            assertThat(area.squareKilometres()).isEmpty();
            assertThat(area.toString()).startsWith("area unknown");
        }
        assertThat(HELD.taken(LocalDate.MIN, LocalDate.MAX).squareKilometres()).isEmpty();
    }

    @Test
    void readsPeriodsOfAnAxisOfTime() {
        assertThat(HELD.taken(Axis.MONTH, YearMonth.of(2024, 2)).squareKilometres())
                .hasValue(8);
        assertThat(HELD.taken(Axis.DAY, day("2024-02-01")).squareKilometres()).hasValue(2.5);
        assertThat(HELD.taken(Axis.QUARTER, new Quarter(2024, 1)).squareKilometres())
                .isEmpty();
        assertThatThrownBy(() -> HELD.taken(Axis.category("region"), "North"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region");
    }

    @Test
    void knowsTheDaysThatItLacks() {
        assertThat(HELD.missing()).hasSize(32 - 7).contains(day("2024-02-03"), day("2024-02-06"));
        assertThat(HELD.readings()).hasSize(7).doesNotContainKey(day("2024-02-06"));
        assertThat(HELD).hasToString("the map: 7 readings, 2024-01-30 to 2024-03-01");
    }

    @Test
    void givesEveryDifferenceTheErrorThatIsStated() {
        AreaTaken area = HELD.withStandardErrorOfDifferences(2.5).taken(day("2024-02-01"), day("2024-02-29"));
        assertThat(area.squareKilometres()).hasValue(8);
        assertThat(area.toString()).startsWith("8 km² ± 2.5 km² (standard error)");
    }

    @Test
    void refusesDaysThatDoNotIncrease() {
        for (String second : List.of("2024-01-01", "2023-12-31")) {
            assertThatThrownBy(() -> series("date,km2\n2024-01-01,1\n" + second + ",2\n"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must increase")
                    .hasMessageContaining(second);
        }
    }

    @Test
    void refusesWhatIsNoSeries() {
        assertThatThrownBy(() -> series("date,km2\n2024-01-01,1\n2024-01-02,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two readings, got 1");
        assertThatThrownBy(() -> series("date,km2\n2024-01-01,1\n2024-01-02,-3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-3.0 on 2024-01-02");
        assertThatThrownBy(() -> AreaHeld.of(
                        new TreeMap<>(java.util.Map.of(day("2024-01-01"), Double.NaN, day("2024-01-02"), 1.0)), MAP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> series("date,area\n2024-01-01,1\n"))
                .isInstanceOf(CsvException.class)
                .hasMessageContaining("km2");
        assertThatThrownBy(() -> series("date,km2\n2024-01-01,about 5\n"))
                .isInstanceOf(CsvException.class)
                .hasMessageContaining("about 5");
        assertThatThrownBy(() -> taken("2024-02-02", "2024-02-01")).isInstanceOf(IllegalArgumentException.class);
        for (double error : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> HELD.withStandardErrorOfDifferences(error))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Double.toString(error));
        }
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeFrom() {
        TreeMap<LocalDate, Double> readings = new TreeMap<>();
        readings.put(day("2024-01-01"), 1.0);
        readings.put(day("2024-01-02"), 2.0);
        AreaHeld held = AreaHeld.of(readings, MAP);
        readings.clear();
        assertThat(held.readings()).hasSize(2);
        assertThatThrownBy(() -> held.readings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2024-08, 351
                    2024-09, 407
                    2024-10, 479
                    2024-11, 716
                    2024-12, 430
                    2025-01, 321
                    2025-02, 203
                    2025-03, 119
                    2025-04, 193
                    2025-05, 419
                    2025-06, 513
                    2025-07, 601
                    2025-08, 484
                    2025-09, 268
                    2025-10, 255
                    2025-11, 493
                    2025-12, 462
                    2026-01, 228
                    2026-05, 10
                    """)
    void givesTheMonthEndDifferencesOfTheDailyMap(String month, double km2) {
        AreaHeld held = territory("deepstate");
        assertThat(held.taken(Axis.MONTH, YearMonth.parse(month))
                        .squareKilometres()
                        .orElseThrow())
                .isCloseTo(km2, within(0.5));
    }

    @Test
    void givesTheYearlyDifferencesOfTheOtherDailyMap() {
        AreaHeld held = territory("liveuamap");
        assertThat(held.taken(Axis.YEAR, java.time.Year.of(2023))
                        .squareKilometres()
                        .orElseThrow())
                .isCloseTo(813, within(0.5));
        assertThat(held.taken(Axis.YEAR, java.time.Year.of(2024))
                        .squareKilometres()
                        .orElseThrow())
                .isCloseTo(4299, within(0.5));
        assertThat(held.missing()).isEmpty();
    }

    @Test
    void saysWhatTheDailyMapLacksAndRevised() {
        AreaHeld held = territory("deepstate");
        assertThat(held.missing()).hasSize(7);
        assertThat(held.taken(Axis.MONTH, YearMonth.of(2025, 3)).cautions())
                .anyMatch(caution -> caution.contains("no reading on 2025-03-31, and that of 2025-03-30 stands in"));
        AreaTaken august = held.taken(day("2026-08-01"), day("2026-08-22"));
        assertThat(august.squareKilometres().orElseThrow()).isCloseTo(-23, within(0.5));
        assertThat(august.cautions()).anyMatch(caution -> caution.contains("below the one before"));
        assertThat(held.taken(Axis.MONTH, YearMonth.of(2026, 8)).squareKilometres())
                .isEmpty();
    }

    private static AreaHeld territory(String map) {
        Path file = TERRITORY.resolve(map + "_occupied_area_daily.csv");
        assumeTrue(Files.exists(file), "the daily maps lie under ../shared and are not here");
        return AreaHeld.of(
                CsvTable.read(CsvInput.of(file), CsvFormat.standard().strict()),
                "date",
                "occupied_area_km2",
                Source.titled(map, map));
    }
}
