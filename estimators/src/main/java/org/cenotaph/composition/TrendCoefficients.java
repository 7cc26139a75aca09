package org.cenotaph.composition;

import org.cenotaph.estimate.Range;

/**
 * The line of the log odds of one category against the reference.
 *
 * @param intercept the log odds where the score is zero, by default in the first period with deaths
 * @param interceptError its standard error by chance alone, as most programs print it
 * @param interceptRange its range, which allows for over-dispersion unless the method was told otherwise
 * @param slope the change of the log odds from one period to the next
 * @param slopeError its standard error by chance alone
 * @param slopeRange its range
 */
public record TrendCoefficients(
        double intercept,
        double interceptError,
        Range interceptRange,
        double slope,
        double slopeError,
        Range slopeRange) {}
