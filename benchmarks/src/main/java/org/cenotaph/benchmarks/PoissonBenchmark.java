package org.cenotaph.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.MarsagliaTsangWangDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;
import org.cenotaph.estimate.PoissonResamples;
import org.cenotaph.estimate.Range;
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

/**
 * Times percentile ranges of cells drawn 10,000 times from Poisson distributions: by the library, and by the sampler of Commons
 * RNG. Both take random numbers of the same kind, and both count how often each number occurs instead of sorting.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class PoissonBenchmark {
    static final int CELLS = 2000;
    static final double LARGEST = 20_000;
    static final double SMALL = 20;

    private static final double LARGEST_OF_TABLES = 1024;
    private static final int DRAWS = 10_000;
    private static final double LEVEL = 0.95;
    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    @Param("" + CELLS)
    int cells;

    @Param("1")
    int threads;

    /** The largest mean; the k-th cell has it divided by k. */
    @Param("" + LARGEST)
    double largest;

    private double[] means = {};

    /** A benchmark without cells; JMH sets their number and calls {@link #spread}. */
    public PoissonBenchmark() {}

    PoissonBenchmark(int cells, double largest) {
        this.cells = cells;
        this.threads = 1;
        this.largest = largest;
        spread();
    }

    /** Means from Zipf's law, as deaths by region and week have them: most are small. */
    @Setup
    public void spread() {
        means = means(cells, largest);
    }

    static double[] means(int cells, double largest) {
        return IntStream.rangeClosed(1, cells).mapToDouble(k -> largest / k).toArray();
    }

    /** The library, through its public API. */
    @Benchmark
    public List<Range> library() {
        return PoissonResamples.of(means).drawn(SEED, DRAWS).onThreads(threads).ranges(LEVEL);
    }

    /** The sampler of Commons RNG. */
    @Benchmark
    public double[][] commonsSampler() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        return Arrays.stream(means)
                .mapToObj(mean -> range(PoissonSampler.of(random::nextLong, mean), mean))
                .toArray(double[][]::new);
    }

    /** The sampler of Commons RNG that looks numbers up in tables; the other where a mean is too large for them. */
    @Benchmark
    public double[][] commonsTables() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        UniformRandomProvider bits = random::nextLong;
        return Arrays.stream(means)
                .mapToObj(mean -> range(
                        mean <= LARGEST_OF_TABLES
                                ? MarsagliaTsangWangDiscreteSampler.Poisson.of(bits, mean)
                                : PoissonSampler.of(bits, mean),
                        mean))
                .toArray(double[][]::new);
    }

    private static double[] range(SharedStateDiscreteSampler sampler, double mean) {
        int[] times = new int[(int) (2 * mean + 200)];
        for (int draw = 0; draw < DRAWS; draw++) {
            times[sampler.sample()]++;
        }
        return new double[] {quantile(times, TAIL), quantile(times, 1 - TAIL)};
    }

    private static double quantile(int[] times, double p) {
        int rank = (int) (p * (DRAWS - 1));
        int count = -1;
        for (int passed = 0; passed <= rank; passed += times[count]) {
            count++;
        }
        return count;
    }
}
