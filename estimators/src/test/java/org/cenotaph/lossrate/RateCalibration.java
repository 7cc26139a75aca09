package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationResult.Answer;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Calibration of rates and of ratios of rates, by every interval. */
public final class RateCalibration {
    private static final double LEVEL = 0.95;
    private static final int PEOPLE = 1000;
    private static final int REGISTERS = 20_000;
    private static final Axis<String> AREA = Axis.category("area");
    private static final String LOWEST = "the lowest over a grid of true values";

    /** Too wide rather than too narrow. */
    private static final Set<Enum<?>> CAUTIOUS = Set.of(
            CountInterval.GARWOOD,
            CountInterval.BYAR,
            ProportionInterval.CLOPPER_PEARSON,
            ProportionInterval.WILSON_CONTINUITY_CORRECTED,
            ProportionInterval.AGRESTI_COULL,
            RatioInterval.EXACT,
            RatioInterval.WALD_LOG);

    /** Too wide for every true value. */
    private static final Set<Enum<?>> NEVER_BELOW =
            Set.of(CountInterval.GARWOOD, ProportionInterval.CLOPPER_PEARSON, RatioInterval.EXACT);

    private RateCalibration() {}

    /** Every interval. */
    public static List<CalibratedMethod> methods() {
        List<CalibratedMethod> methods = new ArrayList<>();
        for (CountInterval interval : CountInterval.values()) {
            methods.add(rate("rate, " + interval, claim(interval), of(interval, PEOPLE), CountedDeaths.INDEPENDENT)
                    .in(
                            lowest(interval),
                            LOWEST,
                            n -> CalibrationResult.summed(IntervalCoverage.ofCounts(interval, LEVEL, 5, 30)
                                    .least())));
        }
        for (ProportionInterval interval : ProportionInterval.values()) {
            methods.add(rate("share, " + interval, claim(interval), of(interval, PEOPLE), CountedDeaths.OF_THE_LIVING)
                    .in(
                            lowest(interval),
                            LOWEST,
                            n -> CalibrationResult.summed(IntervalCoverage.ofProportions(interval, LEVEL, 100)
                                    .least())));
        }
        LossRate<String> exact = of(CountInterval.GARWOOD, PEOPLE);
        methods.add(
                rate("rate, upper limit alone", Claim.AT_LEAST, exact.withUpperLimitOnly(), CountedDeaths.INDEPENDENT));
        methods.add(
                rate("rate, lower limit alone", Claim.AT_LEAST, exact.withLowerLimitOnly(), CountedDeaths.INDEPENDENT));
        for (RatioInterval interval : RatioInterval.values()) {
            methods.add(ratio(interval));
        }
        return methods;
    }

    private static Claim claim(Enum<?> interval) {
        return CAUTIOUS.contains(interval) ? Claim.AT_LEAST : Claim.AS_OFTEN;
    }

    private static Claim lowest(Enum<?> interval) {
        return NEVER_BELOW.contains(interval) ? Claim.AT_LEAST : Claim.NONE;
    }

    private static LossRate<String> of(RateInterval interval, long people) {
        return LossRate.per(PEOPLE).among(exposure(people)).withInterval(interval);
    }

    private static Exposure<String> exposure(long people) {
        return Exposure.along(
                AREA, Tally.along(AREA).add(people, "A").add(people, "B").build(), "people");
    }

    private static CalibratedMethod rate(String name, Claim claim, LossRate<String> rate, CountedDeaths sound) {
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .in(claim, "5 to 30 deaths of 1,000 people", n -> rates(n, rate, sound, 1));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            method.broken(world.toString(), n -> rates(n, rate, world, 1));
        }
        return method.broken("truly 800 people at risk, not 1,000", n -> rates(n, rate, sound, 1.25));
    }

    /**
     * Rates whose true values differ.
     *
     * @param factor of the true rate to that of 1,000 people
     */
    private static CalibrationResult rates(int n, LossRate<String> rate, CountedDeaths world, double factor) {
        Map<Long, Outcome> made = new HashMap<>();
        return CalibrationResult.ofEach(n, random -> {
            double mean = between(5, 30, random);
            long deaths = world.of(mean, random);
            return new Answer(
                    mean * factor,
                    made.computeIfAbsent(
                            deaths,
                            count -> rate.estimate(Tally.along(AREA)
                                            .add(count, "A")
                                            .add(1, "B")
                                            .build())
                                    .at("A")));
        });
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** Both sides count in the same way, but deaths are missing on one side only. */
    private static CalibratedMethod ratio(RatioInterval interval) {
        RateRatio<String> ratio = RateRatio.of("A")
                .over("B")
                .among(exposure(1_000_000_000)) // so that deaths are all but Poisson
                .withInterval(interval);
        CalibratedMethod method = CalibratedMethod.of("ratio, " + interval, REGISTERS / 2)
                .in(
                        claim(interval),
                        "20 deaths in the reference, ratio 1 to 10",
                        n -> ratios(n, ratio, CountedDeaths.INDEPENDENT, CountedDeaths.INDEPENDENT));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            CountedDeaths other = world == CountedDeaths.FIFTH_MISSING ? CountedDeaths.INDEPENDENT : world;
            method.broken(world.toString(), n -> ratios(n, ratio, world, other));
        }
        return method.in(
                lowest(interval),
                LOWEST,
                n -> CalibrationResult.summed(
                        IntervalCoverage.ofRatios(interval, LEVEL, 5, PEOPLE).least()));
    }

    private static CalibrationResult ratios(
            int n, RateRatio<String> ratio, CountedDeaths world, CountedDeaths reference) {
        Map<List<Long>, Outcome> made = new HashMap<>();
        return CalibrationResult.ofEach(n, random -> {
            double truth = between(1, 10, random);
            List<Long> counts = List.of(world.of(20 * truth, random), reference.of(20, random));
            return new Answer(
                    truth,
                    made.computeIfAbsent(
                            counts,
                            its -> ratio.estimate(Tally.along(AREA)
                                    .add(its.get(0), "A")
                                    .add(its.get(1), "B")
                                    .build())));
        });
    }
}
