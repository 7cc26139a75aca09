package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossRateTest {
    private static final LossRate<String> RATE = LossRate.per(100_000).among(Regions.MEN);

    private static Breakdown<String> rates(Tally deaths) {
        return Toll.of(deaths).estimatedBy(RATE);
    }

    private static Estimate estimate(Breakdown<String> rates, String region) {
        return rates.outcomes().get(region).orThrow();
    }

    private static Refusal refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        return (Refusal) outcome;
    }

    @Test
    void isDeathsPerPersonWithExactLimits() {
        Estimate altai = estimate(rates(Regions.DEATHS), "Altai");
        Range exact = ProportionInterval.CLOPPER_PEARSON.limits(12, 5000, 0.95);
        assertThat(altai.central()).isCloseTo(240, within(1e-9));
        assertThat(altai.range().low()).isCloseTo(100_000 * exact.low(), within(1e-9));
        assertThat(altai.range().high()).isCloseTo(100_000 * exact.high(), within(1e-9));
        assertThat(altai.unit()).isEqualTo("deaths per 100,000 men");
        assertThat(altai.basis().counted()).isEqualTo(12);
        assertThat(altai)
                .hasToString(
                        "124 to 419 deaths per 100,000 men (95 % confidence), central 240, by loss rate with exact Clopper-Pearson limits of 12 recorded deaths");
    }

    @Test
    void isPerPersonYearWithGarwoodsLimitsWhereTimeWasStated() {
        LossRate<String> rate = LossRate.per(1000).among(Regions.MEN.during(2));
        Estimate altai = rate.estimate(Regions.DEATHS).outcomes().get("Altai").orThrow();
        assertThat(altai.central()).isCloseTo(1.2, within(1e-12));
        assertThat(altai.range().high())
                .isCloseTo(CountInterval.GARWOOD.limits(12, 0.95).high() / 10, within(1e-12));
        assertThat(altai.unit()).isEqualTo("deaths per 1,000 person-years of men");
    }

    @Test
    void takesAnyInterval() {
        Breakdown<String> byar = RATE.withInterval(CountInterval.BYAR).estimate(Regions.DEATHS);
        assertThat(estimate(byar, "Tuva").range().low())
                .isCloseTo(CountInterval.BYAR.limits(31, 0.95).low() / 0.09, within(1e-9));
        Breakdown<String> jeffreys =
                RATE.withInterval(ProportionInterval.JEFFREYS).estimate(Regions.DEATHS);
        assertThat(estimate(jeffreys, "Tuva").range().kind()).isEqualTo(Kind.credible(0.95));
        assertThat(estimate(jeffreys, "Tuva").basis().method().references())
                .first()
                .asString()
                .contains("Brown");
    }

    @Test
    void takesAnotherLevel() {
        Estimate tuva = estimate(RATE.withLevel(0.8).estimate(Regions.DEATHS), "Tuva");
        assertThat(tuva.range().kind()).isEqualTo(Kind.confidence(0.8));
        assertThat(tuva.range().width())
                .isLessThan(estimate(rates(Regions.DEATHS), "Tuva").range().width());
    }

    @Test
    void putsTheWholeErrorOnOneSideWhereOneLimitIsAskedFor() {
        Estimate upper = estimate(RATE.withUpperLimitOnly().estimate(Regions.DEATHS), "Altai");
        assertThat(upper.range().low()).isZero();
        assertThat(upper.range().high())
                .isCloseTo(
                        100_000
                                * ProportionInterval.CLOPPER_PEARSON
                                        .limits(12, 5000, 0.9)
                                        .high(),
                        within(1e-9));
        assertThat(upper.basis().method().name()).endsWith("upper limit");
        Estimate lower = estimate(RATE.withLowerLimitOnly().estimate(Regions.DEATHS), "Altai");
        assertThat(lower.range().low())
                .isCloseTo(
                        100_000
                                * ProportionInterval.CLOPPER_PEARSON
                                        .limits(12, 5000, 0.9)
                                        .low(),
                        within(1e-9));
        assertThat(lower.range().high()).isEqualTo(100_000);
    }

    @Test
    void hasNoUpperEndWhereOnlyALowerLimitOfACountIsAskedFor() {
        Estimate lower = estimate(
                RATE.withInterval(CountInterval.GARWOOD).withLowerLimitOnly().estimate(Regions.DEATHS), "Altai");
        assertThat(lower.range().high()).isInfinite();
        assertThat(lower.basis().cautions()).anyMatch(caution -> caution.text().contains("only a lower limit"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.4, 0.95, 0.999999})
    void holdsTheRateAtAnyLevelByAnyInterval(double level) {
        for (CountInterval interval : CountInterval.values()) {
            LossRate<String> rate = RATE.withInterval(interval).withLevel(level);
            assertThat(rate.estimate(Regions.DEATHS).estimates()).hasSize(3);
            assertThat(rate.withUpperLimitOnly().estimate(Regions.DEATHS).estimates())
                    .hasSize(3);
            assertThat(rate.withLowerLimitOnly().estimate(Regions.DEATHS).estimates())
                    .hasSize(3);
        }
        for (ProportionInterval interval : ProportionInterval.values()) {
            LossRate<String> rate = RATE.withInterval(interval).withLevel(level);
            assertThat(rate.estimate(Regions.DEATHS).estimates()).hasSize(3);
            assertThat(rate.withUpperLimitOnly().estimate(Regions.DEATHS).estimates())
                    .hasSize(3);
            assertThat(rate.withLowerLimitOnly().estimate(Regions.DEATHS).estimates())
                    .hasSize(3);
        }
    }

    @Test
    void refusesAWholeWithALikelyTotalAmongItsPeople() {
        Tally people = Tally.along(Regions.REGION)
                .add(1000, "Altai")
                .add(2000, "Tuva")
                .add(3000, "All")
                .build();
        Exposure<String> exposure = Exposure.along(Regions.REGION, people, "men");
        Tally deaths = Regions.deaths(Map.of("Altai", 5L, "Tuva", 7L));
        assertThat(LossRate.per(1000).among(exposure).overall().estimate(deaths))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.message()).startsWith("All holds half of the people"));
        Tally counted = Regions.deaths(Map.of("Altai", 5L, "Tuva", 7L, "All", 0L));
        assertThat(LossRate.per(1000)
                        .among(exposure)
                        .overall()
                        .estimate(counted)
                        .orThrow()
                        .central())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void namesOtherSpellings() {
        Tally people =
                Tally.along(Regions.REGION).add(1000, "Altai").add(2000, "Tyva").build();
        Exposure<String> exposure = Exposure.along(Regions.REGION, people, "men");
        Breakdown<String> rates = LossRate.per(1000)
                .among(exposure)
                .estimate(Regions.deaths(Map.of("Altai", 5L, "Altaï", 2L, "tuva", 7L)));
        assertThat(rates.refusals().get("Altaï").message()).contains("the nearest name with people at risk is Altai");
        assertThat(rates.outcomes().get("Altai").explain()).contains("deaths at [Altaï] may belong here");
        assertThat(rates.refusals().get("Tyva").message()).contains("counted at [tuva]");
    }

    @Test
    void givesAnUpperLimitWhereNobodyDied() {
        Breakdown<String> rates = rates(Regions.deaths(Map.of("Altai", 0L, "Moscow", 0L, "Tuva", 0L)));
        assertThat(rates.estimates()).hasSize(3);
        Estimate altai = estimate(rates, "Altai");
        assertThat(altai.central()).isZero();
        assertThat(altai.range().low()).isZero();
        assertThat(altai.range().high()).isCloseTo(100_000 * (1 - Math.pow(0.025, 1 / 5000.0)), within(1e-9));
        Estimate overall = RATE.overall().estimate(Regions.deaths(Map.of())).orThrow();
        assertThat(overall.central()).isZero();
        assertThat(overall.range().high()).isPositive();
    }

    @Test
    void countsNoDeathsAsZeroAndNamesThem() {
        Estimate moscow = estimate(rates(Regions.deaths(Map.of("Altai", 12L))), "Moscow");
        assertThat(moscow.central()).isZero();
        assertThat(moscow.basis().cautions())
                .anyMatch(caution -> caution.text().contains("people at risk, but no deaths: [Moscow, Tuva]"));
    }

    @Test
    void refusesANameForWhichNobodyAtRiskIsCounted() {
        Breakdown<String> rates = rates(Regions.deaths(Map.of("Altay", 7L, "Tuva", 31L, "Nowhere", 0L)));
        Refusal altay = refusal(rates.outcomes().get("Altay"));
        assertThat(altay.reason()).isEqualTo(Reason.MISSING);
        assertThat(altay.message())
                .contains("no men are counted at region Altay")
                .contains("Altai");
        assertThat(refusal(rates.outcomes().get("Nowhere")).reason()).isEqualTo(Reason.MISSING);
        assertThat(estimate(rates, "Tuva").basis().cautions())
                .anyMatch(caution -> caution.text().contains("nobody at risk: [Altay, Nowhere]"));
        Estimate overall = RATE.overall()
                .estimate(Regions.deaths(Map.of("Altay", 7L, "Tuva", 31L)))
                .orThrow();
        assertThat(overall.basis().counted()).isEqualTo(31);
        assertThat(overall.basis().cautions())
                .anyMatch(caution -> caution.text().contains("7 at Altay"));
    }

    @Test
    void refusesAnAreaWithoutPeople() {
        Exposure<String> men = Regions.men(Map.of("Altai", 0L, "Tuva", 9_000L));
        Breakdown<String> rates = LossRate.per(1).among(men).estimate(Regions.deaths(Map.of("Altai", 3L, "Tuva", 1L)));
        assertThat(refusal(rates.outcomes().get("Altai")).reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(rates.estimates()).containsOnlyKeys("Tuva");
        Exposure<String> nobody = Regions.men(Map.of("Altai", 0L));
        Outcome overall = LossRate.per(1).among(nobody).overall().estimate(Regions.deaths(Map.of("Altai", 3L)));
        assertThat(refusal(overall).reason()).isEqualTo(Reason.UNDEFINED);
    }

    @Test
    void refusesMoreDeathsThanPeopleAsAProportionOnly() {
        Exposure<String> men = Regions.men(Map.of("Altai", 10L));
        Tally deaths = Regions.deaths(Map.of("Altai", 11L));
        LossRate<String> rate = LossRate.per(1).among(men);
        Refusal refusal = refusal(rate.estimate(deaths).outcomes().get("Altai"));
        assertThat(refusal.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal.message()).contains("11 deaths among 10 men");
        assertThat(rate.withInterval(CountInterval.GARWOOD).estimate(deaths).estimates())
                .hasSize(1);
    }

    @Test
    void answersForAllAreasTogether() {
        Estimate overall = RATE.overall().estimate(Regions.DEATHS).orThrow();
        assertThat(overall.central()).isCloseTo(100_000 * 48 / 214_000.0, within(1e-12));
        assertThat(overall.range().low())
                .isCloseTo(
                        100_000
                                * ProportionInterval.CLOPPER_PEARSON
                                        .limits(48, 214_000, 0.95)
                                        .low(),
                        within(1e-9));
    }

    @Test
    void refusesTheWholeWhereAnAreaHasNegativeDeaths() {
        Tally corrected = Regions.deaths(Map.of("Altai", -1L, "Tuva", 31L));
        assertThat(refusal(RATE.overall().estimate(corrected)).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(refusal(rates(corrected).outcomes().get("Altai")).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(rates(corrected).estimates()).containsOnlyKeys("Moscow", "Tuva");
    }

    @Test
    void ofOneRegionIsThatOfAllTogether() {
        Exposure<String> men = Regions.men(Map.of("Tuva", 9_000L));
        Tally deaths = Regions.deaths(Map.of("Tuva", 31L));
        LossRate<String> rate = LossRate.per(100_000).among(men);
        Estimate one = estimate(rate.estimate(deaths), "Tuva");
        assertThat(rate.overall().estimate(deaths).orThrow().range()).isEqualTo(one.range());
    }

    @Test
    void ofIdenticalRegionsIsTheSame() {
        Breakdown<String> rates = LossRate.per(1000)
                .among(Regions.men(Map.of("A", 900L, "B", 900L)))
                .estimate(Regions.deaths(Map.of("A", 4L, "B", 4L)));
        assertThat(estimate(rates, "A").range()).isEqualTo(estimate(rates, "B").range());
    }

    @Test
    void countsTheUnplaced() {
        Tally deaths = Tally.along(Regions.REGION)
                .add(31, "Tuva")
                .add(5, (Object) null)
                .build();
        Breakdown<String> rates = rates(deaths);
        assertThat(rates.unplaced()).isEqualTo(5);
        assertThat(estimate(rates, "Tuva").basis().cautions())
                .anyMatch(caution -> caution.text().contains("unplaced on the axis region: 5 recorded deaths"));
    }

    @Test
    void allMayHaveDied() {
        Exposure<String> men = Regions.men(Map.of("Altai", 10L));
        LossRate<String> rate = LossRate.per(1).among(men);
        Estimate all = estimate(rate.estimate(Regions.deaths(Map.of("Altai", 10L))), "Altai");
        assertThat(all.central()).isEqualTo(1);
        assertThat(all.range().high()).isEqualTo(1);
    }

    @Test
    void saysByWhatChanceDeathsCome() {
        Breakdown<String> byPeople = rates(Regions.DEATHS);
        assertThat(estimate(byPeople, "Tuva").basis().assumptions().toString())
                .contains("die with the same probability, independently of each other")
                .doesNotContain("Poisson");
        Breakdown<String> byCount = RATE.withInterval(CountInterval.GARWOOD).estimate(Regions.DEATHS);
        assertThat(estimate(byCount, "Tuva").basis().assumptions().toString())
                .contains("their number is Poisson")
                .doesNotContain("same probability");
        assertThat(RATE).hasToString("deaths per 100,000 men, exact Clopper-Pearson limits");
    }

    @Test
    void anAreaWithNeitherPeopleNorDeathsLeavesNothingOut() {
        Exposure<String> men = Regions.men(Map.of("Altai", 0L, "Tuva", 9_000L));
        Outcome overall =
                LossRate.per(1).among(men).overall().estimate(Regions.deaths(Map.of("Altai", 0L, "Tuva", 1L)));
        assertThat(overall.orThrow().basis().cautions()).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> LossRate.per(0)).withMessageContaining("got per 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATE.withLevel(95))
                .withMessageContaining("95");
        assertThatIllegalArgumentException().isThrownBy(() -> RATE.withLevel(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossRate.per(1).among(Regions.MEN.during(1)).withInterval(ProportionInterval.WILSON))
                .withMessageContaining("CountInterval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RATE.estimate(
                        Tally.along(Axis.category("oblast")).add(1, "Tuva").build()))
                .withMessageContaining("region");
    }
}
