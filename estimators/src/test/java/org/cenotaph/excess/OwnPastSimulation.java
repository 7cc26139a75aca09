package org.cenotaph.excess;

import static org.cenotaph.excess.Years.years;

import java.time.YearMonth;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibrationResult;
import org.cenotaph.Drawing;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * Simulated registers with a known excess in 2020 and 2021, and how often the 95 % ranges of the own-past estimator hold it. Its
 * main program prints the table that the Javadoc of {@link OwnPastExcess} sums up.
 */
final class OwnPastSimulation {
    private static final double WINTER = 0.12;
    private static final long SEED = 20210630;

    private OwnPastSimulation() {}

    /**
     * How deaths come about.
     *
     * @param level deaths of a period
     * @param slope yearly change, as a share of the level, or of the logarithm where deaths come in clusters
     * @param bend change of that change
     * @param scatter standard deviation of a period, as a share of the level; 0 where deaths come in clusters
     * @param memory correlation of one period's scatter with the next one's
     * @param cluster deaths that come together, so that the variance is so many times the mean; 0 for normal scatter
     * @param wave deaths added to every period of 2018, as a share of the level
     */
    record World(double level, double slope, double bend, double scatter, double memory, int cluster, double wave) {
        static World normal(double slope, double bend, double memory) {
            return new World(8000, slope, bend, 0.03, memory, 0, 0);
        }

        static World clusters(double level, double bend, int cluster) {
            return new World(level, 0.01, bend, 0, 0, cluster, 0);
        }

        World withWave(double share) {
            return new World(level, slope, bend, scatter, memory, cluster, share);
        }

        World withBend(double other) {
            return new World(level, slope, other, scatter, memory, cluster, wave);
        }

        String words() {
            return cluster > 0
                    ? "deaths come in clusters of three"
                    : slope == 0 ? "months scatter, no trend" : "months scatter about a line";
        }

        private double expected(int year, double share) {
            double t = year - 2015;
            double relative = WINTER * Math.cos(2 * Math.PI * share) + slope * t + bend * t * t;
            return level * ((cluster > 0 ? Math.exp(relative) : 1 + relative) + (year == 2018 ? wave : 0));
        }
    }

    /** The share of registers in which a range holds the truth: for January 2020 or its like, 2020, and both years. */
    record Coverage(double onePeriod, double oneYear, double total) {}

    static <T extends Comparable<? super T>> OwnPastExcess.Model<T> by(Axis<T> axis) {
        return OwnPastExcess.by(axis).in(years(2020, 2021)).above(years(2015, 2019));
    }

    static <T extends Comparable<? super T>> Coverage coverage(
            World world, Axis<T> axis, OwnPastExcess<T> method, int registers) {
        RandomGenerator random = Drawing.seeded(SEED);
        long each = Math.round(world.level() / 20);
        int period = 0;
        int year = 0;
        int total = 0;
        for (int i = 0; i < registers; i++) {
            OwnPastTable<T> table = method.estimate(register(world, axis, each, random));
            int in2020 = (int) table.byPeriod().keySet().stream()
                    .filter(at -> at.toString().startsWith("2020"))
                    .count();
            period += holds(table.at(table.byPeriod().firstKey()), each) ? 1 : 0;
            year += holds(table.in(2020), in2020 * each) ? 1 : 0;
            total += holds(table.total(), table.byPeriod().size() * each) ? 1 : 0;
        }
        return new Coverage((double) period / registers, (double) year / registers, (double) total / registers);
    }

    /** What becomes of a register before it is used. */
    interface Change extends UnaryOperator<Tally> {}

    /** A register changed and then estimated from. */
    record Way(Change change, OwnPastExcess<YearMonth> method) {}

    /** The same for the total of both years by months, with bias and width. */
    static CalibrationResult total(World world, Way way, int registers) {
        long each = Math.round(world.level() / 20);
        return CalibrationResult.of(
                registers,
                24.0 * each,
                random -> way.method
                        .estimate(way.change.apply(register(world, Axis.MONTH, each, random)))
                        .total()
                        .outcome());
    }

    private static boolean holds(Excess excess, long truth) {
        return excess.outcome().orThrow().range().contains(truth);
    }

    private static <T extends Comparable<? super T>> Tally register(
            World world, Axis<T> axis, long each, RandomGenerator random) {
        TallyBuilder deaths = Tally.along(axis);
        double[] deviation = {Drawing.normal(random)};
        double periods = axis.equals(Axis.ISO_WEEK) ? 52 : 12;
        double fresh = Math.sqrt(1 - world.memory() * world.memory());
        for (int year = 2015; year <= 2021; year++) {
            int in = year;
            OwnPastCalendar.of(axis).periodsOf(axis, year, (at, season) -> {
                double mean = world.expected(in, (season - 1) / periods);
                deviation[0] = world.memory() * deviation[0] + fresh * Drawing.normal(random);
                long count = world.cluster() > 0
                        ? world.cluster() * Drawing.poisson(mean / world.cluster(), random)
                        : Math.round(mean + world.scatter() * world.level() * deviation[0]);
                deaths.add(count + (in >= 2020 ? each : 0), at);
            });
        }
        return deaths.build();
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        World line = World.normal(0.01, 0, 0);
        row(
                "normal scatter about a line, months, linear",
                line,
                Axis.MONTH,
                by(Axis.MONTH).linear());
        row("the same, weeks, linear", line, Axis.ISO_WEEK, by(Axis.ISO_WEEK).linear());
        row("the same, years, linear", line, Axis.YEAR, by(Axis.YEAR).linear());
        row(
                "no trend, months, mean",
                World.normal(0, 0, 0),
                Axis.MONTH,
                by(Axis.MONTH).mean());
        World clusters = World.clusters(900, 0, 3);
        row(
                "clusters of three, months, Poisson",
                clusters,
                Axis.MONTH,
                by(Axis.MONTH).poisson());
        row("the same, months, linear", clusters, Axis.MONTH, by(Axis.MONTH).linear());
        row(
                "the same, weeks, Poisson",
                clusters,
                Axis.ISO_WEEK,
                by(Axis.ISO_WEEK).poisson());
        row("the same, years, Poisson", clusters, Axis.YEAR, by(Axis.YEAR).poisson());
        row(
                "20 deaths a month, no clusters, Poisson",
                World.clusters(20, 0, 1),
                Axis.MONTH,
                by(Axis.MONTH).poisson());
        row(
                "months resemble the last (0.5), linear",
                World.normal(0.01, 0, 0.5),
                Axis.MONTH,
                by(Axis.MONTH).linear());
        row(
                "a line that bends, linear",
                World.normal(0.01, 0.003, 0),
                Axis.MONTH,
                by(Axis.MONTH).linear());
        row(
                "a rate that bends, Poisson",
                World.clusters(900, 0.003, 3),
                Axis.MONTH,
                by(Axis.MONTH).poisson());
        row("a line, mean", line, Axis.MONTH, by(Axis.MONTH).mean());
    }

    private static <T extends Comparable<? super T>> void row(
            String name, World world, Axis<T> axis, OwnPastExcess<T> method) {
        Coverage coverage = coverage(world, axis, method, axis.equals(Axis.ISO_WEEK) ? 1000 : 4000);
        System.out.printf(
                Locale.ROOT,
                "%-46s %5.1f  %5.1f  %5.1f%n",
                name,
                100 * coverage.onePeriod(),
                100 * coverage.oneYear(),
                100 * coverage.total());
    }
}
