package org.cenotaph.lossrate;

import java.util.List;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The death rate that people would have if they were made up of strata (ages) as a standard population is: direct
 * standardisation.
 *
 * <pre>
 *   D = sum of w[s] x[s]             w[s] = (W[s] / sum of W) / n[s]
 *   v = sum of w[s]² x[s]            k    = max of w[s]
 *   D     rate per person            v    its variance
 *   x[s]  deaths in stratum s        n[s] people at risk       W[s]  weight of s in the standard
 *
 *   Fay-Feuer       low   quantile α/2 of the Gamma distribution of mean D, variance v
 *                   high  quantile 1-α/2 of that of mean D + k, variance v + k²
 *   Fay-Kim mid-P   the same quantiles of an even mixture of the two distributions
 *   Dobson          D + √(v/x) (limit of x - x), the limits of the count x = sum of x[s] by Byar or Garwood; not below 0
 * </pre>
 *
 * <p>No deaths: low is 0, and high comes from k: -k ln(α/2) by Fay-Feuer, -k ln α by mid-P, k times the limit of a count of zero by
 * Dobson, whose √(v/x) is then unknown and at most k. Refused are deaths that are negative, deaths in strata without people or
 * without weight, and weights without people. The crude rate, with Garwood's limits, is the part {@code crude rate}; the whole
 * is not made of it.
 *
 * <pre>{@code
 * Breakdown<String> rates = Toll.of(deaths).estimatedBy(
 *         StandardisedRate.per(100_000).among(menByRegionAndAge).to(menOfRussia));
 * }</pre>
 *
 * <p>Assumed: deaths in a stratum are Poisson counts, and the numbers of people are exact. A standardised rate is comparable with
 * others of the same standard only.
 *
 * <p>The share of 95 % ranges that hold the truth, summed exactly (program {@code StandardisedCoverage} in the tests): two strata with
 * 0.25 to 30 deaths in the mean, the second weighing so many times the first; the least over all pairs of means, and the mean:
 *
 * <pre>
 *   weight                  1             3            10           100
 *   Fay-Feuer          95.2  96.7    95.6  97.5    95.6  97.7    95.6  97.8
 *   Fay-Kim mid-P      91.7  95.8    94.3  96.3    94.1  96.6    94.1  96.4
 *   Dobson, either     95.2  96.7    91.6  96.3    66.3  92.1    22.1  80.7     no deaths in the heavy stratum: v misses it
 * </pre>
 *
 * <p>Reference: Fay and Feuer 1997, Statistics in Medicine 16:791-801, doi
 * 10.1002/(SICI)1097-0258(19970415)16:7&lt;791::AID-SIM500&gt;3.0.CO;2-#; Fay and Kim 2017, Biometrical Journal 59:377-387, doi
 * 10.1002/bimj.201600111; Dobson, Kuulasmaa, Eberle and Scherer 1991, Statistics in Medicine 10:457-462, doi
 * 10.1002/sim.4780100317.
 *
 * @param <R> one {@link Outcome}, or a {@link Breakdown} by area
 */
public final class StandardisedRate<R> implements Estimator<R> {
    private static final double DEFAULT_LEVEL = 0.95;

    /** What was said: per how many people, whose deaths, to which standard. */
    private record Terms<S extends Comparable<? super S>, R>(
            double scale, StandardisedAreas<S, R> areas, StandardPopulation<S> standard) {
        private R answer(Tally deaths, Method method, StandardisedRateLimits limits, double level) {
            StandardisedArea area = new StandardisedArea(scale, limits, level);
            return areas.answer(
                    deaths,
                    (its, people, cautions) -> area.rate(
                            StrataJoin.of(its, people, standard.weights(), method)
                                    .cautioning(cautions),
                            people));
        }
    }

    private final Terms<?, R> terms;
    private final StandardisedRateLimits limits;
    private final double level;

    private StandardisedRate(Terms<?, R> terms, StandardisedRateLimits limits, double level) {
        this.terms = terms;
        this.limits = limits;
        this.level = level;
    }

    /**
     * A rate per so many people.
     *
     * @param scale for example 100,000
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public static Per per(double scale) {
        return new Per(requireScale(scale));
    }

    static double requireScale(double scale) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("a rate is per a positive number of people, got " + scale);
        }
        return scale;
    }

    /** The sentence so far: the people at risk are missing. */
    public static final class Per {
        private final double scale;

        private Per(double scale) {
            this.scale = scale;
        }

        /** Of one area, whose deaths are counted along the strata. */
        public <S extends Comparable<? super S>> Among<S, Outcome> among(Exposure<S> people) {
            return new Among<>(scale, new StandardisedAreas.Alone<>(people));
        }

        /** Of each area, deaths being counted along the areas and the strata. */
        public <A extends Comparable<? super A>, S extends Comparable<? super S>> Among<S, Breakdown<A>> among(
                StrataExposure<A, S> people) {
            return new Among<>(scale, new StandardisedAreas.Each<>(people));
        }
    }

    /** The sentence so far: the standard is missing. */
    public static final class Among<S extends Comparable<? super S>, R> {
        private final double scale;
        private final StandardisedAreas<S, R> areas;

        private Among(double scale, StandardisedAreas<S, R> areas) {
            this.scale = scale;
            this.areas = areas;
        }

        /**
         * Standardised to a population.
         *
         * @throws IllegalArgumentException if it has other strata than the people at risk
         */
        public StandardisedRate<R> to(StandardPopulation<S> standard) {
            standard.weights().require(areas.everywhere());
            return new StandardisedRate<>(
                    new Terms<>(scale, areas, standard), StandardisedRateLimits.FAY_FEUER, DEFAULT_LEVEL);
        }
    }

    /** The same with other limits; the default is {@link StandardisedRateLimits#FAY_FEUER}. */
    public StandardisedRate<R> withLimits(StandardisedRateLimits other) {
        return new StandardisedRate<>(terms, other, level);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public StandardisedRate<R> withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return new StandardisedRate<>(terms, limits, other);
    }

    /** The strata, and before them the areas if there are several. */
    @Override
    public List<Axis<?>> axes() {
        return terms.areas().axes();
    }

    @Override
    public R estimate(Tally tally) {
        return terms.answer(tally, method(), limits, level);
    }

    private Method method() {
        return Method.of(toString() + ", " + limits + " limits", limits.reference());
    }

    /** {@code direct standardisation to ..}. */
    @Override
    public String toString() {
        return "direct standardisation to " + terms.standard().weights().name();
    }
}
