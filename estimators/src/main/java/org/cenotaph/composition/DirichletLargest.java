package org.cenotaph.composition;

import java.util.Arrays;

/**
 * The probability of each category that its true share is the largest of all.
 *
 * <pre>
 *   P(i) = integral over t of f(t; a[i]) times the product over j other than i of F(t; a[j])
 *   a[i]  deaths of category i plus the prior: the posterior of the shares is Dirichlet(a)
 *   f, F  density and distribution function of the logarithm of Gamma(a, 1); Gamma variates over their sum are Dirichlet(a)
 * </pre>
 *
 * <p>The integral is taken by the trapezoidal rule, which for a smooth function that vanishes at both ends is accurate to all
 * digits, out to where the largest category lies with probability 10^-18. No draws and no seed are needed.
 */
final class DirichletLargest {
    private static final double LOG_OF_REST = 42; // exp(-42) is about 6e-19
    private static final double LONGEST_STEP = 0.125;
    private static final double STEPS_TO_A_DEVIATION = 8;

    private DirichletLargest() {}

    /** The probabilities, in the order of the counts; their sum is 1. */
    static double[] probabilities(double prior, long... counts) {
        double largest = Arrays.stream(counts).max().orElseThrow() + prior;
        DirichletCategory[] categories = Arrays.stream(counts)
                .mapToObj(x -> new DirichletCategory(x + prior, largest))
                .toArray(DirichletCategory[]::new);
        // Chernoff: Gamma(a, 1) lies below a exp(from), or above a exp(to), with probability under exp(-42) each
        double rest = LOG_OF_REST / largest;
        double to = Math.sqrt(2 * rest);
        double from = -rest - to;
        double step = Math.min(LONGEST_STEP, 1 / (STEPS_TO_A_DEVIATION * Math.sqrt(largest)));
        double[] sums = new double[counts.length];
        for (long i = (long) Math.floor(from / step); i <= to / step; i++) {
            add(i * step, categories, sums);
        }
        return Arrays.stream(sums).map(sum -> Math.min(1, sum * step)).toArray();
    }

    /** Adds the integrand of each category at t. */
    private static void add(double t, DirichletCategory[] categories, double... sums) {
        double[] below = new double[sums.length];
        double[] othersAfter = new double[sums.length];
        double product = 1;
        for (int i = sums.length - 1; i >= 0; i--) {
            below[i] = categories[i].below(t);
            othersAfter[i] = product;
            product *= below[i];
        }
        double othersBefore = 1;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += categories[i].density(t) * othersBefore * othersAfter[i];
            othersBefore *= below[i];
        }
    }
}
