package org.cenotaph.quantiles;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The Beta distribution. */
final class BetaLaw implements Law {
    private final double alpha;
    private final double beta;
    private final BetaDistribution distribution;

    /**
     * For a small whole shape beside a large one the library sums powers of a rounded 1 - x, and is wrong in the ninth digit for
     * a shape of 10^9. A shape of the next number, which is not whole, goes another way there.
     */
    BetaLaw(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
        this.distribution = alpha < beta
                ? BetaDistribution.of(Math.nextUp(alpha), beta)
                : BetaDistribution.of(alpha, Math.nextUp(beta));
    }

    @Override
    public double end() {
        return 1;
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
        return x * (1 - x) * Math.exp(distribution.logDensity(x));
    }

    @Override
    public double slope(double x) {
        return density(x) * (alpha * (1 - x) - beta * x);
    }
}
