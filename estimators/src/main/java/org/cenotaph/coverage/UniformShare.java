package org.cenotaph.coverage;

import java.util.Optional;
import org.cenotaph.estimate.Kind;

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
        if (!(low > 0 && low < high && high <= 1)) {
            throw new IllegalArgumentException(
                    "the coverage must be spread above 0 and up to 1 (45 % is 0.45), the lower bound first, got " + low
                            + " to " + high);
        }
    }

    @Override
    public String words() {
        return "uniform on " + Words.percent(low) + " to " + Words.percent(high);
    }

    @Override
    public String assumption() {
        return "every coverage between " + Words.percent(low) + " and " + Words.percent(high) + " is equally likely";
    }

    @Override
    public Optional<String> reference() {
        return Optional.empty();
    }

    @Override
    public Kind kind(double level) {
        return Kind.credible(level);
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
    public double atLeast(double c) {
        return Math.min(1, Math.max(0, (high - c) / (high - low)));
    }

    @Override
    public double density(double c) {
        return c >= low && c <= high ? 1 / (high - low) : 0;
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
