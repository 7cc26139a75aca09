package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Quantiles of the Beta distribution, in both tails.
 *
 * <p>The quantiles of the library behind it stop at an absolute error of 1e-9, too coarse for a share near zero.
 */
public final class BetaQuantile {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LARGE = 1e13;

    private BetaQuantile() {}

    /** The x below which Beta(alpha, beta) lies with probability p. */
    public static double lower(double p, double alpha, double beta) {
        double near = near(alpha, beta, NORMAL.inverseCumulativeProbability(p));
        return isThere(p, alpha, beta) ? near : TailSearch.lower(new BetaLaw(alpha, beta), p, near);
    }

    /** The x above which Beta(alpha, beta) lies with probability p. */
    public static double upper(double p, double alpha, double beta) {
        double near = near(alpha, beta, NORMAL.inverseSurvivalProbability(p));
        return isThere(p, alpha, beta) ? near : TailSearch.upper(new BetaLaw(alpha, beta), p, near);
    }

    /** The x below which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double lowerOfMixture(double p, double alpha, double beta) {
        double near = near(alpha + 0.5, beta + 0.5, NORMAL.inverseCumulativeProbability(p));
        return isThere(p, alpha, beta) ? near : TailSearch.lower(mixture(alpha, beta), p, near);
    }

    /** The x above which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double upperOfMixture(double p, double alpha, double beta) {
        double near = near(alpha + 0.5, beta + 0.5, NORMAL.inverseSurvivalProbability(p));
        return isThere(p, alpha, beta) ? near : TailSearch.upper(mixture(alpha, beta), p, near);
    }

    /** Whether near is there: the error is some z²/6 parts of the smaller shape. The fraction of the law may not end there. */
    private static boolean isThere(double p, double alpha, double beta) {
        return Math.min(alpha, beta) > LARGE && p > 0 && p < 1;
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
