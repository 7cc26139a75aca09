package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.OptionalInt;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** What a reader is told of a trend, and the edges of its parts. */
class TrendWordsTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final CompositionTrend<String, Year> ALL =
            CompositionTrend.of(CATEGORY).over(Axis.YEAR);
    private static final ShareTrend<String, Year> ONE =
            ShareTrend.of(CATEGORY, "c0").over(Axis.YEAR);

    /** Deaths of c0, c1, ... in years from 2020 on. */
    private static Tally years(long[]... rows) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.YEAR).allowingCorrections();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                deaths.add(rows[i][j], "c" + j, Year.of(2020 + i));
            }
        }
        return deaths.build();
    }

    private static Tally growing() {
        return years(
                new long[] {20, 50, 10}, new long[] {25, 45, 14}, new long[] {31, 38, 13}, new long[] {40, 30, 22});
    }

    private static String message(Outcome outcome) {
        return ((Refusal) outcome).message();
    }

    @Test
    void theTestIsBelowTheFigures() {
        TrendOfComposition<String> all = ALL.estimate(growing());
        assertThat(all.toString().lines())
                .last()
                .asString()
                .startsWith("chi-squared ")
                .contains(", 2 df, p = ");
        assertThat(all.toString()).contains("c0", "c2");
        TrendOfShare one = ONE.estimate(growing());
        assertThat(one.toString())
                .isEqualTo(
                        one.slope() + "\n" + one.oddsRatio() + "\n" + one.test().orElseThrow());
        TrendOfShare none = ONE.estimate(years(new long[] {3, 4}));
        assertThat(none.toString()).isEqualTo(none.slope() + "\n" + none.oddsRatio());
        assertThat(ALL.estimate(years(new long[] {3, 4})).toString()).doesNotContain("chi-squared");
    }

    @Test
    void aTestOfTwoPeriodsHasOneProbability() {
        TrendTest two = new TrendTest(3.841458820694124, 1, 0, 0);
        assertThat(two.pValue()).isCloseTo(0.05, within(1e-12)); // scipy 1.17.1: scipy.stats.chi2.ppf(0.95, 1)
        assertThat(two.residualPValue()).isEmpty();
        assertThat(two.dispersedPValue()).isEmpty();
        assertThat(two).hasToString("chi-squared 3.841, 1 df, p = 0.0500 by chance alone");
        TrendTest calm = new TrendTest(2, 1, 3, 6);
        assertThat(calm.dispersion()).hasValue(1);
    }

    @Test
    void theSettingsAreInTheName() {
        assertThat(ALL).hasToString("trend of the composition by category over year");
        assertThat(ALL.withSamplingScatterAlone())
                .hasToString("trend of the composition by category over year with sampling scatter alone");
        assertThat(ONE).hasToString("trend of the share of c0 over year");
        assertThat(ONE.withSamplingScatterAlone())
                .hasToString("trend of the share of c0 over year with sampling scatter alone");
        assertThat(ONE.axes()).containsExactly(CATEGORY, Axis.YEAR);
        assertThat(ALL.axes()).containsExactly(CATEGORY, Axis.YEAR);
    }

    @Test
    void whatIsAssumedFollowsTheSettings() {
        assertThat(ONE.estimate(growing()).slope().explain())
                .contains("periods count as equally long", "with the same excess over chance");
        assertThat(ONE.withScores(year -> year.getValue())
                        .withSamplingScatterAlone()
                        .estimate(growing())
                        .slope()
                        .explain())
                .contains(
                        "the scores given say where the periods lie in time", "the trend is exact but for that chance");
        assertThat(ALL.estimate(growing()).growth().outcomes().get("c0").explain())
                .contains("the log odds of each category against c1 lie on a straight line over time");
    }

    @Test
    void refusalsNameWhatIsMissing() {
        assertThat(message(ShareTrend.of(CATEGORY, "z")
                        .over(Axis.YEAR)
                        .estimate(growing())
                        .slope()))
                .isEqualTo("the tally has no z along category; it has [c0, c1, c2]");
        assertThat(message(ONE.estimate(years(new long[] {0, 4}, new long[] {0, 5}))
                        .slope()))
                .isEqualTo("no death of known category is of c0, so its share cannot change");
        assertThat(message(ONE.estimate(years(new long[] {4, 0}, new long[] {5, 0}))
                        .oddsRatio()))
                .startsWith("every death of known category is of c0");
        assertThat(message(ONE.estimate(years(new long[] {4, 1}, new long[] {5, -3}))
                        .slope()))
                .isEqualTo("counts must not be negative, got -3 of c1 in 2021");
        assertThat(message(ALL.withReference("z")
                        .estimate(growing())
                        .growth()
                        .outcomes()
                        .get("c0")))
                .isEqualTo("the reference z has no deaths; [c0, c1, c2] have");
        assertThat(message(ALL.estimate(years(new long[] {3, 0}, new long[] {4, 0}))
                        .growth()
                        .outcomes()
                        .get("c1")))
                .isEqualTo("a trend of shares needs deaths in at least two categories, got [c0]");
        assertThat(message(ALL.estimate(years(new long[] {3, 0}, new long[] {0, 4}))
                        .growth()
                        .outcomes()
                        .get("c1")))
                .startsWith("each category has all its deaths up to, or all from, 2020 on");
        assertThat(message(ONE.estimate(years(new long[] {3, 1})).slope()))
                .isEqualTo("a trend needs deaths in at least two periods at different times, got [2020]");
    }

    @Test
    void categoriesAreSeparatedWhereEachLiesOnOneSide() {
        double[] times = {0, 1, 2};
        assertThat(new TrendSeparation(new double[][] {{5, 0}, {2, 3}, {0, 4}}, times).at())
                .isEqualTo(OptionalInt.of(1));
        assertThat(new TrendSeparation(new double[][] {{5, 0}, {2, 3}, {1, 4}}, times).at())
                .isEmpty();
        assertThat(new TrendSeparation(new double[][] {{0, 5}, {0, 1}, {3, 1}}, times).at())
                .isEqualTo(OptionalInt.of(2));
        assertThat(new TrendSeparation(new double[][] {{5, 5}, {0, 0}, {0, 0}}, times).at())
                .isEqualTo(OptionalInt.of(0));
        assertThat(new TrendSeparation(new double[][] {{5, 5}, {1, 1}, {0, 0}}, times).at())
                .isEmpty();
    }

    @Test
    void aFactorBeyondAllNumbersIsRefusedAndALimitCautionedAbout() {
        TrendTest test = new TrendTest(4, 1, 2, 2);
        TrendOptions<String, Year> options = TrendOptions.of(CATEGORY, Axis.YEAR);
        TrendRange range = TrendRange.of(test, options);
        // scipy 1.17.1: scipy.stats.t.ppf(0.975, 2)
        assertThat(range.reach()).isCloseTo(4.302652729749464, within(1e-12));
        Estimate estimate = ONE.estimate(growing()).slope().orThrow();
        Refusal beyond = (Refusal) range.factor(710, 1, "odds", estimate.basis());
        assertThat(beyond.reason()).isEqualTo(Reason.MODEL_FAILS);
        assertThat(beyond.message()).isEqualTo("the odds change by a factor of exp(710.0), beyond all numbers");
        assertThat(range.factor(-800, 1, "odds", estimate.basis())).isInstanceOf(Refusal.class);
        Estimate wide = range.factor(700, 10, "odds", estimate.basis()).orThrow();
        assertThat(wide.range().high()).isInfinite();
        assertThat(wide.range().low()).isCloseTo(Math.exp(700 - 10 * range.reach()), within(1e-9 * wide.central()));
        assertThat(wide.explain()).contains("the upper limit is beyond all numbers");
        assertThat(range.factor(0.5, 0.1, "odds", estimate.basis()).explain()).doesNotContain("beyond all numbers");
        Estimate unbounded = TrendRange.of(new TrendTest(4, 1, 0, 0), options)
                .factor(0.5, 0.1, "odds", estimate.basis())
                .orThrow();
        assertThat(unbounded.explain())
                .contains("two periods leave no departure from the trend")
                .doesNotContain("beyond all numbers");
    }

    @Test
    void theSpreadOfASlopeIsThatOfItsRange() {
        Estimate slope = ONE.estimate(growing()).slope().orThrow();
        double student = 4.302652729749464; // scipy.stats.t.ppf(0.975, 2)
        assertThat(slope.range().width() / 2)
                .isCloseTo(student * slope.standardDeviation().orElseThrow(), within(1e-12));
        Estimate chance =
                ONE.withSamplingScatterAlone().estimate(growing()).slope().orThrow();
        assertThat(chance.range().width() / 2)
                .isCloseTo(1.959963984540054 * chance.standardDeviation().orElseThrow(), within(1e-9));
    }
}
