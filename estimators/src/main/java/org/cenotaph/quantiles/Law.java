package org.cenotaph.quantiles;

/**
 * A distribution of positive numbers, as far as the search for its quantiles needs to know it.
 *
 * <pre>
 *   t = ln(x / (1 - x/e))      e  where the numbers end; ln x if they have no end
 * </pre>
 */
public interface Law {
    /** Where the numbers end; infinite if nowhere. */
    double end();

    /** The probability of less than x. */
    double below(double x);

    /** The probability of more than x. */
    double above(double x);

    /** The density of t, which is that of x times x (1 - x/e). A rounded one will do: the search only takes longer. */
    double density(double x);

    /** The derivative of that density with respect to t, as well as rounded. */
    double slope(double x);
}
