package org.cenotaph.composition;

import java.util.List;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A composition period by period.
 *
 * @param composition of each period
 * @param periods the periods
 */
record CompositionByPeriod<P extends Comparable<? super P>, T extends Comparable<? super T>>(
        Composition<T> composition, CompositionPeriods<P> periods) implements Estimator<SharesByPeriod<P, T>> {
    CompositionByPeriod {
        periods.and(composition.axis()); // refuses one axis for both
    }

    @Override
    public List<Axis<?>> axes() {
        return periods.and(composition.axis());
    }

    @Override
    public SharesByPeriod<P, T> estimate(Tally tally) {
        return new SharesByPeriod<>(
                periods.axis(),
                periods.each(tally, (period, part) -> composition.estimate(part.onto(composition.axis()))),
                tally.unplaced(periods.axis()));
    }
}
