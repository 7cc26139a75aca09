package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.tally.Axis;

/**
 * An answer for each coordinate of an axis; those that were refused are part of it.
 *
 * @param axis the axis
 * @param outcomes the answer at each coordinate, in order
 * @param unplaced deaths that belong to no coordinate and are in none of the answers
 */
public record Breakdown<T extends Comparable<? super T>>(Axis<T> axis, SortedMap<T, Outcome> outcomes, long unplaced) {
    /** Copies. */
    public Breakdown {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }

    /**
     * The answer at one coordinate.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Outcome at(T coordinate) {
        Outcome outcome = outcomes.get(coordinate);
        if (outcome == null) {
            throw new IllegalArgumentException(
                    "there is no answer at " + axis + " " + coordinate + "; there are answers at " + outcomes.keySet());
        }
        return outcome;
    }

    /** The answers that are estimates. */
    public SortedMap<T, Estimate> estimates() {
        return only(Estimate.class);
    }

    /** The answers that are refusals. */
    public SortedMap<T, Refusal> refusals() {
        return only(Refusal.class);
    }

    private <O extends Outcome> SortedMap<T, O> only(Class<O> type) {
        SortedMap<T, O> some = new TreeMap<>();
        outcomes.forEach((coordinate, outcome) -> {
            if (type.isInstance(outcome)) {
                some.put(coordinate, type.cast(outcome));
            }
        });
        return Collections.unmodifiableSortedMap(some);
    }

    /**
     * The answers about to be added up; the dependence between them is named next. Unplaced deaths are not in the sum, and a
     * caution says so.
     */
    public Sum sum() {
        Sum sum = unplaced == 0 ? Sum.empty() : Sum.empty().cautioning(unplacedInWords());
        for (Map.Entry<T, Outcome> outcome : outcomes.entrySet()) {
            sum = sum.plus(outcome.getKey().toString(), outcome.getValue());
        }
        return sum;
    }

    /** One sentence a line, and a line for what is unplaced. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        outcomes.forEach((coordinate, outcome) -> lines.add(axis + " " + coordinate + ": " + outcome));
        if (unplaced != 0) {
            lines.add(unplacedInWords());
        }
        return lines.isEmpty() ? "no coordinates were counted along the axis " + axis : Wording.lines(lines);
    }

    private String unplacedInWords() {
        return "unplaced on the axis " + axis + ": " + Wording.many(unplaced, "recorded death") + ", in none of these";
    }
}
