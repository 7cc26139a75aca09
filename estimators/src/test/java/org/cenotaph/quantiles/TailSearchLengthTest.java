package org.cenotaph.quantiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the search asks for a probability, which is what it costs: seldom from where the quantiles start it. */
class TailSearchLengthTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] TAILS = {1e-12, 0.0005, 0.025, 0.5, 0.975};

    /** Halving alone, in the order of the bits, takes as many steps as a positive number has bits. */
    private static final int HALVINGS = 63;

    /** A distribution that counts how often it is asked for a probability. */
    private static final class Counted implements Law {
        private final Law law;
        private int asked;

        Counted(Law law) {
            this.law = law;
        }

        @Override
        public double end() {
            return law.end();
        }

        @Override
        public double below(double x) {
            asked++;
            return law.below(x);
        }

        @Override
        public double above(double x) {
            asked++;
            return law.above(x);
        }

        @Override
        public double density(double x) {
            return law.density(x);
        }

        @Override
        public double slope(double x) {
            return law.slope(x);
        }
    }

    private static int stepsBelow(Law law, double p, double start) {
        Counted counted = new Counted(law);
        TailSearch.lower(counted, p, start);
        return counted.asked;
    }

    private static int stepsAbove(Law law, double p, double start) {
        Counted counted = new Counted(law);
        TailSearch.upper(counted, p, start);
        return counted.asked;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 5, 10.5, 100, 1000})
    void findsQuantilesOfGammaInThreeStepsFromItsOwnStart(double shape) {
        for (double p : TAILS) {
            double z = NORMAL.inverseCumulativeProbability(p);
            assertThat(stepsBelow(new GammaLaw(shape), p, GammaQuantile.near(shape, z)))
                    .isLessThanOrEqualTo(3);
            assertThat(stepsAbove(new GammaLaw(shape), p, GammaQuantile.near(shape, -z)))
                    .isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 10.5", "1, 10", "5, 52", "11, 22", "231, 92654", "100, 100", "3, 1000000", "10, 999999991"})
    void findsQuantilesOfBetaInFourStepsFromItsOwnStart(double alpha, double beta) {
        for (double p : TAILS) {
            double z = NORMAL.inverseCumulativeProbability(p);
            assertThat(stepsBelow(new BetaLaw(alpha, beta), p, BetaQuantile.near(alpha, beta, z)))
                    .isLessThanOrEqualTo(4);
            assertThat(stepsAbove(new BetaLaw(alpha, beta), p, BetaQuantile.near(alpha, beta, -z)))
                    .isLessThanOrEqualTo(4);
        }
    }

    /** Equal mixtures of Gamma(a) and Gamma(a + 1), and of Beta(a, b + 1) and Beta(a + 1, b). */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 10, 1000})
    void findsQuantilesOfMixturesAsSoon(double a) {
        double b = 7 * a;
        Law gammas = new EvenMixture(new GammaLaw(a), new GammaLaw(a + 1));
        Law betas = new EvenMixture(new BetaLaw(a, b + 1), new BetaLaw(a + 1, b));
        for (double p : TAILS) {
            double z = NORMAL.inverseCumulativeProbability(p);
            assertThat(stepsBelow(gammas, p, GammaQuantile.near(a + 0.5, z))).isLessThanOrEqualTo(4);
            assertThat(stepsBelow(betas, p, BetaQuantile.near(a + 0.5, b + 0.5, z)))
                    .isLessThanOrEqualTo(4);
        }
    }

    @Test
    void asksOnceWhereItBeginsAtTheQuantile() {
        double x = GammaQuantile.lower(0.025, 10);
        assertThat(stepsBelow(new GammaLaw(10), 0.025, x)).isEqualTo(1);
        assertThat(stepsAbove(new GammaLaw(10), 0.975, x)).isEqualTo(1);
        double y = BetaQuantile.lower(0.975, 10, 20);
        assertThat(stepsBelow(new BetaLaw(10, 20), 0.975, y)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.MIN_VALUE, 1e-9, 1, 1e9, Double.MAX_VALUE, Double.NaN})
    void takesNoLongerThanHalvingFromAnywhere(double start) {
        for (double shape : new double[] {1e-3, 0.5, 3.7, 400, 1e6}) {
            for (double p : new double[] {1e-300, 1e-12, 0.025, 0.5, 0.975, 1 - 1e-12}) {
                assertThat(stepsBelow(new GammaLaw(shape), p, start)).isLessThanOrEqualTo(HALVINGS);
                assertThat(stepsBelow(new BetaLaw(shape, 2), p, start)).isLessThanOrEqualTo(HALVINGS);
            }
        }
    }

    /** One half is far from the other, and between them Newton's steps lead nowhere. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.49, 0.499999, 0.500001, 0.6})
    void takesNoLongerThanHalvingWhereNothingIsConcave(double p) {
        Law law = new EvenMixture(new GammaLaw(0.01), new GammaLaw(1e6));
        assertThat(stepsBelow(law, p, 1)).isLessThanOrEqualTo(HALVINGS / 2);
    }

    /** Wilson and Hilferty: an error that falls as the shape grows. */
    @ParameterizedTest
    @CsvSource({"10, 2e-3", "100, 5e-5", "1000, 2e-6"})
    void startsNearQuantilesOfGamma(double shape, double error) {
        for (double p : new double[] {0.025, 0.2, 0.5, 0.8, 0.975}) {
            double x = GammaQuantile.lower(p, shape);
            assertThat(GammaQuantile.near(shape, NORMAL.inverseCumulativeProbability(p)))
                    .isCloseTo(x, within(error * x));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 0.06", "100, 50, 5e-3", "10000, 20000, 1e-4"})
    void startsNearQuantilesOfBeta(double alpha, double beta, double error) {
        for (double p : new double[] {0.025, 0.2, 0.5, 0.8, 0.975}) {
            double x = BetaQuantile.lower(p, alpha, beta);
            assertThat(BetaQuantile.near(alpha, beta, NORMAL.inverseCumulativeProbability(p)))
                    .isCloseTo(x, within(error * x));
        }
    }
}
