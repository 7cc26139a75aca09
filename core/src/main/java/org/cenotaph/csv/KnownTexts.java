package org.cenotaph.csv;

import org.jspecify.annotations.Nullable;

/**
 * The code of each text that has been seen: an open hash table, because every value of every row is looked up in one. Texts are
 * told apart by their keys, so that a short one is found without a way over the characters of the text in the table.
 */
final class KnownTexts {
    static final int NEW = -1;

    private static final int FIRST_CAPACITY = 64;

    /**
     * Two numbers that stand for a text. If it has at most 15 characters, none beyond U+00FF, they are its characters side by
     * side under its length, so that no other text has them; otherwise they are a hash, and negative above.
     */
    private record Key(long high, long low) {
        private static final int LONGEST_EXACT = 15;
        /** 2^64 over the golden ratio: spreads neighbouring numbers. */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        static Key of(String text) {
            int length = text.length();
            long high = 0;
            long low = 0;
            int union = 0;
            for (int i = 0; i < Math.min(length, LONGEST_EXACT); i++) {
                char c = text.charAt(i);
                union |= c;
                high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
                low = low << Byte.SIZE | c;
            }
            boolean exact = length <= LONGEST_EXACT && union <= 0xFF;
            long lengthOnTop = (length + 1L) << Long.SIZE - Byte.SIZE; // of a text that is exact 1 to 16
            return new Key(exact ? high | lengthOnTop : text.hashCode() | Long.MIN_VALUE, low);
        }

        boolean isExact() {
            return high > 0;
        }

        /** The upper bits of a hash. */
        int hash(int bits) {
            return (int) ((low * SPREAD ^ high) * SPREAD >>> Long.SIZE - bits);
        }
    }

    private long[] keys = new long[2 * FIRST_CAPACITY]; // high and low of each place; high is 0 where the place is free
    private @Nullable String[] texts = new String[FIRST_CAPACITY];
    private int[] codes = new int[FIRST_CAPACITY];
    private int known;

    /** The code of a text, or {@link #NEW}. */
    int codeOf(String text) {
        int place = placeOf(text, Key.of(text));
        return keys[2 * place] == 0 ? NEW : codes[place];
    }

    /** Gives a new text its code. */
    void learn(String text, int code) {
        if (2 * (known + 1) > codes.length) {
            grow();
        }
        put(text, code);
        known++;
    }

    private void put(String text, int code) {
        Key key = Key.of(text);
        int place = placeOf(text, key);
        keys[2 * place] = key.high;
        keys[2 * place + 1] = key.low;
        texts[place] = text;
        codes[place] = code;
    }

    /** Where a text is, or would be. */
    private int placeOf(String text, Key key) {
        int place = key.hash(Integer.numberOfTrailingZeros(codes.length));
        while (keys[2 * place] != 0 && !holds(place, text, key)) {
            place = place + 1 & codes.length - 1;
        }
        return place;
    }

    private boolean holds(int place, String text, Key key) {
        return keys[2 * place] == key.high
                && keys[2 * place + 1] == key.low
                && (key.isExact() || text.equals(texts[place]));
    }

    private void grow() {
        @Nullable String[] before = texts;
        int[] codesBefore = codes;
        codes = new int[Math.multiplyExact(2, before.length)];
        texts = new String[codes.length];
        keys = new long[Math.multiplyExact(2, codes.length)];
        for (int i = 0; i < before.length; i++) {
            String text = before[i];
            if (text != null) {
                put(text, codesBefore[i]);
            }
        }
    }
}
