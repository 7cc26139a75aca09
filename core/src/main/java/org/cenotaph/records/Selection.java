package org.cenotaph.records;

import java.util.Objects;

/**
 * What one selection did to the deaths that reached it.
 *
 * @param what the selection in words, for example {@code died between 2022-02-24 and 2022-12-31}
 * @param kept deaths for which it certainly holds
 * @param leftOut deaths for which it certainly does not hold
 * @param undecidable deaths of which too little is known to tell; they are not kept
 */
public record Selection(String what, long kept, long leftOut, long undecidable) {
    /** Checks that the selection is named. */
    public Selection {
        Objects.requireNonNull(what, "what");
    }

    /** The same selection over two sets of deaths together. */
    Selection plus(Selection other) {
        return new Selection(
                what,
                Math.addExact(kept, other.kept),
                Math.addExact(leftOut, other.leftOut),
                Math.addExact(undecidable, other.undecidable));
    }

    /** The selection in words and the three counts. */
    @Override
    public String toString() {
        return what + ": kept " + kept + ", left out " + leftOut + ", cannot be told " + undecidable;
    }
}
