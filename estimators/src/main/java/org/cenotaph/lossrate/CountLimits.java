package org.cenotaph.lossrate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.quantiles.GammaQuantile;

/**
 * Confidence limits of the mean of a Poisson count.
 *
 * <pre>
 *   Garwood   low  Gamma quantile of α/2, shape x        high  Gamma quantile of 1-α/2, shape x+1
 *   Byar      low  x (1 - 1/(9x) - z/(3√x))³             high  the same of x+1 with + z; low is never below 0
 *   x  the count     α  1 - level     z  normal quantile of 1-α/2
 * </pre>
 *
 * <p>With x = 0 both have low = 0; Garwood's high is then -ln(α/2).
 */
enum CountLimits {
    /** Exact. */
    GARWOOD(
            "Garwood",
            "Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437") {
        @Override
        Range of(long count, double level) {
            double tail = (1 - level) / 2;
            double low = count == 0 ? 0 : GammaQuantile.lower(tail, count);
            return new Range(low, GammaQuantile.upper(tail, count + 1.0), Kind.confidence(level));
        }
    },
    /** Close to exact, in closed form. */
    BYAR(
            "Byar",
            "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publications 82, p. 69 (Byar's approximation)") {
        @Override
        Range of(long count, double level) {
            double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
            double low = count == 0 ? 0 : Math.max(0, cube(count, -z));
            return new Range(low, cube(count + 1.0, z), Kind.confidence(level));
        }

        private double cube(double x, double z) {
            double root = 1 - 1 / (9 * x) + z / (3 * Math.sqrt(x));
            return x * root * root * root;
        }
    };

    private final String named;
    private final String reference;

    CountLimits(String named, String reference) {
        this.named = named;
        this.reference = reference;
    }

    /** The limits of the mean of which a count was drawn. */
    abstract Range of(long count, double level);

    String reference() {
        return reference;
    }

    /** The name of the method. */
    @Override
    public String toString() {
        return named;
    }
}
