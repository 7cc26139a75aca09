package org.cenotaph.quantiles;

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

    /** Of the cube root below: where it is less, the formula for it says nothing. */
    private static final double LEAST_ROOT = 0.1;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private GammaQuantile() {}

    /** The x below which Gamma(shape, 1) lies with probability p. */
    public static double lower(double p, double shape) {
        double z = NORMAL.inverseCumulativeProbability(p);
        return shape >= LARGE && p > 0 && p < 1
                ? expanded(shape, z)
                : TailSearch.lower(new GammaLaw(shape), p, near(shape, z));
    }

    /** The x above which Gamma(shape, 1) lies with probability p. */
    public static double upper(double p, double shape) {
        double z = NORMAL.inverseSurvivalProbability(p);
        return shape >= LARGE && p > 0 && p < 1
                ? expanded(shape, z)
                : TailSearch.upper(new GammaLaw(shape), p, near(shape, z));
    }

    /** The x below which an equal mixture of Gamma(shape, 1) and Gamma(shape + 1, 1) lies with probability p. */
    public static double lowerOfMixture(double p, double shape) {
        return shape >= LARGE
                ? lower(p, shape + 0.5)
                : TailSearch.lower(mixture(shape), p, near(shape + 0.5, NORMAL.inverseCumulativeProbability(p)));
    }

    /** The x above which an equal mixture of Gamma(shape, 1) and Gamma(shape + 1, 1) lies with probability p. */
    public static double upperOfMixture(double p, double shape) {
        return shape >= LARGE
                ? upper(p, shape + 0.5)
                : TailSearch.upper(mixture(shape), p, near(shape + 0.5, NORMAL.inverseSurvivalProbability(p)));
    }

    private static Law mixture(double shape) {
        return new EvenMixture(new GammaLaw(shape), new GammaLaw(shape + 1));
    }

    /**
     * The approximation of Wilson and Hilferty 1931, The distribution of chi-square, Proceedings of the National Academy of
     * Sciences 17:684-688, doi 10.1073/pnas.17.12.684.
     */
    static double near(double shape, double z) {
        double root = Math.max(LEAST_ROOT, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)));
        return shape * root * root * root;
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
                - ((3 * square + 7) * square - 16) / (810 * shape);
    }
}
