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
        BetaDistribution distribution = distribution(alpha, beta);
        return p >= 1 ? 1 : Halving.smallest(1, x -> distribution.cumulativeProbability(x) >= p);
    }

    /** The x above which Beta(alpha, beta) lies with probability p. */
    public static double upper(double p, double alpha, double beta) {
        BetaDistribution distribution = distribution(alpha, beta);
        return p <= 0 ? 1 : Halving.smallest(1, x -> distribution.survivalProbability(x) <= p);
    }

    /** The x below which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double lowerOfMixture(double p, double alpha, double beta) {
        BetaDistribution one = distribution(alpha, beta + 1);
        BetaDistribution next = distribution(alpha + 1, beta);
        return Halving.smallest(1, x -> (one.cumulativeProbability(x) + next.cumulativeProbability(x)) / 2 >= p);
    }

    /** The x above which an equal mixture of Beta(alpha, beta + 1) and Beta(alpha + 1, beta) lies with probability p. */
    public static double upperOfMixture(double p, double alpha, double beta) {
        BetaDistribution one = distribution(alpha, beta + 1);
        BetaDistribution next = distribution(alpha + 1, beta);
        return Halving.smallest(1, x -> (one.survivalProbability(x) + next.survivalProbability(x)) / 2 <= p);
    }

    /**
     * For a small whole shape beside a large one the library sums powers of a rounded 1 - x, and is wrong in the ninth digit for
     * a shape of 10^9. A shape of the next number, which is not whole, goes another way there.
     */
    private static BetaDistribution distribution(double alpha, double beta) {
        return alpha < beta
                ? BetaDistribution.of(Math.nextUp(alpha), beta)
                : BetaDistribution.of(alpha, Math.nextUp(beta));
    }
}
