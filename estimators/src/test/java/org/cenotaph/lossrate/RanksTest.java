package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.lossrate.SmoothedRateTest.counts;
import static org.cenotaph.lossrate.SmoothedRateTest.men;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from the probability of each rank, and how it is told. */
class RanksTest {
    private static final Method METHOD = Method.of("test", "no paper");
    private static final Exposure<String> TWO = men(Map.of("a", 1_000, "b", 1_000));

    private static Basis basis(long deaths) {
        return Basis.of(Tally.ofTotal(deaths, Lineage.none()), METHOD, "none");
    }

    private static RankedArea<String> ranked(String name, int top, double level, double... probabilities) {
        return new Ranks(probabilities).of(name, top, level, basis(1_234));
    }

    @Test
    void theMiddleAndTheEndsAreTheFirstRanksThatHoldEnough() {
        RankedArea<String> area = ranked("a", 2, 0.5, 0.5, 0.2, 0.2, 0.1);
        assertThat(area.rank().central()).isEqualTo(1);
        assertThat(area.rank().range()).isEqualTo(new Range(1, 3, Kind.credible(0.5)));
        assertThat(area.expectedRank()).isCloseTo(0.5 + 2 * 0.2 + 3 * 0.2 + 4 * 0.1, within(1e-15));
        assertThat(area.probabilityFirst()).isEqualTo(0.5);
        assertThat(area.probabilityTop()).isCloseTo(0.7, within(1e-15));
    }

    /** Eight tenths add up to 0.7999999999999999. */
    @Test
    void roundingMovesNoRank() {
        double[] tenths = new double[10];
        Arrays.fill(tenths, 0.1);
        assertThat(ranked("a", 1, 0.6, tenths).rank().range()).isEqualTo(new Range(2, 8, Kind.credible(0.6)));
        assertThat(ranked("a", 10, 0.6, tenths).probabilityTop()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 25.0 %",
        "0.001, 0.1 %",
        "0.000999, <0.1 %",
        "0, <0.1 %",
        "0.999, 99.9 %",
        "0.9991, >99.9 %",
        "1, >99.9 %"
    })
    void drawsDoNotTellTheCertainFromTheAllButCertain(double probability, String told) {
        assertThat(RankedArea.percent(probability)).isEqualTo(told);
    }

    @Test
    void theTableHasALineForEachAreaAndWhatWasLeftOut() {
        Axis<String> region = Axis.category("region");
        TreeMap<String, RankedArea<String>> areas = new TreeMap<>();
        areas.put("Altai Krai", ranked("Altai Krai", 1, 0.9, 0, 0.25, 0.75));
        areas.put("Moscow", ranked("Moscow", 1, 0.9, 0, 0.75, 0.25));
        areas.put("Tuva", ranked("Tuva", 1, 0.9, 1, 0, 0));
        TreeMap<String, Refusal> refusals = new TreeMap<>();
        refusals.put("Nowhere", new Refusal(Reason.MISSING, "nobody lives there", basis(3)));
        RateRanking<String> ranking = new RateRanking<>(region, 1, areas, refusals, 12_000);
        assertThat(ranking.toString().lines())
                .containsExactly(
                        "region        deaths    rank        range     first     top 1",
                        "Tuva           1,234       1       1 to 1   >99.9 %   >99.9 %",
                        "Moscow         1,234       2       2 to 3    <0.1 %    <0.1 %",
                        "Altai Krai     1,234       3       2 to 3    <0.1 %    <0.1 %",
                        "Nowhere: " + refusals.get("Nowhere"),
                        "deaths in none of these: 12,000",
                        "Rank and range (90 % credible) of the true rates; first, top 1: the probability of being the first, and among them.");
        assertThat(new RateRanking<>(region, 1, areas, refusals, 0).toString()).doesNotContain("in none of these");
        assertThat(ranking.ranks().unplaced()).isEqualTo(12_000);
        assertThat(ranking.ranks().estimates().get("Tuva"))
                .isEqualTo(areas.get("Tuva").rank());
        assertThat(ranking.ranks().refusals()).isEqualTo(refusals);
    }

    @Test
    void saysWhatItRanksAndUnderWhichPrior() {
        RateRanks<String> ranks = RateRanks.among(TWO).withTop(1);
        assertThat(ranks)
                .hasToString("ranking under hierarchical Gamma-Poisson smoothing of deaths per head of men, top 1");
        assertThat(ranks.withJeffreys()).hasToString("ranking under Jeffreys' prior of deaths per head of men, top 1");
        Basis smoothed = basisOf(ranks.withDraws(100));
        assertThat(smoothed.assumptions().toString())
                .contains("follow one Gamma distribution")
                .contains("counted in 100 draws (seed 1)", "a standard error of 5.00 percentage points at most");
        assertThat(smoothed.method().references().toString()).contains("Laird", "Christiansen");
        Basis alone = basisOf(ranks.withDraws(100).withJeffreys());
        assertThat(alone.assumptions().toString())
                .contains("nothing is known of the rate of an area but its own deaths");
        assertThat(alone.method().references().toString()).contains("Laird").doesNotContain("Christiansen");
    }

    private static Basis basisOf(RateRanks<String> ranks) {
        return ranks.estimate(counts(Map.of("a", 4, "b", 9)))
                .areas()
                .get("a")
                .rank()
                .basis();
    }

    @Test
    void takesAHundredToTenMillionDraws() {
        for (int draws : new int[] {100, 10_000_000}) {
            assertThat(new RankDraws(draws, 1).draws()).isEqualTo(draws);
        }
        for (int draws : new int[] {99, 10_000_001}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RateRanks.among(TWO).withDraws(draws))
                    .withMessageContaining("got " + draws);
        }
    }
}
