package org.cenotaph.excess;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;

/**
 * Excess deaths of each period of a register, with the sums over years and over everything, each with its own range.
 *
 * <p>Sums use the joint covariance of the periods, which share one fit; they are not sums of the ranges shown. Estimated periods
 * that lie before or after what the register counts are in no cell and no sum, and a caution names them.
 */
public final class OwnPastTable<T extends Comparable<? super T>> {
    private final Axis<T> axis;
    private final List<OwnPastPeriod<T>> periods;
    private final OwnPastSum<T> sum;
    private final long unplaced;
    private final SortedMap<T, Excess> cells = new TreeMap<>();
    private final SortedMap<Year, Excess> years = new TreeMap<>();

    OwnPastTable(Axis<T> axis, List<OwnPastPeriod<T>> periods, OwnPastSum<T> sum, long unplaced) {
        this.axis = axis;
        this.periods = List.copyOf(periods);
        this.sum = sum;
        this.unplaced = unplaced;
        SortedMap<Year, List<OwnPastPeriod<T>>> ofYears = new TreeMap<>();
        for (OwnPastPeriod<T> period : periods) {
            ofYears.computeIfAbsent(Year.of(period.year()), year -> new ArrayList<>())
                    .add(period);
            if (!period.is(OwnPastPeriod.State.OUTSIDE)) {
                cells.put(period.at(), sum.of(List.of(period)));
            }
        }
        ofYears.forEach((year, its) -> years.put(year, sum.of(its)));
    }

    /** The sum over everything that was estimated. */
    public Excess total() {
        return sum.of(periods);
    }

    /**
     * The estimate of the sum over everything.
     *
     * @throws org.cenotaph.estimate.NoEstimateException if it was refused
     */
    public Estimate orThrow() {
        return total().outcome().orThrow();
    }

    /** Each period by itself. */
    public SortedMap<T, Excess> byPeriod() {
        return Collections.unmodifiableSortedMap(cells);
    }

    /** Each year, summed over its periods; of ISO weeks the week-based year. */
    public SortedMap<Year, Excess> byYear() {
        return Collections.unmodifiableSortedMap(years);
    }

    /**
     * One period.
     *
     * @throws IllegalArgumentException if it was not estimated
     */
    public Excess at(T period) {
        return known(cells, period);
    }

    /**
     * One year, summed over its periods.
     *
     * @throws IllegalArgumentException if it was not estimated
     */
    public Excess in(int year) {
        return known(years, Years.asked(year));
    }

    private static <K, V> V known(SortedMap<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " was not estimated; " + map.keySet() + " were");
        }
        return value;
    }

    /**
     * The sum over the estimated periods from one to another, both included.
     *
     * @throws IllegalArgumentException if none of them was to be estimated
     */
    public Excess between(T first, T last) {
        List<OwnPastPeriod<T>> some = periods.stream()
                .filter(period -> first.compareTo(period.at()) <= 0 && last.compareTo(period.at()) >= 0)
                .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("no estimated period lies between " + first + " and " + last);
        }
        return sum.of(some);
    }

    /** The periods as a breakdown. */
    public Breakdown<T> breakdown() {
        SortedMap<T, Outcome> outcomes = new TreeMap<>();
        cells.forEach((period, excess) -> outcomes.put(period, excess.outcome()));
        return new Breakdown<>(axis, outcomes, unplaced);
    }

    /** One sentence a line: each period, each year, and the total. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        cells.forEach((period, excess) -> lines.add(period + ": " + excess));
        years.forEach((year, excess) -> lines.add("year " + year + ": " + excess));
        lines.add("total: " + total());
        return String.join("\n", lines);
    }
}
