package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Quarter;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The own-past estimator where a register counts months or weeks, and not all of them. */
class OwnPastSeasonsTest {
    /** Deaths from 2015 to 2021: 1,000 a month, 100 more each year, and a scatter that the effects of months do not explain. */
    private static Tally months(Predicate<YearMonth> counted) {
        TallyBuilder deaths = Tally.along(Axis.MONTH);
        for (YearMonth month = YearMonth.of(2015, 1); month.getYear() < 2022; month = month.plusMonths(1)) {
            if (counted.test(month)) {
                int scatter = 7 * month.getMonthValue() * month.getYear() % 13;
                deaths.add(1000 + 100 * (month.getYear() - 2015) + scatter, month);
            }
        }
        return deaths.build();
    }

    private static OwnPastExcess.Model<YearMonth> models() {
        return OwnPastExcess.by(Axis.MONTH).in(years(2020, 2021)).above(years(2015, 2019));
    }

    private static Refusal refusal(Excess excess) {
        assertThat(excess.outcome()).isInstanceOf(Refusal.class);
        return (Refusal) excess.outcome();
    }

    private static String cautions(Excess excess) {
        return excess.outcome().basis().cautions().toString();
    }

    @Test
    void monthsAfterTheRegisterAreLeftOutWithACaution() {
        Tally register = months(month -> month.isBefore(YearMonth.of(2021, 7)));
        OwnPastTable<YearMonth> table = models().linear().estimate(register);
        assertThat(table.byPeriod()).hasSize(18).doesNotContainKey(YearMonth.of(2021, 7));
        assertThat(table.in(2021).outcome().orThrow().central()).isCloseTo(0, within(60.0));
        assertThat(cautions(table.in(2021))).contains("2021-07, 2021-08, 2021-09 and 3 more");
        assertThat(cautions(table.total())).contains("2021-07");
        assertThat(cautions(table.in(2020))).doesNotContain("left out");
        assertThat(cautions(table.at(YearMonth.of(2021, 6)))).doesNotContain("left out");
    }

    @Test
    void refusesAGapWithinTheRegister() {
        YearMonth gap = YearMonth.of(2020, 4);
        OwnPastTable<YearMonth> table = models().mean().estimate(months(month -> !month.equals(gap)));
        assertThat(refusal(table.at(gap)).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(table.in(2020)).message()).contains("2020-04");
        assertThat(refusal(table.total()).reason()).isEqualTo(Reason.MISSING);
        assertThat(table.in(2021).outcome().orThrow().central()).isPositive();
        assertThat(table.breakdown().refusals()).containsOnlyKeys(gap);
        assertThat(table.between(YearMonth.of(2020, 5), YearMonth.of(2020, 12)).pScore())
                .isPresent();
    }

    @Test
    void aGapFilledWithZeroIsACount() {
        YearMonth gap = YearMonth.of(2020, 4);
        Tally register = months(month -> !month.equals(gap)).filled(Axis.MONTH);
        OwnPastTable<YearMonth> table = models().mean().estimate(register);
        assertThat(table.at(gap).outcome().orThrow().central()).isLessThan(-1000);
        assertThat(table.at(gap).observed()).isZero();
    }

    @Test
    void refusesAMissingBaselineMonth() {
        Tally register = months(month -> !month.equals(YearMonth.of(2016, 2)));
        OwnPastTable<YearMonth> table = models().linear().estimate(register);
        assertThat(refusal(table.total()).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(table.at(YearMonth.of(2021, 1))).message()).contains("2016-02");
        OwnPastTable<YearMonth> fitted = models().linear().withGapsInBaseline().estimate(register);
        assertThat(fitted.orThrow().basis().cautions().toString()).contains("2016-02");
        assertThat(fitted.orThrow().central()).isCloseTo(0, within(100.0));
    }

    @Test
    void refusesABaselineThatCannotTellTrendFromSeason() {
        Tally register = months(month -> month.equals(YearMonth.of(2015, 1))
                || month.equals(YearMonth.of(2016, 2))
                || month.equals(YearMonth.of(2017, 3))
                || month.getYear() > 2019);
        OwnPastTable<YearMonth> table = models().linear().withGapsInBaseline().estimate(register);
        assertThat(refusal(table.total()).reason()).isEqualTo(Reason.TOO_FEW);
        Tally paired = months(month -> month.getYear() == 2015 && month.getMonthValue() < 7
                || month.getYear() == 2016 && month.getMonthValue() >= 7
                || month.getYear() > 2019);
        for (OwnPastExcess<YearMonth> method : List.of(models().linear(), models().poisson())) {
            assertThat(refusal(method.withGapsInBaseline().estimate(paired).total())
                            .reason())
                    .isEqualTo(Reason.TOO_FEW);
        }
    }

