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

    /**
     * Falls as the ratio rises. The likeliest probability q of dying in the reference is the smaller root of a quadratic; its
     * discriminant, the survivors in the area (1 - ratio q) and those in the reference (1 - q) are each written as sums of
     * positive terms, for nearly full counts would lose all digits in the differences.
     */
    private double score(double ratio) {
        double n = rates.atRisk();
        double m = rates.referenceAtRisk();
        double x = rates.deaths();
        double y = rates.referenceDeaths();
        double product = 4 * ratio * (n - x) * (m - y);
        double tilt = ratio * (n + y) - (x + m);
        double root = Math.sqrt(tilt * tilt + product);
        double whole = ratio * (n + y) + x + m + root;
        double q = 2 * (x + y) / whole;
        double survivors = (difference(root, tilt, product) + 2 * ratio * (n - x)) / whole;
        double referenceSurvivors = (difference(root, -tilt, product) + 2 * (m - y)) / whole;
        double variance = ratio * q * (survivors / n + ratio * referenceSurvivors / m);
        double difference = x / n - ratio * (y / m);
        return difference == 0 ? 0 : difference / Math.sqrt(variance);
    }

    /** The root less the tilt, where root² - tilt² is the product. */
    private static double difference(double root, double tilt, double product) {
        if (tilt < 0) {
            return root - tilt;
        }
        return product == 0 ? 0 : product / (root + tilt);
    }
}
