package org.cenotaph.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cenotaph.benchmarks.Goal.Aim;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every figure of the table can be made, and is judged the right way round. */
class GoalsTest {
    private static final Run SLOW = Run.of("slow");
    private static final Run FAST = Run.of("fast").with("threads", 2);
    private static final Map<Run, Score> SCORES = Map.of(SLOW, new Score(30, 5), FAST, Score.ofTime(10));

    @Test
    void everyRunIsABenchmarkWithItsParametersOrAPeer() {
        Map<String, BenchmarkListEntry> benchmarks = benchmarks();
        Set<String> others = new HashSet<>();
        for (Run run : runs(Stream.concat(Goals.full().promised().stream(), Goals.full().ofInputs().stream())
                .toList())) {
            BenchmarkListEntry benchmark = benchmarks.get("org.cenotaph.benchmarks." + run.benchmark());
            if (benchmark == null) {
                others.add(run.benchmark());
            } else {
                assertThat(benchmark.getParams().orElse(Map.of()).keySet())
                        .containsAll(run.parameters().keySet());
            }
        }
        assertThat(Set.of(
                        "DuckDbBenchmark.count",
                        "DuckDbBenchmark.countOfMonthsReady",
                        "DuckDbCsvBenchmark.read",
                        "TablesawBenchmark.monthByCategory",
                        "numpy",
                        "pandas",
                        "polars",
                        "data.table",
                        "rpois",
                        "fread",
                        "read_csv",
                        "heap"))
                .containsAll(others);
    }

    private static Set<Run> runs(List<Goal> goals) {
        Set<Run> runs = new HashSet<>();
        goals.forEach(goal -> goal.figure().from(run -> {
            runs.add(run);
            return Optional.of(new Score(1, 1));
        }));
        return runs;
    }

    private static Map<String, BenchmarkListEntry> benchmarks() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        Map<String, BenchmarkListEntry> benchmarks = new HashMap<>();
        BenchmarkList.defaultList()
                .getAll(silent, List.of())
                .forEach(entry -> benchmarks.put(entry.getUsername(), entry));
        return benchmarks;
    }

    @Test
    void dividesTheFirstRunByTheSecond() {
        assertThat(value(Goal.times("", SLOW, FAST, Aim.none()))).contains(3.0);
        assertThat(value(Goal.times("", SLOW, Run.of("other"), Aim.none()))).isEmpty();
        assertThat(value(Goal.of("", SLOW, Score::bytes, Aim.none()))).contains(5.0);
    }

    @Test
    void findsThePowerByWhichTimesGrow() {
        Optional<Double> power = value(Goal.growth("", FAST, SLOW, Aim.none(), 9));
        assertThat(power.orElseThrow()).isCloseTo(0.5, within(1e-12));
    }

    private static Optional<Double> value(Goal goal) {
        return goal.figure().from(run -> Optional.ofNullable(SCORES.get(run)));
    }

    @Test
    void judgesBothWays() {
        assertThat(Aim.atMost(2, 1).reachedBy(2)).isEqualTo("must");
        assertThat(Aim.atMost(2, 1).reachedBy(1)).isEqualTo("moonshot");
        assertThat(Aim.atMost(2, 1).reachedBy(2.1)).isEqualTo("missed");
        assertThat(Aim.atLeast(1, 2).reachedBy(1)).isEqualTo("must");
        assertThat(Aim.atLeast(1, 2).reachedBy(2)).isEqualTo("moonshot");
        assertThat(Aim.atLeast(1, 2).reachedBy(0.9)).isEqualTo("missed");
        assertThat(Aim.none().reachedBy(1)).isEmpty();
    }
}
