package org.cenotaph.composition;

/**
 * That another period was the highest at a reading than at the one before.
 *
 * @param <P> the type of the periods
 * @param <R> the type of the readings
 * @param before the last reading with the old answer
 * @param from the peaks at it
 * @param after the first reading with the new answer
 * @param to the peaks at it
 */
public record ReadingChange<P extends Comparable<? super P>, R extends Comparable<? super R>>(
        R before, Peaks<P> from, R after, Peaks<P> to) {
    /** Both answers, with their probabilities. */
    @Override
    public String toString() {
        return "at " + before + ": " + from.table().get(0) + "; at " + after + ": "
                + to.table().get(0);
    }
}
