package org.cenotaph.excess;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** The excess estimators keep to what every estimator keeps to. */
class ExcessContractTest extends EstimatorContract {
    @Override
    protected Stream<Subject> subjects() {
        SexRatioExcess.Trend trend =
                SexRatioExcess.in(years(2022, 2023)).above(years(2015, 2019)).ages(20, 29);
        Stream<Subject> sexRatio = Stream.of(
                        trend.linear(),
                        trend.exponential(),
                        trend.constant(),
                        trend.binomial(),
                        trend.exponentialAsInDemography2025(),
                        trend.linear().withStandardDeviations(2))
                .map(method -> new Subject("sex ratio " + method, method.total(), sexes()));
        OwnPastExcess.Model<YearMonth> past =
                OwnPastExcess.by(Axis.MONTH).in(year(2020)).above(years(2015, 2019));
        Stream<Subject> ownPast = Stream.of(past.mean(), past.linear(), past.poisson())
                .map(method -> new Subject("own past " + method, method.total(), months()));
        return Stream.concat(sexRatio, ownPast);
    }

    private static Tally sexes() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, Axis.category("sex"), SexRatioExcess.FIVE_YEAR_AGES);
        int[] men = {210, 199, 205, 190, 188, 0, 0, 320, 360};
        for (int i = 0; i < men.length; i++) {
            if (men[i] > 0) {
                deaths.add(men[i], Year.of(2015 + i), "m", new AgeBand(20, 24));
                deaths.add(2L * men[i] + i, Year.of(2015 + i), "m", new AgeBand(25, 29));
                deaths.add(80 + i % 3, Year.of(2015 + i), "f", new AgeBand(20, 24));
                deaths.add(150 + i % 4, Year.of(2015 + i), "f", new AgeBand(25, 29));
            }
        }
        return deaths.build();
    }

    private static Tally months() {
        TallyBuilder deaths = Tally.along(Axis.MONTH);
        for (int month = 0; month < 72; month++) {
            deaths.add(
                    100 + 7 * (month % 12) + month % 5 + (month >= 60 ? 40 : 0),
                    YearMonth.of(2015, 1).plusMonths(month));
        }
        return deaths.build();
    }
}
