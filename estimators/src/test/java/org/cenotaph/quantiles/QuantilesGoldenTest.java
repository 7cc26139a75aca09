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

    /** Two shapes of 10^12: the distribution function itself is no better. */
    private static final double BOTH_HUGE = 3e-11;

    static Stream<CsvTable.Row> rows() {
        List<CsvTable.Row> rows = CsvTable.read(
                        CsvInput.resource(QuantilesGoldenTest.class, "quantiles-mpmath.csv"),
                        CsvFormat.standard().withComments('#').strict())
                .result();
        assertThat(rows).hasSizeGreaterThan(200);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void giveTheGoldenValue(CsvTable.Row row) {
        double p = row.number("p");
        double a = row.number("a");
        double golden = row.number("x");
        boolean lower = row.text("side").equals("lower");
        if (row.text("distribution").equals("gamma")) {
            double x = lower ? GammaQuantile.lower(p, a) : GammaQuantile.upper(p, a);
            assertThat(x).isCloseTo(golden, within(RELATIVE * golden));
        } else {
            double b = row.number("b");
            double x = lower ? BetaQuantile.lower(p, a, b) : BetaQuantile.upper(p, a, b);
            double tolerance = Math.min(a, b) >= 1e12 ? BOTH_HUGE : RELATIVE;
            assertThat(x).isCloseTo(golden, within(tolerance * golden));
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

    @Test
    void coverTheWholeRangeOfProbabilities() {
        assertThat(GammaQuantile.lower(0, 3)).isZero();
        assertThat(GammaQuantile.upper(1, 3)).isZero();
        assertThat(GammaQuantile.lower(1, 3)).isInfinite();
        assertThat(GammaQuantile.upper(0, 3)).isInfinite();
        assertThat(BetaQuantile.lower(0, 3, 4)).isZero();
        assertThat(BetaQuantile.upper(1, 3, 4)).isZero();
        assertThat(BetaQuantile.lower(1, 3, 4)).isEqualTo(1);
        assertThat(BetaQuantile.upper(0, 3, 4)).isEqualTo(1);
    }
}
