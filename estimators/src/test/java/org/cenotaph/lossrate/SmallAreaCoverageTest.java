package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.lossrate.SmallAreaCoverage.calibration;
import static org.cenotaph.lossrate.SmallAreaCoverage.run;

import org.cenotaph.lossrate.SmallAreaCoverage.Result;
import org.cenotaph.lossrate.SmallAreaCoverage.Spread;
import org.cenotaph.lossrate.SmallAreaCoverage.World;
import org.junit.jupiter.api.Test;

/** Ranges of smoothed rates and probabilities of rank hold a known truth as often as they say, where they claim to. */
class SmallAreaCoverageTest {
    /** Four standard errors of a share of 0.95 of 600 areas are 0.036. */
    @Test
    void theDefaultHoldsTheTruthAsOftenAsItSaysAndIsNearerToItThanRawRates() {
        Result result = run(new World(Spread.GAMMA, 20, 20, 0.3, 10), Smoothing.HIERARCHICAL, 30);
        assertThat(result.held()).as(result.toString()).isBetween(0.914, 0.986);
        assertThat(result.error()).as(result.toString()).isLessThan(0.9);
        assertThat(result.width()).as(result.toString()).isLessThan(0.9);
    }

    @Test
    void thePriorTakenAsKnownMakesRangesTooNarrowWhereAreasAreFewAndAlike() {
        World world = new World(Spread.GAMMA, 5, 20, 0.2, 1);
        double known = run(world, Smoothing.CLAYTON_KALDOR, 200).held();
        assertThat(known).isLessThan(0.92);
        assertThat(run(world, Smoothing.MARSHALL, 200).held()).isLessThan(0.92);
    }

    @Test
    void areasGivenAProbabilityOfTheTopAreThereInThatShare() {
        World world = new World(Spread.GAMMA, 20, 20, 0.5, 30);
        for (double[] each : calibration(world, false, 60)) {
            double error = Math.sqrt(0.25 / each[0]);
            assertThat(each[2]).isBetween(each[1] - 4 * error, each[1] + 4 * error);
        }
    }
}
