package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.HeldTruths;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.lossrate.SmallAreaCoverage.Sample;
import org.cenotaph.lossrate.SmallAreaCoverage.Spread;
import org.cenotaph.lossrate.SmallAreaCoverage.World;

/** Calibration of smoothed rates and ratios, and of ranks, in 20 areas whose true rates differ. */
public final class SmallAreaCalibration {
    private static final int REGISTERS = 400;
    private static final int TESTED = 120; // of twenty areas each
    private static final int TOP = 3;
    private static final double MEAN = 20;
    private static final String CV = "Gamma rates, cv 0.5, sizes x10 (below, too)";
    private static final String BASE = "Gamma rates, cv from the prior, 20 deaths";
    private static final World GAMMA = new World(Spread.GAMMA, 20, MEAN, 0.5, 10);
    private static final World EQUAL = new World(Spread.GAMMA, 20, 20, 0, 1);
    private static final World LOG_NORMAL = new World(Spread.LOG_NORMAL, 20, 20, 2, 30);
    private static final World OUTLIERS = new World(Spread.OUTLIERS, 20, 20, 1.2, 1);
    private static final World SPARSE = new World(Spread.OUTLIERS, 20, 2, 1.2, 1);

    private SmallAreaCalibration() {}

    /** Every way of smoothing, and every way to ranks. */
    public static List<CalibratedMethod> methods() {
        List<CalibratedMethod> methods = new ArrayList<>();
        for (Smoothing smoothing : Smoothing.values()) {
            String words = smoothing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            methods.add(smoothed(
                    "smoothed rate, " + words,
                    smoothing,
                    (sample, held) -> addRates(
                            sample,
                            SmoothedRate.per(10_000)
                                    .among(sample.exposure())
                                    .with(smoothing)
                                    .estimate(sample.deaths()),
                            held)));
        }
        methods.add(smoothed(
                "smoothed ratio, hierarchical",
                Smoothing.HIERARCHICAL,
                (sample, held) -> addRates(
                        sample,
                        SmoothedRatio.expecting(SmallAreaCoverage.AREA, expected(sample))
                                .estimate(sample.deaths()),
                        held)));
        for (boolean jeffreys : new boolean[] {false, true}) {
            String prior = jeffreys ? "each by itself" : "hierarchical";
            methods.add(ranks(
                    "rank, " + prior,
                    jeffreys ? Claim.NONE : Claim.AT_LEAST,
                    (sample, held) -> addRanks(sample, jeffreys, held)));
        }
        methods.add(top());
        return methods;
    }

    /** What is made of a sample. */
    private interface Estimating {
        void from(Sample sample, HeldTruths held);
    }

    private static CalibratedMethod smoothed(String name, Smoothing smoothing, Estimating estimating) {
        return addCounting(
                        CalibratedMethod.of(name, REGISTERS)
                                .testedWith(name.contains("ratio") ? 0 : TESTED) // the rate's arithmetic, once
                                .in(
                                        smoothing == Smoothing.HIERARCHICAL ? Claim.AS_OFTEN : Claim.NONE,
                                        BASE,
                                        n -> fromPrior(n, estimating))
                                .unclaimed(CV, n -> run(n, GAMMA, CountedDeaths.INDEPENDENT, estimating)),
                        estimating)
                .broken("all areas alike", n -> run(n, EQUAL, CountedDeaths.INDEPENDENT, estimating))
                .broken("log-normal, cv 2, sizes x30", n -> run(n, LOG_NORMAL, CountedDeaths.INDEPENDENT, estimating))
                .broken("a tenth at eight times", n -> run(n, OUTLIERS, CountedDeaths.INDEPENDENT, estimating))
                .broken("the same, 2 deaths an area", n -> run(n, SPARSE, CountedDeaths.INDEPENDENT, estimating));
    }

