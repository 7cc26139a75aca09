package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the Gamma distribution of scale one, in both tails; those of chi-squared with d degrees of freedom are twice the
 * quantiles of shape d/2.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a rate near zero.
 */
public final class GammaQuantile {
    /** From this shape on the expansion about the normal distribution is right to the last digit. */
    private static final double LARGE = 1e8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private GammaQuantile() {}

    /** The x below which Gamma(shape, 1) lies with probability p. */
    public static double lower(double p, double shape) {
        if (shape >= LARGE && p > 0 && p < 1) {
            return expanded(shape, NORMAL.inverseCumulativeProbability(p));
        }
        GammaDistribution distribution = GammaDistribution.of(shape, 1);
        return p >= 1
                ? Double.POSITIVE_INFINITY
                : Halving.smallest(Double.MAX_VALUE, x -> distribution.cumulativeProbability(x) >= p);
    }

    /** The x above which Gamma(shape, 1) lies with probability p. */
    public static double upper(double p, double shape) {
        if (shape >= LARGE && p > 0 && p < 1) {
            return expanded(shape, NORMAL.inverseSurvivalProbability(p));
        }
        GammaDistribution distribution = GammaDistribution.of(shape, 1);
        return p <= 0
                ? Double.POSITIVE_INFINITY
                : Halving.smallest(Double.MAX_VALUE, x -> distribution.survivalProbability(x) <= p);
    }

    /** The x below which an equal mixture of Gamma(shape, 1) and Gamma(shape + 1, 1) lies with probability p. */
    public static double lowerOfMixture(double p, double shape) {
        if (shape >= LARGE) {
            return lower(p, shape + 0.5);
        }
        GammaDistribution one = GammaDistribution.of(shape, 1);
        GammaDistribution next = GammaDistribution.of(shape + 1, 1);
        return Halving.smallest(
                Double.MAX_VALUE, x -> (one.cumulativeProbability(x) + next.cumulativeProbability(x)) / 2 >= p);
    }

    /** The x above which an equal mixture of Gamma(shape, 1) and Gamma(shape + 1, 1) lies with probability p. */
    public static double upperOfMixture(double p, double shape) {
        if (shape >= LARGE) {
            return upper(p, shape + 0.5);
        }
        GammaDistribution one = GammaDistribution.of(shape, 1);
        GammaDistribution next = GammaDistribution.of(shape + 1, 1);
        return Halving.smallest(
                Double.MAX_VALUE, x -> (one.survivalProbability(x) + next.survivalProbability(x)) / 2 <= p);
    }

    /**
     * The expansion of Cornish and Fisher 1938, Moments and cumulants in the specification of distributions, Revue de l'Institut
     * International de Statistique 5:307-320, doi 10.2307/1400905.
     */
    private static double expanded(double shape, double z) {
        double root = Math.sqrt(shape);
        double square = z * z;
        return shape
                + root * z
                + (square - 1) / 3
                + z * (square - 7) / (36 * root)
                - ((3 * square + 7) * square - 16) / (810 * shape)
                + z * ((9 * square + 256) * square - 433) / (38880 * shape * root);
    }
}
