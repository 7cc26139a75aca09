package org.cenotaph.estimate;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * What might have been counted: every cell drawn again and again from a Poisson distribution. Immutable.
 *
 * <pre>
 *   x[i, d] ~ Poisson(m[i])
 *
 *   m[i]     mean of cell i, for example the deaths counted in it
 *   x[i, d]  draw d of cell i
 * </pre>
 *
 * <p>Each cell has random numbers of its own, so draws are the same in any order, on any number of threads and on any JDK; other
 * cells do not change them. A mean of zero is always drawn as zero.
 *
 * <p>Assumes that cells are independent and no more scattered than Poisson counts are. Its ranges say what would be counted if the
 * means were right. They are not confidence ranges of the means: those of a cell in which nobody was counted end at zero here,
 * and do not there.
 *
 * <p>Reference: Efron and Tibshirani 1993, An Introduction to the Bootstrap, doi 10.1201/9780429246593, chapter 6.5.
 */
public final class PoissonResamples {
    /** The largest mean of which counts can be drawn. */
    public static final double LARGEST_MEAN = 1e9;

    private static final int DEFAULT_DRAWS = 10_000;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long APART = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: sets the seeds of cells apart

    private final double[] means;
    private final long seed;
    private final int draws;
    private final int mostThreads;

    private PoissonResamples(double[] means, long seed, int draws, int mostThreads) {
        this.means = means;
        this.seed = seed;
        this.draws = draws;
        this.mostThreads = mostThreads;
    }

    /**
     * Ten thousand draws of each cell with the seed 1.
     *
     * @param means of the cells, each within 0 to {@value #LARGEST_MEAN}
     */
    public static PoissonResamples of(double... means) {
        for (double mean : means) {
            if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
                throw new IllegalArgumentException(
                        "the mean of a count to draw lies within 0 and " + LARGEST_MEAN + ", got " + mean);
            }
        }
        return new PoissonResamples(
                means.clone(), 1, DEFAULT_DRAWS, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same with another seed and number of draws.
     *
     * @throws IllegalArgumentException unless there are 1 to 10 million draws
     */
    public PoissonResamples drawn(long otherSeed, int otherDraws) {
        if (otherDraws < 1 || otherDraws > Draws.MOST) {
            throw new IllegalArgumentException(
                    "there must be at least one draw, and at most " + Draws.MOST + ", got " + otherDraws);
        }
        return new PoissonResamples(means, otherSeed, otherDraws, mostThreads);
    }

    /**
     * The same on at most so many threads; the default is one for each processor. The draws do not depend on it.
     *
     * @throws IllegalArgumentException unless there is at least one
     */
    public PoissonResamples onThreads(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("drawing needs at least one thread, got " + most);
        }
        return new PoissonResamples(means, seed, draws, most);
    }

    /**
     * The draws of one cell.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public int[] cell(int index) {
        return new PoissonTable(means[index]).draw(random(index), draws);
    }

    private RandomGenerator random(int cell) {
        return RANDOM.create(seed + APART * (cell + 1));
    }

    /**
     * The range that leaves out the same share of the draws on both sides, for every cell; quantiles as in {@link Draws}.
     *
     * @param level the share within, for example 0.95
     */
    public List<Range> ranges(double level) {
        Kind kind = Kind.prediction(level);
        Range[] ranges = new Range[means.length];
        int threads = Math.min(mostThreads, ranges.length);
        IntStream.range(0, threads).parallel().forEach(thread -> {
            for (int cell = thread; cell < ranges.length; cell += threads) {
                ranges[cell] = range(cell, (1 - level) / 2, kind);
            }
        });
        return List.of(ranges);
    }

    private Range range(int cell, double tail, Kind kind) {
        PoissonTable table = new PoissonTable(means[cell]);
        int[] times = table.times(random(cell), draws);
        return new Range(quantile(table, times, tail), quantile(table, times, 1 - tail), kind);
    }

    private double quantile(PoissonTable table, int[] times, double p) {
        double position = p * (draws - 1);
        int rank = (int) position;
        int below = table.ranked(rank, times);
        int above = table.ranked(Math.min(rank + 1, draws - 1), times);
        return below + (position - rank) * (above - below);
    }
}
