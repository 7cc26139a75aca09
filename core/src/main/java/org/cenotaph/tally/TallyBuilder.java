package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
        this.axes = Grid.withNamesOfTheirOwn(axes);
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
        put(count, cell);
        return this;
    }

    private void put(long count, @Nullable Object... cell) {
        for (int axis = 0; axis < cell.length; axis++) {
            require(axis, cell[axis]);
        }
        sum(Collections.unmodifiableList(Arrays.asList(cell.clone())), count);
        for (int axis = 0; axis < cell.length; axis++) {
            if (cell[axis] != null) {
                coordinates.get(axis).add(cell[axis]);
            }
        }
    }

    private void sum(List<@Nullable Object> cell, long count) {
        try {
            counts.merge(cell, count, Math::addExact);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("with " + count + " more, the sum at " + cell + " leaves the range of long");
        }
    }

    private void require(int axis, @Nullable Object coordinate) {
        if (coordinate == null) {
            return;
        }
        Object checked = axes.get(axis).checked(coordinate);
        TreeSet<Object> along = coordinates.get(axis);
        try {
            along.contains(checked); // compares it with one that is there
        } catch (ClassCastException e) {
            throw axes.get(axis).notOfOneType(along.first(), checked);
        }
    }

    /**
     * Adds all counts of a tally of other deaths along the same axes.
     *
     * @throws IllegalArgumentException if its axes differ
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public TallyBuilder merge(Tally tally) {
        if (!tally.axes().equals(axes)) {
            throw new IllegalArgumentException("only a tally along "
                    + axes.stream().map(Axis::described).toList() + " can be merged, got one along "
                    + tally.grid().described());
        }
        for (int axis = 0; axis < axes.size(); axis++) {
            for (Object coordinate : tally.grid().coordinates.get(axis)) {
                require(axis, coordinate);
                coordinates.get(axis).add(coordinate);
            }
        }
        tally.cells().forEach(cell -> sum(cell.coordinates(), cell.count()));
        lineage = lineage.plus(tally.lineage());
        return this;
    }

    /**
     * Adds a published running total along the one axis of this tally, turned into increments. All deaths up to the first total
     * are counted at its coordinate, as if the series began there, and the lineage says so; {@link #addCumulative(long,
     * SortedMap)} takes the total before it. Where the axis goes in steps and totals are missing between two, the deaths
     * between them are unplaced; where the running total falls, the negative increment is kept as a correction; the lineage
     * says both.
     *
     * @param totals deaths up to and including each coordinate
     * @throws IllegalArgumentException if the tally has another number of axes than one, or a total is negative
     */
    public <T extends Comparable<? super T>> TallyBuilder addCumulative(SortedMap<T, Long> totals) {
        return addCumulative(OptionalLong.empty(), totals);
    }

    /**
     * Adds a published running total of which the first is not the beginning of the series, as {@link #addCumulative(SortedMap)}
     * does; the deaths before it are not added.
     *
     * @param before the running total just before the first coordinate
     * @param totals deaths up to and including each coordinate
     * @throws IllegalArgumentException if the tally has another number of axes than one, or a total is negative
     */
    public <T extends Comparable<? super T>> TallyBuilder addCumulative(long before, SortedMap<T, Long> totals) {
        return addCumulative(OptionalLong.of(before), totals);
    }

    private <T extends Comparable<? super T>> TallyBuilder addCumulative(
            OptionalLong before, SortedMap<T, Long> totals) {
        if (axes.size() != 1) {
            throw new IllegalArgumentException("a running total is added along one axis, this tally has " + axes);
        }
        RunningTotal apart = RunningTotal.of(axes.get(0), before, totals);
        apart.increments().forEach(increment -> put(increment.count(), increment.coordinate()));
        apart.remarks().forEach(remark -> from(Lineage.none().with(remark)));
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
