package org.cenotaph.composition;

import java.util.Locale;

/**
 * One of the periods with most deaths, and how likely a count that high is at the level of the periods around it.
 *
 * @param <P> the type of the periods
 * @param rank 1 for the period with most deaths; periods with equal counts have the same rank, and the ranks after it are left out
 * @param period the period
 * @param deaths the deaths counted in it
 * @param surroundings the number of periods around it that make up the level
 * @param level the mean of their deaths (half a death is added to their sum, so that it is never zero)
 * @param dispersion the variance of their deaths over the mean; about one where nothing but chance makes them differ
 * @param probability of at least so many deaths in one period, named before looking, at that level
 * @param probabilityAmongAll that at least one of all the periods looked at would stand out so much from its own surroundings, if
 *     nothing but their scatter made periods differ: 1 - (1 - probability)^periods
 * @param probabilityOfHighest that its expected deaths truly are the largest of all periods, if deaths are
 *     independent; much too large where they are not, see {@link Peak}
 */
public record PeakPeriod<P extends Comparable<? super P>>(
        int rank,
        P period,
        long deaths,
        int surroundings,
        double level,
        double dispersion,
        double probability,
        double probabilityAmongAll,
        double probabilityOfHighest) {
    private static final double LEAST = 0.001;

    /** The period, its deaths, and the probabilities. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d. %s: %,d %s, surrounding level %.3g; P of so many %.2g for this period, %.2g for any of those looked at;"
                        + " highest with probability %s if deaths are independent",
                rank,
                period,
                deaths,
                deaths == 1 ? "death" : "deaths",
                level,
                probability,
                probabilityAmongAll,
                probabilityOfHighest < LEAST
                        ? "below 0.001"
                        : String.format(Locale.ROOT, "%.2g", probabilityOfHighest));
    }
}
