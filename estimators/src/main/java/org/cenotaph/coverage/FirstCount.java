package org.cenotaph.coverage;

import java.util.function.DoubleUnaryOperator;

/**
 * The smallest whole number at which a rising probability reaches a given one, in few evaluations: strides from a guess until
 * it is enclosed, then false position (Illinois: an end that stays twice counts half), with every fourth step a halving so that
 * no shape is slow.
 */
final class FirstCount {
    private static final double FIRST_STRIDE = 1.0 / 32;
    private static final double LENGTHENING = 4;
    private static final int HALVE_EVERY = 4;

    private final double p;
    private final DoubleUnaryOperator probability;

    /** The last number known to fall short, and by how much. */
    private double low = -1;

    private double below;

    /** The first number known to reach it, and by how much it is above. */
    private double high;

    private double above;

    private FirstCount(double p, DoubleUnaryOperator probability, double most) {
        this.p = p;
        this.probability = probability;
        this.below = -p;
        this.high = most;
        this.above = probability.applyAsDouble(most) - p;
    }

    /** The smallest whole number from 0 to the most; infinite where none of them reaches p. */
    static double reaching(double p, double guess, double most, DoubleUnaryOperator probability) {
        FirstCount search = new FirstCount(p, probability, most);
        if (!(search.above >= 0)) {
            return Double.POSITIVE_INFINITY;
        }
        search.enclose(Math.floor(Math.max(0, Math.min(most, guess))));
        search.closeIn();
        return search.high;
    }

    private void enclose(double guess) {
        double stride = 1 + Math.floor(guess * FIRST_STRIDE);
        double at = guess;
        boolean up = fallsShort(at);
        at += up ? stride : -stride;
        while (low < at && at < high && fallsShort(at) == up) {
            stride *= LENGTHENING;
            at += up ? stride : -stride;
        }
    }

    private void closeIn() {
        boolean fellBefore = false;
        for (int step = 1; high - low > 1; step++) {
            double share = step % HALVE_EVERY == 0 ? 0.5 : below / (below - above);
            double at = low + Math.rint((high - low) * share);
            boolean falls = fallsShort(Math.max(low + 1, Math.min(high - 1, at)));
            if (falls == fellBefore) {
                above /= falls ? 2 : 1;
                below /= falls ? 1 : 2;
            }
            fellBefore = falls;
        }
    }

    private boolean fallsShort(double at) {
        double distance = probability.applyAsDouble(at) - p;
        if (distance < 0) {
            low = at;
            below = distance;
            return true;
        }
        high = at;
        above = distance;
        return false;
    }
}
