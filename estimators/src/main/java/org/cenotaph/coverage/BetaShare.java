package org.cenotaph.coverage;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.cenotaph.quantiles.BetaQuantile;

/**
 * A coverage that follows a Beta distribution, on 0 to 1 or stretched over narrower bounds.
 *
 * <pre>
 *   c = low + w x            x ~ Beta(α, β), w = high - low
 *   on 0 to 1 : mean of 1/c  = (α+β-1)/(α-1)          variance = β(α+β-1)/((α-1)²(α-2))
 *   stretched : mean of 1/c  = 1/m + E[d]             variance = E[d²] - E[d]²
 *               d = 1/c - 1/m = w(μ-x)/(c m)          μ  mean of x, m  mean of c; E by quadrature
 * </pre>
 *
 * @param statement what is claimed
 * @param alpha the first shape
 * @param beta the second shape
 * @param low the lowest coverage
 * @param high the highest coverage
 */
record BetaShare(Statement statement, double alpha, double beta, double low, double high) implements DistributedShare {
    private static final double LEAST = 1e-12; // far below it the probabilities cannot be reckoned
    private static final double PERT_WEIGHT = 4; // the classical weight of the mode
    private static final String PERT_REFERENCE =
            "Malcolm, Roseboom, Clark and Fazar 1959, Application of a technique for research and development program evaluation, Operations Research 7:646-669, doi 10.1287/opre.7.5.646";
    private static final String JEFFREYS_REFERENCE =
            "Brown, Cai and DasGupta 2001, Interval estimation for a binomial proportion, Statistical Science 16:101-133, doi 10.1214/ss/1009213286";

    static BetaShare of(double alpha, double beta) {
        if (!(alpha >= LEAST && alpha <= Words.MOST && beta >= LEAST && beta <= Words.MOST)) {
            throw new IllegalArgumentException(
                    "the shapes of a Beta must lie within 10^-12 and 10^12, got " + alpha + " and " + beta);
        }
        String words = String.format(Locale.ROOT, "Beta(%s, %s)", number(alpha), number(beta));
        return new BetaShare(
                new Statement(words, "the coverage follows " + words, Optional.empty()), alpha, beta, 0, 1);
    }

    static BetaShare jeffreys(long k, long n) {
        return new BetaShare(Words.sample(k, n, "Jeffreys", JEFFREYS_REFERENCE), k + 0.5, n - k + 0.5, 0, 1);
    }

    static BetaShare pert(double low, double mode, double high) {
        Words.requireAscending("the low, likeliest and high coverage", low, mode, high);
        Words.requireSpread(low, high);
        String words = "PERT on " + Words.percent(low) + ", " + Words.percent(mode) + ", " + Words.percent(high);
        double width = high - low;
        return new BetaShare(
                new Statement(words, "the coverage follows " + words, Optional.of(PERT_REFERENCE)),
                1 + PERT_WEIGHT * (mode - low) / width,
                1 + PERT_WEIGHT * (high - mode) / width,
                low,
                high);
    }

    private static String number(double shape) {
        return shape == Math.rint(shape) ? Long.toString((long) shape) : Double.toString(shape);
    }

    @Override
    public double lowerQuantile(double p) {
        return low + (high - low) * BetaQuantile.lower(p, alpha, beta);
    }

    @Override
    public double upperQuantile(double p) {
        return low + (high - low) * BetaQuantile.upper(p, alpha, beta);
    }

    /** By rejection: Cheng 1978, Communications of the ACM 21:317-322, doi 10.1145/359460.359482. */
    @Override
    public double[] draws(RandomGenerator random, int number) {
        ContinuousDistribution.Sampler position =
                BetaDistribution.of(alpha, beta).createSampler(random::nextLong);
        return DoubleStream.generate(() -> low + (high - low) * position.sample())
                .limit(number)
                .toArray();
    }

    @Override
    public double atLeast(double c) {
        return BetaDistribution.of(alpha, beta).survivalProbability((c - low) / (high - low));
    }

    @Override
    public double meanInverse() {
        if (low == 0) {
            return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : Double.POSITIVE_INFINITY;
        }
        return 1 / mean() + meanDeviation(1);
    }

    @Override
    public double varianceInverse() {
        if (low == 0) {
            return alpha > 2
                    ? beta * (alpha + beta - 1) / ((alpha - 1) * (alpha - 1) * (alpha - 2))
                    : Double.POSITIVE_INFINITY;
        }
        double bias = meanDeviation(1);
        return meanDeviation(2) - bias * bias;
    }

    private double mean() {
        return low + (high - low) * alpha / (alpha + beta);
    }

    /** The mean of a power of d, which does not cancel however narrow the distribution is; over log c, for small lows. */
    private double meanDeviation(int power) {
        BetaDistribution position = BetaDistribution.of(alpha, beta);
        double width = high - low;
        double middle = alpha / (alpha + beta);
        double mean = mean();
        double logs = Math.log1p(width / low);
        return Integral.of(
                z -> {
                    double x = Math.min(1, low * Math.expm1(z * logs) / width);
                    double c = low + width * x;
                    double d = width * (middle - x) / (c * mean);
                    return position.density(x) * Math.pow(d, power) * logs * c / width;
                },
                0,
                1);
    }
}
