package org.cenotaph.lossrate;

import java.util.List;

/**
 * A weighted sum of counts: a directly standardised rate per person.
 *
 * @param deaths the counts added up
 * @param rate the sum of weight times count
 * @param variance the sum of squared weight times count
 * @param largestWeight the largest weight, of strata without deaths too
 */
record StandardisedSum(long deaths, double rate, double variance, double largestWeight) {
    /** The sum over strata, each weighted by its share of the standard over its people. */
    static <S extends Comparable<? super S>> StandardisedSum of(List<StrataJoin.Stratum<S>> strata) {
        double whole = 0;
        for (StrataJoin.Stratum<S> stratum : strata) {
            whole += stratum.standard();
        }
        long deaths = 0;
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (StrataJoin.Stratum<S> stratum : strata) {
            double weight = stratum.standard() / whole / stratum.people();
            deaths = Math.addExact(deaths, stratum.deaths());
            rate += weight * stratum.deaths();
            variance += weight * weight * stratum.deaths();
            largest = Math.max(largest, weight);
        }
        return new StandardisedSum(deaths, rate, variance, largest);
    }

    /** The gamma distribution of the same mean and variance. */
    StandardisedGamma gamma() {
        return new StandardisedGamma(rate, variance);
    }

    /** The same after one more death at the largest weight. */
    StandardisedGamma gammaOfOneMore() {
        return new StandardisedGamma(rate + largestWeight, variance + largestWeight * largestWeight);
    }
}
