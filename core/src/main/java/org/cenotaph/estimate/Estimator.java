package org.cenotaph.estimate;

import java.util.List;
import java.util.function.Function;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A method that answers from counts: write one class that implements this, and it can be used in the sentence of {@code Toll}.
 *
 * <p>An estimator is immutable, answers the same for the same tally, and never returns NaN: what it cannot estimate it
 * refuses, with a reason.
 *
 * @param <R> what it answers with: an {@link Outcome}, or a {@link Breakdown} where areas, ages or periods are estimated
 *     together
 */
public interface Estimator<R> {
    /** The axes along which the method needs the deaths counted, in the order in which it wants them; none for a total. */
    List<Axis<?>> axes();

    /**
     * Estimates.
     *
     * @param tally counts along exactly the axes that {@link #axes} names
     */
    R estimate(Tally tally);

    /**
     * The same method, answering with a part of its answer, for example with the total of a table.
     *
     * @param <P> what the part is
     * @param part takes it from the answer
     */
    default <P> Estimator<P> answering(Function<? super R, ? extends P> part) {
        Estimator<R> whole = this;
        return new Estimator<>() {
            @Override
            public List<Axis<?>> axes() {
                return whole.axes();
            }

            @Override
            public P estimate(Tally tally) {
                return part.apply(whole.estimate(tally));
            }
        };
    }
}
