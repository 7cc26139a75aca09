package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SmoothedRateTest {
    private static final Axis<String> REGION = Axis.category("region");

    static Tally counts(Map<String, Integer> of) {
        TallyBuilder counts = Tally.along(REGION);
        of.forEach((name, count) -> counts.add(count, name));
        return counts.build();
    }

    static Exposure<String> men(Map<String, Integer> of) {
        return Exposure.along(REGION, counts(of), "men");
    }

    private static final Exposure<String> FOUR =
            men(Map.of("north", 1_000, "east", 20_000, "south", 50_000, "west", 100_000));
    private static final Map<String, Integer> DEATHS = Map.of("north", 6, "east", 31, "south", 20, "west", 140);

    private static Breakdown<String> smoothed(Smoothing smoothing, Map<String, Integer> deaths) {
        return Toll.of(counts(deaths))
                .estimatedBy(SmoothedRate.per(1_000).among(FOUR).with(smoothing));
    }

    @ParameterizedTest
    @EnumSource
    void movesEachRateTowardsTheOthersAndTheSmallestMost(Smoothing smoothing) {
        Map<String, Estimate> rates = smoothed(smoothing, DEATHS).estimates();
        assertThat(rates.get("north").central()).isBetween(197 / 171.0, 6.0);
        assertThat(rates.get("west").central()).isCloseTo(1.4, within(0.02));
        rates.values().forEach(rate -> {
            assertThat(rate.range().kind()).isEqualTo(Kind.credible(0.95));
            assertThat(rate.unit()).isEqualTo("deaths per 1,000 men");
            assertThat(rate.distribution().orElseThrow().mean()).isEqualTo(rate.central());
        });
    }

    @Test
    void marshallGivesHisFormula() {
        // two areas of 1,000: b = 0.02, s² = 0.0001, a = s² - b/1000 = 0.00008, weight a / (a + b/1000) = 0.8
        Exposure<String> two = men(Map.of("a", 1_000, "b", 1_000));
        Map<String, Estimate> rates = SmoothedRate.per(1)
                .among(two)
                .with(Smoothing.MARSHALL)
                .estimate(counts(Map.of("a", 10, "b", 30)))
                .estimates();
        assertThat(rates.get("a").central()).isCloseTo(0.012, within(1e-15));
        assertThat(rates.get("b").central()).isCloseTo(0.028, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HIERARCHICAL")
    void areasThatDifferNoMoreThanChanceGetTheOverallRateAndACautionSaysSo(Smoothing smoothing) {
        Breakdown<String> rates = smoothed(smoothing, Map.of("north", 1, "east", 20, "south", 50, "west", 100));
        rates.estimates().values().forEach(rate -> {
            assertThat(rate.central()).isCloseTo(1, within(1e-12));
            assertThat(rate.range().kind()).isEqualTo(Kind.confidence(0.95));
            // half of scipy.stats.chi2.ppf(0.025, 342) and of ppf(0.975, 344)
            assertThat(rate.range().low() * 171).isCloseTo(146.33003384797868, within(1e-9));
            assertThat(rate.range().high() * 171).isCloseTo(198.63834620249543, within(1e-9));
            assertThat(rate.basis().cautions())
                    .extracting(Caution::text)
                    .anyMatch(text -> text.startsWith("the areas differ no more than chance"));
        });
    }

    @Test
    void theDefaultKeepsARangeForEachAreaWhereNoneDiffers() {
        Map<String, Estimate> rates = smoothed(
                        Smoothing.HIERARCHICAL, Map.of("north", 1, "east", 20, "south", 50, "west", 100))
                .estimates();
        double north = rates.get("north").range().width();
        double west = rates.get("west").range().width();
        assertThat(north).isGreaterThan(west);
        assertThat(rates.get("north").central()).isBetween(0.9, 1.1);
    }

    @ParameterizedTest
    @EnumSource
    void noDeathsAnywhereAreZeroWithTheExactUpperLimitOfEachArea(Smoothing smoothing) {
        Map<String, Estimate> rates = smoothed(smoothing, Map.of()).estimates();
        assertThat(rates).hasSize(4);
        assertThat(rates.get("north").central()).isZero();
        assertThat(rates.get("north").range().low()).isZero();
        assertThat(rates.get("north").range().high()).isCloseTo(3.688879454114, within(1e-9));
        assertThat(rates.get("west").range().high()).isCloseTo(0.03688879454114, within(1e-11));
        assertThat(rates.get("west").basis().cautions()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneAreaIsRefused(Smoothing smoothing) {
        Outcome only = SmoothedRate.per(1)
                .among(men(Map.of("only", 1_000)))
                .with(smoothing)
                .estimate(counts(Map.of("only", 5)))
                .outcomes()
                .get("only");
        assertThat(only).hasFieldOrPropertyWithValue("reason", Reason.TOO_FEW);
    }

    @ParameterizedTest
    @EnumSource
    void identicalAreasGetIdenticalAnswers(Smoothing smoothing) {
        Map<String, Estimate> rates = SmoothedRate.per(1)
                .among(men(Map.of("a", 1_000, "b", 1_000)))
                .with(smoothing)
                .estimate(counts(Map.of("a", 7, "b", 7)))
                .estimates();
        assertThat(rates.get("a").central()).isEqualTo(rates.get("b").central()).isCloseTo(0.007, within(0.0003));
        assertThat(rates.get("a").range()).isEqualTo(rates.get("b").range());
    }

    @Test
    void namesThatMatchNothingAreRefusedAndNamed() {
        Breakdown<String> rates = smoothed(Smoothing.HIERARCHICAL, Map.of("north", 3, "west", 90, "weest", 2));
        assertThat(rates.outcomes().get("weest")).hasFieldOrPropertyWithValue("reason", Reason.MISSING);
        assertThat(rates.estimates()).hasSize(4);
        assertThat(rates.outcomes().get("north").explain()).contains("[weest]", "[east, south]");
    }

    @Test
    void nobodyAtRiskIsRefusedAndDoesNotTouchTheOthers() {
        Exposure<String> empty = men(Map.of("a", 1_000, "b", 3_000, "none", 0));
        Exposure<String> without = men(Map.of("a", 1_000, "b", 3_000));
        Map<String, Integer> deaths = Map.of("a", 4, "b", 30);
        Breakdown<String> rates = SmoothedRate.per(1).among(empty).estimate(counts(deaths));
        assertThat(rates.outcomes().get("none")).hasFieldOrPropertyWithValue("reason", Reason.UNDEFINED);
        assertThat(rates.estimates().get("a").range())
                .isEqualTo(SmoothedRate.per(1)
                        .among(without)
                        .estimate(counts(deaths))
                        .estimates()
                        .get("a")
                        .range());
    }

    @Test
    void moreDeathsThanPeopleOnEarthAreRefused() {
        Tally deaths =
                Tally.along(REGION).add(10_000_000_001L, "north").add(5, "west").build();
        Breakdown<String> rates = SmoothedRate.per(1).among(FOUR).estimate(deaths);
        assertThat(rates.refusals()).hasSize(4);
        assertThat(rates.outcomes().get("west")).hasFieldOrPropertyWithValue("reason", Reason.MODEL_FAILS);
    }

    @Test
    void tenThousandMillionDeathsAreAnswered() {
        Tally deaths =
                Tally.along(REGION).add(10_000_000_000L, "north").add(5, "west").build();
        assertThat(SmoothedRate.per(1)
                        .among(FOUR)
                        .with(Smoothing.MARSHALL)
                        .estimate(deaths)
                        .estimates())
                .hasSize(4);
        Tally more = Tally.along(REGION).add(10_000_000_001L, "north").build();
        assertThat(SmoothedRate.per(1)
                        .among(FOUR)
                        .estimate(more)
                        .refusals()
                        .get("west")
                        .message())
                .isEqualTo("deaths are answered up to 10,000,000,000, got 10,000,000,001 at north");
    }

    @Test
    void areasAMillionMillionTimesAsLargeAsOthersAreNotLookedAtTogether() {
        Tally people =
                Tally.along(REGION).add(1, "a").add(1_000_000_000_000L, "b").build();
        Tally deaths = Tally.along(REGION).add(1, "a").add(9, "b").build();
        SmoothedRate<String> most = SmoothedRate.per(1).among(Exposure.along(REGION, people, "men"));
        assertThat(most.with(Smoothing.MARSHALL).estimate(deaths).estimates()).hasSize(2);
        Tally more =
                Tally.along(REGION).add(1, "a").add(1_000_000_000_001L, "b").build();
        Refusal refusal = SmoothedRate.per(1)
                .among(Exposure.along(REGION, more, "men"))
                .estimate(deaths)
                .refusals()
                .get("a");
        assertThat(refusal.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal.message()).contains("at most 1,000,000,000,000 times the smallest");
    }

    @Test
    void sayWhatIsSmoothedAndOnWhichAssumptions() {
        assertThat(SmoothedRate.per(1_000).among(FOUR))
                .hasToString("hierarchical Gamma-Poisson smoothing of deaths per 1,000 men");
        assertThat(SmoothedRatio.expecting(REGION, new TreeMap<>(Map.of("a", 1.0)))
                        .with(Smoothing.MARSHALL))
                .hasToString("Marshall's global smoothing of deaths over expected deaths");
        Estimate weighed = smoothed(Smoothing.HIERARCHICAL, DEATHS).estimates().get("north");
        assertThat(weighed.basis().assumptions().toString())
                .contains("they do not come in clusters", "follow one Gamma distribution")
                .contains("could be of any order of magnitude");
        Estimate fitted = smoothed(Smoothing.CLAYTON_KALDOR, DEATHS).estimates().get("north");
        assertThat(fitted.basis().assumptions().toString()).contains("do not allow for that it was fitted to 4 areas");
        assertThat(smoothed(Smoothing.CLAYTON_KALDOR, Map.of())
                        .estimates()
                        .get("west")
                        .explain())
                .contains("no area has deaths, so there is nothing to smooth");
    }

    @Test
    void ratiosRefuseNegativeDeaths() {
        Tally corrected = Tally.along(REGION)
                .allowingCorrections()
                .add(-2, "a")
                .add(4, "b")
                .add(1, "c")
                .build();
        Map<String, Refusal> refusals = SmoothedRatio.expecting(
                        REGION, new TreeMap<>(Map.of("a", 1.4, "b", 2.0, "d", 3.0)))
                .estimate(corrected)
                .refusals();
        assertThat(refusals).containsOnlyKeys("a", "c");
        assertThat(refusals.get("a").message()).isEqualTo("deaths must not be negative, got -2");
        assertThat(refusals.get("a").basis().counted()).isEqualTo(-2);
        assertThat(refusals.get("c").message()).isEqualTo("no deaths were expected at region c, got 1");
    }

    @Test
    void aLevelSoLowThatTheRangeLosesTheMeanIsAnsweredByTheMedian() {
        Estimate north = SmoothedRate.per(1_000)
                .among(FOUR)
                .with(Smoothing.CLAYTON_KALDOR)
                .withLevel(0.01)
                .estimate(counts(DEATHS))
                .estimates()
                .get("north");
        assertThat(north.central()).isEqualTo(north.distribution().orElseThrow().quantile(0.5));
        assertThat(north.basis().cautions()).extracting(Caution::text).anyMatch(text -> text.contains("median"));
    }

    @Test
    void ratiosTakeExpectedDeathsByName() {
        SmoothedRatio<String> method = SmoothedRatio.expecting(REGION, new TreeMap<>(Map.of("a", 1.4, "b", 20.5)));
        Breakdown<String> ratios = method.estimate(counts(Map.of("a", 9, "c", 1)));
        assertThat(ratios.estimates()).containsOnlyKeys("a", "b");
        assertThat(ratios.outcomes().get("c")).hasFieldOrPropertyWithValue("reason", Reason.MISSING);
        assertThat(ratios.outcomes().get("b").basis().counted()).isZero();
        assertThat(ratios.outcomes().get("a").explain()).contains("deaths per expected death", "[c]", "[b]");
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothedRate.per(Double.NaN))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothedRate.per(1).among(FOUR).withLevel(1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothedRatio.expecting(REGION, new TreeMap<>(Map.of("a", 0.0))))
                .withMessageContaining("0.0 at region a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GammaPrior(1, Double.NaN))
                .withMessageContaining("NaN");
    }
}
