package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final Distribution NARROW = new Textbook(NormalDistribution.of(100, 10));
    private static final Distribution WIDE = new Textbook(NormalDistribution.of(150, 20));
    private static final Map<String, Mixture> MIXTURES = Map.of(
            "S1", Mixture.of(List.of(NARROW, WIDE), 1, 1),
            "skewed",
                    Mixture.of(
                            List.of(
                                    new Textbook(GammaDistribution.of(2, 30)),
                                    new Textbook(NormalDistribution.of(500, 5))),
                            2,
                            8));

    @Test
    void agreesWithScipy() {
        for (String[] row : Given.golden("mixture-scipy.csv")) {
            Mixture mixture = MIXTURES.get(row[0]);
            double value = switch (row[1]) {
                case "mean" -> mixture.mean();
                case "sd" -> mixture.standardDeviation();
                case "probability" -> mixture.probabilityUpTo(Double.parseDouble(row[2]));
                default -> mixture.quantile(Double.parseDouble(row[2]));
            };
            double expected = Double.parseDouble(row[3]);
            assertThat(value).as(String.join(" ", row)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    @Test
    void reachesFromTheSmallestToTheLargestValueOfItsParts() {
        Mixture mixture = Mixture.of(List.of(uniform(0, 1), uniform(5, 6)), 1, 1);
        assertThat(mixture.quantile(0)).isZero();
        assertThat(mixture.quantile(1)).isEqualTo(6);
        assertThat(mixture.quantile(0.25)).isCloseTo(0.5, within(1e-14));
        assertThat(mixture.quantile(0.75)).isCloseTo(5.5, within(1e-14));
        assertThat(MIXTURES.get("S1").quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(MIXTURES.get("S1").quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** F(x) = 0.5 from 1 to 5. */
    @Test
    void hasTheSmallestOfManyMedians() {
        Mixture mixture = Mixture.of(List.of(uniform(0, 1), uniform(5, 6)), 1, 1);
        assertThat(mixture.quantile(0.5)).isCloseTo(1, within(1e-12));
    }

    /** Three quarters of it and half of the rest are uniform on 0 to 1, so F(x) = 0.875 x there. */
    @Test
    void hasAFiniteQuantileWhereThatOfOnePartIsInfinite() {
        Mixture mixture = Mixture.of(List.of(uniform(0, 1), new SometimesInfinite()), 3, 1);
        assertThat(mixture.quantile(0.85)).isCloseTo(0.85 / 0.875, within(1e-12));
        assertThat(mixture.quantile(0.99)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void hasNoMomentsWhereAPartHasNone() {
        Mixture mixture = Mixture.of(List.of(NARROW, new Textbook(ParetoDistribution.of(1, 0.5))), 1, 1);
        assertThat(mixture.mean()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(mixture.standardDeviation()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void refusesWeightsThatAreNotPositiveAndFinite() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Mixture.of(List.of(NARROW, WIDE), 1, weight))
                    .withMessageContaining("[1.0, " + weight + "]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mixture.of(List.of(NARROW, WIDE), Double.MAX_VALUE, Double.MAX_VALUE))
                .withMessageContaining("sum finite");
    }

    private static Distribution uniform(double low, double high) {
        return new Textbook(UniformContinuousDistribution.of(low, high));
    }

    /** Uniform on 0 to 1 with probability one half, otherwise infinite: a count over a share that may be zero. */
    private record SometimesInfinite() implements Distribution {
        @Override
        public double mean() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double standardDeviation() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double probabilityUpTo(double x) {
            return x == Double.POSITIVE_INFINITY ? 1 : Math.max(0, Math.min(1, x)) / 2;
        }

        @Override
        public double quantile(double p) {
            return p <= 0.5 ? 2 * p : Double.POSITIVE_INFINITY;
        }
    }
}
