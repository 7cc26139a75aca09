package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.cenotaph.lossrate.AreaByArea.Area;

/**
 * Draws the rates of all areas together and counts who stands where.
 *
 * @param draws how many
 * @param seed of the random numbers
 */
record RankDraws(int draws, long seed) {
    private static final int FEWEST = 100;
    private static final int MOST = 10_000_000;

    RankDraws {
        if (draws < FEWEST || draws > MOST) {
            throw new IllegalArgumentException("ranks take " + FEWEST + " to " + MOST + " draws, got " + draws);
        }
    }

    /** A Gamma prior of the rates, of rate zero where it is improper, and its probability. */
    record Prior(double probability, double shape, double rate) {}

    /** The probability of each rank, the largest rate first, for each area. */
    double[][] probabilities(List<? extends Area<?>> areas, List<Prior> priors) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[][] counts = new int[areas.size()][areas.size()];
        double cumulative = 0;
        int done = 0;
        for (Prior prior : priors) {
            cumulative += prior.probability;
            int until = (int) Math.min(draws, Math.round(draws * cumulative)); // as many as its probability asks for
            count(areas, prior, until - done, random, counts);
            done = until;
        }
        return shared(areas, counts, done);
    }

    private static void count(
            List<? extends Area<?>> areas, Prior prior, int times, RandomGenerator random, int[][] counts) {
        if (times == 0) {
            return;
        }
        LogGamma[] rates = areas.stream()
                .map(area -> new LogGamma(prior.shape + area.deaths(), prior.rate + area.atRisk(), random))
                .toArray(LogGamma[]::new);
        double[] drawn = new double[rates.length];
        for (int draw = 0; draw < times; draw++) {
            for (int i = 0; i < rates.length; i++) {
                drawn[i] = rates[i].sample();
            }
            rank(drawn, counts);
        }
    }

    /** Logarithms of Gamma numbers; of a small shape the number itself may be too small to be told from zero. */
    private static final class LogGamma {
        private final RandomGenerator random;
        private final double shape;
        private final double logRate;
        private final ContinuousDistribution.Sampler sampler;

        LogGamma(double shape, double rate, RandomGenerator random) {
            this.random = random;
            this.shape = shape;
            this.logRate = Math.log(rate);
            this.sampler =
                    GammaDistribution.of(shape < 1 ? shape + 1 : shape, 1).createSampler(random::nextLong);
        }

        /** Below a shape of one: a number of the shape one above, times U^(1/shape). */
        double sample() {
            double log = Math.log(sampler.sample()) - logRate;
            return shape < 1 ? log + Math.log1p(-random.nextDouble()) / shape : log;
        }
    }

    private static void rank(double[] rates, int[][] counts) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < rates.length; i++) {
            int place = Arrays.binarySearch(sorted, rates[i]);
            counts[i][rates.length - 1 - place]++;
        }
    }

    /** Areas of which the same is known share what came up for them, so that chance does not set them apart. */
    private static double[][] shared(List<? extends Area<?>> areas, int[][] counts, int draws) {
        Map<List<Number>, double[]> sums = new HashMap<>();
        Map<List<Number>, Integer> sizes = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            double[] sum = sums.computeIfAbsent(known(areas.get(i)), key -> new double[areas.size()]);
            for (int rank = 0; rank < sum.length; rank++) {
                sum[rank] += counts[i][rank];
            }
            sizes.merge(known(areas.get(i)), 1, Integer::sum);
        }
        double[][] probabilities = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            double of = (double) draws * sizes.getOrDefault(known(areas.get(i)), 1);
            probabilities[i] = Arrays.stream(sums.get(known(areas.get(i))))
                    .map(count -> count / of)
                    .toArray();
        }
        return probabilities;
    }

    private static List<Number> known(Area<?> area) {
        return List.of(area.deaths(), area.atRisk());
    }

    /** How many draws there are, and what that leaves open. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "the ranks are counted in %,d draws (seed %d), which give a probability to within a standard error of %.2f percentage points at most",
                draws,
                seed,
                50 / Math.sqrt(draws));
    }
}
