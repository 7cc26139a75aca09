package org.cenotaph.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Sum;
import org.cenotaph.records.NearNames;
import org.cenotaph.records.Selection;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * All deaths from the recorded ones where the coverage differs by category, age or time.
 *
 * <pre>
 *   toll = sum over strata of N[s] / c[s]
 *   N[s]  recorded deaths of stratum s      c[s]  its coverage, each known in its own way
 * </pre>
 *
 * <p>The last word names how the errors of the coverages depend on each other:
 *
 * <pre>{@code
 * CoverageByStratum.along(Axis.category("unit"))
 *         .with("army", CoverageRatio.uniform(0.5, 0.7))
 *         .with("volunteers", CoverageRatio.uniform(0.3, 0.5))
 *         .fullyDependent()
 * }</pre>
 *
 * <p>Strata that were named but have no recorded deaths add nothing, and a caution says so, unless their coverage has sampling
 * variation. Refused when a stratum has deaths but no coverage, when deaths are unplaced on the axis and no coverage was given
 * for them, and when a stratum's own answer is refused or the kinds of range differ.
 *
 * <p>Reference: as in {@link CoverageRatio}.
 */
public final class CoverageByStratum<T extends Comparable<? super T>> {
    private static final String UNPLACED = "(unplaced)";
    private static final String NAME = "coverage ratio by ";

    private final Axis<T> axis;
    private final SortedMap<T, CoverageRatio> coverages;
    private final Optional<CoverageRatio> unplaced;

    private CoverageByStratum(Axis<T> axis, SortedMap<T, CoverageRatio> coverages, Optional<CoverageRatio> unplaced) {
        this.axis = axis;
        this.coverages = Collections.unmodifiableSortedMap(coverages);
        this.unplaced = unplaced;
    }

    /** Strata along an axis, of which no coverage is known yet. */
    public static <T extends Comparable<? super T>> CoverageByStratum<T> along(Axis<T> axis) {
        return new CoverageByStratum<>(axis, new TreeMap<>(), Optional.empty());
    }

    /**
     * The same with the coverage of one more stratum.
     *
     * @throws IllegalArgumentException if the stratum already has one, or its text is that of another or {@code (unplaced)}
     */
    public CoverageByStratum<T> with(T stratum, CoverageRatio coverage) {
        SortedMap<T, CoverageRatio> more = new TreeMap<>(coverages);
        if (more.put(stratum, coverage) != null) {
            throw new IllegalArgumentException("the stratum " + stratum + " was given two coverages");
        }
        long texts = Stream.concat(Stream.of(UNPLACED), more.keySet().stream().map(Object::toString))
                .distinct()
                .count();
        if (texts != more.size() + 1) {
            throw new IllegalArgumentException(
                    "strata need texts of their own, other than " + UNPLACED + ", got " + more.keySet());
        }
        return new CoverageByStratum<>(axis, more, unplaced);
    }

    /** The same with a coverage for deaths of which the stratum is not known. */
    public CoverageByStratum<T> withUnplaced(CoverageRatio coverage) {
        return new CoverageByStratum<>(axis, coverages, Optional.of(coverage));
    }

    /**
     * The estimator, if the coverages err independently of each other, by draws from their distributions: the form to prefer
     * where every coverage has one, because it is right for skewed and flat ranges too.
     *
     * @param seed the same seed gives the same answer
     * @param draws how many
     * @throws IllegalArgumentException unless there are 1,000 to 10 million draws, when it estimates
     */
    public Estimator<Outcome> drawnIndependently(long seed, int draws) {
        return new OverStrata(sum -> sum.drawnIndependently(seed, draws));
    }

    /**
     * The estimator, if the coverages err independently of each other, their limits added in quadrature: right where the ranges
     * are near normal, too narrow where they are skewed or flat (see {@link Sum}).
     */
    public Estimator<Outcome> independent() {
        return new OverStrata(Sum::independent);
    }

    /** The estimator, if the coverages err together, so that the bounds of the strata add. */
    public Estimator<Outcome> fullyDependent() {
        return new OverStrata(Sum::fullyDependent);
    }

    /** The estimator with the dependence named. */
    private final class OverStrata implements Estimator<Outcome> {
        private final Function<Sum, Outcome> dependence;

