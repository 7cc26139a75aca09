package org.cenotaph.lossrate;

/** On which sides a range has a limit. */
enum Sides {
    BOTH,
    LOWER_ONLY,
    UPPER_ONLY;

    private static final double MOST_TAIL = Math.nextDown(1.0);

    /** The error probability on a side that has a limit; below one, however small the level. */
    double tail(double level) {
        return this == BOTH ? (1 - level) / 2 : Math.min(1 - level, MOST_TAIL);
    }

    /** The limits in words, as they stand after the name of the interval. */
    @Override
    public String toString() {
        return switch (this) {
            case BOTH -> "limits";
            case LOWER_ONLY -> "lower limit";
            case UPPER_ONLY -> "upper limit";
        };
    }
}
