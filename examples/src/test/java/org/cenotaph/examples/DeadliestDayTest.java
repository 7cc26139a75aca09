package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** The page names the day at each reading, with its probability, and its facts are those of the raw files. */
class DeadliestDayTest {
    private static final Path RAW = Path.of("..", "..", "shared", "data", "mediazona_vintages");
    private static final String DAYS_OF_2024 = "2024-.*";

    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        DeadliestDay.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesTheDaysAndTheWeeksWithTheirProbabilities() {
        assertThat(printed(false))
                .contains(
                        "57,274 deaths on a known day of 2024", "30,212 deaths of any year on a day that is not known")
                .containsPattern("1 +2024-11-28 +275 +178 +4.9 +0.0028 +0.64")
                .containsPattern("5 +2024-02-20 +243 +144 ")
                .containsPattern("1 +2024-W48 +1,543 +1,222 ")
                .doesNotContain("Assumption:");
        assertThat(printed(true)).contains("Assumption: at the surrounding level", "Caution: unplaced on the axis day");
    }

    @Test
    void tellsHowTheAnswerChanged() {
        assertThat(printed(false))
                .containsPattern("2023-12-30 +0 +none")
                .containsPattern("2025-05-09 +31,612 +2024-02-20 +178 ")
                .contains("between 2024-03-31 and 2024-04-13: from 2024-01-24 to 2024-02-20")
                .contains("between 2025-11-08 and 2025-11-22: from 2024-02-20 to 2024-08-08")
                .contains("between 2025-12-20 and 2026-01-17: from 2024-08-08 to 2024-12-01")
                .contains("between 2026-01-17 and 2026-01-30: from 2024-12-01 to 2024-11-28");
    }

    @Test
    void standsBesideThePublishedDay() {
        assertThat(printed(false))
                .contains("2025-08-29: 2024-02-20 is the highest; it counts 200 on 2024-02-20")
                .contains("2025-09-13: 2024-02-20 is the highest; it counts 206 on 2024-02-20");
    }

    @Test
    void theFactsAreThoseOfTheRawFiles() {
        assumeTrue(Files.isDirectory(RAW), "skipped: there is no folder ../shared/data beside the project");
        CsvReading<Tally> raw = CsvCounts.in(CsvFormat.standard())
                .along(Axis.DAY, "death_date")
                .along(DeadliestDay.READING, "vintage")
                .counting("delta")
                .where("death_date", day -> day.matches(DAYS_OF_2024), "in 2024")
                .allowingCorrections()
                .read(CsvInput.of(RAW.resolve("named_deaths_daily_increments.csv")));
        Tally facts = DeadliestDay.daily().result().between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(raw.result().total()).isEqualTo(57_274);
        assertThat(facts.cells()).containsExactlyElementsOf(raw.result().cells().toList());
    }

    @Test
    void theUndatedAreThoseOfTheRawFiles() {
        assumeTrue(Files.isDirectory(RAW), "skipped: there is no folder ../shared/data beside the project");
        Tally named = totals("named_total");
        Tally dated = totals("with_known_death_date");
        assertThat(DeadliestDay.daily().result().unplaced(Axis.DAY))
                .isEqualTo(named.at("2026-01-30") - dated.at("2026-01-30"))
                .isEqualTo(30_212);
    }

    private static Tally totals(String column) {
        return CsvCounts.in(CsvFormat.standard())
                .along(DeadliestDay.READING, "first_seen")
                .counting(column)
                .read(CsvInput.of(RAW.resolve("named_totals.csv")))
                .result();
    }
}
