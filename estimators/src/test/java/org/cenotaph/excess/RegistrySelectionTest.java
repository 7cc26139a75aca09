package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.RegistryExcessTest.cautions;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryExcessTest.listed;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryExcessTest.simple;

import java.time.LocalDate;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** Scenarios of who is listed: their centre, and lists that hold more dead than there are. */
class RegistrySelectionTest {
    private static final Tally GOLDEN = RegistryGoldenTest.cases();
    /** 312 excess cases at each of two ages, 624 deaths at each where half of the listed have a case. */
    private static final Tally CASES = plain(4, 2, 10, 2).build();

    @Test
    void theCentreIsTheEstimateWhereEqualOddsAreWithinTheRange() {
        double estimate = constant().estimate(GOLDEN).orThrow().central();
        for (double[] range : new double[][] {{0.5, 2}, {1, 2}, {0.5, 1}, {1, 1}}) {
            Estimate scenario = constant()
                    .underOddsRatios(range[0], range[1], 0.3)
                    .estimate(GOLDEN)
                    .orThrow();
            assertThat(scenario.central()).isEqualTo(estimate);
            assertThat(scenario.range().contains(estimate)).isTrue();
        }
    }

    @Test
    void theCentreIsTheMiddleWhereTheyAreNot() {
        Estimate scenario =
                constant().underOddsRatios(2, 3, 0.3).estimate(GOLDEN).orThrow();
        assertThat(scenario.central())
                .isCloseTo((scenario.range().low() + scenario.range().high()) / 2, within(1e-9));
        assertThat(scenario.central())
                .isGreaterThan(constant().estimate(GOLDEN).orThrow().central());
    }

