package org.cenotaph.composition;

import java.util.Optional;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;

/**
 * The shares of the categories among the dead.
 *
 * @param known the share of each known category, those without deaths among them; unplaced there are all deaths of unknown
 *     category, whether unplaced on the axis or under a label that stands for unknown
 * @param unknown the share of unknown category, where it is shown as one
 */
public record Shares<T extends Comparable<? super T>>(Breakdown<T> known, Optional<Outcome> unknown) {
    /**
     * The share of one category.
     *
     * @throws IllegalArgumentException if it is not one of the known ones
     */
    public Outcome of(T category) {
        Outcome share = known.outcomes().get(category);
        if (share == null) {
            throw new IllegalArgumentException("\"" + category + "\" is not a known category of the axis "
                    + known.axis() + "; known are " + known.outcomes().keySet());
        }
        return share;
    }

    /** One sentence a line. */
    @Override
    public String toString() {
        return known
                + unknown.map(share -> "\n" + known.axis() + " unknown: " + share)
                        .orElse("");
    }
}
