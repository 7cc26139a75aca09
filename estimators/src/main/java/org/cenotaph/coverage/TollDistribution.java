package org.cenotaph.coverage;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.cenotaph.estimate.Distribution;

/**
 * The distribution of N/c when that of c is known: quantile p is N over the quantile of c that leaves p above it.
 *
 * @param recorded N, positive
 * @param share the distribution of c
 */
record TollDistribution(long recorded, DistributedShare share) implements Distribution {
    private static final int MOST_DRAWS = 10_000_000;

    @Override
    public double mean() {
        return recorded * share.meanInverse();
    }

    @Override
    public double standardDeviation() {
        return recorded * Math.sqrt(share.varianceInverse());
    }

    @Override
    public double probabilityUpTo(double x) {
        return x <= 0 ? 0 : share.atLeast(recorded / x);
    }

    @Override
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability lies within 0 and 1, got " + p);
        }
        return recorded / (p > 0.5 ? share.lowerQuantile(1 - p) : share.upperQuantile(p));
    }

    @Override
    public double[] draws(RandomGenerator random, int number) {
        if (number < 1 || number > MOST_DRAWS) {
            throw new IllegalArgumentException("draws are 1 to " + MOST_DRAWS + ", got " + number);
        }
        return Arrays.stream(share.draws(random, number))
                .map(coverage -> recorded / coverage)
                .toArray();
    }

    /**
     * The standard deviation when the recorded deaths are a sample of all, each recorded with probability c:
     * N (E[1/c²] - E[1/c]) + N² Var(1/c) under the root.
     */
    double deviationWithSampling() {
        double mean = share.meanInverse();
        double variance = share.varianceInverse();
        if (Double.isInfinite(variance)) {
            return variance;
        }
        double meanSquare = variance + mean * mean;
        return Math.sqrt(recorded * (meanSquare - mean) + (double) recorded * recorded * variance);
    }
}
