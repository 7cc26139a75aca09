package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tolls are drawn in another way than their quantiles are found, and follow the same distribution. */
class CoverageDrawsTest {
    private static final int DRAWS = 100_000;

    /** Kolmogorov's distance that so many draws exceed once in 1,000 times. */
    private static final double FAR = 1.95 / Math.sqrt(DRAWS);

    static Stream<CoverageRatio> ratios() {
        return Stream.of(
                CoverageRatio.uniform(0.45, 0.65),
                CoverageRatio.beta(0.3, 0.6),
                CoverageRatio.beta(0.5, 4),
                CoverageRatio.beta(20, 16),
                CoverageRatio.beta(2e6, 1e9),
                CoverageRatio.beta(1e12, 1e12),
                CoverageRatio.jeffreys(1, 60),
                CoverageRatio.pert(0.45, 0.5, 0.65));
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    }

    private static Distribution toll(CoverageRatio ratio) {
        return ratio.estimate(Tally.ofTotal(1000, Lineage.none()))
                .orThrow()
                .distribution()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void drawsFollowTheDistribution(CoverageRatio ratio) {
        Distribution toll = toll(ratio);
        double[] draws = toll.draws(random(), DRAWS);
        Arrays.sort(draws);
        double farthest = 0;
        for (int i = 0; i < DRAWS; i++) {
            double p = toll.probabilityUpTo(draws[i]);
            farthest = Math.max(farthest, Math.max(p - (double) i / DRAWS, (i + 1.0) / DRAWS - p));
        }
        assertThat(farthest).isLessThan(FAR);
    }

    @Test
    void drawsInAnotherUnitAreTheSame() {
        Distribution toll = toll(CoverageRatio.beta(20, 16));
        double[] thousands = toll.times(0.001).draws(random(), 100);
        assertThat(thousands)
                .containsExactly(Arrays.stream(toll.draws(random(), 100))
                        .map(draw -> draw * 0.001)
                        .toArray());
    }
}
