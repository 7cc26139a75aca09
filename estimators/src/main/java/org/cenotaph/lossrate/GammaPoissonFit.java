package org.cenotaph.lossrate;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.apache.commons.numbers.gamma.Digamma;
import org.cenotaph.lossrate.AreaByArea.Area;

/**
 * Fits one Gamma distribution to the rates of areas whose deaths are Poisson.
 *
 * <pre>
 *   m(α)  = Σ x/(E+α) / Σ E/(E+α)                       mean of the rates, given α; shape ν = α m
 *   Clayton-Kaldor       Σ (x - mE)² / (mE (1 + E/α)) = k - 1
 *   maximum likelihood   Σ ψ(x+ν) - ψ(ν) - ln(1 + E/α) = 0
 *   Marshall             m = b,  ν/α² = a = Σ n (r-b)² / Σ n - b/n̄
 *   x  deaths       n  people at risk      r = x/n       b = Σ x / Σ n      n̄  mean of n
 *   k  areas        E  = n b, deaths expected at the overall rate; the fit is in these, and α is then divided by b
 *   ψ  digamma function
 * </pre>
 *
 * <p>The first is where the iteration of Clayton and Kaldor (their equations for ν/α and ν/α²) comes to rest: put
 * θ - m = (x - mE)/(E + α) into them. Both equations in α are solved by halving. There is no solution where the areas differ
 * no more than chance would make them: where Pearson's Σ (x-E)²/E is k - 1 or less (Clayton-Kaldor), Σ (x-E)² - x is zero
 * or less (likelihood), a is zero or less (Marshall).
 */
final class GammaPoissonFit {
    /** In mean expected deaths: where α is larger, the areas count as alike. */
    private static final double LARGEST_RATE = 1e6;

    private final double[] deaths;
    private final double[] expected;
    private final double overall;

    private GammaPoissonFit(double[] deaths, double[] expected, double overall) {
        this.deaths = deaths;
        this.expected = expected;
        this.overall = overall;
    }

    /** Areas that hold at least one death. */
    static GammaPoissonFit to(List<? extends Area<?>> areas) {
        double[] deaths = areas.stream().mapToDouble(Area::deaths).toArray();
        double[] atRisk = areas.stream().mapToDouble(Area::atRisk).toArray();
        double overall = sum(deaths) / sum(atRisk);
        double[] expected = new double[atRisk.length];
        for (int i = 0; i < atRisk.length; i++) {
            expected[i] = atRisk[i] * overall;
        }
        return new GammaPoissonFit(deaths, expected, overall);
    }

    Optional<GammaPrior> claytonKaldor() {
        int k = deaths.length;
        return pearson(Double.POSITIVE_INFINITY) > k - 1 ? root(alpha -> pearson(alpha) >= k - 1) : Optional.empty();
    }

    Optional<GammaPrior> maximumLikelihood() {
        double excess = 0;
        for (int i = 0; i < deaths.length; i++) {
            double difference = deaths[i] - expected[i];
            excess += difference * difference - deaths[i];
        }
        return excess > 0 ? root(alpha -> slope(alpha) <= 0) : Optional.empty();
    }

    Optional<GammaPrior> marshall() {
        double scatter = 0;
        for (int i = 0; i < deaths.length; i++) {
            double difference = deaths[i] - expected[i];
            scatter += difference * difference / expected[i];
        }
        double total = sum(expected);
        double variance = (scatter - deaths.length) / total; // of rates in relation to b
        return variance > 0 ? Optional.of(new GammaPrior(1 / variance, 1 / variance / overall)) : Optional.empty();
    }

    /** Pearson's statistic of the negative binomial, which rises with α. */
    private double pearson(double alpha) {
        double mean = mean(alpha);
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            double difference = deaths[i] - mean * expected[i];
            sum += difference * difference / (mean * expected[i] * (1 + expected[i] / alpha));
        }
        return sum;
    }

    /** The derivative of the log-likelihood by ν, given α. */
    private double slope(double alpha) {
        double shape = alpha * mean(alpha);
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            sum += Digamma.value(deaths[i] + shape) - Digamma.value(shape) - Math.log1p(expected[i] / alpha);
        }
        return sum;
    }

    private double mean(double alpha) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < deaths.length; i++) {
            double weight = 1 / (1 + expected[i] / alpha);
            numerator += weight * deaths[i];
            denominator += weight * expected[i];
        }
        return numerator / denominator;
    }

    /** The prior at the smallest α from which on something holds, if there is one within reach. */
    private Optional<GammaPrior> root(DoublePredicate holds) {
        double scale = sum(expected) / expected.length;
        double above = Math.log(LARGEST_RATE);
        double below = -above;
        if (!holds.test(scale * LARGEST_RATE)) {
            return Optional.empty();
        }
        while (true) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                double alpha = scale * Math.exp(above);
                return Optional.of(new GammaPrior(alpha * mean(alpha), alpha / overall));
            }
            if (holds.test(scale * Math.exp(middle))) {
                above = middle;
            } else {
                below = middle;
            }
        }
    }

    /** Added one by one: how a stream adds differs from one JDK to the next. */
    static double sum(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
