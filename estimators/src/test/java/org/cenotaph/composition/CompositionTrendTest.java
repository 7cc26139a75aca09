package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The trend of all shares: its reference, its growth, and what is refused. */
class CompositionTrendTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final CompositionTrend<String, Year> TREND =
            CompositionTrend.of(CATEGORY).over(Axis.YEAR);
    private static final long[][] THREE = {{20, 50, 10}, {25, 45, 14}, {31, 38, 13}, {40, 30, 22}};

    /** Deaths of c0, c1, ... in years from 2020 on. */
    private static TallyBuilder years(long[]... rows) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.YEAR).allowingCorrections();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                deaths.add(rows[i][j], "c" + j, Year.of(2020 + i));
            }
        }
        return deaths;
    }

    private static double growth(TrendOfComposition<String> trend, String category) {
        return trend.growth().outcomes().get(category).orThrow().central();
    }

    private static void allRefused(Reason reason, TrendOfComposition<String> trend) {
        assertThat(trend.test()).isEmpty();
        assertThat(trend.reference()).isEmpty();
        for (Outcome outcome : trend.growth().outcomes().values()) {
            assertThat(((Refusal) outcome).reason()).isEqualTo(reason);
        }
    }

    @Test
    void theLargestCategoryIsTheReference() {
        TrendOfComposition<String> trend = TREND.estimate(years(THREE).build());
        assertThat(trend.reference()).contains("c1");
        assertThat(trend.growth().outcomes()).containsOnlyKeys("c0", "c2");
        assertThat(trend.growth().outcomes().get("c0").orThrow().unit())
                .isEqualTo("growth of the odds against c1 per year");
        assertThat(TREND.estimate(years(new long[] {3, 3}, new long[] {4, 4}).build())
                        .reference())
                .contains("c0");
    }

    @Test
    void anotherReferenceGivesTheSameFit() {
        TrendOfComposition<String> one = TREND.estimate(years(THREE).build());
        TrendOfComposition<String> other =
                TREND.withReference("c2").estimate(years(THREE).build());
        assertThat(growth(other, "c0")).isCloseTo(growth(one, "c0") / growth(one, "c2"), within(1e-12));
        assertThat(growth(other, "c1")).isCloseTo(1 / growth(one, "c2"), within(1e-12));
        assertThat(other.test().orElseThrow().chiSquared())
                .isCloseTo(one.test().orElseThrow().chiSquared(), within(1e-11));
    }

    @Test
    void twoCategoriesGiveTheOddsRatioOfTheOneShare() {
        Tally two = years(new long[] {20, 50}, new long[] {25, 45}, new long[] {40, 30})
                .build();
        Estimate odds = ShareTrend.of(CATEGORY, "c0")
                .over(Axis.YEAR)
                .estimate(two)
                .oddsRatio()
                .orThrow();
        Estimate growth = TREND.estimate(two).growth().outcomes().get("c0").orThrow();
        assertThat(growth.central()).isCloseTo(odds.central(), within(1e-13));
        assertThat(growth.range().high()).isCloseTo(odds.range().high(), within(1e-12));
    }

    @Test
    void aCategoryWithoutDeathsIsRefusedAndChangesNothing() {
        TrendOfComposition<String> with =
                TREND.estimate(years(THREE).add(0, "c9", Year.of(2020)).build());
        TrendOfComposition<String> without = TREND.estimate(years(THREE).build());
        assertThat(((Refusal) with.growth().outcomes().get("c9")).reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(with.test()).isEqualTo(without.test());
        assertThat(with.lines()).isEqualTo(without.lines());
    }

    @Test
    void equalSharesDoNotGrow() {
        TrendOfComposition<String> trend =
                TREND.estimate(years(new long[] {10, 20, 30}, new long[] {20, 40, 60}, new long[] {5, 10, 15})
                        .build());
        assertThat(growth(trend, "c0")).isCloseTo(1, within(1e-13));
        assertThat(trend.test().orElseThrow().chiSquared()).isCloseTo(0, within(1e-12));
        assertThat(trend.test().orElseThrow().pValue()).isCloseTo(1, within(1e-6));
    }

    @Test
    void refusesCategoriesThatAreSeparatedInTime() {
        allRefused(
                Reason.MODEL_FAILS,
                TREND.estimate(
                        years(new long[] {4, 1, 0}, new long[] {2, 3, 0}, new long[] {0, 2, 1}, new long[] {0, 0, 5})
                                .add(-2, "c1", Year.of(2022))
                                .build()));
        assertThat(TREND.estimate(years(new long[] {4, 1, 0}, new long[] {2, 3, 1}, new long[] {0, 2, 1}, new long[] {
                                    0, 1, 5
                                })
                                .build())
                        .test())
                .isPresent();
    }

    @Test
    void refusesWhatHasNoTrend() {
        allRefused(
                Reason.NOTHING_COUNTED,
                TREND.estimate(years(new long[3], new long[3]).build()));
        allRefused(Reason.TOO_FEW, TREND.estimate(years(new long[] {3, 4}).build()));
        allRefused(
                Reason.TOO_FEW,
                TREND.estimate(years(new long[] {3, 0}, new long[] {4, 0}).build()));
        allRefused(
                Reason.NEGATIVE_COUNT,
                TREND.estimate(years(new long[] {3, -1}, new long[] {4, 5}).build()));
        allRefused(
                Reason.MISSING, TREND.withReference("z").estimate(years(THREE).build()));
    }

    @Test
    void unknownDeathsAreLeftOutAndCounted() {
        TrendOfComposition<String> trend = TREND.unknown("nd")
                .estimate(years(THREE)
                        .add(30, "nd", Year.of(2021))
                        .add(4, null, Year.of(2021))
                        .build());
        assertThat(trend.lines()).isEqualTo(TREND.estimate(years(THREE).build()).lines());
        assertThat(trend.growth().unplaced()).isEqualTo(34);
        assertThat(trend.growth().outcomes().get("c0").explain()).contains("left out as unknown: 30 deaths of nd");
    }
}
