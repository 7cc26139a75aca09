package org.cenotaph.benchmarks;

import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
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

/** Times a table of twelve sex-ratio models of nine age groups and two years, the size of the published one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ExcessBenchmark {
    private static final int LAST_BASELINE_YEAR = 2019;
    private static final int MODELS_OF_A_LENGTH = 2;

    private final List<Tally> registers = List.of(register(1), register(2));

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
