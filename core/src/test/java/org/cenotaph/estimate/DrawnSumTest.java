package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.junit.jupiter.api.Test;

class DrawnSumTest {
    private static final double Z = 1.959963984540054;
    private static final int DRAWS = 100_000;
    private static final long SEED = 20220224;

    /** Four standard errors of a quantile of a normal distribution at 0.975, in standard deviations, for {@link #DRAWS}. */
    private static final double FOUR_ERRORS = 4 * Math.sqrt(0.975 * 0.025 / DRAWS) / 0.0584;

    private static Estimate of(ContinuousDistribution law, double central, Kind kind) {
        Distribution distribution = new Textbook(law);
        return Estimate.of(central, distribution.range(kind), Given.basis(10)).with(distribution);
    }

    private static Estimate drawn(Draws draws) {
        return Estimate.of(draws.mean(), draws.range(Given.CREDIBLE), Given.basis(10))
                .with(draws);
    }

    private static Draws draws(IntToDoubleFunction value) {
        return Draws.of(IntStream.rangeClosed(0, 1000).mapToDouble(value).toArray());
    }

    @Test
    void givesTheExactSumAndDifferenceOfNormalPartsWithinMonteCarloError() {
        Estimate sum = Sum.of("a", Given.normal(100, 3))
                .plus("b", Given.normal(50, 12))
                .minus("c", Given.normal(20, 4))
                .plus("count", Given.counted(7))
                .drawnIndependently(SEED, DRAWS)
                .orThrow();
        assertThat(sum.central()).isCloseTo(137, within(1e-12));
        assertThat(sum.range().low()).isCloseTo(137 - 13 * Z, within(13 * FOUR_ERRORS));
        assertThat(sum.range().high()).isCloseTo(137 + 13 * Z, within(13 * FOUR_ERRORS));
        assertThat(sum.standardDeviation().orElseThrow()).isCloseTo(13, within(4 * 13 / Math.sqrt(2.0 * DRAWS)));
        assertThat(sum.range().kind()).isEqualTo(Given.CREDIBLE);
    }

    @Test
    void givesTheExactSumOfSkewedPartsWithinMonteCarloError() {
        Estimate sum = Sum.of("a", of(GammaDistribution.of(2, 10), 20, Given.CREDIBLE))
                .plus("b", of(GammaDistribution.of(3, 10), 30, Given.CREDIBLE))
                .drawnIndependently(SEED, DRAWS)
                .orThrow();
        GammaDistribution exact = GammaDistribution.of(5, 10);
        assertThat(exact.cumulativeProbability(sum.range().low())).isCloseTo(0.025, within(0.002));
        assertThat(exact.cumulativeProbability(sum.range().high())).isCloseTo(0.975, within(0.002));
    }

    @Test
    void givesTheSameAnswerForTheSameSeedAndAnotherForAnother() {
        Sum sum = Sum.of("a", Given.normal(100, 3)).plus("b", Given.normal(50, 12));
        assertThat(sum.drawnIndependently(1, 1000)).isEqualTo(sum.drawnIndependently(1, 1000));
        assertThat(sum.drawnIndependently(1, 1000)).isNotEqualTo(sum.drawnIndependently(2, 1000));
        assertThat(sum.drawnIndependently(1, 1000)
                        .orThrow()
                        .range()) // the assumption names the seed, so outcomes differ anyhow
                .isNotEqualTo(sum.drawnIndependently(2, 1000).orThrow().range());
    }

    @Test
    void drawsPartsOfTheSameDistributionApart() {
        Estimate sum = Sum.of("a", Given.normal(0, 1))
                .minus("b", Given.normal(0, 1))
                .drawnIndependently(SEED, DRAWS)
                .orThrow();
        assertThat(sum.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(2), within(0.02));
    }

    @Test
    void statesSeedAndNumberOfDraws() {
        assertThat(Sum.of("a", Given.normal(0, 1))
                        .drawnIndependently(7, 5000)
                        .basis()
                        .assumptions())
                .contains(new Assumption("the parts are independent of each other (5000 draws, seed 7)"));
    }

