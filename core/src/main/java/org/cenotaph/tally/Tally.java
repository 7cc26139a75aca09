package org.cenotaph.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cenotaph.records.Answer;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Counts of deaths along named axes, with what could not be placed on them, and where the counts come from. Immutable.
 *
 * <p>Counts are exact: an overflow of {@code long} throws {@link ArithmeticException}. Only cells of published corrections
 * are negative. Coordinates that nobody counted are absent, not zero, until {@link #filled} is asked for. Two tallies are
 * equal when their axes, coordinates and counts are; the lineage does not matter.
 */
public final class Tally {
    private final Grid grid;
    private final Cells cells;
    private final Lineage lineage;

    Tally(Grid grid, Cells cells, Lineage lineage) {
        this.grid = grid;
        this.cells = cells;
        this.lineage = lineage;
    }

    /** Starts a tally of counts that are added one by one. */
    public static TallyBuilder along(Axis<?>... axes) {
        return new TallyBuilder(List.of(axes));
    }

    /** A tally without axes: a bare number of deaths and where it comes from. */
    public static Tally ofTotal(long deaths, Lineage lineage) {
        return along().from(lineage).add(deaths).build();
    }

    /** The axes, in order. */
    public List<Axis<?>> axes() {
        return grid.axes;
    }

    /** Whether the tally has an axis. */
    public boolean has(Axis<?> axis) {
        return grid.axes.contains(axis);
    }

    /**
     * The coordinates along an axis, in order.
     *
     * @throws IllegalArgumentException if the tally does not have the axis
     */
    public <T extends Comparable<? super T>> List<T> coordinates(Axis<T> axis) {
        @SuppressWarnings("unchecked") // an axis only ever gives coordinates of its own type
        List<T> along = (List<T>) (List<?>) grid.coordinates.get(grid.indexOf(axis));
        return along;
    }

    /** Where the counts come from and what was left out. */
    public Lineage lineage() {
        return lineage;
    }

    /** The same counts with another account of where they come from. */
    public Tally withLineage(Lineage other) {
        return new Tally(grid, cells, other);
    }

    /** All deaths, placed or not. */
    public long total() {
        return cells.total();
    }

    /** The deaths that are placed on every axis. */
    public long placed() {
        return sumWhere(grid::isPlaced);
    }

    /** The deaths that are unplaced on an axis. */
    public long unplaced(Axis<?> axis) {
        int index = grid.indexOf(axis);
        return sumWhere(key -> grid.placeIn(key, index) == grid.unplaced(index));
    }

    private long sumWhere(LongPredicate key) {
        return IntStream.range(0, cells.size())
                .filter(i -> key.test(cells.keys[i]))
                .mapToLong(i -> cells.counts[i])
                .reduce(0, Math::addExact);
    }

    /**
     * The deaths of one cell, zero where nothing was counted.
     *
     * @param coordinates one for each axis, in their order; null for unplaced
     * @throws IllegalArgumentException if their number or a type is wrong
     */
    public long at(@Nullable Object... coordinates) {
        if (coordinates.length != grid.axes.size()) {
            throw new IllegalArgumentException(
                    "a cell has one coordinate for each of " + grid.axes + ", got " + Arrays.toString(coordinates));
        }
        long key = 0;
        for (int axis = 0; axis < coordinates.length; axis++) {
            int place = grid.placeOf(axis, coordinates[axis]);
            if (place < 0) {
                return 0;
            }
            key += place * grid.stride(axis);
        }
        return cells.at(key);
    }

    /** The cells that are not zero, in order. */
    public Stream<Cell> cells() {
        return IntStream.range(0, cells.size()).mapToObj(i -> new Cell(coordinatesOf(cells.keys[i]), cells.counts[i]));
    }

    private List<@Nullable Object> coordinatesOf(long key) {
        List<@Nullable Object> coordinates = new ArrayList<>();
        for (int axis = 0; axis < grid.axes.size(); axis++) {
            coordinates.add(grid.coordinateIn(key, axis));
        }
        return Collections.unmodifiableList(coordinates);
    }

    /**
     * One cell of a tally.
     *
     * @param coordinates one for each axis, null where unplaced
     * @param count the deaths
     */
    public record Cell(List<@Nullable Object> coordinates, long count) {}

    /**
     * The deaths at one coordinate of an axis; unplaced deaths are left out as undecidable, and counted. The other axes keep
     * their coordinates, also those at which nothing is left.
     */
    public <T extends Comparable<? super T>> Tally where(Axis<T> axis, T coordinate) {
        axis.checked(coordinate);
        return where(axis, coordinate::equals, coordinate.toString());
    }

    /**
     * The deaths whose coordinate on an axis passes a test; unplaced deaths are left out as undecidable, and counted. The
     * other axes keep their coordinates, also those at which nothing is left.
     *
     * @param what the test in words, for the lineage
     */
    public <T extends Comparable<? super T>> Tally where(Axis<T> axis, Predicate<? super T> test, String what) {
        return Reshaping.select(this, axis, t -> test.test(t) ? Answer.YES : Answer.NO, axis + " is " + what);
    }

    /**
     * The deaths between two days, both included, by the one axis of time that this tally has. Periods that lie only partly
     * between them are left out as undecidable, and counted.
     *
     * @throws IllegalArgumentException if the tally has no axis of time, or more than one, or the first day is after the last
     */
    public Tally between(LocalDate from, LocalDate to) {
        DeathDate.unknown().isBetween(from, to); // refuses a reversed period, even where there is nothing to select
        List<Axis<?>> times = grid.axes.stream().filter(Axis::isTime).toList();
        if (times.size() != 1) {
            throw new IllegalArgumentException("a period is selected along one axis of time, this tally has " + times
                    + " among its axes " + grid.axes);
        }
        return between(times.get(0), from, to);
    }

    private <T extends Comparable<? super T>> Tally between(Axis<T> time, LocalDate from, LocalDate to) {
        return Reshaping.select(
                this,
                time,
                t -> time.periodOf(t).orElseGet(DeathDate::unknown).isBetween(from, to),
                Condition.diedBetween(from, to));
    }

    /** The deaths along fewer axes, or along the same in another order; the total stays the same. */
    public Tally onto(Axis<?>... axes) {
        return onto(List.of(axes));
    }

    /** The deaths along fewer axes, or along the same in another order; the total stays the same. */
    public Tally onto(List<? extends Axis<?>> axes) {
        return Reshaping.onto(this, axes);
    }

    /** The deaths at each coordinate of an axis, along all other axes; unplaced deaths belong to none. */
    public <T extends Comparable<? super T>> SortedMap<T, Tally> by(Axis<T> axis) {
        return Collections.unmodifiableSortedMap(Reshaping.split(this, axis));
    }

    /** The number of deaths at each coordinate of an axis, over all others; unplaced deaths belong to none. */
    public <T extends Comparable<? super T>> SortedMap<T, Long> counts(Axis<T> axis) {
        Tally marginal = onto(axis);
        SortedMap<T, Long> counts = new TreeMap<>();
        coordinates(axis).forEach(coordinate -> counts.put(coordinate, marginal.at(coordinate)));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** The number of deaths up to and including each coordinate of an axis, over all others. */
    public <T extends Comparable<? super T>> SortedMap<T, Long> cumulative(Axis<T> axis) {
        SortedMap<T, Long> sums = new TreeMap<>();
        long sum = 0;
        for (var count : counts(axis).entrySet()) {
            sum = Math.addExact(sum, count.getValue());
            sums.put(count.getKey(), sum);
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * The deaths of both tallies, which must be different deaths counted along the same axes.
     *
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public Tally plus(Tally other) {
        requireAxes(other);
        TallyBuilder sum = new TallyBuilder(grid.axes);
        return sum.merge(this).merge(other).build();
    }

    /**
     * The deaths of this tally without those of another, which must be some of them: a cause subtracted from all causes.
     *
     * @throws IllegalArgumentException if a cell of the other is larger; the message names it
     */
    public Tally minus(Tally other) {
        requireAxes(other);
        TallyBuilder rest = new TallyBuilder(grid.axes).allowingCorrections().merge(this);
        other.cells().forEach(cell -> {
            long here = at(cell.coordinates().toArray());
            if (cell.count() > here) {
                throw new IllegalArgumentException("cannot take " + cell.count() + " deaths from the " + here + " at "
                        + grid.axes + " = " + cell.coordinates());
            }
            rest.add(Math.negateExact(cell.count()), cell.coordinates().toArray());
        });
        String without = String.format(Locale.ROOT, "without %,d deaths of another tally", other.total());
        String sources = other.lineage.origins().stream()
                .map(origin -> origin.source().title())
                .collect(Collectors.joining("; "));
        return rest.build().withLineage(lineage.with(sources.isEmpty() ? without : without + ": " + sources));
    }

    /** The same counts with zeros at every coordinate between the first and the last of an axis that goes in steps. */
    public <T extends Comparable<? super T>> Tally filled(Axis<T> axis) {
        List<T> along = coordinates(axis);
        return along.isEmpty() ? this : filled(axis, along.get(0), along.get(along.size() - 1));
    }

    /**
     * The same counts with zeros at every coordinate from one to another, both included; nothing outside is lost.
     *
     * @throws IllegalArgumentException if the axis does not go in steps, or the first coordinate is after the last
     */
    public <T extends Comparable<? super T>> Tally filled(Axis<T> axis, T from, T to) {
        return Reshaping.filled(this, axis, from, to);
    }

    /**
     * The same deaths with one axis regrouped, in the place of the old one.
     *
     * @param name the name of the new axis
     * @param grouping null leaves the deaths unplaced on the new axis
     */
    public <T extends Comparable<? super T>, U extends Comparable<? super U>> Tally mapped(
            Axis<T> axis, String name, Function<? super T, ? extends @Nullable U> grouping) {
        return Reshaping.mapped(this, axis, axis.mapped(name, grouping), grouping);
    }

    private void requireAxes(Tally other) {
        if (!grid.axes.equals(other.grid.axes)) {
            throw new IllegalArgumentException(
                    "both tallies must have the same axes, got " + grid.described() + " and " + other.grid.described());
        }
    }

    Grid grid() {
        return grid;
    }

    Cells table() {
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally tally
                && grid.axes.equals(tally.grid.axes)
                && grid.coordinates.equals(tally.grid.coordinates)
                && cells.sameAs(tally.cells);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(grid.axes, grid.coordinates) + cells.hash();
    }

    /** A table of the counts, cut after some lines. */
    @Override
    public String toString() {
        return TallyTable.of(this);
    }
}
