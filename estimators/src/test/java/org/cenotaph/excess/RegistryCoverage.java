package org.cenotaph.excess;

import static org.cenotaph.excess.Years.years;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cenotaph.tally.IsoWeek;

/**
 * How often 95 % ranges of the registry estimator hold the truth, by scenario, from simulated registries.
 *
 * <p>Run {@code main} for the table. Truth is the number who really died, not an expectation.
 */
final class RegistryCoverage {
    static final RegistrySimulation BASE = RegistrySimulation.standard();

    private static final double REACH = 1.959963984540054;
    private static final int[] WEEKS_SHOWN = {5, 60, 105};

    /**
     * A kind of registry and a way to estimate from it.
     *
     * @param name in words
     * @param simulation makes the registries
     * @param options of the estimator
     */
    record Scenario(String name, RegistrySimulation simulation, UnaryOperator<RegistryExcess> options) {}

    /**
     * What came out.
     *
     * @param registries that were estimated, of those simulated
     * @param total share of them whose total was held by its range
     * @param weeks the same over three single weeks
     * @param ages the same over all age groups
     * @param bias mean error of the total over mean truth
     * @param spread mean standard deviation over the standard deviation of the errors
     */
    record Result(int registries, double total, double weeks, double ages, double bias, double spread) {}

    private RegistryCoverage() {}

    static List<Scenario> scenarios() {
        return List.of(
                new Scenario("base", BASE, e -> e),
                new Scenario("base, linear ratio", BASE, e -> linear(e)),
                new Scenario("base, women smoothed over 5 weeks", BASE, e -> e.withWomenSmoothed(5)),
                new Scenario("whole list matched", wholeList(), e -> e),
                new Scenario("whole list matched, list inside", wholeList(), e -> e.withListInside()),
                new Scenario("sparse ages (registry and war a 20th)", sparse(), e -> e),
                new Scenario("sparse ages, no pooling", sparse(), e -> e.withFewestListed(1)),
                new Scenario("few listed (50 of each age matched)", BASE.list(0.4, 0.02), e -> e),
                new Scenario("few listed (25 of each age, pooled)", BASE.list(0.4, 0.01), e -> e),
                new Scenario(
                        "few listed (25 of each age), no pooling", BASE.list(0.4, 0.01), e -> e.withFewestListed(1)),
                new Scenario("short baseline (one year)", BASE.baseline(years(2019, 2019)), e -> e),
                new Scenario("heavy truncation (one year)", truncated(), e -> e),
                new Scenario("heavy truncation, floor 0.2", truncated(), e -> e.withFloor(0.2)),
                new Scenario("the killed reach the registry twice as late", BASE.warDelay(2), e -> e),
                new Scenario("listed likelier to leave a case, psi 1.5", BASE.oddsRatio(1.5), e -> e),
                new Scenario("listed less likely to, psi 0.7", BASE.oddsRatio(0.7), e -> e),
                new Scenario("sex ratio up 2 % after the baseline", BASE.ratioChange(1.02), e -> e),
                new Scenario("ratio wanders by 5 % from year to year", BASE.wanderingRatio(0.05), e -> e),
                new Scenario("the same, wandering allowed", BASE.wanderingRatio(0.05), e -> e.withWanderingRatio()),
                new Scenario("base, wandering allowed", BASE, e -> e.withWanderingRatio()),
                new Scenario("hardly a war", BASE.deadPerWeek(5).list(0.4, 1), e -> e));
    }

    private static RegistrySimulation wholeList() {
        return BASE.list(0.6, 1).deadPerWeek(800);
    }

    private static RegistrySimulation sparse() {
        return BASE.times(0.05).deadPerWeek(20);
    }

    private static RegistrySimulation truncated() {
        return BASE.war(new IsoWeek(2023, 40), new IsoWeek(2024, 39), LocalDate.of(2024, 9, 29));
    }

    private static RegistryExcess linear(RegistryExcess constant) {
        return new RegistryExcess(constant.plan().with(new RegistryPlan.Fitting(true, false, 1, 30)));
    }

    /** Simulates and estimates. */
    static Result run(Scenario scenario, int registries, long firstSeed) {
        double[][] rows = IntStream.range(0, registries)
                .parallel()
                .mapToObj(i -> one(scenario, firstSeed + i))
                .filter(row -> row.length > 0)
                .toArray(double[][]::new);
        double error = mean(rows, 3);
        double squares = 0;
        for (double[] row : rows) {
            squares += (row[3] - error) * (row[3] - error);
        }
        return new Result(
                rows.length,
                mean(rows, 0),
                mean(rows, 1),
                mean(rows, 2),
                error / mean(rows, 5),
                mean(rows, 4) / Math.sqrt(squares / (rows.length - 1)));
    }

    private static double mean(double[][] rows, int column) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[column];
        }
        return sum / rows.length;
    }

    /** Whether total, weeks and ages are held, the error of the total, its standard deviation, the truth. */
    private static double[] one(Scenario scenario, long seed) {
        SimulatedRegistry registry = scenario.simulation().draw(seed);
        RegistryPlan plan = scenario.options().apply(registry.estimator()).plan();
        RegistryCases cases = registry.arrays(plan);
        RegistryDeaths deaths = new RegistryDeaths(plan, cases, ListCoverage.of(plan, cases.bands));
        if (!deaths.unfitted.isEmpty() || Objects.nonNull(deaths.lateUnfitted)) {
            return new double[0];
        }
        int[] ages = deaths.allAges();
        int[] kept =
                IntStream.of(deaths.allWeeks()).filter(t -> deaths.retained[t]).toArray();
        double weeks = 0;
        double shown = 0;
        for (int t : WEEKS_SHOWN) {
            if (t < kept.length) {
                shown++;
                weeks += held(deaths, registry, ages, new int[] {t}, true)[0];
            }
        }
        double byAge = 0;
        for (int age : ages) {
            byAge += held(deaths, registry, new int[] {age}, kept, false)[0] / ages.length;
        }
        double[] total = held(deaths, registry, ages, kept, true);
        return new double[] {total[0], weeks / Math.max(1, shown), byAge, total[1], total[2], total[3]};
    }

    private static double[] held(
            RegistryDeaths deaths, SimulatedRegistry registry, int[] ages, int[] weeks, boolean withLate) {
        RegistryVariance variance = new RegistryVariance(deaths);
        double central = deaths.deaths(ages, weeks) + (withLate ? deaths.lateDeaths(weeks) : 0);
        double deviation = Math.sqrt(variance.of(ages, weeks) + (withLate ? variance.ofLate(weeks) : 0));
        double truth = registry.truth(ages, weeks, withLate);
        double error = central - truth;
        return new double[] {Math.abs(error) <= REACH * deviation ? 1 : 0, error, deviation, truth};
    }

    static String line(Scenario scenario, Result result) {
        return String.format(
                Locale.ROOT,
                "%-46s %5d  %5.1f  %5.1f  %5.1f  %+6.1f  %5.2f",
                scenario.name(),
                result.registries(),
                100 * result.total(),
                100 * result.weeks(),
                100 * result.ages(),
                100 * result.bias(),
                result.spread());
    }

    /** Prints the table; the argument is the number of registries of each scenario, 1,000 by default. */
    public static void main(String[] arguments) {
        int registries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        System.out.printf(
                Locale.ROOT,
                "%-46s %5s  %5s  %5s  %5s  %6s  %5s%n",
                "scenario",
                "n",
                "total",
                "weeks",
                "ages",
                "bias",
                "sd");
        scenarios().forEach(scenario -> System.out.println(line(scenario, run(scenario, registries, 1))));
    }
}
