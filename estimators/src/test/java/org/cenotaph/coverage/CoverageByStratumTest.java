package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Sum;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Selection;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

class CoverageByStratumTest extends EstimatorContract {
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final CoverageRatio ARMY = CoverageRatio.uniform(0.5, 0.7);
    private static final CoverageRatio VOLUNTEERS = CoverageRatio.beta(20, 30);
    private static final CoverageByStratum<String> BOTH =
            CoverageByStratum.along(UNIT).with("army", ARMY).with("volunteers", VOLUNTEERS);
    private static final Tally COUNTS = counts().build();

    private static TallyBuilder counts() {
        return Tally.along(UNIT).add(6_000, "army").add(900, "volunteers");
    }

    @Override
    protected boolean risesWithDeaths() {
        return true;
    }

    @Override
    protected Stream<Subject> subjects() {
        CoverageByStratum<YearMonth> months = CoverageByStratum.along(Axis.MONTH)
                .with(YearMonth.of(2022, 3), CoverageRatio.jeffreys(9, 20).withSamplingVariation())
                .with(YearMonth.of(2022, 4), CoverageRatio.jeffreys(12, 20).withSamplingVariation())
                .withUnplaced(CoverageRatio.jeffreys(21, 40).withSamplingVariation());
        Tally byMonth = Tally.along(Axis.MONTH)
                .add(40, YearMonth.of(2022, 3))
                .add(70, YearMonth.of(2022, 4))
                .add(5, (Object) null)
                .build();
        CoverageByStratum<String> bounds = CoverageByStratum.along(UNIT)
                .with("army", CoverageRatio.between(0.5, 0.7).plus("prisoners", 10, 20))
                .with("volunteers", VOLUNTEERS);
        return Stream.of(
                new Subject("independent", BOTH.independent(), COUNTS),
                new Subject("fully dependent", BOTH.fullyDependent(), COUNTS),
                new Subject("a scenario among them", bounds.independent(), COUNTS),
                new Subject("by month, unplaced among them", months.independent(), byMonth));
    }

    private static Estimate part(CoverageRatio coverage, long recorded) {
        return coverage.estimate(Tally.ofTotal(recorded, Lineage.none())).orThrow();
    }

    private static Sum sumByHand() {
        return Sum.of("army", part(ARMY, 6_000)).plus("volunteers", part(VOLUNTEERS, 900));
    }

    private static void assertSame(Outcome answer, Outcome byHand) {
        assertThat(answer.orThrow().central()).isEqualTo(byHand.orThrow().central());
        assertThat(answer.orThrow().range()).isEqualTo(byHand.orThrow().range());
        assertThat(answer.orThrow().uncertainty()).isEqualTo(byHand.orThrow().uncertainty());
        assertThat(byHand.basis().assumptions())
                .allSatisfy(assumption -> assertThat(answer.basis().assumptions())
                        .anyMatch(named -> named.text().endsWith(assumption.text())));
    }

