package org.cenotaph.estimate;

import java.util.List;

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
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be positive, got " + weight);
            }
            sum += weight;
        }
        double all = sum;
        return new Mixture(
                List.copyOf(parts),
                java.util.Arrays.stream(weights)
                        .mapToObj(weight -> weight / all)
                        .toList());
    }

    @Override
    public double mean() {
        double mean = 0;
        for (int i = 0; i < parts.size(); i++) {
            mean += weights.get(i) * parts.get(i).mean();
        }
        return mean;
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < parts.size(); i++) {
            double deviation = parts.get(i).standardDeviation();
            double distance = parts.get(i).mean() - mean;
            variance += weights.get(i) * (deviation * deviation + distance * distance);
        }
        return Math.sqrt(variance);
    }

    @Override
    public double probabilityUpTo(double x) {
        double probability = 0;
        for (int i = 0; i < parts.size(); i++) {
            probability += weights.get(i) * parts.get(i).probabilityUpTo(x);
        }
        return probability;
    }

    /** Found by halving between the smallest and the largest of the parts' quantiles until two neighbouring numbers are left. */
    @Override
    public double quantile(double p) {
        double low = parts.stream().mapToDouble(part -> part.quantile(p)).min().orElseThrow();
        double high = parts.stream().mapToDouble(part -> part.quantile(p)).max().orElseThrow();
        while (true) {
            double middle = low + (high - low) / 2;
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
