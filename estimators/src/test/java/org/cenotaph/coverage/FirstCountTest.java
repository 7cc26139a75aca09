package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first count that reaches a probability is the right one, and is found in few evaluations, each of which is an integral. */
class FirstCountTest {
    private static final double MOST = 1e15;

    private record Found(double count, int evaluations) {}

    private static Found find(double p, double guess, double most, DoubleUnaryOperator probability) {
        AtomicInteger evaluations = new AtomicInteger();
        double count = FirstCount.reaching(p, guess, most, u -> {
            evaluations.incrementAndGet();
            return probability.applyAsDouble(u);
        });
        return new Found(count, evaluations.get());
    }

    /** As of a geometric distribution: 1 - exp(-(u+1)/scale) reaches p at the first u from -scale ln(1-p) - 1 on. */
    private static double geometric(double u, double scale) {
        return -Math.expm1(-(u + 1) / scale);
    }

    private static double root(double p, double scale) {
        return -scale * Math.log1p(-p) - 1;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.05, 1", "0.5, 10", "0.51, 11", "0.975, 20", "1, 20"})
    void isTheFirstThatReachesTheProbabilityExactlyOrPassesIt(double p, double first) {
        for (double guess = -3; guess <= 25; guess++) {
            assertThat(find(p, guess, 20, u -> u / 20).count())
                    .as("from " + guess)
                    .isEqualTo(first);
        }
    }

    @Test
    void isInfiniteWhereTheProbabilityIsNotReached() {
        assertThat(find(0.5, 3, 10, u -> u / 20).count()).isEqualTo(10);
        assertThat(find(0.51, 3, 10, u -> u / 20).count()).isInfinite();
        assertThat(find(0.5, 3, 10, u -> Double.NaN).count()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e4, 1e9, 1e13})
    void takesFourEvaluationsFromAGuessThatIsRight(double scale) {
        for (double p : new double[] {0.025, 0.5, 0.975}) {
            Found found = find(p, root(p, scale), MOST, u -> geometric(u, scale));
            assertThat(found.count()).isEqualTo(Math.ceil(root(p, scale)));
            assertThat(found.evaluations()).isLessThanOrEqualTo(4);
        }
    }

    /** Halving would take log2(10^13 / 10) = 40 for the largest. */
    @ParameterizedTest
    @CsvSource({"1e4, 12", "1e9, 15", "1e13, 16"})
    void takesFewEvaluationsFromAGuessThatIsNear(double scale, int most) {
        for (double p : new double[] {0.025, 0.5, 0.975}) {
            for (double off : new double[] {0.7, 0.9, 1.1}) {
                Found found = find(p, off * root(p, scale), MOST, u -> geometric(u, scale));
                assertThat(found.count()).isEqualTo(Math.ceil(root(p, scale)));
                assertThat(found.evaluations()).isLessThanOrEqualTo(most);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1e4, 19", "1e9, 28", "1e13, 36"})
    void stridesToWhatAGuessIsFarFrom(double scale, int most) {
        for (double p : new double[] {0.025, 0.5}) {
            for (double off : new double[] {0, 100}) {
                Found found = find(p, off * root(p, scale), MOST, u -> geometric(u, scale));
                assertThat(found.count()).isEqualTo(Math.ceil(root(p, scale)));
                assertThat(found.evaluations()).isLessThanOrEqualTo(most);
            }
        }
    }

    /** All at once: false position learns nothing from it, and the halvings find it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 7, 1e6, 1e12, 1e15})
    void isNotLostWhereTheProbabilityJumps(double at) {
        for (double guess : new double[] {0, 1e3, 1e6, 1e15}) {
            Found found = find(0.5, guess, MOST, u -> u >= at ? 1 : 0);
            assertThat(found.count()).isEqualTo(at);
            assertThat(found.evaluations()).isLessThanOrEqualTo(100); // 2^50 is about 10^15
        }
    }
}
