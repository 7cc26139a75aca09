package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponential distributions, of which everything is known in closed form, and mixtures of two. */
class GammaMixtureTest {
    private static final AreaByArea.Area<String> NOTHING_KNOWN = new AreaByArea.Area<>("a", 0, 0);
    private static final GammaMixture ONE = mixture(new GammaPrior.Weighted(new GammaPrior(1, 2), 1));
    private static final GammaMixture TWO = mixture(
            new GammaPrior.Weighted(new GammaPrior(1, 2), 0.75), new GammaPrior.Weighted(new GammaPrior(1, 0.5), 0.25));

    private static GammaMixture mixture(GammaPrior.Weighted... priors) {
        return GammaMixture.after(NOTHING_KNOWN, List.of(priors));
    }

    /** A prior Gamma(ν, α) becomes Gamma(ν + x, α + n). */
    @Test
    void deathsAddToTheShapeAndPeopleToTheRate() {
        GammaMixture after = GammaMixture.after(
                new AreaByArea.Area<>("a", 3, 10), List.of(new GammaPrior.Weighted(new GammaPrior(1, 2), 1)));
        assertThat(after.mean()).isCloseTo(4 / 12.0, within(1e-15));
        assertThat(after.standardDeviation()).isCloseTo(2 / 12.0, within(1e-15));
    }

    @Test
    void anExponentialHasItsQuantiles() {
        for (double p : new double[] {1e-9, 0.1, 0.5, 0.9}) {
            assertThat(ONE.quantile(p)).isCloseTo(-Math.log1p(-p) / 2, within(1e-14));
        }
    }

    /** Mean 0.75/2 + 0.25·2; the mean of the variances, 0.75/4 + 0.25·4, and the variance of the means. */
    @Test
    void aMixtureHasTheMeanOfMeansAndTheScatterOfMeansBeside() {
        assertThat(TWO.mean()).isEqualTo(0.875);
        double variance = 1.1875 + 0.75 * 0.375 * 0.375 + 0.25 * 1.125 * 1.125;
        assertThat(TWO.standardDeviation()).isCloseTo(Math.sqrt(variance), within(1e-15));
        assertThat(TWO).hasToString("Gamma mixture, mean 0.875, standard deviation " + TWO.standardDeviation());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.5, 2, 10})
    void aMixtureMixesProbabilities(double x) {
        double above = 0.75 * Math.exp(-2 * x) + 0.25 * Math.exp(-x / 2);
        assertThat(TWO.above(x)).isCloseTo(above, within(1e-15));
        assertThat(TWO.below(x)).isCloseTo(1 - above, within(1e-15));
        assertThat(TWO.probabilityUpTo(x)).isCloseTo(1 - above, within(1e-15));
        assertThat(TWO.quantile(1 - above)).isCloseTo(x, within(1e-10 * (1 + x)));
    }

    /** Of ln X: x f(x), and its slope x f(x) + x² f'(x). */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 2})
    void densityAndSlopeAreOfTheLogarithm(double x) {
        double one = 0.75 * 2 * x * Math.exp(-2 * x);
        double other = 0.25 * 0.5 * x * Math.exp(-x / 2);
        assertThat(TWO.density(x)).isCloseTo(one + other, within(1e-14));
        assertThat(TWO.slope(x)).isCloseTo(one * (1 - 2 * x) + other * (1 - x / 2), within(1e-14));
    }

    @Test
    void nothingLiesBelowZero() {
        assertThat(TWO.probabilityUpTo(0)).isZero();
        assertThat(TWO.probabilityUpTo(-1)).isZero();
        assertThat(TWO.quantile(0)).isZero();
        assertThat(TWO.quantile(1)).isInfinite();
        assertThat(TWO.end()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.000001, Double.NaN})
    void refusesWhatIsNoProbability(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.quantile(p))
                .withMessageContaining("within 0 and 1, got " + p);
    }

    @Test
    void aPriorHasAPositiveAndFiniteShapeAndRate() {
        assertThat(new GammaPrior(3, 4).mean()).isEqualTo(0.75);
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GammaPrior(bad, 1))
                    .withMessageContaining("got " + bad + " and 1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GammaPrior(1, bad))
                    .withMessageContaining("got 1.0 and " + bad);
        }
    }
}
