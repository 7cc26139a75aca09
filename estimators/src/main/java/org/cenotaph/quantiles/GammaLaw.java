package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** The Gamma distribution of scale one. */
final class GammaLaw implements Law {
    private final double shape;
    private final GammaDistribution distribution;

    GammaLaw(double shape) {
        this.shape = shape;
        this.distribution = GammaDistribution.of(shape, 1);
    }

    @Override
    public double end() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double below(double x) {
        return distribution.cumulativeProbability(x);
    }

    @Override
    public double above(double x) {
        return distribution.survivalProbability(x);
    }

    @Override
    public double density(double x) {
        return x * Math.exp(distribution.logDensity(x));
    }

    @Override
    public double slope(double x) {
        return density(x) * (shape - x);
    }
}
