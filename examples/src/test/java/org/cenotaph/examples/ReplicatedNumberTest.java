package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exact, what is within rounding, and what differs. */
class ReplicatedNumberTest {
    private static ReplicatedNumber number(String printed, double computed) {
        return new ReplicatedNumber("value", new BigDecimal(printed), computed);
    }

    @ParameterizedTest
    @CsvSource({
        "164223, 164223,    exact,           0,         '164,223'",
        "164223, 164223.49, within rounding, +0.49,    '164,223.49'",
        "164223, 164223.51, differs,         +0.51,    '164,223.51'",
        "164223, 164222.51, within rounding, \u22120.49, '164,222.51'",
        "27.16,  27.165,    within rounding, +0.005,  27.1650",
        "27.16,  27.1651,   differs,         +0.0051,  27.1651",
        "201,    180,       differs,         \u221221.0, 180",
        "10.8,   10.8,      exact,           0,         10.8",
        "5,      NaN,       differs,         none computed, none",
        "5,      Infinity,  differs,         none computed, none"
    })
    void isJudgedByThePrintedDigits(
            String printed, double computed, String verdict, String difference, String computedText) {
        ReplicatedNumber number = number(printed, computed);
        assertThat(number.verdict()).hasToString(verdict);
        assertThat(number.difference()).isEqualTo(difference);
        assertThat(number.computedText()).isEqualTo(computedText);
    }

    @Test
    void verdictsAreReadBack() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(Verdict.parse(verdict.toString())).isEqualTo(verdict);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verdict.parse("good"))
                .withMessage("a verdict is exact, within rounding or differs, got \"good\"");
    }
}
