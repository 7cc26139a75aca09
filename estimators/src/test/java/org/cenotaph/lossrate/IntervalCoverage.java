package org.cenotaph.lossrate;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/**
 * How often the ranges of counts, proportions and ratios hold the truth, summed over every possible outcome without chance.
 *
 * <p>Prints what the Javadoc of {@link CountInterval}, {@link ProportionInterval} and {@link RateRatio} says. A grid of true values
 * can miss the very lowest points, which lie beside the limits; here each is 1/400 of the logarithmic or linear range from the next.
 */
final class IntervalCoverage {
    private static final int STEPS = 400;
    private static final double NEGLIGIBLE = 1e-13;

    /**
     * Of a grid of true values.
     *
     * @param least the lowest coverage
     * @param mean the mean coverage
     */
    record Coverage(double least, double mean) {
        private static Coverage of(DoubleStream truths, DoubleUnaryOperator coverage) {
            var summary = truths.map(coverage).summaryStatistics();
            return new Coverage(summary.getMin(), summary.getAverage());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.1f %6.1f", 100 * least, 100 * mean);
        }
    }

    private IntervalCoverage() {}

    /** Prints the tables. */
    public static void main(String[] arguments) {
        double level = 0.95;
        System.out.println("counts: means 0.1 to 5, 5 to 30, 30 to 200");
        for (CountInterval interval : CountInterval.values()) {
            System.out.printf(
                    "%-14s %s %s %s%n",
                    interval.name(),
                    ofCounts(interval, level, 0.1, 5),
                    ofCounts(interval, level, 5, 30),
                    ofCounts(interval, level, 30, 200));
        }
        System.out.println("proportions: 10, 100, 1000 people");
        for (ProportionInterval interval : ProportionInterval.values()) {
            System.out.printf(
                    "%-28s %s %s %s%n",
                    interval.name(),
                    ofProportions(interval, level, 10),
                    ofProportions(interval, level, 100),
                    ofProportions(interval, level, 1000));
        }
        System.out.println("ratios, 1,000 people on each side, deaths expected in the reference 2, 5, 20, 50");
        for (RatioInterval interval : RatioInterval.values()) {
            System.out.printf("%-20s", interval.name());
            for (double expected : new double[] {2, 5, 20, 50}) {
                System.out.print(" " + ofRatios(interval, level, expected, 1000));
            }
            System.out.println();
        }
    }

    /** Over true means from one to another, in steps of the same ratio. */
    static Coverage ofCounts(CountInterval interval, double level, double from, double to) {
        int most = (int) (to + 12 * Math.sqrt(to) + 30);
        Range[] ranges = IntStream.rangeClosed(0, most)
                .mapToObj(deaths -> interval.limits(deaths, level))
                .toArray(Range[]::new);
        return Coverage.of(logarithmic(from, to), mean -> covered(PoissonDistribution.of(mean), ranges, mean));
    }

    /** Over true probabilities from 0.001 to 0.999, in equal steps. */
    static Coverage ofProportions(ProportionInterval interval, double level, int people) {
        Range[] ranges = IntStream.rangeClosed(0, people)
                .mapToObj(deaths -> interval.limits(deaths, people, level))
                .toArray(Range[]::new);
        DoubleStream truths = IntStream.rangeClosed(0, STEPS).mapToDouble(step -> 0.001 + 0.998 * step / STEPS);
        return Coverage.of(truths, p -> covered(BinomialDistribution.of(people, p), ranges, p));
    }

    private static double covered(DiscreteDistribution deaths, Range[] ranges, double truth) {
        double covered = 0;
        for (int count = 0; count < ranges.length; count++) {
            covered += ranges[count].contains(truth) ? deaths.probability(count) : 0;
        }
        return covered;
    }

    /**
     * Over true ratios from 1 to 10, with as many people on either side; binomial deaths, which so few of them make all but
     * Poisson. What is refused is left out, and the rest counts as everything.
     */
    static Coverage ofRatios(RatioInterval interval, double level, double expected, int people) {
        int mostReference = most(expected);
        int most = Math.min(people, most(10 * expected));
        Range[][] ranges = new Range[most + 1][mostReference + 1];
        for (int x = 0; x <= most; x++) {
            for (int y = 0; y <= mostReference; y++) {
                ranges[x][y] = range(interval, level, rates(x, y, people));
            }
        }
        DoubleStream truths = IntStream.rangeClosed(0, 40).mapToDouble(step -> Math.pow(10, step / 40.0));
        return Coverage.of(truths, ratio -> covered(ranges, ratio, expected / people, people));
    }

    private static int most(double expected) {
        return (int) (expected + 9 * Math.sqrt(expected) + 12);
    }

    private static TwoRates rates(int x, int y, int people) {
        return new TwoRates(
                new AreaByArea.Area<>("area", x, people), new AreaByArea.Area<>("reference", y, people), false);
    }

    private static Range range(RatioInterval interval, double level, TwoRates rates) {
        double tail = (1 - level) / 2;
        boolean refused = rates.deaths() + rates.referenceDeaths() == 0
                || interval.objection(rates).isPresent();
        return refused
                ? new Range(-1, -1, Kind.counted())
                : new Range(interval.lower(rates, tail), interval.upper(rates, tail), Kind.confidence(level));
    }

    private static double covered(Range[][] ranges, double ratio, double probability, int people) {
        BinomialDistribution area = BinomialDistribution.of(people, Math.min(1, ratio * probability));
        BinomialDistribution reference = BinomialDistribution.of(people, probability);
        double covered = 0;
        double answered = 0;
        for (int x = 0; x < ranges.length; x++) {
            double chance = area.probability(x);
            for (int y = 0; chance > NEGLIGIBLE && y < ranges[x].length; y++) {
                double both = chance * reference.probability(y);
                answered += ranges[x][y].high() < 0 ? 0 : both;
                covered += ranges[x][y].contains(ratio) ? both : 0;
            }
        }
        return covered / answered;
    }

    private static DoubleStream logarithmic(double from, double to) {
        return IntStream.rangeClosed(0, STEPS).mapToDouble(step -> from * Math.pow(to / from, (double) step / STEPS));
    }
}
