package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.cenotaph.composition.PeakSimulation.Shares;
import org.cenotaph.composition.PeakSimulation.World;
import org.junit.jupiter.api.Test;

/** A series of nothing but scatter seldom seems to hold a remarkable peak. */
class PeakSimulationTest {
    private static final int SERIES = 300;

    @Test
    void remarkablePeaksAreAsRareAsTheyShouldBe() {
        Shares its = PeakSimulation.shares(new World(120, 30, 4, 1, 28), SERIES);
        assertThat(its.five()).as(its.toString()).isBetween(0.01, 0.11);
        assertThat(its.named()).as(its.toString()).isBetween(0.01, 0.11);
    }

    @Test
    void withoutOverDispersionTheyAreRarer() {
        Shares its = PeakSimulation.shares(new World(120, 3, 1, 1, 28), SERIES);
        assertThat(its.five()).as(its.toString()).isLessThan(0.06);
    }
}
