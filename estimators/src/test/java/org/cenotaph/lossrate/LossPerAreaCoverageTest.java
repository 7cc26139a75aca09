package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.cenotaph.lossrate.LossPerAreaCoverage.Coverage;
import org.junit.jupiter.api.Test;

/** 95 % ranges of a loss per area hold a known truth as often as they say, where the area is far from zero. */
class LossPerAreaCoverageTest {
    private static final int REPETITIONS = 4000;

    /** Four standard errors of a share of 95 % around it. */
    private static final double BOUND = 4 * Math.sqrt(0.95 * 0.05 / REPETITIONS);

    @Test
    void fiellersRangesHoldTheTruthAsOftenAsTheySay() {
        for (double deaths : new double[] {5, 20, 100}) {
            Coverage coverage = LossPerAreaCoverage.normal(deaths, 10, REPETITIONS);
            assertThat(coverage.refused()).isZero();
            assertThat(coverage.held()).as("%s", deaths).isBetween(0.95 - BOUND, 0.95 + BOUND);
        }
    }

    @Test
    void poissonRangesHoldItAtLeastAsOften() {
        for (double mean : new double[] {1, 10, 100}) {
            Coverage coverage = LossPerAreaCoverage.poisson(mean, 10, REPETITIONS);
            assertThat(coverage.held()).as("%s", mean).isGreaterThan(0.95 - BOUND);
        }
    }

    @Test
    void anAreaOfTwoErrorsIsRefusedEveryOtherTime() {
        Coverage coverage = LossPerAreaCoverage.normal(20, 2, REPETITIONS);
        assertThat(coverage.refused()).isBetween(0.44, 0.53);
    }
}
