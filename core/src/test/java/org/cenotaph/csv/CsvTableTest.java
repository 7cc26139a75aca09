package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cenotaph.csv.Texts.file;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static CsvTable.Row row(String value) {
        CsvFormat format = CsvFormat.standard().withUnknown("n/a");
        return CsvTable.read(file("region,value\nTuva," + value + "\n"), format)
                .result()
                .get(0);
    }

    @Test
    void readsTextsNumbersAndDays() {
        CsvFormat format = CsvFormat.standard().withUnknown("n/a");
        List<CsvTable.Row> rows = CsvTable.read(
                        file("region,men,share,day\nTuva,92884,0.5,2021-10-01\nn/a,-3,-1.5E2,2020-02-29\n"), format)
                .result();
        assertThat(rows.get(0).text("region")).isEqualTo("Tuva");
        assertThat(rows.get(0).whole("men")).isEqualTo(92884);
        assertThat(rows.get(0).number("share")).isEqualTo(0.5);
        assertThat(rows.get(0).day("day")).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(rows.get(1).text("region")).isEmpty();
        assertThat(rows.get(1).whole("men")).isEqualTo(-3);
        assertThat(rows.get(1).number("share")).isEqualTo(-150);
        assertThat(rows.get(1).day("day")).isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void tellsUnknownNumbersFromZero() {
        assertThat(row("").numberIfKnown("value")).isEmpty();
        assertThat(row("n/a").numberIfKnown("value")).isEmpty();
        assertThat(row("0").numberIfKnown("value")).hasValue(0);
        assertThat(row("+.5").numberIfKnown("value")).hasValue(0.5);
        assertThat(row("5.").numberIfKnown("value")).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "NaN", "Infinity", "1e999", "1d", "5f", "0x1p3", "1_000", "\"1,5\"", "1 000", "-", "."})
    void refusesWhatIsNoNumber(String text) {
        CsvTable.Row row = row(text);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row.numberIfKnown("value"))
                .withMessageStartingWith(
                        "t.csv, line 2, column \"value\": expected a number, got \"" + text.replace("\"", "") + "\"");
        assertThatExceptionOfType(CsvException.class).isThrownBy(() -> row.number("value"));
    }

    @Test
    void refusesAnUnknownNumberWhereOneIsNeeded() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row("n/a").number("value"))
                .withMessage("t.csv, line 2, column \"value\": expected a number, got \"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.0", "1e3", "9223372036854775808", "\uFF11", "\u0661\u0662", "1\u0660"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row(text).whole("value"))
                .withMessageStartingWith(
                        "t.csv, line 2, column \"value\": expected a whole number, got \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2022", "2022-03", "2022-02-30", "01.03.2022"})
    void refusesWhatIsNoDay(String text) {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row(text).day("value"))
                .withMessage(
                        "t.csv, line 2, column \"value\": expected a day written yyyy-MM-dd, got \"" + text + "\"");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row("1").text("men"))
                .withMessage("t.csv has no column \"men\"; its columns are [region, value]");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(
                        () -> CsvDeaths.in(CsvFormat.standard()).date("men").read(Texts.file("x,".repeat(51) + "x\n")))
                .withMessageMatching("t.csv has no column \"men\"; its columns are \\[(x, ){49}x\\] and 2 more");
    }

    @Test
    void namesAtMostFiftyColumnsOfAFileThatLacksOne() {
        CsvDeaths men = CsvDeaths.in(CsvFormat.standard()).date("men");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> men.read(Texts.file("x,".repeat(49) + "x\n")))
                .withMessageMatching("t.csv has no column \"men\"; its columns are \\[(x, ){49}x\\]");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> men.read(Texts.file("x,".repeat(50) + "x\n")))
                .withMessageMatching("t.csv has no column \"men\"; its columns are \\[(x, ){49}x\\] and 1 more");
    }

    @Test
    void accountsForAllRows() {
        assertThat(CsvTable.read(file("a,b\n1,2\n3\n"), CsvFormat.standard()))
                .hasToString("2 rows read: 1 accepted, 0 left out, 1 rejected");
    }
}
