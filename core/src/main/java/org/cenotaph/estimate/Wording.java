package org.cenotaph.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** How numbers are written in sentences: three significant figures, thousands grouped, the same in every locale. */
public final class Wording {
    private static final int MOST_DIGITS = 2000; // no double has as many
    private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final MathContext FOUR_FIGURES = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext FIFTEEN_FIGURES = new MathContext(15, RoundingMode.HALF_EVEN);

    private Wording() {}

    static String threeFigures(double value) {
        return grouped(decimal(value).round(THREE_FIGURES));
    }

    /** All figures of a number, up to the fifteen that a double holds. */
    static String inFull(double value) {
        return grouped(decimal(value).round(FIFTEEN_FIGURES));
    }

    /** The decimal that a person would write, not the many digits of the binary number, and the same on every JDK. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(FewestDigits.of(value));
    }

    static String whole(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /**
     * All digits of a number but zeros at the end of its decimals, thousands grouped by commas: {@code 52,304.8}.
     *
     * @throws IllegalArgumentException if it has more digits than any double, with the zeros on either side of the point
     */
    public static String grouped(BigDecimal number) {
        BigDecimal digits = number.stripTrailingZeros();
        if (Math.abs((long) digits.scale()) + digits.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of at most " + MOST_DIGITS + " digits is written in full");
        }
        StringBuilder text = new StringBuilder(digits.toPlainString());
        int point = text.indexOf(".");
        int first = number.signum() < 0 ? 1 : 0;
        for (int at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** A count with its noun, which takes an s where there is not exactly one. */
    static String many(long count, String noun) {
        return whole(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A share to four figures, or in full where that would make it 100 %. */
    static String percent(double share) {
        BigDecimal exact = decimal(share).movePointRight(2);
        BigDecimal rounded = exact.round(FOUR_FIGURES);
        boolean roundedToAll = rounded.compareTo(BigDecimal.valueOf(100)) == 0;
        return (roundedToAll ? exact : rounded).stripTrailingZeros().toPlainString() + " %";
    }

    /** Two ends; an end that does not exist is named in words. */
    static String span(double low, double high) {
        String from = low == Double.NEGATIVE_INFINITY ? "no lower limit" : threeFigures(low);
        String to = high == Double.POSITIVE_INFINITY ? "no upper limit" : threeFigures(high);
        return from.equals(to) ? from : from + " to " + to;
    }

    static String central(double value) {
        return Double.isFinite(value) ? threeFigures(value) : "not finite";
    }

    /** Statements one a line: a line break within one becomes a space. */
    static String lines(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }
}
