package org.cenotaph.excess;

import org.cenotaph.estimate.Reason;

/**
 * A straight line through the ratios of the baseline years.
 *
 * <pre>
 *   q^[y]    = b0 + b1 y                        ordinary least squares on the L baseline years
 *   s²       = SSR / (L - 2)
 *   variance = s² (sum of f[t]² + p'(X'X)⁻¹p)    p = sum of f[t] x[t], x[t] = (1, t)
 *   SSR      sum of squared residuals           f  deaths of women      t  years estimated
 * </pre>
 *
 * @param divisor what SSR is divided by, or 0 for L - 2
 */
record LinearRatio(int divisor) implements RatioModel {
    private static final int PARAMETERS = 2;

    @Override
    public String words() {
        return "linear sex ratio";
    }

    @Override
    public String assumption() {
        return "without the excess the ratio of men to women among the dead would have gone on along the straight line of the baseline years";
    }

    @Override
    public String scatter() {
        return "the ratio scatters about its expectation normally, by as much in every year";
    }

    @Override
    public RatioFit fit(Baseline baseline, Years targets) throws Unfit {
        requireTrend(baseline);
        double middle = baseline.middle();
        LeastSquares line = new LeastSquares(rows(baseline.years(), middle), baseline.ratios());
        return new RatioFit() {
            @Override
            public double ratio(double year) {
                return line.fitted(1, year - middle);
            }

            @Override
            public double variance(double[] years, double[] women) {
                double own = 0;
                double level = 0;
                double slope = 0;
                for (int i = 0; i < years.length; i++) {
                    own += women[i] * women[i];
                    level += women[i];
                    slope += women[i] * (years[i] - middle);
                }
                int by = divisor == 0 ? line.degreesOfFreedom() : divisor;
                return line.residualSquares() / by * (own + line.leverage(level, slope));
            }

            @Override
            public int degreesOfFreedom() {
                return line.degreesOfFreedom();
            }
        };
    }

    static void requireTrend(Baseline baseline) throws Unfit {
        if (baseline.years().length < PARAMETERS) {
            throw new Unfit(
                    Reason.TOO_FEW,
                    "a trend needs at least two baseline years, got " + baseline.years().length
                            + "; a constant ratio takes one");
        }
    }

    static double[][] rows(double[] years, double middle) {
        double[][] rows = new double[years.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {1, years[i] - middle};
        }
        return rows;
    }
}
