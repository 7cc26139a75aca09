package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cenotaph.records.Answer;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Selection;
import org.jspecify.annotations.Nullable;

/** The operations of a tally that change its grid: each makes the new grid and says where every place of the old one goes. */
final class Reshaping {
    private static final int DROPPED = -1;

    private Reshaping() {}

    /** Cells without the coordinates that none of them has; a column may know values that a selection has left behind. */
    static Tally observed(Grid grid, Cells cells, Lineage lineage) {
        boolean[][] seen = grid.placesIn(cells);
        List<List<Object>> along = new ArrayList<>();
        int[][] places = new int[seen.length][];
        boolean all = true;
        for (int axis = 0; axis < seen.length; axis++) {
            List<Object> kept = new ArrayList<>();
            places[axis] = new int[grid.places(axis)];
            for (int place = 0; place < grid.unplaced(axis); place++) {
                places[axis][place] = kept.size();
                if (seen[axis][place]) {
                    kept.add(grid.coordinates.get(axis).get(place));
                }
            }
            places[axis][grid.unplaced(axis)] = kept.size();
            all &= kept.size() == grid.unplaced(axis);
            along.add(kept);
        }
        if (all) {
            return new Tally(grid, cells, lineage);
        }
        Grid smaller = new Grid(grid.axes, along);
        int[] from = IntStream.range(0, seen.length).toArray();
        return new Tally(smaller, grid.moved(cells, smaller, from, places), lineage);
    }

    /** The cells at each coordinate of an axis, along the other axes. */
    static <T extends Comparable<? super T>> SortedMap<T, Tally> split(Tally tally, Axis<T> axis) {
        Grid grid = tally.grid();
        Cells cells = tally.table();
        int index = grid.indexOf(axis);
        long stride = grid.stride(index);
        Cells.Adder[] parts = new Cells.Adder[grid.places(index)];
        Arrays.setAll(parts, place -> new Cells.Adder());
        for (int i = 0; i < cells.size(); i++) {
            long key = cells.keys[i];
            long before = key / stride / parts.length;
            parts[grid.placeIn(key, index)].add(before * stride + key % stride, cells.counts[i]);
        }
        List<Axis<?>> axes = new ArrayList<>(grid.axes);
        axes.remove(index);
        List<List<Object>> along = new ArrayList<>(grid.coordinates);
        along.remove(index);
        Grid others = new Grid(axes, along);
        long unplaced = tally.unplaced(axis);
        long placed = tally.total() - unplaced;
        SortedMap<T, Tally> split = new TreeMap<>();
        for (int place = 0; place < parts.length - 1; place++) {
            T coordinate = tally.coordinates(axis).get(place);
            Cells part = parts[place].build();
            Selection selection = new Selection(isAt(axis, coordinate), part.total(), placed - part.total(), unplaced);
            split.put(coordinate, new Tally(others, part, tally.lineage().with(selection)));
        }
        return split;
    }

    /** The selection of one coordinate in words. */
    static String isAt(Axis<?> axis, Object what) {
        return axis + " is " + what;
    }

    /** The cells whose coordinate on an axis is answered yes; what is unplaced cannot be told. */
    static <T extends Comparable<? super T>> Tally select(
            Tally tally, Axis<T> axis, Function<T, Answer> condition, String what) {
        Grid grid = tally.grid();
        Cells cells = tally.table();
        int index = grid.indexOf(axis);
        List<T> along = tally.coordinates(axis);
        List<Answer> answers = new ArrayList<>(along.stream().map(condition).toList());
        answers.add(Answer.UNDECIDABLE);
        long[] counts = new long[Answer.values().length];
        for (int i = 0; i < cells.size(); i++) {
            int answer = answers.get(grid.placeIn(cells.keys[i], index)).ordinal();
            counts[answer] = Math.addExact(counts[answer], cells.counts[i]);
        }
        List<T> kept = new ArrayList<>();
        int[] places = new int[grid.places(index)];
        for (int place = 0; place < places.length; place++) {
            boolean yes = answers.get(place) == Answer.YES;
            places[place] = yes ? kept.size() : DROPPED;
            if (yes) {
                kept.add(along.get(place));
            }
        }
        Selection selection = new Selection(
                what, counts[Answer.YES.ordinal()], counts[Answer.NO.ordinal()], counts[Answer.UNDECIDABLE.ordinal()]);
        Tally selected = withAxis(tally, index, axis, kept, places);
        return selected.withLineage(tally.lineage().with(selection));
    }