    @Test
    void aMatchWithMoreDeadThanEstimatedIsRefused() {
        Refusal few = (Refusal)
                simple(listed(330, 330, 50, 50)).underOddsRatios(0.5, 2).estimate(CASES);
        assertThat(few.message()).contains("20-29 the match holds 660 listed dead, more than the 624");
        Refusal refusal = (Refusal)
                simple(listed(3000, 3000, 50, 50)).underOddsRatios(0.5, 2).estimate(CASES);
        assertThat(refusal.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(refusal.message()).contains("6,000 listed dead", "give the share that it holds");
        assertThat(simple(listed(3000, 3000, 50, 50))
                        .underOddsRatios(0.5, 2, 0.4)
                        .estimate(CASES))
                .isInstanceOf(Estimate.class);
    }

    @Test
    void aListThatIsSaidToBeInsideMustHaveRoomThere() {
        RegistryTable room = simple(listed(50, 50, 50, 50)).withListInside().estimate(CASES);
        assertThat(cautions(room.total())).doesNotContain("more than");
        RegistryTable chance = simple(listed(330, 330, 50, 50)).withListInside().estimate(CASES);
        assertThat(cautions(chance.total())).contains("660 listed dead, more than the 624");
        assertThat(chance.orThrow().range().width()).isPositive();
        RegistryTable none = simple(listed(3000, 3000, 50, 50)).withListInside().estimate(CASES);
        Refusal group = (Refusal) none.byAge().outcomes().get(RegistryGoldenTest.YOUNGER);
        assertThat(group.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(group.message()).contains("6,000 listed dead", "cannot all be among these");
        assertThat(none.byAge().outcomes().get(RegistryGoldenTest.OLDER)).isInstanceOf(Estimate.class);
        assertThat(((Refusal) none.total()).reason()).isEqualTo(Reason.PART_REFUSED);
        assertThat(simple(listed(3000, 3000, 50, 50)).estimate(CASES).total()).isInstanceOf(Estimate.class);
    }

    @Test
    void moreListedThanDeadAreRefusedBeyondThreeStandardDeviationsOfAllSources() {
        // 624 dead, half of the listed with a case, M = 520, F = 104, r = 2 of 416 and 208: the variance is
        // (936 + 312)/p² + 624² (k + ½)/((k + ½)(n + 2)) - 624 - 2 · 624, so 624 + 3 sd = 804.09 for n = 804, 804.05
        // for 806
        RegistryExcess last = simple(listed(402, 402, 50, 50)).withListInside();
        assertThat(last.estimate(CASES).orThrow().range().width()).isPositive();
        assertThat(cautions(last.estimate(CASES).total())).contains("804 listed dead, more than the 624 (sd 60)");
        assertThat(last.takingAsExact(RegistrySource.CASE_COUNTS, RegistrySource.values())
                        .estimate(CASES)
                        .total())
                .isInstanceOf(Estimate.class);
        RegistryTable beyond = simple(listed(403, 403, 50, 50)).withListInside().estimate(CASES);
        assertThat(((Refusal) beyond.total()).message()).contains("806 listed dead", "cannot all be among these");
    }

    @Test
    void anAgeOfAPoolSharesItsListedDead() {
        RegistryTable table = simple(listed(10, 10, 30, 50)).withListInside().estimate(CASES);
        double dead = 312 / 0.4;
        double apart = (936 + 312) / 0.16 + dead * dead * 60.5 / (40.5 * 102);
        double[] shares = {0.2, 0.8};
        int age = 0;
        for (Estimate estimate : table.byAge().estimates().values()) {
            double inside = apart - dead - 2 * dead * 1.5 * shares[age++];
            assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(inside), within(1e-9));
        }
        assertThat(age).isEqualTo(2);
    }

    @Test
    void aWeekHoldsItsPartOfTheListedDead() {
        RegistryTable table = simple(listed(50, 50, 50, 50)).withListInside().estimate(CASES);
        double dead = 6 / 0.5;
        // counts, ratio and coverage of one age, less the deaths themselves and what cases and coverage say twice
        double ofAge = (10 + 4 * 2) / 0.25 + 16 * (1.0 / 416 + 1.0 / 208) / 0.25 + dead * dead * 50.5 / (50.5 * 102);
        double inside = ofAge - dead - 2 * dead / 52;
        Estimate week = table.byWeek().estimates().get(IsoWeek.parse("2022-W10"));
        assertThat(week.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(2 * inside), within(1e-9));
    }

    @Test
    void whatStillWaitsIsReadFromATallyOfDelays() {
        // the last three weeks of 2022, read on its last Sunday, wait for what is opened three weeks after death
        for (int longest : new int[] {3, 60}) {
            Tally delays = Tally.along(RegistryGoldenTest.DELAY)
                    .add(60, 0)
                    .add(30, 1)
                    .add(10, longest)
                    .build();
            RegistryExcess method = RegistryExcess.in(Years.year(2022))
                    .above(Years.years(2018, 2019))
                    .coveredAs(listed(50, 50, 50, 50))
                    .readOn(LocalDate.of(2023, 1, 1))
                    .constantRatio()
                    .ages(RegistryGoldenTest.AGES, 20, 39)
                    .completedAs(delays, RegistryGoldenTest.DELAY);
            assertThat(cautions(method.underOddsRatios(0.5, 2).estimate(CASES)))
                    .contains((longest == 3 ? 3 : 51) + " weeks still wait for cases");
        }
    }

    @Test
    void oddsWithoutBoundCannotBeChanged() {
        for (double share : new double[] {0, 0.3, 1}) {
            Refusal refusal = (Refusal)
                    simple(listed(60, 0, 50, 50)).underOddsRatios(0.5, 2, share).estimate(CASES);
            assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED);
            assertThat(refusal.message()).contains("20-29 all 60 listed dead have a case");
        }
        assertThat(simple(listed(60, 0, 50, 50)).underOddsRatios(0.5, 2).estimate(CASES))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void weeksThatStillWaitForCasesAreCautionedAboutWhereTheShareIsFromTheMatch() {
        assertThat(cautions(constant().underOddsRatios(0.5, 2).estimate(GOLDEN)))
                .contains("2 weeks still wait for cases", "give the share that the list holds");
        assertThat(cautions(constant().underOddsRatios(0.5, 2, 0.3).estimate(GOLDEN)))
                .doesNotContain("still wait");
        assertThat(cautions(
                        simple(listed(50, 50, 50, 50)).underOddsRatios(0.5, 2).estimate(CASES)))
                .doesNotContain("still wait");
    }
}
