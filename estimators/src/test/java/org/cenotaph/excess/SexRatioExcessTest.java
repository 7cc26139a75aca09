package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.List;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The sex-ratio estimator where it must refuse, warn, or answer something unusual. */
class SexRatioExcessTest {
    private static final Axis<String> SEX = Axis.category("sex");
    private static final Axis<AgeBand> AGES = Axis.ageBand(15, 30, 50, 60);
    private static final AgeBand YOUNG = new AgeBand(15, 29);
    private static final AgeBand OLDER = new AgeBand(30, 49);

    /** Two age groups, baseline 2015 to 2019 with ratios that scatter about 2, and 500 more young men in 2022. */
    private static TallyBuilder register() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
        long[] men = {2010, 1990, 2020, 1985, 1995};
        for (int i = 0; i < men.length; i++) {
            deaths.add(men[i], Year.of(2015 + i), "m", YOUNG).add(1000, Year.of(2015 + i), "f", YOUNG);
            deaths.add(3 * men[i], Year.of(2015 + i), "m", OLDER).add(3000, Year.of(2015 + i), "f", OLDER);
        }
        deaths.add(2500, Year.of(2022), "m", YOUNG).add(1000, Year.of(2022), "f", YOUNG);
        deaths.add(6000, Year.of(2022), "m", OLDER).add(3000, Year.of(2022), "f", OLDER);
        return deaths;
    }

    private static SexRatioExcess.Trend trend() {
        return SexRatioExcess.in(year(2022)).above(years(2015, 2019)).ages(AGES, 15, 49);
    }

    private static Refusal refusal(Excess excess) {
        assertThat(excess.outcome()).isInstanceOf(Refusal.class);
        assertThat(excess.expected()).isEmpty();
        assertThat(excess.pScore()).isEmpty();
        assertThat(excess.z()).isEmpty();
        return (Refusal) excess.outcome();
    }

    @Test
    void constantRatioIsTheMeanAndItsSpreadThatOfAPrediction() {
        ExcessTable table =
                trend().constant().withStandardDeviations(1).estimate(register().build());
        Excess young = table.at(YOUNG, 2022);
        assertThat(young.observed()).isEqualTo(2500);
        assertThat(young.expected().orElseThrow()).isCloseTo(2000, within(1e-9));
        // squares of 0.010, -0.010, 0.020, -0.015, -0.005 add up to 0.00085; variance 0.00085 / 4 * (1 + 1/5) * 1000²
        assertThat(young.outcome().orThrow().standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(255), within(1e-9));
        assertThat(young.pScore().orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(young.z().orElseThrow()).isCloseTo(500 / Math.sqrt(255), within(1e-9));
        assertThat(young.outcome().orThrow().range().kind()).isEqualTo(Kind.deviations(1));
    }

    @Test
    void agesAddInQuadrature() {
        ExcessTable table =
                trend().linear().withStandardDeviations(1).estimate(register().build());
        double young =
                table.at(YOUNG, 2022).outcome().orThrow().standardDeviation().orElseThrow();
        double older =
                table.at(OLDER, 2022).outcome().orThrow().standardDeviation().orElseThrow();
        assertThat(older).isCloseTo(3 * young, within(1e-9));
        assertThat(table.in(2022).outcome().orThrow().standardDeviation().orElseThrow())
                .isCloseTo(Math.hypot(young, older), within(1e-9));
        assertThat(table.orThrow().basis().assumptions())
                .anyMatch(a -> a.text().contains("age groups err independently"));
    }

    @Test
    void confidenceRangesAreStudents() {
        Estimate young = trend().linear()
                .estimate(register().build())
                .at(YOUNG, 2022)
                .outcome()
                .orThrow();
        double t = 3.182446305284263; // scipy 1.17.1: scipy.stats.t.ppf(0.975, 3)
        assertThat(young.range().high() - young.central())
                .isCloseTo(t * young.standardDeviation().orElseThrow(), within(1e-7));
        assertThat(young.range().kind()).isEqualTo(Kind.confidence(0.95));
    }

    @Test
    void sumsOverAgesHaveTheDegreesOfFreedomOfSatterthwaite() {
        Estimate both =
                trend().linear().estimate(register().build()).in(2022).outcome().orThrow();
        // variances v and 9 v on 3 degrees each: (10 v)² / (v²/3 + 81 v²/3) = 300/82; scipy.stats.t.ppf(0.975, 300/82)
        double t = 2.881690;
        double reach = both.range().high() - both.central();
        assertThat(reach / both.standardDeviation().orElseThrow()).isCloseTo(t, within(1e-5));
    }

    @Test
    void oneBaselineYearHasAValueButNoLimits() {
        Excess excess = SexRatioExcess.in(year(2022))
                .above(year(2019))
                .ages(AGES, 15, 49)
                .constant()
                .estimate(register().build())
                .in(2022);
        Estimate estimate = excess.outcome().orThrow();
        assertThat(estimate.central()).isCloseTo(8500 - 1.995 * 1000 - 1.995 * 3000, within(1e-9));
        assertThat(estimate.standardDeviation()).isEmpty();
        assertThat(estimate.range().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(estimate.range().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(estimate.basis().cautions()).anyMatch(c -> c.text().contains("no degrees of freedom"));
        assertThat(excess.z()).isEmpty();
    }

    @Test
    void oneBaselineYearIsTooFewForATrend() {
        SexRatioExcess.Trend oneYear =
                SexRatioExcess.in(year(2022)).above(year(2019)).ages(AGES, 15, 49);
        for (SexRatioExcess method : List.of(oneYear.linear(), oneYear.exponential(), oneYear.binomial())) {
            assertThat(refusal(method.estimate(register().build()).at(YOUNG, 2022))
                            .reason())
                    .isEqualTo(Reason.TOO_FEW);
        }
    }

    @Test
    void twoBaselineYearsHaveATrendButNoLimits() {
        SexRatioExcess.Trend twoYears =
                SexRatioExcess.in(year(2022)).above(years(2018, 2019)).ages(AGES, 15, 49);
        for (SexRatioExcess method : List.of(twoYears.linear(), twoYears.exponential(), twoYears.binomial())) {
            assertThat(method.estimate(register().build()).orThrow().range().width())
                    .isInfinite();
        }
    }

    @Test
    void refusesWhereTheNumberOfOneSexIsMissingAndChanceCannotBeWhy() {
        for (int gap : new int[] {2017, 2022}) {
            TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
            TallyBuilder few = Tally.along(Axis.YEAR, SEX, AGES);
            for (int year : new int[] {2015, 2016, 2017, 2018, 2019, 2022}) {
                int without = year == gap ? 0 : 1;
                deaths.add(400L * without + (year == 2015 ? 3 : 0), Year.of(year), "m", YOUNG);
                deaths.add(100, Year.of(year), "f", YOUNG);
                few.add(4L * without, Year.of(year), "m", YOUNG).add(5, Year.of(year), "f", YOUNG);
            }
            Refusal refusal = (Refusal)
                    trend().linear().estimate(deaths.build()).at(YOUNG, 2022).outcome();
            assertThat(refusal.reason()).isEqualTo(Reason.MISSING);
            assertThat(refusal.message()).contains("no deaths of", "" + gap, "expect");
            assertThat(trend().linear().estimate(few.build()).at(YOUNG, 2022).outcome())
                    .isInstanceOf(Estimate.class); // of four men, none may have died by chance
        }
    }

    @Test
    void refusesWhereNoWomenDiedInABaselineYear() {
        Tally deaths = register()
                .add(5, Year.of(2014), "m", YOUNG)
                .add(5, Year.of(2014), "m", OLDER)
                .add(5, Year.of(2014), "f", OLDER)
                .build();
        ExcessTable table = SexRatioExcess.in(year(2022))
                .above(years(2014, 2019))
                .ages(AGES, 15, 49)
                .linear()
                .estimate(deaths);
        assertThat(refusal(table.at(YOUNG, 2022)).reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(refusal(table.at(YOUNG, 2022)).message()).contains("15-29", "2014");
        assertThat(table.at(OLDER, 2022).outcome()).isInstanceOf(Estimate.class);
        assertThat(refusal(table.in(2022)).reason()).isEqualTo(Reason.PART_REFUSED);
    }

    @Test
    void exponentialRefusesARatioOfOneOrLessNamingTheYear() {
        Tally deaths = register()
                .add(500, Year.of(2014), "m", YOUNG)
                .add(500, Year.of(2014), "f", YOUNG)
                .build();
        Excess excess = SexRatioExcess.in(year(2022))
                .above(years(2014, 2019))
                .ages(AGES, 15, 29)
                .exponential()
                .estimate(deaths)
                .at(YOUNG, 2022);
        assertThat(refusal(excess).reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal(excess).message()).contains("2014");
    }

    @Test
    void missingYearsAreNamed() {
        Excess baseline = SexRatioExcess.in(year(2022))
                .above(years(2010, 2019))
                .ages(AGES, 15, 49)
                .linear()
                .estimate(register().build())
                .at(YOUNG, 2022);
        assertThat(refusal(baseline).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(baseline).message()).contains("2010");
        Excess target = SexRatioExcess.in(year(2023))
                .above(years(2015, 2019))
                .ages(AGES, 15, 49)
                .linear()
                .estimate(register().build())
                .in(2023);
        assertThat(refusal(target).message()).contains("2023");
    }

    @Test
    void anAgeGroupAbsentInOneYearIsRefusedAndTheOthersAreNot() {
        Tally deaths = register()
                .add(9, Year.of(2015), "m", new AgeBand(50, 59))
                .add(9, Year.of(2015), "f", new AgeBand(50, 59))
                .build();
        ExcessTable table = trend().linear().showing(50, 59).estimate(deaths);
        assertThat(refusal(table.at(new AgeBand(50, 59), 2022)).reason()).isEqualTo(Reason.MISSING);
        assertThat(table.in(2022).outcome()).isInstanceOf(Estimate.class);
    }

    @Test
    void negativeExcessIsReportedAsItIs() {
        Tally deaths = register().add(1000, Year.of(2022), "f", YOUNG).build();
        assertThat(trend().linear()
                        .estimate(deaths)
                        .at(YOUNG, 2022)
                        .outcome()
                        .orThrow()
                        .central())
                .isNegative();
    }

    @Test
    void anAgeGroupAcrossTheLimitIsAnError() {
        assertThatThrownBy(() -> SexRatioExcess.in(year(2022))
                        .above(years(2015, 2019))
                        .ages(AGES, 15, 39)
                        .linear()
                        .estimate(register().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("30-49");
    }

    @Test
    void aYearCannotBeBaselineAndEstimated() {
        assertThatThrownBy(() -> SexRatioExcess.in(years(2019, 2022)).above(years(2015, 2019)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2015-2019");
    }

    @Test
    void noAgesAndNothingCountedAreRefused() {
        assertThat(refusal(trend().linear()
                                .estimate(Tally.along(Axis.YEAR, SEX, AGES).build())
                                .total())
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    void aCauseIsSubtractedFromBothSexesFirst() {
        Tally cause = Tally.along(Axis.YEAR, SEX, AGES)
                .add(10, Year.of(2022), "m", YOUNG)
                .add(5, Year.of(2022), "f", YOUNG)
                .build();
        Excess excess =
                trend().constant().estimate(register().build().minus(cause)).at(YOUNG, 2022);
        assertThat(excess.observed()).isEqualTo(2490);
        assertThat(excess.expected().orElseThrow()).isCloseTo(2 * 995, within(1e-9));
    }

    @Test
    void publishedVariantsCarryTheirCaution() {
        List<SexRatioExcess> variants = List.of(
                trend().linearAsInMeduza2023(),
                trend().exponentialAsInDemography2025(),
                trend().linearAsInExternalCauses2025(),
                trend().linearAsInRegions2025());
        for (SexRatioExcess variant : variants) {
            assertThat(variant.estimate(register().build()).orThrow().basis().cautions())
                    .anyMatch(c -> c.text().startsWith("as in the"));
        }
        assertThat(trend().linear()
                        .estimate(register().build())
                        .orThrow()
                        .basis()
                        .cautions())
                .isEmpty();
    }

    @Test
    void theRegionalVariantAddsAWomanAndFloorsTheRatio() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
        for (int year = 2015; year <= 2019; year++) {
            deaths.add(7, Year.of(year), "m", YOUNG).add(9, Year.of(year), "f", YOUNG);
        }
        deaths.add(20, Year.of(2022), "m", YOUNG).add(11, Year.of(2022), "f", YOUNG);
        Excess excess = trend().linearAsInRegions2025().estimate(deaths.build()).at(YOUNG, 2022);
        assertThat(excess.expected().orElseThrow()).isCloseTo(12, within(1e-9)); // ratio 0.7 floored at 1, times 11 + 1
        Tally noWomen = deaths.build()
                .minus(Tally.along(Axis.YEAR, SEX, AGES)
                        .add(11, Year.of(2022), "f", YOUNG)
                        .build());
        Excess one = trend().linearAsInRegions2025().estimate(noWomen).at(YOUNG, 2022);
        assertThat(one.expected().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(trend().linear().estimate(noWomen).at(YOUNG, 2022).outcome()).isInstanceOf(Refusal.class);
    }

    @Test
    void theTotalAloneIsTheTablesTotal() {
        Outcome total = trend().linear().total().estimate(register().build());
        assertThat(total.orThrow().central())
                .isEqualTo(
                        trend().linear().estimate(register().build()).orThrow().central());
    }

    @Test
    void countsInTheMillionsOfMillionsDoNotOverflow() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
        for (int year = 2015; year <= 2022; year++) {
            deaths.add(1L << 60, Year.of(year), "m", YOUNG).add(1L << 59, Year.of(year), "f", YOUNG);
        }
        assertThatThrownBy(() -> trend().linear().estimate(deaths.build())).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void agesWithoutDeathsRefuseTheSumByName() {
        ExcessTable table = SexRatioExcess.in(year(2022))
                .above(years(2015, 2019))
                .ages(AGES, 15, 59)
                .linear()
                .estimate(register().build());
        assertThat(refusal(table.in(2022)).message()).contains("50-59");
        assertThat(table.at(YOUNG, 2022).outcome()).isInstanceOf(Estimate.class);
    }

    @Test
    void otherWordsForTheSexesAreNamed() {
        ExcessTable table =
                trend().linear().sexes(SEX, "M", "F").estimate(register().build());
        assertThat(refusal(table.in(2022)).message()).contains("[f, m]", "not M and F", "sexes(...)");
    }

    @Test
    void deathsOfAnotherSexAreCautionedAbout() {
        Tally deaths = register().add(80, Year.of(2022), "x", YOUNG).build();
        assertThat(trend().linear().estimate(deaths).orThrow().basis().cautions())
                .anyMatch(caution -> caution.text().contains("80 deaths of the sex \"x\""));
    }

    @Test
    void theMethodNamesAgesAndYears() {
        ExcessTable table = trend().linear().estimate(register().build());
        assertThat(table.orThrow().basis().method().name())
                .isEqualTo("linear sex ratio of 2015-2019 at ages 15-49 in 2022");
        assertThat(table.at(OLDER, 2022).outcome().basis().method().name())
                .isEqualTo("linear sex ratio of 2015-2019 at ages 30-49 in 2022");
    }

    @Test
    void anExpectedRatioBelowZeroIsCautionedAbout() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
        int[] men = {30, 20, 11};
        for (int i = 0; i < men.length; i++) {
            deaths.add(men[i], Year.of(2010 + i), "m", YOUNG).add(10, Year.of(2010 + i), "f", YOUNG);
        }
        deaths.add(5, Year.of(2022), "m", YOUNG).add(300, Year.of(2022), "f", YOUNG);
        Estimate excess = SexRatioExcess.in(year(2022))
                .above(years(2010, 2012))
                .ages(AGES, 15, 29)
                .linear()
                .estimate(deaths.build())
                .orThrow();
        assertThat(excess.basis().cautions()).anyMatch(caution -> caution.text().contains("below zero"));
    }

    @Test
    void aTrendThatLeavesTheRangeOfNumbersIsRefused() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, AGES);
        int[] men = {1001, 1100, 9000};
        for (int i = 0; i < men.length; i++) {
            deaths.add(men[i], Year.of(1900 + i), "m", YOUNG).add(1000, Year.of(1900 + i), "f", YOUNG);
        }
        deaths.add(5, Year.of(2322), "m", YOUNG).add(300, Year.of(2322), "f", YOUNG);
        Excess excess = SexRatioExcess.in(year(2322))
                .above(years(1900, 1902))
                .ages(AGES, 15, 29)
                .exponential()
                .estimate(deaths.build())
                .total();
        assertThat(refusal(excess).reason()).isEqualTo(Reason.MODEL_FAILS);
    }

    @Test
    void reversedYearsAreNamed() {
        assertThatThrownBy(() -> years(2019, 2015))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019 and 2015");
        assertThatThrownBy(() -> years(0, 5)).hasMessageContaining("within 1 to 9999, got 0 and 5");
        assertThatThrownBy(() -> years(2022, Integer.MAX_VALUE)).hasMessageContaining("within 1 to 9999");
        assertThatThrownBy(() -> years(2019, 2019).without(2019)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesItsModel() {
        Tally deaths = register().build();
        assertThat(List.of(trend().constant(), trend().linear(), trend().exponential(), trend().binomial()))
                .extracting(method -> method.estimate(deaths)
                        .total()
                        .outcome()
                        .basis()
                        .method()
                        .name())
                .containsExactly(
                        "constant sex ratio of 2015-2019 at ages 15-49 in 2022",
                        "linear sex ratio of 2015-2019 at ages 15-49 in 2022",
                        "exponential sex ratio of 2015-2019 at ages 15-49 in 2022",
                        "binomial regression of the sex ratio of 2015-2019 at ages 15-49 in 2022");
    }

    @Test
    void agesThatAreOnlyShownMustBeWholeBandsToo() {
        Tally deaths =
                register().add(7, Year.of(2022), "m", new AgeBand(50, 59)).build();
        assertThatThrownBy(() -> trend().linear().showing(15, 54).estimate(deaths))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the ages 15-54 must be whole bands of the deaths, but the band 50-59 lies only partly in them");
        assertThat(trend().linear().showing(15, 59).estimate(deaths).byAge()).hasSize(3);
    }

    @Test
    void aYearIsABreakdownByAge() {
        ExcessTable table = trend().constant().estimate(register().build());
        assertThat(table.breakdown(2022).at(YOUNG))
                .isEqualTo(table.at(YOUNG, 2022).outcome());
        assertThat(table.breakdown(2022).estimates()).containsOnlyKeys(YOUNG, OLDER);
        assertThat(table.toString().lines().map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly("15-29, 2022", "30-49, 2022", "2022", "total");
        assertThat(table.total()).hasToString(table.total().outcome().toString());
    }
}
