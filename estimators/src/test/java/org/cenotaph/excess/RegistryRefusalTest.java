package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cenotaph.excess.RegistryExcessTest.assumptions;
import static org.cenotaph.excess.RegistryExcessTest.cautions;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryExcessTest.listed;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryExcessTest.simple;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.LocalDate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** Where a registry estimate stops answering: both sides of each limit, what is said there, and what it was counted from. */
class RegistryRefusalTest {
    private static final Axis<String> SEX = Axis.category("sex");
    private static final Tally LISTED = listed(50, 50, 50, 50);

    private static String said(Outcome outcome) {
        return String.join("\n", assumptions(outcome));
    }

    private static Refusal refusal(RegistryTable table, AgeBand age) {
        return (Refusal) table.byAge().outcomes().get(age);
    }

    /** Two men and two women of each age in a week, but no women of the younger for so many weeks of 2022 from the fifth on. */
    private static Tally gapOf(int weeks) {
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES);
        for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
            boolean gap = week.year() == 2022 && week.week() >= 5 && week.week() < 5 + weeks;
            tally.add(2, week, "m", YOUNGER).add(gap ? 0 : 2, week, "f", YOUNGER);
            tally.add(2, week, "m", OLDER).add(2, week, "f", OLDER);
        }
        return tally.build();
    }

    @Test
    void upToTwentyExpectedCasesMayBeNoneByChance() {
        assertThat(simple(LISTED).estimate(gapOf(10)).byAge().refusals()).isEmpty();
        RegistryTable eleven = simple(LISTED).estimate(gapOf(11));
        assertThat(eleven.byAge().refusals()).containsOnlyKeys(YOUNGER);
        assertThat(refusal(eleven, YOUNGER).message())
                .isEqualTo("at the ages 20-29, no cases of women were counted for weeks up to 2022-W15,"
                        + " though the baseline leads one to expect 22");
    }

    @Test
    void aWeekWithoutCasesIsMissingWhereMoreThanTwentyAreUsual() {
        IsoWeek empty = new IsoWeek(2022, 9);
        for (int men : new int[] {6, 7}) { // with four women at two ages: 20 and 22 cases a week
            Tally cases =
                    plain(men, 4, 10, 4).build().where(Axis.ISO_WEEK, week -> !week.equals(empty), "without 2022-W09");
            Outcome week = simple(LISTED).estimate(cases).byWeek().outcomes().get(empty);
            assertThat(week instanceof Refusal).isEqualTo(men == 7);
            if (week instanceof Refusal refusal) {
                assertThat(refusal.message()).isEqualTo("no cases were counted in 1 week (2022-W09)");
            }
        }
    }

    @Test
    void aSexThatLacksAYearIsRefusedWhereItsOtherYearsHaveMoreThanTwenty() {
        for (int women : new int[] {20, 21, 30}) {
            TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES);
            for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
                tally.add(2, week, "m", YOUNGER).add(2, week, "m", OLDER).add(2, week, "f", OLDER);
                boolean some = week.year() == 2022 || week.year() == 2019 && week.week() <= women;
                tally.add(some ? 1 : 0, week, "f", YOUNGER);
            }
            RegistryTable table = simple(LISTED).estimate(tally.build());
            assertThat(table.byAge().refusals().containsKey(YOUNGER)).isEqualTo(women > 20);
            if (women > 20) {
                assertThat(refusal(table, YOUNGER).message())
                        .isEqualTo("at the ages 20-29, no cases of women were counted in the baseline year 2018");
            }
        }
    }

    @Test
    void aYearOfCorrectionsAndAYearWithoutCasesAreToldApart() {
        Tally cases = plain(4, 2, 10, 2)
                .allowingCorrections()
                .add(-5, new IsoWeek(2019, 7), "m", OLDER)
                .build();
        RegistryTable corrected = simple(LISTED).estimate(cases);
        assertThat(refusal(corrected, OLDER).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(refusal(corrected, OLDER).message())
                .isEqualTo("at the ages 30-39, corrections outweigh the cases of a week of the baseline");
        Tally target = plain(4, 2, 10, 2)
                .allowingCorrections()
                .add(-3, new IsoWeek(2022, 9), "f", YOUNGER)
                .build();
        assertThat(refusal(simple(LISTED).estimate(target), YOUNGER).message())
                .isEqualTo("at the ages 20-29, corrections outweigh the cases of the week 2022-W09");
        Tally none = plain(4, 2, 10, 2).build().where(Axis.ISO_WEEK, week -> week.year() != 2019, "without 2019");
        assertThat(refusal(simple(LISTED).estimate(none), OLDER).message())
                .isEqualTo("at the ages 30-39, no cases were counted in the baseline year 2019");
    }

    @Test
    void fewListedDeadAreCountedInTheRefusal() {
        Tally cases = plain(4, 2, 10, 2).build();
        assertThat(refusal(simple(listed(7, 7, 7, 8)).estimate(cases), OLDER).message())
                .isEqualTo("at the ages 30-39, the share of deaths with a case needs at least 30 listed dead, got 29");
        assertThat(simple(listed(7, 8, 7, 8)).estimate(cases).byAge().refusals())
                .isEmpty();
        assertThat(simple(listed(2, 0, 2, 1))
                        .withFewestListed(1)
                        .estimate(cases)
                        .byAge()
                        .refusals())
                .isEmpty();
        assertThatThrownBy(() -> simple(LISTED).withFewestListed(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one listed death, got 0");
    }

    @Test
    void moreThanFiveWeeksAreNamedByTheFirstAndTheLast() {
        RegistryExcess method = RegistryExcess.in(year(2022))
                .above(years(2018, 2019))
                .coveredAs(LISTED)
                .readOn(new IsoWeek(2022, 52))
                .constantRatio()
                .ages(AGES, 20, 39);
        Tally cases = plain(4, 2, 10, 2).build();
        assertThat(cautions(method.estimate(cases).total()))
                .contains(
                        "left out: 26 weeks (2022-W27, 2022-W28, 2022-W29, 2022-W30, 2022-W31, ... 2022-W52), of which"
                                + " less than 50 % of cases are known to be opened on 2023-01-01; 26 weeks remain");
        assertThat(cautions(method.lateAfter(5).estimate(cases).total()))
                .contains("left out: 5 weeks (2022-W48, 2022-W49, 2022-W50, 2022-W51, 2022-W52), of which");
        assertThat(((Refusal) method.lateAfter(60).estimate(cases).total()).message())
                .startsWith("too recent: 52 weeks (2022-W01,")
                .endsWith("; 0 weeks remain");
    }

    @Test
    void whatIsCountedIsBaselineAndEstimatedWeeksTogether() {
        Tally cases = plain(4, 2, 10, 2).build();
        RegistryTable table = simple(LISTED).estimate(cases);
        int ofAge = 104 * (4 + 2) + 52 * (10 + 2);
        assertThat(table.total().basis().counted()).isEqualTo(2 * ofAge);
        assertThat(table.byAge().outcomes().get(OLDER).basis().counted()).isEqualTo(ofAge);
        assertThat(table.byWeek().outcomes().get(new IsoWeek(2022, 9)).basis().counted())
                .isEqualTo(2 * (104 * (4 + 2) + (10 + 2)));
        Tally golden = RegistryGoldenTest.cases();
        Tally late = golden.where(DELAY, 4);
        RegistryTable delayed = constant().estimate(golden);
        IsoWeek lastKept = new IsoWeek(2022, 28); // four weeks of delay are over for none of the last four
        assertThat(delayed.late().orElseThrow().basis().counted())
                .isEqualTo(late.where(Axis.ISO_WEEK, week -> week.compareTo(lastKept) <= 0, "kept")
                        .total());
        Outcome without = withoutCoefficient().estimate(golden).total();
        assertThat(without.basis().counted())
                .isEqualTo(delayed.total().basis().counted()
                        - delayed.late().orElseThrow().basis().counted());
    }

    private static RegistryExcess withoutCoefficient() {
        return RegistryGoldenTest.sentence()
                .constantRatio()
                .ages(AGES, 20, 39)
                .delayedAlong(DELAY)
                .lateAfter(4)
                .withFloor(0.3);
    }

    @Test
    void lateCasesWithoutACoefficientAreCountedInACaution() {
        Tally golden = RegistryGoldenTest.cases();
        RegistryTable table = withoutCoefficient().estimate(golden);
        long lateMen = golden.where(DELAY, 4)
                .where(SEX, "m")
                .where(Axis.ISO_WEEK, week -> week.year() == 2022, "in 2022")
                .total();
        assertThat(cautions(table.total()))
                .contains(lateMen + " late cases of men are in no figure; no coefficient was given")
                .doesNotContain("still to come");
        assertThat(table.late()).isEmpty();
        assertThat(table.orThrow().parts()).containsOnlyKeys("20-29", "30-39");
        assertThat(said(table.total()))
                .contains(
                        "the range holds errors of the number of cases, the expected ratio, the share of deaths with a"
                                + " case, the share of cases opened so far")
                .doesNotContain("one late case");
        assertThat(cautions(constant().estimate(golden).total())).contains("late cases are still to come are not in");
        assertThat(said(constant().estimate(golden).total()))
                .contains("opened 4 weeks or more after death, stands for 1.70 deaths (sd 0.15)");
    }

    @Test
    void howErrorsGoTogetherIsSaid() {
        Tally cases = plain(4, 2, 10, 2).build();
        assertThat(said(simple(LISTED).estimate(cases).total())).contains("their counts err independently");
        assertThat(said(simple(LISTED).boundsAdding().estimate(cases).total())).contains("so their bounds add");
        assertThat(said(simple(LISTED).withListInside().estimate(cases).total()))
                .contains("the listed dead are among the deaths estimated");
        assertThat(said(simple(LISTED).withWomenSmoothed(5).estimate(cases).total()))
                .contains("change evenly within 5 weeks, over which they are averaged");
        assertThat(said(simple(LISTED).estimate(cases).total())).doesNotContain("averaged");
        assertThat(said(simple(LISTED)
                        .takingAsExact(RegistrySource.RATIO)
                        .estimate(cases)
                        .total()))
                .contains("; taken as exact: the expected ratio");
        assertThat(said(simple(LISTED).estimate(cases).total())).doesNotContain("taken as exact");
    }

    @Test
    void aScenarioNeedsOddsThatArePositiveAndInOrder() {
        for (double[] wrong :
                new double[][] {{0, 1}, {2, 1}, {1, Double.POSITIVE_INFINITY}, {Double.NaN, 1}, {1, Double.NaN}}) {
            assertThatThrownBy(() -> constant().underOddsRatios(wrong[0], wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("the lower first, got " + wrong[0] + " and " + wrong[1]);
        }
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> constant().underOddsRatios(1, 2, wrong))
                    .hasMessageContaining("a share lies within 0 and 1, got " + wrong);
        }
        assertThat(constant().underOddsRatios(1, 1, 1).axes())
                .isEqualTo(constant().axes());
    }

    @Test
    void seriesAreListedOneALine() {
        RegistryTable table = constant().estimate(RegistryGoldenTest.cases());
        assertThat(table.toString().lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactly("20-29", "30-39", "late", "2022", "total");
        assertThat(table.cumulative()).hasSize(28);
        assertThat(table.byAge().outcomes()).containsOnlyKeys(YOUNGER, OLDER);
        assertThatThrownBy(() -> simple(LISTED)
                        .ages(AGES, 29, 39)
                        .estimate(plain(4, 2, 10, 2).build()))
                .hasMessageContaining("the ages 29-39 must be whole bands of the cases")
                .hasMessageContaining("the band 20-29 lies only partly");
    }

    @Test
    void otherAgesThanThoseAskedForAreLeftOut() {
        AgeBand oldest = AgeBand.parse("40+");
        TallyBuilder withOldest = plain(4, 2, 10, 2);
        TallyBuilder onlyOldest = Tally.along(Axis.ISO_WEEK, SEX, AGES);
        for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
            withOldest.add(50, week, "m", oldest).add(9, week, "f", oldest);
            onlyOldest.add(50, week, "m", oldest).add(9, week, "f", oldest);
        }
        Outcome without = simple(LISTED).estimate(plain(4, 2, 10, 2).build()).total();
        Outcome with = simple(LISTED).estimate(withOldest.build()).total();
        assertThat(with.orThrow().range()).isEqualTo(without.orThrow().range());

        Tally listedOldest = Tally.along(AGES, Axis.category("case"))
                .add(9, oldest, "yes")
                .add(5, oldest, "no")
                .build();
        Outcome none = simple(listedOldest).estimate(onlyOldest.build()).total();
        assertThat(none).isInstanceOf(Refusal.class);
        assertThat(((Refusal) none).reason()).isEqualTo(Reason.MISSING);
        assertThat(((Refusal) none).message()).isEqualTo("no cases were counted at the ages 20-39");
    }

    @Test
    void aLineThatLeadsBeyondAMillionMenForAWomanIsRefused() {
        for (int men : new int[] {99, 3}) { // a woman in 2018, and a man for so many women; the other way in 2019
            TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES);
            for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
                boolean first = week.year() == 2018;
                for (AgeBand band : new AgeBand[] {YOUNGER, OLDER}) {
                    tally.add(first ? 1 : men, week, "m", band).add(first ? men : 1, week, "f", band);
                }
            }
            RegistryExcess line = RegistryExcess.in(year(2022))
                    .above(years(2018, 2019))
                    .coveredAs(LISTED)
                    .readOn(LocalDate.of(2024, 12, 29))
                    .linearRatio()
                    .ages(AGES, 20, 39);
            RegistryTable table = line.estimate(tally.build());
            // from 1/99 to 99 in a year leads to 99^7 in 2022, from 1/3 to 3 to 3^7
            assertThat(table.byAge().refusals().containsKey(YOUNGER)).isEqualTo(men == 99);
            if (men == 99) {
                assertThat(refusal(table, YOUNGER).reason()).isEqualTo(Reason.MODEL_FAILS);
                assertThat(refusal(table, YOUNGER).message())
                        .contains("the line of the baseline leads to no ratio that can be believed");
            }
        }
    }
}
