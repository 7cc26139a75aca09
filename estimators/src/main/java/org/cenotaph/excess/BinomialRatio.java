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
 * <p>The first term is the variance of Poisson deaths of men about q times Poisson deaths of women. Where φ is at its floor and
 * the baseline has five years or more, the variance is taken as that of the counts, known, and the range is normal; else φ was
 * estimated from L - 2 degrees of freedom. Fitted by Newton's method on the likelihood; no men in some baseline years is no
 * hindrance. A step that would move the log ratio of any year by more than one is shortened to that: so far the information changes
 * by a factor of e at most, and the likelihood rises.
 *
 * <p>Reference: McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, chapter 4.
 */
record BinomialRatio() implements RatioModel {
    private static final int MOST_STEPS = 200;
    private static final double CONVERGED = 1e-12;
    private static final int FEWEST_FOR_FLOOR = 3; // degrees of freedom below which a φ at its floor says too little

    @Override
    public String words() {
        return "binomial regression of the sex ratio";
    }

    @Override
    public String assumption() {
        return "without the excess the log ratio of men to women among the dead would have gone on along the straight line of the baseline years";
    }

    @Override
    public String scatter() {
        return "deaths of men and of women scatter as counts do, by the same over-dispersion in every year";
    }

    @Override
    public RatioFit fit(Baseline baseline, Years targets) throws Unfit {
        LinearRatio.requireTrend(baseline);
        Likelihood likelihood = new Likelihood(baseline);
        Line line = new Line(Math.log(likelihood.men() / likelihood.women()), 0);
        for (int step = 0; step < MOST_STEPS; step++) {
            Line move = likelihood.information(line).solved(likelihood.score(line));
            if (Math.abs(move.level) + Math.abs(move.slope) < CONVERGED) {
                return fit(likelihood, line.plus(move));
            }
            line = line.plus(move.over(Math.max(1, likelihood.mostMoved(move))));
        }
        throw new Unfit(
                Reason.MODEL_FAILS, "the binomial regression does not settle: in some baseline years too few men died");
    }

    private static RatioFit fit(Likelihood likelihood, Line line) throws Unfit {
        Information information = likelihood.information(line);
        double pearson = likelihood.pearson(line);
        if (!(information.determinant() > 0) || !Double.isFinite(pearson)) {
            throw new Unfit(Reason.MODEL_FAILS, "the binomial regression has no unique solution for these deaths");
        }
        int left = likelihood.size() - 2;
        double dispersion = left > 0 ? Math.max(1, pearson / left) : 1;
        int df = left >= FEWEST_FOR_FLOOR && dispersion == 1 ? Integer.MAX_VALUE : left;
        return new Fit(likelihood.middle(), line, information, dispersion, df);
    }

    /** Level and slope of the log ratio, from the middle of the baseline. */
    private record Line(double level, double slope) {
        double ratio(double x) {
            return Math.exp(level + slope * x);
        }

        double share(double x) {
            return 1 / (1 + Math.exp(-(level + slope * x)));
        }

        double shareOfWomen(double x) {
            return 1 / (1 + ratio(x));
        }

        Line plus(Line other) {
            return new Line(level + other.level, slope + other.slope);
        }

        Line over(double divisor) {
            return new Line(level / divisor, slope / divisor);
        }
    }

    /** The likelihood of a line, given the deaths. */
    private record Likelihood(Baseline baseline, double middle) {
        Likelihood(Baseline baseline) {
            this(baseline, baseline.middle());
        }

        int size() {
            return baseline.years().length;
        }

        private double x(int i) {
            return baseline.years()[i] - middle;
        }

        double men() {
            return Arrays.stream(baseline.men()).sum();
        }

        double women() {
            return Arrays.stream(baseline.women()).sum();
        }

        /** The derivatives of the log likelihood. */
        Line score(Line line) {
            Line score = new Line(0, 0);
            for (int i = 0; i < size(); i++) {
                double residual = residual(line, i);
                score = score.plus(new Line(residual, x(i) * residual));
            }
            return score;
        }

        /** By how much a step moves the log ratio of any year. */
        double mostMoved(Line move) {
            double most = 0;
            for (int i = 0; i < size(); i++) {
                most = Math.max(most, Math.abs(move.level + move.slope * x(i)));
            }
            return most;
        }

        /** The men beyond what the line expects among the dead of a year; no digits are lost where nearly all are of one sex. */
        private double residual(Line line, int i) {
            return baseline.men()[i] * line.shareOfWomen(x(i)) - baseline.women()[i] * line.share(x(i));
        }

        private double all(int i) {
            return baseline.men()[i] + baseline.women()[i];
        }

        Information information(Line line) {
            Information sum = new Information(0, 0, 0);
            for (int i = 0; i < size(); i++) {
                sum = sum.plus(all(i) * line.share(x(i)) * line.shareOfWomen(x(i)), x(i));
            }
            return sum;
        }

        double pearson(Line line) {
            double sum = 0;
            for (int i = 0; i < size(); i++) {
                double residual = residual(line, i);
                sum += residual * residual / (all(i) * line.share(x(i)) * line.shareOfWomen(x(i)));
            }
            return sum;
        }
    }

    /** The information matrix of level and slope. */
    private record Information(double i00, double i01, double i11) {
        /** What times the information is these numbers. */
        Line solved(Line right) {
            return new Line(
                    (i11 * right.level - i01 * right.slope) / determinant(),
                    (i00 * right.slope - i01 * right.level) / determinant());
        }

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

    private record Fit(double middle, Line line, Information information, double dispersion, int degreesOfFreedom)
            implements RatioFit {
        @Override
        public double ratio(double year) {
            return line.ratio(year - middle);
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
