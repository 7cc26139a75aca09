package org.cenotaph.composition;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * How often the trend tests find a trend where there is none, and how often 95 % ranges hold the true trend: run it to see the
 * figures that the Javadoc of {@link ShareTrend} and {@link CompositionTrend} gives.
 */
final class TrendSimulation {
    private static final long SEED = 20_240_220;
    static final Axis<String> CATEGORY = Axis.category("category");
    private static final YearMonth START = YearMonth.of(2022, 1);

    private TrendSimulation() {}

    /**
     * Deaths that fall into categories with known shares.
     *
     * @param periods how many periods
     * @param deaths in each
     * @param start log odds of each category in the first period
     * @param change of the log odds per period
     * @param dispersion variance of a count over that of chance alone; above one, the shares of a period are themselves random
     * @param memory probability that a period has the random shares of the one before
     */
    record World(int periods, int deaths, double[] start, double[] change, double dispersion, double memory) {
        World(int periods, int deaths, double[] start, double[] change, double dispersion) {
            this(periods, deaths, start, change, dispersion, 0);
        }

        World withMemory(double probability) {
            return new World(periods, deaths, start, change, dispersion, probability);
        }

        World withDispersion(double other) {
            return new World(periods, deaths, start, change, other, memory);
        }

        World withoutChange() {
            return new World(periods, deaths, start, new double[change.length], dispersion, memory);
        }

        World withDeaths(int other) {
            return new World(periods, other, start, change, dispersion, memory);
        }

        /** Shares that stay the same. */
        static World flat(int periods, int deaths, double share, double dispersion) {
            return new World(
                    periods, deaths, new double[] {Math.log(share / (1 - share)), 0}, new double[2], dispersion);
        }

        /** A share that goes from one value to another on a logistic line. */
        static World rising(int periods, int deaths, double from, double to, double dispersion) {
            double first = Math.log(from / (1 - from));
            double slope = (Math.log(to / (1 - to)) - first) / (periods - 1);
            return new World(periods, deaths, new double[] {first, 0}, new double[] {slope, 0}, dispersion);
        }

        double[] shares(int period) {
            double[] odds = new double[start.length];
            for (int j = 0; j < odds.length; j++) {
                odds[j] = Math.exp(start[j] + change[j] * period);
            }
            double whole = Arrays.stream(odds).sum();
            return Arrays.stream(odds).map(o -> o / whole).toArray();
        }

        /** The slope of the straight line that lies nearest to the true shares of the first category. */
        double slope() {
            double middle = (periods - 1) / 2.0;
            double products = 0;
            double squares = 0;
            for (int i = 0; i < periods; i++) {
                products += (i - middle) * shares(i)[0];
                squares += (i - middle) * (i - middle);
            }
            return products / squares;
        }
    }

    /**
     * Shares of the simulated tables.
     *
     * @param size in which the test at 5 % found a trend, chance alone
     * @param dispersedSize the same, over-dispersed
     * @param slope in which the range of the slope held the truth, chance alone
     * @param dispersedSlope the same, over-dispersed
     * @param odds in which the range of the odds ratio held the truth, chance alone
     * @param dispersedOdds the same, over-dispersed
     */
    record Shares(
            double size,
            double dispersedSize,
            double slope,
            double dispersedSlope,
            double odds,
            double dispersedOdds) {}

    static Shares shares(World world, int tables) {
        RandomGenerator random = Drawing.seeded(SEED);
        ShareTrend<String, YearMonth> dispersed = ShareTrend.of(CATEGORY, "c0").over(Axis.MONTH);
        ShareTrend<String, YearMonth> chance = dispersed.withSamplingScatterAlone();
        double[] sums = new double[6];
        int answered = 0;
        for (int i = 0; i < tables; i++) {
            Tally deaths = drawn(world, random);
            TrendOfShare one = chance.estimate(deaths);
            TrendOfShare other = dispersed.estimate(deaths);
            if (one.test().isEmpty()) {
                continue;
            }
            answered++;
            sums[0] += one.test().get().pValue() < 0.05 ? 1 : 0;
            sums[1] += one.test().get().dispersedPValue().orElseThrow() < 0.05 ? 1 : 0;
            sums[2] += holds(one.slope(), world.slope());
            sums[3] += holds(other.slope(), world.slope());
            sums[4] += holds(one.oddsRatio(), Math.exp(world.change[0]));
            sums[5] += holds(other.oddsRatio(), Math.exp(world.change[0]));
        }
        int all = answered;
        double[] mean = Arrays.stream(sums).map(sum -> sum / all).toArray();
        return new Shares(mean[0], mean[1], mean[2], mean[3], mean[4], mean[5]);
    }

