package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logits of two periods, whose slopes and errors are known in closed form, however unequal the counts are. */
class MultinomialTrendTest {
    private static final double[] SCORES = {3, 5};
    private static final double RELATIVE = 1e-8; // the information of very unequal periods is nearly singular
    private static final double ABSOLUTE = 1e-10;

    @Property
    void meetsTheOddsOfAnyTwoByTwoTable(
            @ForAll @LongRange(min = 1, max = 1_000_000) long a,
            @ForAll @LongRange(min = 1, max = 1_000_000) long b,
            @ForAll @LongRange(min = 1, max = 1_000_000) long c,
            @ForAll @LongRange(min = 1, max = 1_000_000) long d) {
        requireClosedForm(new double[][] {{a, b}, {c, d}});
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9, 475, 2",
        "2, 408294, 3, 274818",
        "1000000, 1, 3, 700000",
        "5, 1e15, 7, 9e14",
        "1e15, 5, 9e14, 7",
        "1, 1, 1, 1"
    })
    void meetsTheOddsOfTablesThatAWholeStepOvershoots(double a, double b, double c, double d) {
        requireClosedForm(new double[][] {{a, b}, {c, d}});
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 12, 1336, 5, 12", "3, 1000000, 1, 7, 2, 900000"})
    void meetsTheOddsOfThreeCategories(double a, double b, double c, double d, double e, double f) {
        requireClosedForm(new double[][] {{a, b, c}, {d, e, f}});
    }

    private static void requireClosedForm(double[][] deaths) {
        MultinomialTrend trend = MultinomialTrend.fitted(deaths, SCORES).orElseThrow();
        for (int j = 1; j < deaths[0].length; j++) {
            double odds = Math.log(deaths[1][j] / deaths[1][0]) - Math.log(deaths[0][j] / deaths[0][0]);
            double error = Math.sqrt(1 / deaths[0][0] + 1 / deaths[0][j] + 1 / deaths[1][0] + 1 / deaths[1][j]);
            double between = SCORES[1] - SCORES[0];
            assertThat(trend.slope(j) * between).isCloseTo(odds, within(ABSOLUTE));
            assertThat(trend.slopeError(j) * between).isCloseTo(error, within(RELATIVE * error));
        }
    }
}
