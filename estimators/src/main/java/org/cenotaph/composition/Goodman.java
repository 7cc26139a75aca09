package org.cenotaph.composition;

import java.util.Arrays;
import java.util.List;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.quantiles.GammaQuantile;

/**
 * Goodman's simultaneous ranges: for each share the score (Wilson) limits at a k-th of the error probability.
 *
 * <pre>
 *   limits = (q + 2x -+ sqrt(q (q + 4x(n-x)/n))) / (2(n + q))
 *   x  deaths of the category     n  all deaths     k  categories
 *   q  chi-squared quantile of 1 - (1-level)/k with one degree of freedom
 * </pre>
 *
 * <p>The lower limit is written as 2x² / (n (q + 2x + sqrt(..))), the same number without a difference of large ones. These are
 * the limits of {@code MultinomCI(method = "goodman")} in R's DescTools.
 *
 * @param level the probability with which all ranges hold together
 */
record Goodman(double level) implements SimultaneousRanges {
    private static final String REFERENCE =
            "Goodman 1965, On simultaneous confidence intervals for multinomial proportions, Technometrics 7:247-254, doi 10.1080/00401706.1965.10490252";

    Goodman {
        Kind.confidence(level); // refuses what is no level
    }

    @Override
    public List<Range> around(long... counts) {
        double n = Arrays.stream(counts).reduce(0, Math::addExact);
        double q = quantile(counts.length);
        return Arrays.stream(counts)
                .mapToObj(x -> new Range(lower(x, n, q), upper(x, n, q), kind()))
                .toList();
    }

    /** The lowest limit that a share can have with the fewest deaths, to the highest with the most. */
    Range around(long fewest, long most, double n, int categories) {
        double q = quantile(categories);
        return new Range(lower(fewest, n, q), upper(most, n, q), Kind.scenario());
    }

    private double quantile(int categories) {
        return 2 * GammaQuantile.upper((1 - level) / categories, 0.5);
    }

    private static double lower(double x, double n, double q) {
        return Math.min(x / n, 2 * x * (x / n) / (q + 2 * x + root(x, n, q)));
    }

    private static double upper(double x, double n, double q) {
        return Math.max(x / n, Math.min(1, (q + 2 * x + root(x, n, q)) / (2 * (n + q))));
    }

    private static double root(double x, double n, double q) {
        return Math.sqrt(q * (q + 4 * x * ((n - x) / n)));
    }

    @Override
    public Goodman at(double other) {
        return new Goodman(other);
    }

    @Override
    public String name() {
        return "Goodman's";
    }

    @Override
    public List<String> references() {
        return List.of(REFERENCE);
    }
}
