package org.cenotaph.coverage;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.cenotaph.estimate.Kind;

/**
 * A coverage that follows a Beta distribution, on 0 to 1 or stretched over narrower bounds.
 *
 * <pre>
 *   c = high (1 - r y)     y ~ Beta(β, α), r = 1 - low/high
 *   mean of 1/c   = (1/high) sum over n of r^n E[y^n]              E[y^n] = product over i &lt; n of (β+i)/(α+β+i)
 *   mean of 1/c   = (α+β-1)/(α-1),      variance = β(α+β-1)/((α-1)²(α-2))                    on 0 to 1
 * </pre>
 *
 * @param words what the distribution is called
 * @param assumption what must hold
 * @param alpha the first shape
 * @param beta the second shape
 * @param low the lowest coverage
 * @param high the highest coverage
 */
record BetaShare(String words, String assumption, double alpha, double beta, double low, double high)
        implements DistributedShare {
    private static final double PERT_WEIGHT = 4; // the classical weight of the mode

    /** Above this relative width the variance is the difference of two means; below it that difference cancels. */
    private static final double WIDE = 0.1;

    BetaShare {
        if (!(alpha > 0 && beta > 0) || Double.isInfinite(alpha) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("the shapes of a Beta must be positive, got " + alpha + " and " + beta);
        }
    }

    static BetaShare of(double alpha, double beta) {
        String words = String.format(Locale.ROOT, "Beta(%s, %s)", number(alpha), number(beta));
        return new BetaShare(words, "the coverage follows " + words, alpha, beta, 0, 1);
    }

    static BetaShare jeffreys(long k, long n) {
        Words.requireSample(k, n);
        return new BetaShare(Words.sample(k, n) + " (Jeffreys)", Words.SAMPLE_ASSUMPTION, k + 0.5, n - k + 0.5, 0, 1);
    }

    static BetaShare pert(double low, double mode, double high) {
        if (!(low > 0 && low <= mode && mode <= high && low < high && high <= 1)) {
            throw new IllegalArgumentException(
                    "the coverage must be spread above 0 and up to 1 (45 % is 0.45), in the order low, mode, high, got "
                            + low + ", " + mode + ", " + high);
        }
        String words = "PERT on " + Words.percent(low) + ", " + Words.percent(mode) + ", " + Words.percent(high);
        double width = high - low;
        return new BetaShare(
                words,
                "the coverage follows " + words,
                1 + PERT_WEIGHT * (mode - low) / width,
                1 + PERT_WEIGHT * (high - mode) / width,
                low,
                high);
    }

    private static String number(double shape) {
        return shape == Math.rint(shape) && shape < 1e15 ? Long.toString((long) shape) : Double.toString(shape);
    }

    @Override
    public Optional<String> reference() {
        return Optional.of(
                "Brown, Cai and DasGupta 2001, Interval estimation for a binomial proportion, Statistical Science 16:101-133, doi 10.1214/ss/1009213286");
    }

    @Override
    public Kind kind(double level) {
        return Kind.credible(level);
    }

    @Override
    public double lowerQuantile(double p) {
        return low + (high - low) * BetaQuantile.lower(p, alpha, beta);
    }

    @Override
    public double upperQuantile(double p) {
        return low + (high - low) * BetaQuantile.upper(p, alpha, beta);
    }

    @Override
    public double atLeast(double c) {
        return BetaDistribution.of(alpha, beta).survivalProbability((c - low) / (high - low));
    }

    @Override
    public double density(double c) {
        return BetaDistribution.of(alpha, beta).density((c - low) / (high - low)) / (high - low);
    }

    @Override
    public double meanInverse() {
        if (low == 0) {
            return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : Double.POSITIVE_INFINITY;
        }
        double r = 1 - low / high;
        double sum = 0;
        double term = 1;
        for (int n = 0; sum + term != sum; n++) {
            sum += term;
            term *= r * (beta + n) / (alpha + beta + n);
        }
        return sum / high;
    }

    @Override
    public double varianceInverse() {
        if (low == 0) {
            return alpha > 2
                    ? beta * (alpha + beta - 1) / ((alpha - 1) * (alpha - 1) * (alpha - 2))
                    : Double.POSITIVE_INFINITY;
        }
        double r = 1 - low / high;
        return (r > WIDE ? meanSquare(r) - Math.pow(meanInverse() * high, 2) : sumOfCovariances(r)) / (high * high);
    }

    /** The mean of (1 - ry)^-2: the sum over n of (n+1) r^n E[y^n]. */
    private double meanSquare(double r) {
        double sum = 0;
        double term = 1;
        for (int n = 0; sum + (n + 1) * term != sum; n++) {
            sum += (n + 1) * term;
            term *= r * (beta + n) / (alpha + beta + n);
        }
        return sum;
    }

    /** The variance of (1 - ry)^-1: the sum over i, j of r^(i+j) cov(y^i, y^j), a few terms when r is small. */
    private double sumOfCovariances(double r) {
        int terms = 20; // r^20 is below 1e-20 here
        double[] moment = new double[2 * terms + 1];
        moment[0] = 1;
        for (int n = 1; n < moment.length; n++) {
            moment[n] = moment[n - 1] * (beta + n - 1) / (alpha + beta + n - 1);
        }
        double sum = 0;
        for (int i = 1; i <= terms; i++) {
            for (int j = 1; j <= terms; j++) {
                sum += Math.pow(r, i + j) * (moment[i + j] - moment[i] * moment[j]);
            }
        }
        return sum;
    }
}