    private static Consumer<Outcome> refusedFor(Reason reason, String... named) {
        return answer -> assertThat(answer).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(List.of(named))
                    .allSatisfy(name -> assertThat(refusal.message()).contains(name));
            assertThat(refusal.basis().method()).hasToString("coverage ratio by unit");
        });
    }

    @Test
    void equalsTheSumByHand() {
        assertSame(BOTH.independent().estimate(COUNTS), sumByHand().independent());
        assertSame(BOTH.fullyDependent().estimate(COUNTS), sumByHand().fullyDependent());
    }

    @Test
    void equalsTheSumByHandOfDrawsWithTheSameSeed() {
        Outcome drawn = BOTH.drawnIndependently(7, 2_000).estimate(COUNTS);
        assertSame(drawn, sumByHand().drawnIndependently(7, 2_000));
        assertThat(drawn.orThrow().range())
                .isNotEqualTo(BOTH.drawnIndependently(8, 2_000)
                        .estimate(COUNTS)
                        .orThrow()
                        .range());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.drawnIndependently(7, 999).estimate(COUNTS))
                .withMessageContaining("got 999");
    }

    @Test
    void addsBoundsWhenTheCoveragesErrTogether() {
        Estimate toll = CoverageByStratum.along(UNIT)
                .with("army", CoverageRatio.clopperPearson(30, 50))
                .with("volunteers", CoverageRatio.clopperPearson(20, 50))
                .fullyDependent()
                .estimate(COUNTS)
                .orThrow();
        assertThat(toll.central()).isCloseTo(6_000 / 0.6 + 900 / 0.4, within(1e-9));
        Estimate army = part(CoverageRatio.clopperPearson(30, 50), 6_000);
        Estimate volunteers = part(CoverageRatio.clopperPearson(20, 50), 900);
        assertThat(toll.range().low())
                .isCloseTo(army.range().low() + volunteers.range().low(), within(1e-9));
        assertThat(toll.range().high())
                .isCloseTo(army.range().high() + volunteers.range().high(), within(1e-9));
        assertThat(toll.range().kind()).isEqualTo(Kind.confidence(0.95));
    }

    @Test
    void isNarrowerWhenTheCoveragesAreIndependent() {
        double together =
                BOTH.fullyDependent().estimate(COUNTS).orThrow().range().width();
        assertThat(BOTH.independent().estimate(COUNTS).orThrow().range().width())
                .isLessThan(together);
    }

    @Test
    void namesTheDependenceAndTheParts() {
        Estimate toll = BOTH.fullyDependent().estimate(COUNTS).orThrow();
        assertThat(toll.basis().assumptions()).contains(new Assumption("the parts err together, so their bounds add"));
        assertThat(toll.parts()).containsOnlyKeys("army", "volunteers");
        assertThat(toll.basis().counted()).isEqualTo(6_900);
        assertThat(toll.toString()).contains("by coverage ratio by unit of 6,900 recorded deaths");
        assertThat(BOTH.independent().estimate(COUNTS).basis().assumptions())
                .contains(new Assumption("the errors of the parts are independent of each other"));
        assertThat(toll.basis().method().references()).anyMatch(text -> text.contains("aje.a117558"));
    }

    @Test
    void refusesDeathsOfAStratumWithoutCoverage() {
        Outcome answer = BOTH.independent().estimate(counts().add(3, "police").build());
        assertThat(answer).satisfies(refusedFor(Reason.MISSING, "[police]"));
        assertThat(answer.toString()).doesNotContain("nearest");
        assertThat(BOTH.independent().estimate(counts().add(3, "Armi").build()))
                .satisfies(refusedFor(Reason.MISSING, "[Armi]; the nearest is army"));
        assertThat(BOTH.independent().estimate(counts().add(0, "police").build()))
                .isInstanceOf(Estimate.class);
    }

    /** Corrections without a stratum are unplaced, too, however few: one less than none. */
    @Test
    void refusesUnplacedCorrectionsWithoutCoverage() {
        Tally tally = counts().allowingCorrections().add(-1, (Object) null).build();
        assertThat(BOTH.independent().estimate(tally)).satisfies(refusedFor(Reason.UNPLACED, "-1", "withUnplaced"));
    }

    @Test
    void refusesUnplacedDeathsWithoutCoverage() {
        Tally tally = counts().add(42, (Object) null).build();
        assertThat(BOTH.independent().estimate(tally)).satisfies(refusedFor(Reason.UNPLACED, "42", "withUnplaced"));
        Estimate toll = BOTH.withUnplaced(CoverageRatio.uniform(0.4, 0.6))
                .independent()
                .estimate(tally)
                .orThrow();
        assertSame(
                toll,
                sumByHand()
                        .plus("(unplaced)", part(CoverageRatio.uniform(0.4, 0.6), 42))
                        .independent());
        assertThat(toll.basis().counted()).isEqualTo(6_942);
        assertThat(toll.parts().get("(unplaced)").basis().lineage().selections())
                .containsExactly(new Selection("unplaced on unit", 42, 6_900, 0));
    }

    @Test
    void refusesUnplacedCorrectionsThatOutweighTheRest() {
        Tally tally = counts().allowingCorrections().add(-4, (Object) null).build();
        assertThat(BOTH.withUnplaced(CoverageRatio.uniform(0.4, 0.6))
                        .independent()
                        .estimate(tally))
                .satisfies(refusedFor(Reason.PART_REFUSED, "(unplaced)", "-4"));
    }

    @Test
    void saysWhichStrataHaveNoDeaths() {
        Tally armyOnly = Tally.along(UNIT).add(6_000, "army").build();
        Estimate toll = BOTH.independent().estimate(armyOnly).orThrow();
        assertThat(toll.range()).isEqualTo(part(ARMY, 6_000).range());
        assertThat(toll.basis().cautions())
                .contains(new Caution("no deaths were recorded in the strata [volunteers]; they add nothing"));
    }

    @Test
    void givesAnEmptyStratumAnUpperLimitWithSamplingVariation() {
        Estimator<Outcome> sampled = CoverageByStratum.along(UNIT)
                .with("army", ARMY)
                .with("volunteers", VOLUNTEERS.withSamplingVariation())
                .fullyDependent();
        Estimate toll =
                sampled.estimate(Tally.along(UNIT).add(6_000, "army").build()).orThrow();
        Estimate none = part(VOLUNTEERS.withSamplingVariation(), 0);
        assertThat(toll.parts().get("volunteers").range()).isEqualTo(none.range());
        assertThat(toll.range().high())
                .isCloseTo(part(ARMY, 6_000).range().high() + none.range().high(), within(1e-9));
        assertThat(toll.basis().cautions()).isEmpty();
    }

    @Test
    void refusesWhereNothingWasRecorded() {
        assertThat(BOTH.independent().estimate(Tally.along(UNIT).build()))
                .satisfies(refusedFor(Reason.NOTHING_COUNTED));
        assertThat(CoverageByStratum.along(UNIT)
                        .independent()
                        .estimate(Tally.along(UNIT).build()))
                .satisfies(refusedFor(Reason.NOTHING_COUNTED));
    }

    @Test
    void refusesRangesOfDifferentKinds() {
        CoverageByStratum<String> mixed = CoverageByStratum.along(UNIT).with("army", ARMY);
        assertThat(mixed.with("volunteers", CoverageRatio.clopperPearson(20, 50))
                        .independent()
                        .estimate(COUNTS))
                .satisfies(refusedFor(Reason.KINDS_DIFFER, "95 % credible", "95 % confidence"));
        assertThat(mixed.with("volunteers", VOLUNTEERS.withLevel(0.9))
                        .independent()
                        .estimate(COUNTS))
                .satisfies(refusedFor(Reason.KINDS_DIFFER));
        Outcome scenario = mixed.with("volunteers", CoverageRatio.between(0.3, 0.5))
                .independent()
                .estimate(COUNTS);
        assertThat(scenario.orThrow().range().kind()).isEqualTo(Kind.scenario());
    }

    @Test
    void refusesWhenTheAnswerOfAStratumIsRefused() {
        Estimator<Outcome> none = CoverageByStratum.along(UNIT)
                .with("army", ARMY)
                .with("volunteers", CoverageRatio.jeffreys(3, 5).withLevel(0.9))
                .independent();
        Tally tally = Tally.along(UNIT)
                .allowingCorrections()
                .add(10, "army")
                .add(-2, "volunteers")
                .build();
        assertThat(none.estimate(tally)).satisfies(refusedFor(Reason.PART_REFUSED, "volunteers", "-2"));
    }

    @Test
    void refusesTwoCoveragesForOneStratum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.with("army", VOLUNTEERS))
                .withMessageContaining("army");
    }

    @Test
    void refusesStrataThatReadTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.with("(unplaced)", VOLUNTEERS))
                .withMessageContaining("(unplaced)");
        record Nameless(int order) implements Comparable<Nameless> {
            @Override
            public int compareTo(Nameless other) {
                return Integer.compare(order, other.order);
            }

            @Override
            public String toString() {
                return "nameless";
            }
        }
        Axis<Nameless> axis = UNIT.mapped("length of name", unit -> new Nameless(unit.length()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageByStratum.along(axis)
                        .with(new Nameless(1), ARMY)
                        .with(new Nameless(2), ARMY));
    }

    @Test
    void asksForItsAxis() {
        assertThat(BOTH.independent().axes()).hasSize(1).first().isEqualTo(UNIT);
    }

    @Test
    void saysWhoseCoverageIsAssumed() {
        assertThat(BOTH.independent().estimate(COUNTS).basis().assumptions())
                .anyMatch(assumption -> assumption.text().startsWith("army: every coverage between 50 %"))
                .anyMatch(assumption -> assumption.text().startsWith("volunteers: "));
    }
}
