package org.cenotaph.records;

/**
 * One small number a row, in an array as narrow as the largest number allows: bytes up to 256 codes, chars up to 65,536,
 * ints above.
 *
 * <p>The loops below are the bottom of the counting path. Each is written out for its array type because a shared loop
 * would cost a call a row. None has a branch but its end: selecting writes every row's number and moves on only behind one that
 * passes.
 */
abstract sealed class Codes {
    /** A row passes. */
    static final int YES = 1;

    /** It cannot be told whether a row passes. */
    static final int UNTOLD = 1 << Character.SIZE;

    private static final int NARROW_BITS = 4;

    /** Others can be counted beside a column of no more values than this: a shift by a constant is the fastest way to a cell. */
    static final int NARROW = 1 << NARROW_BITS;

    abstract int size();

    abstract int at(int row);

    /** {@code sums[i] += table[code of row from + i]} for {@code count} rows. */
    abstract void add(int[] table, int from, int[] sums, int count);

    /** {@code sums[i] += table[code of row rows[i]]} for {@code count} rows. */
    abstract void add(int[] table, int[] rows, int[] sums, int count);

    /**
     * Writes the numbers of the rows that pass to the front of {@code rows}, of {@code count} rows from one on.
     *
     * @param passes for each code {@link #YES}, {@link #UNTOLD} or zero
     * @param count at most 32,767, lest the number of those that cannot be told overflow
     * @return how many pass times {@link #YES}, plus of how many this cannot be told times {@link #UNTOLD}
     */
    abstract int select(int[] passes, int from, int[] rows, int count);

    /** The same for chosen rows, in place. */
    abstract int select(int[] passes, int[] rows, int count);

    /** {@code cells[code * NARROW + code of narrow]++} for the rows from one to another, the second excluded. */
    abstract void countBeside(Bytes narrow, int from, int to, int[] cells);

    /** The codes of some rows, in the order given. */
    final Codes pick(int[] rows) {
        GrowingCodes picked = new GrowingCodes();
        for (int row : rows) {
            picked.add(at(row));
        }
        return picked.build();
    }

    static final class Bytes extends Codes {
        private final byte[] codes;

        Bytes(byte[] codes) {
            this.codes = codes;
        }

        @Override
        int size() {
            return codes.length;
        }

        @Override
        int at(int row) {
            return codes[row] & 0xFF;
        }

        @Override
        void add(int[] table, int from, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[from + i] & 0xFF];
            }
        }

        @Override
        void add(int[] table, int[] rows, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[rows[i]] & 0xFF];
            }
        }

        @Override
        int select(int[] passes, int from, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                rows[(char) sum] = from + i;
                sum += passes[codes[from + i] & 0xFF];
            }
            return sum;
        }

        @Override
        int select(int[] passes, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[(char) sum] = row;
                sum += passes[codes[row] & 0xFF];
            }
            return sum;
        }

        @Override
        void countBeside(Bytes narrow, int from, int to, int[] cells) {
            byte[] others = narrow.codes;
            for (int row = from; row < to; row++) {
                cells[(codes[row] & 0xFF) << NARROW_BITS | others[row]]++;
            }
        }
    }

    static final class Chars extends Codes {
        private final char[] codes;

        Chars(char[] codes) {
            this.codes = codes;
        }

        @Override
        int size() {
            return codes.length;
        }

        @Override
        int at(int row) {
            return codes[row];
        }

        @Override
        void add(int[] table, int from, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[from + i]];
            }
        }

        @Override
        void add(int[] table, int[] rows, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[rows[i]]];
            }
        }

        @Override
        int select(int[] passes, int from, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                rows[(char) sum] = from + i;
                sum += passes[codes[from + i]];
            }
            return sum;
        }

        @Override
        int select(int[] passes, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[(char) sum] = row;
                sum += passes[codes[row]];
            }
            return sum;
        }

        @Override
        void countBeside(Bytes narrow, int from, int to, int[] cells) {
            byte[] others = narrow.codes;
            for (int row = from; row < to; row++) {
                cells[codes[row] << NARROW_BITS | others[row]]++;
            }
        }
    }

    static final class Ints extends Codes {
        private final int[] codes;

        Ints(int[] codes) {
            this.codes = codes;
        }

        @Override
        int size() {
            return codes.length;
        }

        @Override
        int at(int row) {
            return codes[row];
        }

        @Override
        void add(int[] table, int from, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[from + i]];
            }
        }

        @Override
        void add(int[] table, int[] rows, int[] sums, int count) {
            for (int i = 0; i < count; i++) {
                sums[i] += table[codes[rows[i]]];
            }
        }

        @Override
        int select(int[] passes, int from, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                rows[(char) sum] = from + i;
                sum += passes[codes[from + i]];
            }
            return sum;
        }

        @Override
        int select(int[] passes, int[] rows, int count) {
            int sum = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                rows[(char) sum] = row;
                sum += passes[codes[row]];
            }
            return sum;
        }

        @Override
        void countBeside(Bytes narrow, int from, int to, int[] cells) {
            byte[] others = narrow.codes;
            for (int row = from; row < to; row++) {
                cells[codes[row] << NARROW_BITS | others[row]]++;
            }
        }
    }
}
