package org.cenotaph.excess;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.cenotaph.estimate.Reason;

/**
 * A ratio that approaches one by the same factor each year.
 *
 * <pre>
 *   q^[y]    = 1 + exp(b0 + b1 y)                ordinary least squares of log(q - 1) on the L baseline years
 *   s²       = SSR / (L - 2)                    of log(q - 1)
 *   variance = s² (sum of d[t]² + p'(X'X)⁻¹p)    d[t] = f[t] (q^[t] - 1), p = sum of d[t] x[t], x[t] = (1, t): the delta method
 *   as published: variance = sum of (f[t] e)²   e = max over baseline and later years y of exp(b0 + b1 y) (exp(max sd[t]) - 1)
 *   sd[t]    = sqrt(s² (1 + x'(X'X)⁻¹x))         of log(q - 1)      f  deaths of women      t  years estimated
 * </pre>
 *
 * @param asPublished whether the spread is that of the notebook of the 2025 paper
 */
record ExponentialRatio(boolean asPublished) implements RatioModel {
    @Override
    public String words() {
        return "exponential sex ratio";
    }

    @Override
    public String assumption() {
        return "without the excess the surplus of men over women among the dead would have gone on shrinking or growing by the same factor each year as in the baseline years";
    }

    @Override
    public String scatter() {
        return "the logarithm of the ratio less one scatters about its line normally, by as much in every year";
    }

    @Override
    public RatioFit fit(Baseline baseline, Years targets) throws Unfit {
        LinearRatio.requireTrend(baseline);
        double[] ratios = baseline.ratios();
        for (int i = 0; i < ratios.length; i++) {
            if (!(ratios[i] > 1)) {
                throw new Unfit(
                        Reason.MODEL_FAILS,
                        String.format(
                                Locale.ROOT,
                                "the exponential model needs more deaths of men than of women in every baseline year, got a ratio of %.4f in %.0f",
                                ratios[i],
                                baseline.years()[i]));
            }
        }
        double middle = baseline.middle();
        double[] logs = DoubleStream.of(ratios).map(q -> Math.log(q - 1)).toArray();
        LeastSquares line = new LeastSquares(LinearRatio.rows(baseline.years(), middle), logs);
        return new Fit(
                baseline.years()[0], baseline.years()[baseline.years().length - 1], middle, line, targets, asPublished);
    }

    private record Fit(
            double firstYear, double lastYear, double middle, LeastSquares line, Years targets, boolean asPublished)
            implements RatioFit {
        private double surplus(double year) {
            return Math.exp(line.fitted(1, year - middle));
        }

        @Override
        public double ratio(double year) {
            return 1 + surplus(year);
        }

        @Override
        public double variance(double[] years, double[] women) {
            return asPublished ? publishedVariance(years, women) : deltaVariance(years, women);
        }

        private double deltaVariance(double[] years, double[] women) {
            double own = 0;
            double level = 0;
            double slope = 0;
            for (int i = 0; i < years.length; i++) {
                double weight = women[i] * surplus(years[i]);
                own += weight * weight;
                level += weight;
                slope += weight * (years[i] - middle);
            }
            return scatter() * (own + line.leverage(level, slope));
        }

        private double publishedVariance(double[] years, double[] women) {
            double deviation = 0;
            for (double year : targets.asNumbers()) {
                deviation = Math.max(deviation, Math.sqrt(scatter() * (1 + line.leverage(1, year - middle))));
            }
            double largest = Math.max(
                    surplus(firstYear),
                    surplus(Math.max(lastYear, targets.years().last())));
            double reach = largest * Math.expm1(deviation);
            return DoubleStream.of(women).map(f -> f * f * reach * reach).sum();
        }

        private double scatter() {
            return line.residualSquares() / line.degreesOfFreedom();
        }

        @Override
        public int degreesOfFreedom() {
            return line.degreesOfFreedom();
        }
    }
}
