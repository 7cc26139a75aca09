package org.cenotaph.lossrate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.cenotaph.estimate.Wording;

/** How numbers are written in the statements of this package. */
final class Words {
    private static final MathContext FOUR_FIGURES = new MathContext(4);

    private Words() {}

    /** A number with its thousands grouped: in full where it is whole, else to four figures, whole from a thousand on. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
        BigDecimal number = whole
                ? BigDecimal.valueOf(Math.rint(value))
                : BigDecimal.valueOf(value).round(FOUR_FIGURES);
        return Wording.grouped(number);
    }
}
