package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FewestDigitsTest {
    private static void writes(double number, String text) {
        assertThat(FewestDigits.of(number)).isEqualTo(text);
        assertThat(FewestDigits.of(-number)).isEqualTo("-" + text);
    }

    @Example
    void writesWhatOlderJdksWriteWithADigitTooMany() {
        writes(0x1p-44, "5.684341886080802E-14");
        writes(2e-44, "2.0E-44");
        writes(2.0E23, "2.0E23");
        writes(8.41E21, "8.41E21");
        writes(2.2250738585072014E-308, "2.2250738585072014E-308");
        writes(Double.MIN_VALUE, "4.9E-324");
    }

    @Example
    void writesUsualNumbersAsUsual() {
        for (double number : new double[] {0, 1, 100, 0.5, 1e-3, 1e7, 9999999.5, 1384.6153846153845, 1e300}) {
            writes(number, Double.toString(number));
        }
        assertThat(FewestDigits.of(Double.NaN)).isEqualTo("NaN");
        assertThat(FewestDigits.of(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(FewestDigits.of(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    /** Powers of two and numbers that people write are where the older JDKs err. */
    @Property
    void agreesWithTheJdkThatIsRightAtPowersOfTwo(@ForAll @IntRange(min = -1022, max = 1023) int power) {
        for (double number :
                new double[] {Math.scalb(1.0, power), Math.scalb(3.0, power), Math.scalb(1e22, power / 2)}) {
            String right = Runtime.version().feature() < 19 ? FewestDigits.of(number) : Double.toString(number);
            assertThat(FewestDigits.of(number)).isEqualTo(right);
        }
    }

    @Property
    void readsBackAndNoShorterTextDoes(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        String text = FewestDigits.of(number);
        assertThat(Double.valueOf(text)).isEqualTo(Double.valueOf(number));
        if (Double.isFinite(number)) {
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            if (digits > 2) {
                for (RoundingMode rounding : List.of(RoundingMode.UP, RoundingMode.DOWN)) {
                    BigDecimal shorter = new BigDecimal(number).round(new MathContext(digits - 1, rounding));
                    assertThat(shorter.doubleValue()).isNotEqualTo(number);
                }
            }
        }
    }
}
