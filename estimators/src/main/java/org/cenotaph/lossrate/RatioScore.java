package org.cenotaph.lossrate;

import org.cenotaph.quantiles.Halving;

/**
 * The score test of a ratio of two proportions, turned into limits; its formula stands in {@link RatioInterval}.
 *
 * @param rates with no more deaths than people, and some deaths
 */
record RatioScore(TwoRates rates) {
    private static final double HIGHEST = 1e100; // far above any ratio of counts, and its powers do not overflow

    double lower(double z) {
        return rates.deaths() == 0 ? 0 : Halving.smallest(HIGHEST, ratio -> score(ratio) <= z);
    }

    double upper(double z) {
        return rates.referenceDeaths() == 0
                ? Double.POSITIVE_INFINITY
                : Halving.smallest(HIGHEST, ratio -> score(ratio) <= -z);
    }

    /** Falls as the ratio rises. */
    private double score(double ratio) {
        double difference =
                rates.deaths() / rates.atRisk() - ratio * (rates.referenceDeaths() / rates.referenceAtRisk());
        double q = likeliest(ratio);
        double p = ratio * q;
        double variance = p * (Math.max(0, 1 - p) / rates.atRisk() + ratio * (1 - q) / rates.referenceAtRisk());
        return difference == 0 ? 0 : difference / Math.sqrt(variance);
    }

    /** The likeliest probability of dying in the reference, of which that of the area is so many times: the smaller root. */
    private double likeliest(double ratio) {
        double n = rates.atRisk();
        double m = rates.referenceAtRisk();
        double square = (n + m) * ratio;
        double linear = n * ratio + rates.deaths() + m + rates.referenceDeaths() * ratio;
        double constant = (double) rates.deaths() + rates.referenceDeaths();
        double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
        return 2 * constant / (linear + root);
    }
}
