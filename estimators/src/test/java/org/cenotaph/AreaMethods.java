package org.cenotaph;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cenotaph.coverage.CoverageByStratum;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.lossrate.AreaHeld;
import org.cenotaph.lossrate.AreaTaken;
import org.cenotaph.lossrate.LossPerArea;
import org.cenotaph.lossrate.LossPerAreaByPeriod;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Counts divided by a share, and deaths per area taken, at any level. */
final class AreaMethods {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Source MAP = Source.titled("map", "a map made up for a test");
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final Function<RandomGenerator, Tally> TOTAL =
            random -> Tally.ofTotal(LevelledMethod.count(random, 5000), Lineage.none());
    private static final Function<RandomGenerator, Tally> UNITS =
            random -> LevelledMethod.along(UNIT, random, 400, "army", "volunteers");

    private AreaMethods() {}

    static Stream<LevelledMethod> all() {
        return Stream.of(coverage(), strata(), areas(), periods()).flatMap(each -> each);
    }

    private static Stream<CoverageRatio> ratios() {
        return Stream.of(
                CoverageRatio.between(0.45, 0.65),
                CoverageRatio.uniform(0.45, 0.65),
                CoverageRatio.beta(20, 16),
                CoverageRatio.pert(0.45, 0.5, 0.65),
                CoverageRatio.jeffreys(37, 60),
                CoverageRatio.clopperPearson(37, 60));
    }

    private static Stream<LevelledMethod> coverage() {
        return Stream.concat(ratios(), ratios().limit(5).map(CoverageRatio::withSamplingVariation))
                .map(ratio -> new LevelledMethod(
                        ratio.toString(), CoverageRatio.class, ratio::withLevel, TOTAL, 0, INFINITE));
    }

    private static Stream<LevelledMethod> strata() {
        DoubleFunction<CoverageByStratum<String>> both = level -> CoverageByStratum.along(UNIT)
                .with("army", CoverageRatio.uniform(0.5, 0.7).withLevel(level))
                .with("volunteers", CoverageRatio.beta(20, 30).withLevel(level));
        return Map.<String, DoubleFunction<org.cenotaph.estimate.Estimator<?>>>of(
                        "drawn", level -> both.apply(level).drawnIndependently(3, 2000),
                        "independent", level -> both.apply(level).independent(),
                        "dependent", level -> both.apply(level).fullyDependent())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(way -> new LevelledMethod(
                        "strata, " + way.getKey(), CoverageRatio.class, way.getValue(), UNITS, 0, INFINITE));
    }

    private static Stream<LevelledMethod> areas() {
        return Stream.of(
                        AreaTaken.exactly(250, "taken", MAP),
                        AreaTaken.between(200, 300, "taken", MAP),
                        AreaTaken.withStandardError(250, 40, "taken", MAP))
                .flatMap(area -> Stream.of(
                        area(LossPerArea.over(area).withPoissonVariation(), area + ", Poisson"),
                        new LevelledMethod(
                                "per " + area + ", beta",
                                LossPerArea.class,
                                level -> LossPerArea.of(
                                                CoverageRatio.beta(20, 16).withLevel(level))
                                        .over(area)
                                        .withLevel(level),
                                TOTAL,
                                0,
                                INFINITE)));
    }

    private static LevelledMethod area(LossPerArea method, String name) {
        return new LevelledMethod("per " + name, LossPerArea.class, method::withLevel, TOTAL, 0, INFINITE);
    }

    private static Stream<LevelledMethod> periods() {
        TreeMap<LocalDate, Double> readings = new TreeMap<>();
        for (int month = 0; month < 6; month++) {
            readings.put(LocalDate.of(2024, 1, 1).plusMonths(month).minusDays(1), 1000.0 + 40 * month);
        }
        LossPerAreaByPeriod<YearMonth> months = LossPerArea.by(Axis.MONTH)
                .over(AreaHeld.of(readings, MAP).withStandardErrorOfDifferences(5))
                .withPoissonVariation();
        return Stream.of(new LevelledMethod(
                "per area by month", LossPerAreaByPeriod.class, months::withLevel, AreaMethods::byMonth, 0, INFINITE));
    }

    private static Tally byMonth(RandomGenerator random) {
        TallyBuilder deaths = Tally.along(Axis.MONTH);
        for (int month = 1; month <= 6; month++) {
            deaths.add(LevelledMethod.count(random, 500), YearMonth.of(2024, month));
        }
        return deaths.build();
    }
}
