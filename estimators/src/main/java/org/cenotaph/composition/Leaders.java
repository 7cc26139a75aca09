package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;

/**
 * The largest category of each period.
 *
 * @param axis the axis of the periods
 * @param leaders the largest category of each period that has an answer
 * @param refusals the periods that have none, and why
 * @param unplaced deaths that belong to no period
 */
public record Leaders<P extends Comparable<? super P>, T extends Comparable<? super T>>(
        Axis<P> axis, SortedMap<P, Leader<T>> leaders, SortedMap<P, Refusal> refusals, long unplaced) {
    /** Copies. */
    public Leaders {
        leaders = Collections.unmodifiableSortedMap(new TreeMap<>(leaders));
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /**
     * The largest category of one period.
     *
     * @throws IllegalArgumentException if the period has no answer
     */
    public Leader<T> in(P period) {
        Leader<T> leader = leaders.get(period);
        if (leader == null) {
            throw new IllegalArgumentException("no category leads in " + period + "; answered are " + leaders.keySet());
        }
        return leader;
    }

    /**
     * Each change of the largest category from one period to the next, in order. A tie is different from either category being
     * ahead. Periods without an answer are passed over.
     */
    public List<LeaderChange<P, T>> changes() {
        List<LeaderChange<P, T>> changes = new ArrayList<>();
        List<Map.Entry<P, Leader<T>>> all = List.copyOf(leaders.entrySet());
        for (int i = 1; i < all.size(); i++) {
            Map.Entry<P, Leader<T>> before = all.get(i - 1);
            Map.Entry<P, Leader<T>> after = all.get(i);
            if (!before.getValue().largest().equals(after.getValue().largest())) {
                changes.add(new LeaderChange<>(
                        before.getKey(), before.getValue(), after.getKey(), after.getValue(), stays(all, i)));
            }
        }
        return List.copyOf(changes);
    }

    /** For how many periods running, from the i-th on, the same category stays the largest. */
    private int stays(List<Map.Entry<P, Leader<T>>> all, int i) {
        List<T> largest = all.get(i).getValue().largest();
        int end = i + 1;
        while (end < all.size() && all.get(end).getValue().largest().equals(largest)) {
            end++;
        }
        return end - i;
    }

    /**
     * The changes after which the same category stayed the largest for some periods running.
     *
     * @param fewest so many periods, the first one included
     * @throws IllegalArgumentException unless it is at least one
     */
    public List<LeaderChange<P, T>> lastingChanges(int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("a change lasts for at least one period, got " + fewest);
        }
        return changes().stream().filter(change -> change.periods() >= fewest).toList();
    }

    /** The share of the largest category of each period among the known, the refused ones among them. */
    public Breakdown<P> shares() {
        SortedMap<P, Outcome> shares = new TreeMap<>(refusals);
        leaders.forEach((period, leader) -> shares.put(period, leader.share()));
        return new Breakdown<>(axis, shares, unplaced);
    }

    /** One period a line. */
    @Override
    public String toString() {
        SortedMap<P, Object> all = new TreeMap<>(leaders);
        all.putAll(refusals);
        return all.entrySet().stream()
                        .map(period -> axis + " " + period.getKey() + ": " + period.getValue())
                        .collect(Collectors.joining("\n"))
                + (unplaced == 0 ? "" : "\nunplaced on the axis " + axis + ": " + unplaced + " recorded deaths");
    }
}
