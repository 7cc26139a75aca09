package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probabilities of counts, of which each way of computing them has some: small and large ones, near their mean and far from it. */
class SurroundingScatterTest {
    /** mpmath 1.3.0, 50 digits, by the logarithms of Gamma: k = M / (phi - 1), as in the comment of the class. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 1.5, -2.43279064864898629",
        "1, 3, 1.5, -1.73964346808904098",
        "3, 0.5, 4, -3.75027364793736118",
        "7, 20, 3, -4.4795073785044587",
        "14, 20, 3, -3.0490074952511758",
        "15, 4, 2, -6.46538207567485387",
        "16, 4, 2, -6.98667899930813996",
        "40, 30, 2.5, -3.88553462863012759",
        "300, 250, 20, -5.58363194505270716",
        "5000, 5003, 1.001, -5.17894998784191148",
        "2000000, 1999000, 1.3, -8.49687171443786836"
    })
    void givesTheGoldenLogarithmOfTheProbability(double count, double mean, double dispersion, double golden) {
        double log = SurroundingScatter.logLikelihood(new double[] {count}, mean, Math.log(dispersion));
        assertThat(log).isCloseTo(golden, within(1e-11));
        double twice = SurroundingScatter.logLikelihood(new double[] {count, count}, mean, Math.log(dispersion));
        assertThat(twice).isCloseTo(2 * golden, within(2e-11));
    }
}
