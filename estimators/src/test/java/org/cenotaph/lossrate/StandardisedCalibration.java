package org.cenotaph.lossrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationResult.Answer;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Calibration of standardised ratios and rates, over two strata. */
public final class StandardisedCalibration {
    private static final int REGISTERS = 20_000;
    private static final Axis<String> STRATUM = Axis.category("stratum");
    private static final Exposure<String> PEOPLE = Exposure.along(
            STRATUM, Tally.along(STRATUM).add(1000, "young").add(1000, "old").build(), "people");

    private StandardisedCalibration() {}

    /** Every interval. */
    public static List<CalibratedMethod> methods() {
        return Stream.concat(
                        Stream.of(CountInterval.values()).map(StandardisedCalibration::ratio),
                        Stream.of(StandardisedRateLimits.values()).map(StandardisedCalibration::rate))
                .toList();
    }

    private static CalibratedMethod ratio(CountInterval limits) {
        boolean cautious = limits == CountInterval.GARWOOD || limits == CountInterval.BYAR;
        CalibratedMethod method = CalibratedMethod.of("standardised ratio, " + limits, REGISTERS)
                .in(
                        cautious ? Claim.AT_LEAST : Claim.AS_OFTEN,
                        "20 deaths expected, ratio 1/2 to 2",
                        n -> ratios(n, limits, CountedDeaths.INDEPENDENT, 0));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            method.broken(world.toString(), n -> ratios(n, limits, world, 0));
        }
        return method.broken(
                "the standard has 25 deaths a stratum itself", n -> ratios(n, limits, CountedDeaths.INDEPENDENT, 25));
    }

    /** Five deaths expected of the young, and 15 of the old; by a standard of so many deaths in each stratum, or an exact one. */
    private static CalibrationResult ratios(int n, CountInterval limits, CountedDeaths world, int standard) {
        return CalibrationResult.ofEach(n, random -> {
            double truth = Math.pow(2, random.nextDouble(-1, 1));
            TreeMap<String, Double> rates = new TreeMap<>();
            rates.put("young", 5 * (standard == 0 ? 1 : Drawing.sampledPoisson(standard, random) / (double) standard));
            rates.put("old", 15 * (standard == 0 ? 1 : Drawing.sampledPoisson(standard, random) / (double) standard));
            return new Answer(
                    truth,
                    StandardisedRatio.among(PEOPLE)
                            .to(StandardRates.per(1000, STRATUM, rates, "a standard"))
                            .withInterval(limits)
                            .estimate(tally(world.of(5 * truth, random), world.of(15 * truth, random))));
        });
    }

    private static Tally tally(long young, long old) {
        return Tally.along(STRATUM).add(young, "young").add(old, "old").build();
    }

    private static CalibratedMethod rate(StandardisedRateLimits limits) {
        boolean never = limits == StandardisedRateLimits.FAY_FEUER;
        CalibratedMethod method = CalibratedMethod.of("standardised rate, " + limits, REGISTERS)
                .in(
                        never ? Claim.AT_LEAST : Claim.AS_OFTEN,
                        "5 to 30 deaths a stratum, weights 1 and 3",
                        n -> rates(n, limits, CountedDeaths.INDEPENDENT, 1))
                .in(
                        never ? Claim.AT_LEAST : Claim.NONE,
                        "the lowest over a grid of true values",
                        n -> CalibrationResult.summed(
                                StandardisedCoverage.ofRate(limits, 3).least()));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            method.broken(world.toString(), n -> rates(n, limits, world, 1));
        }
        return method.broken(
                "truly 800 old people at risk, not 1,000", n -> rates(n, limits, CountedDeaths.INDEPENDENT, 1.25));
    }

    /**
     * Rates whose true values differ.
     *
     * @param factor of the true rate of the old to that of 1,000 people
     */
    private static CalibrationResult rates(int n, StandardisedRateLimits limits, CountedDeaths world, double factor) {
        TreeMap<String, Double> weights = new TreeMap<>(Map.of("young", 1.0, "old", 3.0));
        StandardisedRate<Outcome> rate = StandardisedRate.per(1000)
                .among(PEOPLE)
                .to(StandardPopulation.of(STRATUM, weights, "a standard"))
                .withLimits(limits);
        Map<Tally, Outcome> made = new HashMap<>();
        return CalibrationResult.ofEach(n, random -> {
            double young = 5 * Math.pow(6, random.nextDouble());
            double old = 5 * Math.pow(6, random.nextDouble());
            Tally counted = tally(world.of(young, random), world.of(old, random));
            return new Answer(young / 4 + factor * old * 3 / 4, made.computeIfAbsent(counted, rate::estimate));
        });
    }
}