    /** The cells added up along the axes named. */
    static Tally onto(Tally tally, List<? extends Axis<?>> axes) {
        Grid grid = tally.grid();
        int[] from = axes.stream().mapToInt(grid::indexOf).toArray();
        List<List<Object>> along = new ArrayList<>();
        for (int axis : from) {
            along.add(grid.coordinates.get(axis));
        }
        Grid smaller = new Grid(axes, along);
        int[][] places = new int[from.length][];
        for (int axis = 0; axis < from.length; axis++) {
            places[axis] = unchanged(smaller, axis);
        }
        return new Tally(smaller, grid.moved(tally.table(), smaller, from, places), tally.lineage());
    }

    /** The same cells with every step from one coordinate to another present. */
    static <T extends Comparable<? super T>> Tally filled(Tally tally, Axis<T> axis, T from, T to) {
        List<T> before = tally.coordinates(axis);
        TreeSet<T> along = new TreeSet<>(before);
        axis.checked(from);
        if (from.compareTo(axis.checked(to)) > 0) {
            throw new IllegalArgumentException("gaps are filled from the first coordinate of the axis " + axis
                    + " to the last, got " + from + " and " + to);
        }
        for (T t = from; t.compareTo(to) <= 0; t = following(axis, t)) {
            along.add(t);
        }
        return withCoordinates(tally, axis, axis, List.copyOf(along), before);
    }

    private static <T extends Comparable<? super T>> T following(Axis<T> axis, T coordinate) {
        return axis.next(coordinate)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the axis " + axis + " does not go in steps, so it has no gaps to fill"));
    }

    /** The same cells with the coordinates of one axis grouped. */
    static <T extends Comparable<? super T>, U extends Comparable<? super U>> Tally mapped(
            Tally tally, Axis<T> axis, Axis<U> coarser, Function<? super T, ? extends @Nullable U> grouping) {
        List<@Nullable U> groupOf = new ArrayList<>();
        tally.coordinates(axis).forEach(coordinate -> groupOf.add(grouping.apply(coordinate)));
        TreeSet<U> groups = new TreeSet<>();
        groupOf.stream().filter(Objects::nonNull).forEach(group -> groups.add(coarser.checked(group)));
        return withCoordinates(tally, axis, coarser, List.copyOf(groups), groupOf);
    }

    /** One axis replaced: its i-th coordinate becomes {@code newOf.get(i)}, or is unplaced where that is null. */
    private static <T extends Comparable<? super T>, U extends Comparable<? super U>> Tally withCoordinates(
            Tally tally, Axis<T> axis, Axis<U> newAxis, List<U> coordinates, List<? extends @Nullable U> newOf) {
        int[] places = new int[newOf.size() + 1];
        for (int place = 0; place < newOf.size(); place++) {
            U coordinate = newOf.get(place);
            places[place] = coordinate == null ? coordinates.size() : Collections.binarySearch(coordinates, coordinate);
        }
        places[newOf.size()] = coordinates.size();
        return withAxis(tally, tally.grid().indexOf(axis), newAxis, coordinates, places);
    }

    private static Tally withAxis(Tally tally, int index, Axis<?> axis, List<?> coordinates, int[] placesOnAxis) {
        Grid grid = tally.grid();
        List<Axis<?>> axes = new ArrayList<>(grid.axes);
        axes.set(index, axis);
        List<List<?>> along = new ArrayList<>(grid.coordinates);
        along.set(index, coordinates);
        Grid other = new Grid(axes, along);
        int[][] places = new int[axes.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = i == index ? placesOnAxis : unchanged(grid, i);
        }
        int[] from = IntStream.range(0, axes.size()).toArray();
        return new Tally(other, grid.moved(tally.table(), other, from, places), tally.lineage());
    }

    private static int[] unchanged(Grid grid, int axis) {
        return IntStream.range(0, grid.places(axis)).toArray();
    }
}
