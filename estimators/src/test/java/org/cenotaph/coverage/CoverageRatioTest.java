package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageRatioTest extends EstimatorContract {
    private static final Tally TALLY = Tally.ofTotal(106_745, Lineage.none());

    @Override
    protected boolean risesWithDeaths() {
        return true;
    }

    @Override
    protected Stream<Subject> subjects() {
        return Stream.of(
                        CoverageRatio.between(0.45, 0.65),
                        CoverageRatio.between(0.45, 0.65).withSamplingVariation(),
                        CoverageRatio.between(0.45, 0.65).plus("proxy forces", 21_000, 23_500),
                        CoverageRatio.exactly(0.5),
                        CoverageRatio.exactly(1).withSamplingVariation(),
                        CoverageRatio.uniform(0.45, 0.65),
                        CoverageRatio.uniform(0.45, 0.65).withSamplingVariation(),
                        CoverageRatio.beta(20, 16),
                        CoverageRatio.beta(0.7, 3),
                        CoverageRatio.beta(20, 16).withSamplingVariation().withLevel(0.5),
                        CoverageRatio.pert(0.45, 0.5, 0.65),
                        CoverageRatio.jeffreys(37, 60).withSamplingVariation(),
                        CoverageRatio.jeffreys(60, 60),
                        CoverageRatio.clopperPearson(37, 60),
                        CoverageRatio.clopperPearson(60, 60).withLevel(0.8))
                .map(ratio -> new Subject(ratio.toString(), ratio, TALLY));
    }

    private static Outcome answer(CoverageRatio ratio, long recorded) {
        return ratio.estimate(Tally.along().allowingCorrections().add(recorded).build());
    }

    private static Estimate estimate(CoverageRatio ratio, long recorded) {
        return answer(ratio, recorded).orThrow();
    }

    private static void assertEnds(Estimate estimate, double low, double high) {
        assertThat(estimate.range().low()).isCloseTo(low, within(0.5));
        assertThat(estimate.range().high()).isCloseTo(high, within(0.5));
    }

    private static List<String> assumptions(Outcome outcome) {
        return outcome.basis().assumptions().stream().map(Assumption::text).toList();
    }

    @ParameterizedTest
    @CsvSource({"95026, 146194, 211169", "106745, 164223, 237211", "158143, 243297, 351429"})
    void givesThePublishedRanges(long recorded, double low, double high) {
        Estimate toll = estimate(CoverageRatio.between(0.45, 0.65), recorded);
        assertEnds(toll, low, high);
        assertThat(toll.range().kind()).isEqualTo(Kind.scenario());
        assertThat(toll.basis().counted()).isEqualTo(recorded);
    }

    @ParameterizedTest
    @CsvSource({"95026, 167194, 234669", "106745, 185223, 260711"})
    void givesThePublishedRangesWithProxyForces(long recorded, double low, double high) {
        Estimate toll = estimate(CoverageRatio.between(0.45, 0.65).plus("proxy forces", 21_000, 23_500), recorded);
        assertEnds(toll, low, high);
        assertThat(toll.range().kind()).isEqualTo(Kind.scenario());
        assertThat(toll.parts()).containsOnlyKeys("recorded deaths over coverage", "proxy forces");
        assertThat(toll.basis().counted()).isEqualTo(recorded);
    }

    @Test
    void printsAsASentence() {
        CoverageRatio bounds = CoverageRatio.between(0.45, 0.65);
        assertThat(answer(bounds, 106_745))
                .hasToString(
                        "164,000 to 237,000 (scenario), by coverage ratio 45 % to 65 % of 106,745 recorded deaths");
        assertThat(answer(bounds.plus("proxy forces", 21_000, 23_500), 106_745))
                .hasToString(
                        "185,000 to 261,000 (scenario), by coverage ratio 45 % to 65 %, plus proxy forces 21,000 to 23,500, of 106,745 recorded deaths");
        assertThat(answer(CoverageRatio.uniform(0.45, 0.65), 100_000))
                .hasToString(
                        "155,000 to 220,000 (95 % credible), central 184,000, by coverage ratio uniform on 45 % to 65 % of 100,000 recorded deaths");
        assertThat(answer(CoverageRatio.jeffreys(0, 60), 0))
                .hasToString(
                        "No estimate by coverage ratio 0 of 60 sampled deaths (Jeffreys): no recorded deaths are counted here, and without sampling variation zero has no upper limit");
    }

    @Test
    void namesItsSettings() {
        assertThat(CoverageRatio.exactly(0.125)).hasToString("coverage ratio 12.5 %");
        assertThat(CoverageRatio.beta(20, 16.5)).hasToString("coverage ratio Beta(20, 16.5)");
        assertThat(CoverageRatio.pert(0.1, 0.2, 0.5)).hasToString("coverage ratio PERT on 10 %, 20 %, 50 %");
        assertThat(CoverageRatio.clopperPearson(1234, 5678))
                .hasToString("coverage ratio 1,234 of 5,678 sampled deaths (Clopper-Pearson)");
        assertThat(CoverageRatio.between(0.45, 0.65).withSamplingVariation().withLevel(0.9))
                .hasToString("coverage ratio 45 % to 65 % with 90 % sampling variation");
        assertThat(CoverageRatio.exactly(0.5).axes()).isEqualTo(List.<Axis<?>>of());
    }

    @Test
    void explainsWhatItRestsOn() {
        String sampled = estimate(CoverageRatio.jeffreys(37, 60).withSamplingVariation(), 1000)
                .explain();
        assertThat(sampled)
                .contains("doi 10.1093/oxfordjournals.aje.a117558", "doi 10.1214/ss/1009213286")
                .contains("Assumption: every recorded death is real and recorded once")
                .contains("Assumption: each death is recorded with the same probability, independently of the others")
                .contains("as likely to be in the records as any other death")
                .doesNotContain("without chance");
        assertThat(estimate(CoverageRatio.pert(0.1, 0.2, 0.3), 9).explain())
                .contains("doi 10.1287/opre.7.5.646", "without chance");
        assertThat(estimate(CoverageRatio.clopperPearson(3, 6), 9).explain()).contains("doi 10.1093/biomet/26.4.404");
    }

    @Test
    void keepsTheAssumptionsOfWhatItAddsTo() {
        Estimate bare = estimate(CoverageRatio.between(0.4, 0.6), 100);
        Estimate whole = estimate(CoverageRatio.between(0.4, 0.6).plus("others", 1, 2), 100);
        assertThat(assumptions(whole)).containsAll(assumptions(bare));
        assertThat(assumptions(whole))
                .contains("the deaths of others are in none of the records and lie in the range stated for them")
                .contains("the ends of the ranges add; with what is stated, the whole is a scenario");
        Estimate median = estimate(CoverageRatio.beta(0.5, 1).plus("others", 1, 2), 100);
        assertThat(median.basis().cautions())
                .containsAll(estimate(CoverageRatio.beta(0.5, 1), 100).basis().cautions());
    }

    @Test
    void refusesZeroWithoutSamplingVariation() {
        for (CoverageRatio ratio : List.of(
                CoverageRatio.between(0.4, 0.6), CoverageRatio.beta(2, 3), CoverageRatio.clopperPearson(3, 5))) {
            assertThat(answer(ratio, 0))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOTHING_COUNTED));
        }
    }

    @Test
    void refusesCorrectionsThatOutweighTheRecords() {
        assertThat(answer(CoverageRatio.beta(2, 3).withSamplingVariation().plus("others", 1, 2), -7))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
                    assertThat(refusal.message()).contains("-7");
                });
    }

    /** P(Binomial(5, 0.5) = 0) = 0.03125 and P(Binomial(6, 0.5) = 0) = 0.015625. */
    @Test
    void givesZeroAnUpperLimitWithSamplingVariation() {
        Estimate half = estimate(CoverageRatio.exactly(0.5).withSamplingVariation(), 0);
        assertEnds(half, 0, 5);
        assertThat(half.central()).isZero();
        Estimate known = estimate(CoverageRatio.jeffreys(37, 60).withSamplingVariation(), 0);
        assertThat(known.range().low()).isZero();
        assertThat(known.central()).isZero();
        assertThat(known.standardDeviation()).isEmpty();
    }

    /** P(Binomial(8, 0.5) <= 1) = 0.0352, P(Binomial(9, 0.5) <= 1) = 0.0195; and the one death recorded may be the only one. */
    @Test
    void answersOneRecordedDeath() {
        Estimate one = estimate(CoverageRatio.exactly(0.5).withSamplingVariation(), 1);
        assertEnds(one, 1, 8);
        assertThat(one.central()).isEqualTo(2);
        assertEnds(estimate(CoverageRatio.between(0.5, 1), 1), 1, 2);
    }

    @Test
    void addsNoVariationToRecordsThatHoldEveryDeath() {
        Estimate all = estimate(CoverageRatio.exactly(1).withSamplingVariation(), 50);
        assertEnds(all, 50, 50);
        assertThat(all.central()).isEqualTo(50);
    }

    @Test
    void centresAKnownCoverageOnTheRatioEvenWithSamplingVariation() {
        Estimate toll = estimate(CoverageRatio.exactly(0.45).withSamplingVariation(), 10);
        assertThat(toll.central()).isCloseTo(10 / 0.45, within(1e-9));
        assertThat(assumptions(toll)).noneMatch(text -> text.contains("only its middle"));
        assertThat(assumptions(estimate(CoverageRatio.between(0.4, 0.5), 10)))
                .anyMatch(text -> text.contains("only its middle"));
    }

    @Test
    void refusesASampleOfWhichNothingIsOnTheList() {
        assertThat(answer(CoverageRatio.clopperPearson(0, 60), 100))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED));
    }

    /** The mean of 1/c exists for a first shape above 1; here it is 0.5. */
    @Test
    void givesTheMedianWhereTheMeanDoesNotExist() {
        Estimate toll = estimate(CoverageRatio.jeffreys(0, 60), 1000);
        assertThat(toll.central()).isEqualTo(toll.distribution().orElseThrow().quantile(0.5));
        assertThat(toll.basis().cautions()).anyMatch(caution -> caution.text().contains("is the median"));
        assertThat(toll.basis().cautions())
                .anyMatch(caution -> caution.text().contains("standard deviation does not exist"));
        assertThat(toll.standardDeviation()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(toll.distribution().orElseThrow().mean()).isInfinite();
    }

    @Test
    void givesTheMedianWhereTheMeanLiesOutsideTheRange() {
        Estimate toll = estimate(CoverageRatio.beta(1.1, 3).withLevel(0.5), 1000);
        assertThat(toll.distribution().orElseThrow().mean())
                .isGreaterThan(toll.range().high());
        assertThat(toll.central()).isEqualTo(toll.distribution().orElseThrow().quantile(0.5));
    }

    @Test
    void keepsTheMeanWhereItServes() {
        Estimate toll = estimate(CoverageRatio.beta(20, 16), 1000);
        assertThat(toll.basis().cautions()).isEmpty();
        assertThat(toll.central()).isCloseTo(1000 * 35.0 / 19, within(1e-9));
    }

    @Test
    void answersAFullSample() {
        Estimate exact = estimate(CoverageRatio.clopperPearson(60, 60), 1000);
        assertThat(exact.range().low()).isEqualTo(1000);
        assertThat(exact.central()).isEqualTo(1000);
        Estimate posterior = estimate(CoverageRatio.jeffreys(60, 60), 1000);
        assertThat(posterior.range().low()).isBetween(1000.0, 1000.1);
    }

    @Test
    void namesAnUpperLimitThatDoesNotExist() {
        Estimate toll = estimate(CoverageRatio.beta(0.1, 2).withSamplingVariation(), 10);
        assertThat(toll.range().high()).isInfinite();
        assertThat(toll.central()).isFinite();
        assertThat(toll.basis().cautions())
                .anyMatch(caution -> caution.text().equals("there is no upper limit below 10^15"));
        assertThat(toll.toString()).startsWith("20 to no upper limit (95 % credible)");
    }

    @Test
    void refusesWhereEvenTheCentreDoesNotExist() {
        assertThat(answer(CoverageRatio.beta(1e-4, 1), 10))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED));
    }

    @Test
    void refusesWhereEvenTheLowerLimitDoesNotExist() {
        CoverageRatio tiny = CoverageRatio.beta(1e-12, 1e12);
        for (CoverageRatio ratio : List.of(tiny, tiny.withSamplingVariation(), tiny.withLevel(1e-9))) {
            assertThat(answer(ratio, 10)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED);
                assertThat(refusal.message()).contains("even the lower limit");
            });
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.beta(1, Double.MIN_VALUE))
                .withMessageContaining("within 10^-12 and 10^12");
    }

    @Test
    void refusesToVaryMoreDeathsThanTheArithmeticCarries() {
        assertThat(answer(CoverageRatio.beta(2, 3).withSamplingVariation(), 1_000_000_001L))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.MODEL_FAILS);
                    assertThat(refusal.message()).contains("1000000001");
                });
        assertThat(answer(CoverageRatio.beta(20, 16).withSamplingVariation(), 1_000_000_000L))
                .isInstanceOf(Estimate.class);
    }

    @Test
    void changesTheLevelOfEachKind() {
        assertThat(estimate(CoverageRatio.beta(2, 3).withLevel(0.8), 10).range().kind())
                .isEqualTo(Kind.credible(0.8));
        assertThat(estimate(CoverageRatio.clopperPearson(2, 3).withLevel(0.8), 10)
                        .range()
                        .kind())
                .isEqualTo(Kind.confidence(0.8));
        CoverageRatio bounds = CoverageRatio.between(0.4, 0.6);
        assertThat(answer(bounds.withLevel(0.8), 10)).isEqualTo(answer(bounds, 10));
    }

    @Test
    void leavesTheSameOnEitherSideAtAnotherLevel() {
        Estimate toll = estimate(CoverageRatio.beta(20, 16).withLevel(0.8), 100_000);
        assertThat(toll.distribution()
                        .orElseThrow()
                        .probabilityUpTo(toll.range().low()))
                .isCloseTo(0.1, within(1e-9));
        assertThat(toll.distribution()
                        .orElseThrow()
                        .probabilityUpTo(toll.range().high()))
                .isCloseTo(0.9, within(1e-9));
    }

    @Test
    void addsToACredibleRangeAndCallsTheWholeAScenario() {
        Estimate bare = estimate(CoverageRatio.beta(20, 16), 100_000);
        Estimate whole = estimate(
                CoverageRatio.beta(20, 16).plus("volunteers", 1_000, 2_000).plus("conscripts", 0, 500), 100_000);
        assertThat(whole.range().kind()).isEqualTo(Kind.scenario());
        assertEnds(whole, bare.range().low() + 1_000, bare.range().high() + 2_500);
        assertThat(whole.central()).isCloseTo(bare.central() + 1_750, within(1e-6));
        assertThat(whole.parts().keySet()).containsExactly("recorded deaths over coverage", "volunteers", "conscripts");
        assertThat(whole.parts().get("recorded deaths over coverage")).isEqualTo(bare);
    }

    @Test
    void reachesTheEndsOfItsDistribution() {
        var stretched =
                estimate(CoverageRatio.pert(0.4, 0.5, 0.8), 100).distribution().orElseThrow();
        assertThat(stretched.quantile(0)).isCloseTo(125, within(1e-9));
        assertThat(stretched.quantile(1)).isCloseTo(250, within(1e-9));
        assertThat(stretched.probabilityUpTo(-1)).isZero();
        assertThat(stretched.probabilityUpTo(124)).isZero();
        assertThat(stretched.probabilityUpTo(251)).isEqualTo(1);
        var open = estimate(CoverageRatio.beta(2, 3), 100).distribution().orElseThrow();
        assertThat(open.quantile(0)).isEqualTo(100);
        assertThat(open.quantile(1)).isInfinite();
        assertThat(open.probabilityUpTo(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }
}
