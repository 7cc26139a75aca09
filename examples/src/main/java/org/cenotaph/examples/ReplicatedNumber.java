package org.cenotaph.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * One number of a figure as it was printed, and as it was computed.
 *
 * @param name which number of the figure: value, low, high or spread
 * @param printed the number with the digits that were printed
 * @param computed the number, infinite or not a number where there is none
 */
public record ReplicatedNumber(String name, BigDecimal printed, double computed) {
    private static final int MORE_DIGITS = 2;
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Exact, the same in the printed digits, or another number; infinite and not a number differ. */
    public Verdict verdict() {
        if (!Double.isFinite(computed)) {
            return Verdict.DIFFERS;
        }
        if (computed == printed.doubleValue()) {
            return Verdict.EXACT;
        }
        BigDecimal halfOfLastDigit = BigDecimal.valueOf(5, printed.scale() + 1);
        boolean rounds = new BigDecimal(computed).subtract(printed).abs().compareTo(halfOfLastDigit) <= 0;
        return rounds ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS;
    }

    /** The computed number less the printed one, in three figures. */
    String difference() {
        if (!Double.isFinite(computed)) {
            return "none computed";
        }
        if (verdict() == Verdict.EXACT) {
            return "0";
        }
        BigDecimal difference = BigDecimal.valueOf(computed).subtract(printed).round(THREE_FIGURES);
        return (difference.signum() > 0 ? "+" : "") + grouped(difference, Math.max(0, difference.scale()));
    }

    /** The printed number with its thousands grouped. */
    String printedText() {
        return grouped(printed, Math.max(0, printed.scale()));
    }

    /** The computed number, if it is not whole with two digits more than were printed. */
    String computedText() {
        if (!Double.isFinite(computed)) {
            return "none";
        }
        boolean asPrinted = verdict() == Verdict.EXACT || computed == Math.rint(computed);
        int decimals = Math.max(0, printed.scale()) + (asPrinted ? 0 : MORE_DIGITS);
        return grouped(BigDecimal.valueOf(computed), decimals);
    }

    private static String grouped(BigDecimal number, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", number).replace('-', '\u2212');
    }
}
