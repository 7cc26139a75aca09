package org.cenotaph.lossrate;

import java.util.Locale;

/** How numbers are written in the statements of this package. */
final class Words {
    private Words() {}

    /** A number with its thousands grouped, and decimals only where it has some. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? String.format(Locale.ROOT, "%,d", (long) value) : String.format(Locale.ROOT, "%,.4g", value);
    }
}
