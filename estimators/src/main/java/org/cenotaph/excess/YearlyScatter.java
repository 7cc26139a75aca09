package org.cenotaph.excess;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How the yearly ratios of the baseline scatter about the fit of their weeks, and how far the ratio wanders from year to year.
 *
 * <pre>
 *   Q   = sum over years of e² / (φ i)           e  men less those expected, i  information on the log ratio, of one year
 *   C   = sum of w - tr(A⁻¹B)                     w = i/φ,  A = sum of w xx',  B = sum of w² xx',  x = (1, years)
 *   τ²  = max(0, sum of Q - df over ages / sum of C over ages)       moments, one τ for all ages
 *   V*  = V + τ² A⁻¹BA⁻¹                          the error of the fit if the years wander
 * </pre>
 *
 * <p>Reference: DerSimonian and Laird 1986, Meta-analysis in clinical trials, Controlled Clinical Trials 7:177-188, doi
 * 10.1016/0197-2456(86)90046-2, of which this is the form with one regressor.
 */
final class YearlyScatter {
    private static final double SURPRISING = 0.001;

    private final int parameters;
    private final int degreesOfFreedom;
    private final double squares;
    /** A and B, each as its elements 00, 01, 11. */
    private final double[] first = new double[3];

    private final double[] second = new double[3];

    /** Sums over the weeks of each year, while they are made. */
    static final class Sums {
        private final double[] residual;
        private final double[] information;
        private final double[] moment;

        Sums(int years) {
            residual = new double[years];
            information = new double[years];
            moment = new double[years];
        }

        void add(int year, double own, double weight, double time) {
            residual[year] += own;
            information[year] += weight;
            moment[year] += weight * time;
        }
    }

    YearlyScatter(Sums sums, int parameters, double dispersion) {
        this.parameters = parameters;
        this.degreesOfFreedom = sums.residual.length - parameters;
        double all = 0;
        for (int year = 0; year < sums.residual.length; year++) {
            double information = sums.information[year];
            if (information > 0) {
                all += sums.residual[year] * sums.residual[year] / information / dispersion;
                double weight = information / dispersion;
                double x = sums.moment[year] / information;
                addTo(first, weight, x);
                addTo(second, weight * weight, x);
            }
        }
        this.squares = all;
    }

    private static void addTo(double[] matrix, double weight, double x) {
        matrix[0] += weight;
        matrix[1] += weight * x;
        matrix[2] += weight * x * x;
    }

    /** Whether the years scatter more than their weeks explain. */
    boolean isSurprising() {
        return degreesOfFreedom > 0
                && ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(squares) < SURPRISING;
    }

    /** Whether there are years enough to see them wander. */
    boolean isKnown() {
        return degreesOfFreedom > 0;
    }

    /** τ², the variance of the log ratio between years, from the scatter of some age groups. */
    static double betweenYears(List<YearlyScatter> ages) {
        double beyondChance = 0;
        double weight = 0;
        for (YearlyScatter age : ages) {
            if (age.degreesOfFreedom > 0) {
                beyondChance += age.squares - age.degreesOfFreedom;
                weight += age.first[0] - age.trace();
            }
        }
        return weight > 0 ? Math.max(0, beyondChance / weight) : 0;
    }

    private double trace() {
        if (parameters == 1) {
            return second[0] / first[0];
        }
        return (first[2] * second[0] - 2 * first[1] * second[1] + first[0] * second[2]) / determinant();
    }

    private double determinant() {
        return first[0] * first[2] - first[1] * first[1];
    }

    /** g'A⁻¹BA⁻¹g. */
    double variance(double level, double slope) {
        if (parameters == 1) {
            return level * level * second[0] / (first[0] * first[0]);
        }
        double a = (first[2] * level - first[1] * slope) / determinant();
        double b = (first[0] * slope - first[1] * level) / determinant();
        return second[0] * a * a + 2 * second[1] * a * b + second[2] * b * b;
    }
}