    private static CalibratedMethod addCounting(CalibratedMethod to, Estimating estimating) {
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            to.broken(world.toString(), n -> run(n, GAMMA, world, estimating));
        }
        return to;
    }

    /** Areas as the prior of the default has them: shrinkage shape / (shape + deaths) is uniform. */
    private static CalibrationResult fromPrior(int n, Estimating estimating) {
        return CalibrationResult.ofAll(n, (random, held) -> {
            double shrinkage = random.nextDouble(0.01, 1);
            World world = new World(Spread.GAMMA, 20, MEAN, Math.sqrt((1 - shrinkage) / (MEAN * shrinkage)), 10);
            estimating.from(Sample.of(world, random), held);
        });
    }

    private static CalibrationResult run(int n, World world, CountedDeaths counted, Estimating estimating) {
        return CalibrationResult.ofAll(
                n,
                (random, held) ->
                        estimating.from(Sample.of(world, (area, mean) -> counted.of(mean, random), random), held));
    }

    /** As many deaths as ten thousand people would have, so that the ratio is the rate. */
    private static SortedMap<String, Double> expected(Sample sample) {
        SortedMap<String, Double> expected = new TreeMap<>();
        for (String area : sample.exposure().coordinates()) {
            expected.put(area, sample.exposure().at(area) / 10_000);
        }
        return expected;
    }

    private static void addRates(Sample sample, Breakdown<String> rates, HeldTruths held) {
        rates.outcomes().forEach((area, outcome) -> held.add(sample.truth(area), outcome));
    }

    private static RateRanking<String> ranking(Sample sample, boolean jeffreys) {
        RateRanks<String> ranks =
                RateRanks.among(sample.exposure()).withTop(TOP).withDraws(2000);
        return (jeffreys ? ranks.withJeffreys() : ranks).estimate(sample.deaths());
    }

    private static void addRanks(Sample sample, boolean jeffreys, HeldTruths held) {
        ranking(sample, jeffreys)
                .areas()
                .forEach((area, ranked) -> held.add(rank(sample, sample.truth(area)), ranked.rank()));
    }

    private static long rank(Sample sample, double rate) {
        return 1 + Arrays.stream(sample.rates()).filter(other -> other > rate).count();
    }

    private static CalibratedMethod ranks(String name, Claim claim, Estimating estimating) {
        return addCounting(
                        CalibratedMethod.of(name, REGISTERS)
                                .testedWith(TESTED)
                                .in(claim, BASE, n -> fromPrior(n, estimating))
                                .unclaimed(CV, n -> run(n, GAMMA, CountedDeaths.INDEPENDENT, estimating)),
                        estimating)
                .broken("log-normal, cv 2, sizes x30", n -> run(n, LOG_NORMAL, CountedDeaths.INDEPENDENT, estimating))
                .broken("every other area misses half of its deaths", n -> uneven(n, estimating));
    }

    private static CalibrationResult uneven(int n, Estimating estimating) {
        return CalibrationResult.ofAll(
                n,
                (random, held) ->
                        estimating.from(Sample.of(GAMMA, (area, mean) -> half(area, mean, random), random), held));
    }

    private static long half(int area, double mean, RandomGenerator random) {
        return CountedDeaths.INDEPENDENT.of(area % 2 == 0 ? mean : mean / 2, random);
    }

    /** The probability of being among the first three, where it is a half or more. */
    private static CalibratedMethod top() {
        return CalibratedMethod.of("rank, top 3 with a probability > 1/2", REGISTERS)
                .testedWith(0) // it would take minutes; SmallAreaCoverageTest has it
                .asOften(CV, n -> top(n, CountedDeaths.INDEPENDENT, false))
                .broken("each area by itself, Jeffreys", n -> top(n, CountedDeaths.INDEPENDENT, true))
                .broken(CountedDeaths.SCATTERED.toString(), n -> top(n, CountedDeaths.SCATTERED, false))
                .broken(CountedDeaths.FIVE_TOGETHER.toString(), n -> top(n, CountedDeaths.FIVE_TOGETHER, false));
    }

    private static CalibrationResult top(int n, CountedDeaths counted, boolean jeffreys) {
        double[] stated = new double[2];
        CalibrationResult right = run(
                n,
                GAMMA,
                counted,
                (sample, held) -> ranking(sample, jeffreys).areas().forEach((area, ranked) -> {
                    if (ranked.probabilityTop() >= 0.5) {
                        stated[0] += ranked.probabilityTop();
                        stated[1]++;
                        held.add(rank(sample, sample.truth(area)) <= TOP);
                    }
                }));
        return CalibrationResult.stated(stated[0] / stated[1], right.actual(), right.trials());
    }
}
