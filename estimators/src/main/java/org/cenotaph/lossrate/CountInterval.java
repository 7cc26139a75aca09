package org.cenotaph.lossrate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.quantiles.GammaQuantile;

/**
 * Limits of the number of deaths to be expected where x were counted and the count is Poisson.
 *
 * <pre>
 *   GARWOOD   lower G(α/2; x)                             upper G(1-α/2; x+1)
 *   MID_P     lower solves P(X &gt; x) + P(X = x)/2 = α/2     upper P(X &lt; x) + P(X = x)/2 = α/2
 *   BYAR      lower x (1 - 1/(9x) - z/(3√x))³             upper y (1 - 1/(9y) + z/(3√y))³
 *   JEFFREYS  lower G(α/2; x+½)                           upper G(1-α/2; x+½)
 *   SCORE     x + z²/2 -+ z √(x + z²/4)
 *
 *   x   deaths counted      y   x + 1      α   1 - level; where one limit is asked for, α stands in place of α/2
 *   X   a Poisson number whose mean is the limit
 *   z   quantile 1-α/2 of the standard normal distribution
 *   G(p; a)   quantile p of the Gamma distribution of shape a and scale one (half that of chi-squared with 2a degrees)
 * </pre>
 *
 * <p>Of zero deaths the lower limit is 0 by all of them, and the upper one the formula with α/2: -ln(α/2) for Garwood, -ln α for
 * mid-P. No limit is below 0. A range of JEFFREYS for zero deaths begins at 0 and so holds 97.5 % of the posterior.
 *
 * <p>Coverage of 95 % ranges, summed exactly (program {@code IntervalCoverage} in the tests), in steps of equal ratio, which miss
 * the worst places by some 0.2, for true means of:
 *
 * <pre>
 *               0.1 to 5         5 to 30          30 to 200
 *              least   mean    least   mean     least   mean
 *   GARWOOD    95.9   98.7      95.1   96.5      95.0   95.7
 *   MID_P      91.7   97.7      92.7   95.2      94.3   95.0
 *   BYAR       95.9   98.7      95.1   96.5      95.0   95.7
 *   JEFFREYS   89.8   96.7      92.3   94.9      94.1   95.0
 *   SCORE      83.8   94.5      93.5   95.2      94.2   95.0
 * </pre>
 */
public enum CountInterval implements RateInterval {
    /** Exact: it holds the true mean in at least the share claimed, whatever the mean. */
    GARWOOD(
            "exact Garwood",
            "Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437") {
        @Override
        double lower(long deaths, double tail) {
            return deaths == 0 ? 0 : GammaQuantile.lower(tail, deaths);
        }

        @Override
        double upper(long deaths, double tail) {
            return GammaQuantile.upper(tail, deaths + 1.0);
        }
    },

    /** The exact limits with half the probability of the count itself: shorter, and near the share claimed on the average. */
    MID_P(
            "mid-P",
            "Cohen and Yang 1994, Mid-P confidence intervals for the Poisson expectation, Statistics in Medicine 13:2189-2203, doi 10.1002/sim.4780132102") {
        @Override
        double lower(long deaths, double tail) {
            return deaths == 0 ? 0 : GammaQuantile.lowerOfMixture(tail, deaths);
        }

        @Override
        double upper(long deaths, double tail) {
            return deaths == 0 ? Math.max(0, -Math.log(2 * tail)) : GammaQuantile.upperOfMixture(tail, deaths);
        }
    },

    /** A closed formula that comes near Garwood's limits, as older tables use it. */
    BYAR(
            "Byar",
            "Breslow and Day 1987, Statistical methods in cancer research II, IARC Scientific Publications 82, page 69, ISBN 92 832 0182 5") {
        @Override
        double lower(long deaths, double tail) {
            return deaths == 0 ? 0 : cubed(deaths, -normal(tail));
        }

        @Override
        double upper(long deaths, double tail) {
            return cubed(deaths + 1.0, normal(tail));
        }
    },

    /** Posterior limits under Jeffreys' prior; the lower one of zero deaths is 0. */
    JEFFREYS(
            "Jeffreys",
            "Brown, Cai and DasGupta 2003, Interval estimation in exponential families, Statistica Sinica 13:19-49") {
        @Override
        double lower(long deaths, double tail) {
            return deaths == 0 ? 0 : GammaQuantile.lower(tail, deaths + 0.5);
        }

        @Override
        double upper(long deaths, double tail) {
            return GammaQuantile.upper(tail, deaths + 0.5);
        }
    },

    /** The means that a score test does not reject. */
    SCORE(
            "score",
            "Barker 2002, A comparison of nine confidence intervals for a Poisson parameter when the expected number of events is at most 5, The American Statistician 56:85-89, doi 10.1198/000313002317572736") {
        @Override
        double lower(long deaths, double tail) {
            return deaths == 0 ? 0 : deaths / upper(deaths, tail) * deaths; // the roots multiply to x²
        }

        @Override
        double upper(long deaths, double tail) {
            double z = normal(tail);
            return deaths + z * z / 2 + z * Math.sqrt(deaths + z * z / 4);
        }
    };

    private final String words;
    private final String reference;

    CountInterval(String words, String reference) {
        this.words = words;
        this.reference = reference;
    }

    /** The mean below which a count so high or higher has the probability given. */
    abstract double lower(long deaths, double tail);

    /** The mean above which a count so low or lower has the probability given. */
    abstract double upper(long deaths, double tail);

    /**
     * Both limits.
     *
     * @param deaths counted
     * @param level the probability with which the range holds the mean; half the rest is on either side
     * @throws IllegalArgumentException if the deaths are negative, or unless 0 &lt; level &lt; 1
     */
    public Range limits(long deaths, double level) {
        require(deaths, level);
        double tail = (1 - level) / 2;
        return new Range(lower(deaths, tail), upper(deaths, tail), kind(level));
    }

    /**
     * The lower limit alone: the whole error probability is below it.
     *
     * @throws IllegalArgumentException if the deaths are negative, or unless 0 &lt; level &lt; 1
     */
    public double lowerLimit(long deaths, double level) {
        require(deaths, level);
        return lower(deaths, Sides.LOWER_ONLY.tail(level));
    }

    /**
     * The upper limit alone: the whole error probability is above it.
     *
     * @throws IllegalArgumentException if the deaths are negative, or unless 0 &lt; level &lt; 1
     */
    public double upperLimit(long deaths, double level) {
        require(deaths, level);
        return upper(deaths, Sides.UPPER_ONLY.tail(level));
    }

    private void require(long deaths, double level) {
        if (deaths < 0) {
            throw new IllegalArgumentException("deaths must not be negative, got " + deaths);
        }
        kind(level);
    }

    private static double normal(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    private static double cubed(double count, double z) {
        double root = Math.max(0, 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)));
        return count * root * root * root;
    }

    @Override
    public Kind kind(double level) {
        return this == JEFFREYS ? Kind.credible(level) : Kind.confidence(level);
    }

    @Override
    public String reference() {
        return reference;
    }

    /** The name, as it stands before "limits". */
    @Override
    public String toString() {
        return words;
    }
}
