package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How far a ratio wanders from year to year, by hand: φ = 2, information 10, 20 and 10, so that the weights w are 5, 10 and 5.
 */
class YearlyScatterTest {
    private static final double[] INFORMATION = {10, 20, 10};
    private static final double[] TIMES = {0, 1, 3};

    private static YearlyScatter scatter(int parameters, double... residuals) {
        YearlyScatter.Sums sums = new YearlyScatter.Sums(residuals.length);
        for (int year = 0; year < residuals.length; year++) {
            for (int half = 0; half < 2; half++) { // of two weeks each
                sums.add(year, residuals[year] / 2, INFORMATION[year] / 2, TIMES[year] - 0.5 + half);
            }
        }
        return new YearlyScatter(sums, parameters, 2);
    }

    @Test
    void whatYearsScatterBeyondChanceIsSharedOutOverTheirWeights() {
        // Q = (30²/10 + 10²/20 + 20²/10) / 2 = 67.5, df 2; A = 20, B = 25 + 100 + 25, C = 20 - 150/20
        assertThat(YearlyScatter.betweenYears(List.of(scatter(1, 30, -10, -20))))
                .isCloseTo((67.5 - 2) / 12.5, within(1e-12));
        // with a trend df 1, A = (20, 25, 55), B = (150, 175, 325), tr(A⁻¹B) = 6000/475
        assertThat(YearlyScatter.betweenYears(List.of(scatter(2, 30, -10, -20))))
                .isCloseTo((67.5 - 1) / (20 - 6000.0 / 475), within(1e-12));
        assertThat(YearlyScatter.betweenYears(List.of(scatter(1, 3, -1, -2)))).isZero();
    }

    @Test
    void agesAreTakenTogether() {
        // Q is 67.5 and 0.675
        assertThat(YearlyScatter.betweenYears(List.of(scatter(1, 30, -10, -20), scatter(1, 3, -1, -2))))
                .isCloseTo((67.5 + 0.675 - 4) / 25, within(1e-12));
        YearlyScatter oneYear = scatter(1, 50);
        assertThat(YearlyScatter.betweenYears(List.of(oneYear))).isZero();
        assertThat(YearlyScatter.betweenYears(List.of(oneYear, scatter(1, 30, -10, -20))))
                .isCloseTo(65.5 / 12.5, within(1e-12));
    }

    @Test
    void aYearWithoutCasesTellsNothing() {
        YearlyScatter.Sums sums = new YearlyScatter.Sums(4);
        sums.add(0, 30, 10, 0);
        sums.add(1, -10, 20, 0);
        sums.add(3, -20, 10, 0);
        assertThat(YearlyScatter.betweenYears(List.of(new YearlyScatter(sums, 1, 2))))
                .isCloseTo((67.5 - 3) / 12.5, within(1e-12));
    }

    @Test
    void theErrorOfTheFitGrowsByTheWeights() {
        YearlyScatter constant = scatter(1, 30, -10, -20);
        assertThat(constant.variance(1, 0)).isCloseTo(150 / 400.0, within(1e-12));
        assertThat(constant.variance(4, 7)).isCloseTo(16 * 150 / 400.0, within(1e-12));
        // A⁻¹ = (55, -25, 20) / 475, so A⁻¹BA⁻¹ by its elements
        YearlyScatter linear = scatter(2, 30, -10, -20);
        double square = 475.0 * 475;
        double ofLevel = (150 * 55 * 55 - 2 * 175 * 55 * 25 + 325 * 25 * 25) / square;
        double ofSlope = (150 * 25 * 25 - 2 * 175 * 25 * 20 + 325 * 20 * 20) / square;
        double shared = (-150 * 55 * 25 + 175 * (55 * 20 + 25 * 25) - 325 * 25 * 20) / square;
        assertThat(linear.variance(1, 0)).isCloseTo(ofLevel, within(1e-12));
        assertThat(linear.variance(0, 1)).isCloseTo(ofSlope, within(1e-12));
        assertThat(linear.variance(2, 3)).isCloseTo(4 * ofLevel + 9 * ofSlope + 12 * shared, within(1e-12));
    }

    @Test
    void surprisesAreOneInAThousand() {
        // with two degrees of freedom P(Q) = exp(-Q/2), which is a thousandth at Q = 13.8155; here Q = e²/20
        assertThat(scatter(1, Math.sqrt(20 * 13.7), 0, 0).isSurprising()).isFalse();
        assertThat(scatter(1, Math.sqrt(20 * 13.9), 0, 0).isSurprising()).isTrue();
        assertThat(scatter(1, 1000).isSurprising()).isFalse();
        assertThat(scatter(1, 1000).isKnown()).isFalse();
        assertThat(scatter(2, 1000, 0).isKnown()).isFalse();
        assertThat(scatter(1, 1000, 0).isKnown()).isTrue();
    }
}
