package org.cenotaph.quantiles;

import java.util.function.DoublePredicate;

/**
 * Finds where a condition begins to hold, to the last bit.
 *
 * <p>Positive doubles are in the order of their bit patterns, so halving the bit patterns finds the place in 63 steps, however
 * near zero it lies.
 */
public final class Halving {
    private Halving() {}

    /** The smallest x from zero up to a limit from which on something holds; the limit where it holds nowhere below. */
    public static double smallest(double limit, DoublePredicate holds) {
        if (holds.test(0)) {
            return 0;
        }
        long below = 0;
        long from = Double.doubleToLongBits(limit);
        while (from - below > 1) {
            long middle = below + (from - below) / 2;
            if (holds.test(Double.longBitsToDouble(middle))) {
                from = middle;
            } else {
                below = middle;
            }
        }
        return Double.longBitsToDouble(from);
    }
}
