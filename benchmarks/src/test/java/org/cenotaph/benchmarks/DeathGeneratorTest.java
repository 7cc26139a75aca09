package org.cenotaph.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.cenotaph.records.Age;
import org.cenotaph.records.Column;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Report;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.junit.jupiter.api.Test;

/** The made-up deaths are the same everywhere, and have the shape that they are said to have. */
class DeathGeneratorTest {
    private static final int MANY = 200_000;
    private static final DeathGenerator GENERATOR = DeathGenerator.of(MANY, 1).withReportsBy("list");
    private static final Deaths DEATHS = GENERATOR.deaths();

    @Test
    void givesTheSameDeathsForTheSameSeed() {
        Deaths again = GENERATOR.deaths();
        assertThat(IntStream.range(0, 2_000)).allMatch(row -> again.get(row).equals(DEATHS.get(row)));
        assertThat(checksum(again)).isEqualTo(checksum(DEATHS));
    }

    /** The numbers were computed once, on JDK 17; another JDK must come to the same. */
    @Test
    void givesTheSameDeathsOnAnyJdk() {
        assertThat(checksum(DEATHS)).isEqualTo(1062130613608152281L);
        assertThat(DEATHS.get(0))
                .isEqualTo(Death.on(LocalDate.of(2022, 2, 24))
                        .aged(Age.between(15, 19))
                        .with(DeathGenerator.CATEGORY, "c5")
                        .with(DeathGenerator.REGION, "region 24")
                        .with(DeathGenerator.SEX, "female")
                        .reported(new Report("list", LocalDate.of(2022, 2, 24))));
    }

    private static long checksum(Deaths deaths) {
        return checksum(deaths.dates())
                + 3 * checksum(deaths.ages())
                + 5 * checksum(deaths.category(DeathGenerator.CATEGORY))
                + 7 * checksum(deaths.category(DeathGenerator.REGION))
                + 11 * checksum(deaths.category(DeathGenerator.SEX))
                + 13 * checksum(deaths.reports("list"));
    }

    private static long checksum(Column<?> column) {
        return IntStream.range(0, column.size()).mapToLong(column::codeAt).reduce(1, (sum, code) -> 31 * sum + code);
    }

    @Test
    void givesOtherDeathsForAnotherSeed() {
        assertThat(checksum(DeathGenerator.of(MANY, 2).withReportsBy("list").deaths()))
                .isNotEqualTo(checksum(DEATHS));
    }

    @Test
    void leavesOtherColumnsAloneWhenASettingChanges() {
        Deaths others = GENERATOR.withCategories(300).withImpreciseDates(0.5).deaths();
        assertThat(checksum(others.category(DeathGenerator.REGION)))
                .isEqualTo(checksum(DEATHS.category(DeathGenerator.REGION)));
        assertThat(IntStream.range(0, MANY).filter(row -> others.dates().at(row).isExact()))
                .allMatch(row -> others.dates().at(row).equals(DEATHS.dates().at(row)));
        assertThat(GENERATOR.deaths().category(DeathGenerator.CATEGORY).codeCount())
                .isEqualTo(10);
    }

    @Test
    void ordersDeathsByReportAndReportsNoneBeforeItHappened() {
        Column<Report> reports = DEATHS.reports("list");
        for (int row = 0; row < MANY; row++) {
            LocalDate reported = reports.at(row).published();
            assertThat(DEATHS.dates().at(row).latest()).isBeforeOrEqualTo(reported);
            assertThat(row == 0 || !reported.isBefore(reports.at(row - 1).published()))
                    .isTrue();
        }
    }

    @Test
    void putsDifferentDaysIntoNeighbouringRows() {
        long same = IntStream.range(1, MANY)
                .filter(row -> DEATHS.dates().codeAt(row) == DEATHS.dates().codeAt(row - 1))
                .count();
        assertThat(same / (double) MANY).isLessThan(0.05);
    }

