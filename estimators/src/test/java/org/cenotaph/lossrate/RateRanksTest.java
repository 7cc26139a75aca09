package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.lossrate.SmoothedRateTest.counts;
import static org.cenotaph.lossrate.SmoothedRateTest.men;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateRanksTest {
    private static final Exposure<String> FOUR = men(Map.of("a", 10_000, "b", 10_000, "c", 20_000, "d", 500));
    private static final Map<String, Integer> DEATHS = Map.of("a", 40, "b", 25, "c", 30, "d", 1);

    private static Stream<RateRanks<String>> both(Exposure<String> exposure) {
        return Stream.of(RateRanks.among(exposure), RateRanks.among(exposure).withJeffreys());
    }

    @Test
    void probabilitiesOfTheFirstAddUpToOne() {
        both(FOUR).forEach(ranks -> {
            RateRanking<String> ranking = Toll.of(counts(DEATHS)).estimatedBy(ranks.withTop(2));
            assertThat(ranking.areas().values().stream()
                            .mapToDouble(RankedArea::probabilityFirst)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(ranking.areas().values().stream()
                            .mapToDouble(RankedArea::probabilityTop)
                            .sum())
                    .isCloseTo(2, within(1e-12));
            assertThat(ranking.areas().values().stream()
                            .mapToDouble(RankedArea::expectedRank)
                            .sum())
                    .isCloseTo(10, within(1e-9));
        });
    }

    /** λa / (λa + λb) is Beta(xa + ½, xb + ½) where both have the same people; 0.002 is four standard errors. */
    @Test
    void twoAreasByThemselvesAgreeWithTheBetaDistribution() {
        double exact = BetaDistribution.of(12.5, 8.5).survivalProbability(0.5);
        RateRanking<String> ranking = RateRanks.among(men(Map.of("a", 5_000, "b", 5_000)))
                .withJeffreys()
                .withDraws(1_000_000)
                .estimate(counts(Map.of("a", 12, "b", 8)));
        assertThat(ranking.areas().get("a").probabilityFirst()).isCloseTo(exact, within(0.002));
    }

    static List<StandardGolden.Row> jeffreys() {
        return StandardGolden.rows("rate-ranks-jeffreys-mpmath.csv");
    }

    /** Few deaths, where the prior tells; 0.002 is four standard errors at most. */
    @ParameterizedTest
    @MethodSource("jeffreys")
    void twoAreasByThemselvesAgreeWithAnIntegral(StandardGolden.Row row) {
        Map<String, Integer> people = Map.of("a", (int) row.number("people"), "b", (int) row.number("other_people"));
        Map<String, Integer> deaths = Map.of("a", (int) row.number("deaths"), "b", (int) row.number("other_deaths"));
        RankedArea<String> first = RateRanks.among(men(people))
                .withJeffreys()
                .withDraws(1_000_000)
                .estimate(counts(deaths))
                .areas()
                .get("a");
        assertThat(first.probabilityFirst()).isCloseTo(row.number("first"), within(0.002));
    }

    @Test
    void identicalAreasShareTheirProbabilitiesExactly() {
        both(men(Map.of("a", 5_000, "b", 5_000))).forEach(ranks -> {
            RateRanking<String> ranking = ranks.withTop(1).estimate(counts(Map.of("a", 9, "b", 9)));
            assertThat(ranking.areas().values())
                    .allSatisfy(area -> assertThat(area.probabilityFirst()).isEqualTo(0.5))
                    .allSatisfy(area -> assertThat(area.probabilityTop()).isEqualTo(0.5))
                    .allSatisfy(area -> assertThat(area.expectedRank()).isEqualTo(1.5));
        });
    }

    @Test
    void smoothingKeepsAnAreaWithOneDeathFromTheTop() {
        Exposure<String> exposure = men(Map.of("a", 100_000, "b", 100_000, "c", 100_000, "d", 100_000, "tiny", 250));
        Map<String, Integer> deaths = Map.of("a", 210, "b", 190, "c", 200, "d", 205, "tiny", 1);
        double alone = RateRanks.among(exposure)
                .withJeffreys()
                .estimate(counts(deaths))
                .areas()
                .get("tiny")
                .probabilityFirst();
        double smoothed = RateRanks.among(exposure)
                .estimate(counts(deaths))
                .areas()
                .get("tiny")
                .probabilityFirst();
        assertThat(alone).isGreaterThan(0.75);
        assertThat(smoothed).isLessThan(0.5);
    }

    @Test
    void theOrderIsOfExpectedRanksAndEachLineCarriesItsProbabilities() {
        RateRanking<String> ranking = RateRanks.among(FOUR).withTop(2).estimate(counts(DEATHS));
        assertThat(ranking.inOrder())
                .isSortedAccordingTo((one, other) -> Double.compare(one.expectedRank(), other.expectedRank()));
        assertThat(ranking.inOrder().get(0).area()).isEqualTo("a");
        assertThat(ranking.inOrder().get(0).toString())
                .startsWith("a: rank 1 (1 to ")
                .contains("first with probability ");
        assertThat(ranking.toString().lines()).hasSize(6);
        assertThat(ranking.toString()).startsWith("region").contains("top 2");
        assertThat(ranking.areas().get("a").rank().basis().explain()).contains("40,000 draws (seed 1)");
    }

    @Test
    void whatCannotBeRankedIsRefusedByName() {
        RateRanking<String> ranking = RateRanks.among(FOUR).estimate(counts(Map.of("a", 40, "b", 2, "e", 1)));
        assertThat(ranking.refusals()).containsOnlyKeys("e");
        assertThat(ranking.ranks().outcomes()).hasSize(5);
        assertThat(ranking.toString()).contains("e: No estimate by");
        assertThat(RateRanks.among(FOUR).estimate(counts(Map.of())).refusals().get("d"))
                .hasFieldOrPropertyWithValue("reason", Reason.NOTHING_COUNTED);
        assertThat(RateRanks.among(men(Map.of("a", 5)))
                        .estimate(counts(Map.of("a", 1)))
                        .refusals()
                        .get("a"))
                .hasFieldOrPropertyWithValue("reason", Reason.TOO_FEW);
    }

    @Test
    void theTopOfMoreAreasThanThereAreHoldsAll() {
        assertThat(RateRanks.among(FOUR)
                        .withTop(9)
                        .estimate(counts(DEATHS))
                        .areas()
                        .values())
                .allSatisfy(area -> assertThat(area.probabilityTop()).isEqualTo(1));
    }

    @Test
    void sameSeedSameAnswer() {
        RateRanks<String> ranks = RateRanks.among(FOUR).withDraws(500);
        assertThat(ranks.estimate(counts(DEATHS))).isEqualTo(ranks.estimate(counts(DEATHS)));
        assertThat(ranks.withSeed(2).estimate(counts(DEATHS)).areas().get("b").expectedRank())
                .isNotEqualTo(ranks.estimate(counts(DEATHS)).areas().get("b").expectedRank());
        assertThat(ranks.withLevel(0.5)
                        .estimate(counts(DEATHS))
                        .areas()
                        .get("a")
                        .rank()
                        .range()
                        .kind())
                .isEqualTo(Kind.credible(0.5));
    }

    /** Of so small a shape most Gamma numbers are too small for a double; they must not tie in the order of the names. */
    @Test
    void areasOfTheSameEmptinessStandAlike() {
        Exposure<String> exposure = men(Map.of("a", 900, "b", 1_000, "c", 1_100, "d", 1_000_000));
        RateRanking<String> ranking = RateRanks.among(exposure).estimate(counts(Map.of("d", 100_000)));
        double a = ranking.areas().get("a").expectedRank();
        double c = ranking.areas().get("c").expectedRank();
        assertThat(Math.abs(a - c)).isLessThan(0.2);
    }

    @Test
    void badOptionsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRanks.among(FOUR).withTop(0))
                .withMessageContaining("got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRanks.among(FOUR).withDraws(10))
                .withMessageContaining("got 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateRanks.among(FOUR).withLevel(Double.NaN))
                .withMessageContaining("NaN");
    }
}
