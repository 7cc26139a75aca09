package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of the Beta distribution, in both tails.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a share near zero.
 */
public final class BetaQuantile {
    private BetaQuantile() {}

    /** The x below which Beta(alpha, beta) lies with probability p. */
    public static double lower(double p, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return p >= 1 ? 1 : Halving.smallest(1, x -> distribution.cumulativeProbability(x) >= p);
    }

    /** The x above which Beta(alpha, beta) lies with probability p. */
    public static double upper(double p, double alpha, double beta) {
        BetaDistribution distribution = BetaDistribution.of(alpha, beta);
        return p <= 0 ? 1 : Halving.smallest(1, x -> distribution.survivalProbability(x) <= p);
    }
}
