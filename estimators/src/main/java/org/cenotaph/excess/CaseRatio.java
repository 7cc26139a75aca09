package org.cenotaph.excess;

import java.util.Arrays;
import org.cenotaph.estimate.Reason;

/**
 * The ratio of men to women among the registry cases of one age group: a binomial regression on the weeks of the baseline.
 *
 * <pre>
 *   M[t] ~ Binomial(M[t] + F[t], π[t]),  log(π/(1-π)) = b0 + b1 x[t],  r[t] = exp(b0 + b1 x[t])
 *   φ    = max(1, X²/(weeks - parameters))           X²  Pearson's statistic over the weeks
 *   V    = φ (X'WX)⁻¹,  W = (M+F) π (1-π)             variance of (b0, b1)
 *   M, F   cases of men and women in a week           x  years since the middle of the baseline; b1 = 0 if constant
 * </pre>
 *
 * <p>Weeks, not years, are fitted: five years leave three degrees of freedom for φ, their weeks more than 250. What weeks
 * cannot show is a ratio that wanders from year to year: see {@link YearlyScatter}. Reference: McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, chapter 4.
 */
final class CaseRatio {
    private static final int MOST_STEPS = 50;
    private static final double CONVERGED = 1e-12;

    private final double middle;
    private final int parameters;
    private final double[] coefficients = new double[2];
    private final double[] information = new double[3];
    private final double dispersion;
    private final YearlyScatter scatter;
    private double betweenYears;

    /**
     * Fits.
     *
     * @param times the weeks in years
     * @param men cases of men in each
     * @param women cases of women in each
     * @param weeksPerYear how many of the weeks, in order, belong to each baseline year
     */
    CaseRatio(double[] times, double[] men, double[] women, int[] weeksPerYear, boolean trend) throws RatioModel.Unfit {
        double allMen = sum(men);
        double allWomen = sum(women);
        parameters = trend ? 2 : 1;
        if (!(allMen > 0) || !(allWomen > 0)) {
            throw new RatioModel.Unfit(
                    Reason.UNDEFINED, "the ratio does not exist: the baseline has cases of one sex only");
        }
        if (times.length <= parameters || trend && weeksPerYear.length < 2) {
            throw new RatioModel.Unfit(
                    Reason.TOO_FEW,
                    trend ? "a trend needs at least two baseline years" : "the baseline has fewer than two weeks");
        }
        middle = (times[0] + times[times.length - 1]) / 2;
        coefficients[0] = Math.log(allMen / allWomen);
        iterate(times, men, women);
        YearlyScatter.Sums years = new YearlyScatter.Sums(weeksPerYear.length);
        double[] squares = pearson(times, men, women, weeksPerYear, years);
        if (!(squares[1] > parameters)) {
            throw new RatioModel.Unfit(Reason.TOO_FEW, "too few weeks of the baseline have a case");
        }
        dispersion = Math.max(1, squares[0] / (squares[1] - parameters));
        scatter = new YearlyScatter(years, parameters, dispersion);
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    private void iterate(double[] times, double[] men, double[] women) throws RatioModel.Unfit {
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = move(score(times, men, women));
            if (change < CONVERGED) {
                score(times, men, women); // the information belongs to where the last step led
                return;
            }
        }
        throw new RatioModel.Unfit(Reason.MODEL_FAILS, "the regression of the baseline ratio does not settle");
    }

    /** The score of the present coefficients; sets their information. */
    private double[] score(double[] times, double[] men, double[] women) {
        double[] score = new double[2];
        Arrays.fill(information, 0);
        for (int i = 0; i < times.length; i++) {
            double all = men[i] + women[i];
            double share = share(times[i]);
            double x = times[i] - middle;
            double weight = all * share * (1 - share);
            score[0] += men[i] - all * share;
            score[1] += x * (men[i] - all * share);
            information[0] += weight;
            information[1] += weight * x;
            information[2] += weight * x * x;
        }
        return score;
    }

    private double move(double[] score) {
        if (parameters == 1) {
            double step = score[0] / information[0];
            coefficients[0] += step;
            return Math.abs(step);
        }
        double determinant = information[0] * information[2] - information[1] * information[1];
        double level = (information[2] * score[0] - information[1] * score[1]) / determinant;
        double slope = (information[0] * score[1] - information[1] * score[0]) / determinant;
        coefficients[0] += level;
        coefficients[1] += slope;
        return Math.abs(level) + Math.abs(slope);
    }

    private double share(double time) {
        return 1 / (1 + 1 / ratio(time));
    }

    /** Pearson's statistic over weeks, and the weeks that have cases; the years are summed up on the way. */
    private double[] pearson(
            double[] times, double[] men, double[] women, int[] weeksPerYear, YearlyScatter.Sums years) {
        double[] result = new double[2];
        int i = 0;
        for (int year = 0; year < weeksPerYear.length; year++) {
            for (int last = i + weeksPerYear[year]; i < last; i++) {
                double all = men[i] + women[i];
                if (all > 0) {
                    double share = share(times[i]);
                    double own = men[i] - all * share;
                    result[0] += own * own / (all * share * (1 - share));
                    result[1]++;
                    years.add(year, own, all * share * (1 - share), times[i] - middle);
                }
            }
        }
        return result;
    }

    /** The expected ratio at a time in years. */
    double ratio(double time) {
        return Math.exp(coefficients[0] + coefficients[1] * (time - middle));
    }

    /** How much more than by chance cases scatter; at least one. */
    double dispersion() {
        return dispersion;
    }

    /** How the baseline years scatter about the fit. */
    YearlyScatter scatter() {
        return scatter;
    }

    /** Lets the log of the ratio wander from year to year with a variance, which widens the error of the fit. */
    void wander(double variance) {
        betweenYears = variance;
    }

    /** The variance with which the log of the ratio wanders from year to year; zero unless that was allowed. */
    double betweenYears() {
        return betweenYears;
    }

    /** Years since the middle of the baseline. */
    double since(double time) {
        return time - middle;
    }

    /** g'Vg, the variance of a sum whose derivatives by b0 and b1 are g. */
    double variance(double level, double slope) {
        return ofWeeks(level, slope) + betweenYears * scatter.variance(level, slope);
    }

    private double ofWeeks(double level, double slope) {
        if (parameters == 1) {
            return dispersion * level * level / information[0];
        }
        double determinant = information[0] * information[2] - information[1] * information[1];
        return dispersion
                * (information[2] * level * level - 2 * information[1] * level * slope + information[0] * slope * slope)
                / determinant;
    }

    /**
     * The factor by which an error of the fit multiplies the ratio at a time.
     *
     * @param first a standard normal number
     * @param second another
     */
    double error(double time, double first, double second) {
        double level = Math.sqrt(variance(1, 0));
        if (parameters == 1) {
            return Math.exp(level * first);
        }
        double shared = (variance(1, 1) - variance(1, 0) - variance(0, 1)) / 2 / level;
        double own = Math.sqrt(Math.max(0, variance(0, 1) - shared * shared));
        return Math.exp(level * first + (shared * first + own * second) * since(time));
    }
}
