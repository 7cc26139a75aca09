package org.cenotaph.examples;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The mean age in completed years of the dead whose age is known, as publications print it.
 *
 * <pre>
 *   mean = sum of a n[a] / sum of n[a]
 *   a      age in completed years, n[a]  deaths at that age
 * </pre>
 */
final class MeanAge implements Estimator<Outcome> {
    private static final Method METHOD = Method.of("mean of the known ages", "none: a mean needs no literature");

    @Override
    public List<Axis<?>> axes() {
        return List.of(Axis.age());
    }

    @Override
    public Outcome estimate(Tally tally) {
        Basis basis = Basis.of(
                tally,
                METHOD,
                "ages are in completed years, so the exact mean is about half a year higher",
                "the mean is of the records; it is no estimate for deaths whose age is not known");
        if (tally.placed() == 0) {
            return new Refusal(Reason.NOTHING_COUNTED, "no age is known", basis);
        }
        double years = 0;
        for (Map.Entry<Integer, Long> age : tally.counts(Axis.age()).entrySet()) {
            years += (double) age.getKey() * age.getValue();
        }
        double mean = years / tally.placed();
        Basis known = new Basis(basis.lineage(), tally.placed(), basis.method(), basis.assumptions(), basis.cautions());
        Range range = new Range(mean, mean, Kind.counted());
        return new Estimate(mean, range, "years of age", Optional.empty(), Map.of(), known);
    }
}
