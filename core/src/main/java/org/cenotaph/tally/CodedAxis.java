package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cenotaph.records.Column;
import org.jspecify.annotations.Nullable;

/**
 * An axis prepared for one set of deaths: the column it reads, its distinct coordinates in order, and for each code of the
 * column the place of its coordinate. The place after the last is that of unplaced deaths.
 */
final class CodedAxis<T extends Comparable<? super T>> {
    final Column<?> column;
    final List<T> coordinates;
    final int[] placeOfCode;

    CodedAxis(Column<?> column, List<@Nullable T> coordinateOfCode) {
        this.column = column;
        // hashed: comparing every code with every other in a tree takes most of a small count
        Map<T, Integer> places = new HashMap<>();
        coordinateOfCode.stream().filter(Objects::nonNull).forEach(coordinate -> places.put(coordinate, 0));
        List<T> sorted = new ArrayList<>(places.keySet());
        sorted.sort(Comparator.naturalOrder());
        List<T> distinct = new ArrayList<>();
        for (T coordinate : sorted) {
            if (distinct.isEmpty() || coordinate.compareTo(distinct.get(distinct.size() - 1)) != 0) {
                distinct.add(coordinate);
            }
            places.put(coordinate, distinct.size() - 1);
        }
        this.coordinates = List.copyOf(distinct);
        this.placeOfCode = new int[coordinateOfCode.size()];
        for (int code = 0; code < placeOfCode.length; code++) {
            T coordinate = coordinateOfCode.get(code);
            placeOfCode[code] = coordinate == null ? coordinates.size() : places.get(coordinate);
        }
    }
}
