package org.cenotaph.excess;

import java.util.List;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A registry estimate that answers with its total alone.
 *
 * @param plan what was said
 */
record RegistryTotal(RegistryPlan plan) implements Estimator<Outcome> {
    @Override
    public List<Axis<?>> axes() {
        return plan.axes();
    }

    @Override
    public Outcome estimate(Tally tally) {
        RegistryDeaths deaths = RegistryDeaths.of(tally, plan);
        return new RegistryOutcomes(deaths, RegistryBasis.of(tally, deaths)).total();
    }
}
