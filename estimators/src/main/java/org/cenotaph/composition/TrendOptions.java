package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.cenotaph.estimate.Kind;
import org.cenotaph.tally.Axis;
import org.jspecify.annotations.Nullable;

/**
 * What a trend over time can be told beyond its two axes.
 *
 * @param axis the categories
 * @param time the periods
 * @param unknown labels that mean that the category is not known
 * @param scores where a period lies in time, or null for its place in the calendar
 * @param scatter what the ranges allow for
 * @param level of the ranges
 */
record TrendOptions<T extends Comparable<? super T>, P extends Comparable<? super P>>(
        Axis<T> axis,
        Axis<P> time,
        SortedSet<T> unknown,
        @Nullable ToDoubleFunction<? super P> scores,
        Scatter scatter,
        double level) {
    /** What the ranges allow for. */
    enum Scatter {
        /** Periods scatter about the trend by more than chance; by how much is estimated, and never taken as less. */
        ESTIMATED,
        /** Each death falls into its category independently of the others. */
        SAMPLING
    }

    static <T extends Comparable<? super T>, P extends Comparable<? super P>> TrendOptions<T, P> of(
            Axis<T> axis, Axis<P> time) {
        return new TrendOptions<>(axis, time, new TreeSet<>(), null, Scatter.ESTIMATED, 0.95);
    }

    TrendOptions<T, P> withUnknown(Collection<? extends T> labels) {
        SortedSet<T> more = new TreeSet<>(unknown);
        more.addAll(labels);
        return new TrendOptions<>(axis, time, more, scores, scatter, level);
    }

    TrendOptions<T, P> withScores(ToDoubleFunction<? super P> other) {
        return new TrendOptions<>(axis, time, unknown, other, scatter, level);
    }

    TrendOptions<T, P> withScatter(Scatter other) {
        return new TrendOptions<>(axis, time, unknown, scores, other, level);
    }

    TrendOptions<T, P> withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return new TrendOptions<>(axis, time, unknown, scores, scatter, other);
    }

    boolean isUnknown(T category) {
        return unknown.contains(category);
    }

    /** What the scores count, as it continues "per". */
    String unit() {
        return scores == null ? time.name() : "unit of the score";
    }

    /**
     * Where periods lie in time: how many steps of the calendar after the first one, also where none was counted between them,
     * or their places in the list where the axis has no steps.
     *
     * @throws IllegalArgumentException if a score that was given is not finite
     */
    double[] scoresOf(List<P> periods) {
        if (scores == null) {
            Periods.require(time, "; say where its coordinates lie in time by withScores(...)");
        }
        ToDoubleFunction<? super P> stated = scores;
        return stated == null
                ? places(periods)
                : periods.stream().mapToDouble(period -> score(stated, period)).toArray();
    }

    private static <P> double score(ToDoubleFunction<? super P> scores, P period) {
        double score = scores.applyAsDouble(period);
        if (!(Math.abs(score) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a score must be a finite number, got " + score + " for " + period);
        }
        return score;
    }

    private double[] places(List<P> periods) {
        List<Double> places = new ArrayList<>();
        P at = periods.get(0);
        long steps = 0;
        for (P period : periods) {
            while (at.compareTo(period) < 0) {
                at = time.next(at).orElse(period);
                steps++;
            }
            places.add((double) steps);
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
