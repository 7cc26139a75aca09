package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulated coverage is what the Javadoc says, within four standard deviations of the repetitions here. */
class CompositionSimulationTest {
    private static final int REPETITIONS = 2_000;

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 2, 1000, 0.975, 0.959",
        "EQUAL, 20, 100, 0.918, 0.964",
        "ZIPF, 5, 100, 0.949, 0.914",
        "ZIPF, 10, 1000, 0.952, 0.942",
        "SPARSE, 10, 10, 0.390, 0.588",
        "SPARSE, 2, 30, 0.965, 0.256"
    })
    void rangesHoldTogetherAsOftenAsTheJavadocSays(
            CompositionCoverage.Shape shape, int categories, int deaths, double goodman, double sisonGlaz) {
        require(new Goodman(0.95), shape.shares(categories), deaths, goodman);
        require(new SisonGlaz(0.95), shape.shares(categories), deaths, sisonGlaz);
    }

    private static void require(SimultaneousRanges ranges, double[] shares, int deaths, double expected) {
        double held = CompositionCoverage.share(ranges, shares, deaths, REPETITIONS);
        double deviation = Math.sqrt(expected * (1 - expected) / REPETITIONS);
        assertThat(held).isBetween(expected - 4 * deviation, expected + 4 * deviation);
    }

    /** Shares drawn from the prior: of the categories that are said to lead with a probability, as many do. */
    @Test
    void probabilitiesAreRightAsOftenAsTheySay() {
        for (LeadingCoverage.Result result : LeadingCoverage.run(new double[0], 10, 1, 2_000)) {
            double deviation = Math.sqrt(result.stated() * (1 - result.stated()) / result.named());
            assertThat(result.right()).isBetween(result.stated() - 4 * deviation, result.stated() + 4 * deviation);
        }
    }
}
