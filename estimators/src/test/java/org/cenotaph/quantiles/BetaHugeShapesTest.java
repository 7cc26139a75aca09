package org.cenotaph.quantiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 2.5 % quantiles on both sides of where the search ends, by mpmath 1.x with 50 digits: the logarithm of the odds has the cumulants
 * psi(a) - psi(b), psi'(a) + psi'(b), .. (Cornish and Fisher's expansion to the fourth).
 */
class BetaHugeShapesTest {
    @ParameterizedTest
    @CsvSource({
        "1e10, 1e13, 0.000998981428818338664",
        "9.9e12, 9.9e12, 0.499999779765425198",
        "9.9e12, 9.9e15, 0.000999000377016858769",
        "1.1e13, 1.1e16, 0.000999000408935028867"
    })
    void areRightToAMillionthOfTheirScatter(double a, double b, double golden) {
        double deviation = golden * (1 - golden) * Math.sqrt(1 / a + 1 / b);
        assertThat(BetaQuantile.lower(0.025, a, b)).isCloseTo(golden, within(1e-6 * deviation));
    }
}
