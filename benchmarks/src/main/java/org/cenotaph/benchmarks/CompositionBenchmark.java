package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.cenotaph.composition.Composition;
import org.cenotaph.composition.CompositionTrend;
import org.cenotaph.composition.Leaders;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.Peaks;
import org.cenotaph.composition.ShareTrend;
import org.cenotaph.composition.Shares;
import org.cenotaph.composition.SharesByPeriod;
import org.cenotaph.composition.TrendOfComposition;
import org.cenotaph.composition.TrendOfShare;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times what 100,000 deaths in 10 categories and 60 months are made of, how that changes, and which week was the worst. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CompositionBenchmark {
    private static final Axis<String> CATEGORY = Axis.category(DeathGenerator.CATEGORY);

    private final Counting deaths = Counting.of(DeathGenerator.of(100_000, 1)
            .withPeriod(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31))
            .deaths());
    private final Tally byMonth = deaths.along(Axis.MONTH, CATEGORY);
    private final Tally byWeek = deaths.along(Axis.ISO_WEEK);

    private final Composition<String> shares = Composition.of(CATEGORY);
    private final Estimator<SharesByPeriod<YearMonth, String>> sharesByMonth = shares.by(Axis.MONTH);
    private final LeadingCategory<YearMonth, String> leaders =
            LeadingCategory.of(CATEGORY).by(Axis.MONTH);
    private final ShareTrend<String, YearMonth> trendOfOne =
            ShareTrend.of(CATEGORY, "c1").over(Axis.MONTH);
    private final CompositionTrend<String, YearMonth> trendOfAll =
            CompositionTrend.of(CATEGORY).over(Axis.MONTH);
    private final Peak<IsoWeek> peak = Peak.along(Axis.ISO_WEEK);

    /** The shares of the whole. */
    @Benchmark
    public Shares<String> shares() {
        return shares.estimate(byMonth);
    }

    /** The shares of each month. */
    @Benchmark
    public SharesByPeriod<YearMonth, String> sharesByMonth() {
        return sharesByMonth.estimate(byMonth);
    }

    /** The largest category of each month. */
    @Benchmark
    public Leaders<YearMonth, String> leaders() {
        return leaders.estimate(byMonth);
    }

    /** How the share of one category changes. */
    @Benchmark
    public TrendOfShare trendOfOne() {
        return trendOfOne.estimate(byMonth);
    }

    /** How all shares change. */
    @Benchmark
    public TrendOfComposition<String> trendOfAll() {
        return trendOfAll.estimate(byMonth);
    }

    /** The deadliest week. */
    @Benchmark
    public Peaks<IsoWeek> peak() {
        return peak.estimate(byWeek);
    }
}
