package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @EnumSource
    void throwsWithItsReasonWhereAnEstimateIsDemanded(Reason reason) {
        Refusal refusal = new Refusal(reason, "no baseline", Given.basis(0, "excess"));
        assertThatExceptionOfType(NoEstimateException.class)
                .isThrownBy(refusal::orThrow)
                .withMessage("No estimate by excess: no baseline")
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(reason));
    }

    @Test
    void explainsItselfAndWhatItWouldHaveRestedOn() {
        Refusal refusal = new Refusal(Reason.MISSING, "no baseline\nin 2019", Given.basis(7, "excess"));
        assertThat(refusal.explain())
                .isEqualTo(String.join(
                        "\n",
                        "No estimate by excess: no baseline in 2019",
                        "Method: excess",
                        "Reference: Author 2020, Title, Journal",
                        "Counted: 7 deaths",
                        "Assumption: the counts are complete"));
    }

    @Test
    void saysHowManyCautionsItCarries() {
        Basis basis = Given.basis(0, "excess").cautioning("2 of 2 rows of a list were rejected");
        assertThat(new Refusal(Reason.NOTHING_COUNTED, "no deaths", basis))
                .hasToString("No estimate by excess: no deaths (1 caution)");
    }
}
