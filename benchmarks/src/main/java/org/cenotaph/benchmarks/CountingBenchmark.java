package org.cenotaph.benchmarks;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times counting: the library on one thread and on two, the hand-written loop, and streams over objects. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountingBenchmark {
    private static final long SEED = 20220224;

    /** Deaths as the library keeps them. */
    @State(Scope.Benchmark)
    public static class Columns {
        @Param("1000000")
        int deaths;

        @Param({"1", "2"})
        int threads;

        @Param
        Question question;

        private Counting counting;

        /** Makes the deaths up. */
        @Setup
        public void draw() {
            Deaths drawn = DeathGenerator.of(deaths, SEED).deaths();
            counting = Counting.of(drawn).onThreads(threads);
        }
    }

    /** The same deaths as two bare arrays. */
    @State(Scope.Benchmark)
    public static class Arrays {
        @Param("1000000")
        int deaths;

        private HandWrittenLoop loop;

        /** Copies them. */
        @Setup
        public void copy() {
            loop = new HandWrittenLoop(DeathGenerator.of(deaths, SEED).dateCategoryAndRegion());
        }
    }

    /** The same deaths as objects; they take some hundred bytes each. */
    @State(Scope.Benchmark)
    public static class Objects {
        @Param("1000000")
        int deaths;

        private List<Death> list;

        /** Builds them. */
        @Setup
        public void build() {
            Deaths drawn = DeathGenerator.of(deaths, SEED).deaths();
            list = IntStream.range(0, drawn.size()).mapToObj(drawn::get).toList();
        }
    }

    /** The library, through its public API. */
    @Benchmark
    public Tally library(Columns columns) {
        return columns.question.of(columns.counting);
    }

    /** Month by category by the hand-written loop. */
    @Benchmark
    public SortedMap<YearMonth, long[]> handWrittenLoop(Arrays arrays) {
        return arrays.loop.monthByCategory();
    }

    /** Month by category by a stream over objects. */
    @Benchmark
    public Map<YearMonth, Map<String, Long>> streamGrouping(Objects objects) {
        return StreamGrouping.monthByCategory(objects.list);
    }
}
