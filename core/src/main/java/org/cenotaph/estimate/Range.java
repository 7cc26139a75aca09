package org.cenotaph.estimate;

import java.util.Objects;

/**
 * A range of values and what kind of range it is.
 *
 * @param low the lower end; {@link Double#NEGATIVE_INFINITY} where there is none, never the other infinity
 * @param high the upper end; {@link Double#POSITIVE_INFINITY} where there is none, never the other infinity
 * @param kind what the range means
 */
public record Range(double low, double high, Kind kind) {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is NaN, the range is reversed or holds no finite number, or a counted number
     *     has two ends
     */
    public Range {
        Objects.requireNonNull(kind, "kind");
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "a range needs a low end that is not above its high end, got " + low + " to " + high);
        }
        if (low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("a range must hold a finite number, got " + low + " to " + high);
        }
        if (kind instanceof Kind.Counted && low != high) {
            throw new IllegalArgumentException("a counted number has one value, got " + low + " to " + high);
        }
    }

    /** Whether a value lies in the range, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The distance from the lower to the upper end. */
    public double width() {
        return high - low;
    }

    /** The ends to three significant figures; a counted whole number in full. */
    String numbers() {
        boolean wholeNumber = low == Math.rint(low) && Math.abs(low) < Long.MAX_VALUE;
        return kind instanceof Kind.Counted && wholeNumber ? Wording.whole((long) low) : Wording.span(low, high);
    }

    /** The ends to three significant figures (a counted whole number in full), and the kind. */
    @Override
    public String toString() {
        return numbers() + " (" + kind + ")";
    }
}
