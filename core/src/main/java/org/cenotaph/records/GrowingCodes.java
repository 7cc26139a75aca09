package org.cenotaph.records;

import java.util.Arrays;

/** Codes while they are being added: widened when a code needs it, so that building takes little more than the result. */
final class GrowingCodes {
    private static final int FIRST_LENGTH = 64;

    private byte[] bytes = new byte[FIRST_LENGTH];
    private char[] chars = {};
    private int[] ints = {};
    private int width = Byte.BYTES;
    private int largest = 0xFF; // code of this width
    private int room = FIRST_LENGTH;
    private int size;

    void add(int code) {
        if (code > largest) {
            widenFor(code);
        }
        if (size == room) {
            grow();
        }
        switch (width) {
            case Byte.BYTES -> bytes[size] = (byte) code;
            case Character.BYTES -> chars[size] = (char) code;
            default -> ints[size] = code;
        }
        size++;
    }

    private void widenFor(int code) {
        if (width == Byte.BYTES) {
            widenToChars();
        }
        if (code > largest) {
            widenToInts();
        }
    }

    private void grow() {
        room = (int) Math.min(Integer.MAX_VALUE - 8L, room * 3L / 2);
        switch (width) {
            case Byte.BYTES -> bytes = Arrays.copyOf(bytes, room);
            case Character.BYTES -> chars = Arrays.copyOf(chars, room);
            default -> ints = Arrays.copyOf(ints, room);
        }
    }

    private void widenToChars() {
        chars = new char[room];
        for (int i = 0; i < size; i++) {
            chars[i] = (char) (bytes[i] & 0xFF);
        }
        bytes = new byte[0];
        width = Character.BYTES;
        largest = 0xFFFF;
    }

    private void widenToInts() {
        ints = new int[room];
        for (int i = 0; i < size; i++) {
            ints[i] = chars[i];
        }
        chars = new char[0];
        width = Integer.BYTES;
        largest = Integer.MAX_VALUE;
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
