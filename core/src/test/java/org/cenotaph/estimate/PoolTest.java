package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final List<Function<Pool, Outcome>> EVERY_POOL =
            List.of(Pool::envelope, Pool::linear, Pool::inverseVariance);
    private static final Caution SAME_DEATHS =
            new Caution("the estimates may count the same deaths, so the largest of their counts stands for all");

    private static void refuses(Reason reason, String words, Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(words);
        });
    }

    private static Estimate spread(double central, double low, double high, double deviation) {
        return Given.estimate(central, low, high, Given.CONFIDENCE).with(new Uncertainty.Spread(deviation));
    }

    private static Estimate heavy(Kind kind) {
        return Given.estimate(2, 1, 100, kind).with(new Textbook(ParetoDistribution.of(1, 0.5)));
    }

    @Test
    void spansAllRangesAndClaimsNothingMore() {
        Estimate envelope = Pool.of("a", Given.estimate(10, 7, 15, Given.CONFIDENCE))
                .with("b", Given.estimate(20, 16, 33, Given.CREDIBLE))
                .with("c", Given.scenario(9, 12))
                .envelope()
                .orThrow();
        assertThat(envelope.range()).isEqualTo(new Range(7, 33, Kind.scenario()));
        assertThat(envelope.central()).isEqualTo(20);
        assertThat(envelope.uncertainty()).isEmpty();
        assertThat(envelope.parts().keySet()).containsExactly("a", "b", "c");
        assertThat(envelope.basis().method()).hasToString("envelope of a, b, c");
    }

    @Test
    void spansInfinityWithTheLargestCentralValue() {
        Estimate envelope = Pool.of("a", Given.estimate(10, 7, INFINITY, Given.CONFIDENCE))
                .with("b", Given.estimate(20, -INFINITY, 33, Given.CONFIDENCE))
                .envelope()
                .orThrow();
        assertThat(envelope.range()).isEqualTo(new Range(-INFINITY, INFINITY, Kind.scenario()));
        assertThat(envelope.central()).isEqualTo(20);
    }

    @Test
    void spansTheLargestNumbers() {
        Estimate envelope = Pool.of("a", Given.counted(Double.MAX_VALUE))
                .with("b", Given.counted(-Double.MAX_VALUE))
                .envelope()
                .orThrow();
        assertThat(envelope.central()).isZero();
    }

    @Test
    void countsTheSameDeathsOnce() {
        Estimate cautious = Estimate.of(5, new Range(1, 9, Kind.scenario()), Given.basis(106_745));
        Estimate bold = Estimate.of(5, new Range(2, 20, Kind.scenario()), Given.basis(90_000));
        Basis basis =
                Pool.of("cautious", cautious).with("bold", bold).envelope().basis();
        assertThat(basis.counted()).isEqualTo(106_745);
        assertThat(basis.cautions()).containsExactly(SAME_DEATHS);
        assertThat(Pool.of("cautious", cautious).envelope().basis().cautions()).isEmpty();
    }

    @Test
    void mixesDistributionsAsTheMethodsPagePrintsThem() {
        Estimate pool = Pool.of("narrow", Given.normal(100, 10))
                .with("wide", Given.normal(150, 20))
                .linear()
                .orThrow();
        assertThat(pool.central()).isCloseTo(125, within(1e-9 * 125));
        assertThat(pool.standardDeviation().orElseThrow()).isCloseTo(29.5803989155, within(1e-9 * 29.58));
        assertThat(pool.range().low()).isCloseTo(83.50838166307, within(1e-9 * 83.5));
        assertThat(pool.range().high()).isCloseTo(182.897072539, within(1e-9 * 182.9));
        assertThat(pool.distribution().orElseThrow().quantile(0.5)).isCloseTo(116.6666666667, within(1e-9 * 116.7));
        assertThat(pool.range().kind()).isEqualTo(Given.CREDIBLE);
    }

    @Test
    void mixesByWeightsThatNeedNotAddUpToOne() {
        Estimate pool = Pool.of("a", Given.normal(100, 10))
                .with("b", Given.normal(150, 20))
                .linear(30, 10)
                .orThrow();
        assertThat(pool.central()).isCloseTo(0.75 * 100 + 0.25 * 150, within(1e-12));
    }

    @Test
    void refusesAnotherNumberOfWeightsThanEstimates() {
        Pool pool = Pool.of("a", Given.normal(100, 10)).with("b", Given.normal(150, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> pool.linear(1)).withMessageContaining("[a, b], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.linear(1, -1))
                .withMessageContaining("-1.0");
    }

    @Test
    void givesTheMedianOfAMixtureWhoseRangeDoesNotHoldTheMean() {
        Distribution skewed = new Textbook(LogNormalDistribution.of(0, 3));
        Estimate part =
                Estimate.of(1, skewed.range(Kind.credible(0.8)), Given.basis(1)).with(skewed);
        Estimate pool = Pool.of("a", part).linear().orThrow();
        assertThat(pool.central()).isCloseTo(1, within(1e-9));
        assertThat(pool.basis().cautions())
                .containsExactly(new Caution("the central value is the median, because the range does not hold 90"));
    }

    @Test
    void givesTheMedianOfAMixtureThatHasNoMean() {
        Estimate pool = Pool.of("a", heavy(Given.CREDIBLE)).linear().orThrow();
        assertThat(pool.central()).isCloseTo(4, within(1e-9)); // the median of this Pareto distribution
        assertThat(pool.standardDeviation()).hasValue(INFINITY);
    }

    @Test
    void refusesStandardDeviationsAroundAMeanThatDoesNotExist() {
        refuses(
                Reason.UNDEFINED,
                "not finite: a",
                Pool.of("a", heavy(Kind.deviations(1))).linear());
    }

    @Test
    void weighsByInverseVariance() {
        Estimate pool = Pool.of("a", spread(10, 7, 15, 1))
                .with("b", spread(13, 9, 19, 2))
                .inverseVariance()
                .orThrow();
        assertThat(pool.central()).isCloseTo(0.8 * 10 + 0.2 * 13, within(1e-12));
        assertThat(pool.range().low()).isCloseTo(10.6 - Math.sqrt(2.4 * 2.4 + 0.8 * 0.8), within(1e-12));
        assertThat(pool.range().high()).isCloseTo(10.6 + Math.sqrt(4 * 4 + 1.2 * 1.2), within(1e-12));
        assertThat(pool.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(0.8), within(1e-12));
        assertThat(pool.basis().cautions()).containsExactly(SAME_DEATHS);
    }

    @Test
    void gainsPrecisionWithEveryIndependentEstimate() {
        Pool pool = Pool.of("0", spread(10, 6, 14, 2));
        for (int i = 1; i < 16; i++) {
            pool = pool.with("" + i, spread(10, 6, 14, 2));
        }
        Estimate whole = pool.inverseVariance().orThrow();
        assertThat(whole.standardDeviation().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(whole.range().low()).isCloseTo(9, within(1e-12));
    }

    @Test
    void cautionsOfEstimatesThatDisagree() {
        Estimate pool = Pool.of("a", spread(10, 8, 12, 1))
                .with("b", spread(20, 18, 22, 1))
                .inverseVariance()
                .orThrow();
        // Cochran's Q = (10 - 15)² + (20 - 15)²
        assertThat(pool.basis().cautions())
                .contains(new Caution("the estimates differ by more than their standard deviations explain: Cochran's Q"
                        + " is 50, about 1 is expected"));
    }

    /** Of three estimates, Q is 2 on average with a standard deviation of 2; of 10, 10 and 13 with deviations of 1 it is 6. */
    @Test
    void cautionsOnlyBeyondTwoStandardDeviationsOfCochransQ() {
        Pool pool = Pool.of("a", spread(10, 8, 12, 1)).with("b", spread(10, 8, 12, 1));
        assertThat(pool.with("c", spread(13, 11, 15, 1))
                        .inverseVariance()
                        .basis()
                        .cautions())
                .containsExactly(SAME_DEATHS);
        assertThat(pool.with("c", spread(13.01, 11, 15, 1))
                        .inverseVariance()
                        .basis()
                        .cautions())
                .hasSize(2);
    }

    @Test
    void weighsTheSmallestVariances() {
        Estimate pool = Pool.of("a", spread(10, 10, 10, 1e-200))
                .with("b", spread(20, 20, 20, 1e-200))
                .inverseVariance()
                .orThrow();
        assertThat(pool.central()).isCloseTo(15, within(1e-12));
    }

    @Test
    void refusesInverseVarianceWithoutAPositiveAndFiniteVariance() {
        for (Estimate without : List.of(
                Given.estimate(1, 0, 2, Given.CONFIDENCE),
                spread(1, 0, 2, 0),
                spread(1, 0, 2, INFINITY),
                Given.counted(1))) {
            refuses(
                    Reason.NO_DISTRIBUTION,
                    "standard deviation",
                    Pool.of("a", spread(10, 7, 15, 1)).with("b", without).inverseVariance());
        }
    }

    @Test
    void weighsARangeWithoutAnEnd() {
        Estimate pool = Pool.of("a", spread(10, 7, INFINITY, 1))
                .with("b", spread(12, 9, 19, 1))
                .inverseVariance()
                .orThrow();
        assertThat(pool.range().high()).isEqualTo(INFINITY);
        refuses(
                Reason.UNDEFINED,
                "not finite: a",
                Pool.of("a", spread(INFINITY, 7, INFINITY, 1)).inverseVariance());
    }

    @Test
    void refusesAMixtureWithoutDistributions() {
        refuses(
                Reason.NO_DISTRIBUTION,
                "one has none",
                Pool.of("a", spread(10, 7, 15, 1)).linear());
    }

    @Test
    void refusesToPoolDifferentKindsScenariosAndCountsIntoOneProbability() {
        Pool kinds = Pool.of("a", Given.normal(1, 1)).with("b", Given.estimate(1, 0, 2, Given.CONFIDENCE));
        Pool scenario = Pool.of("a", Given.normal(1, 1)).with("b", Given.scenario(1, 2));
        Pool onlyScenario = Pool.of("a", Given.scenario(1, 2));
        Pool counts = Pool.of("a", Given.counted(1));
        for (Pool pool : List.of(kinds, scenario, onlyScenario, counts)) {
            refuses(Reason.KINDS_DIFFER, "one kind", pool.linear());
            refuses(Reason.KINDS_DIFFER, "one kind", pool.inverseVariance());
        }
    }

    @Test
    void refusesAPoolWithARefusedPartAndNamesIt() {
        Pool pool = Pool.of("a", Given.normal(1, 1)).with("b", Given.refusal("too few"));
        for (Function<Pool, Outcome> rule : EVERY_POOL) {
            refuses(Reason.PART_REFUSED, "b (No estimate by a method: too few)", rule.apply(pool));
        }
    }

    @Test
    void refusesDifferentUnitsAndNamesThatAreTaken() {
        Pool pool = Pool.of("a", Given.normal(1, 1));
        for (Function<Pool, Outcome> rule : EVERY_POOL) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> rule.apply(pool.with("b", Given.normal(1, 1).dividedBy(2, "day"))))
                    .withMessageContaining("[deaths, deaths per day]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.with("a", Given.normal(1, 1)))
                .withMessageContaining("\"a\" twice");
    }
}
