package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The rates of areas drawn together, given their deaths; the model stands at {@link RateInequality}. The posterior of the mean
 * and the shape of the rates is tabulated on a grid, even in the shrinkage and in the logarithm of the mean.
 */
final class InequalityPosterior {
    private static final int SHAPES = 80;
    private static final int MEANS = 61;
    private static final double REACH = 6; // standard deviations of the logarithm of the mean, to either side
    private static final double WIDEST = 20; // of them, so that no mean overflows

    private final double[] deaths;
    private final double[] people;
    private final double[] shapes = new double[SHAPES];
    private final double[] means = new double[SHAPES * MEANS];
    private final double[] cumulative = new double[SHAPES * MEANS];

    /**
     * Tabulates.
     *
     * @param deaths of each area, not all zero
     * @param people at risk in each, positive
     */
    InequalityPosterior(double[] deaths, double[] people) {
        this.deaths = deaths;
        this.people = people;
        double allDeaths = sum(deaths);
        double overall = allDeaths / sum(people);
        double typical = overall * median(people);
        double[] logs = new double[means.length];
        for (int s = 0; s < SHAPES; s++) {
            double shrinkage = (s + 0.5) / SHAPES;
            shapes[s] = typical * shrinkage / (1 - shrinkage);
            double width = Math.min(WIDEST, Math.sqrt(1 / allDeaths + 1 / (deaths.length * shapes[s])));
            double ofShape = Math.log(width) + shapePart(shapes[s]);
            for (int m = 0; m < MEANS; m++) {
                int cell = s * MEANS + m;
                means[cell] = overall * Math.exp(width * REACH * (2.0 * m / (MEANS - 1) - 1));
                logs[cell] = ofShape + meanPart(shapes[s], means[cell]);
            }
        }
        accumulate(logs);
    }

    /** What the logarithm of the probability of all counts, negative binomial, owes to the shape alone. */
    private double shapePart(double shape) {
        double log = 0;
        for (double count : deaths) {
            log += LogGamma.value(shape + count) - LogGamma.value(shape);
        }
        return log;
    }

    /** What it owes to the mean. */
    private double meanPart(double shape, double mean) {
        double log = 0;
        for (int i = 0; i < deaths.length; i++) {
            double expected = mean * people[i];
            log -= shape * Math.log1p(expected / shape);
            log += deaths[i] > 0 ? deaths[i] * Math.log(expected / (shape + expected)) : 0;
        }
        return log;
    }

    private void accumulate(double[] logs) {
        double highest = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (int cell = 0; cell < logs.length; cell++) {
            sum += Math.exp(logs[cell] - highest);
            cumulative[cell] = sum;
        }
    }

    /** One draw of the rates of all areas. */
    double[] draw(RandomGenerator random) {
        double place = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, place);
        int cell = found < 0 ? -found - 1 : found;
        double shape = shapes[cell / MEANS];
        double[] rates = new double[deaths.length];
        for (int i = 0; i < rates.length; i++) {
            double scale = 1 / (shape / means[cell] + people[i]);
            rates[i] = GammaDistribution.of(shape + deaths[i], scale)
                    .createSampler(random::nextLong)
                    .sample();
        }
        return rates;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** One by one: how a stream adds differs from one JDK to the next. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
