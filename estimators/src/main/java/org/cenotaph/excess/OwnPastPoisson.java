package org.cenotaph.excess;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.RatioModel.Unfit;

/**
 * A log-linear regression of counts on the year and one effect for each season, with over-dispersion.
 *
 * <pre>
 *   log m[y,s] = a[s] + b y                   iteratively reweighted least squares on the n baseline periods
 *   phi        = max(1, X2 / (n - p))         X2 = sum of (d - m)² / m, Pearson's statistic
 *   variance   = phi sum of m + p'Vp          V = phi (X'WX)⁻¹, W = m;  p = sum of m x over the periods added up
 *   y, s       year and season     d   deaths     m   expected deaths     n - p   periods less coefficients
 * </pre>
 *
 * <p>The first term is the scatter of new counts. Reference: McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition,
 * chapters 6 and 9, doi 10.1007/978-1-4899-3242-6.
 */
record OwnPastPoisson() implements OwnPastModel {
    private static final int MOST_STEPS = 60;
    private static final double CONVERGED = 1e-10;

    @Override
    public String words() {
        return "own-past Poisson trend";
    }

    @Override
    public String assumption() {
        return "without the excess deaths would have gone on growing or shrinking by the yearly rate of the baseline years, with the same factor for each season";
    }

    @Override
    public String scatter() {
        return "deaths scatter about their expectation with a variance in proportion to it, by the same factor in every period, and independently of each other";
    }

    @Override
    public Fit fit(List<? extends OwnPastPeriod<?>> baseline) throws Unfit {
        OwnPastDesign design = OwnPastDesign.of(baseline, true);
        requireDeathsInEverySeason(baseline, design);
        double[][] rows = design.rows(baseline);
        double[] deaths = baseline.stream().mapToDouble(OwnPastPeriod::deaths).toArray();
        try {
            return fitted(design, rows, deaths);
        } catch (SingularMatrixException e) {
            throw new Unfit(Reason.MODEL_FAILS, "the log-linear trend has no finite coefficients for these counts");
        }
    }

    private static void requireDeathsInEverySeason(List<? extends OwnPastPeriod<?>> baseline, OwnPastDesign design)
            throws Unfit {
        TreeSet<Integer> empty = new TreeSet<>(design.seasons());
        baseline.stream().filter(period -> period.deaths() > 0).forEach(period -> empty.remove(period.season()));
        if (!empty.isEmpty()) {
            throw new Unfit(
                    Reason.UNDEFINED,
                    "log expected deaths do not exist in the seasons " + empty
                            + ": nobody died in them in the baseline years");
        }
    }

    private static Fit fitted(OwnPastDesign design, double[][] rows, double[] deaths) throws Unfit {
        double[] logs = Arrays.stream(deaths).map(d -> Math.log(d + 1)).toArray();
        for (int step = 0; step < MOST_STEPS; step++) {
            LeastSquares regression = reweighted(rows, deaths, logs);
            double moved = 0;
            for (int i = 0; i < rows.length; i++) {
                double log = regression.fitted(rows[i]);
                moved = Math.max(moved, Math.abs(log - logs[i]));
                logs[i] = log;
            }
            if (moved < CONVERGED) {
                int df = regression.degreesOfFreedom();
                double dispersion = df > 0 ? Math.max(1, pearson(deaths, logs) / df) : 1;
                LeastSquares settled =
                        reweighted(rows, deaths, logs); // its weights are those of where the last step led
                return new Fitted(design, settled, dispersion);
            }
        }
        throw new Unfit(Reason.MODEL_FAILS, "the log-linear trend did not settle within " + MOST_STEPS + " steps");
    }

    /** One step: least squares on the working observations, each row times the root of its weight. */
    private static LeastSquares reweighted(double[][] rows, double[] deaths, double[] logs) {
        double[][] weighted = new double[rows.length][];
        double[] working = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double mean = Math.exp(logs[i]);
            double root = Math.sqrt(mean);
            weighted[i] = Arrays.stream(rows[i]).map(x -> root * x).toArray();
            working[i] = root * (logs[i] + (deaths[i] - mean) / mean);
        }
        return new LeastSquares(weighted, working);
    }

    private static double pearson(double[] deaths, double[] logs) {
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            double mean = Math.exp(logs[i]);
            sum += (deaths[i] - mean) * (deaths[i] - mean) / mean;
        }
        return sum;
    }

    private record Fitted(OwnPastDesign design, LeastSquares regression, double dispersion) implements Fit {
        @Override
        public double expected(OwnPastPeriod<?> period) {
            return Math.exp(regression.fitted(design.row(period)));
        }

        @Override
        public double variance(List<? extends OwnPastPeriod<?>> periods) {
            double[] means = periods.stream().mapToDouble(this::expected).toArray();
            double shared = regression.leverage(design.sum(periods, means));
            return dispersion * (Arrays.stream(means).sum() + shared);
        }

        @Override
        public int degreesOfFreedom() {
            return regression.degreesOfFreedom();
        }
    }
}
