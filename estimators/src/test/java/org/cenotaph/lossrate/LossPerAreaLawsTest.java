package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;

/** What holds of every loss per area. */
class LossPerAreaLawsTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");
    private static final double Z = 1.959963984540054;

    private static Outcome rate(double deaths, double deviation, double area, double error) {
        return LossPerArea.over(AreaTaken.withStandardError(area, error, "taken", MAP))
                .dividing(FiellerGoldenTest.deaths(deaths, deviation * deviation));
    }

    @Property
    void fiellersLimitsSolveTheirEquation(
            @ForAll @DoubleRange(min = 0, max = 1e6) double deaths,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double deviation,
            @ForAll @DoubleRange(min = 1, max = 1e5) double area,
            @ForAll @DoubleRange(min = 0.01, max = 1e4) double error) {
        Outcome outcome = rate(deaths, deviation, area, error);
        assertThat(outcome instanceof Refusal).isEqualTo(Z * error >= area);
        if (outcome instanceof Estimate estimate) {
            Range range = estimate.range();
            assertThat(range.contains(deaths / area)).isTrue();
            assertThat(range.low()).isNotNegative();
            double high = range.high();
            double left = Math.abs(deaths - high * area);
            double right = Math.hypot(Z * deviation, high * Z * error);
            assertThat(left).isCloseTo(right, within(1e-9 * (right + deaths)));
        }
    }

    @Property
    void aRateGrowsWithTheDeaths(
            @ForAll @LongRange(min = 0, max = 1_000_000) long deaths,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double area,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double relative) {
        LossPerArea method = LossPerArea.over(AreaTaken.withStandardError(area, relative * area, "taken", MAP))
                .withPoissonVariation();
        Range fewer = range(method, deaths);
        Range more = range(method, deaths + 1);
        assertThat(more.low()).isGreaterThan(fewer.low());
        assertThat(more.high()).isGreaterThan(fewer.high());
        assertThat(fewer.kind()).isEqualTo(Kind.confidence(0.95));
    }

    @Property
    void anErrorThatVanishesLeavesTheExactArea(
            @ForAll @LongRange(min = 0, max = 1_000_000) long deaths,
            @ForAll @DoubleRange(min = 1, max = 1e6) double area) {
        Range nearly = range(
                LossPerArea.over(AreaTaken.withStandardError(area, 1e-12 * area, "taken", MAP))
                        .withPoissonVariation(),
                deaths);
        Range exact =
                range(LossPerArea.over(AreaTaken.exactly(area, "taken", MAP)).withPoissonVariation(), deaths);
        assertThat(nearly.low()).isCloseTo(exact.low(), within(1e-9 * exact.low() + 1e-300));
        assertThat(nearly.high()).isCloseTo(exact.high(), within(1e-9 * exact.high()));
    }

    private static Range range(LossPerArea method, long deaths) {
        return method.estimate(Tally.ofTotal(deaths, Lineage.none())).orThrow().range();
    }
}
