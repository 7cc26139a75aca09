package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cenotaph.csv.Field.Mapping;
import org.cenotaph.csv.Field.Parsing;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold counts, and which their coordinates.
 *
 * @param axes what holds the coordinate on each axis
 * @param wide the axis whose coordinates the names of the columns of counts are, where there is one
 * @param counts the names of the columns of counts
 * @param blankIsZero whether an empty count means zero
 * @param corrections whether counts may be negative
 * @param once whether a row with the coordinates of an earlier one is rejected
 */
record CountColumns(
        Map<Axis<?>, Mapping<? extends @Nullable Object>> axes,
        Optional<Axis<String>> wide,
        List<String> counts,
        boolean blankIsZero,
        boolean corrections,
        boolean once) {

    static CountColumns none() {
        return new CountColumns(Map.of(), Optional.empty(), List.of(), false, false, false);
    }

    @SuppressWarnings("NullAway") // it does not read that the type argument may be null
    <T extends Comparable<? super T>> CountColumns along(
            Axis<T> axis, List<String> columns, String expected, Parsing<T> parsing) {
        requireNew(axis, axes.keySet());
        wide.ifPresent(names -> requireNew(axis, List.of(names)));
        Map<Axis<?>, Mapping<? extends @Nullable Object>> more = new LinkedHashMap<>(axes);
        more.put(
                axis,
                new Mapping<@Nullable T>(
                        columns,
                        expected,
                        values -> values.stream().allMatch(String::isEmpty)
                                ? null
                                : onAxis(axis, parsing.parse(values))));
        return new CountColumns(more, wide, counts, blankIsZero, corrections, once);
    }

    /** The coordinate itself; a tally refuses one that the axis does not have. */
    private static <T extends Comparable<? super T>> T onAxis(Axis<T> axis, T coordinate) {
        Tally.along(axis).add(0, Objects.requireNonNull(coordinate, "coordinate"));
        return coordinate;
    }

    private static void requireNew(Axis<?> axis, Iterable<Axis<?>> others) {
        for (Axis<?> other : others) {
            if (other.name().equals(axis.name())) {
                throw new IllegalArgumentException("the axis " + axis + " was given two columns");
            }
        }
    }

    CountColumns counting(String column) {
        return new CountColumns(axes, Optional.empty(), List.of(column), blankIsZero, corrections, once);
    }

    CountColumns wide(Axis<String> axis, List<String> columns) {
        requireNew(axis, axes.keySet());
        boolean distinct = new LinkedHashSet<>(columns).size() == columns.size();
        if (columns.isEmpty() || !distinct || columns.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "name the columns of counts along " + axis + ", each once, got " + columns);
        }
        return new CountColumns(axes, Optional.of(axis), columns, blankIsZero, corrections, once);
    }

    CountColumns blankAsZero() {
        return new CountColumns(axes, wide, counts, true, corrections, once);
    }

    CountColumns withCorrections() {
        return new CountColumns(axes, wide, counts, blankIsZero, true, once);
    }

    CountColumns eachOnce() {
        return new CountColumns(axes, wide, counts, blankIsZero, corrections, true);
    }

    Scan.Taker<Tally> taker(CsvRows rows) {
        return new Taker(rows);
    }

    /** Takes the counts of one file. */
    private final class Taker implements Scan.Taker<Tally> {
        private final CsvRows rows;
        private final List<Field<? extends @Nullable Object>> fields = new ArrayList<>();
        private final int[] columns;
        private final long[] values;
        private final TallyBuilder tally;
        private final RepeatedRows repeats;

        Taker(CsvRows rows) {
            this.rows = rows;
            axes.values().forEach(mapping -> fields.add(new Field<>(rows, mapping)));
            this.columns = counts.stream().mapToInt(rows::column).toArray();
            this.values = new long[columns.length];
            this.repeats = new RepeatedRows(rows, coordinateColumns());
            List<Axis<?>> all = new ArrayList<>(axes.keySet());
            wide.ifPresent(all::add);
            this.tally = Tally.along(all.toArray(Axis<?>[]::new));
            if (corrections) {
                tally.allowingCorrections();
            }
        }

        private List<String> coordinateColumns() {
            return axes.values().stream()
                    .flatMap(mapping -> mapping.columns().stream())
                    .toList();
        }

        @Override
        public void take() throws Rejection {
            @Nullable Object[] cell = new @Nullable Object[fields.size() + (wide.isPresent() ? 1 : 0)];
            for (int axis = 0; axis < fields.size(); axis++) {
                fields.get(axis).read();
                cell[axis] = fields.get(axis).property();
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = count(i);
            }
            repeats.take(Arrays.copyOf(cell, fields.size()), once);
            for (int i = 0; i < values.length; i++) {
                if (wide.isPresent()) {
                    cell[fields.size()] = counts.get(i);
                }
                add(values[i], cell);
            }
        }

        private void add(long count, @Nullable Object[] cell) {
            try {
                tally.add(count, cell);
            } catch (ArithmeticException e) {
                throw new ArithmeticException(rows.header().file() + ", line " + rows.line() + ": " + e.getMessage());
            }
        }

        private long count(int i) throws Rejection {
            String text = rows.text(columns[i]);
            if (blankIsZero && text.isBlank()) {
                return 0;
            }
            try {
                long count = WholeNumber.parse(text);
                if (count >= 0 || corrections) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // answered below, as for what is negative
            }
            throw new Rejection(
                    counts.get(i), text, RejectedRow.WHOLE_NUMBER + (corrections ? "" : " that is not negative"));
        }

        @Override
        public Tally result(Lineage lineage) {
            Lineage all = repeats.remark(counts).map(lineage::with).orElse(lineage);
            return LikelyTotal.remarkedIn(tally.from(all).build());
        }
    }
}
