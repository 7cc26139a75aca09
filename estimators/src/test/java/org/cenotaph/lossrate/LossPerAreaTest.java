package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deaths per area taken: what is divided by what, and what is refused. */
class LossPerAreaTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");
    private static final AreaTaken EXACT = AreaTaken.exactly(200, "taken", MAP);
    private static final AreaTaken BOUNDED = AreaTaken.between(100, 400, "taken", MAP);
    private static final AreaTaken MEASURED = AreaTaken.withStandardError(200, 20, "taken", MAP);
    private static final double Z = 1.959963984540054;

    private static Tally deaths(long count) {
        return Tally.ofTotal(count, Lineage.none());
    }

    private static Estimate estimate(double central, double low, double high, Kind kind) {
        Basis basis = Basis.of(deaths(1), Method.of("test", "no paper"), "none");
        return Estimate.of(central, new Range(low, high, kind), basis);
    }

    private static Range range(Outcome outcome) {
        return outcome.orThrow().range();
    }

    private static Refusal refused(Outcome outcome, Reason reason) {
        assertThat(outcome).isInstanceOf(Refusal.class);
        assertThat(((Refusal) outcome).reason()).isEqualTo(reason);
        return (Refusal) outcome;
    }

    @Test
    void aCountOverAKnownAreaIsCounted() {
        Estimate rate = LossPerArea.over(EXACT).estimate(deaths(500)).orThrow();
        assertThat(rate.range()).isEqualTo(new Range(2.5, 2.5, Kind.counted()));
        assertThat(rate.unit()).isEqualTo("deaths per km²");
        assertThat(rate)
                .hasToString(
                        "2.5 deaths per km² (counted), by deaths as counted over 200 km² (taken) of 500 recorded deaths");
    }

    @Test
    void isToldForAsManyKm2AsAskedFor() {
        Estimate rate = LossPerArea.over(EXACT)
                .perSquareKilometres(100)
                .estimate(deaths(500))
                .orThrow();
        assertThat(rate.central()).isEqualTo(250);
        assertThat(rate.unit()).isEqualTo("deaths per 100 km²");
        Range of10 = range(LossPerArea.over(MEASURED).perSquareKilometres(10).estimate(deaths(500)));
        Range of1 = range(LossPerArea.over(MEASURED).estimate(deaths(500)));
        assertThat(of10.low()).isCloseTo(10 * of1.low(), within(1e-12));
        assertThat(of10.high()).isCloseTo(10 * of1.high(), within(1e-12));
    }

    @Test
    void aScenarioOverAKnownAreaIsAScenario() {
        Estimate rate = LossPerArea.of(CoverageRatio.between(0.5, 0.8))
                .over(EXACT)
                .estimate(deaths(400))
                .orThrow();
        assertThat(rate.range()).isEqualTo(new Range(2.5, 4, Kind.scenario()));
        assertThat(rate.basis().assumptions().toString())
                .contains("between 50 % and 80 %", "the same forces and the same days", "known without error");
        assertThat(rate.basis().lineage().origins())
                .extracting(origin -> origin.source())
                .contains(MAP);
    }

    @Test
    void aBoundedAreaGivesAScenario() {
        Estimate count = LossPerArea.over(BOUNDED).estimate(deaths(400)).orThrow();
        assertThat(count.range()).isEqualTo(new Range(1, 4, Kind.scenario()));
        assertThat(count.central()).isEqualTo(1.6);
        Outcome both =
                LossPerArea.of(CoverageRatio.between(0.5, 0.8)).over(BOUNDED).estimate(deaths(400));
        assertThat(range(both)).isEqualTo(new Range(500 / 400.0, 8, Kind.scenario()));
        Outcome credible =
                LossPerArea.of(CoverageRatio.uniform(0.5, 0.8)).over(BOUNDED).estimate(deaths(400));
        assertThat(range(credible).kind()).isEqualTo(Kind.scenario());
    }

    @Test
    void aKnownDistributionStaysOneOverAKnownArea() {
        Estimate toll = CoverageRatio.beta(20, 16).estimate(deaths(400)).orThrow();
        Estimate rate = LossPerArea.of(CoverageRatio.beta(20, 16))
                .over(EXACT)
                .estimate(deaths(400))
                .orThrow();
        assertThat(rate.range().kind()).isEqualTo(Kind.credible(0.95));
        assertThat(rate.distribution().orElseThrow().quantile(0.3))
                .isCloseTo(toll.distribution().orElseThrow().quantile(0.3) / 200, within(1e-12));
    }

    @Test
    void aCountOverAMeasuredAreaIsTheCountOverTheLimitsOfTheArea() {
        Range range = range(LossPerArea.over(MEASURED).estimate(deaths(500)));
        assertThat(range.low()).isCloseTo(500 / (200 + Z * 20), within(1e-12));
        assertThat(range.high()).isCloseTo(500 / (200 - Z * 20), within(1e-12));
        assertThat(range.kind()).isEqualTo(Kind.confidence(0.95));
    }

    @Test
    void aScenarioOverAMeasuredAreaIsAScenario() {
        Range range = range(
                LossPerArea.of(CoverageRatio.between(0.5, 0.8)).over(MEASURED).estimate(deaths(400)));
        assertThat(range.low()).isCloseTo(500 / (200 + Z * 20), within(1e-12));
        assertThat(range.high()).isCloseTo(800 / (200 - Z * 20), within(1e-12));
        assertThat(range.kind()).isEqualTo(Kind.scenario());
    }

    /** MOVER-R: each limit solves (x - t b)² = reach² + t² (z s)² with the reach of that side. */
    @Test
    void lopsidedLimitsEnterAsTheyAre() {
        Estimate toll = CoverageRatio.beta(20, 16).estimate(deaths(400)).orThrow();
        Range rate = range(LossPerArea.over(MEASURED).dividing(toll));
        assertThat(rate.kind()).isEqualTo(Kind.credible(0.95));
        solves(rate.low(), toll.central(), toll.central() - toll.range().low());
        solves(rate.high(), toll.central(), toll.range().high() - toll.central());
        Range wider = range(LossPerArea.over(MEASURED).withLevel(0.99).dividing(toll));
        assertThat(wider.kind()).isEqualTo(Kind.credible(0.99));
        assertThat(wider.width()).isGreaterThan(rate.width());
    }

    private static void solves(double rate, double deaths, double reach) {
        double left = Math.abs(deaths - rate * 200);
        assertThat(left).isCloseTo(Math.hypot(reach, rate * Z * 20), within(1e-9 * left));
    }

    @Test
    void limitsOfStudentsTEnterAsTheyAre() {
        Outcome normal = LossPerArea.over(MEASURED)
                .dividing(estimate(500, 500 - Z * 50, 500 + Z * 50, Kind.confidence(0.95))
                        .with(new Uncertainty.Spread(50)));
        Outcome student = LossPerArea.over(MEASURED)
                .dividing(estimate(500, 341, 659, Kind.confidence(0.95)).with(new Uncertainty.Spread(50)));
        assertThat(range(student).width()).isGreaterThan(range(normal).width());
        solves(range(student).high(), 500, 159);
        solves(range(normal).high(), 500, Z * 50);
    }

    @Test
    void aRangePrintedFromAStandardDeviationGivesWayToIt() {
        Outcome rounded = LossPerArea.over(MEASURED)
                .dividing(estimate(500, 402, 598, Kind.confidence(0.95)).with(new Uncertainty.Spread(50)));
        solves(range(rounded).high(), 500, Z * 50);
    }

    @Test
    void anErrorThatIsNotKnownAtTheLevelIsRefused() {
        Estimate atNinety = estimate(500, 400, 600, Kind.confidence(0.9));
        refused(LossPerArea.over(MEASURED).dividing(atNinety), Reason.NO_DISTRIBUTION);
        assertThat(range(LossPerArea.over(MEASURED).withLevel(0.9).dividing(atNinety))
                        .kind())
                .isEqualTo(Kind.confidence(0.9));
        Estimate infinite =
                estimate(500, 400, 600, Kind.deviations(1)).with(new Uncertainty.Spread(Double.POSITIVE_INFINITY));
        refused(LossPerArea.over(MEASURED).dividing(infinite), Reason.NO_DISTRIBUTION);
    }

    @Test
    void deathsWithoutAnUpperLimitGiveARateWithoutOne() {
        Estimate open = estimate(500, 400, Double.POSITIVE_INFINITY, Kind.confidence(0.95));
        for (AreaTaken area : List.of(EXACT, BOUNDED, MEASURED)) {
            Estimate rate = LossPerArea.over(area).dividing(open).orThrow();
            assertThat(rate.range().high()).isInfinite();
            assertThat(rate.range().low()).isPositive();
            assertThat(rate.basis().cautions().toString()).contains("no upper limit");
        }
    }

    @Test
    void deathsWithoutLimitsGiveARateFromZeroOn() {
        Estimate open = estimate(500, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.confidence(0.95));
        for (AreaTaken area : List.of(EXACT, BOUNDED, MEASURED)) {
            Estimate rate = LossPerArea.over(area).dividing(open).orThrow();
            assertThat(rate.range().low()).isZero();
            assertThat(rate.range().high()).isInfinite();
            assertThat(rate.basis().cautions().toString()).contains("no upper limit", "cut at zero");
        }
        AreaTaken unsure = AreaTaken.withStandardError(20, 20, "taken", MAP);
        assertThat(refused(LossPerArea.over(unsure).dividing(open), Reason.UNDEFINED)
                        .message())
                .contains("the whole line");
    }

    @Test
    void noRateIsNegative() {
        Estimate excess = estimate(50, -100, 200, Kind.confidence(0.95)).with(new Uncertainty.Spread(75));
        for (AreaTaken area : List.of(EXACT, BOUNDED, MEASURED)) {
            Estimate rate = LossPerArea.over(area).dividing(excess).orThrow();
            assertThat(rate.range().low()).isZero();
            assertThat(rate.basis().cautions().toString()).contains("cut at zero");
            Outcome below = LossPerArea.over(area).dividing(estimate(-50, -100, 0, Kind.confidence(0.95)));
            assertThat(refused(below, Reason.UNDEFINED).message()).contains("-50");
        }
    }

    @Test
    void zeroDeathsGiveARateOfZero() {
        for (AreaTaken area : List.of(EXACT, BOUNDED, MEASURED)) {
            Range range = range(LossPerArea.over(area).estimate(deaths(0)));
            assertThat(range.low()).isZero();
            assertThat(range.high()).isZero();
            assertThat(range(LossPerArea.over(area).withPoissonVariation().estimate(deaths(0)))
                            .high())
                    .isGreaterThan(3.68 / 400);
        }
    }

    @Test
    void poissonVariationKeepsTheLevelWhicheverIsSaidFirst() {
        LossPerArea method = LossPerArea.over(EXACT);
        assertThat(method.withLevel(0.9).withPoissonVariation().estimate(deaths(10)))
                .isEqualTo(method.withPoissonVariation().withLevel(0.9).estimate(deaths(10)));
        assertThat(range(method.withPoissonVariation().estimate(deaths(10))).low() * 200)
                .isCloseTo(4.79538869613, within(1e-11));
        assertThat(range(method.withPoissonVariation().estimate(deaths(10))).high() * 200)
                .isCloseTo(18.390356042018, within(1e-11));
        refused(method.withPoissonVariation().estimate(deaths(2_000_000_000_000L)), Reason.MODEL_FAILS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -23, -1e-300})
    void anAreaThatIsNoGainIsRefused(double km2) {
        Refusal exact =
                refused(LossPerArea.over(AreaTaken.exactly(km2, "taken", MAP)).estimate(deaths(5)), Reason.UNDEFINED);
        assertThat(exact.message())
                .endsWith(
                        km2 < -1 ? "territory was lost, and a negative rate has no meaning" : "no territory was taken");
        for (AreaTaken unsure : List.of(
                AreaTaken.withStandardError(km2, 20, "taken", MAP),
                AreaTaken.between(km2, 50, "taken", MAP),
                AreaTaken.between(-50, Math.max(km2, 0), "taken", MAP))) {
            Outcome rate = LossPerArea.over(unsure).estimate(deaths(5));
            assertThat(refused(rate, Reason.UNDEFINED).message())
                    .endsWith("it may be zero, so the set of rates is unbounded");
        }
        Outcome lost = LossPerArea.over(AreaTaken.withStandardError(-50, 20, "taken", MAP))
                .estimate(deaths(5));
        assertThat(refused(lost, Reason.UNDEFINED).message()).contains("-50 km² ± 20 km²", "territory was lost");
    }

    @Test
    void anAreaThatMayBeZeroIsRefusedWithTheFormOfTheSet() {
        AreaTaken unsure = AreaTaken.withStandardError(1.5, Math.sqrt(1.5), "taken", MAP);
        Outcome exclusive = LossPerArea.over(unsure).withCovariance(0.2).dividing(FiellerGoldenTest.deaths(9, 1));
        assertThat(refused(exclusive, Reason.UNDEFINED).message())
                .contains("g is 2.561", "unbounded: exclusive, every rate but those between -9.55", "and 2.30");
        Outcome whole = LossPerArea.over(unsure).dividing(FiellerGoldenTest.deaths(1, 4));
        assertThat(refused(whole, Reason.UNDEFINED).message()).contains("unbounded: the whole line");
    }

    @Test
    void aSetWithOneEndIsNamedToo() {
        assertThat(new Fieller(2, 1, 1, 1, 0).unbounded()).isEqualTo("a half line, every rate from 0.7500 on");
        assertThat(new Fieller(0.5, 1, 1, 1, 0.9).unbounded()).isEqualTo("a half line, every rate up to 0.9375");
        assertThat(new Fieller(0, 1, 1, 1, 0).unbounded()).isEqualTo("the whole line, every rate");
    }

    @Test
    void anAreaNearerToZeroThanAThousandthOfASquareMetreCountsAsZero() {
        for (double km2 : new double[] {1e-10, 1e-320}) {
            refused(LossPerArea.over(AreaTaken.exactly(km2, "taken", MAP)).estimate(deaths(5)), Reason.UNDEFINED);
        }
        LossPerArea tiny = LossPerArea.over(AreaTaken.exactly(1e-9, "taken", MAP));
        assertThat(range(tiny.estimate(deaths(5))).low()).isCloseTo(5e9, within(1.0));
        assertThat(range(tiny.perSquareKilometres(1e12).estimate(deaths(Long.MAX_VALUE)))
                        .high())
                .isFinite();
    }

    @Test
    void deathsBeyondAllCountingAreRefused() {
        double most = Double.MAX_VALUE;
        refused(LossPerArea.over(EXACT).dividing(estimate(most, 0, most, Kind.scenario())), Reason.UNDEFINED);
        Estimate open = estimate(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, Kind.scenario());
        refused(LossPerArea.over(EXACT).dividing(open), Reason.UNDEFINED);
    }

    @Test
    void aRefusalOfTheDeathsKeepsItsReason() {
        refused(
                LossPerArea.of(CoverageRatio.between(0.5, 0.8)).over(EXACT).estimate(deaths(0)),
                Reason.NOTHING_COUNTED);
        refused(LossPerArea.over(EXACT).estimate(correction()), Reason.NEGATIVE_COUNT);
    }

    private static Tally correction() {
        return Tally.along().allowingCorrections().add(-5).build();
    }

    @Test
    void impossibleCovariancesAreRefused() {
        Outcome tooLarge =
                LossPerArea.over(MEASURED).withCovariance(1001).dividing(FiellerGoldenTest.deaths(500, 2500));
        refused(tooLarge, Reason.MODEL_FAILS);
        assertThat(LossPerArea.over(MEASURED).withCovariance(1000).dividing(FiellerGoldenTest.deaths(500, 2500)))
                .isInstanceOf(Estimate.class);
        refused(LossPerArea.over(MEASURED).withCovariance(1).estimate(deaths(500)), Reason.MODEL_FAILS);
        assertThatThrownBy(() -> LossPerArea.over(EXACT).withCovariance(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200 km²");
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> AreaTaken.exactly(Double.NaN, "taken", MAP)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> AreaTaken.between(5, 4, "taken", MAP)).hasMessageContaining("5.0 to 4.0");
        assertThatThrownBy(() -> AreaTaken.between(5, Double.POSITIVE_INFINITY, "taken", MAP))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> AreaTaken.withStandardError(5, 0, "taken", MAP))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> AreaTaken.exactly(5, " ", MAP)).hasMessageContaining("no words");
        for (double number : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> LossPerArea.over(EXACT).perSquareKilometres(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Double.toString(number));
        }
        assertThatThrownBy(() -> LossPerArea.over(EXACT).withLevel(95)).hasMessageContaining("95");
        assertThatThrownBy(() -> LossPerArea.over(MEASURED).withCovariance(Double.NaN))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() ->
                        LossPerArea.of(CoverageRatio.exactly(1)).over(EXACT).withPoissonVariation())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
