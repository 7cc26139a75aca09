package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.excess.OwnPastSimulation.by;
import static org.cenotaph.excess.OwnPastSimulation.coverage;

import java.util.List;
import org.cenotaph.excess.OwnPastSimulation.Coverage;
import org.cenotaph.excess.OwnPastSimulation.World;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

/** 95 % ranges of the own-past estimator hold a known truth as often as they say, and fail where their assumptions do. */
class OwnPastSimulationTest {
    private static final int REGISTERS = 1000;

    private static void holds(Coverage coverage) {
        for (double share : List.of(coverage.onePeriod(), coverage.oneYear(), coverage.total())) {
            assertThat(share).as(coverage.toString()).isBetween(0.93, 0.97);
        }
    }

    @Test
    void linearRangesHoldTheTruthAsOftenAsTheySay() {
        holds(coverage(World.normal(0.01, 0, 0), Axis.MONTH, by(Axis.MONTH).linear(), REGISTERS));
    }

    @Test
    void meanRangesHoldTheTruthWhenNothingTrends() {
        holds(coverage(World.normal(0, 0, 0), Axis.MONTH, by(Axis.MONTH).mean(), REGISTERS));
    }

    @Test
    void poissonRangesHoldTheTruthWhenCountsAreOverDispersed() {
        holds(coverage(World.clusters(900, 0, 3), Axis.MONTH, by(Axis.MONTH).poisson(), REGISTERS));
    }

    @Test
    void aTrendThatBendsBreaksThem() {
        Coverage line = coverage(
                World.normal(0.01, 0.003, 0), Axis.MONTH, by(Axis.MONTH).linear(), REGISTERS);
        assertThat(line.total()).as(line.toString()).isLessThan(0.5);
        Coverage rate = coverage(
                World.clusters(900, 0.003, 3), Axis.MONTH, by(Axis.MONTH).poisson(), REGISTERS);
        assertThat(rate.total()).as(rate.toString()).isLessThan(0.85);
    }

    @Test
    void monthsThatResembleTheLastBreakTheSums() {
        Coverage coverage =
                coverage(World.normal(0.01, 0, 0.5), Axis.MONTH, by(Axis.MONTH).linear(), REGISTERS);
        assertThat(coverage.total()).as(coverage.toString()).isLessThan(0.85);
    }
}
