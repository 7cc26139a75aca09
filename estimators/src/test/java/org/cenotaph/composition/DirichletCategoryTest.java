package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gamma variate of one category on either side of the shape at which its distribution function becomes an expansion. */
class DirichletCategoryTest {
    /** mpmath 1.3.0, 40 digits: the power series of P(a, a exp(t)), and exp(a (t + log a - exp(t))) / Gamma(a). */
    @ParameterizedTest
    @CsvSource({
        "10000.5, -0.03, 0.0014327592488609657, 0.46333268879598995",
        "10000.5, -0.008, 0.21312668706700502, 28.993857326334149",
        "10000.5, 0.001, 0.5411582562811919, 39.695840228904914",
        "10000.5, 0.0125, 0.89543670217286577, 18.20495276719376",
        "10000.5, 0.03, 0.99872975051602065, 0.42345057280584748",
        "2000000.5, -0.001, 0.078718782326650229, 207.62289294027248",
        "2000000.5, 0.0005, 0.76034149514714899, 439.37298873913303",
        "2000000.5, 0.002, 0.99766973399378552, 10.305950204457482",
        "40.5, -0.3, 0.038809059297330629, 0.48505982015777715",
        "40.5, -0.01, 0.49557932109629262, 2.5285262310767218",
        "40.5, 0.015, 0.55884528069250492, 2.5220593383424376",
        "40.5, 0.4, 0.99726333248358676, 0.061467581576958812"
    })
    void givesTheGoldenDistribution(double shape, double t, double below, double density) {
        DirichletCategory largest = new DirichletCategory(shape, shape);
        assertThat(largest.below(t)).isCloseTo(below, within(1e-12));
        assertThat(largest.density(t)).isCloseTo(density, within(1e-11 * density));
        // of a smaller category by the scale of a larger one, which moves t by the logarithm of their ratio
        DirichletCategory smaller = new DirichletCategory(shape, 2 * shape);
        assertThat(smaller.below(t - Math.log(2))).isCloseTo(below, within(1e-12));
        assertThat(smaller.density(t - Math.log(2))).isCloseTo(density, within(1e-11 * density));
    }

    @ParameterizedTest
    @CsvSource({"20000, -0.5, 0", "20000, 0.5, 1", "1e15, -1e-5, 0", "1e15, 1e-5, 1"})
    void farOffItIsNoneOrAll(double shape, double t, double below) {
        assertThat(new DirichletCategory(shape, shape).below(t)).isEqualTo(below);
    }

    /** A prior may be so near zero that the scale over it is beyond the largest number. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 1e-293})
    void withNextToNoPriorWhatWasNotCountedHasNoChance(double prior) {
        assertThat(DirichletLargest.probabilities(prior, 0, 4_000_000_000_000_000L))
                .containsExactly(new double[] {0, 1}, within(1e-12));
        assertThat(DirichletLargest.probabilities(prior, 0, 7, 7))
                .containsExactly(new double[] {0, 0.5, 0.5}, within(1e-12));
    }
}
