package org.cenotaph.composition;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.quantiles.BetaQuantile;

/**
 * The range around a coefficient of a trend.
 *
 * <pre>
 *   range = b -+ c sqrt(phi) se       se    standard error by chance alone
 *   chance alone:     phi = 1         c     quantile of the normal distribution
 *   over-dispersed:   phi &gt;= 1        c     quantile of Student's distribution with the r degrees of freedom of phi
 * </pre>
 *
 * @param reach c sqrt(phi); infinite where two periods leave no degrees of freedom
 * @param dispersion phi, one where chance alone counts or nothing is known of it
 * @param kind what the range means
 */
record TrendRange(double reach, double dispersion, Kind kind) {
    private static final String NO_REACH =
            "two periods leave no departure from the trend, so its scatter is not known and the range has no limits";

    static TrendRange of(TrendTest test, TrendOptions<?, ?> options) {
        Kind kind = Kind.confidence(options.level());
        if (options.scatter() == TrendOptions.Scatter.SAMPLING) {
            double normal = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - options.level()) / 2);
            return new TrendRange(normal, 1, kind);
        }
        if (test.dispersion().isEmpty()) {
            return new TrendRange(Double.POSITIVE_INFINITY, 1, kind);
        }
        double dispersion = test.dispersion().getAsDouble();
        double student = student(options.level(), test.residualDegreesOfFreedom());
        return new TrendRange(student * Math.sqrt(dispersion), dispersion, kind);
    }

    /** Student's quantile from that of t²/(t²+r), which is Beta(1/2, r/2). */
    private static double student(double level, int degreesOfFreedom) {
        double share = BetaQuantile.upper(1 - level, 0.5, degreesOfFreedom / 2.0);
        return Math.sqrt(degreesOfFreedom * share / (1 - share));
    }

    /** The range of a coefficient. */
    Range around(double coefficient, double error) {
        return new Range(coefficient - reach * error, coefficient + reach * error, kind);
    }

    /** A coefficient as an answer. */
    Outcome slope(double coefficient, double error, String unit, Basis basis) {
        Basis told = Double.isInfinite(reach) ? basis.cautioning(NO_REACH) : basis;
        return new Estimate(
                coefficient,
                around(coefficient, error),
                unit,
                Optional.of(new Uncertainty.Spread(Math.sqrt(dispersion) * error)),
                Map.of(),
                told);
    }

    /** The exponential of a coefficient, by which odds are multiplied from one period to the next, as an answer. */
    Outcome factor(double coefficient, double error, String unit, Basis basis) {
        Range range = around(coefficient, error);
        double factor = Math.exp(coefficient);
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            return new Refusal(
                    Reason.MODEL_FAILS,
                    "the odds change by a factor of exp(" + coefficient + "), beyond all numbers",
                    basis);
        }
        double high = Math.exp(range.high());
        Basis told = Double.isInfinite(reach) ? basis.cautioning(NO_REACH) : basis;
        if (Double.isInfinite(high) && Double.isFinite(reach)) {
            told = told.cautioning("the upper limit is beyond all numbers");
        }
        Range factors = new Range(Math.exp(range.low()), high, kind);
        return new Estimate(factor, factors, unit, Optional.empty(), Map.of(), told);
    }
}
