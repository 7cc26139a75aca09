package org.cenotaph.lossrate;

import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;

/**
 * How unequally deaths fall on areas.
 *
 * @param ratios the rate of each area over the rate of all areas together
 * @param gini the Gini coefficient of the rates: 0 where all are equal, at most 1
 * @param theil the Theil index of the rates: 0 where all are equal
 */
public record Inequality<T extends Comparable<? super T>>(Breakdown<T> ratios, Outcome gini, Outcome theil) {
    /** One answer a line. */
    @Override
    public String toString() {
        return ratios + "\n" + gini + "\n" + theil;
    }
}
