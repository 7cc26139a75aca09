package org.cenotaph.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The scores of one round: each run is made when it is first asked for, in a fork of its own. Mutable. */
final class Scores {
    private static final String PACKAGE = "org.cenotaph.benchmarks.";
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int WARMUPS = 2;
    private static final int ITERATIONS = 5;
    private static final int LONGER = 3;

    private final Map<Run, Optional<Score>> made = new HashMap<>();
    private final TimeValue iteration;

    /**
     * A round that starts with what is known already.
     *
     * @param known scores that need no fork
     * @param iteration how long an iteration takes
     */
    Scores(Map<Run, Score> known, TimeValue iteration) {
        known.forEach((run, score) -> made.put(run, Optional.of(score)));
        this.iteration = iteration;
    }

    /** The score of a run; nothing if this build has no such benchmark. */
    Optional<Score> of(Run run) {
        if (!made.containsKey(run)) {
            made.put(run, exists(run) ? Optional.of(made(run)) : Optional.empty());
        }
        return made.get(run);
    }

    /** Whether this build has what the Maven profile {@code peers} adds. */
    static boolean hasPeers() {
        return exists(Run.of("DuckDbBenchmark.count"));
    }

    private static boolean exists(Run run) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .anyMatch(entry -> entry.getUsername().equals(PACKAGE + run.benchmark()));
    }

    private Score made(Run run) {
        System.err.println(run);
        TimeValue time = lasting(run);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(PACKAGE + run.benchmark()) + "$")
                .forks(1)
                .warmupIterations(WARMUPS)
                .warmupTime(time)
                .measurementIterations(ITERATIONS)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        run.parameters().forEach((name, value) -> options.param(name, value));
        try {
            RunResult result = new Runner(options.build()).runSingle();
            Result<?> allocated =
                    Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED), ALLOCATED);
            return new Score(median(result.getPrimaryResult()), median(allocated));
        } catch (RunnerException e) {
            throw new IllegalStateException(run + " fails", e);
        }
    }

    /** A file takes as long to read as an iteration lasts, so that few readings would make a figure. */
    private TimeValue lasting(Run run) {
        long factor = run.benchmark().contains("Csv") ? LONGER : 1;
        return new TimeValue(factor * iteration.getTime(), iteration.getTimeUnit());
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
