package org.cenotaph.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written in sentences: three significant figures, thousands grouped, the same in every locale. */
final class Wording {
    private static final int FIGURES = 3;
    private static final int MOST_FIGURES_OF_PERCENT = 4;

    private Wording() {}

    static String threeFigures(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "no upper limit" : "no lower limit";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(FIGURES, RoundingMode.HALF_EVEN));
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal plain = rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    static String whole(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(double share) {
        BigDecimal hundredfold = BigDecimal.valueOf(share)
                .movePointRight(2)
                .round(new MathContext(MOST_FIGURES_OF_PERCENT, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return hundredfold.toPlainString() + " %";
    }

    static String span(double low, double high) {
        String from = threeFigures(low);
        String to = threeFigures(high);
        return from.equals(to) ? from : from + " to " + to;
    }
}
