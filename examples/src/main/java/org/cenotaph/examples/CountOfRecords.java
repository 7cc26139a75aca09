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
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** How many deaths the records hold, as they were counted: what a published count is compared with. The unit is deaths, or another. */
final class CountOfRecords implements Estimator<Outcome> {
    private static final Method METHOD = Method.of("counting", "none: a count of records needs no literature");

    private final String unit;

    CountOfRecords() {
        this(Estimate.DEATHS);
    }

    CountOfRecords(String unit) {
        this.unit = unit;
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of();
    }

    @Override
    public Outcome estimate(Tally tally) {
        Basis basis = Basis.of(tally, METHOD, "every record is of one death, and no death has two")
                .cautioning("a count of records says nothing of the deaths that the records do not hold");
        long deaths = tally.total();
        Range range = new Range(deaths, deaths, Kind.counted());
        return new Estimate(deaths, range, unit, Optional.empty(), Map.of(), basis);
    }
}
