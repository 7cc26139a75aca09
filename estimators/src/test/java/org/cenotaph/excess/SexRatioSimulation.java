package org.cenotaph.excess;

import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibrationResult;
import org.cenotaph.Drawing;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * Simulated registers with a known excess of men, and how often the 95 % ranges of the sex-ratio estimator hold it. Its main
 * program prints the table that the Javadoc of {@link SexRatioExcess} sums up.
 *
 * <p>Deaths of women are Poisson about a level of each age group, deaths of men Poisson about the ratio times that level, and the
 * ratio scatters by itself from year to year.
 */
final class SexRatioSimulation {
    private static final Axis<String> SEX = Axis.category("sex");
    private static final int[] WOMEN = {900, 1300, 2100, 3600, 5200, 6500, 7900};
    private static final double[] RATIO = {2.2, 3.0, 3.1, 2.6, 2.4, 2.3, 2.2};
    private static final long WAR_DEATHS = 3000; // in each age group and year
    private static final long SEED = 20250510;
    private static final AgeBand ONE_AGE = new AgeBand(30, 34);

    private SexRatioSimulation() {}

    /**
     * What the world does to the ratio.
     *
     * @param size how large the country is; 1 has 900 to 7,900 deaths of women in each age group and year
     * @param scatter standard deviation of the ratio from year to year, as a share of it
     * @param slope change of the ratio each year, as a share of it
     * @param bend change of that change
     * @param shared whether all age groups scatter together
     * @param jump by which the ratio is multiplied after the baseline
     */
    record World(double size, double scatter, double slope, double bend, boolean shared, double jump) {
        World(double size, double scatter, double slope, double bend, boolean shared) {
            this(size, scatter, slope, bend, shared, 1);
        }

        /** The ratio of each age group scatters about a line. */
        static World base(double slope) {
            return new World(1, 0.02, slope, 0, false);
        }

        String words() {
            return slope == 0 ? "ratio scatters, no trend" : "ratio scatters about a line";
        }

        World withoutScatter() {
            return new World(size, 0, slope, bend, shared, jump);
        }

        World together() {
            return new World(size, scatter, slope, bend, true, jump);
        }

        World withBend(double other) {
            return new World(size, scatter, slope, other, shared, jump);
        }

        World withJump(double other) {
            return new World(size, scatter, slope, bend, shared, other);
        }
    }

    /** The share of registers in which a range holds the truth: for one age in one year, all ages in one year, and all. */
    record Coverage(double oneAge, double oneYear, double total) {}

    static SexRatioExcess.Trend fiveYears() {
        return SexRatioExcess.in(years(2022, 2023)).above(years(2015, 2019)).ages(15, 49);
    }

    static Coverage coverage(World world, SexRatioExcess method, int registers) {
        RandomGenerator random = Drawing.seeded(SEED);
        int age = 0;
        int year = 0;
        int total = 0;
        for (int i = 0; i < registers; i++) {
            ExcessTable table = method.estimate(register(world, random));
            age += holds(table.at(ONE_AGE, 2022), WAR_DEATHS) ? 1 : 0;
            year += holds(table.in(2023), WOMEN.length * WAR_DEATHS) ? 1 : 0;
            total += holds(table.total(), 2 * WOMEN.length * WAR_DEATHS) ? 1 : 0;
        }
        return new Coverage((double) age / registers, (double) year / registers, (double) total / registers);
    }

    /** The same for the total of both years, with bias and width. */
    static CalibrationResult total(World world, SexRatioExcess method, int registers) {
        return CalibrationResult.of(
                registers,
                2.0 * WOMEN.length * WAR_DEATHS,
                random -> method.estimate(register(world, random)).total().outcome());
    }

    private static boolean holds(Excess excess, long truth) {
        return excess.outcome().orThrow().range().contains(truth);
    }

    private static Tally register(World world, RandomGenerator random) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, SexRatioExcess.FIVE_YEAR_AGES);
        for (int year = 2015; year <= 2023; year++) {
            int since = year - 2015;
            double together = Drawing.normal(random);
            for (int age = 0; age < WOMEN.length; age++) {
                AgeBand band = new AgeBand(15 + 5 * age, 19 + 5 * age);
                double scatter = world.scatter() * (world.shared() ? together : Drawing.normal(random));
                double ratio = RATIO[age] * (1 + world.slope() * since + world.bend() * since * since + scatter);
                ratio *= year >= 2022 ? world.jump() : 1;
                double level = WOMEN[age] * world.size();
                deaths.add(
                        Drawing.poisson(level * ratio, random) + (year >= 2022 ? WAR_DEATHS : 0),
                        Year.of(year),
                        "m",
                        band);
                deaths.add(Drawing.poisson(level, random), Year.of(year), "f", band);
            }
        }
        return deaths.build();
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        SexRatioExcess.Trend five = fiveYears();
        SexRatioExcess.Trend ten =
                SexRatioExcess.in(years(2022, 2023)).above(years(2016, 2019)).ages(15, 49);
        World base = new World(1, 0.02, -0.01, 0, false);
        World counts = new World(1, 0, -0.01, 0, false);
        World small = new World(0.02, 0.02, -0.01, 0, false);
        row("base, linear", base, five.linear());
        row("base, exponential", base, five.exponential());
        row("base, binomial", base, five.binomial());
        row("counts scatter only, linear", counts, five.linear());
        row("counts scatter only, binomial", counts, five.binomial());
        row("no trend, constant", new World(1, 0.02, 0, 0, false), five.constant());
        row("a region (2 % the size), linear", small, five.linear());
        row("a region (2 % the size), binomial", small, five.binomial());
        row("four baseline years, linear", base, ten.linear());
        row("ages scatter together, linear", new World(1, 0.02, -0.01, 0, true), five.linear());
        row("a trend that bends, linear", new World(1, 0.02, -0.01, 0.003, false), five.linear());
        row("a trend, constant", base, five.constant());
    }

    private static void row(String name, World world, SexRatioExcess method) {
        Coverage coverage = coverage(world, method, 4000);
        System.out.printf(
                Locale.ROOT,
                "%-36s one age %5.1f %%   one year %5.1f %%   both years %5.1f %%%n",
                name,
                100 * coverage.oneAge(),
                100 * coverage.oneYear(),
                100 * coverage.total());
    }
}
