package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Loss per area against limits found by bisection in mpmath, and against the METHODS page. */
class FiellerGoldenTest {
    private static final Source SOURCE = Source.titled("test", "made up for a test");

    static List<CsvTable.Row> normal() {
        return rows("fieller-mpmath.csv");
    }

    static List<CsvTable.Row> poisson() {
        return rows("fieller-poisson-mpmath.csv");
    }

    private static List<CsvTable.Row> rows(String file) {
        return CsvTable.read(
                        CsvInput.resource(FiellerGoldenTest.class, file),
                        CsvFormat.standard().withComments('#').strict())
                .result();
    }

    /** Deaths of which no more is said than a standard deviation; ranges of standard deviations claim no probability. */
    static Estimate deaths(double central, double variance) {
        double sd = Math.sqrt(variance);
        Basis basis = Basis.of(Tally.ofTotal(1, Lineage.none()), Method.of("test", "no paper"), "none");
        Kind kind = variance > 0 ? Kind.deviations(1) : Kind.counted();
        return Estimate.of(central, new Range(central - sd, central + sd, kind), basis)
                .with(new Uncertainty.Spread(sd));
    }

    private static Offset<Double> close(double golden) {
        return within(Math.max(1e-9 * Math.abs(golden), 1e-300));
    }

    @ParameterizedTest
    @MethodSource("normal")
    void givesFiellersLimits(CsvTable.Row golden) {
        double b = golden.number("b");
        Outcome rate = LossPerArea.over(
                        AreaTaken.withStandardError(b, Math.sqrt(golden.number("vb")), "an area", SOURCE))
                .withLevel(golden.number("level"))
                .withCovariance(golden.number("c"))
                .dividing(deaths(golden.number("a"), golden.number("va")));
        if (!golden.text("form").equals("bounded")) {
            assertThat(rate).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED);
                assertThat(refusal.message())
                        .contains(
                                "unbounded: " + (golden.text("form").equals("whole") ? "the whole line" : "exclusive"));
            });
            return;
        }
        Range range = rate.orThrow().range();
        double low = golden.number("low");
        assertThat(range.low()).isCloseTo(Math.max(0, low), low < 1e-9 ? within(1e-15) : close(low));
        assertThat(range.high()).isCloseTo(golden.number("high"), close(golden.number("high")));
        assertThat(range.kind()).isEqualTo(Kind.confidence(golden.number("level")));
        assertThat(rate.orThrow().central()).isCloseTo(golden.number("a") / b, close(golden.number("a") / b));
    }

    @ParameterizedTest
    @MethodSource("normal")
    void tellsTheGOfTheLiterature(CsvTable.Row golden) {
        double b = golden.number("b");
        double g = golden.number("g");
        Outcome rate = LossPerArea.over(
                        AreaTaken.withStandardError(b, Math.sqrt(golden.number("vb")), "an area", SOURCE))
                .withLevel(golden.number("level"))
                .dividing(deaths(golden.number("a"), 0));
        assertThat(rate instanceof Refusal).isEqualTo(g >= 1);
        if (g >= 1) {
            assertThat(rate.toString()).contains(String.format(java.util.Locale.ROOT, "g is %.4g", g));
        }
    }

    @ParameterizedTest
    @MethodSource("poisson")
    void givesThePoissonLimits(CsvTable.Row golden) {
        double b = golden.number("b");
        double se = golden.number("se");
        AreaTaken area = se == 0
                ? AreaTaken.exactly(b, "an area", SOURCE)
                : AreaTaken.withStandardError(b, se, "an area", SOURCE);
        Outcome rate = LossPerArea.over(area)
                .withPoissonVariation()
                .withLevel(golden.number("level"))
                .estimate(Tally.ofTotal(golden.whole("x"), Lineage.none()));
        Range range = rate.orThrow().range();
        assertThat(range.low()).isCloseTo(golden.number("low"), close(golden.number("low")));
        assertThat(range.high()).isCloseTo(golden.number("high"), close(golden.number("high")));
        assertThat(range.kind()).isEqualTo(Kind.confidence(golden.number("level")));
    }

    @Test
    void givesTheValuesOfTheMethodsPage() {
        Fieller ratios = new Fieller(
                0.75,
                1.959963984540054 / 12,
                1.959963984540054 / 12,
                1.959963984540054 * Math.sqrt(1.5) / 12,
                0.2 / Math.sqrt(1.5));
        assertThat(ratios.g()).isCloseTo(0.0400151960489, within(4e-12));
        assertThat(ratios.lower()).isCloseTo(0.5669951459155, within(5e-13));
        assertThat(ratios.upper()).isCloseTo(0.9844140794429, within(5e-13));
    }
}
