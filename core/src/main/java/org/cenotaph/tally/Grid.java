package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a tally: its axes, the coordinates along each in order, and the numbering of its cells.
 *
 * <p>Along an axis of n coordinates, places 0 to n - 1 are the coordinates and place n holds what is unplaced. The number of
 * a cell counts places in mixed radix, the last axis fastest.
 */
final class Grid {
    final List<Axis<?>> axes;
    final List<List<Object>> coordinates;
    private final long[] strides;

    Grid(List<? extends Axis<?>> axes, List<? extends List<?>> coordinates) {
        this.axes = withNamesOfTheirOwn(axes);
        List<List<Object>> copies = new ArrayList<>();
        coordinates.forEach(along -> copies.add(List.copyOf(along)));
        this.coordinates = List.copyOf(copies);
        this.strides = new long[axes.size()];
        long stride = 1;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride = times(stride, places(axis));
        }
    }

    /** The axes, which must have different names. */
    static List<Axis<?>> withNamesOfTheirOwn(List<? extends Axis<?>> axes) {
        long names = axes.stream().map(Axis::name).distinct().count();
        if (names != axes.size()) {
            throw new IllegalArgumentException("the axes of a tally need different names, got " + axes);
        }
        return List.copyOf(axes);
    }

    private long times(long stride, int places) {
        try {
            return Math.multiplyExact(stride, places);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the axes " + axes + " have more cells than can be numbered", e);
        }
    }

    int places(int axis) {
        return coordinates.get(axis).size() + 1;
    }

    /** How many cells the full product has, places for unplaced included. */
    long cellCount() {
        return axes.isEmpty() ? 1 : strides[0] * places(0);
    }

    long stride(int axis) {
        return strides[axis];
    }

    int unplaced(int axis) {
        return coordinates.get(axis).size();
    }

    /** The axes in words. */
    List<String> described() {
        return axes.stream().map(Axis::described).toList();
    }

    /** The index of an axis. */
    int indexOf(Axis<?> axis) {
        int index = axes.indexOf(axis);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "this tally has no axis \"" + axis.described() + "\"; it has " + described());
        }
        return index;
    }

    /** The place of a coordinate, or a negative number if the axis does not have it; null is the place of the unplaced. */
    int placeOf(int axis, @Nullable Object coordinate) {
        if (coordinate == null) {
            return unplaced(axis);
        }
        @SuppressWarnings("unchecked") // coordinates of one axis are comparable with each other
        List<Comparable<Object>> along = (List<Comparable<Object>>) (List<?>) coordinates.get(axis);
        Comparable<?> checked = axes.get(axis).checked(coordinate);
        try {
            return Math.max(-1, Collections.binarySearch(along, checked));
        } catch (ClassCastException e) {
            throw axes.get(axis).notOfOneType(along.get(0), checked);
        }
    }

    /** The place that a cell has on an axis. */
    int placeIn(long cell, int axis) {
        return (int) (cell / strides[axis] % places(axis));
    }

    /** For each axis and each place on it, whether some of these cells have it. */
    boolean[][] placesIn(Cells cells) {
        boolean[][] seen = new boolean[axes.size()][];
        Arrays.setAll(seen, axis -> new boolean[places(axis)]);
        Places places = new Places();
        for (long cell : cells.keys) {
            places.moveTo(cell);
            for (int axis = 0; axis < seen.length; axis++) {
                seen[axis][places.at[axis]] = true;
            }
        }
        return seen;
    }

    /** The places of one cell after another; cells that differ only on the last axis, as neighbours do, cost no division. */
    private final class Places {
        final int[] at = new int[strides.length];
        private final int last = strides.length - 1;
        private final long width = strides.length == 0 ? 1 : places(last);
        private long row = -1;

        void moveTo(long cell) {
            if (row < 0 || cell < row || cell >= row + width) {
                long rest = cell;
                for (int axis = 0; axis < at.length; axis++) {
                    at[axis] = (int) (rest / strides[axis]);
                    rest -= at[axis] * strides[axis];
                }
                row = cell - (at.length == 0 ? 0 : at[last]);
            } else {
                at[last] = (int) (cell - row);
            }
        }
    }

    /** The coordinate that a cell has on an axis, or null where it is unplaced. */
    @Nullable
    Object coordinateIn(long cell, int axis) {
        int place = placeIn(cell, axis);
        return place == unplaced(axis) ? null : coordinates.get(axis).get(place);
    }

    boolean isPlaced(long cell) {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (placeIn(cell, axis) == unplaced(axis)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The cells of this grid moved to another: axis {@code from[i]} of this grid becomes axis i of the other, and place p on
     * it becomes {@code places[i][p]}; a negative place drops the cell. Cells that meet are added.
     */
    Cells moved(Cells cells, Grid other, int[] from, int[][] places) {
        long[] keys = new long[cells.size()];
        long[] counts = new long[cells.size()];
        int kept = 0;
        Places before = new Places();
        for (int i = 0; i < keys.length; i++) {
            before.moveTo(cells.keys[i]);
            long key = 0;
            for (int axis = 0; axis < from.length && key >= 0; axis++) {
                int place = places[axis][before.at[from[axis]]];
                key = place < 0 ? -1 : key + place * other.strides[axis];
            }
            if (key >= 0) {
                keys[kept] = key;
                counts[kept++] = cells.counts[i];
            }
        }
        return Cells.added(Arrays.copyOf(keys, kept), Arrays.copyOf(counts, kept));
    }
}
