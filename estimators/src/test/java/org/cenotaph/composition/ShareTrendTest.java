package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The trend of one share: its test, its slope, its odds ratio, and what is refused. */
class ShareTrendTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final YearMonth START = YearMonth.of(2022, 11);
    private static final ShareTrend<String, YearMonth> TREND =
            ShareTrend.of(CATEGORY, "a").over(Axis.MONTH);

    /** Deaths of a and of b in months from the start on. */
    private static TallyBuilder months(long[] a, long[] b) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.MONTH).allowingCorrections();
        for (int i = 0; i < a.length; i++) {
            deaths.add(a[i], "a", START.plusMonths(i));
            deaths.add(b[i], "b", START.plusMonths(i));
        }
        return deaths;
    }

    private static Tally smokers() {
        return months(new long[] {83, 90, 129, 70}, new long[] {3, 3, 7, 12}).build();
    }

    private static void refused(Reason reason, Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        assertThat(((Refusal) outcome).reason()).isEqualTo(reason);
    }

    @Test
    void givesTheStatisticOfRsPropTrendTest() {
        TrendTest test = TREND.estimate(smokers()).test().orElseThrow();
        assertThat(test.chiSquared()).isCloseTo(8.224922285198, within(1e-11));
        assertThat(test.toString())
                .isEqualTo(
                        "chi-squared 8.225, 1 df, p = 0.00413 by chance alone, p = 0.192 with an over-dispersion of 2.19");
    }

    @Test
    void theRangeOfTheSlopeHoldsZeroWhenTheTestFindsNothing() {
        TrendOfShare chance = TREND.withSamplingScatterAlone().estimate(smokers());
        assertThat(chance.slope().orThrow().range().high()).isNegative();
        TrendOfShare dispersed = TREND.estimate(smokers());
        assertThat(dispersed.slope().orThrow().range().contains(0)).isTrue();
        double p = chance.test().orElseThrow().pValue();
        assertThat(TREND.withSamplingScatterAlone()
                        .withLevel(1 - p)
                        .estimate(smokers())
                        .slope()
                        .orThrow()
                        .range()
                        .high())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void saysWhatItsNumbersAre() {
        TrendOfShare trend = TREND.estimate(smokers());
        assertThat(trend.slope().orThrow().unit()).isEqualTo("share of deaths per month");
        assertThat(trend.oddsRatio().orThrow().unit()).isEqualTo("odds ratio per month");
        assertThat(trend.slope().orThrow().range().kind()).isEqualTo(Kind.confidence(0.95));
        assertThat(trend.slope().explain()).contains("periods scatter about the trend");
    }

    @Test
    void monthsWithoutDeathsCountInBetween() {
        long[] a = {10, 0, 0, 14, 20};
        long[] b = {30, 0, 0, 26, 22};
        Tally gap = months(a, b).build();
        Tally absent = Tally.along(CATEGORY, Axis.MONTH)
                .add(10, "a", START)
                .add(30, "b", START)
                .add(14, "a", START.plusMonths(3))
                .add(26, "b", START.plusMonths(3))
                .add(20, "a", START.plusMonths(4))
                .add(22, "b", START.plusMonths(4))
                .build();
        assertThat(TREND.estimate(absent).test()).isEqualTo(TREND.estimate(gap).test());
        assertThat(TREND.withScores(month -> month.equals(START) ? 0 : month.equals(START.plusMonths(3)) ? 3 : 4)
                        .estimate(absent)
                        .slope()
                        .orThrow()
                        .central())
                .isCloseTo(TREND.estimate(gap).slope().orThrow().central(), within(1e-15));
        assertThat(TREND.estimate(gap).test().orElseThrow().residualDegreesOfFreedom())
                .isEqualTo(1);
    }

    @Test
    void scoresMoveTheSlopeButNotTheTest() {
        TrendOfShare years = TREND.withScores(month -> 1900 + (month.getYear() * 12 + month.getMonthValue()) / 12.0)
                .estimate(smokers());
        TrendOfShare months = TREND.estimate(smokers());
        assertThat(years.slope().orThrow().central())
                .isCloseTo(12 * months.slope().orThrow().central(), within(1e-10));
        assertThat(years.test().orElseThrow().chiSquared())
                .isCloseTo(months.test().orElseThrow().chiSquared(), within(1e-8));
        assertThat(years.slope().orThrow().unit()).isEqualTo("share of deaths per unit of the score");
    }

    @Test
    void unknownLabelsAndUnplacedDeathsAreLeftOutAndCounted() {
        Tally deaths = months(new long[] {83, 90, 129, 70}, new long[] {3, 3, 7, 12})
                .add(40, "nd", START)
                .add(9, "nd", null)
                .add(11, null, START)
                .add(5, "a", null)
                .build();
        TrendOfShare trend = TREND.unknown("nd", "xx").estimate(deaths);
        assertThat(trend.test()).isEqualTo(TREND.estimate(smokers()).test());
        assertThat(trend.slope().basis().counted()).isEqualTo(397);
        assertThat(trend.slope().explain())
                .contains(
                        "left out as unknown: 49 deaths of nd",
                        "no death has the label xx",
                        "unplaced on the axis category: 11 recorded deaths",
                        "unplaced on the axis month: 14 recorded deaths");
    }

    @Test
    void twoPeriodsGiveARangeByChanceAloneOnly() {
        Tally two = months(new long[] {30, 45}, new long[] {70, 55}).build();
        Estimate unbounded = TREND.estimate(two).slope().orThrow();
        assertThat(unbounded.range().width()).isInfinite();
        assertThat(unbounded.explain()).contains("two periods leave no departure from the trend");
        assertThat(TREND.estimate(two).oddsRatio().orThrow().range().low()).isZero();
        Estimate chance = TREND.withSamplingScatterAlone().estimate(two).slope().orThrow();
        assertThat(chance.central()).isCloseTo(0.15, within(1e-15));
        assertThat(chance.range().low()).isPositive();
        assertThat(TREND.estimate(two).test().orElseThrow().dispersion()).isEmpty();
    }

    @Test
    void saysWhereTheSlopeExceedsWhatAShareAllows() {
        String caution = "between the first and the last period a share can change by 0.500 per month at most";
        Tally few = months(new long[] {10, 1, 17}, new long[] {10, 19, 3}).build();
        Estimate wide = TREND.estimate(few).slope().orThrow();
        assertThat(wide.range().high()).isGreaterThan(0.5);
        assertThat(wide.explain()).contains(caution);
        Estimate narrow = TREND.withSamplingScatterAlone().estimate(few).slope().orThrow();
        assertThat(narrow.range().high()).isLessThan(0.5);
        assertThat(narrow.explain()).doesNotContain("a share can change");
        Tally falling = months(new long[] {10, 19, 3}, new long[] {10, 1, 17}).build();
        assertThat(TREND.estimate(falling).slope().explain()).contains(caution);
        Tally falls = months(new long[] {2, 1, 0}, new long[] {0, 1, 2}).build();
        Estimate steep =
                TREND.withSamplingScatterAlone().estimate(falls).slope().orThrow();
        assertThat(steep.range().low()).isLessThan(-0.5);
        assertThat(steep.range().high()).isLessThan(0.5);
        assertThat(steep.explain()).contains(caution);
    }

    @Test
    void asksForScoresWhereTheCoordinatesDoNotFollowEachOther() {
        Axis<String> unit = Axis.category("unit");
        Axis<String> sex = Axis.category("sex");
        Tally tally = Tally.along(unit, sex)
                .add(3, "a", "f")
                .add(5, "b", "f")
                .add(2, "a", "m")
                .add(9, "b", "m")
                .build();
        ShareTrend<String, String> trend = ShareTrend.of(sex, "f").over(unit);
        assertThatThrownBy(() -> trend.estimate(tally))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the axis unit is none")
                .hasMessageContaining("withScores(...)");
        assertThat(trend.withScores(name -> name.equals("a") ? 0 : 1)
                        .estimate(tally)
                        .slope())
                .isInstanceOf(Estimate.class);
    }

    @Test
    void refusesTheOddsRatioAloneWhereTheCategoriesAreSeparated() {
        TrendOfShare apart = TREND.estimate(
                months(new long[] {0, 0, 3, 5}, new long[] {6, 4, 2, 0}).build());
        assertThat(apart.slope()).isInstanceOf(Estimate.class);
        refused(Reason.MODEL_FAILS, apart.oddsRatio());
        assertThat(((Refusal) apart.oddsRatio()).message()).contains("separated at 2023-01");
        TrendOfShare last = TREND.estimate(
                months(new long[] {0, 0, 0, 5}, new long[] {6, 4, 2, 3}).build());
        refused(Reason.MODEL_FAILS, last.oddsRatio());
        TrendOfShare middle = TREND.estimate(
                months(new long[] {0, 0, 5, 0}, new long[] {6, 4, 2, 3}).build());
        assertThat(middle.oddsRatio()).isInstanceOf(Estimate.class);
    }

    @Test
    void refusesWhatHasNoTrend() {
        refused(
                Reason.UNDEFINED,
                TREND.estimate(months(new long[3], new long[] {1, 2, 3}).build())
                        .slope());
        refused(
                Reason.UNDEFINED,
                TREND.estimate(months(new long[] {1, 2, 3}, new long[3]).build())
                        .slope());
        refused(
                Reason.NOTHING_COUNTED,
                TREND.estimate(months(new long[3], new long[3]).build()).slope());
        refused(
                Reason.TOO_FEW,
                TREND.estimate(months(new long[] {1}, new long[] {3}).build()).slope());
        refused(
                Reason.NEGATIVE_COUNT,
                TREND.estimate(months(new long[] {1, -1}, new long[] {3, 3}).build())
                        .slope());
        refused(
                Reason.MISSING,
                ShareTrend.of(CATEGORY, "z")
                        .over(Axis.MONTH)
                        .estimate(smokers())
                        .slope());
        refused(Reason.TOO_FEW, TREND.withScores(month -> 1).estimate(smokers()).slope());
    }

    @Test
    void saysWhatAnOptionMustBe() {
        assertThatThrownBy(() -> TREND.unknown("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the trend of a is sought");
        assertThatThrownBy(() -> TREND.withLevel(1)).hasMessageContaining("got 1");
        assertThatThrownBy(() -> TREND.withScores(month -> Double.NaN).estimate(smokers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got NaN for 2022-11");
    }

    @Property(tries = 200)
    void reversedTimeTurnsTheTrendAround(
            @ForAll @Size(5) List<@IntRange(max = 40) Integer> a,
            @ForAll @Size(5) List<@IntRange(min = 1, max = 40) Integer> b) {
        TrendOfShare forth = TREND.estimate(table(a, b));
        TrendOfShare back = TREND.withScores(month -> -(month.getYear() * 12.0 + month.getMonthValue()))
                .estimate(table(a, b));
        if (forth.slope() instanceof Estimate one && back.slope() instanceof Estimate other) {
            assertThat(other.central()).isCloseTo(-one.central(), within(1e-9));
        }
        if (forth.oddsRatio() instanceof Estimate one && back.oddsRatio() instanceof Estimate other) {
            assertThat(Math.log(other.central())).isCloseTo(-Math.log(one.central()), within(1e-7));
        }
        assertThat(back.slope() instanceof Estimate).isEqualTo(forth.slope() instanceof Estimate);
        assertThat(back.oddsRatio() instanceof Estimate).isEqualTo(forth.oddsRatio() instanceof Estimate);
    }

    private static Tally table(List<Integer> a, List<Integer> b) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.MONTH);
        for (int i = 0; i < a.size(); i++) {
            deaths.add(a.get(i), "a", START.plusMonths(i)).add(b.get(i), "b", START.plusMonths(i));
        }
        return deaths.build();
    }
}
