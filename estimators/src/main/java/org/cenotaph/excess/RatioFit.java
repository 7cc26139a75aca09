package org.cenotaph.excess;

/** A ratio of men to women fitted to the baseline years of one age group. */
interface RatioFit {
    /** The expected ratio in a year. */
    double ratio(double year);

    /**
     * The variance of observed less expected deaths of men, added up over some years: the scatter of each year, and the error
     * of the fit, which the years share. Only where {@link #degreesOfFreedom} is positive.
     *
     * @param years the years
     * @param women the deaths of women in each
     */
    double variance(double[] years, double[] women);

    /**
     * Degrees of freedom of the scatter: zero where the baseline leaves none, so that no variance exists, {@link
     * Integer#MAX_VALUE} where the variance is known.
     */
    int degreesOfFreedom();
}
