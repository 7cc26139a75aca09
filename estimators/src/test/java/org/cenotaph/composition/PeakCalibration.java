package org.cenotaph.composition;

import static org.cenotaph.composition.PeakSimulation.START;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.Drawing;
import org.cenotaph.composition.PeakSimulation.Series;
import org.cenotaph.composition.PeakSimulation.World;

/** Calibration of the probabilities of peaks, in 120 days. A test at 5 % holds when it finds nothing where there is nothing. */
public final class PeakCalibration {
    private static final int REGISTERS = 2000;
    private static final double TEST = 0.05;

    private PeakCalibration() {}

    /** Every probability. */
    public static List<CalibratedMethod> methods() {
        return List.of(
                addBroken(CalibratedMethod.of("peak, a day named beforehand", REGISTERS)
                        .atLeast("mean 3, chance alone", n -> named(n, days(3, 1)))
                        .asOften("mean 30, variance 4 times the mean", n -> named(n, days(30, 4)))),
                highest(),
                probability());
    }

    private static World days(double mean, double dispersion) {
        return new World(120, mean, dispersion, 1, 28);
    }

    private static CalibratedMethod addBroken(CalibratedMethod to) {
        return to.broken("the level grows tenfold", n -> named(n, days(30, 4).growing(10)))
                .broken(
                        "days resemble the last (0.9)",
                        n -> named(n, days(30, 4).withMemory(0.9)))
                .broken("mean 0.5, variance 4 times the mean", n -> named(n, days(0.5, 4)))
                .broken("variance 40 times the mean", n -> named(n, days(30, 40)));
    }

    private static CalibrationResult named(int n, World world) {
        return CalibrationResult.ofAll(
                        n,
                        (random, held) -> held.add(PeakSimulation.middle(
                                        world,
                                        PeakSimulation.drawn(world, random).counts())
                                >= TEST))
                .atLevel();
    }

    private static CalibratedMethod highest() {
        return CalibratedMethod.of("peak, highest day of all", REGISTERS)
                .testedWith(0) // slow; PeakSimulationTest has it
                .atLeast("mean 30, variance 4 times the mean", n -> highest(n, days(30, 4)))
                .atLeast("mean 3, chance alone", n -> highest(n, days(3, 1)))
                .broken("the level grows tenfold", n -> highest(n, days(30, 4).growing(10)))
                .broken(
                        "days resemble the last (0.9)",
                        n -> highest(n, days(30, 4).withMemory(0.9)))
                .broken("mean 0.5, variance 4 times the mean", n -> highest(n, days(0.5, 4)))
                .broken("variance 40 times the mean", n -> highest(n, days(30, 40)));
    }

    private static CalibrationResult highest(int n, World world) {
        return CalibrationResult.of(1 - PeakSimulation.shares(world, n).five(), n);
    }

    /** The probability that the expected deaths of the highest day are the largest, where days truly differ. */
    private static CalibratedMethod probability() {
        return CalibratedMethod.of("peak, stated to be the highest", REGISTERS)
                .unclaimed("mean 150, days differ with cv 0.5", n -> probability(n, differing(150, 0.5), 1))
                .broken("mean 30, days differ with cv 0.1", n -> probability(n, differing(30, 0.1), 1))
                .broken("mean 150, cv 0.2", n -> probability(n, differing(150, 0.2), 1))
                .broken("mean 150, cv 0.5, deaths come five at a time", n -> probability(n, differing(150, 0.5), 5));
    }

    private static World differing(double mean, double variation) {
        return days(mean, 1 + mean * variation * variation);
    }

    private static CalibrationResult probability(int n, World world, int together) {
        double[] stated = new double[1];
        CalibrationResult right = CalibrationResult.ofAll(n, (random, held) -> {
            Series series = PeakSimulation.drawn(world, random);
            long[] counts = together == 1
                    ? series.counts()
                    : Arrays.stream(series.means())
                            .mapToLong(mean -> together * Drawing.sampledPoisson(mean / together, random))
                            .toArray();
            PeakPeriod<LocalDate> peak = PeakSimulation.peaks(world, counts).get(0);
            double largest = Arrays.stream(series.means()).max().orElseThrow();
            stated[0] += peak.probabilityOfHighest();
            held.add(series.means()[(int) (peak.period().toEpochDay() - START.toEpochDay())] == largest);
        });
        return CalibrationResult.stated(stated[0] / n, right.actual(), n);
    }
}
