package org.cenotaph.lossrate;

/** On which sides a range has a limit. */
enum Sides {
    BOTH,
    LOWER_ONLY,
    UPPER_ONLY;

    /** The error probability on a side that has a limit. */
    double tail(double level) {
        return this == BOTH ? (1 - level) / 2 : 1 - level;
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
