package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.cenotaph.lossrate.IntervalCoverage.Coverage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often ranges hold the truth, summed exactly; what the Javadoc prints comes from the same program. */
class IntervalCoverageTest {
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.95, 0.999})
    void exactOnesAreNeverBelowTheirLevel(double level) {
        assertThat(IntervalCoverage.ofCounts(CountInterval.GARWOOD, level, 0.01, 100)
                        .least())
                .isGreaterThanOrEqualTo(level - ROUNDING);
        for (int people : new int[] {1, 2, 10, 150}) {
            Coverage exact = IntervalCoverage.ofProportions(ProportionInterval.CLOPPER_PEARSON, level, people);
            assertThat(exact.least()).isGreaterThanOrEqualTo(level - ROUNDING);
        }
    }

    @ParameterizedTest
    @EnumSource(CountInterval.class)
    void ofCountsIsNearItsLevelOnTheAverage(CountInterval interval) {
        Coverage coverage = IntervalCoverage.ofCounts(interval, 0.95, 5, 30);
        assertThat(coverage.mean()).isBetween(0.945, 0.98);
        assertThat(coverage.least()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void ofProportionsIsNearItsLevelOnTheAverage(ProportionInterval interval) {
        Coverage coverage = IntervalCoverage.ofProportions(interval, 0.95, 100);
        assertThat(coverage.mean()).isBetween(0.945, 0.98);
        assertThat(coverage.least()).isGreaterThan(0.84);
    }

    @ParameterizedTest
    @EnumSource(RatioInterval.class)
    void ofRatiosIsNearItsLevel(RatioInterval interval) {
        Coverage coverage = IntervalCoverage.ofRatios(interval, 0.95, 5, 1000);
        assertThat(coverage.least()).isGreaterThan(interval == RatioInterval.EXACT ? 0.95 : 0.92);
        assertThat(coverage.mean()).isBetween(0.945, 0.99);
    }
}
