package org.cenotaph.benchmarks;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
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

/** Times counting: the library on one thread and on two, and the hand-written loop. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CountingBenchmark {
    /** Deaths as the library keeps them. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields
    public static class Columns {
        @Param("1000000")
        int deaths;

        @Param({"1", "2"})
        int threads;

        @Param
        Question question;

        @Param("USUAL")
        Input input;

        private Counting counting;

        /** Makes the deaths up. */
        @Setup
        public void draw() {
            counting = Counting.of(input.deaths(deaths)).onThreads(threads);
        }
    }

    /** The same deaths as two bare arrays. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets the fields
    public static class Arrays {
        @Param("1000000")
        int deaths;

        private HandWrittenLoop loop;

        /** Copies them. */
        @Setup
        public void copy() {
            loop = new HandWrittenLoop(Input.USUAL.generator(deaths).dateCategoryAndRegion());
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
}
