package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateRatioTest {
    private static final RateRatio<String> RATIO =
            RateRatio.of("Altai").over("Moscow").among(Regions.MEN);

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        return (Refusal) outcome;
    }

    @Test
    void isTheOneRateOverTheOther() {
        Estimate ratio = Toll.of(Regions.DEATHS).estimatedBy(RATIO).orThrow();
        assertThat(ratio.central()).isCloseTo(12 / 5000.0 / (5 / 200_000.0), within(1e-9));
        assertThat(ratio.range().contains(96)).isTrue();
        assertThat(ratio.unit()).isEqualTo("times the rate of Moscow");
        assertThat(ratio.basis().counted()).isEqualTo(17);
        assertThat(ratio.toString()).endsWith("by rate ratio with exact conditional limits of 17 recorded deaths");
    }

    @Test
    void turnsRoundWithTheAreas() {
        Estimate ratio = RATIO.estimate(Regions.DEATHS).orThrow();
        Estimate turned = RateRatio.of("Moscow")
                .over("Altai")
                .among(Regions.MEN)
                .estimate(Regions.DEATHS)
                .orThrow();
        assertThat(turned.range().low() * ratio.range().high()).isCloseTo(1, within(1e-12));
        assertThat(turned.range().high() * ratio.range().low()).isCloseTo(1, within(1e-12));
    }

    @Test
    void comparesToTheRestWithoutTheAreaItself() {
        Estimate ratio = RateRatio.of("Altai")
                .overTheRest()
                .among(Regions.MEN)
                .estimate(Regions.DEATHS)
                .orThrow();
        assertThat(ratio.central()).isCloseTo(12 / 5000.0 / (36 / 209_000.0), within(1e-9));
        assertThat(ratio.unit()).isEqualTo("times the rate of the rest");
    }

    @Test
    void comparesEachAreaToOne() {
        Breakdown<String> ratios =
                RateRatio.eachOver("Moscow").among(Regions.MEN).estimate(Regions.DEATHS);
        assertThat(ratios.outcomes()).containsOnlyKeys("Altai", "Tuva");
        assertThat(ratios.outcomes().get("Altai")).isEqualTo(RATIO.estimate(Regions.DEATHS));
        Breakdown<String> toTheRest =
                RateRatio.eachOverTheRest().among(Regions.MEN).withLevel(0.9).estimate(Regions.DEATHS);
        assertThat(toTheRest.estimates()).containsOnlyKeys("Altai", "Moscow", "Tuva");
    }

    @ParameterizedTest
    @EnumSource(RatioInterval.class)
    void ofIdenticalRegionsIsOneInTheMiddleOfItsRange(RatioInterval interval) {
        Exposure<String> men = Regions.men(Map.of("A", 900L, "B", 900L));
        Estimate ratio = RateRatio.of("A")
                .over("B")
                .among(men)
                .withInterval(interval)
                .estimate(Regions.deaths(Map.of("A", 4L, "B", 4L)))
                .orThrow();
        assertThat(ratio.central()).isEqualTo(1);
        assertThat(ratio.range().low() * ratio.range().high()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = RatioInterval.class,
            names = {"EXACT", "KOOPMAN", "MIETTINEN_NURMINEN"})
    void hasNoUpperLimitWhereTheReferenceHasNoDeaths(RatioInterval interval) {
        Estimate open = RATIO.withInterval(interval)
                .estimate(Regions.deaths(Map.of("Altai", 12L)))
                .orThrow();
        assertThat(open.range().high()).isInfinite();
        assertThat(open.range().low()).isPositive().isLessThan(open.central());
        assertThat(open.central()).isCloseTo(40 / (Math.pow(2, 1 / 12.0) - 1), within(1e-9));
        assertThat(open.basis().cautions()).anyMatch(caution -> caution.text().contains("no upper limit"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RatioInterval.class,
            names = {"EXACT", "KOOPMAN", "MIETTINEN_NURMINEN"})
    void isZeroWithAnUpperLimitWhereTheAreaHasNoDeaths(RatioInterval interval) {
        Estimate zero = RATIO.withInterval(interval)
                .estimate(Regions.deaths(Map.of("Moscow", 5L)))
                .orThrow();
        assertThat(zero.central()).isZero();
        assertThat(zero.range().low()).isZero();
        assertThat(zero.range().high()).isFinite().isPositive();
    }

    @ParameterizedTest
    @EnumSource(RatioInterval.class)
    void refusesNoDeathsOnEitherSide(RatioInterval interval) {
        Outcome none = RATIO.withInterval(interval).estimate(Regions.deaths(Map.of("Tuva", 31L)));
        assertThat(refusal(none).reason()).isEqualTo(Reason.NOTHING_COUNTED);
    }

    @Test
    void refusesByWaldLogWhereOneSideHasNoDeathsOrNoSurvivors() {
        RateRatio<String> wald = RATIO.withInterval(RatioInterval.WALD_LOG);
        assertThat(refusal(wald.estimate(Regions.deaths(Map.of("Altai", 12L)))).reason())
                .isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal(wald.estimate(Regions.deaths(Map.of("Moscow", 12L)))).message())
                .contains("deaths on both sides");
        Tally all = Regions.deaths(Map.of("Altai", 5000L, "Moscow", 200_000L));
        assertThat(refusal(wald.estimate(all)).message()).contains("survivors");
        assertThat(RATIO.withInterval(RatioInterval.KOOPMAN)
                        .estimate(all)
                        .orThrow()
                        .central())
                .isEqualTo(1);
    }

    @Test
    void refusesAnAreaOnOneSideOrNone() {
        Tally deaths = Regions.deaths(Map.of("Altay", 7L, "Tuva", 31L));
        Refusal one =
                refusal(RateRatio.of("Altay").over("Tuva").among(Regions.MEN).estimate(deaths));
        assertThat(one.reason()).isEqualTo(Reason.MISSING);
        assertThat(one.message()).contains("no men are counted at region Altay");
        Refusal none =
                refusal(RateRatio.of("Tuva").over("Atlantis").among(Regions.MEN).estimate(deaths));
        assertThat(none.reason()).isEqualTo(Reason.MISSING);
        assertThat(none.message()).isEqualTo("neither deaths nor men are counted at region Atlantis");
        Refusal misspelt = refusal(
                RateRatio.of("Tuvaa").over("Atlantis").among(Regions.MEN).estimate(deaths));
        assertThat(misspelt.message())
                .isEqualTo("neither deaths nor men are counted at region Tuvaa; the nearest is Tuva");
    }

    @Test
    void refusesTheRestOfOneRegion() {
        Exposure<String> men = Regions.men(Map.of("Tuva", 9_000L));
        Refusal alone =
                refusal(RateRatio.of("Tuva").overTheRest().among(men).estimate(Regions.deaths(Map.of("Tuva", 31L))));
        assertThat(alone.reason()).isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void namesTheDeathsThatAreNotInTheRest() {
        Exposure<String> men = Regions.men(Map.of("A", 10L, "B", 10L, "Empty", 0L));
        RateRatio<String> ratio = RateRatio.of("A").overTheRest().among(men);
        Estimate estimate = ratio.estimate(Regions.deaths(Map.of("A", 2L, "B", 1L, "Empty", 5L)))
                .orThrow();
        assertThat(estimate.central()).isEqualTo(2);
        assertThat(estimate.basis().cautions())
                .anyMatch(caution -> caution.text().contains("counted there: 5 at Empty"));
        Outcome corrected = ratio.estimate(Regions.deaths(Map.of("A", 2L, "B", -1L)));
        assertThat(refusal(corrected).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
    }

    @Test
    void refusesMoreDeathsThanPeopleAsProportions() {
        Exposure<String> men = Regions.men(Map.of("A", 10L, "B", 10L));
        RateRatio<String> ratio = RateRatio.of("A").over("B").among(men);
        Tally deaths = Regions.deaths(Map.of("A", 11L, "B", 4L));
        Refusal refusal = refusal(ratio.withInterval(RatioInterval.KOOPMAN).estimate(deaths));
        assertThat(refusal.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal.message()).endsWith("got deaths 11 of 10 and 4 of 10");
        Tally turned = Regions.deaths(Map.of("A", 4L, "B", 11L));
        assertThat(refusal(ratio.withInterval(RatioInterval.KOOPMAN).estimate(turned))
                        .message())
                .startsWith("a proportion cannot have more deaths than people");
        assertThat(refusal(ratio.withInterval(RatioInterval.WALD_LOG).estimate(deaths))
                        .message())
                .startsWith("a proportion cannot have more deaths than people");
        assertThat(ratio.estimate(deaths).orThrow().central()).isCloseTo(2.75, within(1e-12));
        RateRatio<String> overYears = RateRatio.of("A").over("B").among(men.during(1));
        assertThat(overYears
                        .withInterval(RatioInterval.WALD_LOG)
                        .estimate(deaths)
                        .orThrow()
                        .central())
                .isCloseTo(2.75, within(1e-12));
    }

    @Test
    void saysByWhatChanceDeathsCome() {
        assertThat(RATIO.estimate(Regions.DEATHS).basis().assumptions().toString())
                .contains("their number is Poisson")
                .doesNotContain("same probability");
        RateRatio<String> score = RATIO.withInterval(RatioInterval.KOOPMAN);
        assertThat(score.estimate(Regions.DEATHS).basis().assumptions().toString())
                .contains("the people of an area die with the same probability")
                .doesNotContain("Poisson");
    }

    @Test
    void isToldWithItsReferenceAndItsLimits() {
        assertThat(RATIO).hasToString("Altai in times the rate of Moscow among men, exact conditional limits");
        assertThat(RateRatio.eachOverTheRest().among(Regions.MEN).withInterval(RatioInterval.WALD_LOG))
                .hasToString("each area in times the rate of the rest among men, Wald-log limits");
    }

    /** Half of the people or more, and no deaths: a row of totals would look so. */
    @Test
    void refusesARestThatMayHoldATotal() {
        Exposure<String> men = Regions.men(Map.of("Altai", 10L, "Tuva", 20L, "All", 30L));
        Tally deaths = Regions.deaths(Map.of("Altai", 1L, "Tuva", 2L));
        Refusal rest = refusal(RateRatio.of("Altai").overTheRest().among(men).estimate(deaths));
        assertThat(rest.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(rest.message()).startsWith("All holds half of the people or more");
        assertThat(rest.basis().counted()).isEqualTo(3);
        assertThat(RateRatio.of("Altai")
                        .over("Tuva")
                        .among(men)
                        .estimate(deaths)
                        .orThrow()
                        .central())
                .isEqualTo(1);
        Exposure<String> less = Regions.men(Map.of("Altai", 10L, "Tuva", 20L, "Moscow", 29L));
        assertThat(RateRatio.of("Altai")
                        .overTheRest()
                        .among(less)
                        .estimate(deaths)
                        .orThrow()
                        .central())
                .isCloseTo(49 / 20.0, within(1e-12));
    }

    @Test
    void refusesEachAreaWhereTheReferenceIsMissing() {
        Breakdown<String> ratios =
                RateRatio.eachOver("Atlantis").among(Regions.MEN).estimate(Regions.DEATHS);
        assertThat(ratios.refusals()).containsOnlyKeys("Altai", "Moscow", "Tuva");
        assertThat(ratios.refusals().get("Tuva").message()).contains("at region Atlantis");
    }

    @Test
    void takesPersonYearsWithoutScores() {
        Estimate years = RateRatio.of("Altai")
                .over("Moscow")
                .among(Regions.MEN.during(2))
                .withInterval(RatioInterval.WALD_LOG)
                .estimate(Regions.DEATHS)
                .orThrow();
        double reach = Math.exp(1.959963984540054 * Math.sqrt(1 / 12.0 + 1 / 5.0));
        assertThat(years.range().high()).isCloseTo(96 * reach, within(1e-9));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRatio.of("Tuva").over("Tuva"))
                .withMessageContaining("Tuva twice");
        assertThatIllegalArgumentException().isThrownBy(() -> RATIO.withLevel(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRatio.of("Tuva")
                        .overTheRest()
                        .among(Regions.MEN.during(1))
                        .withInterval(RatioInterval.KOOPMAN))
                .withMessageContaining("person-years");
    }
}
