package org.cenotaph.benchmarks;

import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.OwnPastExcess;
import org.cenotaph.excess.OwnPastTable;
import org.cenotaph.excess.RegistryExcess;
import org.cenotaph.excess.RegistrySimulation;
import org.cenotaph.excess.RegistryTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.SimulatedRegistry;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times the excess estimators: a table of twelve sex-ratio models of nine age groups and two years, the size of the published
 * one; a simulated inheritance registry of six age groups and 135 weeks, in closed form and by draws; and seven years of weeks
 * against their own past.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ExcessBenchmark {
    private static final int LAST_BASELINE_YEAR = 2019;
    private static final int MODELS_OF_A_LENGTH = 2;

    private static final int DRAWS = 10_000;

    private final List<Tally> registers = List.of(register(1), register(2));
    private final Tally weeks = weeks(3);
    private final SimulatedRegistry registry =
            RegistrySimulation.standard().baseline(years(2018, 2019)).draw(4);
    private final Tally cases = registry.cases();
    private final RegistryExcess estimator = registry.estimator();

    /** All twelve models, through the public API. */
    @Benchmark
    public List<ExcessTable> twelveModels() {
        List<ExcessTable> tables = new ArrayList<>();
        for (Tally register : registers) {
            for (int length : new int[] {1, 5, 10}) {
                SexRatioExcess.Trend trend = SexRatioExcess.in(years(2022, 2023))
                        .above(years(LAST_BASELINE_YEAR - length + 1, LAST_BASELINE_YEAR))
                        .ages(15, 49);
                for (int model = 0; model < MODELS_OF_A_LENGTH; model++) {
                    tables.add(model(trend, length, model).showing(50, 59).estimate(register));
                }
            }
        }
        return tables;
    }

    /** All series of a registry, ranges in closed form. */
    @Benchmark
    public RegistryTable registry() {
        return estimator.estimate(cases);
    }

    /** The same by draws. */
    @Benchmark
    public RegistryTable registryDrawn() {
        return estimator.drawn(1, DRAWS).estimate(cases);
    }

    /** Two years of weeks above five, on a line with an effect of each week of the year. */
    @Benchmark
    public OwnPastTable<IsoWeek> ownPastLinear() {
        return ownPast().linear().estimate(weeks);
    }

    /** The same by an over-dispersed Poisson regression. */
    @Benchmark
    public OwnPastTable<IsoWeek> ownPastPoisson() {
        return ownPast().poisson().estimate(weeks);
    }

    private static OwnPastExcess.Model<IsoWeek> ownPast() {
        return OwnPastExcess.by(Axis.ISO_WEEK).in(years(2020, 2021)).above(years(2015, LAST_BASELINE_YEAR));
    }

    private static Tally weeks(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TallyBuilder deaths = Tally.along(Axis.ISO_WEEK);
        for (IsoWeek week = new IsoWeek(2015, 1); week.year() <= 2021; week = week.next()) {
            deaths.add(2000L + random.nextInt(400), week);
        }
        return deaths.build();
    }

    private static SexRatioExcess model(SexRatioExcess.Trend trend, int length, int model) {
        if (length == 1) {
            return trend.constant();
        }
        return model == 0 ? trend.linear() : trend.exponential();
    }

    private static Tally register(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TallyBuilder deaths = Tally.along(Axis.YEAR, Axis.category("sex"), SexRatioExcess.FIVE_YEAR_AGES);
        for (int year = 2006; year <= 2023; year++) {
            for (int age = 15; age < 60; age += 5) {
                long women = 1000L + 100 * age + random.nextInt(200);
                AgeBand band = new AgeBand(age, age + 4);
                deaths.add(women, Year.of(year), "f", band);
                deaths.add(2 * women + random.nextInt(500), Year.of(year), "m", band);
            }
        }
        return deaths.build();
    }
}
