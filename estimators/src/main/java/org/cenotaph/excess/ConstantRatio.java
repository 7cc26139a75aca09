package org.cenotaph.excess;

import java.util.Arrays;

/**
 * The mean ratio of the baseline years.
 *
 * <pre>
 *   q^       = mean of m[y]/f[y]
 *   s²       = sum of (m[y]/f[y] - q^)² / (L - 1)
 *   variance = s² (sum of f[t]² + (sum of f[t])²/L)
 *   m, f     deaths of men and women        L  baseline years      t  years estimated
 * </pre>
 */
record ConstantRatio() implements RatioModel {
    @Override
    public String words() {
        return "constant sex ratio";
    }

    @Override
    public String assumption() {
        return "without the excess the ratio of men to women among the dead would have stayed at its mean of the baseline years";
    }

    @Override
    public String scatter() {
        return "the ratio scatters about its expectation normally, by as much in every year";
    }

    @Override
    public RatioFit fit(Baseline baseline, Years targets) {
        double[] ratios = baseline.ratios();
        double mean = Arrays.stream(ratios).average().orElseThrow();
        double squares = Arrays.stream(ratios).map(q -> (q - mean) * (q - mean)).sum();
        int n = ratios.length;
        return new RatioFit() {
            @Override
            public double ratio(double year) {
                return mean;
            }

            @Override
            public double variance(double[] years, double[] women) {
                double sum = Arrays.stream(women).sum();
                double own = Arrays.stream(women).map(f -> f * f).sum();
                return squares / (n - 1) * (own + sum * sum / n);
            }

            @Override
            public int degreesOfFreedom() {
                return n - 1;
            }
        };
    }
}
