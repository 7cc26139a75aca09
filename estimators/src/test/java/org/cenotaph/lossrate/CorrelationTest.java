package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Ranks, effective numbers and weighted variances, by hand. */
class CorrelationTest {
    @Test
    void ranksBeginAtOneAndEqualNumbersShareTheirs() {
        assertThat(Correlation.ranks(new double[] {10, 20, 20, 5})).containsExactly(2, 3.5, 3.5, 1);
        assertThat(Correlation.ranks(new double[] {7, 7, 7})).containsExactly(2, 2, 2);
    }

    /** (Σw)²/Σw²: 6²/14. */
    @Test
    void unequalWeightsAreWorthFewerAreas() {
        assertThat(Correlation.effectiveNumber(new double[] {2, 2, 2})).isEqualTo(3);
        assertThat(Correlation.effectiveNumber(new double[] {1, 2, 3})).isCloseTo(36 / 14.0, within(1e-15));
        assertThat(Correlation.effectiveNumber(new double[] {})).isZero();
    }

    /** Of 1, 2 and 6 about 3: (4 + 1 + 9) / 2. With weights 3 and 1, 2 and 6 about 3: (3 · 1 + 9) / 4 · 1.6 / 0.6. */
    @Test
    void theVarianceIsUnbiased() {
        assertThat(Correlation.variance(new double[] {1, 2, 6}, new double[] {1, 1, 1}))
                .isCloseTo(7, within(1e-14));
        assertThat(Correlation.variance(new double[] {2, 6}, new double[] {3, 1}))
                .isCloseTo(8, within(1e-14));
    }

    @Test
    void whatDoesNotVaryIsSeen() {
        assertThat(Correlation.vary(new double[] {3, 3})).isFalse();
        assertThat(Correlation.vary(new double[] {0, 0})).isFalse();
        assertThat(Correlation.vary(new double[] {0, 1e-300})).isTrue();
    }
}
