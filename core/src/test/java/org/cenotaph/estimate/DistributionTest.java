package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final double Z = 1.959963984540054;
    private static final Distribution NORMAL = new Textbook(NormalDistribution.of(100, 10));

    @Test
    void leavesTheSameProbabilityOnEitherSideOfItsRange() {
        Range range = NORMAL.range(Given.CREDIBLE);
        assertThat(range.low()).isCloseTo(100 - 10 * Z, within(1e-10));
        assertThat(range.high()).isCloseTo(100 + 10 * Z, within(1e-10));
    }

    @Test
    void reachesStandardDeviationsToEitherSideOfItsMean() {
        assertThat(NORMAL.range(Kind.deviations(2))).isEqualTo(new Range(80, 120, Kind.deviations(2)));
    }

    @Test
    void hasNoEndsInStandardDeviationsWhereThoseDoNotExist() {
        Distribution noVariance = new Textbook(ParetoDistribution.of(1, 1.5));
        Distribution noMean = new Textbook(ParetoDistribution.of(1, 0.5));
        Range unbounded = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.deviations(1));
        assertThat(noVariance.range(Kind.deviations(1))).isEqualTo(unbounded);
        assertThat(noMean.range(Kind.deviations(1))).isEqualTo(unbounded);
    }

    @Test
    void hasNoRangeThatClaimsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NORMAL.range(Kind.scenario()))
                .withMessageContaining("scenario");
    }

    @Test
    void scalesAllThatItKnows() {
        Distribution scaled = NORMAL.times(3);
        assertThat(scaled.mean()).isEqualTo(300);
        assertThat(scaled.standardDeviation()).isEqualTo(30);
        assertThat(scaled.quantile(0.975)).isCloseTo(300 + 30 * Z, within(1e-10));
        assertThat(scaled.probabilityUpTo(300)).isCloseTo(0.5, within(1e-15));
        assertThat(scaled.times(0.5).mean()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAFactorThatIsNotPositiveAndFinite(double factor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NORMAL.times(factor))
                .withMessageContaining("got " + factor);
    }

    @Test
    void scalesItsDraws() {
        double[] draws = NORMAL.draws(new SplittableRandom(1), 5);
        double[] scaled = NORMAL.times(3).draws(new SplittableRandom(1), 5);
        assertThat(scaled)
                .containsExactly(Arrays.stream(draws).map(draw -> 3 * draw).toArray(), within(1e-12));
    }
}
