package org.cenotaph.benchmarks;

import java.util.concurrent.TimeUnit;
import org.cenotaph.coverage.CoverageByStratum;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
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

/** Times coverage ratios: of 100,000 deaths in one, and in 90 regions or 10 categories of which each has a coverage of its own. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CoverageBenchmark {
    private static final long SEED = 1;
    private static final int DRAWS = 10_000;
    private static final int SAMPLED = 400;

    private static final Axis<String> REGION = Axis.category(DeathGenerator.REGION);
    private static final Axis<String> CATEGORY = Axis.category(DeathGenerator.CATEGORY);

    private final Tally deaths = Counting.of(Input.USUAL.deaths(100_000)).along(REGION, CATEGORY);
    private final Tally byRegion = deaths.onto(REGION);
    private final Tally byCategory = deaths.onto(CATEGORY);
    private final CoverageRatio whole = CoverageRatio.jeffreys(230, SAMPLED);
    private final Estimator<Outcome> regions = strata(byRegion, REGION).independent();
    private final Estimator<Outcome> categories = strata(byCategory, CATEGORY).drawnIndependently(SEED, DRAWS);

    private static CoverageByStratum<String> strata(Tally counts, Axis<String> axis) {
        CoverageByStratum<String> strata = CoverageByStratum.along(axis);
        int found = SAMPLED / 2;
        for (String stratum : counts.coordinates(axis)) {
            strata = strata.with(stratum, CoverageRatio.jeffreys(found++, SAMPLED));
        }
        return strata;
    }

    /** One ratio, analytic. */
    @Benchmark
    public Outcome ratio() {
        return whole.estimate(deaths);
    }

    /** The regions' tolls added, analytic. */
    @Benchmark
    public Outcome byStratum() {
        return regions.estimate(byRegion);
    }

    /** The categories' tolls added draw by draw. */
    @Benchmark
    public Outcome byStratumDrawn() {
        return categories.estimate(byCategory);
    }
}
