package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cenotaph.records.Answer;
import org.cenotaph.records.Selection;
import org.jspecify.annotations.Nullable;

/** The operations of a tally that change its grid: each makes the new grid and says where every place of the old one goes. */
final class Reshaping {
    private static final int DROPPED = -1;

    private Reshaping() {}

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
        for (T t = axis.checked(from); t.compareTo(to) <= 0; t = following(axis, t)) {
            along.add(t);
        }
        return withCoordinates(tally, axis, axis, List.copyOf(along), t -> t);
    }

    private static <T extends Comparable<? super T>> T following(Axis<T> axis, T coordinate) {
        return axis.next(coordinate)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the axis " + axis + " does not go in steps, so it has no gaps to fill"));
    }

    /** The same cells with the coordinates of one axis grouped. */
    static <T extends Comparable<? super T>, U extends Comparable<? super U>> Tally mapped(
            Tally tally, Axis<T> axis, Axis<U> coarser, Function<? super T, ? extends @Nullable U> grouping) {
        TreeSet<U> groups = new TreeSet<>();
        tally.coordinates(axis).stream().map(grouping).filter(Objects::nonNull).forEach(groups::add);
        return withCoordinates(tally, axis, coarser, List.copyOf(groups), grouping);
    }

    private static <T extends Comparable<? super T>, U extends Comparable<? super U>> Tally withCoordinates(
            Tally tally,
            Axis<T> axis,
            Axis<U> newAxis,
            List<U> coordinates,
            Function<? super T, ? extends @Nullable U> grouping) {
        List<T> before = tally.coordinates(axis);
        int[] places = new int[before.size() + 1];
        for (int place = 0; place < before.size(); place++) {
            U group = grouping.apply(before.get(place));
            places[place] = group == null ? coordinates.size() : Collections.binarySearch(coordinates, group);
        }
        places[before.size()] = coordinates.size();
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