    @Test
    void reachesStandardDeviationsToEitherSideOfTheCentralValue() {
        Kind twice = Kind.deviations(2);
        Estimate sum = Sum.of("a", of(GammaDistribution.of(2, 10), 20, twice))
                .plus("b", of(GammaDistribution.of(3, 10), 30, twice))
                .drawnIndependently(SEED, DRAWS)
                .orThrow();
        assertThat(sum.central()).isEqualTo(50);
        assertThat(sum.range().high() - 50).isCloseTo(50 - sum.range().low(), within(1e-12));
        assertThat(sum.range().width()).isCloseTo(4 * Math.sqrt(500), within(1.0));
    }

    @Test
    void givesTheMedianWithACautionWhereTheRangeDoesNotHoldTheSumOfTheCentralValues() {
        Sum sum = Sum.empty();
        for (int i = 0; i < 50; i++) {
            sum = sum.plus("part " + i, of(LogNormalDistribution.of(0, 1.5), 1, Given.CREDIBLE));
        }
        Estimate whole = sum.drawnIndependently(SEED, 10_000).orThrow();
        assertThat(whole.range().low()).isGreaterThan(50);
        assertThat(whole.central()).isEqualTo(whole.distribution().orElseThrow().quantile(0.5));
        assertThat(whole.basis().cautions())
                .containsExactly(new Caution("the central value is the median, because the range does not hold 50"));
    }

    @Test
    void givesTheMedianWhereAPartHasNoMean() {
        Estimate heavy = Estimate.of(
                        Double.POSITIVE_INFINITY,
                        new Range(1, Double.POSITIVE_INFINITY, Given.CREDIBLE),
                        Given.basis(1))
                .with(new Textbook(ParetoDistribution.of(1, 0.5)));
        Estimate whole = Sum.of("a", heavy).drawnIndependently(SEED, 10_000).orThrow();
        assertThat(whole.central()).isCloseTo(4, within(0.3)); // the median of this Pareto distribution
        assertThat(whole.basis().cautions())
                .containsExactly(new Caution(
                        "the central value is the median, because the range does not hold an infinite value"));
    }

    @Test
    void refusesDrawsThatAreNotFinite() {
        Distribution absurd = new Textbook(ParetoDistribution.of(1, 0.001));
        Estimate part = Given.estimate(5, 1, 9, Given.CREDIBLE).with(absurd);
        assertThat(Sum.of("a", part).plus("b", part).drawnIndependently(SEED, 1000))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED));
    }

    @Test
    void refusesPartsWithoutADistribution() {
        Estimate spread = Given.estimate(5, 1, 9, Given.CREDIBLE).with(new Uncertainty.Spread(2));
        Sum sum = Sum.of("a", Given.normal(0, 1)).plus("b", spread);
        for (Outcome outcome : List.of(sum.drawnIndependently(1, 1000), sum.drawnJointly())) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_DISTRIBUTION));
        }
    }

    @Test
    void refusesFewerThanAThousandDraws() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sum.of("a", Given.normal(0, 1)).drawnIndependently(1, 999))
                .withMessageContaining("1000")
                .withMessageContaining("got 999");
    }

    @Test
    void addsJointDrawsInOrder() {
        Draws up = draws(i -> i);
        Draws down = draws(i -> 1000 - i);
        Estimate cancelling = Sum.of("up", drawn(up))
                .plus("down", drawn(down))
                .plus("count", Given.counted(5))
                .drawnJointly()
                .orThrow();
        assertThat(cancelling.range()).isEqualTo(new Range(1005, 1005, Given.CREDIBLE));
        Estimate difference = Sum.of("up", drawn(up))
                .minus("down", drawn(down))
                .drawnJointly()
                .orThrow();
        assertThat(difference.central()).isZero();
        assertThat(difference.range().low()).isCloseTo(-950, within(1e-9));
        assertThat(difference.range().high()).isCloseTo(950, within(1e-9));
        assertThat(difference.uncertainty()).contains(up.minus(down));
    }

    @Test
    void refusesMoreDrawsThanCanBeKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sum.of("a", drawn(Draws.of(1, 2, 3))).drawnIndependently(1, 10_000_001))
                .withMessage("a sum by draws needs at least 1000 and at most 10000000 of them, got 10000001");
    }

    @Test
    void refusesJointDrawsOfDifferentNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sum.of("a", drawn(Draws.of(1, 2, 3)))
                        .plus("b", drawn(Draws.of(1, 2)))
                        .drawnJointly())
                .withMessageContaining("3 and 2");
    }
}
