package org.cenotaph.quantiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever the search begins, and however far out the quantile is, it finds what halving finds. */
class TailSearchTest {
    private static final double[] TAILS = {1e-300, 1e-12, 0.025, 0.5, 0.975, 1 - 1e-12};
    private static final double[] SHAPES = {1e-3, 0.5, 1, 3.7, 400, 1e6, 3e7};
    private static final double[] STARTS = {-1, 0, Double.MIN_VALUE, 1e-9, 1, 1e9, Double.MAX_VALUE, Double.NaN};

    @Test
    void findsQuantilesOfGammaFromAnywhere() {
        for (double shape : SHAPES) {
            GammaLaw law = new GammaLaw(shape);
            for (double p : TAILS) {
                double golden = p <= 0.5
                        ? Halving.smallest(Double.MAX_VALUE, x -> law.below(x) >= p)
                        : Halving.smallest(Double.MAX_VALUE, x -> law.above(x) <= 1 - p);
                for (double start : STARTS) {
                    is(TailSearch.lower(law, p, start), golden);
                }
            }
        }
    }

    @Test
    void findsQuantilesOfBetaFromAnywhere() {
        for (double alpha : SHAPES) {
            for (double beta : SHAPES) {
                BetaLaw law = new BetaLaw(alpha, beta);
                for (double p : TAILS) {
                    double golden = p <= 0.5
                            ? Halving.smallest(1, x -> law.below(x) >= p)
                            : Halving.smallest(1, x -> law.above(x) <= 1 - p);
                    for (double start : STARTS) {
                        is(TailSearch.lower(law, p, start), golden);
                    }
                }
            }
        }
    }

    /** One half is far from the other, and the distribution function flat between. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.49, 0.499999, 0.500001, 0.6})
    void findsQuantilesOfWhatIsNotConcave(double p) {
        Law law = new EvenMixture(new GammaLaw(0.01), new GammaLaw(1e6));
        double x = TailSearch.lower(law, p, 1);
        assertThat(law.below(x)).isCloseTo(p, within(1e-13));
    }

    private static void is(double actual, double golden) {
        assertThat(actual).isCloseTo(golden, within(1e-12 * golden + 10 * Double.MIN_VALUE));
    }

    /** The continued fraction of Beta does not end for some large shapes; as long as both are below 10^13, it does. */
    @ParameterizedTest
    @ValueSource(doubles = {1e12, 9e12, 1.1e13, 1e15, 1e16, 9e18})
    void answersWhateverTheShapesOfBeta(double most) {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < 300; i++) {
            double alpha = Math.exp(Math.log(most) * random.nextDouble());
            double beta = random.nextBoolean() ? most - alpha : Math.exp(Math.log(most) * random.nextDouble());
            double p = random.nextDouble();
            double lower = BetaQuantile.lowerOfMixture(p, alpha, beta);
            assertThat(lower).as("%s %s %s", p, alpha, beta).isBetween(0.0, 1.0);
            assertThat(BetaQuantile.upper(1 - p, alpha, beta + 1)).isLessThanOrEqualTo(lower * (1 + 1e-9));
        }
    }
}
