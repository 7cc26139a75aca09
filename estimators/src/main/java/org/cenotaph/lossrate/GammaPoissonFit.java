package org.cenotaph.lossrate;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
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
 * θ - m = (x - mE)/(E + α) into them. It is solved by halving. The second may have several solutions; of these, found along a grid of
 * ln α, the likeliest is taken. There is none where the areas differ no more than chance would make them: where Pearson's
 * Σ (x-E)²/E is k - 1 or less (Clayton-Kaldor), no Gamma distribution makes the deaths likelier than one rate for all does
 * (likelihood: one does wherever Σ (x-E)² - x is positive, and at times elsewhere), a is zero or less (Marshall).
 */
final class GammaPoissonFit {
    private final double[] deaths;
    private final double[] expected;
    private final double overall;
    private final GammaPoissonLikelihood likelihood;

    private GammaPoissonFit(double[] deaths, double[] expected, double overall) {
        this.deaths = deaths;
        this.expected = expected;
        this.overall = overall;
        this.likelihood = new GammaPoissonLikelihood(deaths, expected);
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
        return likelihood.likeliest().stream().mapToObj(this::prior).findFirst();
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
        double mean = likelihood.mean(alpha);
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            double difference = deaths[i] - mean * expected[i];
            sum += difference * difference / (mean * expected[i] * (1 + expected[i] / alpha));
        }
        return sum;
    }

    /** The prior at the smallest α from which on something holds, if there is one within reach. */
    private Optional<GammaPrior> root(DoublePredicate holds) {
        double scale = sum(expected) / expected.length;
        double above = Math.log(GammaPoissonLikelihood.LARGEST_RATE);
        double below = -above;
        if (!holds.test(scale * GammaPoissonLikelihood.LARGEST_RATE)) {
            return Optional.empty();
        }
        while (true) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                return Optional.of(prior(scale * Math.exp(above)));
            }
            if (holds.test(scale * Math.exp(middle))) {
                above = middle;
            } else {
                below = middle;
            }
        }
    }

    private GammaPrior prior(double alpha) {
        return new GammaPrior(alpha * likelihood.mean(alpha), alpha / overall);
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
