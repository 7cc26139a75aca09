package org.cenotaph.csv;

/**
 * The code of each text that has been seen: an open hash table, because every value of every row is looked up in one and a
 * table of entries that hold boxed numbers takes twice as long.
 */
final class KnownTexts {
    static final int NEW = -1;

    private static final int FIRST_CAPACITY = 64;
    private static final int SPREAD = 0x9E3779B9; // 2^32 over the golden ratio: spreads neighbouring hashes

    private String[] texts = new String[FIRST_CAPACITY];
    private int[] codes = new int[FIRST_CAPACITY];
    private int known;

    /** The code of a text, or {@link #NEW}. */
    int codeOf(String text) {
        int slot = slotOf(text);
        return texts[slot] == null ? NEW : codes[slot];
    }

    /** Gives a new text its code. */
    void learn(String text, int code) {
        if (2 * (known + 1) > texts.length) {
            grow();
        }
        place(text, code);
        known++;
    }

    private void place(String text, int code) {
        int slot = slotOf(text);
        texts[slot] = text;
        codes[slot] = code;
    }

    private int slotOf(String text) {
        int slot = text.hashCode() * SPREAD >>> Integer.numberOfLeadingZeros(texts.length - 1);
        while (texts[slot] != null && !texts[slot].equals(text)) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private void grow() {
        String[] before = texts;
        int[] codesBefore = codes;
        texts = new String[Math.multiplyExact(2, before.length)];
        codes = new int[texts.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                place(before[i], codesBefore[i]);
            }
        }
    }
}
