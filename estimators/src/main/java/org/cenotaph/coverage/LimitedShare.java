package org.cenotaph.coverage;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Kind;

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
            if (!(low > 0 && low <= high && high <= 1)) {
                throw new IllegalArgumentException(
                        "the coverage must lie above 0 and up to 1 (45 % is 0.45), the lower bound first, got " + low
                                + " to " + high);
            }
        }

        @Override
        public String words() {
            return low == high ? Words.percent(low) : Words.percent(low) + " to " + Words.percent(high);
        }

        @Override
        public String assumption() {
            return low == high
                    ? "the records hold " + words() + " of all deaths"
                    : "the records hold between " + Words.percent(low) + " and " + Words.percent(high)
                            + " of all deaths";
        }

        @Override
        public Optional<String> reference() {
            return Optional.empty();
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
            return OptionalDouble.empty();
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
     */
    record Sampled(long k, long n) implements LimitedShare {
        public Sampled {
            Words.requireSample(k, n);
        }

        @Override
        public String words() {
            return Words.sample(k, n) + " (Clopper-Pearson)";
        }

        @Override
        public String assumption() {
            return Words.SAMPLE_ASSUMPTION;
        }

        @Override
        public Optional<String> reference() {
            return Optional.of(
                    "Clopper and Pearson 1934, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26:404-413, doi 10.1093/biomet/26.4.404");
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
