package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the Beta distribution, in both tails.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a share near zero.
 */
public final class BetaQuantile {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double HUGE = 1e10;

    private BetaQuantile() {}

    /** The x below which Beta(alpha, beta) lies with probability p. */
    public static double lower(double p, double alpha, double beta) {
        double z = NORMAL.inverseCumulativeProbability(p);
        return areHuge(p, alpha, beta)
                ? ofHuge(alpha, beta, z)
                : TailSearch.lower(new BetaLaw(alpha, beta), p, near(alpha, beta, z));
    }

    /** The x above which Beta(alpha, beta) lies with probability p. */
    public static double upper(double p, double alpha, double beta) {
        double z = NORMAL.inverseSurvivalProbability(p);
        return areHuge(p, alpha, beta)
                ? ofHuge(alpha, beta, z)
                : TailSearch.upper(new BetaLaw(alpha, beta), p, near(alpha, beta, z));
    }

    /** The x below which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double lowerOfMixture(double p, double alpha, double beta) {
        double z = NORMAL.inverseCumulativeProbability(p);
        return areHuge(p, alpha, beta)
                ? ofHuge(alpha + 0.5, beta + 0.5, z)
                : TailSearch.lower(mixture(alpha, beta), p, near(alpha + 0.5, beta + 0.5, z));
    }

    /** The x above which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double upperOfMixture(double p, double alpha, double beta) {
        double z = NORMAL.inverseSurvivalProbability(p);
        return areHuge(p, alpha, beta)
                ? ofHuge(alpha + 0.5, beta + 0.5, z)
                : TailSearch.upper(mixture(alpha, beta), p, near(alpha + 0.5, beta + 0.5, z));
    }

    private static boolean areHuge(double p, double alpha, double beta) {
        return Math.min(alpha, beta) > HUGE && p > 0 && p < 1;
    }

    /**
     * By the first terms of Cornish and Fisher for the logarithm of the odds, where the library's distribution function loses
     * digits, or its continued fraction does not end:
     *
     * <pre>
     *   ln(x / (1-x)) = ln(alpha/beta) + z sqrt(1/alpha + 1/beta) + (z² + 2)/6 (1/beta - 1/alpha)
     * </pre>
     */
    private static double ofHuge(double alpha, double beta, double z) {
        double skew = (z * z + 2) / 6 * (1 / beta - 1 / alpha);
        double odds = alpha / beta * Math.exp(z * Math.sqrt(1 / alpha + 1 / beta) + skew);
        return odds / (1 + odds);
    }

    private static Law mixture(double alpha, double beta) {
        return new EvenMixture(new BetaLaw(alpha, beta + 1), new BetaLaw(alpha + 1, beta));
    }

    /** As if the logarithm of the odds were normal. */
    static double near(double alpha, double beta, double z) {
        double odds = alpha / beta * Math.exp(z * Math.sqrt(1 / alpha + 1 / beta));
        return odds / (1 + odds);
    }
}
