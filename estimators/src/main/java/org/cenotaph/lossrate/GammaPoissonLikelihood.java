package org.cenotaph.lossrate;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How likely the deaths of areas are where their rates follow a Gamma distribution, over how likely at one rate for all.
 *
 * <pre>
 *   m(α)   = Σ x/(E+α) / Σ E/(E+α)                      mean of the rates, given α; shape ν = α m, which rises with α
 *   gain   = Σ (x+ν) ln((x/m+α)/(E+α)) - ln(1+x/ν)/2 + s(x+ν) - s(ν)  +  Σ x ln m
 *   slope  = Σ ψ(x+ν) - ψ(ν) - ln(1 + E/α)              has the sign of the derivative of the gain
 *   x  deaths       E  deaths expected at the overall rate, of the same sum       ψ  digamma function
 *   s(z)   what Stirling's formula lacks of ln Γ(z)
 * </pre>
 *
 * <p>The gain is the logarithm of the quotient of negative binomial and Poisson probabilities, ordered so that large counts cancel
 * before they are added up. It goes to zero as α grows, and may have more than one maximum.
 */
final class GammaPoissonLikelihood {
    /** In mean expected deaths: where α is larger, the areas count as alike. */
    static final double LARGEST_RATE = 1e6;

    private static final double SMALLEST_RATE = 1e-6; // in the smallest expected deaths
    private static final double STEP = 0.1; // of ln α, in which the gain has no detail
    private static final double LARGE = 10;

    private final double[] deaths;
    private final double[] expected;

    GammaPoissonLikelihood(double[] deaths, double[] expected) {
        this.deaths = deaths;
        this.expected = expected;
    }

    /** The mean of the rates, in expected deaths, that is likeliest with α. */
    double mean(double alpha) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < deaths.length; i++) {
            double weight = 1 / (1 + expected[i] / alpha);
            numerator += weight * deaths[i];
            denominator += weight * expected[i];
        }
        return numerator / denominator;
    }

    /** The likeliest α, if with it the deaths are likelier than at one rate for all. */
    OptionalDouble likeliest() {
        double smallest = expected[0];
        for (double each : expected) {
            smallest = Math.min(smallest, each);
        }
        double from = Math.log(smallest * SMALLEST_RATE);
        double to = Math.log(GammaPoissonFit.sum(expected) / expected.length * LARGEST_RATE);
        int steps = (int) Math.ceil((to - from) / STEP);
        double best = to;
        double most = gain(Math.exp(to));
        for (int i = 0; i < steps; i++) {
            double gain = gain(Math.exp(from + i * STEP));
            best = gain > most ? from + i * STEP : best;
            most = Math.max(most, gain);
        }
        boolean rises = slope(Math.exp(best)) > 0;
        return most > 0 && !(rises && best == to)
                ? OptionalDouble.of(summit(rises ? best : best - STEP, rises ? best + STEP : best))
                : OptionalDouble.empty();
    }

    /** Where the slope goes from above zero to zero or less, by halving. */
    private double summit(double from, double to) {
        double below = from;
        double above = to;
        double middle = below + (above - below) / 2;
        while (middle > below && middle < above) {
            if (slope(Math.exp(middle)) > 0) {
                below = middle;
            } else {
                above = middle;
            }
            middle = below + (above - below) / 2;
        }
        return Math.exp(above);
    }

    private double gain(double alpha) {
        double mean = mean(alpha);
        double shape = alpha * mean;
        double gain = GammaPoissonFit.sum(deaths) * Math.log(mean);
        for (int i = 0; i < deaths.length; i++) {
            gain += (deaths[i] + shape) * logQuotient(deaths[i] / mean + alpha, expected[i] + alpha)
                    - Math.log1p(deaths[i] / shape) / 2
                    + stirling(deaths[i] + shape)
                    - stirling(shape);
        }
        return gain;
    }

    /** ln(a/b), to the last digits also where they are nearly equal. */
    private static double logQuotient(double a, double b) {
        return a < b / 2 ? Math.log(a / b) : Math.log1p((a - b) / b);
    }

    private static double stirling(double z) {
        return z < LARGE
                ? LogGamma.value(z) - (z - 0.5) * Math.log(z) + z - Math.log(2 * Math.PI) / 2
                : (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / (z * z)) / (z * z)) / (z * z)) / z;
    }

    private double slope(double alpha) {
        double shape = alpha * mean(alpha);
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            sum += Digamma.value(deaths[i] + shape) - Digamma.value(shape) - Math.log1p(expected[i] / alpha);
        }
        return sum;
    }
}
