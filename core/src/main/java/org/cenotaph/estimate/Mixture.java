package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A mixture of distributions.
 *
 * <pre>
 *   F(x) = sum of w[i] F[i](x)     mean = sum of w[i] m[i]     variance = sum of w[i] (s[i]² + (m[i] - mean)²)
 *   w      weights that add up to 1      m, s   mean and standard deviation of one
 * </pre>
 *
 * @param parts the distributions
 * @param weights one for each, adding up to one
 */
record Mixture(List<Distribution> parts, List<Double> weights) implements Distribution {
    static Mixture of(List<Distribution> parts, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
            if (!(weight > 0) || Double.isInfinite(sum)) {
                throw new IllegalArgumentException(
                        "weights must be positive and their sum finite, got " + Arrays.toString(weights));
            }
        }
        double all = sum;
        return new Mixture(
                List.copyOf(parts),
                Arrays.stream(weights).mapToObj(weight -> weight / all).toList());
    }

    @Override
    public double mean() {
        return numberOrInfinity(weighted(Distribution::mean));
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        return numberOrInfinity(Math.sqrt(weighted(part -> {
            double deviation = part.standardDeviation();
            double distance = part.mean() - mean;
            return deviation * deviation + distance * distance;
        })));
    }

    /** Moments of parts that have none come out as infinity less infinity: the mixture has none either. */
    private static double numberOrInfinity(double moment) {
        return Double.isNaN(moment) ? Double.POSITIVE_INFINITY : moment;
    }

    @Override
    public double probabilityUpTo(double x) {
        return weighted(part -> part.probabilityUpTo(x));
    }

    private double weighted(ToDoubleFunction<Distribution> number) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum += weights.get(i) * number.applyAsDouble(parts.get(i));
        }
        return sum;
    }

    /** Found by halving between the smallest and the largest of the parts' quantiles until two neighbouring numbers are left. */
    @Override
    public double quantile(double p) {
        double smallest =
                parts.stream().mapToDouble(part -> part.quantile(p)).min().orElseThrow();
        double largest =
                parts.stream().mapToDouble(part -> part.quantile(p)).max().orElseThrow();
        double low = Math.max(smallest, -Double.MAX_VALUE);
        double high = Math.min(largest, Double.MAX_VALUE);
        if (probabilityUpTo(low) >= p) {
            return smallest;
        }
        if (probabilityUpTo(high) < p) {
            return largest;
        }
        while (true) {
            double middle = low / 2 + high / 2;
            if (!(low < middle && middle < high)) {
                return high;
            }
            if (probabilityUpTo(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
