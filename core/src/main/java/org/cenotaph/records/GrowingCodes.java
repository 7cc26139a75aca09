package org.cenotaph.records;

import java.util.Arrays;

/** Codes while they are being added: widened when a code needs it, so that building takes little more than the result. */
final class GrowingCodes {
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
            case Byte.BYTES -> new Codes.Bytes(Arrays.copyOf(bytes, size));
            case Character.BYTES -> new Codes.Chars(Arrays.copyOf(chars, size));
            default -> new Codes.Ints(Arrays.copyOf(ints, size));
        };
    }
}
