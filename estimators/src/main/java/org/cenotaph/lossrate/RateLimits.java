package org.cenotaph.lossrate;

import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/**
 * The range around a rate.
 *
 * @param interval how it is made
 * @param level the probability that it claims
 * @param sides on which sides it has a limit
 */
record RateLimits(RateInterval interval, double level, Sides sides) {
    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    RateLimits {
        Kind.confidence(level); // refuses what is no level
    }

    boolean isOfProportion() {
        return interval instanceof ProportionInterval;
    }

    /**
     * Around deaths per person or person-year, which it always holds: at levels below one half some limits pass it and are moved
     * back to it.
     *
     * @param deaths not negative; of a proportion not more than the people
     * @param atRisk positive; of a proportion a number of people
     */
    Range around(long deaths, double atRisk) {
        double rate = deaths / atRisk;
        double tail = sides.tail(level);
        double low = sides == Sides.UPPER_ONLY ? 0 : Math.min(rate, lower(deaths, atRisk, tail));
        double high = sides == Sides.LOWER_ONLY ? highest() : Math.max(rate, upper(deaths, atRisk, tail));
        return new Range(low, high, interval.kind(level));
    }

    private double lower(long deaths, double atRisk, double tail) {
        return interval instanceof ProportionInterval proportion
                ? proportion.lower(deaths, (long) atRisk, tail)
                : ((CountInterval) interval).lower(deaths, tail) / atRisk;
    }

    private double upper(long deaths, double atRisk, double tail) {
        return interval instanceof ProportionInterval proportion
                ? proportion.upper(deaths, (long) atRisk, tail)
                : ((CountInterval) interval).upper(deaths, tail) / atRisk;
    }

    private double highest() {
        return isOfProportion() ? 1 : Double.POSITIVE_INFINITY;
    }

    /** The limits in words: {@code exact Garwood limits}. */
    @Override
    public String toString() {
        return interval + " " + sides;
    }
}