    /** In which the likelihood ratio found a trend, and in which the range of the growth of the first category held the truth. */
    static Shares growth(World world, int tables) {
        RandomGenerator random = Drawing.seeded(SEED);
        String reference = "c" + (world.start.length - 1);
        CompositionTrend<String, YearMonth> dispersed =
                CompositionTrend.of(CATEGORY).over(Axis.MONTH).withReference(reference);
        CompositionTrend<String, YearMonth> chance = dispersed.withSamplingScatterAlone();
        double[] sums = new double[4];
        for (int i = 0; i < tables; i++) {
            Tally deaths = drawn(world, random);
            TrendOfComposition<String> one = chance.estimate(deaths);
            sums[0] += one.test().orElseThrow().pValue() < 0.05 ? 1 : 0;
            sums[1] += one.test().orElseThrow().dispersedPValue().orElseThrow() < 0.05 ? 1 : 0;
            double truth = Math.exp(world.change[0]);
            sums[2] += holds(one.growth().outcomes().get("c0"), truth);
            sums[3] += holds(dispersed.estimate(deaths).growth().outcomes().get("c0"), truth);
        }
        double[] mean = Arrays.stream(sums).map(sum -> sum / tables).toArray();
        return new Shares(mean[0], mean[1], Double.NaN, Double.NaN, mean[2], mean[3]);
    }

    /** A refused odds ratio holds nothing. */
    private static double holds(Outcome outcome, double truth) {
        return outcome instanceof Estimate estimate && estimate.range().contains(truth) ? 1 : 0;
    }

    static Tally drawn(World world, RandomGenerator random) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.MONTH);
        double[] shares = new double[0];
        for (int i = 0; i < world.periods(); i++) {
            boolean kept = world.memory() > 0 && i > 0 && random.nextDouble() < world.memory();
            shares = kept ? shares : scattered(world.shares(i), world, random);
            long[] counts = Drawing.categories(shares, world.deaths(), random);
            for (int j = 0; j < counts.length; j++) {
                deaths.add(counts[j], "c" + j, START.plusMonths(i));
            }
        }
        return deaths.build();
    }

    /** Shares drawn around the true ones by a Dirichlet distribution that gives the dispersion wanted. */
    private static double[] scattered(double[] shares, World world, RandomGenerator random) {
        if (world.dispersion() <= 1) {
            return shares;
        }
        double correlation = (world.dispersion() - 1) / (world.deaths() - 1);
        double strength = 1 / correlation - 1;
        double[] drawn = Arrays.stream(shares)
                .map(share -> Drawing.gamma(share * strength, 1, random))
                .toArray();
        double whole = Arrays.stream(drawn).sum();
        return Arrays.stream(drawn).map(share -> share / whole).toArray();
    }

    /** Prints the shares in per cent. */
    public static void main(String[] arguments) {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        System.out.println(
                "trend found at 5 %: chance alone, over-dispersed; range holds: slope twice, odds ratio twice");
        for (double dispersion : new double[] {1, 3}) {
            for (int periods : new int[] {4, 12, 52}) {
                for (int deaths : new int[] {20, 200}) {
                    print("flat 0.3", World.flat(periods, deaths, 0.3, dispersion), tables);
                }
                print("flat 0.03", World.flat(periods, 200, 0.03, dispersion), tables);
                print("0.2 to 0.4", World.rising(periods, 200, 0.2, 0.4, dispersion), tables);
                print("0.02 to 0.9", World.rising(periods, 200, 0.02, 0.9, dispersion), tables);
            }
        }
        for (double dispersion : new double[] {1, 3}) {
            for (int periods : new int[] {4, 12, 52}) {
                double[] start = {Math.log(0.3), Math.log(0.2), Math.log(0.1), Math.log(0.4)};
                double[] change = {0.8 / periods, 0, -0.8 / periods, 0};
                print("four flat", growth(new World(periods, 200, start, new double[4], dispersion), tables));
                print("four", growth(new World(periods, 200, start, change, dispersion), tables));
            }
        }
    }

    private static void print(String name, World world, int tables) {
        print(
                name + ", " + world.periods() + " periods of " + world.deaths() + ", phi " + world.dispersion(),
                shares(world, tables));
    }

    private static void print(String name, Shares its) {
        System.out.printf(
                Locale.ROOT,
                "%-42s %5.1f %5.1f   %5.1f %5.1f   %5.1f %5.1f%n",
                name,
                100 * its.size(),
                100 * its.dispersedSize(),
                100 * its.slope(),
                100 * its.dispersedSlope(),
                100 * its.odds(),
                100 * its.dispersedOdds());
    }
}
