package org.cenotaph.excess;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Seeded random counts: Poisson, and over-dispersed with a variance of φ times the mean (a Poisson count whose own mean is
 * gamma distributed).
 */
final class CountDraws {
    private static final double LARGE = 30;

    private final RandomGenerator random;

    CountDraws(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A number from 0 to 1. */
    double uniform() {
        return random.nextDouble();
    }

    /** A standard normal number. */
    double normal() {
        return random.nextGaussian();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A Poisson count, by inversion where the mean is small. */
    int poisson(double mean) {
        if (mean > LARGE) {
            return PoissonDistribution.of(mean).createSampler(random::nextLong).sample();
        }
        double probability = Math.exp(-mean);
        double left = random.nextDouble() - probability;
        int count = 0;
        while (left > 0 && probability > 0) {
            count++;
            probability *= mean / count;
            left -= probability;
        }
        return count;
    }

    /** A positive number with a mean of one, by which a mean is multiplied to make its count over-dispersed. */
    double spread(double mean, double dispersion) {
        double shape = mean / (dispersion - 1);
        return dispersion > 1 && mean > 0
                ? GammaDistribution.of(shape, 1 / shape)
                        .createSampler(random::nextLong)
                        .sample()
                : 1;
    }

    /** A count of a mean and φ times that variance; a normal number in its place where the mean is large. */
    double count(double mean, double dispersion) {
        if (mean > LARGE) {
            return Math.max(0, mean + Math.sqrt(dispersion * mean) * random.nextGaussian());
        }
        return mean > 0 ? poisson(mean * spread(mean, dispersion)) : 0;
    }

    double beta(double alpha, double beta) {
        return BetaDistribution.of(alpha, beta).createSampler(random::nextLong).sample();
    }
}
