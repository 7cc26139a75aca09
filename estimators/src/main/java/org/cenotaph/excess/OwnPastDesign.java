package org.cenotaph.excess;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.RatioModel.Unfit;

/**
 * The regressors of a period: one indicator for each season, and the year where the model has a trend.
 *
 * @param seasons the seasons that the baseline has, in order
 * @param trend whether the model has a trend
 * @param middle the year from which years are counted, so that the regressors stay small
 */
record OwnPastDesign(List<Integer> seasons, boolean trend, double middle) {
    /**
     * The design for some baseline periods.
     *
     * @throws Unfit if they are too few for it
     */
    static OwnPastDesign of(List<? extends OwnPastPeriod<?>> baseline, boolean trend) throws Unfit {
        TreeSet<Integer> seasons = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        for (OwnPastPeriod<?> period : baseline) {
            seasons.add(period.season());
            years.add(period.year());
        }
        if (trend && years.size() < 2) {
            throw new Unfit(
                    Reason.TOO_FEW, "a trend needs at least two baseline years, got " + years + "; a mean takes one");
        }
        double middle = Math.rint((years.first() + years.last()) / 2.0);
        OwnPastDesign design = new OwnPastDesign(List.copyOf(seasons), trend, middle);
        if (baseline.size() < design.columns()) {
            throw design.tooFew();
        }
        return design;
    }

    Unfit tooFew() {
        return new Unfit(
                Reason.TOO_FEW,
                "the counted baseline periods cannot tell the trend from " + seasons.size() + " season effects");
    }

    private int columns() {
        return seasons.size() + (trend ? 1 : 0);
    }

    double[] row(OwnPastPeriod<?> period) {
        double[] row = new double[columns()];
        row[seasons.indexOf(period.season())] = 1;
        if (trend) {
            row[columns() - 1] = period.year() - middle;
        }
        return row;
    }

    double[][] rows(List<? extends OwnPastPeriod<?>> periods) {
        return periods.stream().map(this::row).toArray(double[][]::new);
    }

    /** The sum of the rows of some periods, each times its weight. */
    double[] sum(List<? extends OwnPastPeriod<?>> periods, double[] weights) {
        double[] sum = new double[columns()];
        for (int i = 0; i < weights.length; i++) {
            double[] row = row(periods.get(i));
            double weight = weights[i];
            Arrays.setAll(sum, column -> sum[column] + weight * row[column]);
        }
        return sum;
    }
}
