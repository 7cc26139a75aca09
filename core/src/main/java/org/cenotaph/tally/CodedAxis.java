package org.cenotaph.tally;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
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
        TreeMap<T, Integer> places = new TreeMap<>();
        coordinateOfCode.stream().filter(Objects::nonNull).forEach(coordinate -> places.put(coordinate, 0));
        this.coordinates = List.copyOf(places.keySet());
        for (int place = 0; place < coordinates.size(); place++) {
            places.put(coordinates.get(place), place);
        }
        this.placeOfCode = new int[coordinateOfCode.size()];
        for (int code = 0; code < placeOfCode.length; code++) {
            T coordinate = coordinateOfCode.get(code);
            placeOfCode[code] = coordinate == null ? coordinates.size() : places.get(coordinate);
        }
    }

    int places() {
        return coordinates.size() + 1;
    }
}
