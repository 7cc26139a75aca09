package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.RegistryCoverage.Result;
import org.cenotaph.excess.RegistryCoverage.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated registries: their ranges hold the known truth as often as they say, and fail where they are known to fail. */
class RegistrySimulationTest {
    private static final int SOME = 100;

    private static Result run(String name, int registries) {
        Scenario scenario = RegistryCoverage.scenarios().stream()
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .orElseThrow();
        return RegistryCoverage.run(scenario, registries, 1);
    }

    @Test
    void rangesHoldTheTruthInNinetyFiveOfAHundred() {
        Result base = run("base", 1000);
        assertThat(base.registries()).isEqualTo(1000);
        assertThat(base.total()).as(base.toString()).isBetween(0.93, 0.97);
        assertThat(base.weeks()).as(base.toString()).isBetween(0.93, 0.97);
        assertThat(base.ages()).as(base.toString()).isBetween(0.93, 0.97);
        assertThat(base.bias()).as(base.toString()).isBetween(-0.005, 0.005);
    }

    @Test
    void otherRangesHoldItAboutAsOften() {
        for (String name : List.of(
                "base, linear",
                "short baseline",
                "heavy truncation (",
                "sparse ages (",
                "few listed (50",
                "the same, wandering")) {
            Result result = run(name, SOME);
            assertThat(result.total()).as(name + ": " + result).isBetween(0.9, 0.99);
        }
    }

    @Test
    void brokenIndependenceAndAChangedRatioBreakThem() {
        Result listed = run("listed likelier", SOME);
        assertThat(listed.total()).isLessThan(0.3);
        assertThat(listed.bias()).isLessThan(-0.05);
        assertThat(run("sex ratio up", SOME).total()).isLessThan(0.8);
    }

    @Test
    void aRegistryOfMillionsIsDrawn() {
        assertThat(RegistrySimulation.standard().times(10).draw(1).cases().total())
                .isGreaterThan(4_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void drawsAndClosedFormAgree(long seed) {
        boolean plain = seed % 2 == 0;
        double tolerance = plain ? 0.03 : 0.04; // a wandering ratio multiplies what is itself uncertain
        SimulatedRegistry registry =
                (plain ? RegistryCoverage.BASE : RegistryCoverage.BASE.wanderingRatio(0.05)).draw(seed);
        RegistryExcess method = plain
                ? registry.estimator()
                : registry.estimator().withWomenSmoothed(5).withWanderingRatio();
        RegistryTable closed = Toll.of(registry.cases()).estimatedBy(method);
        RegistryTable drawn = Toll.of(registry.cases()).estimatedBy(method.drawn(seed, 8000));
        agree(tolerance, "total", closed.orThrow(), drawn.orThrow());
        closed.orThrow()
                .parts()
                .forEach((part, its) ->
                        agree(tolerance, part, its, drawn.orThrow().parts().get(part)));
        closed.byYear()
                .estimates()
                .forEach((year, its) -> agree(
                        tolerance,
                        year.toString(),
                        its,
                        drawn.byYear().estimates().get(year)));
        closed.byMonth()
                .estimates()
                .forEach((month, its) -> agree(
                        tolerance,
                        month.toString(),
                        its,
                        drawn.byMonth().estimates().get(month)));
    }

    private static void agree(double tolerance, String what, Estimate closed, Estimate drawn) {
        double deviation = closed.standardDeviation().orElseThrow();
        assertThat(drawn.standardDeviation().orElseThrow())
                .as(what)
                .isCloseTo(deviation, within(tolerance * deviation));
        assertThat(drawn.range().width())
                .as(what)
                .isCloseTo(
                        closed.range().width(),
                        within((tolerance + 0.02) * closed.range().width()));
        assertThat(drawn.range().low())
                .as(what)
                .isCloseTo(closed.range().low(), within(0.03 * Math.abs(closed.central()) + 0.1 * deviation));
    }
}
