package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.quantiles.GammaQuantile;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * How often 95 % ranges of smoothed rates hold the true rates of simulated areas, how far the rates are off, and whether
 * probabilities of rank are what they say.
 *
 * <p>Run {@code main} for the tables that the Javadoc of {@link SmoothedRate} and {@link RateRanks} sum up.
 */
final class SmallAreaCoverage {
    static final Axis<String> AREA = Axis.category("area");

    private static final double TAIL = 0.025;
    private static final long SEED = 19870901;

    private SmallAreaCoverage() {}

    /** How true rates are spread about their mean. */
    enum Spread {
        GAMMA,
        LOG_NORMAL,
        /** One area in ten has eight times the rate of all others, which are alike. */
        OUTLIERS
    }

    /**
     * Areas and their true rates.
     *
     * @param areas how many
     * @param mean deaths in an area of median size
     * @param variation standard deviation of the true rates over their mean
     * @param imbalance sizes differ by up to this factor from the median in either direction
     */
    record World(Spread spread, int areas, double mean, double variation, double imbalance) {
        double[] sizes() {
            double[] sizes = new double[areas];
            for (int i = 0; i < areas; i++) {
                sizes[i] = 10_000 * Math.rint(1000 * Math.pow(imbalance, 2.0 * i / (areas - 1) - 1)) / 1000;
            }
            return sizes;
        }

        /** True rates per 10,000. */
        double[] rates(RandomGenerator random) {
            double[] rates = new double[areas];
            for (int i = 0; i < areas; i++) {
                rates[i] = mean * relative(random, i);
            }
            return rates;
        }

