package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The registry estimator at its edges: what it leaves out, pools, refuses, and says. */
class RegistryExcessTest {
    private static final Axis<String> SEX = Axis.category("sex");
    private static final Axis<String> CASE = Axis.category("case");
    private static final IsoWeek FIRST = RegistryGoldenTest.FIRST;
    private static final IsoWeek LAST = RegistryGoldenTest.LAST;

    static RegistryExcess constant() {
        return RegistryGoldenTest.options(RegistryGoldenTest.sentence().constantRatio());
    }

    private static RegistryTable table() {
        return constant().estimate(RegistryGoldenTest.cases());
    }

    /** Cases without delay: in every week of 2018, 2019 and 2022, so many men and women of both ages. */
    static TallyBuilder plain(int men, int women, int menOf2022, int womenOf2022) {
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES);
        for (AgeBand band : List.of(YOUNGER, OLDER)) {
            for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2019))) {
                tally.add(men, week, "m", band).add(women, week, "f", band);
            }
            for (IsoWeek week : RegistryCases.baselineWeeks(year(2022))) {
                tally.add(menOf2022, week, "m", band).add(womenOf2022, week, "f", band);
            }
        }
        return tally;
    }

    static Tally listed(int youngerWith, int youngerWithout, int olderWith, int olderWithout) {
        return Tally.along(AGES, CASE)
                .add(youngerWith, YOUNGER, "yes")
                .add(youngerWithout, YOUNGER, "no")
                .add(olderWith, OLDER, "yes")
                .add(olderWithout, OLDER, "no")
                .build();
    }

    static RegistryExcess simple(Tally match) {
        return RegistryExcess.in(year(2022))
                .above(years(2018, 2019))
                .coveredAs(match)
                .readOn(LocalDate.of(2024, 12, 29))
                .constantRatio()
                .ages(AGES, 20, 39);
    }

    static List<String> assumptions(Outcome outcome) {
        return outcome.basis().assumptions().stream().map(Assumption::text).toList();
    }

    static String cautions(Outcome outcome) {
        return outcome.basis().cautions().stream().map(Caution::text).collect(Collectors.joining("\n"));
    }

    @Test
    void partsAndSeriesAddUpToTheTotal() {
        RegistryTable table = table();
        Estimate total = table.orThrow();
        assertThat(total.parts().keySet()).containsExactly("20-29", "30-39", "late");
        assertThat(total.parts().values().stream()
                        .mapToDouble(Estimate::central)
                        .sum())
                .isCloseTo(total.central(), within(1e-9));
        for (Map<?, Estimate> series : List.<Map<?, Estimate>>of(
                table.byWeek().estimates(),
                table.byMonth().estimates(),
                table.byYear().estimates())) {
            assertThat(series.values().stream().mapToDouble(Estimate::central).sum())
                    .isCloseTo(total.central(), within(1e-9));
        }
        assertThat(table.cumulative()
                        .get(table.cumulative().lastKey())
                        .orThrow()
                        .range())
                .isEqualTo(total.range());
        assertThat(total.range().kind()).isEqualTo(Kind.confidence(0.95));
    }

    @Test
    void aWeekBelongsToTheMonthOfItsThursday() {
        // 2022-W05 begins on Monday 31 January, its Thursday is 3 February
        RegistryTable table = table();
        double february = List.of("2022-W05", "2022-W06", "2022-W07", "2022-W08").stream()
                .mapToDouble(week -> table.byWeek()
                        .outcomes()
                        .get(IsoWeek.parse(week))
                        .orThrow()
                        .central())
                .sum();
        assertThat(table.byMonth()
                        .outcomes()
                        .get(YearMonth.of(2022, 2))
                        .orThrow()
                        .central())
                .isCloseTo(february, within(1e-9));
    }

    @Test
    void weeksYoungerThanTheFloorAreRefusedAndLeftOutOfSums() {
        RegistryTable table = table();
        assertThat(table.byWeek().refusals().keySet()).containsExactly(new IsoWeek(2022, 29), LAST);
        assertThat(table.byWeek().refusals().get(LAST).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(table.byWeek().refusals().get(LAST).message()).contains("2022-W30", "30 %", "2022-07-31");
        assertThat(cautions(table.total())).contains("left out: 2 weeks (2022-W29, 2022-W30)", "28 weeks remain");
        assertThat(table.cumulative().lastKey()).isEqualTo(new IsoWeek(2022, 28));
        assertThat(constant()
                        .withFloor(0.99)
                        .estimate(RegistryGoldenTest.cases())
                        .byWeek()
                        .refusals())
                .hasSize(4);
    }

    @Test
    void withoutDelaysOnlyCompleteWeeksCount() {
        RegistryTable table = RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST)
                .constantRatio()
                .ages(AGES, 20, 39)
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(table.byWeek().estimates().keySet())
                .containsExactlyElementsOf(RegistryCases.weeksBetween(FIRST, new IsoWeek(2022, 4)));
        assertThat(table.late()).isEmpty();
        assertThat(cautions(table.total())).contains("late cases count like others");
        assertThat(String.join("\n", assumptions(table.total()))).contains("only complete weeks count");
        assertThat(table.orThrow().central()).isCloseTo(4 * 2 * 6 / 0.5, within(1e-9));
    }

    @Test
    void completionCanComeFromATallyOfDelays() {
        Axis<Integer> delay = DELAY;
        Tally delays = Tally.along(delay).add(350, 0).add(210, 1).add(140, 2).build();
        RegistryTable table = RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST)
                .constantRatio()
                .ages(AGES, 20, 39)
                .completedAs(delays, delay)
                .estimate(plain(4, 2, 10, 2).build());
        // the last week but one, read on a Sunday: 8 days of delay are over for its Sunday, 14 for its Monday,
        // 11/7 weeks on average, so 0.5 + 0.3 * 4/7 of the cases are open
        Estimate week = table.byWeek().estimates().get(new IsoWeek(2022, 29));
        assertThat(week.central()).isCloseTo(2 * 6 / 0.5 / (0.5 + 0.3 * 4 / 7), within(1e-9));
        assertThat(table.byWeek().refusals().keySet()).containsExactly(LAST);
        Tally byAge = Tally.along(AGES, delay)
                .add(470, YOUNGER, 0) // as much of them as of the others by then
                .add(230, YOUNGER, 2)
                .add(350, OLDER, 0)
                .add(210, OLDER, 1)
                .add(140, OLDER, 2)
                .build();
        RegistryExcess own = RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST)
                .constantRatio()
                .ages(AGES, 20, 39)
                .completedAs(byAge, delay);
        RegistryTable ofAges = own.estimate(plain(4, 2, 10, 2).build());
        double together = table.byWeek()
                .estimates()
                .get(new IsoWeek(2022, 29))
                .standardDeviation()
                .orElseThrow();
        double apart = ofAges.byWeek()
                .estimates()
                .get(new IsoWeek(2022, 29))
                .standardDeviation()
                .orElseThrow();
        assertThat(apart).isLessThan(together);
    }

    @Test
    void casesInAWeekOfDelayThatIsNotOverAreLeftOut() {
        RegistryTable sunday = table();
        RegistryTable friday = RegistryGoldenTest.options(RegistryExcess.in(FIRST, LAST)
                        .above(years(2018, 2019))
                        .coveredAs(RegistryGoldenTest.match())
                        .readOn(LocalDate.of(2022, 7, 29))
                        .constantRatio())
                .estimate(RegistryGoldenTest.cases());
        assertThat(sunday.byWeek().refusals()).hasSize(2);
        assertThat(friday.byWeek().refusals()).hasSize(3);
    }

    @Test
    void aNegativeExcessIsReportedAsItIs() {
        Estimate estimate = simple(listed(50, 50, 50, 50))
                .estimate(plain(4, 2, 3, 2).build())
                .orThrow();
        assertThat(estimate.central()).isCloseTo(-2 * 52 / 0.5, within(1e-9));
        assertThat(estimate.range().low()).isLessThan(estimate.central());
    }

    @Test
    void anAgeGroupWithoutCasesAmongTheListedIsRefusedByName() {
        RegistryTable table =
                simple(listed(0, 60, 50, 50)).estimate(plain(4, 2, 10, 2).build());
        Refusal group = (Refusal) table.byAge().outcomes().get(YOUNGER);
        assertThat(group.reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(group.message()).contains("20-29", "none of the 60 listed dead", "312 excess cases");
        Refusal total = (Refusal) table.total();
        assertThat(total.reason()).isEqualTo(Reason.PART_REFUSED);
        assertThat(total.message()).contains("20-29");
        assertThat(table.byAge().estimates()).containsOnlyKeys(OLDER);
    }

    @Test
    void oneListedDeathWithACaseIsTooFew() {
        for (RegistryExcess method : List.of(
                simple(listed(1, 59, 50, 50)), simple(listed(1, 59, 50, 50)).drawn(1, 1000))) {
            Refusal group = (Refusal) method.estimate(plain(4, 2, 10, 2).build())
                    .byAge()
                    .outcomes()
                    .get(YOUNGER);
            assertThat(group.reason()).isEqualTo(Reason.TOO_FEW);
            assertThat(group.message()).contains("20-29", "only one of the 60 listed dead");
        }
        assertThat(simple(listed(2, 58, 50, 50))
                        .estimate(plain(4, 2, 10, 2).build())
                        .total())
                .isInstanceOf(Estimate.class);
    }

    @Test
    void aWeekWithoutACaseOfEitherSexIsCautionedAbout() {
        IsoWeek empty = IsoWeek.parse("2022-W10");
        Tally cases = plain(4, 2, 10, 2).build().where(Axis.ISO_WEEK, week -> !week.equals(empty), "without 2022-W10");
        for (RegistryExcess method : List.of(
                simple(listed(50, 50, 50, 50)), simple(listed(50, 50, 50, 50)).drawn(1, 1000))) {
            RegistryTable table = method.estimate(cases);
            Outcome week = table.byWeek().outcomes().get(empty);
            assertThat(week.orThrow().range().width()).isZero();
            assertThat(cautions(week)).contains("no case of either sex was counted");
            assertThat(cautions(table.byWeek().outcomes().get(IsoWeek.parse("2022-W11"))))
                    .doesNotContain("no case of either");
            assertThat(cautions(table.total())).doesNotContain("no case of either");
        }
        Tally all = plain(4, 2, 10, 2).build();
        Tally women = all.minus(all.where(Axis.ISO_WEEK, empty).where(SEX, "m"));
        assertThat(cautions(simple(listed(50, 50, 50, 50))
                        .estimate(women)
                        .byWeek()
                        .outcomes()
                        .get(empty)))
                .doesNotContain("no case of either");
    }

    @Test
    void aWeekWhoseOnlyCasesAreLateHasARange() {
        IsoWeek onlyLate = IsoWeek.parse("2022-W10");
        IsoWeek none = IsoWeek.parse("2022-W11");
        TallyBuilder tally = Tally.along(Axis.ISO_WEEK, SEX, AGES, DELAY);
        for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
            int inTime = week.equals(onlyLate) || week.equals(none) ? 0 : week.year() == 2022 ? 5 : 1;
            int late = week.equals(none) ? 0 : 1;
            for (AgeBand band : List.of(YOUNGER, OLDER)) {
                tally.add(2 * inTime, week, "m", band, 0).add(1, week, "f", band, 0);
                tally.add(2 * late, week, "m", band, 30).add(late, week, "f", band, 30);
            }
        }
        Tally all = tally.build();
        Tally women = all.where(Axis.ISO_WEEK, week -> week.equals(onlyLate) || week.equals(none), "the two")
                .where(DELAY, 0);
        RegistryTable table = simple(listed(50, 50, 50, 50))
                .delayedAlong(DELAY)
                .withLate(1.7, 1.5, 1.9)
                .estimate(all.minus(women));
        Outcome late = table.byWeek().outcomes().get(onlyLate);
        assertThat(late.orThrow().range().width()).isPositive();
        assertThat(cautions(late)).doesNotContain("no case of either");
        assertThat(cautions(table.byWeek().outcomes().get(none))).contains("no case of either");
    }

    @Test
    void agesWithFewListedDeadShareOneCoverage() {
        RegistryTable table =
                simple(listed(10, 10, 30, 50)).estimate(plain(4, 2, 10, 2).build());
        assertThat(table.orThrow().central()).isCloseTo(2 * 52 * 6 / 0.4, within(1e-9));
        assertThat(cautions(table.total())).contains("20-29 to 30-39 together", "too few listed dead");
        RegistryTable own = simple(listed(10, 10, 30, 50))
                .withFewestListed(20)
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(own.orThrow().central()).isCloseTo(52 * 6 / 0.5 + 52 * 6 / 0.375, within(1e-9));
        // shared by the ages, the error of the coverage adds before squaring
        double ofPart = 52 * 6 / 0.4 * Math.sqrt(60.5 / (40.5 * 102));
        double pooled = variance(simple(listed(10, 10, 30, 50)));
        double exact = variance(simple(listed(10, 10, 30, 50)).takingAsExact(RegistrySource.COVERAGE));
        assertThat(pooled - exact).isCloseTo(4 * ofPart * ofPart, within(1e-6));
    }

    private static double variance(RegistryExcess method) {
        double sd = method.estimate(plain(4, 2, 10, 2).build())
                .orThrow()
                .standardDeviation()
                .orElseThrow();
        return sd * sd;
    }

    @Test
    void tooFewListedDeadAreRefused() {
        RegistryTable table =
                simple(listed(5, 5, 5, 5)).estimate(plain(4, 2, 10, 2).build());
        assertThat(((Refusal) table.byAge().outcomes().get(OLDER)).reason()).isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void whatIsMissingIsNamed() {
        Tally onlyYounger = Tally.along(AGES, CASE)
                .add(50, YOUNGER, "yes")
                .add(50, YOUNGER, "no")
                .build();
        RegistryTable noAge = simple(onlyYounger).estimate(plain(4, 2, 10, 2).build());
        assertThat(((Refusal) noAge.byAge().outcomes().get(OLDER)).reason()).isEqualTo(Reason.MISSING);

        Tally cases = plain(4, 2, 10, 2).build();
        Tally noYear = cases.where(Axis.ISO_WEEK, week -> week.year() != 2018, "without 2018");
        Refusal year = (Refusal) simple(listed(50, 50, 50, 50))
                .estimate(noYear)
                .byAge()
                .outcomes()
                .get(YOUNGER);
        assertThat(year.reason()).isEqualTo(Reason.MISSING);
        assertThat(year.message()).contains("2018");

        Tally noWeek = plain(8, 4, 20, 4)
                .build()
                .where(Axis.ISO_WEEK, week -> !week.equals(new IsoWeek(2022, 9)), "without a week");
        RegistryTable gap = simple(listed(50, 50, 50, 50)).estimate(noWeek);
        assertThat(((Refusal) gap.total()).reason()).isEqualTo(Reason.MISSING);
        assertThat(((Refusal) gap.total()).message()).contains("2022-W09");
        assertThat(gap.byMonth().refusals().keySet()).containsExactly(YearMonth.of(2022, 3));

        RegistryTable nothing = simple(listed(50, 50, 50, 50))
                .estimate(Tally.along(Axis.ISO_WEEK, SEX, AGES).build());
        assertThat(((Refusal) nothing.total()).reason()).isEqualTo(Reason.PART_REFUSED);
        assertThat(nothing.byAge().refusals().values())
                .hasSize(2)
                .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MISSING));
    }

    private static Tally without(Tally cases, String sex, AgeBand band, int year, int firstWeek) {
        TallyBuilder left = Tally.along(Axis.ISO_WEEK, SEX, AGES);
        cases.cells().forEach(cell -> {
            IsoWeek week = (IsoWeek) cell.coordinates().get(0);
            boolean gone = week.year() == year
                    && week.week() >= firstWeek
                    && sex.contains((String) cell.coordinates().get(1))
                    && cell.coordinates().get(2).equals(band);
            left.add(gone ? 0 : cell.count(), cell.coordinates().toArray());
        });
        return left.build();
    }

    @Test
    void aGapThatIsNoChanceIsRefusedAndNotCountedAsZero() {
        Tally cases = plain(4, 2, 10, 2).build();
        RegistryExcess method = simple(listed(50, 50, 50, 50));
        for (String sex : List.of("m", "f", "mf")) {
            for (int firstWeek : new int[] {1, 27}) {
                RegistryTable gap = method.estimate(without(cases, sex, OLDER, 2022, firstWeek));
                Refusal older = (Refusal) gap.byAge().outcomes().get(OLDER);
                assertThat(older.reason()).isEqualTo(Reason.MISSING);
                assertThat(older.message()).contains("no cases of " + (sex.startsWith("m") ? "men" : "women"));
                assertThat(gap.total()).isInstanceOf(Refusal.class);
                assertThat(gap.byAge().outcomes().get(YOUNGER)).isInstanceOf(Estimate.class);
            }
        }
        RegistryTable past = method.estimate(without(cases, "f", OLDER, 2018, 1));
        assertThat(((Refusal) past.byAge().outcomes().get(OLDER)).message()).contains("women", "2018");
    }

    @Test
    void roughCoverageAndUnplacedListedDeadAreCautionedAbout() {
        Tally cases = plain(4, 2, 10, 2).build();
        assertThat(cautions(simple(listed(50, 0, 50, 50)).estimate(cases).total()))
                .contains("50 of 50 listed dead have a case", "drawn(...)");
        assertThat(cautions(simple(listed(500, 500, 600, 400)).estimate(cases).total()))
                .doesNotContain("drawn(...)");
        Tally match = Tally.along(AGES, CASE)
                .add(500, YOUNGER, "yes")
                .add(500, YOUNGER, "no")
                .add(500, OLDER, "yes")
                .add(500, OLDER, "no")
                .add(7, null, "yes")
                .build();
        assertThat(cautions(simple(match).estimate(cases).total())).contains("7 listed dead are unplaced");
    }

    @Test
    void aWeekThatIsEmptyByChanceIsZero() {
        Tally sparse = plain(1, 1, 2, 1).build().where(Axis.ISO_WEEK, w -> !w.equals(new IsoWeek(2022, 9)), "a gap");
        RegistryTable table = simple(listed(50, 50, 50, 50)).estimate(sparse);
        assertThat(table.orThrow().central()).isCloseTo(2 * 51 * (2 - 1) / 0.5, within(1e-9));
    }

    @Test
    void agesThatAreListedButHaveNoCasesRefuseTheTotal() {
        Tally cases = plain(4, 2, 10, 2).build();
        Tally onlyYounger = cases.where(AGES, YOUNGER);
        assertThat(((Refusal) simple(listed(50, 50, 50, 50))
                                .estimate(onlyYounger)
                                .total())
                        .message())
                .contains(OLDER.toString());
    }

    @Test
    void correctionsOfTheListAreRefusedWhereTheyOutweighIt() {
        Tally match = Tally.along(AGES, CASE)
                .allowingCorrections()
                .add(40, YOUNGER, "yes")
                .add(-5, YOUNGER, "no")
                .add(50, OLDER, "yes")
                .add(50, OLDER, "no")
                .build();
        for (RegistryExcess method : List.of(simple(match), simple(match).drawn(1, 1000))) {
            RegistryTable table = method.estimate(plain(4, 2, 10, 2).build());
            assertThat(((Refusal) table.byAge().outcomes().get(YOUNGER)).reason())
                    .isEqualTo(Reason.NEGATIVE_COUNT);
            assertThat(table.byAge().estimates().get(OLDER).central()).isCloseTo(624, within(1e-9));
        }
    }

    @Test
    void oneBaselineYearDoesNotTellHowFarTheRatioWanders() {
        RegistryTable table = RegistryExcess.in(year(2022))
                .above(year(2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LocalDate.of(2024, 12, 29))
                .constantRatio()
                .ages(AGES, 20, 39)
                .withWanderingRatio()
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(table.byAge().refusals()).containsOnlyKeys(YOUNGER, OLDER);
        assertThat(table.byAge().refusals().get(OLDER).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(table.byAge().refusals().get(OLDER).message()).contains("so few baseline years");
    }

    @Test
    void aRatioThatDoesNotExistIsRefused() {
        RegistryTable noWomen =
                simple(listed(50, 50, 50, 50)).estimate(plain(4, 0, 10, 2).build());
        assertThat(((Refusal) noWomen.byAge().outcomes().get(YOUNGER)).reason()).isEqualTo(Reason.UNDEFINED);
        RegistryTable oneYear = RegistryExcess.in(year(2022))
                .above(year(2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LocalDate.of(2024, 12, 29))
                .linearRatio()
                .ages(AGES, 20, 39)
                .estimate(plain(4, 2, 10, 2).build());
        Refusal trend = (Refusal) oneYear.byAge().outcomes().get(YOUNGER);
        assertThat(trend.reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(trend.message()).contains("two baseline years");
    }

    @Test
    void correctionsThatOutweighCasesAreRefused() {
        Tally cases = plain(4, 2, 10, 2)
                .allowingCorrections()
                .add(-20, new IsoWeek(2022, 9), "m", YOUNGER)
                .build();
        Refusal group = (Refusal) simple(listed(50, 50, 50, 50))
                .estimate(cases)
                .byAge()
                .outcomes()
                .get(YOUNGER);
        assertThat(group.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
    }

    @Test
    void aRatioThatWandersFromYearToYearIsCautioned() {
        TallyBuilder tally = plain(4, 2, 10, 2);
        for (IsoWeek week : RegistryCases.baselineWeeks(year(2019))) {
            tally.add(3, week, "m", YOUNGER);
        }
        RegistryTable table = simple(listed(50, 50, 50, 50)).estimate(tally.build());
        assertThat(cautions(table.total())).contains("20-29 the ratio wanders").doesNotContain("30-39 the ratio");
        RegistryTable allowed =
                simple(listed(50, 50, 50, 50)).withWanderingRatio().estimate(tally.build());
        assertThat(cautions(allowed.total())).doesNotContain("wanders");
        assertThat(String.join("\n", assumptions(allowed.total()))).contains("wanders from year to year by itself");
        assertThat(allowed.orThrow().range().width())
                .isGreaterThan(1.2 * table.orThrow().range().width());
    }

    @Test
    void everySourceIsNamedAndCanBeSwitchedOff() {
        assertThat(assumptions(table().total()))
                .contains("the range holds errors of the number of cases, the expected ratio, the share of deaths with"
                        + " a case, the share of cases opened so far, the deaths behind one late case");
        RegistryTable exact = constant()
                .takingAsExact(RegistrySource.CASE_COUNTS, RegistrySource.values())
                .estimate(RegistryGoldenTest.cases());
        assertThat(exact.orThrow().range().width()).isZero();
        assertThat(String.join("\n", assumptions(exact.total())))
                .contains("errors of nothing; taken as exact: the number of cases");
        RegistryTable drawn = constant()
                .takingAsExact(RegistrySource.CASE_COUNTS, RegistrySource.values())
                .drawn(1, 1000)
                .estimate(RegistryGoldenTest.cases());
        assertThat(drawn.orThrow().range().low())
                .isCloseTo(drawn.orThrow().range().high(), within(1e-8));
    }

    @Test
    void drawsAreTheSameForTheSameSeedAndKeepTheirOrder() {
        RegistryTable one = constant().drawn(7, 2000).estimate(RegistryGoldenTest.cases());
        RegistryTable two = constant().drawn(7, 2000).estimate(RegistryGoldenTest.cases());
        RegistryTable other = constant().drawn(8, 2000).estimate(RegistryGoldenTest.cases());
        assertThat(one.orThrow().range()).isEqualTo(two.orThrow().range());
        assertThat(one.orThrow().range()).isNotEqualTo(other.orThrow().range());
        assertThat(one.orThrow().distribution()).isPresent();
        assertThat(one.orThrow().central()).isEqualTo(table().orThrow().central());
        assertThat(assumptions(one.total())).contains("all errors are drawn together (2000 draws, seed 7)");
    }

    @Test
    void oddsRatiosGiveAScenario() {
        Estimate scenario = constant()
                .underOddsRatios(0.5, 2)
                .estimate(RegistryGoldenTest.cases())
                .orThrow();
        assertThat(scenario.range().kind()).isEqualTo(Kind.scenario());
        assertThat(scenario.range().contains(table().orThrow().central())).isTrue();
        assertThat(assumptions(scenario)).contains("the match holds all listed dead of the ages and weeks estimated");
    }

    @Test
    void sexesAndPeriodsCanBeSaidOtherwise() {
        Axis<String> gender = Axis.category("gender");
        TallyBuilder renamed = Tally.along(Axis.ISO_WEEK, gender, AGES);
        plain(4, 2, 10, 2).build().cells().forEach(cell -> {
            List<?> at = cell.coordinates();
            renamed.add(cell.count(), at.get(0), "m".equals(at.get(1)) ? "male" : "female", at.get(2));
        });
        Outcome other = Toll.of(renamed.build())
                .estimatedBy(RegistryExcess.in(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))
                        .above(years(2018, 2019))
                        .coveredAs(listed(50, 50, 50, 50))
                        .readOn(LocalDate.of(2024, 12, 29))
                        .constantRatio()
                        .ages(AGES, 20, 39)
                        .sexes(gender, "male", "female")
                        .total());
        assertThat(other.orThrow().central())
                .isEqualTo(simple(listed(50, 50, 50, 50))
                        .estimate(plain(4, 2, 10, 2).build())
                        .orThrow()
                        .central());
    }

    @Test
    void whatCannotBeMeantIsAnError() {
        RegistryExcess method = constant();
        assertThatThrownBy(() -> RegistryExcess.in(LAST, FIRST)).hasMessageContaining("must not be after");
        assertThatThrownBy(() -> RegistryExcess.in(FIRST, LAST).above(years(2020, 2022)))
                .hasMessageContaining("both baseline and estimated");
        assertThatThrownBy(() -> method.withWomenSmoothed(4)).hasMessageContaining("odd");
        assertThatThrownBy(() -> method.withFloor(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> method.withFloor(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> method.withLate(1, 2, 3)).hasMessageContaining("lies in its range");
        assertThatThrownBy(() -> method.drawn(1, 10)).hasMessageContaining("1000");
        assertThatThrownBy(() -> method.withLevel(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> method.underOddsRatios(0, 1)).hasMessageContaining("positive");
        assertThatThrownBy(() -> method.lateAfter(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simple(listed(1, 1, 1, 1))
                        .withLate(1.5, 1, 2)
                        .estimate(plain(4, 2, 10, 2).build()))
                .hasMessageContaining("delayedAlong");
        assertThatThrownBy(() -> method.ages(AGES, 25, 39).estimate(RegistryGoldenTest.cases()))
                .hasMessageContaining("only partly");
    }

    @Test
    void theLastWeeksOfTheCalendarAndLongSpansNeitherHangNorOverflow() {
        Tally cases = plain(4, 2, 10, 2).build();
        Outcome last = RegistryExcess.in(year(9999))
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LocalDate.of(2024, 12, 29))
                .constantRatio()
                .ages(AGES, 20, 39)
                .estimate(cases)
                .total();
        assertThat(((Refusal) last).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(RegistryCases.weeksOf(9999)).hasSize(52).last().isEqualTo(new IsoWeek(9999, 52));
        assertThat(RegistryCases.weeksOf(2020)).hasSize(53);
        assertThatThrownBy(() -> RegistryExcess.in(FIRST, new IsoWeek(9999, 52)))
                .hasMessageContaining("at most 5218 weeks");
        assertThatThrownBy(() -> RegistryExcess.in(years(1, 9999))).hasMessageContaining("at most 5218 weeks");
        RegistrySentence.Read unread =
                RegistryExcess.in(FIRST, LAST).above(years(2018, 2019)).coveredAs(listed(50, 50, 50, 50));
        assertThatThrownBy(() -> unread.readOn(LocalDate.MAX)).hasMessageContaining("1 to 9999");
    }
}
