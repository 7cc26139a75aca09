package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.HeldTruths;
import org.cenotaph.lossrate.SmallAreaCoverage.Sample;
import org.cenotaph.lossrate.SmallAreaCoverage.Spread;
import org.cenotaph.lossrate.SmallAreaCoverage.World;

/** Calibration of inequality between areas, and of the correlation of rates with something else. */
public final class AreaCalibration {
    private static final int REGISTERS = 1000;
    private static final int REGISTERS_CORRELATION = 10_000;
    private static final int TESTED = 200; // of eight ranges each
    private static final int TESTED_INDEX = 1100; // of the Gini coefficient; the Theil index is of the same draws
    private static final int DRAWS = 1000;
    private static final World FEW = new World(Spread.GAMMA, 8, 30, 0.5, 10);
    private static final World GAMMA = new World(Spread.GAMMA, 20, 30, 0.5, 10);
    private static final World LOG_NORMAL = new World(Spread.LOG_NORMAL, 20, 30, 1, 10);
    private static final World OUTLIERS = new World(Spread.OUTLIERS, 20, 30, 1.2, 10);
    private static final World EQUAL = new World(Spread.GAMMA, 20, 30, 0, 10);

    private AreaCalibration() {}

    /** Every measure. */
    public static List<CalibratedMethod> methods() {
        List<CalibratedMethod> methods = new ArrayList<>();
        methods.add(inequality("inequality, Gini coefficient", Claim.AS_OFTEN, AreaCalibration::addGini));
        methods.add(inequality("inequality, Theil index", Claim.AS_OFTEN, AreaCalibration::addTheil));
        methods.add(inequality("inequality, ratio to all areas", Claim.AT_LEAST, AreaCalibration::addRatios));
        for (CorrelationKind kind : CorrelationKind.values()) {
            methods.add(correlation(kind));
        }
        return methods;
    }

    private interface Measuring {
        void add(Sample sample, RateInequality<String> inequality, HeldTruths held);
    }

    private static CalibratedMethod inequality(String name, Claim claim, Measuring measuring) {
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .testedWith(name.contains("Theil") ? 0 : claim == Claim.AT_LEAST ? TESTED : TESTED_INDEX)
                .in(
                        claim,
                        "Gamma, cv 0.5, 8 areas of 30 deaths",
                        n -> run(n, FEW, CountedDeaths.INDEPENDENT, measuring))
                .in(
                        claim,
                        "Gamma, cv 0.5, 20 areas of 30 deaths",
                        n -> run(n, GAMMA, CountedDeaths.INDEPENDENT, measuring))
                .broken("log-normal, cv 1", n -> run(n, LOG_NORMAL, CountedDeaths.INDEPENDENT, measuring))
                .broken("a tenth at eight times", n -> run(n, OUTLIERS, CountedDeaths.INDEPENDENT, measuring))
                .broken("all areas alike", n -> run(n, EQUAL, CountedDeaths.INDEPENDENT, measuring));
        for (CountedDeaths world : List.of(CountedDeaths.SCATTERED, CountedDeaths.FIVE_TOGETHER)) {
            method.broken(world.toString(), n -> run(n, GAMMA, world, measuring));
        }
        return method;
    }

    private static CalibrationResult run(int n, World world, CountedDeaths counted, Measuring measuring) {
        return CalibrationResult.ofAll(n, (random, held) -> {
            Sample sample = Sample.of(world, (area, mean) -> counted.of(mean, random), random);
            measuring.add(sample, RateInequality.among(sample.exposure()).drawn(random.nextLong(), DRAWS), held);
        });
    }

    private static void addGini(Sample sample, RateInequality<String> inequality, HeldTruths held) {
        held.add(truth(InequalityMeasure.GINI, sample), inequality.gini().estimate(sample.deaths()));
    }

    private static void addTheil(Sample sample, RateInequality<String> inequality, HeldTruths held) {
        held.add(truth(InequalityMeasure.THEIL, sample), inequality.theil().estimate(sample.deaths()));
    }

    private static double truth(InequalityMeasure measure, Sample sample) {
        return measure.of(sample.rates(), people(sample));
    }

    private static double[] people(Sample sample) {
        return sample.exposure().coordinates().stream()
                .mapToDouble(sample.exposure()::at)
                .toArray();
    }

    private static void addRatios(Sample sample, RateInequality<String> inequality, HeldTruths held) {
        double[] people = people(sample);
        double all = IntStream.range(0, people.length)
                        .mapToDouble(i -> people[i] * sample.rates()[i])
                        .sum()
                / Arrays.stream(people).sum();
        inequality
                .ratios()
                .estimate(sample.deaths())
                .outcomes()
                .forEach((area, outcome) -> held.add(sample.truth(area) / all, outcome));
    }

    private static CalibratedMethod correlation(CorrelationKind kind) {
        double without = Double.POSITIVE_INFINITY;
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return CalibratedMethod.of("correlation, " + words, REGISTERS_CORRELATION)
                .asOften("20 areas, true correlation 0.5", run(kind, CorrelationCoverage.World.plain(0.5)))
                .unclaimed("very unequal people", run(kind, new CorrelationCoverage.World(0.5, 0.3, without, 1, 0)))
                .broken("10 deaths an area", run(kind, new CorrelationCoverage.World(0.5, 0.3, 10, 0, 0)))
                .broken(
                        "neighbours alike, no correlation",
                        run(kind, new CorrelationCoverage.World(0, 0.3, without, 0, 0.7)))
                .broken(
                        "neighbours alike, correlation 0.5",
                        run(kind, new CorrelationCoverage.World(0.5, 0.3, without, 0, 0.7)));
    }

    private static IntFunction<CalibrationResult> run(CorrelationKind kind, CorrelationCoverage.World world) {
        return n -> CorrelationCoverage.result(kind, world, 20, n);
    }
}
