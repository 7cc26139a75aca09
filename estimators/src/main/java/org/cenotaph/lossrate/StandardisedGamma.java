package org.cenotaph.lossrate;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.cenotaph.quantiles.GammaQuantile;
import org.cenotaph.quantiles.Halving;

/**
 * A gamma distribution by its mean and variance; all of it at zero where the mean is zero.
 *
 * @param mean not negative
 * @param variance positive where the mean is
 */
record StandardisedGamma(double mean, double variance) {
    /** From this shape on the quantile of a mixture is the mean of the quantiles, to twelve digits. */
    private static final double LARGE = 1e8;

    /** The value below which it lies with probability p. */
    double lower(double p) {
        return mean == 0 ? 0 : scale() * GammaQuantile.lower(p, shape());
    }

    /** The value above which it lies with probability p. */
    double upper(double p) {
        return mean == 0 ? 0 : scale() * GammaQuantile.upper(p, shape());
    }

    /**
     * The value below which an even mixture of this and another distribution lies with probability p.
     *
     * @param p below one half
     */
    double lowerMixedWith(StandardisedGamma other, double p) {
        if (mean == 0) {
            return 0; // half of the mixture lies there
        }
        return shape() >= LARGE
                ? (lower(p) + other.lower(p)) / 2
                : Halving.smallest(Math.max(lower(p), other.lower(p)), x -> below(x) + other.below(x) >= 2 * p);
    }

    /**
     * The value above which an even mixture of this and another distribution lies with probability p.
     *
     * @param p below one half
     */
    double upperMixedWith(StandardisedGamma other, double p) {
        return mean > 0 && shape() >= LARGE
                ? (upper(p) + other.upper(p)) / 2
                : Halving.smallest(Math.max(upper(p), other.upper(p)), x -> over(x) + other.over(x) <= 2 * p);
    }

    private double below(double x) {
        return mean == 0 ? 1 : GammaDistribution.of(shape(), 1).cumulativeProbability(x / scale());
    }

    private double over(double x) {
        return mean == 0 ? 0 : GammaDistribution.of(shape(), 1).survivalProbability(x / scale());
    }

    private double shape() {
        return mean / variance * mean;
    }

    private double scale() {
        return variance / mean;
    }
}
