package org.cenotaph.excess;

import org.apache.commons.statistics.distribution.TDistribution;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Uncertainty;

/**
 * The range around an excess whose standard deviation was estimated from the scatter of a baseline.
 *
 * <pre>
 *   range = excess -+ t sd      t  quantile of Student's distribution with the degrees of freedom of the scatter,
 *                                  or the stated multiple where standard deviations are to be printed
 * </pre>
 */
final class StudentRange {
    private StudentRange() {}

    /** An excess with its range. */
    static Estimate around(double excess, double deviation, double degreesOfFreedom, Kind kind, Basis basis) {
        double reach = multiple(kind, degreesOfFreedom) * deviation;
        Basis told = deviation > 0
                ? basis
                : basis.cautioning("the baseline deaths lie on the model exactly, so the range has no width");
        return Estimate.of(excess, new Range(excess - reach, excess + reach, kind), told)
                .with(new Uncertainty.Spread(deviation));
    }

    /** An excess whose baseline leaves no degrees of freedom. */
    static Estimate unbounded(double excess, Kind kind, Basis basis) {
        Range range = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, kind);
        String caution =
                "the baseline leaves no degrees of freedom, so there is no standard deviation and the range has no limits";
        return Estimate.of(excess, range, basis.cautioning(caution));
    }

    private static double multiple(Kind kind, double degreesOfFreedom) {
        if (kind instanceof Kind.Deviations deviations) {
            return deviations.multiple();
        }
        double level = kind.probability().orElseThrow();
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }
}
