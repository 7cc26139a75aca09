package org.cenotaph.coverage;

import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the Beta distribution to the last digits of its distribution function, in both tails.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a coverage near zero. Positive
 * doubles are in the order of their bit patterns, so halving the bit patterns finds the quantile in 63 steps wherever it lies.
 */
final class BetaQuantile {
    private BetaQuantile() {}

    /** The x below which Beta(alpha, beta) lies with probability p. */
    static double lower(double p, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return p >= 1 ? 1 : smallest(x -> distribution.cumulativeProbability(x) >= p);
    }

    /** The x above which Beta(alpha, beta) lies with probability p. */
    static double upper(double p, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return p <= 0 ? 1 : smallest(x -> distribution.survivalProbability(x) <= p);
    }

    /** The smallest x within 0 and 1 from which on something holds. */
    private static double smallest(DoublePredicate holds) {
        long below = 0;
        long from = Double.doubleToLongBits(1);
        while (from - below > 1) {
            long middle = below + (from - below) / 2;
            if (holds.test(Double.longBitsToDouble(middle))) {
                from = middle;
            } else {
                below = middle;
            }
        }
        return holds.test(0) ? 0 : Double.longBitsToDouble(from);
    }
}