    @Test
    void aRegisterOfOneSeasonIsEstimatedInIt() {
        OwnPastTable<YearMonth> table = models().linear().estimate(months(month -> month.getMonthValue() == 1));
        assertThat(table.byPeriod()).containsOnlyKeys(YearMonth.of(2020, 1), YearMonth.of(2021, 1));
        assertThat(table.orThrow().standardDeviation()).isPresent();
        assertThat(cautions(table.total())).contains("2020-02");
    }

    @Test
    void refusesASeasonThatNoBaselineYearCounts() {
        Tally register = months(month -> month.getYear() > 2019 || month.getMonthValue() < 12);
        OwnPastTable<YearMonth> table = models().linear().estimate(register);
        assertThat(refusal(table.at(YearMonth.of(2020, 12))).message())
                .contains("no baseline year")
                .contains("2020-12");
        assertThat(table.at(YearMonth.of(2020, 11)).outcome().orThrow().central())
                .isCloseTo(0, within(60.0));
        assertThat(refusal(table.total()).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void oneBaselineYearOfMonthsGivesAMeanWithoutLimits() {
        OwnPastTable<YearMonth> table = OwnPastExcess.by(Axis.MONTH)
                .in(year(2020))
                .above(year(2019))
                .mean()
                .estimate(months(month -> true));
        assertThat(table.orThrow().range().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(table.orThrow().standardDeviation()).isEmpty();
    }

    @Test
    void week53TakesTheEffectOfWeek52AndIsNotFitted() {
        TallyBuilder deaths = Tally.along(Axis.ISO_WEEK);
        for (IsoWeek week = new IsoWeek(2015, 1); week.year() < 2021; week = week.next()) {
            deaths.add(week.week() == 53 ? 5000 : 100 + week.week() + (week.year() * week.week()) % 5, week);
        }
        Tally register = deaths.build();
        for (OwnPastExcess<IsoWeek> method : List.of(weeks().mean(), weeks().linear(), weeks().poisson())) {
            OwnPastTable<IsoWeek> table = method.estimate(register);
            double of52 = table.at(new IsoWeek(2020, 52)).expected().orElseThrow();
            assertThat(table.at(new IsoWeek(2020, 53)).expected().orElseThrow())
                    .isEqualTo(of52)
                    .isLessThan(200);
            assertThat(table.byPeriod()).hasSize(53);
        }
    }

    private static OwnPastExcess.Model<IsoWeek> weeks() {
        return OwnPastExcess.by(Axis.ISO_WEEK).in(year(2020)).above(years(2015, 2019));
    }

    @Test
    void weeksBelongToTheirWeekBasedYear() {
        TallyBuilder deaths = Tally.along(Axis.ISO_WEEK);
        for (IsoWeek week = new IsoWeek(2018, 1); week.year() < 2021; week = week.next()) {
            deaths.add(100, week);
        }
        OwnPastTable<IsoWeek> table = OwnPastExcess.by(Axis.ISO_WEEK)
                .in(year(2020))
                .above(years(2018, 2019))
                .mean()
                .estimate(deaths.build());
        assertThat(table.in(2020).observed()).isEqualTo(5300);
        assertThat(table.byYear()).containsOnlyKeys(Year.of(2020));
    }

    @Test
    void quartersHaveFourSeasons() {
        TallyBuilder deaths = Tally.along(Axis.QUARTER);
        for (Quarter quarter = new Quarter(2018, 1); quarter.year() < 2021; quarter = quarter.next()) {
            deaths.add(100L * quarter.quarter() + quarter.year() % 2, quarter);
        }
        OwnPastTable<Quarter> table = OwnPastExcess.by(Axis.QUARTER)
                .in(year(2020))
                .above(years(2018, 2019))
                .mean()
                .estimate(deaths.build());
        assertThat(table.at(new Quarter(2020, 3)).expected().orElseThrow()).isCloseTo(300.5, within(1e-9));
        assertThat(table.toString())
                .contains("2020-Q3: ")
                .contains("year 2020: ")
                .contains("total: ");
    }

    @Test
    void estimatesRegionByRegion() {
        Axis<String> region = Axis.category("region");
        TallyBuilder deaths = Tally.along(region, Axis.MONTH);
        months(month -> true).cells().forEach(cell -> {
            Object month = cell.coordinates().get(0);
            deaths.add(cell.count(), "North", month).add(2 * cell.count(), "South", month);
        });
        Breakdown<String> regions = Toll.of(deaths.build())
                .per(region)
                .estimatedBy(models().linear().total());
        double north = regions.estimates().get("North").central();
        assertThat(regions.estimates().get("South").central()).isCloseTo(2 * north, within(1e-6));
    }
}
