package org.cenotaph;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Random numbers of the simulation programs, the same on every machine for the same seed. */
public final class Drawing {
    private Drawing() {}

    /** A source of random numbers. */
    public static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A standard normal number, by inversion of one uniform number. */
    public static double normal(RandomGenerator random) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(random.nextDouble(Double.MIN_VALUE, 1));
    }

    /** A Poisson count, by inversion of one uniform number. */
    public static long poisson(double mean, RandomGenerator random) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
    }

    /** A Poisson count, faster where the mean is large; it takes as many uniform numbers as it needs. */
    public static long sampledPoisson(double mean, RandomGenerator random) {
        return PoissonDistribution.of(mean).createSampler(random::nextLong).sample();
    }

    /** A Gamma number. */
    public static double gamma(double shape, double scale, RandomGenerator random) {
        return GammaDistribution.of(shape, scale)
                .createSampler(random::nextLong)
                .sample();
    }

    /** How many of so many happen, each with the same probability. */
    public static long binomial(long n, double probability, RandomGenerator random) {
        return random.doubles(n).filter(uniform -> uniform < probability).count();
    }

    /** So many deaths, each in one of the categories. */
    public static long[] categories(double[] shares, long deaths, RandomGenerator random) {
        long[] counts = new long[shares.length];
        for (long death = 0; death < deaths; death++) {
            double rest = random.nextDouble();
            int category = 0;
            while (category < shares.length - 1 && rest >= shares[category]) {
                rest -= shares[category++];
            }
            counts[category]++;
        }
        return counts;
    }
}
