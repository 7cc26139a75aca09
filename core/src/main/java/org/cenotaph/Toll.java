package org.cenotaph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.NearNames;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;

/**
 * The front door: which deaths, and by which method. The sentence ends with {@code estimatedBy}; before that it is no answer.
 *
 * <pre>{@code
 * Outcome toll = Toll.of(deaths).between(start, end).estimatedBy(CoverageRatio.between(0.45, 0.65));
 * Breakdown<String> byUnit = Toll.of(deaths).per(Axis.category("unit")).estimatedBy(CoverageRatio.between(0.45, 0.65));
 * }</pre>
 *
 * <p>Immutable; a sentence can be kept and continued in several ways. Selections are three-valued: deaths of which too little
 * is known to tell are left out and counted, see {@link Counting}.
 */
public final class Toll {
    private static final int MOST_NAMED = 12;

    private final Function<List<? extends Axis<?>>, Tally> counting;
    private final Selecting selecting;

    /** How the deaths at hand are selected further: by their records, or by the cells of a tally. */
    private interface Selecting {
        Toll between(LocalDate from, LocalDate to);

        <T extends Comparable<? super T>> Toll where(Axis<T> axis, T coordinate);

        <T extends Comparable<? super T>> boolean has(Axis<T> axis, T coordinate);

        <T extends Comparable<? super T>> List<T> coordinates(Axis<T> axis);

        <T extends Comparable<? super T>> Toll where(Axis<T> axis, Predicate<? super T> test, String what);
    }

    private Toll(Function<List<? extends Axis<?>>, Tally> counting, Selecting selecting) {
        this.counting = counting;
        this.selecting = selecting;
    }

    /** The toll of deaths known one by one. */
    public static Toll of(Deaths deaths) {
        return of(Counting.of(deaths));
    }

    /** The toll of deaths that have already been selected. */
    public static Toll of(Counting deaths) {
        return new Toll(deaths::along, new Selecting() {
            @Override
            public Toll between(LocalDate from, LocalDate to) {
                return of(deaths.between(from, to));
            }

            @Override
            public <T extends Comparable<? super T>> Toll where(Axis<T> axis, T coordinate) {
                return of(deaths.where(axis, coordinate));
            }

            @Override
            public <T extends Comparable<? super T>> boolean has(Axis<T> axis, T coordinate) {
                return deaths.has(axis, coordinate);
            }

            @Override
            public <T extends Comparable<? super T>> List<T> coordinates(Axis<T> axis) {
                return deaths.coordinates(axis);
            }

            @Override
            public <T extends Comparable<? super T>> Toll where(Axis<T> axis, Predicate<? super T> test, String what) {
                return of(deaths.where(axis, test, what));
            }
        });
    }

    /** The toll of deaths that somebody has already counted. The method must need no axis that the counts lack. */
    public static Toll of(Tally counts) {
        Objects.requireNonNull(counts, "counts");
        return new Toll(axes -> folded(counts, axes), new Selecting() {
            @Override
            public Toll between(LocalDate from, LocalDate to) {
                return of(counts.between(from, to));
            }

            @Override
            public <T extends Comparable<? super T>> Toll where(Axis<T> axis, T coordinate) {
                return of(counts.where(axis, coordinate));
            }

            @Override
            public <T extends Comparable<? super T>> boolean has(Axis<T> axis, T coordinate) {
                return counts.coordinates(axis).contains(coordinate);
            }

            @Override
            public <T extends Comparable<? super T>> List<T> coordinates(Axis<T> axis) {
                return counts.coordinates(axis);
            }

            @Override
            public <T extends Comparable<? super T>> Toll where(Axis<T> axis, Predicate<? super T> test, String what) {
                return of(counts.where(axis, test, what));
            }
        });
    }

    /** The counts along some of their axes; the lineage says over what they were added up, in case a total stands among it. */
    private static Tally folded(Tally counts, List<? extends Axis<?>> axes) {
        Tally folded = counts.onto(axes);
        for (Axis<?> axis : counts.axes()) {
            if (!axes.contains(axis)) {
                folded = folded.withLineage(folded.lineage()
                        .with("added up over the axis " + axis + ": " + named(counts.coordinates(axis))));
            }
        }
        return folded;
    }

    private static String named(List<?> coordinates) {
        String first =
                coordinates.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "));
        int more = coordinates.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /**
     * Only deaths between two days, both included.
     *
     * @throws IllegalArgumentException if the first is after the last, or the deaths are counts without an axis of time
     */
    public Toll between(LocalDate from, LocalDate to) {
        return selecting.between(from, to);
    }

    /**
     * Only deaths at one coordinate of an axis. A name that none of the deaths at hand has is more often misspelt than truly
     * without deaths, so it is refused; where it is meant, {@code where(axis, name::equals, name)} counts zero.
     *
     * @throws IllegalArgumentException if this is no coordinate that the axis can have, a name that occurs nowhere on it, or the
     *     deaths are counts without the axis
     */
    public <T extends Comparable<? super T>> Toll where(Axis<T> axis, T coordinate) {
        Toll selected = selecting.where(axis, coordinate);
        if (coordinate instanceof String name && !selecting.has(axis, coordinate)) {
            requireKnown(axis, name, selecting.coordinates(axis));
        }
        return selected;
    }

    private static void requireKnown(Axis<?> axis, String name, List<?> known) {
        if (!known.isEmpty()) {
            List<String> names = known.stream().map(Object::toString).toList();
            throw new IllegalArgumentException("no death is at " + axis + " \"" + name + "\"; its names are "
                    + named(names) + NearNames.hint(name, names) + " (to count zero, use where(axis, test, what))");
        }
    }

    /**
     * Only deaths whose coordinate on an axis passes a test.
     *
     * @param what the test in words, for the basis
     */
    public <T extends Comparable<? super T>> Toll where(Axis<T> axis, Predicate<? super T> test, String what) {
        return selecting.where(axis, test, what);
    }

    /** One answer for each coordinate of an axis, each by itself. */
    public <T extends Comparable<? super T>> Per<T> per(Axis<T> axis) {
        return new Per<>(this, axis);
    }

    /**
     * The answer.
     *
     * @throws IllegalArgumentException if the deaths lack an axis that the method needs; the message names it
     */
    public <R> R estimatedBy(Estimator<R> method) {
        return method.estimate(counting.apply(method.axes()));
    }

    /** A sentence that asks for one answer for each coordinate of an axis; only the method is missing. */
    public static final class Per<T extends Comparable<? super T>> {
        private final Toll toll;
        private final Axis<T> axis;

        private Per(Toll toll, Axis<T> axis) {
            this.toll = toll;
            this.axis = axis;
        }

        /**
         * The answers, those that were refused among them.
         *
         * @throws IllegalArgumentException if the deaths lack an axis that the method needs, or the method itself needs the axis
         *     of the answers
         */
        public Breakdown<T> estimatedBy(Estimator<? extends Outcome> method) {
            if (method.axes().contains(axis)) {
                throw new IllegalArgumentException("the method needs all coordinates of the axis " + axis
                        + " together, so it cannot answer for each of them");
            }
            List<Axis<?>> axes = new ArrayList<>(List.of(axis));
            axes.addAll(method.axes());
            Tally tally = toll.counting.apply(axes);
            SortedMap<T, Outcome> outcomes = new TreeMap<>();
            tally.by(axis).forEach((coordinate, part) -> outcomes.put(coordinate, method.estimate(part)));
            return new Breakdown<>(axis, outcomes, tally.unplaced(axis));
        }
    }
}
