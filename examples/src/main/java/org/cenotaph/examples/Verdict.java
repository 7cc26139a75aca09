package org.cenotaph.examples;

/** How a computed figure stands to the published one. The later, the further apart. */
public enum Verdict {
    /** The same number, with nothing rounded. */
    EXACT("exact"),
    /** The same once it is rounded to the digits that were printed. */
    WITHIN_ROUNDING("within rounding"),
    /** Another number. */
    DIFFERS("differs");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict that is written with these words. */
    static Verdict parse(String words) {
        for (Verdict verdict : values()) {
            if (verdict.words.equals(words)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("a verdict is exact, within rounding or differs, got \"" + words + "\"");
    }

    /** The words. */
    @Override
    public String toString() {
        return words;
    }
}
