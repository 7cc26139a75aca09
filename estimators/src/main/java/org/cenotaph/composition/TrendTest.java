package org.cenotaph.composition;

import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether there is a trend, and how far the periods lie off it.
 *
 * <pre>
 *   p          = P(chi-squared with d degrees of freedom &gt;= X2)
 *   phi        = max(1, R2 / r)
 *   p, over-dispersed = P(F with d and r degrees of freedom &gt;= X2 / (d phi))
 *   X2, d      statistic of the trend and its degrees of freedom
 *   R2, r      statistic of the departures from it and their degrees of freedom
 *   phi        over-dispersion: by how much periods scatter more than chance alone would make them
 * </pre>
 *
 * @param chiSquared the statistic of the trend
 * @param degreesOfFreedom its degrees of freedom
 * @param residualChiSquared the statistic of the departures from the trend
 * @param residualDegreesOfFreedom its degrees of freedom; zero where only two periods were counted
 */
public record TrendTest(
        double chiSquared, int degreesOfFreedom, double residualChiSquared, int residualDegreesOfFreedom) {

    /** The probability of so large a statistic without a trend, if deaths fall into their categories independently. */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquared);
    }

    /** The probability of such departures from the trend by chance alone; nothing where two periods leave none. */
    public OptionalDouble residualPValue() {
        return residualDegreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        ChiSquaredDistribution.of(residualDegreesOfFreedom).survivalProbability(residualChiSquared));
    }

    /** By how much the periods scatter more than chance alone would make them, at least one; nothing where it cannot be told. */
    public OptionalDouble dispersion() {
        return residualDegreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(1, residualChiSquared / residualDegreesOfFreedom));
    }

    /** The probability of so large a statistic without a trend, if periods scatter as much as these do. */
    public OptionalDouble dispersedPValue() {
        return dispersion().stream()
                .map(phi -> FDistribution.of(degreesOfFreedom, residualDegreesOfFreedom)
                        .survivalProbability(chiSquared / degreesOfFreedom / phi))
                .findFirst();
    }

    /** Both probabilities, and what they come from. */
    @Override
    public String toString() {
        String chance = String.format(
                Locale.ROOT,
                "chi-squared %.4g, %d df, p = %.3g by chance alone",
                chiSquared,
                degreesOfFreedom,
                pValue());
        return dispersedPValue().isEmpty()
                ? chance
                : chance
                        + String.format(
                                Locale.ROOT,
                                ", p = %.3g with an over-dispersion of %.3g",
                                dispersedPValue().getAsDouble(),
                                dispersion().orElseThrow());
    }
}
