package org.cenotaph.lossrate;

import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/**
 * The ways to put confidence limits around a directly standardised rate; formulas and coverage stand at {@link
 * StandardisedRate}.
 */
public enum StandardisedRateLimits {
    /** Gamma limits, Fay and Feuer 1997: never below its level where it was looked at. */
    FAY_FEUER(
            "Fay-Feuer gamma",
            "Fay and Feuer 1997, Confidence intervals for directly standardized rates: a method based on the gamma distribution, Statistics in Medicine 16:791-801, doi 10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#") {
        @Override
        Range of(StandardisedSum sum, double level) {
            double tail = (1 - level) / 2;
            return new Range(sum.gamma().lower(tail), sum.gammaOfOneMore().upper(tail), Kind.confidence(level));
        }
    },
    /** Mid-P gamma limits, Fay and Kim 2017: narrower, near the level on average. */
    FAY_KIM_MID_P(
            "Fay-Kim mid-P gamma",
            "Fay and Kim 2017, Confidence intervals for directly standardized rates using mid-p gamma intervals, Biometrical Journal 59:377-387, doi 10.1002/bimj.201600111") {
        @Override
        Range of(StandardisedSum sum, double level) {
            double tail = (1 - level) / 2;
            StandardisedGamma above = sum.gammaOfOneMore();
            return new Range(
                    sum.gamma().lowerMixedWith(above, tail),
                    sum.gamma().upperMixedWith(above, tail),
                    Kind.confidence(level));
        }
    },
    /** Dobson's limits from Byar's of the count, as public health offices print them; too narrow where heavy strata have few deaths. */
    DOBSON_BYAR("Dobson-Byar", Dobson.REFERENCE) {
        @Override
        Range of(StandardisedSum sum, double level) {
            return Dobson.stretched(CountInterval.BYAR.limits(sum.deaths(), level), sum);
        }
    },
    /** Dobson's limits from the exact limits of the count. */
    DOBSON_GARWOOD("Dobson-Garwood", Dobson.REFERENCE) {
        @Override
        Range of(StandardisedSum sum, double level) {
            return Dobson.stretched(CountInterval.GARWOOD.limits(sum.deaths(), level), sum);
        }
    };

    private final String named;
    private final String reference;

    StandardisedRateLimits(String named, String reference) {
        this.named = named;
        this.reference = reference;
    }

    /** The limits of a rate per person. */
    abstract Range of(StandardisedSum sum, double level);

    String reference() {
        return reference;
    }

    /** The name of the method. */
    @Override
    public String toString() {
        return named;
    }

    /** The limits of the count, moved to the rate and stretched by the ratio of the two standard deviations. */
    private static final class Dobson {
        private static final String REFERENCE =
                "Dobson, Kuulasmaa, Eberle and Scherer 1991, Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10:457-462, doi 10.1002/sim.4780100317";

        private static Range stretched(Range count, StandardisedSum sum) {
            double stretch = sum.deaths() == 0 ? sum.largestWeight() : Math.sqrt(sum.variance() / sum.deaths());
            double low = sum.rate() - stretch * (sum.deaths() - count.low());
            double high = sum.rate() + stretch * (count.high() - sum.deaths());
            return new Range(Math.max(0, low), high, count.kind());
        }
    }
}
