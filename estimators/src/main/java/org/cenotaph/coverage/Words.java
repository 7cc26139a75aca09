package org.cenotaph.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;

/** What the forms of coverage say in the same words, and refuse in the same words. */
final class Words {
    private static final MathContext FOUR_FIGURES = new MathContext(4);

    /** A smaller coverage is a mistake: more people than ever lived would have died for each recorded death. */
    private static final double LEAST = 1e-12;

    /** A larger sample or shape is a mistake too, and beyond it the Beta distribution loses digits. */
    static final long MOST = 1_000_000_000_000L;

    private Words() {}

    static String percent(double share) {
        return BigDecimal.valueOf(share)
                        .movePointRight(2)
                        .round(FOUR_FIGURES)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** What is said of a sample of n deaths, of which k are in the records. */
    static Statement sample(long k, long n, String limits, String reference) {
        if (n < 1 || n > MOST || k < 0 || k > n) {
            throw new IllegalArgumentException(
                    "the sampled deaths that are in the records come first, 0 to all; then all sampled, 1 to 10^12; got "
                            + k + " of " + n);
        }
        return new Statement(
                String.format(Locale.ROOT, "%,d of %,d sampled deaths (%s)", k, n, limits),
                "the deaths of the sample are as likely to be in the records as any other death, and were found without them",
                Optional.of(reference));
    }

    /** Refuses what is no coverage, no share of one, or not in ascending order. */
    static void requireAscending(String what, double... coverages) {
        double before = LEAST;
        StringBuilder got = new StringBuilder();
        boolean ascending = true;
        for (double coverage : coverages) {
            ascending &= before <= coverage && coverage <= 1;
            before = coverage;
            got.append(got.isEmpty() ? "" : ", ").append(coverage);
        }
        if (!ascending) {
            throw new IllegalArgumentException(what
                    + " must lie above 0 (10^-12 or more) and up to 1 (45 % is 0.45), the smaller first, got " + got);
        }
    }

    /** Refuses two bounds with nothing between them. */
    static void requireSpread(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "a coverage that is spread needs bounds that differ (or use exactly), got " + low + " to " + high);
        }
    }
}
