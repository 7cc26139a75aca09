package org.cenotaph.composition;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The periods by which a composition is followed: each by itself, or everything up to its end.
 *
 * @param axis the axis of the periods
 * @param cumulative whether the deaths of all earlier periods belong to a period
 */
record CompositionPeriods<P extends Comparable<? super P>>(Axis<P> axis, boolean cumulative) {
    List<Axis<?>> and(Axis<?> category) {
        if (axis.equals(category)) {
            throw new IllegalArgumentException("periods and categories need an axis each, got " + axis + " for both");
        }
        return List.of(axis, category);
    }

    /** What is answered from the deaths of each period; those unplaced in time belong to none. */
    <R> SortedMap<P, R> each(Tally tally, BiFunction<P, Tally, R> answer) {
        SortedMap<P, R> answers = new TreeMap<>();
        if (cumulative) {
            for (P period : tally.coordinates(axis)) {
                Tally upTo = tally.where(axis, one -> one.compareTo(period) <= 0, "up to " + period);
                answers.put(period, answer.apply(period, upTo));
            }
        } else {
            tally.by(axis).forEach((period, part) -> answers.put(period, answer.apply(period, part)));
        }
        return answers;
    }
}
