package org.cenotaph.composition;

import static org.cenotaph.composition.TrendSimulation.CATEGORY;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.HeldTruths;
import org.cenotaph.composition.TrendSimulation.World;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Calibration of trends. A test at 5 % holds when it finds nothing where there is nothing. */
public final class TrendCalibration {
    private static final int REGISTERS = 2000;
    private static final double TEST = 0.05;
    private static final ShareTrend<String, YearMonth> SHARE =
            ShareTrend.of(CATEGORY, "c0").over(Axis.MONTH);
    private static final CompositionTrend<String, YearMonth> ALL =
            CompositionTrend.of(CATEGORY).over(Axis.MONTH).withReference("c3");
    private static final World FOUR = new World(
            12,
            200,
            new double[] {Math.log(0.3), Math.log(0.2), Math.log(0.1), Math.log(0.4)},
            new double[] {0.07, 0, -0.07, 0},
            1);

    private TrendCalibration() {}

    /** Every method. */
    public static List<CalibratedMethod> methods() {
        return List.of(
                method("trend test, chance alone", World.flat(12, 200, 0.3, 1), testing(false)),
                method("trend test, over-dispersed", World.flat(12, 200, 0.3, 3), testing(true)),
                addSteep(method("trend slope, chance alone", World.rising(12, 200, 0.2, 0.4, 1), slope(false)), false),
                addSteep(method("trend slope, over-dispersed", World.rising(12, 200, 0.2, 0.4, 3), slope(true)), true),
                method("trend odds ratio, chance alone", World.rising(12, 200, 0.2, 0.4, 1), odds(false)),
                method("trend odds ratio, over-dispersed", World.rising(12, 200, 0.2, 0.4, 3), odds(true)),
                method("test of all categories, chance alone", FOUR.withoutChange(), testingAll(false)),
                method("test of all categories, dispersed", FOUR.withoutChange().withDispersion(3), testingAll(true)),
                method("growth of a category, chance alone", FOUR, growth(false)),
                method("growth of a category, over-dispersed", FOUR.withDispersion(3), growth(true)));
    }

    /** What is asked of a table of deaths. */
    private interface Asking {
        void of(Tally deaths, World world, HeldTruths held);
    }

    private static ShareTrend<String, YearMonth> share(boolean dispersed) {
        return dispersed ? SHARE : SHARE.withSamplingScatterAlone();
    }

    private static CompositionTrend<String, YearMonth> all(boolean dispersed) {
        return dispersed ? ALL : ALL.withSamplingScatterAlone();
    }

    private static double p(TrendTest test, boolean dispersed) {
        return dispersed ? test.dispersedPValue().orElseThrow() : test.pValue();
    }

    private static Asking testing(boolean dispersed) {
        return (deaths, world, held) ->
                share(dispersed).estimate(deaths).test().ifPresent(test -> held.add(p(test, dispersed) >= TEST));
    }

    private static Asking testingAll(boolean dispersed) {
        return (deaths, world, held) ->
                held.add(p(all(dispersed).estimate(deaths).test().orElseThrow(), dispersed) >= TEST);
    }

    private static Asking slope(boolean dispersed) {
        return (deaths, world, held) ->
                held.add(world.slope(), share(dispersed).estimate(deaths).slope());
    }

    private static Asking odds(boolean dispersed) {
        return (deaths, world, held) -> held.add(
                Math.exp(world.change()[0]), share(dispersed).estimate(deaths).oddsRatio());
    }

    private static Asking growth(boolean dispersed) {
        return (deaths, world, held) -> held.add(
                Math.exp(world.change()[0]),
                all(dispersed).estimate(deaths).growth().at("c0"));
    }

    private static CalibratedMethod method(String name, World world, Asking asking) {
        World scattered = world.withDispersion(3);
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .asOften(
                        world.dispersion() > 1 ? "months scatter, phi 3" : "deaths are independent",
                        n -> run(n, world, deaths -> deaths, asking))
                .broken(
                        "months resemble the last (0.5), phi 3",
                        n -> run(n, scattered.withMemory(0.5), deaths -> deaths, asking))
                .broken(
                        "one category is recorded ever less",
                        n -> run(n, world, TrendCalibration::recordedEverLess, asking));
        return world.dispersion() > 1
                ? method.broken(
                        "one month of a thousand deaths of one kind",
                        n -> run(n, world, TrendCalibration::withOneKind, asking))
                : method.broken("months scatter, phi 3", n -> run(n, scattered, deaths -> deaths, asking))
                        .broken(
                                "deaths come five at a time",
                                n -> run(n, world.withDeaths(world.deaths() / 5), TrendCalibration::fiveTimes, asking));
    }

    private static CalibratedMethod addSteep(CalibratedMethod to, boolean dispersed) {
        World steep = World.rising(12, 200, 0.02, 0.9, 1);
        return to.unclaimed("share from 2 to 90 %, no line", n -> run(n, steep, deaths -> deaths, slope(dispersed)));
    }

    private static CalibrationResult run(int n, World world, UnaryOperator<Tally> change, Asking asking) {
        return CalibrationResult.ofAll(
                        n, (random, held) -> asking.of(change.apply(TrendSimulation.drawn(world, random)), world, held))
                .atLevel();
    }

    /** Each month two per cent more of the first category go unrecorded. */
    private static Tally recordedEverLess(Tally deaths) {
        TallyBuilder less = Tally.along(CATEGORY, Axis.MONTH);
        List<YearMonth> months = deaths.coordinates(Axis.MONTH);
        for (int i = 0; i < months.size(); i++) {
            less.add(Math.round(0.02 * i * deaths.at("c0", months.get(i))), "c0", months.get(i));
        }
        return deaths.minus(less.build());
    }

    private static Tally withOneKind(Tally deaths) {
        YearMonth last = deaths.coordinates(Axis.MONTH)
                .get(deaths.coordinates(Axis.MONTH).size() - 1);
        return deaths.plus(
                Tally.along(CATEGORY, Axis.MONTH).add(1000, "c0", last).build());
    }

    private static Tally fiveTimes(Tally deaths) {
        Tally twice = deaths.plus(deaths);
        return twice.plus(twice).plus(deaths);
    }
}
