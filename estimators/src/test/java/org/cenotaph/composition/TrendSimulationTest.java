package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.cenotaph.composition.TrendSimulation.Shares;
import org.cenotaph.composition.TrendSimulation.World;
import org.junit.jupiter.api.Test;

/** Trend tests and their ranges err as often as they say, and chance alone errs more where periods scatter. */
class TrendSimulationTest {
    private static final int TABLES = 600;

    /** 99.9 % of binomial shares of 600 lie so near to 5 %. */
    private static final double BOUND = 0.03;

    @Test
    void chanceAloneErrsAsOftenAsItSaysWherePeriodsScatterByChance() {
        Shares its = TrendSimulation.shares(World.flat(12, 100, 0.3, 1), TABLES);
        assertThat(its.size()).isBetween(0.05 - BOUND, 0.05 + BOUND);
        assertThat(its.slope()).isBetween(0.95 - BOUND, 0.95 + BOUND);
        assertThat(its.odds()).isBetween(0.95 - BOUND, 0.95 + BOUND);
        assertThat(its.dispersedSlope()).isGreaterThan(0.95 - BOUND);
    }

    @Test
    void overDispersedRangesHoldTheTruthWhereChanceAloneDoesNot() {
        Shares its = TrendSimulation.shares(World.rising(30, 100, 0.2, 0.4, 3), TABLES);
        assertThat(its.dispersedSlope()).isBetween(0.95 - BOUND, 0.98);
        assertThat(its.dispersedOdds()).isBetween(0.95 - BOUND, 0.98);
        assertThat(its.slope()).isLessThan(0.85);
        assertThat(its.odds()).isLessThan(0.85);
    }

    @Test
    void growthOfFourCategoriesHoldsTheTruth() {
        double[] start = {Math.log(0.3), Math.log(0.2), Math.log(0.1), Math.log(0.4)};
        double[] change = {0.05, 0, -0.05, 0};
        Shares its = TrendSimulation.growth(new World(12, 100, start, change, 3), TABLES);
        assertThat(its.dispersedOdds()).isBetween(0.95 - BOUND, 0.98);
        assertThat(its.odds()).isLessThan(0.85);
    }
}
