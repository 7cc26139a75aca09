package org.cenotaph.estimate;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A distribution of the textbooks, computed by Commons Statistics. */
record Textbook(ContinuousDistribution law) implements Distribution {
    @Override
    public double mean() {
        return law.getMean();
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(law.getVariance());
    }

    @Override
    public double probabilityUpTo(double x) {
        return law.cumulativeProbability(x);
    }

    @Override
    public double quantile(double p) {
        return law.inverseCumulativeProbability(p);
    }
}
