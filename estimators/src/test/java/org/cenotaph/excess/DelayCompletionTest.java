package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryExcessTest.listed;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.FIRST;
import static org.cenotaph.excess.RegistryGoldenTest.LAST;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;
import static org.cenotaph.excess.Years.years;

import java.util.List;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** A tally of delays that lacks an age: the age is refused, and the others lose nothing by it. */
class DelayCompletionTest {
    private static final Tally BOTH = Tally.along(AGES, DELAY)
            .add(350, YOUNGER, 0)
            .add(350, YOUNGER, 3)
            .add(350, OLDER, 0)
            .add(350, OLDER, 3)
            .build();

    private static RegistryExcess withoutDelays() {
        return RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST)
                .constantRatio()
                .ages(AGES, 20, 39);
    }

    private static void refusesTheOlderAlone(RegistryExcess method, Tally cases) {
        RegistryTable whole = method.completedAs(BOTH, DELAY).estimate(cases);
        RegistryTable part =
                method.completedAs(BOTH.where(AGES, YOUNGER), DELAY).estimate(cases);
        Refusal older = (Refusal) part.byAge().outcomes().get(OLDER);
        assertThat(older.reason()).isEqualTo(Reason.MISSING);
        assertThat(older.message()).contains("30-39", "the tally of delays has no cases");
        Estimate younger = (Estimate) part.byAge().outcomes().get(YOUNGER);
        assertThat(younger.range())
                .isEqualTo(((Estimate) whole.byAge().outcomes().get(YOUNGER)).range());
        assertThat(part.total()).isInstanceOf(Refusal.class);
        assertThat(whole.total()).isInstanceOf(Estimate.class);
    }

    @Test
    void anAgeThatTheTallyOfDelaysLacksIsRefused() {
        refusesTheOlderAlone(withoutDelays(), plain(4, 2, 10, 2).build());
        refusesTheOlderAlone(constant(), RegistryGoldenTest.cases());
    }

    @Test
    void aTallyOfDelaysWithoutCasesRefusesAll() {
        RegistryTable none = withoutDelays()
                .completedAs(Tally.along(DELAY).build(), DELAY)
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(none.byAge().refusals()).containsOnlyKeys(YOUNGER, OLDER);
        assertThat(none.byAge().refusals().get(YOUNGER).reason()).isEqualTo(Reason.MISSING);
    }

    /** The share opened and its standard deviation, which is that of a binomial share. */
    private static void opened(RegistryDeaths deaths, int week, double share, double cases) {
        assertThat(deaths.completion.share[0][week]).isCloseTo(share, within(1e-12));
        assertThat(deaths.completion.deviation[0][week])
                .isCloseTo(Math.sqrt(share * (1 - share) / cases), within(1e-12));
    }

    @Test
    void theShareOpenedErrsAsABinomialShareDoes() {
        Tally delays = Tally.along(DELAY)
                .add(350, 0)
                .add(210, 1)
                .add(140, 3)
                .add(50, -1) // opened before death, if dates are wrong: at once
                .build();
        RegistryPlan delayed = constant().completedAs(delays, DELAY).plan();
        RegistryDeaths byWeeks = RegistryDeaths.of(RegistryGoldenTest.cases(), delayed);
        opened(byWeeks, 29, 0, 750);
        opened(byWeeks, 28, 400.0 / 750, 750); // read on the Sunday after: one week of delay is over
        opened(byWeeks, 27, 610.0 / 750, 750);
        opened(byWeeks, 26, 610.0 / 750, 750);
        opened(byWeeks, 25, 1, 750);
        RegistryPlan plain = withoutDelays().completedAs(delays, DELAY).plan();
        RegistryDeaths byDays = RegistryDeaths.of(plain(4, 2, 10, 2).build(), plain);
        // of the last week the seven days have had 1 to 7 days, 4/7 of a week on average, with 400 cases in it
        opened(byDays, 29, 400 * 4 / 7.0 / 750, 750);
        opened(byDays, 28, (400 + 210 * 4 / 7.0) / 750, 750);
        opened(byDays, 27, 610.0 / 750, 750);
        opened(byDays, 26, (610 + 140 * 4 / 7.0) / 750, 750);
        opened(byDays, 25, 1, 750);
    }

    @Test
    void readBeforeTheWeekIsOverItsLastDaysHaveHadNoTime() {
        Tally delays = Tally.along(DELAY).add(70, 0).add(30, 1).build();
        RegistryExcess tuesday = RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST.monday().plusDays(1))
                .constantRatio()
                .ages(AGES, 20, 39)
                .completedAs(delays, DELAY);
        RegistryDeaths deaths = RegistryDeaths.of(plain(4, 2, 10, 2).build(), tuesday.plan());
        // of the Monday two days are over, of the Tuesday one, of the other five none
        assertThat(deaths.completion.share[0][29]).isZero(); // the Sunday is still to come: the week is not there yet
        // of the week before: 9, 8, ... 3 days
        double weeks = (30 * (2 + 1) / 7.0 + 70 * (7 + 7 + 7 + 6 + 5 + 4 + 3) / 7.0) / 7;
        assertThat(deaths.completion.share[0][28]).isCloseTo(weeks / 100, within(1e-12));
    }

    @Test
    void correctionsInTheTallyOfDelaysAreAnError() {
        Tally negative =
                Tally.along(DELAY).allowingCorrections().add(9, 0).add(-1, 2).build();
        RegistryExcess method = constant().completedAs(negative, DELAY);
        Tally cases = RegistryGoldenTest.cases();
        assertThatThrownBy(() -> method.estimate(cases))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("corrections outweigh the cases of a delay in the tally of delays");
    }

    @Test
    void delaysAreNotLearnedFromAnExcessThatMayBeChance() {
        // of each age and delay 2 men and 1 woman are usual in a week; 26 weeks are complete, so that the excess is
        // 104 for each man more, and its variance 104 (2 + more + 4): five standard deviations are 135 of one, 169
        // of five
        for (int more : new int[] {0, 1, 5}) {
            TallyBuilder tally = Tally.along(Axis.ISO_WEEK, Axis.category("sex"), AGES, DELAY);
            for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
                for (AgeBand band : List.of(YOUNGER, OLDER)) {
                    int men = 2 + (week.year() == 2022 ? more : 0);
                    tally.add(men, week, "m", band, 0).add(men, week, "m", band, 2);
                    tally.add(1, week, "f", band, 0).add(1, week, "f", band, 2);
                }
            }
            RegistryDeaths deaths = RegistryDeaths.of(tally.build(), constant().plan());
            assertThat(deaths.completion.share[0][25]).isEqualTo(1);
            assertThat(deaths.completion.share[0][28]).isEqualTo(more == 5 ? 0.5 : 0);
            assertThat(deaths.retained[28]).isEqualTo(more == 5);
        }
    }

    @Test
    void anExcessIsClearFromFiveStandardDeviations() {
        // as above, but so many more men in one week alone: more / sqrt(104 (2 + 4) + more) is 4.9994 and 5.03
        for (int more : new int[] {138, 139}) {
            TallyBuilder tally = Tally.along(Axis.ISO_WEEK, Axis.category("sex"), AGES, DELAY);
            for (IsoWeek week : RegistryCases.baselineWeeks(years(2018, 2022))) {
                for (AgeBand band : List.of(YOUNGER, OLDER)) {
                    tally.add(2, week, "m", band, 0).add(2, week, "m", band, 2);
                    tally.add(1, week, "f", band, 0).add(1, week, "f", band, 2);
                }
            }
            tally.add(more, FIRST, "m", YOUNGER, 0);
            RegistryDeaths deaths = RegistryDeaths.of(tally.build(), constant().plan());
            assertThat(deaths.retained[28]).isEqualTo(more == 139);
        }
    }
}
