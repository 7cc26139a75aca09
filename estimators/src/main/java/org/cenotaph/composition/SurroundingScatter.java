package org.cenotaph.composition;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How likely counts are under a negative binomial distribution of a mean and an over-dispersion.
 *
 * <pre>
 *   P(y) = Gamma(y+k) / (Gamma(k) y!) (1/phi)^k (1 - 1/phi)^y       k = M / (phi - 1)
 *        = k/(k+y) b(k; k+y, 1/phi)                                 b  the binomial density, by its saddle point
 *   M     mean       phi   variance over mean, above one            k  size
 * </pre>
 *
 * <p>The saddle point keeps its digits where the Gamma functions, of millions, would lose them. Reference: Loader 2000, Fast and
 * accurate computation of binomial probabilities.
 */
final class SurroundingScatter {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double LARGE = 15;
    private static final double NEAR = 0.1;

    private SurroundingScatter() {}

    /** The log of the probability of counts. */
    static double logLikelihood(double[] counts, double mean, double logDispersion) {
        double size = mean / Math.expm1(logDispersion);
        double logOfZero = -size * logDispersion;
        return Arrays.stream(counts)
                .map(y -> y == 0 ? logOfZero : logProbability(y, size, logDispersion))
                .sum();
    }

    private static double logProbability(double y, double size, double logDispersion) {
        double n = y + size;
        double density = remainder(n)
                - remainder(size)
                - remainder(y)
                - deviance(size, n * Math.exp(-logDispersion))
                - deviance(y, n * -Math.expm1(-logDispersion));
        return Math.log(size / n) + density + 0.5 * Math.log(n / size / y) - HALF_LOG_TWO_PI;
    }

    /** x log(x/m) + m - x, also where x is near m. */
    private static double deviance(double x, double m) {
        double v = (x - m) / (x + m);
        if (Math.abs(v) >= NEAR) {
            return x * Math.log(x / m) + m - x;
        }
        double sum = (x - m) * v;
        double power = 2 * x * v;
        for (int odd = 3; odd < 60; odd += 2) {
            power *= v * v;
            sum += power / odd;
        }
        return sum;
    }

    /** What Stirling's formula lacks of log Gamma(x + 1). */
    private static double remainder(double x) {
        if (x <= LARGE) {
            return LogGamma.value(x) + Math.log(x) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
        }
        double inverse = 1 / (x * x);
        double series = 1.0 / 1188 - inverse * (691.0 / 360_360 - inverse / 156);
        return (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse * series))))
                / x;
    }
}