    @Test
    void fillsThePeriodInWavesAndThinsOutWhereReportsAreStillToCome() {
        SortedMap<LocalDate, Long> days =
                Counting.of(DEATHS).along(Axis.DAY).filled(Axis.DAY).counts(Axis.DAY);
        assertThat(days.firstKey()).isEqualTo("2022-02-24");
        assertThat(days.lastKey()).isBetween(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 4));
        IntUnaryOperator inQuarterOf2023 = quarter -> IntStream.range(90 * quarter, 90 * quarter + 90)
                .mapToObj(LocalDate.of(2023, 1, 1)::plusDays)
                .mapToInt(day -> days.get(day).intValue())
                .sum();
        assertThat(inQuarterOf2023.applyAsInt(1)).isGreaterThan(2 * inQuarterOf2023.applyAsInt(3));
        assertThat(days.get(LocalDate.of(2025, 12, 3))).isLessThan(days.get(LocalDate.of(2024, 12, 3)) / 2);
    }

    @Test
    void givesCategoriesTheSharesOfZipf() {
        SortedMap<String, Long> counts = Counting.of(DEATHS)
                .along(Axis.category(DeathGenerator.CATEGORY))
                .counts(Axis.category(DeathGenerator.CATEGORY));
        assertThat(counts).hasSize(10);
        double first = counts.get("c1");
        assertThat(first / MANY).isCloseTo(0.3414, within(0.01)); // 1 / (1 + 1/2 + ... + 1/10)
        assertThat(counts.get("c2") / first).isCloseTo(1 / 2.0, within(0.02));
        assertThat(counts.get("c10") / first).isCloseTo(1 / 10.0, within(0.01));
    }

    @Test
    void usesEveryRegionSexAndAgeBand() {
        assertThat(Counting.of(DEATHS)
                        .along(Axis.category(DeathGenerator.REGION))
                        .coordinates(Axis.category(DeathGenerator.REGION)))
                .hasSize(90)
                .contains("region 1", "region 90");
        assertThat(Counting.of(DEATHS)
                        .along(Axis.category(DeathGenerator.SEX))
                        .coordinates(Axis.category(DeathGenerator.SEX)))
                .containsExactly("female", "male");
        assertThat(DEATHS.ages().codeCount()).isEqualTo(15);
        assertThat(DEATHS.ages().valueOf(14)).hasToString("85+");
    }

    @Test
    void blursTheShareOfDatesAskedFor() {
        Deaths deaths = GENERATOR.withImpreciseDates(0.1).deaths();
        assertThat(share(Counting.of(deaths).along(Axis.DAY).unplaced(Axis.DAY)))
                .isCloseTo(0.1, within(0.005));
        assertThat(share(Counting.of(deaths).along(Axis.MONTH).unplaced(Axis.MONTH)))
                .isCloseTo(0.03, within(0.005));
        assertThat(share(Counting.of(deaths).along(Axis.YEAR).unplaced(Axis.YEAR)))
                .isCloseTo(0.01, within(0.005));
        assertThat(Counting.of(DEATHS).along(Axis.DAY).unplaced(Axis.DAY)).isZero();
    }

    private static double share(long deaths) {
        return deaths / (double) MANY;
    }

    @Test
    void goesFromNoDeathOnOneDayToACenturyOfThem() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        assertThat(DeathGenerator.of(0, 1).deaths().size()).isZero();
        assertThat(DeathGenerator.of(3, 1).withPeriod(day, day).deaths().dates().at(2))
                .hasToString("2024-02-29");
        Deaths century = DeathGenerator.of(MANY, 1)
                .withPeriod(LocalDate.of(1926, 1, 1), LocalDate.of(2025, 12, 31))
                .withRegions(50_000)
                .dateCategoryAndRegion();
        assertThat(century.size()).isEqualTo(MANY);
        assertThat(Counting.of(century).along(Axis.YEAR).coordinates(Axis.YEAR)).hasSize(100);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> DeathGenerator.of(-1, 1)).hasMessageContaining("got -1");
        assertThatThrownBy(() -> GENERATOR.withCategories(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> GENERATOR.withRegions(0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> GENERATOR.withImpreciseDates(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> GENERATOR.withPeriod(LocalDate.MAX, LocalDate.MIN))
                .hasMessageContaining("must not be after");
    }
}
