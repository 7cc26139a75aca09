package org.cenotaph.estimate;

import java.util.random.RandomGenerator;

/** The whole distribution of an estimate. */
public non-sealed interface Distribution extends Uncertainty {
    /** The mean; infinite where it does not exist. */
    double mean();

    /** The probability of a value up to and including x. */
    double probabilityUpTo(double x);

    /**
     * The value below which the distribution lies with probability p.
     *
     * @param p 0 to 1
     */
    double quantile(double p);

    /**
     * So many random draws; quantiles of evenly drawn probabilities, where a distribution has no faster way.
     *
     * @throws IllegalArgumentException unless there are 1 to 10 million
     */
    default double[] draws(RandomGenerator random, int number) {
        if (number < 1 || number > Draws.MOST) {
            throw new IllegalArgumentException("draws are 1 to " + Draws.MOST + ", got " + number);
        }
        double[] draws = new double[number];
        for (int draw = 0; draw < number; draw++) {
            double middle = (random.nextLong() >>> 12) + 0.5; // of 2^52 equal steps, so that it is never 0 or 1
            draws[draw] = quantile(middle * 0x1p-52);
        }
        return draws;
    }

    /**
     * The range of a kind: for a probability the quantiles that leave the same on either side, for standard deviations the
     * mean and so many to either side, without ends where the mean or the standard deviation is not finite.
     *
     * @throws IllegalArgumentException if the kind is neither
     */
    default Range range(Kind kind) {
        if (kind instanceof Kind.Deviations deviations) {
            double reach = deviations.multiple() * standardDeviation();
            return Double.isFinite(reach) && Double.isFinite(mean())
                    ? new Range(mean() - reach, mean() + reach, kind)
                    : new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, kind);
        }
        double level = kind.probability()
                .orElseThrow(() -> new IllegalArgumentException("a distribution has no range of the kind " + kind));
        double tail = (1 - level) / 2;
        return new Range(quantile(tail), quantile(1 - tail), kind);
    }

    @Override
    default Distribution times(double factor) {
        return new Scaled(this, factor);
    }

    /**
     * A distribution in another unit.
     *
     * @param of the distribution
     * @param factor positive and finite
     */
    record Scaled(Distribution of, double factor) implements Distribution {
        /**
         * Checks the factor.
         *
         * @throws IllegalArgumentException unless it is positive and finite
         */
        public Scaled {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("a distribution is scaled by a positive number, got " + factor);
            }
        }

        @Override
        public double mean() {
            return of.mean() * factor;
        }

        @Override
        public double standardDeviation() {
            return of.standardDeviation() * factor;
        }

        @Override
        public double probabilityUpTo(double x) {
            return of.probabilityUpTo(x / factor);
        }

        @Override
        public double quantile(double p) {
            return of.quantile(p) * factor;
        }

        @Override
        public double[] draws(RandomGenerator random, int number) {
            double[] draws = of.draws(random, number);
            for (int draw = 0; draw < number; draw++) {
                draws[draw] *= factor;
            }
            return draws;
        }
    }
}
