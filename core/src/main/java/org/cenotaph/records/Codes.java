package org.cenotaph.records;

import java.util.Arrays;

/**
 * One small number a row, in an array as narrow as the largest number allows: bytes up to 256 codes, chars up to 65,536,
 * ints above.
 *
 * <p>The loops below are the bottom of the counting path. Each is written out for its array type because a shared loop
 * would cost a call a row.
 */
abstract sealed class Codes {
    abstract int size();

    abstract int at(int row);

    /** {@code out[i] = table[code of row from + i]} for {@code count} rows. */
    abstract void read(int[] table, int from, int[] out, int count);

    /** {@code out[i] = table[code of row rows[i]]} for {@code count} rows. */
    abstract void read(int[] table, int[] rows, int[] out, int count);

    /** The codes of some rows, in the order given. */
    final Codes pick(int[] rows) {
        Growing picked = new Growing();
        for (int row : rows) {
            picked.add(at(row));
        }
        return picked.build();
    }

    private static final class Bytes extends Codes {
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
        void read(int[] table, int from, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[from + i] & 0xFF];
            }
        }

        @Override
        void read(int[] table, int[] rows, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[rows[i]] & 0xFF];
            }
        }
    }

    private static final class Chars extends Codes {
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
        void read(int[] table, int from, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[from + i]];
            }
        }

        @Override
        void read(int[] table, int[] rows, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[rows[i]]];
            }
        }
    }

    private static final class Ints extends Codes {
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
        void read(int[] table, int from, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[from + i]];
            }
        }

        @Override
        void read(int[] table, int[] rows, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                out[i] = table[codes[rows[i]]];
            }
        }
    }

    /** Codes while they are being added: widened when a code needs it, so that building takes little more than the result. */
    static final class Growing {
        private static final int FIRST_LENGTH = 64;

        private byte[] bytes = new byte[FIRST_LENGTH];
        private char[] chars = {};
        private int[] ints = {};
        private int width = Byte.BYTES;
        private int size;

        void add(int code) {
            if (code > 0xFF && width == Byte.BYTES) {
                widenToChars();
            }
            if (code > 0xFFFF && width == Character.BYTES) {
                widenToInts();
            }
            switch (width) {
                case Byte.BYTES -> {
                    bytes = size < bytes.length ? bytes : Arrays.copyOf(bytes, grown());
                    bytes[size] = (byte) code;
                }
                case Character.BYTES -> {
                    chars = size < chars.length ? chars : Arrays.copyOf(chars, grown());
                    chars[size] = (char) code;
                }
                default -> {
                    ints = size < ints.length ? ints : Arrays.copyOf(ints, grown());
                    ints[size] = code;
                }
            }
            size = Math.addExact(size, 1);
        }

        private int grown() {
            return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 1L);
        }

        private void widenToChars() {
            chars = new char[bytes.length];
            for (int i = 0; i < size; i++) {
                chars[i] = (char) (bytes[i] & 0xFF);
            }
            bytes = new byte[0];
            width = Character.BYTES;
        }

        private void widenToInts() {
            ints = new int[chars.length];
            for (int i = 0; i < size; i++) {
                ints[i] = chars[i];
            }
            chars = new char[0];
            width = Integer.BYTES;
        }

        int size() {
            return size;
        }

        Codes build() {
            return switch (width) {
                case Byte.BYTES -> new Bytes(Arrays.copyOf(bytes, size));
                case Character.BYTES -> new Chars(Arrays.copyOf(chars, size));
                default -> new Ints(Arrays.copyOf(ints, size));
            };
        }
    }
}
