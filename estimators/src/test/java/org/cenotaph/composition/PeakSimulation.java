package org.cenotaph.composition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cenotaph.Drawing;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * How often a peak looks remarkable in series that hold nothing but scatter: run it to see the figures that the Javadoc of {@link
 * Peak} gives.
 */
final class PeakSimulation {
    private static final long SEED = 20_240_220;
    static final LocalDate START = LocalDate.of(2024, 1, 1);

    private PeakSimulation() {}

    /**
     * A series of independent negative binomial counts.
     *
     * @param periods how many
     * @param mean of the first period
     * @param dispersion variance over mean
     * @param growth by which the mean has been multiplied at the last period
     * @param sides periods on each side that make up the level
     * @param memory probability that an over-dispersed period has the random mean of the one before
     */
    record World(int periods, double mean, double dispersion, double growth, int sides, double memory) {
        World(int periods, double mean, double dispersion, double growth, int sides) {
            this(periods, mean, dispersion, growth, sides, 0);
        }

        World withMemory(double probability) {
            return new World(periods, mean, dispersion, growth, sides, probability);
        }

        World growing(double factor) {
            return new World(periods, mean, dispersion, factor, sides, memory);
        }
    }

    /**
     * Shares of the simulated series.
     *
     * @param five in which the highest period had a probability, among all, below 5 %
     * @param one the same, below 1 %
     * @param named in which the period in the middle, named beforehand, had a probability below 5 %
     */
    record Shares(double five, double one, double named) {}

    static Shares shares(World world, int series) {
        RandomGenerator random = Drawing.seeded(SEED);
        int five = 0;
        int one = 0;
        int named = 0;
        for (int i = 0; i < series; i++) {
            long[] counts = drawn(world, random).counts();
            double any = highest(world, counts);
            five += any < 0.05 ? 1 : 0;
            one += any < 0.01 ? 1 : 0;
            named += middle(world, counts) < 0.05 ? 1 : 0;
        }
        return new Shares((double) five / series, (double) one / series, (double) named / series);
    }

    private static double highest(World world, long[] counts) {
        return peaks(world, counts).stream()
                .mapToDouble(PeakPeriod::probabilityAmongAll)
                .min()
                .orElse(1);
    }

    /** The highest period, or all that tie. */
    static List<PeakPeriod<LocalDate>> peaks(World world, long[] counts) {
        TallyBuilder deaths = Tally.along(Axis.DAY);
        for (int i = 0; i < counts.length; i++) {
            deaths.add(counts[i], START.plusDays(i));
        }
        return Peak.along(Axis.DAY)
                .withSurroundings(world.sides())
                .withTop(1)
                .estimate(deaths.build())
                .table();
    }

    static double middle(World world, long[] counts) {
        int at = counts.length / 2;
        int from = Math.max(0, at - world.sides());
        int to = Math.min(counts.length - 1, at + world.sides());
        long[] around = new long[to - from];
        for (int i = from; i <= to; i++) {
            if (i != at) {
                around[i < at ? i - from : i - from - 1] = counts[i];
            }
        }
        return new SurroundingLevel(around).probabilityOf(counts[at]);
    }

    /** What was counted in each period, and what was to be expected there. */
    record Series(long[] counts, double[] means) {}

    static Series drawn(World world, RandomGenerator random) {
        long[] counts = new long[world.periods()];
        double[] means = new double[world.periods()];
        double before = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = world.mean() * Math.pow(world.growth(), (double) i / (counts.length - 1));
            if (world.dispersion() > 1) {
                double scale = world.dispersion() - 1;
                boolean kept = world.memory() > 0 && i > 0 && random.nextDouble() < world.memory();
                mean = kept ? before : Drawing.gamma(mean / scale, scale, random);
                before = mean;
            }
            means[i] = mean;
            counts[i] = mean > 1e-9 ? Drawing.sampledPoisson(mean, random) : 0;
        }
        return new Series(counts, means);
    }

    /** Prints the shares in per cent. */
    public static void main(String[] arguments) {
        int series = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
        System.out.println("highest of all below 5 %, below 1 %; a period named beforehand below 5 %");
        for (double mean : new double[] {0.05, 0.5, 3, 30, 150}) {
            for (double dispersion : new double[] {1, 1.5, 4}) {
                print("days", new World(366, mean, dispersion, 1, 28), series);
            }
        }
        print("days, level tripled", new World(366, 80, 4, 3, 28), series);
        for (double dispersion : new double[] {1, 5, 12}) {
            print("weeks", new World(52, 1100, dispersion, 1, 8), series);
        }
        print("months", new World(48, 3000, 40, 1, 6), series);
    }

    private static void print(String name, World world, int series) {
        Shares its = shares(world, series);
        System.out.printf(
                Locale.ROOT,
                "%-22s %3d, mean %7.2f, variance/mean %4.1f   %5.1f %5.1f   %5.1f%n",
                name,
                world.periods(),
                world.mean(),
                world.dispersion(),
                100 * its.five(),
                100 * its.one(),
                100 * its.named());
    }
}
