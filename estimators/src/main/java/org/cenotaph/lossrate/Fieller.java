package org.cenotaph.lossrate;

import java.util.Locale;

/**
 * The ratios a/b that agree with two numbers that were each measured with a normal error.
 *
 * <pre>
 *   limits = (r - k -+ sqrt((r e - ρ h)² + h² (1-ρ²) (1-e²))) / (1-e²)
 *   r  = a/b             the ratio, b &gt; 0
 *   h  = z sd(a) / b     how far the numerator reaches: below for the lower limit, above for the upper
 *   e  = z sd(b) / b     how far the denominator reaches; e² is the g of the literature
 *   ρ                    correlation of the two errors
 *   k  = ρ h e           which is g C / Var(b) with the covariance C
 * </pre>
 *
 * <p>These are the limits of Fieller's theorem, written so that nothing cancels; where the numerator's own limits are lopsided,
 * the distances to them stand in for z sd(a), which is MOVER-R. If e is 1 or more, the denominator may be zero and the set of
 * ratios has no ends.
 *
 * <p>Reference: Fieller 1954, Journal of the Royal Statistical Society B 16:175-185, doi 10.1111/j.2517-6161.1954.tb00159.x;
 * Newcombe 2016, Statistical Methods in Medical Research 25:1774-1778, doi 10.1177/0962280213502144.
 *
 * @param ratio r
 * @param below h for the lower limit, which may be infinite
 * @param above h for the upper limit, which may be infinite
 * @param denominator e
 * @param correlation ρ
 */
record Fieller(double ratio, double below, double above, double denominator, double correlation) {
    /** Whether the set of ratios has two ends. */
    boolean isBounded() {
        return denominator < 1;
    }

    /** The g of the literature; the set is bounded if it is below one. */
    double g() {
        return denominator * denominator;
    }

    double lower() {
        return Double.isInfinite(below) ? -below : limit(below, -1);
    }

    double upper() {
        return Double.isInfinite(above) ? above : limit(above, 1);
    }

    /** The product of both limits is (r² - h²) / (1-e²): the limit nearer to zero comes from the other one. */
    private double limit(double h, int sign) {
        double middle = ratio - correlation * h * denominator;
        double root = Math.hypot(
                ratio * denominator - correlation * h,
                h * Math.sqrt((1 - correlation * correlation) * (1 - denominator) * (1 + denominator)));
        return sign * middle >= 0
                ? (middle + sign * root) / ((1 - denominator) * (1 + denominator))
                : (ratio - h) * (ratio + h) / (middle - sign * root);
    }

    /** The set of ratios, where it has no two ends, in words: the whole line, all but an interval, or a half line. */
    String unbounded() {
        double h = below;
        double middle = ratio - correlation * h * denominator;
        double scale = (1 - denominator) * (1 + denominator);
        double tilt = ratio * denominator - correlation * h;
        double radicand = tilt * tilt + h * h * (1 - correlation * correlation) * scale;
        if (scale == 0 && middle != 0 && Double.isFinite(middle)) {
            double end = (ratio - h) * (ratio + h) / (2 * middle);
            return "a half line, every rate " + (middle > 0 ? "from " : "up to ") + figures(end)
                    + (middle > 0 ? " on" : "");
        }
        if (scale == 0 || !(radicand > 0) || Double.isInfinite(h)) {
            return "the whole line, every rate";
        }
        double one = (middle - Math.sqrt(radicand)) / scale;
        double other = (middle + Math.sqrt(radicand)) / scale;
        return "exclusive, every rate but those between " + figures(Math.min(one, other)) + " and "
                + figures(Math.max(one, other));
    }

    private static String figures(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
