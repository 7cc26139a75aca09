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
 * per death; {@link #add(int[], int, int[], int)} then spreads the answers over the rows. Codes take one byte a row while
 * there are at most 256 distinct values, two up to 65,536, four above.
 *
 * @param <S> the type of the values; null stands for "not known" where the type allows it
 */
public final class Column<S extends @Nullable Object> {
    /** Says of a code that its rows pass. */
    public static final int YES = Codes.YES;

    /** Says of a code that of its rows this cannot be told. */
    public static final int UNTOLD = Codes.UNTOLD;

    /** A column with no more values than this is narrow. */
    public static final int NARROW = Codes.NARROW;

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
     * Looks up a run of rows and adds what is found: {@code sums[i] += table[code of row from + i]}.
     *
     * @param table one number for each code
     * @param from the first row
     * @param sums receives {@code count} numbers
     * @param count how many rows
     */
    public void add(int[] table, int from, int[] sums, int count) {
        codes.add(table, from, sums, count);
    }

    /**
     * Looks up chosen rows and adds what is found: {@code sums[i] += table[code of row rows[i]]}.
     *
     * @param table one number for each code
     * @param rows the rows
     * @param sums receives {@code count} numbers
     * @param count how many rows
     */
    public void add(int[] table, int[] rows, int[] sums, int count) {
        codes.add(table, rows, sums, count);
    }

    /**
     * Writes the numbers of the rows that pass to the front of {@code rows}, of a run of rows.
     *
     * @param passes for each code {@link #YES}, {@link #UNTOLD} or zero
     * @param from the first row
     * @param rows receives at most {@code count} numbers
     * @param count how many rows, at most 32,767
     * @return how many rows pass times {@link #YES}, plus of how many this cannot be told times {@link #UNTOLD}
     */
    public int select(int[] passes, int from, int[] rows, int count) {
        return codes.select(passes, from, rows, count);
    }

    /** The same for chosen rows, see {@link #select(int[], int, int[], int)}, in place. */
    public int select(int[] passes, int[] rows, int count) {
        return codes.select(passes, rows, count);
    }

    /** Whether this column has so few values that others can be counted beside it, see {@link #countBeside}. */
    public boolean isNarrow() {
        return codes instanceof Codes.Bytes && values.size() <= Codes.NARROW;
    }

    /**
     * Counts a run of rows by the codes of this column and of one that is narrow: one is added to
     * {@code cells[code * NARROW + code of narrow]} for each row.
     *
     * @param narrow the other column, which {@link #isNarrow}
     * @param from the first row
     * @param to the row after the last
     * @param cells {@link #NARROW} numbers for each code of this column
     */
    public void countBeside(Column<?> narrow, int from, int to, int[] cells) {
        codes.countBeside((Codes.Bytes) narrow.codes, from, to, cells);
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
        private final GrowingCodes codes = new GrowingCodes();

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
