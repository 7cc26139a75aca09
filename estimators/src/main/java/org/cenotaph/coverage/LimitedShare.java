package org.cenotaph.coverage;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Kind;
import org.cenotaph.quantiles.BetaQuantile;

/** A coverage of which only a lower and an upper limit are known. */
sealed interface LimitedShare extends Share {
    double lowest(double level);

    double highest(double level);

    /** The coverage itself, where the knowledge implies one. */
    OptionalDouble central();

    /**
     * Bounds, and nothing more.
     *
     * @param low the lowest coverage
     * @param high the highest coverage
     */
    record Bounded(double low, double high) implements LimitedShare {
        public Bounded {
            Words.requireAscending("the coverage", low, high);
        }

        @Override
        public Statement statement() {
            String from = Words.percent(low);
            String to = Words.percent(high);
            return low == high
                    ? new Statement(from, "the records hold " + from + " of all deaths", Optional.empty())
                    : new Statement(
                            from + " to " + to,
                            "the records hold between " + from + " and " + to + " of all deaths",
                            Optional.empty());
        }

        @Override
        public Kind kind(double level) {
            return Kind.scenario();
        }

        @Override
        public double lowest(double level) {
            return low;
        }

        @Override
        public double highest(double level) {
            return high;
        }

        @Override
        public OptionalDouble central() {
            return low == high ? OptionalDouble.of(low) : OptionalDouble.empty();
        }
    }

    /**
     * A sample of deaths found independently of the records, with the exact limits of Clopper and Pearson.
     *
     * <pre>
     *   low  = quantile α/2 of Beta(k, n-k+1), 0 for k = 0      high = quantile 1-α/2 of Beta(k+1, n-k), 1 for k = n
     *   α      1 - level
     * </pre>
     *
     * @param k how many of the sample are in the records
     * @param n the size of the sample
     * @param statement what is claimed
     */
    record Sampled(long k, long n, Statement statement) implements LimitedShare {
        private static final String REFERENCE =
                "Clopper and Pearson 1934, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26:404-413, doi 10.1093/biomet/26.4.404";

        static Sampled of(long k, long n) {
            return new Sampled(k, n, Words.sample(k, n, "Clopper-Pearson", REFERENCE));
        }

        @Override
        public Kind kind(double level) {
            return Kind.confidence(level);
        }

        @Override
        public double lowest(double level) {
            return k == 0 ? 0 : BetaQuantile.lower((1 - level) / 2, k, n - k + 1.0);
        }

        @Override
        public double highest(double level) {
            return k == n ? 1 : BetaQuantile.upper((1 - level) / 2, k + 1.0, n - k);
        }

        @Override
        public OptionalDouble central() {
            return OptionalDouble.of((double) k / n);
        }
    }
}
