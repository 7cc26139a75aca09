package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cenotaph.csv.Texts.file;

import java.util.List;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days taken for months read some dates wrongly and reject others; the rejected ones give it away. */
class SwappedDatesTest {
    private static final String LIST = "died\n06/17/2021\n06/18/2021\n06/05/2021\n";
    private static final String REMARK =
            " of the rejected rows have a date that would be read with day and month the other"
                    + " way round; if all dates are so, those that were read are wrong";

    private static List<String> remarks(String text, String pattern, String... more) {
        return CsvDeaths.in(CsvFormat.standard())
                .date("died", pattern, more)
                .read(file(text))
                .result()
                .lineage()
                .remarks();
    }

    @Test
    void theLineageTellsOfThem() {
        assertThat(remarks(LIST, "dd/MM/yyyy")).containsExactly("2" + REMARK);
        assertThat(remarks(LIST, "MM/dd/yyyy")).isEmpty();
    }

    @Test
    void soDoesThatOfCounts() {
        assertThat(CsvCounts.in(CsvFormat.standard())
                        .along(Axis.DAY, "day")
                        .counting("deaths")
                        .read(file("day,deaths\n2021-17-06,5\n2021-06-05,1\n"))
                        .result()
                        .lineage()
                        .remarks())
                .isEmpty(); // the axis reads its own way of writing, of which nothing is known here
        assertThat(CsvCounts.in(CsvFormat.standard())
                        .along(Axis.DAY, "day", "yyyy-MM-dd")
                        .counting("deaths")
                        .read(file("day,deaths\n2021-17-06,5\n2021-06-05,1\n"))
                        .result()
                        .lineage()
                        .remarks())
                .containsExactly("1" + REMARK);
    }

    @Test
    void otherMistakesAreNotTakenForIt() {
        assertThat(remarks("died\n31/06/2021\nsoon\n2021-06-17\n", "dd/MM/yyyy"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dd/MM/yyyy, MM/dd/yyyy", "M/d/yyyy, dd/MM/yyyy", "yyyy-dd-MM, yyyy-MM-dd"})
    void twoOrdersOfDayAndMonthAreRefused(String one, String other) {
        CsvDeaths columns = CsvDeaths.in(CsvFormat.standard());
        assertThatThrownBy(() -> columns.date("died", one, "yyyy", other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + one + "\" and \"" + other + "\" read most texts as different days");
    }

    @Test
    void theReadingShowsTheFirstWhereMostAreRejected() {
        assertThat(CsvDeaths.in(CsvFormat.standard()).date("died", "dd/MM/yyyy").read(file(LIST)))
                .hasToString(
                        "3 rows read: 1 accepted, 0 left out, 2 rejected; the first: t.csv, line 2, column \"died\":"
                                + " expected a date written dd/MM/yyyy, got \"06/17/2021\" (it fits M/d/yyyy)");
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.yyyy, MM.dd.yyyy", "d/M/yyyy HH:mm, M/d/yyyy HH:mm", "yyyyMMdd, yyyyddMM"})
    void patternsAreSwapped(String pattern, String swapped) {
        assertThat(DatePattern.swapped(pattern)).hasValue(swapped);
        assertThat(DatePattern.swapped(swapped)).hasValue(pattern);
    }

    @ParameterizedTest
    @CsvSource({"MM.yyyy", "yyyy", "d MMM yyyy", "d 'd' M yyyy", "EEE d.M.yyyy"})
    void patternsWithoutBothInDigitsAreNot(String pattern) {
        assertThat(DatePattern.swapped(pattern)).isEmpty();
    }
}
