package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.List;
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

/** The own-past estimator where it answers with something unusual or a warning, on yearly deaths. */
class OwnPastExcessTest {
    static Tally deaths(int firstYear, long... counts) {
        TallyBuilder deaths = Tally.along(Axis.YEAR);
        for (int i = 0; i < counts.length; i++) {
            deaths.add(counts[i], Year.of(firstYear + i));
        }
        return deaths.build();
    }

    static OwnPastExcess.Model<Year> in(int first, int last, Years baseline) {
        return OwnPastExcess.by(Axis.YEAR).in(years(first, last)).above(baseline);
    }

    static Refusal refusal(Excess excess) {
        assertThat(excess.outcome()).isInstanceOf(Refusal.class);
        assertThat(excess.expected()).isEmpty();
        assertThat(excess.pScore()).isEmpty();
        assertThat(excess.z()).isEmpty();
        return (Refusal) excess.outcome();
    }

    private static void assertUnbounded(Excess excess) {
        Estimate estimate = excess.outcome().orThrow();
        assertThat(estimate.range().low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(estimate.range().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(estimate.standardDeviation()).isEmpty();
        assertThat(excess.z()).isEmpty();
        assertThat(cautions(excess)).anyMatch(text -> text.contains("no degrees of freedom"));
    }

    static List<String> cautions(Excess excess) {
        return excess.outcome().basis().cautions().stream().map(Caution::text).toList();
    }

    @Test
    void meanHasTheSpreadOfAPrediction() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .mean()
                .withStandardDeviations(1)
                .estimate(deaths(2017, 90, 100, 110, 150))
                .total();
        Estimate estimate = excess.outcome().orThrow();
        assertThat(excess.observed()).isEqualTo(150);
        assertThat(excess.expected().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(10 * Math.sqrt(4.0 / 3), within(1e-9));
        assertThat(estimate.range().kind()).isEqualTo(Kind.deviations(1));
        assertThat(estimate.basis().counted()).isEqualTo(450);
        assertThat(excess.pScore().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    /**
     * Years that scatter less than chance (not at all) are given what chance makes: m = 100, and of the years -2 to 2 the year 3 has
     * the leverage 1/5 + 9/10, so that the variance is 100 (1 + 1.1).
     */
    @Test
    void countsNeverScatterLessThanChance() {
        Estimate estimate = in(2020, 2020, years(2015, 2019))
                .poisson()
                .estimate(deaths(2015, 100, 100, 100, 100, 100, 150))
                .orThrow();
        assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(210), within(1e-9));
    }

    @Test
    void yearsThatShareAFitErrTogether() {
        OwnPastTable<Year> table =
                in(2020, 2021, years(2017, 2019)).mean().estimate(deaths(2017, 90, 100, 110, 150, 160));
        Estimate total = table.orThrow();
        assertThat(total.central()).isCloseTo(110, within(1e-9));
        assertThat(total.standardDeviation().orElseThrow()).isCloseTo(10 * Math.sqrt(2 + 4.0 / 3), within(1e-9));
    }

    @Test
    void levelWidensTheRange() {
        OwnPastExcess<Year> method = in(2020, 2020, years(2017, 2019)).mean();
        Tally register = deaths(2017, 90, 100, 110, 150);
        double usual = method.estimate(register).orThrow().range().width();
        Estimate wide = method.withLevel(0.99).estimate(register).orThrow();
        assertThat(wide.range().width() / usual).isCloseTo(9.924843200918 / 4.302652729696, within(1e-9));
        assertThat(wide.range().kind()).isEqualTo(Kind.confidence(0.99));
    }

    @Test
    void oneBaselineYearGivesAMeanWithoutLimits() {
        OwnPastTable<Year> table = in(2020, 2020, year(2019)).mean().estimate(deaths(2019, 100, 150));
        assertThat(table.orThrow().central()).isCloseTo(50, within(1e-9));
        assertUnbounded(table.total());
        assertThat(table.total().pScore().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void twoBaselineYearsGiveATrendWithoutLimits() {
        Tally register = deaths(2018, 100, 110, 150);
        OwnPastTable<Year> linear = in(2020, 2020, years(2018, 2019)).linear().estimate(register);
        assertThat(linear.orThrow().central()).isCloseTo(30, within(1e-9));
        assertUnbounded(linear.total());
        OwnPastTable<Year> poisson = in(2020, 2020, years(2018, 2019)).poisson().estimate(register);
        assertThat(poisson.orThrow().central()).isCloseTo(150 - 121, within(1e-9));
        assertUnbounded(poisson.total());
    }

    @Test
    void negativeExcessIsReportedAsItIs() {
        OwnPastTable<Year> table = in(2020, 2020, years(2017, 2019)).linear().estimate(deaths(2017, 90, 101, 110, 20));
        assertThat(table.orThrow().central()).isCloseTo(20 - 361 / 3.0, within(1e-9));
        assertThat(table.total().pScore().orElseThrow()).isNegative();
    }

    @Test
    void warnsWhereTheLineFallsBelowZero() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .linear()
                .estimate(deaths(2017, 100, 61, 20, 5))
                .total();
        assertThat(excess.expected().orElseThrow()).isNegative();
        assertThat(excess.pScore()).isEmpty();
        assertThat(cautions(excess)).anyMatch(text -> text.contains("below zero"));
    }

    @Test
    void zeroIsACount() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .mean()
                .estimate(deaths(2017, 0, 3, 0, 0))
                .total();
        assertThat(excess.outcome().orThrow().central()).isCloseTo(-1, within(1e-12));
        assertThat(excess.pScore().orElseThrow()).isCloseTo(-1, within(1e-12));
    }

    @Test
    void nothingButZerosLeavesNoWidthAndSaysSo() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .linear()
                .estimate(deaths(2017, 0, 0, 0, 7))
                .total();
        assertThat(excess.outcome().orThrow().range().width()).isZero();
        assertThat(excess.outcome().orThrow().central()).isEqualTo(7);
        assertThat(excess.pScore()).isEmpty();
        assertThat(excess.z()).isEmpty();
        assertThat(cautions(excess)).anyMatch(text -> text.contains("no width"));
    }

    @Test
    void deathsOnTheLineLeaveNoWidthAndSaySo() {
        Excess excess = in(2020, 2020, years(2016, 2019))
                .linear()
                .estimate(deaths(2016, 700, 800, 900, 1000, 1200))
                .total();
        assertThat(excess.outcome().orThrow().central()).isCloseTo(100, within(1e-9));
        assertThat(excess.outcome().orThrow().range().width()).isZero();
        assertThat(cautions(excess)).anyMatch(text -> text.contains("no width"));
    }

    @Test
    void yearsInNeitherSetAreNotUsed() {
        Tally register = deaths(2015, 90, 100, 9999, 110, 100, 9999, 150);
        Excess excess = in(2021, 2021, years(2015, 2019).without(2017))
                .mean()
                .estimate(register)
                .total();
        assertThat(excess.expected().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(excess.outcome().basis().counted()).isEqualTo(550);
    }

    @Test
    void yearsAfterTheRegisterAreLeftOutWithACaution() {
        OwnPastTable<Year> table = in(2020, 2022, years(2017, 2019)).mean().estimate(deaths(2017, 90, 100, 110, 150));
        assertThat(table.orThrow().central()).isCloseTo(50, within(1e-9));
        assertThat(cautions(table.total())).anyMatch(text -> text.contains("2021, 2022"));
        assertThat(cautions(table.in(2020))).isEmpty();
        assertThat(table.byPeriod()).containsOnlyKeys(Year.of(2020));
        assertThat(refusal(table.in(2021)).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void hugeCountsKeepTheirDigits() {
        long e15 = 1_000_000_000_000_000L;
        Tally register =
                deaths(2015, e15 - 30_000_000, e15 + 10_000_000, e15, e15 + 40_000_000, e15 - 20_000_000, 2 * e15);
        for (OwnPastExcess<Year> method : List.of(
                in(2020, 2020, years(2015, 2019)).mean(),
                in(2020, 2020, years(2015, 2019)).linear(),
                in(2020, 2020, years(2015, 2019)).poisson())) {
            Estimate estimate = method.estimate(register).orThrow();
            assertThat(estimate.central()).isCloseTo(e15, within(1e8));
            assertThat(estimate.standardDeviation().orElseThrow()).isBetween(2e7, 6e7);
        }
    }

    @Test
    void unplacedDeathsAreCautioned() {
        Tally register = Tally.along(Axis.YEAR)
                .merge(deaths(2017, 90, 100, 110, 150))
                .add(4, new Object[] {null})
                .build();
        OwnPastTable<Year> table = in(2020, 2020, years(2017, 2019)).mean().estimate(register);
        assertThat(cautions(table.total())).anyMatch(text -> text.contains("unplaced"));
        assertThat(table.breakdown().unplaced()).isEqualTo(4);
    }

    @Test
    void answersWithATotalForOneRegionAfterAnother() {
        Outcome outcome = in(2020, 2020, years(2017, 2019)).mean().total().estimate(deaths(2017, 90, 100, 110, 150));
        assertThat(outcome.orThrow().central()).isCloseTo(50, within(1e-9));
        assertThat(outcome.toString()).contains("own-past mean of 2017-2019 of 450 recorded deaths");
        assertThat(outcome.explain()).contains("doi 10.7554/eLife.69336");
    }

    @Test
    void namesItsModelAndSaysWhatItAssumes() {
        Tally deaths = deaths(2015, 90, 100, 110, 95, 105, 150);
        OwnPastExcess.Model<Year> model = in(2020, 2020, years(2015, 2019));
        assertThat(List.of(model.mean(), model.linear(), model.poisson()))
                .extracting(method -> method.estimate(deaths)
                        .total()
                        .outcome()
                        .basis()
                        .method()
                        .name())
                .containsExactly(
                        "own-past mean of 2015-2019",
                        "own-past linear trend of 2015-2019",
                        "own-past Poisson trend of 2015-2019");
        assertThat(model.mean().estimate(deaths).total().outcome().explain())
                .contains("each season would have had its mean deaths of the baseline years")
                .doesNotContain("straight line");
        assertThat(model.linear().estimate(deaths).total().outcome().explain())
                .contains("gone on along the straight line of the baseline years");
    }
}
