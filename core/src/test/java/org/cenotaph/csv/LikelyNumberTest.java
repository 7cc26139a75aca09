package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cenotaph.csv.Texts.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that was not read is answered with the way it should be written. */
class LikelyNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"92,884", "92 884", "92.884", "92'884", "92\u2019884", "92\u00A0884", "92\u202F884"})
    void thousandsOfCountsAreNotSetApart(String text) {
        assertThat(LikelyNumber.hintOfWhole(text)).isEqualTo(" (thousands are not set apart: 92884)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234,567 | ' (thousands are not set apart: 1234567)'",
                "-1,234 | ' (thousands are not set apart: -1234)'",
                "12.0 | ' (a whole number has no decimals: 12)'",
                "12,00 | ' (a whole number has no decimals: 12)'",
                "12.5 | ''",
                "1,23 | ''",
                "1,234.567 | ''",
                "x | ''"
            })
    void countsAreWrittenInDigitsAlone(String text, String hint) {
        assertThat(LikelyNumber.hintOfWhole(text)).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5 | ' (decimals follow a point: 12.5)'",
                "4 168 | ' (thousands are not set apart: 4168)'",
                "4,168 | ' (thousands are not set apart: 4168; decimals follow a point: 4.168)'",
                "many | ''"
            })
    void decimalsFollowAPoint(String text, String hint) {
        assertThat(LikelyNumber.hint(text)).isEqualTo(hint);
    }

    @Test
    void tablesSaySoToo() {
        CsvTable.Row row = CsvTable.read(file("km2\n\"4,168\"\n"), CsvFormat.standard())
                .result()
                .get(0);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row.number("km2"))
                .withMessage("t.csv, line 2, column \"km2\": expected a number, got \"4,168\" (thousands are not set"
                        + " apart: 4168; decimals follow a point: 4.168)");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row.whole("km2"))
                .withMessageEndingWith("expected a whole number, got \"4,168\" (thousands are not set apart: 4168)");
    }
}
