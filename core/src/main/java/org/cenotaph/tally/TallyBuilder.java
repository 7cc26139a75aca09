package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.cenotaph.records.Death;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.jspecify.annotations.Nullable;

/**
 * A tally while counts are being added to it: deaths one by one, published sums, other tallies. Not thread-safe; to count on
 * several threads or machines, give each its own builder and {@link #merge} what they build.
 */
public final class TallyBuilder {
    private final List<Axis<?>> axes;
    private final List<TreeSet<Object>> coordinates = new ArrayList<>();
    private final Map<List<@Nullable Object>, Long> counts = new HashMap<>();
    private Lineage lineage = Lineage.none();
    private boolean corrections;

    TallyBuilder(List<Axis<?>> axes) {
        this.axes = List.copyOf(axes);
        axes.forEach(axis -> coordinates.add(new TreeSet<>()));
    }

    /** Adds to the account of where the counts come from. */
    public TallyBuilder from(Lineage origin) {
        lineage = lineage.plus(origin);
        return this;
    }

    /** States the source of the counts, when nothing else is known of how it was read. */
    public TallyBuilder from(Source source) {
        return from(Lineage.of(new Origin(source, 0, 0)));
    }

    /** Accepts negative counts from here on: published corrections of earlier counts. */
    public TallyBuilder allowingCorrections() {
        corrections = true;
        return this;
    }

    /** Adds one death. */
    public TallyBuilder add(Death death) {
        @Nullable Object[] cell = new @Nullable Object[axes.size()];
        for (int axis = 0; axis < cell.length; axis++) {
            cell[axis] = axes.get(axis).of(death).orElse(null);
        }
        return add(1, cell);
    }

    /**
     * Adds a count to a cell. A count of zero adds the coordinates.
     *
     * @param count deaths
     * @param cell one coordinate for each axis, in their order; null where the deaths are unplaced
     * @throws IllegalArgumentException if the number or type of coordinates is wrong, or the count is negative and corrections
     *     were not allowed
     * @throws ArithmeticException if the sum leaves the range of long
     */
    public TallyBuilder add(long count, @Nullable Object... cell) {
        if (cell.length != axes.size()) {
            throw new IllegalArgumentException(
                    "a count needs one coordinate for each of " + axes + ", got " + Arrays.toString(cell));
        }
        if (count < 0 && !corrections) {
            throw new IllegalArgumentException(
                    "a count of deaths must not be negative (published corrections: allowingCorrections()), got "
                            + count + " at " + Arrays.toString(cell));
        }
        for (int axis = 0; axis < cell.length; axis++) {
            Object coordinate = cell[axis];
            if (coordinate != null) {
                mark(axis, coordinate);
            }
        }
        counts.merge(Collections.unmodifiableList(Arrays.asList(cell.clone())), count, Math::addExact);
        return this;
    }

    private void mark(int axis, Object coordinate) {
        TreeSet<Object> along = coordinates.get(axis);
        Object checked = axes.get(axis).checked(coordinate);
        if (!along.isEmpty() && along.first().getClass() != checked.getClass()) {
            throw new IllegalArgumentException("the coordinates of the axis " + axes.get(axis)
                    + " must be of one type, got " + along.first() + " and " + checked);
        }
        along.add(checked);
    }

    /**
     * Adds all counts of a tally of other deaths along the same axes.
     *
     * @throws IllegalArgumentException if its axes differ
     */
    public TallyBuilder merge(Tally tally) {
        if (!tally.axes().equals(axes)) {
            throw new IllegalArgumentException(
                    "only a tally along " + axes + " can be merged, got one along " + tally.axes());
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            for (Object coordinate : tally.grid().coordinates.get(axis)) {
                mark(axis, coordinate);
            }
        }
        tally.cells().forEach(cell -> counts.merge(cell.coordinates(), cell.count(), Math::addExact));
        lineage = lineage.plus(tally.lineage());
        return this;
    }

    /**
     * Adds a published running total along the one axis of this tally, turned into increments. Where the running total falls,
     * the negative increment is kept as a correction, and the lineage says so.
     *
     * @param totals deaths up to and including each coordinate
     * @throws IllegalArgumentException if the tally has another number of axes than one
     */
    public <T extends Comparable<? super T>> TallyBuilder addCumulative(SortedMap<T, Long> totals) {
        long before = 0;
        long fallen = 0;
        int falls = 0;
        allowingCorrections();
        for (Map.Entry<T, Long> total : totals.entrySet()) {
            long increment = Math.subtractExact(total.getValue(), before);
            add(increment, total.getKey());
            falls += increment < 0 ? 1 : 0;
            fallen = Math.addExact(fallen, Math.min(0, increment));
            before = total.getValue();
        }
        if (falls > 0) {
            from(Lineage.none().with("the running total falls " + falls + " times, by " + -fallen + " deaths in all"));
        }
        return this;
    }

    /** The tally of everything added so far. */
    public Tally build() {
        List<List<Object>> along = new ArrayList<>();
        coordinates.forEach(distinct -> along.add(List.copyOf(distinct)));
        Grid grid = new Grid(axes, along);
        Cells.Adder cells = new Cells.Adder();
        counts.forEach((cell, count) -> {
            long key = 0;
            for (int axis = 0; axis < axes.size(); axis++) {
                key += grid.placeOf(axis, cell.get(axis)) * grid.stride(axis);
            }
            cells.add(key, count);
        });
        return new Tally(grid, cells.build(), lineage);
    }
}
