package org.cenotaph.lossrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How many times the deaths that standard rates let expect: the standardised mortality ratio, or indirect standardisation.
 *
 * <pre>
 *   ratio = O / E        E = sum of r[s] n[s]        range = limits of O / E
 *   O     deaths                  r[s]  standard rate in stratum s (age)
 *   E     expected deaths         n[s]  people at risk in stratum s
 *   limits of O: those of a Poisson mean, exact by default (Garwood 1936), or another {@link CountInterval}
 * </pre>
 *
 * <p>No deaths: 0, from 0 to the limit of a count of zero over E. Refused are deaths that are negative or lie in strata without
 * people or without a rate, people without a rate, and E = 0. E is the part {@code expected deaths}.
 *
 * <pre>{@code
 * Breakdown<String> ratios = Toll.of(deaths).estimatedBy(StandardisedRatio.among(menByRegionAndAge).to(ratesOfRussia));
 * }</pre>
 *
 * <p>Assumed: O is a Poisson count, E is exact. Ratios of two areas may not be compared with each other where their strata differ,
 * for each has weights of its own; compare {@link StandardisedRate}s.
 *
 * <p>The share of 95 % ranges that hold the true ratio, summed exactly (program {@code StandardisedCoverage} in the tests), the least
 * and the mean; Garwood and Byar agree to the first decimal:
 *
 * <pre>
 *   true mean of O     0.1 to 5      5 to 20      20 to 100
 *                    95.9  98.2    95.2  96.5    95.0  95.7
 * </pre>
 *
 * <p>Reference: Ulm 1990, A simple method to calculate the confidence interval of a standardized mortality ratio (SMR), American
 * Journal of Epidemiology 131:373-375, doi 10.1093/oxfordjournals.aje.a115507.
 *
 * @param <R> one {@link Outcome}, or a {@link Breakdown} by area
 */
public final class StandardisedRatio<R> implements Estimator<R> {
    private static final double DEFAULT_LEVEL = 0.95;
    private static final String ULM =
            "Ulm 1990, A simple method to calculate the confidence interval of a standardized mortality ratio (SMR), American Journal of Epidemiology 131:373-375, doi 10.1093/oxfordjournals.aje.a115507";

    /** What was said: whose deaths, at which standard rates. */
    private record Terms<S extends Comparable<? super S>, R>(StandardisedAreas<S, R> areas, StandardRates<S> standard) {
        private R answer(Tally deaths, StandardisedRatio<R> ratio) {
            return areas.answer(deaths, (its, people, cautions) -> {
                StrataJoin<S> join = StrataJoin.of(its, people, standard.perPerson(), ratio.method())
                        .assuming("the standard rates are known exactly and owe nothing to the deaths of the area");
                return ratio.of(join.cautioning(standard.cautions()).cautioning(cautions));
            });
        }
    }

    private final Terms<?, R> terms;
    private final CountInterval limits;
    private final double level;

    private StandardisedRatio(Terms<?, R> terms, CountInterval limits, double level) {
        this.terms = terms;
        this.limits = limits;
        this.level = level;
    }

    /** The people of one area, whose deaths are counted along the strata. */
    public static <S extends Comparable<? super S>> Among<S, Outcome> among(Exposure<S> people) {
        return new Among<>(new StandardisedAreas.Alone<>(people));
    }

    /** The people of each area, deaths being counted along the areas and the strata. */
    public static <A extends Comparable<? super A>, S extends Comparable<? super S>> Among<S, Breakdown<A>> among(
            StrataExposure<A, S> people) {
        return new Among<>(new StandardisedAreas.Each<>(people));
    }

    /** The sentence so far: the standard is missing. */
    public static final class Among<S extends Comparable<? super S>, R> {
        private final StandardisedAreas<S, R> areas;

        private Among(StandardisedAreas<S, R> areas) {
            this.areas = areas;
        }

        /**
         * In ratio to what standard rates let expect.
         *
         * @throws IllegalArgumentException if they have other strata than the people at risk
         */
        public StandardisedRatio<R> to(StandardRates<S> standard) {
            standard.perPerson().require(areas.everywhere());
            return new StandardisedRatio<>(new Terms<>(areas, standard), CountInterval.GARWOOD, DEFAULT_LEVEL);
        }
    }

    /** The same with other limits of the count; the default is {@link CountInterval#GARWOOD}. */
    public StandardisedRatio<R> withInterval(CountInterval other) {
        return new StandardisedRatio<>(terms, other, level);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public StandardisedRatio<R> withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return new StandardisedRatio<>(terms, limits, other);
    }

    /** The strata, and before them the areas if there are several. */
    @Override
    public List<Axis<?>> axes() {
        return terms.areas().axes();
    }

    @Override
    public R estimate(Tally tally) {
        return terms.answer(tally, this);
    }

    private <S extends Comparable<? super S>> Outcome of(StrataJoin<S> area) {
        StrataJoin<S> join = area.cautioningOf(
                stratum -> stratum.inStandard() && !(stratum.people() > 0), "standard rates that meet nobody at risk");
        double expected = 0;
        for (StrataJoin.Stratum<S> stratum : join.strata()) {
            expected += stratum.standard() * stratum.people();
        }
        Optional<Refusal> refusal = join.refusal()
                .or(() -> join.refusalOf(
                        Reason.MISSING,
                        stratum -> stratum.people() > 0 && !stratum.inStandard(),
                        "the standard has no rate for people at risk"));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return expected > 0
                ? ratio(basis(join), expected)
                : new Refusal(
                        Reason.UNDEFINED,
                        "a ratio needs expected deaths, got " + join.basis().counted() + " deaths and 0 expected",
                        join.basis());
    }

    /** Deaths of unknown stratum were expected too, unless the standard left its own out. */
    private <S extends Comparable<? super S>> Basis basis(StrataJoin<S> join) {
        return terms.standard().cautions().isEmpty()
                ? join.ofAll()
                : join.cautioningOfUnplaced(terms.areas().everywhere().axis()).basis();
    }

    private Estimate ratio(Basis basis, double expected) {
        long deaths = basis.counted();
        Range count = limits.limits(deaths, level);
        double ratio = deaths / expected; // some limits of low levels pass it
        Range range = new Range(
                Math.min(ratio, count.low() / expected), Math.max(ratio, count.high() / expected), count.kind());
        Optional<Uncertainty> spread =
                deaths == 0 ? Optional.empty() : Optional.of(new Uncertainty.Spread(Math.sqrt(deaths) / expected));
        Estimate expectation = Estimate.of(expected, new Range(expected, expected, Kind.scenario()), basis);
        String unit = "times the deaths expected at the rates of "
                + terms.standard().perPerson().name();
        return new Estimate(ratio, range, unit, spread, Map.of("expected deaths", expectation), basis);
    }

    private Method method() {
        return Method.of(toString() + ", " + limits + " limits", ULM, limits.reference());
    }

    /** {@code indirect standardisation to the rates of ..}. */
    @Override
    public String toString() {
        return "indirect standardisation to the rates of "
                + terms.standard().perPerson().name();
    }
}
