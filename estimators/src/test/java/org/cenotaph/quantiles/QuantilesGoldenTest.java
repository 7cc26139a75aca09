package org.cenotaph.quantiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles against values of another program, from the median to a tail of 10^-12. */
class QuantilesGoldenTest {
    private static final double RELATIVE = 1e-12;

    /** From here on Gamma is expanded, which is right to the last digit or the one before. */
    private static final double FIRST_EXPANDED = 1e8;

    private static final double LAST_DIGIT = 4e-16;

    static Stream<CsvTable.Row> rows() {
        List<CsvTable.Row> rows = CsvTable.read(
                        CsvInput.resource(QuantilesGoldenTest.class, "quantiles-mpmath.csv"),
                        CsvFormat.standard().withComments('#').strict())
                .result();
        assertThat(rows).hasSizeGreaterThan(340);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void giveTheGoldenValue(CsvTable.Row row) {
        double golden = row.number("x");
        assertThat(quantile(row)).isCloseTo(golden, within(tolerance(row) * golden));
    }

    static double quantile(CsvTable.Row row) {
        double p = row.number("p");
        double a = row.number("a");
        double b = row.numberIfKnown("b").orElse(0);
        return switch (row.text("distribution") + " " + row.text("side")) {
            case "gamma lower" -> GammaQuantile.lower(p, a);
            case "gamma upper" -> GammaQuantile.upper(p, a);
            case "gamma mixture lower" -> GammaQuantile.lowerOfMixture(p, a);
            case "gamma mixture upper" -> GammaQuantile.upperOfMixture(p, a);
            case "beta lower" -> BetaQuantile.lower(p, a, b);
            case "beta upper" -> BetaQuantile.upper(p, a, b);
            case "beta mixture lower" -> BetaQuantile.lowerOfMixture(p, a, b);
            case "beta mixture upper" -> BetaQuantile.upperOfMixture(p, a, b);
            default -> throw new IllegalArgumentException(row.text("distribution"));
        };
    }

    private static double tolerance(CsvTable.Row row) {
        boolean expanded = row.numberIfKnown("b").isEmpty() && row.number("a") == FIRST_EXPANDED;
        return expanded ? LAST_DIGIT : RELATIVE;
    }

    /** Beta(a, b) times b is Gamma(a) but for some a/b of it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void ofASmallShapeBesideAHugeOneAreThoseOfGamma(int shape) {
        double huge = 1e18;
        for (double p : new double[] {1e-12, 0.025, 0.5}) {
            double lower = GammaQuantile.lower(p, shape);
            double upper = GammaQuantile.upper(p, shape);
            assertThat(BetaQuantile.lower(p, shape, huge) * huge).isCloseTo(lower, within(RELATIVE * lower));
            assertThat(BetaQuantile.upper(p, shape, huge) * huge).isCloseTo(upper, within(RELATIVE * upper));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 0.025, 0.5, 0.975})
    void areWholeAtShapesBeyondAnyCount(double p) {
        double shape = Long.MAX_VALUE;
        assertThat(GammaQuantile.lower(p, shape)).isCloseTo(shape, within(1e-6 * shape));
        assertThat(GammaQuantile.upper(p, shape)).isCloseTo(shape, within(1e-6 * shape));
        assertThat(GammaQuantile.lowerOfMixture(p, shape)).isCloseTo(shape, within(1e-6 * shape));
        assertThat(GammaQuantile.upperOfMixture(p, shape)).isCloseTo(shape, within(1e-6 * shape));
    }

    /** Where the one way of computing gives over to the other. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 0.025, 0.5, 0.975})
    void ofGammaDoNotJumpWhereTheExpansionBegins(double p) {
        double step = Math.ulp(1e8);
        assertThat(GammaQuantile.lower(p, 1e8)).isCloseTo(GammaQuantile.lower(p, 1e8 - step), within(5 * step));
        assertThat(GammaQuantile.upper(p, 1e8)).isCloseTo(GammaQuantile.upper(p, 1e8 - step), within(5 * step));
        double mixture = GammaQuantile.lowerOfMixture(p, 1e8 - step);
        assertThat(GammaQuantile.lowerOfMixture(p, 1e8)).isCloseTo(mixture, within(1e-12 * mixture));
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 1e8, 1e12})
    void ofGammaCoverTheWholeRangeOfProbabilities(double shape) {
        assertThat(GammaQuantile.lower(0, shape)).isZero();
        assertThat(GammaQuantile.upper(1, shape)).isZero();
        assertThat(GammaQuantile.lower(1, shape)).isInfinite();
        assertThat(GammaQuantile.upper(0, shape)).isInfinite();
        assertThat(GammaQuantile.lowerOfMixture(0, shape)).isZero();
        assertThat(GammaQuantile.upperOfMixture(1, shape)).isZero();
        assertThat(GammaQuantile.lowerOfMixture(1, shape)).isInfinite();
        assertThat(GammaQuantile.upperOfMixture(0, shape)).isInfinite();
    }

    @Test
    void ofBetaCoverTheWholeRangeOfProbabilities() {
        assertThat(BetaQuantile.lower(0, 3, 4)).isZero();
        assertThat(BetaQuantile.upper(1, 3, 4)).isZero();
        assertThat(BetaQuantile.lower(1, 3, 4)).isEqualTo(1);
        assertThat(BetaQuantile.upper(0, 3, 4)).isEqualTo(1);
        assertThat(BetaQuantile.lowerOfMixture(0, 3, 4)).isZero();
        assertThat(BetaQuantile.upperOfMixture(1, 3, 4)).isZero();
        assertThat(BetaQuantile.lowerOfMixture(1, 3, 4)).isEqualTo(1);
        assertThat(BetaQuantile.upperOfMixture(0, 3, 4)).isEqualTo(1);
    }
}
