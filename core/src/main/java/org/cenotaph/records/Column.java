package org.cenotaph.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One property of many deaths: a code a row, and for each code the value it stands for.
 *
 * <p>Whatever is asked of a column (its month, its age band, whether it lies in a period) is asked once per code, not once
 * per death; {@link #read(int[], int, int[], int)} then spreads the answers over the rows. Codes take one byte a row while
 * there are at most 256 distinct values, two up to 65,536, four above.
 *
 * @param <S> the type of the values; null stands for "not known" where the type allows it
 */
public final class Column<S extends @Nullable Object> {
    private final Codes codes;
    private final List<S> values;

    private Column(Codes codes, List<S> values) {
        this.codes = codes;
        this.values = values;
    }

    /** A column of the values given, in order. */
    public static <S extends @Nullable Object> Column<S> of(Iterable<? extends S> values) {
        Builder<S> builder = new Builder<>();
        values.forEach(builder::add);
        return builder.build();
    }

    /** A column that has the same value in every row. */
    static <S extends @Nullable Object> Column<S> constant(S value, int size) {
        Builder<S> builder = new Builder<>();
        int code = builder.codeOf(value);
        for (int row = 0; row < size; row++) {
            builder.addCode(code);
        }
        return builder.build();
    }

    /** How many rows. */
    public int size() {
        return codes.size();
    }

    /** How many codes; every row has one from 0 to this number less one. A code may occur in no row. */
    public int codeCount() {
        return values.size();
    }

    /** The code of a row. */
    public int codeAt(int row) {
        return codes.at(row);
    }

    /** The value that a code stands for. */
    public S valueOf(int code) {
        return values.get(code);
    }

    /** The value of a row. */
    public S at(int row) {
        return values.get(codes.at(row));
    }

    /**
     * Looks up a run of rows: {@code out[i] = table[code of row from + i]}.
     *
     * @param table one number for each code
     * @param from the first row
     * @param out receives {@code count} numbers
     * @param count how many rows
     */
    public void read(int[] table, int from, int[] out, int count) {
        codes.read(table, from, out, count);
    }

    /**
     * Looks up chosen rows: {@code out[i] = table[code of row rows[i]]}.
     *
     * @param table one number for each code
     * @param rows the rows
     * @param out receives {@code count} numbers; may be {@code rows} itself
     * @param count how many rows
     */
    public void read(int[] table, int[] rows, int[] out, int count) {
        codes.read(table, rows, out, count);
    }

    /** The same column for some of the rows, in the order given. */
    Column<S> pick(int[] rows) {
        return new Column<>(codes.pick(rows), values);
    }

    /** The same column with every value replaced, evaluated once per code. */
    Column<S> replaced(UnaryOperator<S> replacement) {
        List<S> replaced = new ArrayList<>(values.size());
        values.forEach(value -> replaced.add(replacement.apply(value)));
        return new Column<>(codes, Collections.unmodifiableList(replaced));
    }

    /**
     * A column while it is being filled; not thread-safe.
     *
     * @param <S> the type of the values
     */
    public static final class Builder<S extends @Nullable Object> {
        private final Map<S, Integer> codeOf = new HashMap<>();
        private final List<S> values = new ArrayList<>();
        private final Codes.Growing codes = new Codes.Growing();

        /** An empty column. */
        public Builder() {}

        /** Adds a row. */
        public Builder<S> add(S value) {
            codes.add(codeOf(value));
            return this;
        }

        /** The code of a value, new if it was not seen yet; for callers that keep the code and add it many times. */
        public int codeOf(S value) {
            Integer known = codeOf.putIfAbsent(value, values.size());
            if (known != null) {
                return known;
            }
            values.add(value);
            return values.size() - 1;
        }

        /** The value that a code stands for. */
        public S valueOf(int code) {
            return values.get(code);
        }

        /**
         * Adds a row by the code of its value.
         *
         * @throws IllegalArgumentException if {@link #codeOf} never gave this code
         */
        public void addCode(int code) {
            if (code < 0 || code >= values.size()) {
                throw new IllegalArgumentException(
                        "code " + code + " stands for no value of this column, which has " + values.size());
            }
            codes.add(code);
        }

        /** How many rows so far. */
        public int size() {
            return codes.size();
        }

        /** The column. */
        public Column<S> build() {
            return new Column<>(codes.build(), Collections.unmodifiableList(new ArrayList<>(values)));
        }
    }
}
