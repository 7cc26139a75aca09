package org.cenotaph.excess;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.cenotaph.excess.RatioModel.Unfit;

/**
 * The mean of each season over the baseline years, or one effect for each season and a straight line over the years.
 *
 * <pre>
 *   d^[y,s]  = a[s]            mean
 *   d^[y,s]  = a[s] + b y      trend                    ordinary least squares on the n baseline periods
 *   s2       = SSR / (n - p)
 *   variance = s2 w + s2 p'(X'X)⁻¹p                     over w periods, p the sum of their rows of X
 *   y, s     year and season     d   deaths     SSR   sum of squared residuals     n - p   periods less coefficients
 * </pre>
 *
 * <p>Without a trend s2 is the scatter within seasons, pooled: each season that L years counted gives L - 1 degrees of freedom.
 *
 * @param trend whether there is a trend
 */
record OwnPastLeastSquares(boolean trend) implements OwnPastModel {
    @Override
    public String words() {
        return trend ? "own-past linear trend" : "own-past mean";
    }

    @Override
    public String assumption() {
        return trend
                ? "without the excess deaths would have gone on along the straight line of the baseline years, with the same effect of each season"
                : "without the excess each season would have had its mean deaths of the baseline years";
    }

    @Override
    public String scatter() {
        return "deaths scatter about their expectation normally, by as much in every period, and independently of each other";
    }

    @Override
    public Fit fit(List<? extends OwnPastPeriod<?>> baseline) throws Unfit {
        OwnPastDesign design = OwnPastDesign.of(baseline, trend);
        double[] deaths = baseline.stream().mapToDouble(OwnPastPeriod::deaths).toArray();
        try {
            return new Fitted(design, new LeastSquares(design.rows(baseline), deaths));
        } catch (SingularMatrixException e) {
            throw design.tooFew();
        }
    }

    private record Fitted(OwnPastDesign design, LeastSquares regression) implements Fit {
        @Override
        public double expected(OwnPastPeriod<?> period) {
            return regression.fitted(design.row(period));
        }

        @Override
        public double variance(List<? extends OwnPastPeriod<?>> periods) {
            double[] ones = new double[periods.size()];
            Arrays.fill(ones, 1);
            double shared = regression.leverage(design.sum(periods, ones));
            return regression.residualSquares() / degreesOfFreedom() * (periods.size() + shared);
        }

        @Override
        public int degreesOfFreedom() {
            return regression.degreesOfFreedom();
        }
    }
}
