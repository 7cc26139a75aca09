package org.cenotaph.coverage;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * A coverage of which every value between two bounds is equally likely.
 *
 * <pre>
 *   mean of 1/c = ln(b/a)/(b-a)      mean of 1/c² = 1/(ab)      a, b  the bounds
 * </pre>
 *
 * @param low the lowest coverage
 * @param high the highest coverage
 */
record UniformShare(double low, double high) implements DistributedShare {
    /** Below this relative width the variance is summed as a series, because its closed form cancels. */
    private static final double NARROW = 0.01;

    UniformShare {
        Words.requireAscending("the bounds of a uniform coverage", low, high);
        Words.requireSpread(low, high);
    }

    @Override
    public Statement statement() {
        String from = Words.percent(low);
        String to = Words.percent(high);
        return new Statement(
                "uniform on " + from + " to " + to,
                "every coverage between " + from + " and " + to + " is equally likely",
                Optional.empty());
    }

    @Override
    public double lowerQuantile(double p) {
        return low + (high - low) * p;
    }

    @Override
    public double upperQuantile(double p) {
        return high - (high - low) * p;
    }

    @Override
    public double[] draws(RandomGenerator random, int number) {
        return DoubleStream.generate(() -> low + (high - low) * random.nextDouble())
                .limit(number)
                .toArray();
    }

    @Override
    public double atLeast(double c) {
        return Math.min(1, Math.max(0, (high - c) / (high - low)));
    }

    @Override
    public double meanInverse() {
        double width = high - low;
        return Math.log1p(width / low) / width;
    }

    /** For a narrow uniform, central moments m[k] of the relative deviation: m2 + 3 m4 - m2² + 5 m6 - 2 m2 m4, over the middle squared. */
    @Override
    public double varianceInverse() {
        double middle = (low + high) / 2;
        double h = (high - low) / middle;
        if (h > NARROW) {
            double mean = meanInverse();
            return 1 / (low * high) - mean * mean;
        }
        double m2 = h * h / 12;
        double m4 = Math.pow(h, 4) / 80;
        double m6 = Math.pow(h, 6) / 448;
        return (m2 + 3 * m4 - m2 * m2 + 5 * m6 - 2 * m2 * m4) / (middle * middle);
    }
}
