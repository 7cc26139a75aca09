package org.cenotaph.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code double} in the fewest decimal digits that read back to it, alike on every JDK.
 *
 * <p>{@link Double#toString} writes one digit too many of a few numbers before JDK 19 (2<sup>-44</sup> as
 * 5.6843418860808015E-14), so files written on JDK 17 and 25 would differ there.
 */
public final class FewestDigits {
    private static final int FEWEST = 2; // as Double.toString, which writes 4.9E-324 for the smallest number

    private FewestDigits() {}

    /**
     * The number as {@link Double#toString} lays it out.
     *
     * @param number any; NaN and the infinities by their names
     */
    public static String of(double number) {
        String usual = Double.toString(number);
        if (!Double.isFinite(number) || number == 0) {
            return usual;
        }
        BigDecimal written = new BigDecimal(usual);
        BigDecimal shorter = shortened(number, written);
        return shorter.compareTo(written) == 0 ? usual : laidOut(shorter, usual);
    }

    /** The number with ever fewer digits than were written, as long as it reads back. */
    private static BigDecimal shortened(double number, BigDecimal written) {
        BigDecimal shortest = written;
        for (int fewer = written.precision(); fewer >= FEWEST; fewer--) {
            Optional<BigDecimal> candidate = reading(number, fewer);
            if (candidate.isEmpty()) {
                return shortest;
            }
            shortest = candidate.get();
        }
        return shortest;
    }

    /** The nearest decimal with so many digits that reads back; beside a power of two it need not be the nearest of all. */
    private static Optional<BigDecimal> reading(double number, int digits) {
        BigDecimal exact = new BigDecimal(number);
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)
                .map(rounding -> exact.round(new MathContext(digits, rounding)))
                .filter(rounded -> rounded.doubleValue() == number)
                .findFirst();
    }

    private static String laidOut(BigDecimal number, String usual) {
        BigDecimal digits = number.stripTrailingZeros();
        if (usual.indexOf('E') < 0) {
            return digits.setScale(Math.max(1, digits.scale())).toPlainString();
        }
        int exponent = digits.precision() - digits.scale() - 1;
        BigDecimal first = digits.scaleByPowerOfTen(-exponent);
        return first.setScale(Math.max(1, first.scale())).toPlainString() + "E" + exponent;
    }
}
