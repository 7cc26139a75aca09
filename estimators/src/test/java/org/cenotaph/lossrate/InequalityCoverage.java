package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;

/**
 * How often the ranges of {@link RateInequality} hold the truth in simulated areas, and how far its central values and the indices
 * of the counted rates lie from it. Its main program prints the table that the Javadoc sums up.
 */
final class InequalityCoverage {
    private static final Axis<String> AREA = Axis.category("area");
    private static final double PERSONS = 10_000; // to a death

    private InequalityCoverage() {}

    /** How the true rates of areas scatter. */
    enum World {
        GAMMA {
            @Override
            double rate(int area, int areas, double spread, RandomGenerator random) {
                double shape = 1 / (spread * spread);
                return GammaDistribution.of(shape, 1 / shape)
                        .createSampler(random::nextLong)
                        .sample();
            }
        },
        LOG_NORMAL {
            @Override
            double rate(int area, int areas, double spread, RandomGenerator random) {
                double sigma = Math.sqrt(Math.log1p(spread * spread));
                return Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
            }
        },
        /** A tenth of the areas high, all others alike. */
        TWO_LEVELS {
            @Override
            double rate(int area, int areas, double spread, RandomGenerator random) {
                return area < Math.max(1, areas / 10) ? 1 + 3 * spread : 1 - spread / 3;
            }
        },
        EQUAL {
            @Override
            double rate(int area, int areas, double spread, RandomGenerator random) {
                return 1;
            }
        };

        abstract double rate(int area, int areas, double spread, RandomGenerator random);
    }

    /**
     * What came out.
     *
     * @param held the share of ranges that hold the truth
     * @param bias the mean of central value less truth
     * @param plainBias the same of the index of the counted rates
     * @param low the mean of the lower ends
     * @param truth the mean of the true values
     */
    record Result(double held, double bias, double plainBias, double low, double truth) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%4.0f %+.3f (%+.3f) of %.3f, low %.3f", 100 * held, bias, plainBias, truth, low);
        }
    }

    /** Simulates: so many areas of very unequal population, with so many deaths in the mean. */
    static Map<InequalityMeasure, Result> of(World world, double spread, int areas, double deaths, int registers) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(19720801);
        Map<InequalityMeasure, double[]> sums = new EnumMap<>(InequalityMeasure.class);
        for (InequalityMeasure measure : InequalityMeasure.values()) {
            sums.put(measure, new double[5]);
        }
        int answered = 0;
        for (int i = 0; answered < registers; i++) {
            double[] rates = new double[areas];
            long[] atRisk = new long[areas];
            long[] died = new long[areas];
            for (int area = 0; area < areas; area++) {
                atRisk[area] = Math.round(PERSONS * deaths * Math.exp(1.25 * random.nextGaussian() - 0.78)) + 1;
                rates[area] = world.rate(area, areas, spread, random) / PERSONS;
                died[area] = PoissonDistribution.of(Math.max(1e-12, rates[area] * atRisk[area]))
                        .createSampler(random::nextLong)
                        .sample();
            }
            if (Arrays.stream(died).sum() == 0) {
                continue; // refused
            }
            answered++;
            Exposure<String> people = Exposure.along(AREA, StandardGolden.tally(AREA, atRisk), "people");
            Inequality<String> answer =
                    RateInequality.among(people).drawn(i, 1000).estimate(StandardGolden.tally(AREA, died));
            double[] numbers = Arrays.stream(atRisk).asDoubleStream().toArray();
            sums.forEach((measure, its) -> add(its, measure.of(rates, numbers), of(measure, answer)));
        }
        Map<InequalityMeasure, Result> results = new EnumMap<>(InequalityMeasure.class);
        sums.forEach((measure, its) -> {
            double[] means = Arrays.stream(its).map(sum -> sum / registers).toArray();
            results.put(measure, new Result(means[0], means[1], means[2], means[3], means[4]));
        });
        return results;
    }

    private static Estimate of(InequalityMeasure measure, Inequality<String> answer) {
        return (measure == InequalityMeasure.GINI ? answer.gini() : answer.theil()).orThrow();
    }

    private static void add(double[] sums, double truth, Estimate index) {
        sums[0] += index.range().contains(truth) ? 1 : 0;
        sums[1] += index.central() - truth;
        sums[2] += index.parts().values().iterator().next().central() - truth;
        sums[3] += index.range().low();
        sums[4] += truth;
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        row(World.GAMMA, 0.15, 5, 3);
        for (int areas : new int[] {5, 40}) {
            for (double deaths : new double[] {10, 100, 1000, 100_000}) {
                row(World.GAMMA, 0.15, areas, deaths);
                row(World.GAMMA, 0.5, areas, deaths);
                row(World.GAMMA, 1, areas, deaths);
                row(World.LOG_NORMAL, 0.5, areas, deaths);
                row(World.LOG_NORMAL, 1, areas, deaths);
                row(World.TWO_LEVELS, 0.5, areas, deaths);
                row(World.EQUAL, 0, areas, deaths);
            }
        }
    }

    private static void row(World world, double spread, int areas, double deaths) {
        System.out.println(world + " " + spread + ", " + areas + " areas, " + deaths + " deaths: "
                + of(world, spread, areas, deaths, areas > 10 ? 200 : 500));
    }
}
