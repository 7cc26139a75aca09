package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Seeded counts have the means and variances that were asked for, within five standard errors. */
class CountDrawsTest {
    private static final int DRAWS = 20_000;

    private static double[] some(DoubleSupplier draw) {
        return DoubleStream.generate(draw).limit(DRAWS).toArray();
    }

    private static void hasMoments(double[] draws, double mean, double variance) {
        double found = Arrays.stream(draws).average().orElseThrow();
        double squares =
                Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        double fourth =
                Arrays.stream(draws).map(x -> Math.pow(x - mean, 4)).average().orElseThrow();
        assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(squares).isCloseTo(variance, within(5 * Math.sqrt((fourth - squares * squares) / DRAWS)));
    }

    @Test
    void poissonCountsHaveTheirMeanAsVariance() {
        CountDraws random = new CountDraws(1);
        for (double mean : new double[] {0.2, 3, 29, 31, 500}) {
            hasMoments(some(() -> random.poisson(mean)), mean, mean);
        }
        double[] three = some(() -> random.poisson(3));
        double none = Arrays.stream(three).filter(x -> x == 0).count() / (double) DRAWS;
        assertThat(none).isCloseTo(Math.exp(-3), within(5 * Math.sqrt(Math.exp(-3) / DRAWS)));
        assertThat(random.poisson(0)).isZero();
    }

    @Test
    void overDispersedCountsHaveSoManyTimesThatVariance() {
        CountDraws random = new CountDraws(2);
        for (double mean : new double[] {4, 25, 200}) {
            hasMoments(some(() -> random.count(mean, 3)), mean, 3 * mean);
            hasMoments(some(() -> random.count(mean, 1)), mean, mean);
        }
        assertThat(random.count(0, 3)).isZero();
    }

    @Test
    void upToThirtyTheyAreWholeNumbersAndAboveNormal() {
        CountDraws random = new CountDraws(3);
        assertThat(Arrays.stream(some(() -> random.count(30, 2))).allMatch(x -> x == Math.rint(x)))
                .isTrue();
        assertThat(Arrays.stream(some(() -> random.count(30.5, 2))).allMatch(x -> x == Math.rint(x)))
                .isFalse();
        double[] wild = some(() -> random.count(31, 100));
        assertThat(Arrays.stream(wild).min().orElseThrow()).isZero();
    }

    @Test
    void spreadIsAroundOneAndOneWithoutOverDispersion() {
        CountDraws random = new CountDraws(4);
        hasMoments(some(() -> random.spread(10, 3)), 1, 0.2);
        assertThat(random.spread(10, 1)).isEqualTo(1);
        assertThat(random.spread(0, 3)).isEqualTo(1);
    }

    @Test
    void sharesAreUniformOrBeta() {
        CountDraws random = new CountDraws(5);
        hasMoments(some(random::uniform), 0.5, 1 / 12.0);
        hasMoments(some(random::normal), 0, 1);
        hasMoments(some(() -> random.happens(0.3) ? 1 : 0), 0.3, 0.21);
        hasMoments(some(() -> random.beta(2, 3)), 0.4, 0.04);
    }

    @Test
    void theSameSeedGivesTheSameCounts() {
        CountDraws one = new CountDraws(6);
        CountDraws two = new CountDraws(6);
        assertThat(some(() -> one.poisson(5))).isEqualTo(some(() -> two.poisson(5)));
        assertThat(some(() -> one.poisson(5))).isNotEqualTo(some(() -> new CountDraws(7).poisson(5)));
    }
}
