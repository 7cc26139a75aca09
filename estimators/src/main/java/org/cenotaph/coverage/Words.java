package org.cenotaph.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** What the forms of coverage say in the same words. */
final class Words {
    static final String SAMPLE_ASSUMPTION =
            "the deaths of the sample are as likely to be in the records as any other death, and were found without them";
    private static final MathContext FOUR_FIGURES = new MathContext(4);

    private Words() {}

    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .round(FOUR_FIGURES)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    static String sample(long k, long n) {
        return String.format(Locale.ROOT, "%,d of %,d sampled deaths", k, n);
    }

    static void requireSample(long k, long n) {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException(
                    "of n sampled deaths, at least one, 0 to n are in the records, got " + k + " of " + n);
        }
    }
}
