package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges of standardised ratios, rates and inequality hold the truth as often as their Javadoc says. */
class StandardisedCoverageTest {
    @Test
    void holdsTheTrueRatioAtLeastAsOftenAsClaimed() {
        assertThat(StandardisedCoverage.ofRatio(CountInterval.GARWOOD, 0.1, 30).least())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(StandardisedCoverage.ofRatio(CountInterval.BYAR, 0.1, 30).least())
                .isGreaterThan(0.949);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10})
    void holdsTheTrueRateAtLeastAsOftenAsClaimedByFayAndFeuer(double weight) {
        assertThat(StandardisedCoverage.ofRate(StandardisedRateLimits.FAY_FEUER, weight)
                        .least())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void holdsTheTrueRateInTheMeanByMidP() {
        StandardisedCoverage.Coverage midP = StandardisedCoverage.ofRate(StandardisedRateLimits.FAY_KIM_MID_P, 3);
        assertThat(midP.mean()).isBetween(0.95, 0.97);
        assertThat(midP.least()).isGreaterThan(0.9);
    }

    @Test
    void missesTheTrueRateByDobsonWhereHeavyStrataHaveFewDeaths() {
        assertThat(StandardisedCoverage.ofRate(StandardisedRateLimits.DOBSON_BYAR, 10)
                        .least())
                .isLessThan(0.7);
    }

    /** 200 registers: 95 % would be left with a probability of 1e-4 below 178 or above 199. */
    @Test
    void holdsTheTrueInequalityWhereRatesAreGamma() {
        InequalityCoverage.Result gini = InequalityCoverage.of(InequalityCoverage.World.GAMMA, 0.5, 20, 30, 200)
                .get(InequalityMeasure.GINI);
        assertThat(gini.held()).isBetween(0.89, 0.995);
        assertThat(Math.abs(gini.bias())).isLessThan(0.01);
        assertThat(gini.plainBias()).isGreaterThan(0.01);
    }

    /** 2,000 registers: 95 % would be left with a probability of 1e-4 below 0.931 or above 0.968. */
    @Test
    void holdsTheTrueCorrelationWhereAreasAreNormal() {
        assertThat(CorrelationCoverage.coverage(
                        CorrelationKind.PEARSON, CorrelationCoverage.World.plain(0.5), 10, 2000))
                .isBetween(0.931, 0.968);
    }
}
