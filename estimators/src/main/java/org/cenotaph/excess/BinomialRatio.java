package org.cenotaph.excess;

import java.util.Arrays;
import org.cenotaph.estimate.Reason;

/**
 * A binomial regression of men among all deaths on the year, with over-dispersion: it knows that men and women are counts.
 *
 * <pre>
 *   m[y] ~ Binomial(m[y] + f[y], π[y]),   log(π/(1-π)) = b0 + b1 y,   so that q^[y] = exp(b0 + b1 y)
 *   φ        = max(1, X²/(L - 2))                                     X²  Pearson's statistic
 *   variance = φ sum of f[t] q[t] (1 + q[t]) + p'Vp                   V = φ (X'WX)⁻¹, W = (m+f) π (1-π)
 *   p        = sum of f[t] q[t] x[t], x[t] = (1, t)                   f  deaths of women      t  years estimated
 * </pre>
 *
 * <p>Where φ is at its floor the variance is that of the counts alone and known, so that the range is normal; above it, φ was
 * estimated from L - 2 degrees of freedom.
 *
 * <p>The first term is the variance of Poisson deaths of men about q times Poisson deaths of women. Reference: McCullagh and
 * Nelder 1989, Generalized Linear Models, 2nd edition, chapter 4.
 */
record BinomialRatio() implements RatioModel {
    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-13;

    @Override
    public String words() {
        return "binomial regression of the sex ratio";
    }

    @Override
    public String assumption() {
        return "without the excess the log ratio of men to women among the dead would have gone on along the straight line of the baseline years";
    }

    @Override
    public RatioFit fit(Baseline baseline, Years targets) throws Unfit {
        LinearRatio.requireTrend(baseline);
        if (Arrays.stream(baseline.men()).anyMatch(m -> m == 0)) {
            throw new Unfit(Reason.UNDEFINED, "the log ratio does not exist: no men died in a baseline year");
        }
        double middle = baseline.middle();
        int n = baseline.years().length;
        double[] x = Arrays.stream(baseline.years()).map(year -> year - middle).toArray();
        double b0 = Math.log(Arrays.stream(baseline.men()).sum()
                / Arrays.stream(baseline.women()).sum());
        double b1 = 0;
        Information information = new Information(0, 0, 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            double score0 = 0;
            double score1 = 0;
            information = new Information(0, 0, 0);
            for (int i = 0; i < n; i++) {
                double all = baseline.men()[i] + baseline.women()[i];
                double share = share(b0 + b1 * x[i]);
                score0 += baseline.men()[i] - all * share;
                score1 += x[i] * (baseline.men()[i] - all * share);
                information = information.plus(all * share * (1 - share), x[i]);
            }
            double step0 = (information.i11() * score0 - information.i01() * score1) / information.determinant();
            double step1 = (information.i00() * score1 - information.i01() * score0) / information.determinant();
            b0 += step0;
            b1 += step1;
            if (Math.abs(step0) + Math.abs(step1) * n < CONVERGED) {
                break;
            }
        }
        double pearson = 0;
        for (int i = 0; i < n; i++) {
            double all = baseline.men()[i] + baseline.women()[i];
            double share = share(b0 + b1 * x[i]);
            double residual = baseline.men()[i] - all * share;
            pearson += residual * residual / (all * share * (1 - share));
        }
        int left = n - 2;
        double dispersion = left > 0 ? Math.max(1, pearson / left) : 1;
        int df = left > 0 && dispersion == 1 ? Integer.MAX_VALUE : left;
        return new Fit(middle, b0, b1, information, dispersion, df);
    }

    private static double share(double logRatio) {
        return 1 / (1 + Math.exp(-logRatio));
    }

    /** The information matrix of level and slope. */
    private record Information(double i00, double i01, double i11) {
        Information plus(double weight, double x) {
            return new Information(i00 + weight, i01 + weight * x, i11 + weight * x * x);
        }

        double determinant() {
            return i00 * i11 - i01 * i01;
        }

        /** p' I⁻¹ p. */
        double variance(double level, double slope) {
            return (i11 * level * level - 2 * i01 * level * slope + i00 * slope * slope) / determinant();
        }
    }

    private record Fit(
            double middle, double b0, double b1, Information information, double dispersion, int degreesOfFreedom)
            implements RatioFit {
        @Override
        public double ratio(double year) {
            return Math.exp(b0 + b1 * (year - middle));
        }

        @Override
        public double variance(double[] years, double[] women) {
            double own = 0;
            double level = 0;
            double slope = 0;
            for (int i = 0; i < years.length; i++) {
                double q = ratio(years[i]);
                own += women[i] * q * (1 + q);
                level += women[i] * q;
                slope += women[i] * q * (years[i] - middle);
            }
            return dispersion * (own + information.variance(level, slope));
        }
    }
}
