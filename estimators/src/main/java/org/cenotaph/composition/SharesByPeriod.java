package org.cenotaph.composition;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;

/**
 * The shares of the categories in each period.
 *
 * @param axis the axis of the periods
 * @param shares the shares of each period, in order; those of a period without deaths are refusals
 * @param unplaced deaths that belong to no period and are in none of the shares
 */
public record SharesByPeriod<P extends Comparable<? super P>, T extends Comparable<? super T>>(
        Axis<P> axis, SortedMap<P, Shares<T>> shares, long unplaced) {
    /** Copies. */
    public SharesByPeriod {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /**
     * One category followed through the periods.
     *
     * @throws IllegalArgumentException if it is not one of the known ones
     */
    public Breakdown<P> of(T category) {
        SortedMap<P, Outcome> its = new TreeMap<>();
        shares.forEach((period, all) -> its.put(period, all.of(category)));
        return new Breakdown<>(axis, its, unplaced);
    }

    /** The shares of each period below its name. */
    @Override
    public String toString() {
        return shares.entrySet().stream()
                        .map(period -> axis + " " + period.getKey() + "\n" + period.getValue())
                        .collect(Collectors.joining("\n"))
                + (unplaced == 0 ? "" : "\nunplaced on the axis " + axis + ": " + unplaced + " recorded deaths");
    }
}
