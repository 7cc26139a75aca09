package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Quantiles of the Gamma distribution of scale one, in both tails; those of chi-squared with d degrees of freedom are twice the
 * quantiles of shape d/2.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a rate near zero.
 */
public final class GammaQuantile {
    private GammaQuantile() {}

    /** The x below which Gamma(shape, 1) lies with probability p. */
    public static double lower(double p, double shape) {
        GammaDistribution distribution = GammaDistribution.of(shape, 1);
        return p >= 1
                ? Double.POSITIVE_INFINITY
                : Halving.smallest(Double.MAX_VALUE, x -> distribution.cumulativeProbability(x) >= p);
    }

    /** The x above which Gamma(shape, 1) lies with probability p. */
    public static double upper(double p, double shape) {
        GammaDistribution distribution = GammaDistribution.of(shape, 1);
        return p <= 0
                ? Double.POSITIVE_INFINITY
                : Halving.smallest(Double.MAX_VALUE, x -> distribution.survivalProbability(x) <= p);
    }
}
