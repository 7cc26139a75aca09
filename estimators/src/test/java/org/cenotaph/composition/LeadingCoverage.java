package org.cenotaph.composition;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cenotaph.Drawing;

/**
 * How often the category with most deaths is truly the largest, beside the probability that is stated, from simulated deaths.
 *
 * <p>Run {@code main} for the table. The true shares are drawn from the prior, or are fixed with two that differ little; deaths
 * are independent, or come ten at a time.
 */
final class LeadingCoverage {
    private static final int REPETITIONS = 4_000;
    private static final double[] CLOSE_RACE = {0.30, 0.27, 0.2, 0.13, 0.1};
    private static final double[] EDGES = {0, 0.5, 0.8, 0.95, 1.01};

    /**
     * What came out.
     *
     * @param named how often the largest was named with a probability in this class
     * @param stated the mean probability
     * @param right the share of them that was right
     */
    record Result(int named, double stated, double right) {}

    private LeadingCoverage() {}

    public static void main(String[] arguments) {
        for (int deaths : new int[] {10, 100, 1000}) {
            print("shares from the prior, n = " + deaths, new double[0], deaths, 1);
        }
        for (int deaths : new int[] {100, 1000, 5000}) {
            print("close race, n = " + deaths, CLOSE_RACE, deaths, 1);
            print("close race ten at a time, n = " + deaths, CLOSE_RACE, deaths, 10);
        }
    }

    private static void print(String name, double[] shares, int deaths, int cluster) {
        System.out.println(name);
        Result[] results = run(shares, deaths, cluster, REPETITIONS);
        for (int i = 0; i < results.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "  P %.2f to %.2f: %5d times, mean %.3f, right %.3f%n",
                    EDGES[i],
                    Math.min(1, EDGES[i + 1]),
                    results[i].named(),
                    results[i].stated(),
                    results[i].right());
        }
    }

    /** By class of the probability stated; no shares: they are drawn from the prior, for five categories. */
    static Result[] run(double[] shares, int deaths, int cluster, int repetitions) {
        RandomGenerator random = Drawing.seeded(7L * deaths + cluster);
        double[][] sums = new double[EDGES.length - 1][3];
        for (int i = 0; i < repetitions; i++) {
            double[] truth = shares.length == 0 ? fromPrior(random, CLOSE_RACE.length) : shares;
            long[] counts = Drawing.categories(truth, deaths / cluster, random);
            long[] all = Arrays.stream(counts).map(count -> count * cluster).toArray();
            int largest = indexOfMost(Arrays.stream(all).asDoubleStream().toArray());
            double stated = DirichletLargest.probabilities(0.5, all)[largest];
            double[] sum = sums[classOf(stated)];
            sum[0]++;
            sum[1] += stated;
            sum[2] += largest == indexOfMost(truth) ? 1 : 0;
        }
        return Arrays.stream(sums)
                .map(sum -> new Result((int) sum[0], sum[1] / sum[0], sum[2] / sum[0]))
                .toArray(Result[]::new);
    }

    private static int classOf(double probability) {
        int i = 0;
        while (probability >= EDGES[i + 1]) {
            i++;
        }
        return i;
    }

    /** Dirichlet(1/2, ..): squared normal variates over their sum. */
    private static double[] fromPrior(RandomGenerator random, int categories) {
        double[] squares = new double[categories];
        for (int i = 0; i < categories; i++) {
            double normal = random.nextGaussian();
            squares[i] = normal * normal;
        }
        double sum = Arrays.stream(squares).sum();
        return Arrays.stream(squares).map(square -> square / sum).toArray();
    }

    private static int indexOfMost(double... values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        return most;
    }
}