        private double relative(RandomGenerator random, int area) {
            double square = variation * variation;
            return switch (spread) {
                case GAMMA -> variation == 0 ? 1 : Drawing.gamma(1 / square, square, random);
                case LOG_NORMAL ->
                    Math.exp(Math.sqrt(Math.log1p(square)) * random.nextGaussian() - Math.log1p(square) / 2);
                case OUTLIERS -> (area * 7 % 10 == 3 ? 8 : 1) / 1.7;
            };
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-10s %3d areas, %4.0f deaths, cv %.1f, sizes x%.0f",
                    spread,
                    areas,
                    mean,
                    variation,
                    imbalance);
        }
    }

    /** How the deaths of an area become a count. */
    interface Counts {
        long of(int area, double mean);
    }

    /** The truth, and what was counted of it. */
    record Sample(double[] rates, Tally deaths, Exposure<String> exposure) {
        static Sample of(World world, RandomGenerator random) {
            return of(world, (area, mean) -> CountedDeaths.INDEPENDENT.of(mean, random), random);
        }

        static Sample of(World world, Counts counts, RandomGenerator random) {
            double[] rates = world.rates(random);
            double[] sizes = world.sizes();
            TallyBuilder deaths = Tally.along(AREA);
            TallyBuilder people = Tally.along(AREA);
            for (int i = 0; i < rates.length; i++) {
                long n = Math.round(sizes[i]);
                people.add(n, name(i));
                deaths.add(counts.of(i, rates[i] * n / 10_000), name(i));
            }
            return new Sample(rates, deaths.build(), Exposure.along(AREA, people.build(), "people"));
        }

        double truth(String area) {
            return rates[Integer.parseInt(area)];
        }
    }

    private static String name(int area) {
        return String.format(Locale.ROOT, "%04d", area);
    }

    static RandomGenerator random(long seed) {
        return Drawing.seeded(SEED + seed);
    }

    /**
     * What came out for one way of smoothing.
     *
     * @param held share of all areas whose rate the range held
     * @param fewest the same for the smallest tenth of the areas
     * @param extreme the same for the tenth of the areas whose true rates are highest
     * @param error mean squared error over that of the raw rates
     * @param width mean width over that of the exact ranges of raw rates
     */
    record Result(double held, double fewest, double extreme, double error, double width) {}

    static Result run(World world, Smoothing smoothing, int samples) {
        double[] sums = new double[9];
        double[][] each = IntStream.range(0, samples)
                .parallel()
                .mapToObj(i -> one(world, smoothing, Sample.of(world, random(i))))
                .toArray(double[][]::new);
        for (double[] row : each) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        return new Result(
                sums[0] / sums[1], sums[2] / sums[3], sums[4] / sums[5], sums[6] / sums[7], sums[8] / sums[1]);
    }

    private static double[] one(World world, Smoothing smoothing, Sample sample) {
        Breakdown<String> smoothed =
                SmoothedRate.per(10_000).among(sample.exposure).with(smoothing).estimate(sample.deaths);
        double[] sorted = sample.rates.clone();
        Arrays.sort(sorted);
        int tenth = Math.max(1, world.areas / 10);
        double[] row = new double[9];
        smoothed.estimates().forEach((area, estimate) -> {
            double truth = sample.truth(area);
            int held = estimate.range().contains(truth) ? 1 : 0;
            row[0] += held;
            row[1]++;
            if (Integer.parseInt(area) < tenth) {
                row[2] += held;
                row[3]++;
            }
            if (truth >= sorted[world.areas - tenth]) {
                row[4] += held;
                row[5]++;
            }
            double per = 10_000 / sample.exposure.at(area);
            long deaths = sample.deaths.at(area);
            row[6] += Math.pow(estimate.central() - truth, 2);
            row[7] += Math.pow(deaths * per - truth, 2);
            row[8] += estimate.range().width() / (GammaQuantile.upper(TAIL, deaths + 1) - lower(deaths)) / per;
        });
        return row;
    }

    private static double lower(long deaths) {
        return deaths == 0 ? 0 : GammaQuantile.lower(TAIL, deaths);
    }

    /**
     * How often areas were at the top, by the probability that they were given.
     *
     * @return in the order of ten classes of probability: areas, mean probability, share of them at the top
     */
    static double[][] calibration(World world, boolean jeffreys, int samples) {
        int top = Math.max(1, world.areas / 8);
        double[][] classes = new double[10][3];
        for (int i = 0; i < samples; i++) {
            Sample sample = Sample.of(world, random(i));
            RateRanks<String> ranks =
                    RateRanks.among(sample.exposure).withTop(top).withDraws(4000);
            double[] sorted = sample.rates.clone();
            Arrays.sort(sorted);
            (jeffreys ? ranks.withJeffreys() : ranks)
                    .estimate(sample.deaths)
                    .areas()
                    .forEach((area, its) -> {
                        double[] in = classes[Math.min(9, (int) (its.probabilityTop() * 10))];
                        in[0]++;
                        in[1] += its.probabilityTop();
                        in[2] += sample.truth(area) >= sorted[sorted.length - top] ? 1 : 0;
                    });
        }
        for (double[] each : classes) {
            each[1] /= each[0];
            each[2] /= each[0];
        }
        return classes;
    }

    static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (int areas : new int[] {5, 10, 20, 85}) {
            worlds.add(new World(Spread.GAMMA, areas, 20, 0.7, 1));
            worlds.add(new World(Spread.GAMMA, areas, 20, 0.2, 1));
            worlds.add(new World(Spread.GAMMA, areas, 20, 0, 1));
            worlds.add(new World(Spread.GAMMA, areas, 20, 0.7, 30));
            worlds.add(new World(Spread.GAMMA, areas, 2, 0.5, 1));
        }
        worlds.add(new World(Spread.LOG_NORMAL, 85, 20, 0.7, 30));
        worlds.add(new World(Spread.LOG_NORMAL, 85, 20, 2, 30));
        worlds.add(new World(Spread.OUTLIERS, 85, 20, 1.2, 1));
        worlds.add(new World(Spread.OUTLIERS, 85, 2, 1.2, 1));
        return worlds;
    }

    /** Prints the tables; the argument is the number of areas to simulate in each world, 20,000 by default. */
    public static void main(String[] arguments) {
        int areas = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        System.out.println("held: all, smallest tenth, highest tenth; squared error and width over those of raw rates");
        for (World world : worlds()) {
            for (Smoothing smoothing : Smoothing.values()) {
                Result its = run(world, smoothing, Math.max(12, areas / world.areas));
                System.out.printf(
                        Locale.ROOT,
                        "%-48s %-18s %5.1f %5.1f %5.1f  %5.2f %5.2f%n",
                        world,
                        smoothing,
                        100 * its.held,
                        100 * its.fewest,
                        100 * its.extreme,
                        its.error,
                        its.width);
            }
        }
        for (World world : List.of(
                new World(Spread.GAMMA, 20, 20, 0.5, 30),
                new World(Spread.GAMMA, 85, 20, 0.7, 30),
                new World(Spread.LOG_NORMAL, 85, 20, 0.7, 30))) {
            for (boolean jeffreys : new boolean[] {false, true}) {
                System.out.println(
                        world + (jeffreys ? ", Jeffreys" : ", hierarchical") + ": top eighth, given and true");
                for (double[] each : calibration(world, jeffreys, areas / world.areas)) {
                    System.out.printf(Locale.ROOT, "  %6.0f  %5.1f  %5.1f%n", each[0], 100 * each[1], 100 * each[2]);
                }
            }
        }
    }
}
