package org.cenotaph.lossrate;

import java.util.Locale;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.cenotaph.estimate.Range;

/**
 * How often the limits of standardised ratios and rates hold the truth, summed over all counts that are not impossible. Its main
 * program prints the tables that the Javadoc of {@link StandardisedRatio} and {@link StandardisedRate} sums up.
 */
final class StandardisedCoverage {
    private static final double[] MEANS = {0.25, 0.5, 1, 2, 3.5, 6, 10, 18, 30};
    private static final int MOST = 75; // deaths; beyond that lie less than 1e-11 of a mean of 30

    private StandardisedCoverage() {}

    /** The least and the mean share of ranges that hold the truth. */
    record Coverage(double least, double mean) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%5.1f %5.1f", 100 * least, 100 * mean);
        }
    }

    /** Of the limits of O/E, for expected deaths in steps of a hundredth between two numbers. */
    static Coverage ofRatio(CountInterval limits, double from, double to) {
        int most = (int) (to + 12 * Math.sqrt(to) + 12);
        Range[] ranges = new Range[most];
        for (int count = 0; count < most; count++) {
            ranges[count] = limits.limits(count, 0.95);
        }
        double least = 1;
        double sum = 0;
        int steps = 0;
        for (double mean = from; mean < to; mean += 0.01) {
            PoissonDistribution counts = PoissonDistribution.of(mean);
            double coverage = 0;
            for (int count = 0; count < most; count++) {
                coverage += ranges[count].contains(mean) ? counts.probability(count) : 0;
            }
            least = Math.min(least, coverage);
            sum += coverage;
            steps++;
        }
        return new Coverage(least, sum / steps);
    }

    /** Of a rate over two strata, of which the second weighs so many times the first, over all pairs of means. */
    static Coverage ofRate(StandardisedRateLimits limits, double weight) {
        Range[][] ranges = ranges(limits, weight);
        double least = 1;
        double sum = 0;
        for (double light : MEANS) {
            for (double heavy : MEANS) {
                double coverage = coverage(ranges, light, heavy, weight);
                least = Math.min(least, coverage);
                sum += coverage;
            }
        }
        return new Coverage(least, sum / MEANS.length / MEANS.length);
    }

    private static double coverage(Range[][] ranges, double light, double heavy, double weight) {
        PoissonDistribution one = PoissonDistribution.of(light);
        PoissonDistribution other = PoissonDistribution.of(heavy);
        double truth = light + weight * heavy;
        double coverage = 0;
        for (int i = 0; i < MOST; i++) {
            for (int j = 0; j < MOST; j++) {
                coverage += ranges[i][j].contains(truth) ? one.probability(i) * other.probability(j) : 0;
            }
        }
        return coverage;
    }

    private static Range[][] ranges(StandardisedRateLimits limits, double weight) {
        Range[][] ranges = new Range[MOST][MOST];
        for (int i = 0; i < MOST; i++) {
            for (int j = 0; j < MOST; j++) {
                ranges[i][j] = limits.of(
                        new StandardisedSum(i + j, i + weight * j, i + weight * weight * j, Math.max(1, weight)), 0.95);
            }
        }
        return ranges;
    }

    /** Prints the tables. */
    public static void main(String[] arguments) {
        for (CountInterval limits : CountInterval.values()) {
            System.out.println(limits + ": expected 0.1 to 5 " + ofRatio(limits, 0.1, 5) + ", 5 to 20 "
                    + ofRatio(limits, 5, 20) + ", 20 to 100 " + ofRatio(limits, 20, 100));
        }
        for (StandardisedRateLimits limits : StandardisedRateLimits.values()) {
            StringBuilder line = new StringBuilder(limits.toString());
            for (double weight : new double[] {1, 3, 10, 100}) {
                line.append("  weight ").append(weight).append(": ").append(ofRate(limits, weight));
            }
            System.out.println(line);
        }
    }
}