        OverStrata(Function<Sum, Outcome> dependence) {
            this.dependence = dependence;
        }

        @Override
        public List<Axis<?>> axes() {
            return List.of(axis);
        }

        @Override
        public Outcome estimate(Tally tally) {
            SortedMap<T, Tally> parts = tally.by(axis);
            List<T> unknown = parts.keySet().stream()
                    .filter(stratum -> !coverages.containsKey(stratum))
                    .filter(stratum ->
                            Objects.requireNonNull(parts.get(stratum)).total() != 0)
                    .toList();
            long nowhere = tally.unplaced(axis);
            if (!unknown.isEmpty()) {
                return refusal(
                        tally, Reason.MISSING, "no coverage was given for the strata " + unknown + nearest(unknown));
            }
            if (nowhere != 0 && unplaced.isEmpty()) {
                String message = nowhere + " deaths are unplaced on the axis " + axis
                        + "; give their coverage by withUnplaced(...)";
                return refusal(tally, Reason.UNPLACED, message);
            }
            List<T> empty = empty(parts);
            Map<String, Outcome> outcomes = outcomes(parts, empty);
            if (nowhere != 0) {
                outcomes.put(UNPLACED, unplaced.orElseThrow().ofStratum(UNPLACED, unplacedOf(tally, nowhere)));
            }
            return outcomes.isEmpty()
                    ? refusal(tally, Reason.NOTHING_COUNTED, "no deaths were recorded in any stratum")
                    : whole(tally, outcomes, empty);
        }

        private String nearest(List<T> unknown) {
            List<String> names = coverages.keySet().stream().map(T::toString).toList();
            return unknown.size() == 1 ? NearNames.hint(unknown.get(0).toString(), names) : "";
        }

        /** Strata that have a coverage but no deaths, and add nothing. */
        private List<T> empty(SortedMap<T, Tally> parts) {
            return coverages.keySet().stream()
                    .filter(stratum ->
                            !Objects.requireNonNull(coverages.get(stratum)).answersZero())
                    .filter(stratum ->
                            !parts.containsKey(stratum) || parts.get(stratum).total() == 0)
                    .toList();
        }

        private Map<String, Outcome> outcomes(SortedMap<T, Tally> parts, List<T> empty) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            coverages.forEach((stratum, coverage) -> {
                if (!empty.contains(stratum)) {
                    outcomes.put(
                            stratum.toString(),
                            coverage.ofStratum(stratum.toString(), parts.getOrDefault(stratum, bare(0))));
                }
            });
            return outcomes;
        }

        /** A number of deaths and no more; negative where corrections outweigh it. */
        private Tally unplacedOf(Tally tally, long deaths) {
            Selection selection = new Selection("unplaced on " + axis, deaths, tally.total() - deaths, 0);
            return bare(deaths).withLineage(tally.lineage().with(selection));
        }

        private Tally bare(long deaths) {
            return Tally.along().allowingCorrections().add(deaths).build();
        }

        private Outcome whole(Tally tally, Map<String, Outcome> outcomes, List<T> empty) {
            Outcome added = dependence.apply(Sum.of(outcomes));
            if (added instanceof Refusal refused) {
                return refusal(tally, refused.reason(), refused.message());
            }
            Estimate estimate = added.orThrow();
            Basis ofSum = estimate.basis();
            Method method = new Method(NAME + axis, ofSum.method().references());
            Basis basis = new Basis(tally.lineage(), tally.total(), method, ofSum.assumptions(), ofSum.cautions());
            return new Estimate(
                    estimate.central(),
                    estimate.range(),
                    estimate.unit(),
                    estimate.uncertainty(),
                    estimate.parts(),
                    empty.isEmpty()
                            ? basis
                            : basis.cautioning(
                                    "no deaths were recorded in the strata " + empty + "; they add nothing"));
        }

        private Refusal refusal(Tally tally, Reason reason, String message) {
            Method method = Method.of(NAME + axis, CoverageRatio.ASCERTAINMENT);
            return new Refusal(
                    reason, message, Basis.of(tally, method, "each stratum has the coverage that was given for it"));
        }
    }
}
