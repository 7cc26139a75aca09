package org.cenotaph.lossrate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How many times the loss rate of each area is that of one of them, or of all others together: one {@link RateRatio} for each.
 *
 * <p>The area of reference itself is not among the answers. Ratios to the same reference share its chance, so they are not
 * independent of each other, and each range stands for its own ratio.
 */
public final class RateRatios<T extends Comparable<? super T>> implements Estimator<Breakdown<T>> {
    private final RatioComparison<T> comparison;

    private RateRatios(RatioComparison<T> comparison) {
        this.comparison = comparison;
    }

    /** The sentence so far: who was at risk is missing. */
    public static final class Each<T extends Comparable<? super T>> {
        private final T reference;

        Each(T reference) {
            this.reference = reference;
        }

        /** Those who were at risk; deaths are needed along their axis. */
        public RateRatios<T> among(Exposure<T> exposure) {
            return new RateRatios<>(RatioComparison.of(exposure, Optional.of(reference)));
        }
    }

    /** The sentence so far: who was at risk is missing. */
    public static final class EachOverTheRest {
        EachOverTheRest() {}

        /** Those who were at risk; deaths are needed along their axis. */
        public <T extends Comparable<? super T>> RateRatios<T> among(Exposure<T> exposure) {
            return new RateRatios<>(RatioComparison.of(exposure, Optional.empty()));
        }
    }

    /**
     * The same with ranges of another make; the default is {@link RatioInterval#EXACT}.
     *
     * @throws IllegalArgumentException for a score interval where time at risk was stated
     */
    public RateRatios<T> withInterval(RatioInterval interval) {
        return new RateRatios<>(comparison.with(interval));
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public RateRatios<T> withLevel(double level) {
        return new RateRatios<>(comparison.with(level));
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(comparison.exposure().axis());
    }

    @Override
    public Breakdown<T> estimate(Tally tally) {
        AreaByArea<T> joined = comparison.joined(tally);
        SortedSet<T> names = new TreeSet<>(joined.refused().keySet());
        joined.areas().forEach(area -> names.add(area.name()));
        comparison.reference().ifPresent(names::remove);
        SortedMap<T, Outcome> outcomes = new TreeMap<>();
        names.forEach(name -> outcomes.put(name, comparison.of(name, joined)));
        return new Breakdown<>(
                comparison.exposure().axis(),
                outcomes,
                tally.unplaced(comparison.exposure().axis()));
    }

    /** The unit and the limits. */
    @Override
    public String toString() {
        return "each area in " + comparison;
    }
}
