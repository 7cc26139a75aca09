package org.cenotaph.composition;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The level of deaths in the periods around one, and how likely a count that high is at that level.
 *
 * <pre>
 *   M      = (S + 1/2) / m
 *   P      = integral of w(phi) P(X &gt;= x | phi) d log phi / integral of w(phi) d log phi
 *   w(phi) = probability of the surrounding counts, negative binomial with mean M and variance phi M
 *   X      negative binomial with mean M and variance phi M (1 + 1/m)
 *   S, m   deaths in the surrounding periods, and their number
 *   phi    over-dispersion, from 1 to 100 f, where f = max(1, variance of the surrounding counts / M);
 *          from f / 400 where that is more than 1
 * </pre>
 *
 * <p>So the over-dispersion is as uncertain as the surrounding counts leave it (all values of its logarithm are taken as equally
 * likely beforehand), and 1 + 1/m is for the mean, which they leave uncertain too. With the scatter of chance alone, phi = 1, X is
 * what Jeffreys' prior predicts. One best value of phi in its place makes large counts look too rare.
 */
final class SurroundingLevel {
    private static final double WIDEST = 100;
    private static final double NARROWEST = 400;
    private static final int PANELS = 16;
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(16);

    private final double[] counts;
    private final double mean;
    private final double observed;

    SurroundingLevel(long[] counts) {
        this.counts = Arrays.stream(counts).mapToDouble(c -> c).sorted().toArray();
        double sum = Arrays.stream(this.counts).sum();
        this.mean = (sum + 0.5) / counts.length;
        double average = sum / counts.length;
        double squares = Arrays.stream(this.counts)
                .map(c -> (c - average) * (c - average))
                .sum();
        this.observed = squares / (counts.length - 1) / mean;
    }

    /** The mean. */
    double mean() {
        return mean;
    }

    /** The variance of the surrounding counts over their mean; below one where they scatter less than by chance. */
    double dispersion() {
        return observed;
    }

    /** The probability of at least so many deaths in a period at this level. */
    double probabilityOf(long atLeast) {
        if (atLeast == 0) {
            return 1;
        }
        double ratio = Math.max(1, observed);
        double from = Math.max(0, Math.log(ratio / NARROWEST));
        double width = (Math.log(ratio * WIDEST) - from) / PANELS;
        double[] logs = new double[PANELS * RULE.getNumberOfPoints()];
        double[] tails = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            int point = i % RULE.getNumberOfPoints();
            double logDispersion = from + width * (i / RULE.getNumberOfPoints() + 0.5 * (1 + RULE.getPoint(point)));
            logs[i] = SurroundingScatter.logLikelihood(counts, mean, logDispersion) + Math.log(RULE.getWeight(point));
            tails[i] = tail(atLeast, Math.exp(logDispersion) * (1 + 1.0 / counts.length));
        }
        return weighted(tails, logs);
    }

    private static double weighted(double[] values, double[] logWeights) {
        double largest = Arrays.stream(logWeights).max().orElse(0);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = Math.exp(logWeights[i] - largest);
            sum += weight * values[i];
            weights += weight;
        }
        return Math.min(1, sum / weights);
    }

    /** P(X >= x), which is the probability that a Beta(size, x) lies above 1 / dispersion. */
    private double tail(long atLeast, double dispersion) {
        double size = mean / (dispersion - 1);
        return RegularizedBeta.complement(1 / dispersion, size, atLeast);
    }
}
