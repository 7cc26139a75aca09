package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of losses per square kilometre shows the published figures, both maps, and what is refused. */
class LossPerSquareKilometreTest {
    private static final Path TERRITORY = Path.of("..", "..", "shared", "data", "territory");

    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        LossPerSquareKilometre.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsThePublishedFigures() {
        assertThat(printed(false))
                .containsSubsequence(
                        "10.9 deaths per km² (counted)",
                        "27.2 deaths per km² (scenario)",
                        "4.96 deaths per km² (counted)",
                        "7.63 to 11 deaths per km² (scenario)");
    }

    @Test
    void showsRefusedMonthsAsRefused() {
        assertThat(printed(false))
                .contains("no gain", "no map", "territory was lost")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void printsTheBasisOnRequest() {
        assertThat(printed(false)).doesNotContain("Assumption:");
        assertThat(printed(true))
                .contains(
                        "Assumption: the deaths and the area taken are of the same forces and the same days",
                        "Remark: area taken 2024-09-05 to 2024-12-04: held at the end of 2024-09-04");
    }

    @ParameterizedTest
    @CsvSource({"liveuamap_km2, liveuamap_occupied_area_daily.csv", "deepstate_km2, deepstate_occupied_area_daily.csv"})
    void theTableOfAreasIsTakenFromTheDailySeries(String column, String file) {
        Path daily = TERRITORY.resolve(file);
        assumeTrue(Files.exists(daily), "the daily maps lie under ../shared and are not here");
        SortedMap<LocalDate, String> all = new TreeMap<>();
        CsvTable.read(CsvInput.of(daily), CsvFormat.standard().strict())
                .result()
                .forEach(row -> all.put(row.day("date"), row.text("occupied_area_km2")));
        SortedMap<LocalDate, String> taken = new TreeMap<>();
        List<CsvTable.Row> table = Facts.table("area_held.csv");
        table.stream()
                .filter(row -> !row.text(column).isEmpty())
                .forEach(row -> taken.put(row.day("date"), row.text(column)));
        SortedMap<LocalDate, String> expected = new TreeMap<>();
        days(all).forEach(day -> expected.put(day, all.get(day)));
        assertThat(taken).isEqualTo(expected);
    }

    /** Month-ends, Wednesdays, the day before the invasion, the first and the last; of days that are missing the one before. */
    private static Set<LocalDate> days(SortedMap<LocalDate, String> all) {
        TreeMap<LocalDate, String> series = new TreeMap<>(all);
        Set<LocalDate> days = new TreeSet<>(Set.of(series.firstKey(), series.lastKey()));
        series.firstKey()
                .datesUntil(series.lastKey())
                .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                        || day.equals(YearMonth.from(day).atEndOfMonth())
                        || day.equals(LocalDate.of(2022, 2, 23)))
                .forEach(day -> days.add(series.floorKey(day)));
        return days;
    }
}
