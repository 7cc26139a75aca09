package org.cenotaph.lossrate;

import java.util.List;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** The loss rate of all areas together that have both deaths and people at risk. */
final class OverallRate<T extends Comparable<? super T>> implements Estimator<Outcome> {
    private final LossRate<T> rates;

    OverallRate(LossRate<T> rates) {
        this.rates = rates;
    }

    @Override
    public List<Axis<?>> axes() {
        return rates.axes();
    }

    @Override
    public Outcome estimate(Tally tally) {
        AreaByArea<T> joined = rates.joined(tally);
        if (joined.negative().isPresent()) {
            return joined.negative().get();
        }
        if (joined.likelyTotal().isPresent()) {
            return joined.likelyTotal().get();
        }
        Basis basis = joined.together(joined.deaths());
        return joined.areas().isEmpty()
                ? new Refusal(Reason.UNDEFINED, "no area has people at risk", basis)
                : rates.rate(joined.deaths(), joined.atRisk(), basis);
    }

    /** The unit and the limits. */
    @Override
    public String toString() {
        return rates + ", all areas together";
    }
}
