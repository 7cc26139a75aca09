package org.cenotaph.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, once and on few deaths, so that none rots. */
class BenchmarksRunTest {
    private static final String FEW = "2000";

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true"); // nothing is timed here, so others may run JMH meanwhile
        Options once = new OptionsBuilder()
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(0)
                .param("deaths", FEW)
                .param("rows", FEW)
                .param("cells", "20")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Set<String> ran = new TreeSet<>();
        new Runner(once).run().forEach(result -> ran.add(result.getParams().getBenchmark()));
        assertThat(ran).isEqualTo(all()).hasSizeGreaterThanOrEqualTo(12);
    }

    private static Set<String> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        Set<String> names = new TreeSet<>();
        BenchmarkList.defaultList().getAll(silent, List.of()).forEach(entry -> names.add(entry.getUsername()));
        return names;
    }
}
