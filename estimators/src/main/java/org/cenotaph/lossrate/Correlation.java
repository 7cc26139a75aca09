package org.cenotaph.lossrate;

import java.util.Arrays;

/** Correlation coefficients of paired numbers; formulas stand at {@link RateCorrelation}. */
final class Correlation {
    private static final double ROUNDING = 1e-14; // counts in the millions that are nearly on a line come to 3e-14

    private Correlation() {}

    /**
     * The weighted coefficient of Pearson; exactly one or minus one where nothing but rounding keeps it from that.
     *
     * @param x not all equal
     * @param y not all equal
     * @param weights positive
     */
    static double pearson(double[] x, double[] y, double[] weights) {
        double[] dx = deviations(x, weights);
        double[] dy = deviations(y, weights);
        double r =
                products(dx, dy, weights) / Math.sqrt(products(dx, dx, weights)) / Math.sqrt(products(dy, dy, weights));
        return 1 - Math.abs(r) < ROUNDING ? Math.signum(r) : r;
    }

    /** The ranks from one on; equal numbers share the mean of theirs. */
    static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            long below = Arrays.stream(values).filter(other -> other < value).count();
            long equal = Arrays.stream(values).filter(other -> other == value).count();
            ranks[i] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }

    /** The number of equally weighted areas that would hold as much (Kish). */
    static double effectiveNumber(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares > 0 ? sum / squares * sum : 0;
    }

    /** Whether numbers differ by more than rounding. */
    static boolean vary(double[] values) {
        double[] alike = values.clone();
        Arrays.fill(alike, 1);
        double[] deviations = deviations(values, alike);
        return products(deviations, deviations, alike) > 0;
    }

    /** The weighted variance about the weighted mean, without bias as far as the effective number can say. */
    static double variance(double[] values, double[] weights) {
        double[] deviations = deviations(values, weights);
        double whole = 0;
        for (double weight : weights) {
            whole += weight;
        }
        double largest = largest(values);
        double number = effectiveNumber(weights);
        return products(deviations, deviations, weights) / whole * largest * largest * number / (number - 1);
    }

    private static double largest(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return largest > 0 ? largest : 1;
    }

    /** In units of the largest number, so that no square overflows. */
    private static double[] deviations(double[] values, double[] weights) {
        double largest = largest(values);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] / largest);
            all += weights[i];
        }
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] / largest - sum / all;
        }
        return deviations;
    }

    private static double products(double[] x, double[] y, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i] * y[i];
        }
        return sum;
    }
}
