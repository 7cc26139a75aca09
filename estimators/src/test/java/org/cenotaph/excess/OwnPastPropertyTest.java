package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.years;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Laws of own-past baselines, on monthly registers of four baseline years and one year to be estimated. */
class OwnPastPropertyTest {
    private static final int PERIODS = 60;

    private enum Form {
        MEAN,
        LINEAR,
        POISSON;

        private OwnPastExcess<YearMonth> from(int year) {
            OwnPastExcess.Model<YearMonth> models =
                    OwnPastExcess.by(Axis.MONTH).in(Years.year(year + 4)).above(years(year, year + 3));
            return switch (this) {
                case MEAN -> models.mean();
                case LINEAR -> models.linear();
                case POISSON -> models.poisson();
            };
        }
    }

    private static Tally register(int year, List<Integer> deaths, long factor, long added) {
        TallyBuilder builder = Tally.along(Axis.MONTH);
        for (int i = 0; i < deaths.size(); i++) {
            long more = i >= 48 ? added : 0;
            builder.add(factor * deaths.get(i) + more, YearMonth.of(year, 1).plusMonths(i));
        }
        return builder.build();
    }

    private static Estimate total(Form form, int year, List<Integer> deaths, long factor, long added) {
        return form.from(year).estimate(register(year, deaths, factor, added)).orThrow();
    }

    @Property(tries = 100)
    void theCalendarYearDoesNotMatter(
            @ForAll Form form,
            @ForAll @Size(PERIODS) List<@IntRange(min = 1, max = 20_000) Integer> deaths,
            @ForAll @IntRange(min = 1, max = 9000) int year) {
        Estimate here = total(form, 2015, deaths, 1, 0);
        Estimate there = total(form, year, deaths, 1, 0);
        double scale = 1 + Math.abs(here.central()) + here.standardDeviation().orElseThrow();
        assertThat(there.central()).isCloseTo(here.central(), within(1e-7 * scale));
        assertThat(there.range().low()).isCloseTo(here.range().low(), within(1e-7 * scale));
    }

    @Property(tries = 100)
    void manyTimesTheDeathsAreManyTimesTheExcess(
            @ForAll Form form,
            @ForAll @Size(PERIODS) List<@IntRange(min = 100, max = 20_000) Integer> deaths,
            @ForAll @IntRange(min = 2, max = 1000) int factor) {
        Estimate one = total(form, 2015, deaths, 1, 0);
        Estimate many = total(form, 2015, deaths, factor, 0);
        double scale = 1 + Math.abs(one.central()) + one.standardDeviation().orElseThrow();
        assertThat(many.central() / factor).isCloseTo(one.central(), within(1e-7 * scale));
        double deviation = many.standardDeviation().orElseThrow() / factor;
        assertThat(deviation).isLessThanOrEqualTo(one.standardDeviation().orElseThrow() + 1e-7 * scale);
        if (form != Form.POISSON) {
            assertThat(deviation).isCloseTo(one.standardDeviation().orElseThrow(), within(1e-7 * scale));
        }
    }

    @Property(tries = 100)
    void addedDeathsAreExcess(
            @ForAll Form form,
            @ForAll @Size(PERIODS) List<@IntRange(min = 1, max = 20_000) Integer> deaths,
            @ForAll @IntRange(max = 1_000_000) int added) {
        Estimate without = total(form, 2015, deaths, 1, 0);
        Estimate with = total(form, 2015, deaths, 1, added);
        assertThat(with.central() - without.central()).isCloseTo(12.0 * added, within(1e-3));
        assertThat(with.range().width()).isCloseTo(without.range().width(), within(1e-3));
    }

    @Property(tries = 50)
    void partsAddUpAndErrTogether(
            @ForAll Form form, @ForAll @Size(PERIODS) List<@IntRange(min = 1, max = 20_000) Integer> deaths) {
        OwnPastTable<YearMonth> table = form.from(2015).estimate(register(2015, deaths, 1, 0));
        double sum = 0;
        double variance = 0;
        for (Excess excess : table.byPeriod().values()) {
            Estimate estimate = excess.outcome().orThrow();
            sum += estimate.central();
            variance += Math.pow(estimate.standardDeviation().orElseThrow(), 2);
        }
        Estimate total = table.orThrow();
        assertThat(total.central()).isCloseTo(sum, within(1e-6 * (1 + Math.abs(sum))));
        assertThat(total.standardDeviation().orElseThrow()).isGreaterThanOrEqualTo(Math.sqrt(variance) * (1 - 1e-9));
    }
}
