package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.junit.jupiter.api.Test;

class SumTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final List<Function<Sum, Outcome>> EVERY_DEPENDENCE =
            List.of(Sum::independent, Sum::fullyDependent, sum -> sum.drawnIndependently(1, 1000), Sum::drawnJointly);

    /** Reaches 3 below and 5 above. */
    private static final Estimate FIRST = Given.estimate(10, 7, 15, Given.CONFIDENCE);

    /** Reaches 4 below and 12 above. */
    private static final Estimate SECOND = Given.estimate(20, 16, 32, Given.CONFIDENCE);

    private static Range range(Outcome outcome) {
        return outcome.orThrow().range();
    }

    private static Range confidence(double low, double high) {
        return new Range(low, high, Given.CONFIDENCE);
    }

    private static void refuses(Reason reason, String words, Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(words);
        });
    }

    @Test
    void addsIndependentErrorsInQuadratureOnEachSide() {
        Estimate sum =
                Sum.of("first", FIRST).plus("second", SECOND).independent().orThrow();
        assertThat(sum.central()).isEqualTo(30);
        assertThat(sum.range()).isEqualTo(confidence(30 - 5, 30 + 13));
        assertThat(sum.basis().assumptions())
                .contains(new Assumption("the errors of the parts are independent of each other"));
    }

    @Test
    void beginsWithSeveralPartsInTheirOrder() {
        Map<String, Estimate> parts = new LinkedHashMap<>();
        parts.put("second", SECOND);
        parts.put("first", FIRST);
        Sum sum = Sum.of(parts);
        parts.clear();
        assertThat(sum.independent())
                .isEqualTo(Sum.of("second", SECOND).plus("first", FIRST).independent());
        assertThat(sum.independent().basis().method()).hasToString("sum of second, first");
        assertThat(Sum.of(Map.of()).independent()).isEqualTo(Sum.empty().independent());
    }

    @Test
    void exchangesTheEndsOfWhatIsSubtracted() {
        Estimate difference =
                Sum.of("second", SECOND).minus("first", FIRST).independent().orThrow();
        assertThat(difference.central()).isEqualTo(10);
        assertThat(difference.range().low()).isCloseTo(10 - Math.sqrt(4 * 4 + 5 * 5), within(1e-14));
        assertThat(difference.range().high()).isCloseTo(10 + Math.sqrt(12 * 12 + 3 * 3), within(1e-14));
        assertThat(difference.basis().method()).hasToString("sum of second minus first");
    }

    @Test
    void givesTheDifferencesOfProportionsThatNewcombePublished() {
        for (String[] row : Given.golden("difference-newcombe.csv")) {
            double[] n = new double[row.length];
            for (int i = 0; i < n.length; i++) {
                n[i] = Double.parseDouble(row[i]);
            }
            Range range = range(Sum.of("first", Given.estimate(n[0], n[1], n[2], Given.CONFIDENCE))
                    .minus("second", Given.estimate(n[3], n[4], n[5], Given.CONFIDENCE))
                    .independent());
            assertThat(range.low()).isCloseTo(n[6], within(5.1e-5));
            assertThat(range.high()).isCloseTo(n[7], within(5.1e-5));
        }
    }

    @Test
    void addsIndependentStandardDeviationsInQuadrature() {
        Estimate first = Given.estimate(10, 7, 13, Kind.deviations(1)).with(new Uncertainty.Spread(3));
        Estimate second = Given.estimate(20, 16, 24, Kind.deviations(1)).with(new Uncertainty.Spread(4));
        Estimate sum = Sum.of("first", first)
                .plus("second", second)
                .plus("count", Given.counted(100))
                .independent()
                .orThrow();
        assertThat(sum.range()).isEqualTo(new Range(125, 135, Kind.deviations(1)));
        assertThat(sum.standardDeviation()).hasValue(5);
    }

    @Test
    void addsTheStandardDeviationsOfPartsThatErrTogether() {
        Estimate first = Given.estimate(10, 7, 13, Kind.deviations(1)).with(new Uncertainty.Spread(3));
        Estimate second = Given.estimate(20, 16, 24, Kind.deviations(1)).with(new Uncertainty.Spread(4));
        Estimate sum =
                Sum.of("first", first).plus("second", second).fullyDependent().orThrow();
        assertThat(sum.range()).isEqualTo(new Range(23, 37, Kind.deviations(1)));
        assertThat(sum.standardDeviation()).hasValue(7);
        Estimate difference =
                Sum.of("first", first).minus("second", second).fullyDependent().orThrow();
        assertThat(difference.range()).isEqualTo(new Range(-11, -9, Kind.deviations(1)));
        assertThat(difference.standardDeviation()).hasValue(1);
    }

    @Test
    void knowsNoStandardDeviationWhereAPartHasNone() {
        Sum sum = Sum.of("first", FIRST.with(new Uncertainty.Spread(2))).plus("second", SECOND);
        assertThat(sum.independent().orThrow().standardDeviation()).isEmpty();
        assertThat(sum.fullyDependent().orThrow().standardDeviation()).isEmpty();
    }

    @Test
    void addsTheBoundsOfPartsThatErrTogether() {
        Estimate sum =
                Sum.of("first", FIRST).plus("second", SECOND).fullyDependent().orThrow();
        assertThat(sum.range()).isEqualTo(confidence(23, 47));
        assertThat(sum.basis().assumptions()).contains(new Assumption("the parts err together, so their bounds add"));
    }

    @Test
    void takesBoundFromBoundWherePartsErrTogether() {
        assertThat(range(Sum.of("second", SECOND).minus("first", FIRST).fullyDependent()))
                .isEqualTo(confidence(16 - 7, 32 - 15));
        assertThat(range(Sum.of("first", FIRST).minus("second", SECOND).fullyDependent()))
                .isEqualTo(confidence(15 - 32, 7 - 16));
    }

    @Test
    void cancelsTheErrorOfWhatErrsTogetherWithItself() {
        assertThat(range(Sum.of("first", FIRST).minus("again", FIRST).fullyDependent()))
                .isEqualTo(confidence(0, 0));
        Estimate spread = FIRST.with(new Uncertainty.Spread(2));
        assertThat(Sum.of("first", spread)
                        .minus("again", spread)
                        .fullyDependent()
                        .orThrow()
                        .standardDeviation())
                .hasValue(0);
    }

    @Test
    void widensADependentDifferenceToHoldItsCentralValue() {
        Estimate low = Given.estimate(7, 7, 15, Given.CONFIDENCE);
        Estimate high = Given.estimate(14, 6, 14, Given.CONFIDENCE);
        assertThat(range(Sum.of("low", low).minus("high", high).fullyDependent()))
                .isEqualTo(confidence(-7, 1));
        assertThat(range(Sum.of("high", high).minus("low", low).fullyDependent()))
                .isEqualTo(confidence(-1, 7));
    }

    @Test
    void makesAScenarioOfAScenarioAndAnythingWhateverTheDependence() {
        Sum sum = Sum.of("first", FIRST)
                .plus("forces not covered", Given.scenario(100, 200))
                .minus("count", Given.counted(5));
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            Estimate whole = dependence.apply(sum).orThrow();
            assertThat(whole.central()).isEqualTo(155);
            assertThat(whole.range()).isEqualTo(new Range(102, 210, Kind.scenario()));
            assertThat(whole.standardDeviation()).isEmpty();
            assertThat(whole.basis().assumptions())
                    .containsExactly(
                            new Assumption("a scenario plus anything is a scenario, so the ends of all ranges add"),
                            new Assumption("the counts are complete"));
        }
    }

    @Test
    void takesTheFarEndsOfAScenarioThatIsSubtracted() {
        assertThat(range(Sum.of("first", FIRST)
                        .minus("scenario", Given.scenario(1, 3))
                        .independent()))
                .isEqualTo(new Range(4, 14, Kind.scenario()));
    }

    @Test
    void refusesToAddRangesOfDifferentKinds() {
        Estimate credible = Given.estimate(1, 0, 2, Given.CREDIBLE);
        Estimate ninety = Given.estimate(1, 0, 2, Kind.confidence(0.9));
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            refuses(
                    Reason.KINDS_DIFFER,
                    "[95 % confidence, 95 % credible]",
                    dependence.apply(Sum.of("first", FIRST).plus("credible", credible)));
            refuses(
                    Reason.KINDS_DIFFER,
                    "[95 % confidence, 90 % confidence]",
                    dependence.apply(Sum.of("first", FIRST).plus("ninety", ninety)));
        }
    }

    @Test
    void refusesASumWithARefusedPartAndNamesIt() {
        Sum sum = Sum.of("first", FIRST)
                .plus("Tuva", Given.refusal("one year only"))
                .plus("scenario", Given.scenario(1, 2));
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            refuses(Reason.PART_REFUSED, "Tuva (No estimate by a method: one year only)", dependence.apply(sum));
        }
    }

    @Test
    void countsGoWithAnyKind() {
        for (Estimate part : List.of(FIRST, Given.estimate(1, 0, 2, Kind.deviations(2)), Given.normal(1, 1))) {
            Range range =
                    range(Sum.of("count", Given.counted(100)).plus("part", part).independent());
            assertThat(range.kind()).isEqualTo(part.range().kind());
            assertThat(range.low()).isCloseTo(100 + part.range().low(), within(1e-12));
        }
    }

    @Test
    void staysACountWhereAllPartsAreCounted() {
        Sum sum = Sum.of("a", Given.counted(100)).minus("b", Given.counted(30));
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            Estimate whole = dependence.apply(sum).orThrow();
            assertThat(whole.range()).isEqualTo(new Range(70, 70, Kind.counted()));
            assertThat(whole.uncertainty()).isEmpty();
        }
    }

    @Test
    void isThePartItselfWhereThereIsOnlyOne() {
        assertThat(range(Sum.of("first", FIRST).independent())).isEqualTo(FIRST.range());
        assertThat(range(Sum.of("first", FIRST).fullyDependent())).isEqualTo(FIRST.range());
        assertThat(range(Sum.empty().minus("first", FIRST).independent())).isEqualTo(confidence(-15, -7));
    }

    @Test
    void refusesASumOfNothing() {
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            refuses(Reason.NOTHING_COUNTED, "no parts", dependence.apply(Sum.empty()));
        }
        assertThat(Sum.empty().independent().basis().method()).hasToString("sum of nothing");
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sum.of("first", FIRST).minus("first", SECOND))
                .withMessageContaining("\"first\" twice");
    }

    @Test
    void refusesPartsInDifferentUnits() {
        Sum sum = Sum.of("deaths", FIRST).plus("rate", SECOND.dividedBy(2, "km²"));
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> dependence.apply(sum))
                    .withMessageContaining("[deaths, deaths per km²]");
        }
    }

    @Test
    void canBeContinuedInSeveralWays() {
        Sum first = Sum.of("first", FIRST);
        assertThat(first.plus("second", SECOND).independent().orThrow().central())
                .isEqualTo(30);
        assertThat(first.minus("second", SECOND).independent().orThrow().central())
                .isEqualTo(-10);
        assertThat(first.independent().orThrow().central()).isEqualTo(10);
    }

    @Test
    void keepsThePartsAndTheirUnit() {
        Estimate sum = Sum.of("b", FIRST.dividedBy(2, "km²"))
                .plus("a", SECOND.dividedBy(2, "km²"))
                .independent()
                .orThrow();
        assertThat(sum.parts().keySet()).containsExactly("b", "a");
        assertThat(sum.unit()).isEqualTo("deaths per km²");
    }

    @Test
    void restsOnEverythingThatItsPartsRestOnEachOnce() {
        Selection shared = new Selection("died in 2022", 90, 10, 0);
        Estimate men = resting("men", shared, new Selection("sex is m", 60, 30, 0), 60);
        Estimate women = resting("women", shared, new Selection("sex is f", 30, 60, 0), 30);
        Basis basis = Sum.of("men", men).plus("women", women).independent().basis();
        assertThat(basis.counted()).isEqualTo(90);
        assertThat(basis.lineage().origins()).containsExactly(new Origin(Source.titled("list", "A list"), 100, 0));
        assertThat(basis.lineage().selections()).containsExactly(shared);
        assertThat(basis.lineage().remarks()).containsExactly("a remark");
        assertThat(basis.assumptions())
                .extracting(Assumption::text)
                .containsExactly("the errors of the parts are independent of each other", "all of men", "all of women");
        assertThat(basis.cautions()).containsExactly(new Caution("unconfirmed"));
        assertThat(basis.method().references())
                .hasSize(3)
                .contains("Book of men", "Book of women")
                .anyMatch(reference -> reference.startsWith("Zou and Donner 2008"));
    }

    @Test
    void refusesToRestOnMoreDeathsThanALongHolds() {
        Estimate most = Estimate.of(7, new Range(7, 7, Kind.counted()), Given.basis(Long.MAX_VALUE));
        Sum sum = Sum.of("a", most).plus("b", Given.counted(7));
        EVERY_DEPENDENCE.forEach(dependence -> assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> dependence.apply(sum))
                .withMessageContaining("9223372036854775807 and 10, leave the range of long"));
    }

    private static Estimate resting(String name, Selection first, Selection second, long counted) {
        Lineage lineage = new Lineage(
                List.of(new Origin(Source.titled("list", "A list"), 100, 0)),
                List.of(first, second),
                List.of("a remark"));
        return Estimate.of(
                10,
                confidence(5, 15),
                new Basis(
                        lineage,
                        counted,
                        Method.of(name, "Book of " + name),
                        List.of(new Assumption("all of " + name)),
                        List.of(new Caution("unconfirmed"))));
    }

    @Test
    void namesAFewPartsAndCountsMany() {
        Sum sum = Sum.of("a", FIRST).plus("b", FIRST).plus("c", FIRST);
        assertThat(sum.independent().basis().method()).hasToString("sum of a, b, c");
        assertThat(sum.plus("d", FIRST).independent().basis().method()).hasToString("sum of 4 parts");
        assertThat(sum.minus("d", FIRST).independent().basis().method()).hasToString("sum of a, b, c minus d");
    }

    @Test
    void hasNoEndWhereAPartHasNone() {
        Estimate open = Given.estimate(5, 1, INFINITY, Given.CONFIDENCE);
        assertThat(range(Sum.of("first", FIRST).plus("open", open).independent()))
                .isEqualTo(confidence(10, INFINITY));
        assertThat(range(Sum.of("first", FIRST).plus("open", open).fullyDependent()))
                .isEqualTo(confidence(8, INFINITY));
        assertThat(range(Sum.of("first", FIRST).minus("open", open).independent()))
                .isEqualTo(confidence(-INFINITY, 5 + Math.hypot(5, 4)));
        assertThat(range(Sum.of("open", open).minus("another", open).independent()))
                .isEqualTo(confidence(-INFINITY, INFINITY));
        assertThat(range(Sum.of("open", open)
                        .plus("scenario", Given.scenario(1, 2))
                        .independent()))
                .isEqualTo(new Range(2, INFINITY, Kind.scenario()));
    }

    @Test
    void refusesInfinityLessInfinityAndNamesTheParts() {
        Estimate open = Given.estimate(5, 1, INFINITY, Given.CONFIDENCE);
        Estimate unbounded = Given.estimate(INFINITY, 1, INFINITY, Given.CONFIDENCE);
        refuses(
                Reason.UNDEFINED,
                "not finite: open (1 to no upper limit",
                Sum.of("open", open).minus("another", open).plus("first", FIRST).fullyDependent());
        refuses(
                Reason.UNDEFINED,
                "not finite: a (1 to no upper limit",
                Sum.of("a", unbounded).minus("b", unbounded).fullyDependent());
        refuses(
                Reason.UNDEFINED,
                "not finite: a",
                Sum.of("first", FIRST).plus("a", unbounded).independent());
        refuses(
                Reason.UNDEFINED,
                "not finite: a",
                Sum.of("s", Given.scenario(1, 2))
                        .plus("a", unbounded)
                        .minus("b", unbounded)
                        .independent());
    }

    @Test
    void keepsAnInfiniteCentralValueWhereBoundsAdd() {
        Estimate unbounded = Given.estimate(INFINITY, 1, INFINITY, Given.CONFIDENCE);
        Estimate sum =
                Sum.of("first", FIRST).plus("a", unbounded).fullyDependent().orThrow();
        assertThat(sum.central()).isEqualTo(INFINITY);
        assertThat(sum.range()).isEqualTo(confidence(8, INFINITY));
    }

    @Test
    void refusesNumbersThatAreTooLargeToAdd() {
        Estimate large = Given.counted(Double.MAX_VALUE);
        for (Function<Sum, Outcome> dependence : EVERY_DEPENDENCE) {
            refuses(
                    Reason.UNDEFINED,
                    "too large",
                    dependence.apply(Sum.of("a", large).plus("b", large)));
            refuses(
                    Reason.UNDEFINED,
                    "too large",
                    dependence.apply(Sum.empty().minus("a", large).minus("b", large)));
        }
    }

    @Test
    void hasAnInfiniteStandardDeviationWhereAPartHas() {
        Estimate wild = FIRST.with(new Uncertainty.Spread(INFINITY));
        assertThat(Sum.of("a", wild).plus("b", wild).independent().orThrow().standardDeviation())
                .hasValue(INFINITY);
        assertThat(Sum.of("a", wild).minus("b", wild).fullyDependent().orThrow().uncertainty())
                .isEqualTo(Optional.empty());
    }
}
