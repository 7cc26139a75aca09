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
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;

/**
 * Excess deaths by age and year, with the sums over ages, over years, and over both, each with its own range.
 *
 * <p>Sums over years use the joint covariance of the years, sums over ages add variances; the sums are not those of the ranges
 * shown. Age groups that are only shown are in the cells and not in the sums.
 */
public final class ExcessTable {
    private final Axis<AgeBand> ageAxis;
    private final SortedMap<AgeBand, SortedMap<Year, Excess>> cells;
    private final SortedMap<Year, Excess> years;
    private final SortedMap<AgeBand, Excess> ages;
    private final Excess total;

    ExcessTable(
            Axis<AgeBand> ageAxis,
            SortedMap<AgeBand, SortedMap<Year, Excess>> cells,
            SortedMap<Year, Excess> years,
            SortedMap<AgeBand, Excess> ages,
            Excess total) {
        this.ageAxis = ageAxis;
        this.cells = Collections.unmodifiableSortedMap(cells);
        this.years = Collections.unmodifiableSortedMap(years);
        this.ages = Collections.unmodifiableSortedMap(ages);
        this.total = total;
    }

    /** The sum over ages and years. */
    public Excess total() {
        return total;
    }

    /**
     * The estimate of the sum over ages and years.
     *
     * @throws org.cenotaph.estimate.NoEstimateException if it was refused
     */
    public Estimate orThrow() {
        return total.outcome().orThrow();
    }

    /** Each year, summed over ages. */
    public SortedMap<Year, Excess> byYear() {
        return years;
    }

    /** Each age group, summed over years, those that are only shown among them. */
    public SortedMap<AgeBand, Excess> byAge() {
        return ages;
    }

    /**
     * One year, summed over ages.
     *
     * @throws IllegalArgumentException if the year was not estimated
     */
    public Excess in(int year) {
        return known(years, Years.asked(year));
    }

    /**
     * One age group in one year.
     *
     * @throws IllegalArgumentException if it was not estimated
     */
    public Excess at(AgeBand ages, int year) {
        return known(known(cells, ages), Years.asked(year));
    }

    private static <K, V> V known(SortedMap<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " was not estimated; " + map.keySet() + " were");
        }
        return value;
    }

    /** The years as a breakdown, each summed over ages. */
    public Breakdown<Year> breakdown() {
        SortedMap<Year, Outcome> outcomes = new TreeMap<>();
        years.forEach((year, excess) -> outcomes.put(year, excess.outcome()));
        return new Breakdown<>(Axis.YEAR, outcomes, 0);
    }

    /**
     * The age groups of one year as a breakdown.
     *
     * @throws IllegalArgumentException if the year was not estimated
     */
    public Breakdown<AgeBand> breakdown(int year) {
        SortedMap<AgeBand, Outcome> outcomes = new TreeMap<>();
        cells.keySet().forEach(band -> outcomes.put(band, at(band, year).outcome()));
        return new Breakdown<>(ageAxis, outcomes, 0);
    }

    /** One sentence a line: each age group and year, each year, and the total. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        if (cells.size() > 1) {
            cells.forEach((band, row) -> row.forEach((year, excess) -> lines.add(band + ", " + year + ": " + excess)));
        }
        years.forEach((year, excess) -> lines.add(year + ": " + excess));
        lines.add("total: " + total);
        return String.join("\n", lines);
    }
}
