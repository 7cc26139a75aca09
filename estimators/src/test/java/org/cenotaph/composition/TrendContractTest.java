package org.cenotaph.composition;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** The trends of shares keep to what every estimator keeps to. */
class TrendContractTest extends EstimatorContract {
    private static final Axis<String> CATEGORY = Axis.category("category");

    @Override
    protected Stream<Subject> subjects() {
        ShareTrend<String, YearMonth> share =
                ShareTrend.of(CATEGORY, "b").over(Axis.MONTH).unknown("nd");
        CompositionTrend<String, YearMonth> all =
                CompositionTrend.of(CATEGORY).over(Axis.MONTH).unknown("nd");
        return Stream.of(
                new Subject("slope", share.answering(TrendOfShare::slope), months()),
                new Subject("odds ratio", share.answering(TrendOfShare::oddsRatio), months()),
                new Subject(
                        "odds ratio, chance alone",
                        share.withSamplingScatterAlone().answering(TrendOfShare::oddsRatio),
                        months()),
                new Subject("growth", all.answering(TrendOfComposition::growth), months()),
                new Subject(
                        "growth, chance alone",
                        all.withSamplingScatterAlone().answering(TrendOfComposition::growth),
                        months()));
    }

    /** Shares stay the same when all counts grow. */
    @Override
    protected double growthByMillion() {
        return 1;
    }

    private static Tally months() {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.MONTH);
        for (int i = 0; i < 9; i++) {
            YearMonth month = YearMonth.of(2022, 10).plusMonths(i);
            deaths.add(40 + 3 * (i % 4), "a", month);
            deaths.add(10 + 4L * i + i % 3, "b", month);
            deaths.add(25 - 2L * i, "c", month);
            deaths.add(5 + i % 2, "nd", month);
        }
        return deaths.add(7, null, YearMonth.of(2023, 1)).add(3, "a", null).build();
    }
}
