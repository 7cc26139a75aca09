package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Laws that hold for every sum and pool, whatever its parts. */
class SumLawsTest {
    private static final List<Function<Sum, Outcome>> RULES = List.of(Sum::independent, Sum::fullyDependent);

    /** A part of a sum: an estimate, and whether it is subtracted. */
    record Signed(Estimate part, boolean subtracted) {}

    private static Sum sum(List<Signed> parts) {
        Sum sum = Sum.empty();
        for (int i = 0; i < parts.size(); i++) {
            Signed signed = parts.get(i);
            sum = signed.subtracted() ? sum.minus("part " + i, signed.part()) : sum.plus("part " + i, signed.part());
        }
        return sum;
    }

    private static List<Outcome> everySumAndPool(List<Signed> parts) {
        List<Outcome> outcomes = new ArrayList<>(
                RULES.stream().map(rule -> rule.apply(sum(parts))).toList());
        Pool pool = Pool.of("part 0", parts.get(0).part());
        for (int i = 1; i < parts.size(); i++) {
            pool = pool.with("part " + i, parts.get(i).part());
        }
        outcomes.addAll(List.of(
                pool.envelope(),
                pool.linear(),
                pool.inverseVariance(),
                sum(parts).drawnJointly(),
                sum(parts).drawnIndependently(1, 1000)));
        return outcomes;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everySumHoldsItsCentralValue(@ForAll("finite") List<Signed> parts) {
        for (Outcome outcome :
                RULES.stream().map(rule -> rule.apply(sum(parts))).toList()) {
            Estimate whole = outcome.orThrow();
            assertThat(whole.range().contains(whole.central())).isTrue();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfThePartsMattersOnlyToRounding(@ForAll("finite") List<Signed> parts, @ForAll Random random) {
        List<Signed> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        for (Function<Sum, Outcome> rule : RULES) {
            requireClose(
                    rule.apply(sum(parts)).orThrow(), rule.apply(sum(shuffled)).orThrow());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aSumInAnotherUnitIsTheSumOfThePartsInThatUnit(@ForAll("finite") List<Signed> parts) {
        List<Signed> divided = parts.stream()
                .map(signed -> new Signed(signed.part().dividedBy(7, "day"), signed.subtracted()))
                .toList();
        for (Function<Sum, Outcome> rule : RULES) {
            requireClose(
                    rule.apply(sum(parts)).orThrow().dividedBy(7, "day"),
                    rule.apply(sum(divided)).orThrow());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void subtractingEverythingMirrorsTheSum(@ForAll("finite") List<Signed> parts) {
        List<Signed> mirrored = parts.stream()
                .map(signed -> new Signed(signed.part(), !signed.subtracted()))
                .toList();
        for (Function<Sum, Outcome> rule : RULES) {
            Estimate whole = rule.apply(sum(parts)).orThrow();
            Estimate mirror = rule.apply(sum(mirrored)).orThrow();
            Range range = new Range(
                    -mirror.range().high(),
                    -mirror.range().low(),
                    mirror.range().kind());
            requireClose(
                    whole,
                    new Estimate(
                            -mirror.central(),
                            range,
                            mirror.unit(),
                            mirror.uncertainty(),
                            mirror.parts(),
                            mirror.basis()));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void independentErrorsNeverReachBeyondThoseThatAdd(@ForAll("finite") List<Signed> parts) {
        List<Signed> added =
                parts.stream().map(signed -> new Signed(signed.part(), false)).toList();
        Range independent = sum(added).independent().orThrow().range();
        Range together = sum(added).fullyDependent().orThrow().range();
        assertThat(independent.low()).isGreaterThanOrEqualTo(together.low() - 1e-6);
        assertThat(independent.high()).isLessThanOrEqualTo(together.high() + 1e-6);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverIsInfiniteNoNumberIsNaNAndNothingIsThrown(@ForAll("wild") List<Signed> parts) {
        for (Outcome outcome : everySumAndPool(parts)) {
            if (outcome instanceof Estimate whole) {
                assertThat(whole.range().contains(whole.central())).isTrue();
                assertThat(whole.standardDeviation().orElse(0)).isNotNaN();
            }
            assertThat(outcome.explain()).doesNotContain("NaN");
            assertThat(OutcomeJson.write(outcome)).doesNotContain("NaN").doesNotContain("Infinity,");
        }
    }

    private static void requireClose(Estimate one, Estimate other) {
        double tolerance = 1e-7;
        assertThat(one.central()).isCloseTo(other.central(), within(tolerance));
        assertThat(one.range().low()).isCloseTo(other.range().low(), within(tolerance));
        assertThat(one.range().high()).isCloseTo(other.range().high(), within(tolerance));
        assertThat(one.range().kind()).isEqualTo(other.range().kind());
        assertThat(one.standardDeviation().isPresent())
                .isEqualTo(other.standardDeviation().isPresent());
    }

    @Provide
    Arbitrary<List<Signed>> finite() {
        Arbitrary<Double> number = Arbitraries.doubles().between(-1e6, 1e6);
        return parts(number, Arbitraries.of(Given.CONFIDENCE, Given.CONFIDENCE, Kind.counted()))
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Signed>> wild() {
        Arbitrary<Double> number = Arbitraries.of(
                Double.NEGATIVE_INFINITY,
                -Double.MAX_VALUE,
                -1.0,
                -0.0,
                0.0,
                Double.MIN_VALUE,
                1.0,
                1e300,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY);
        Arbitrary<Kind> kinds =
                Arbitraries.of(Given.CONFIDENCE, Given.CONFIDENCE, Kind.deviations(1), Kind.scenario(), Kind.counted());
        return parts(number, kinds).ofMinSize(1).ofMaxSize(4);
    }

    private static ListArbitrary<Signed> parts(Arbitrary<Double> number, Arbitrary<Kind> kind) {
        return Combinators.combine(
                        number, number, number, kind, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as(SumLawsTest::signed)
                .list();
    }

    private static Signed signed(double first, double second, double third, Kind kind, int known, boolean subtracted) {
        double[] ends = {first, second, third};
        Arrays.sort(ends);
        double low = ends[0] == Double.POSITIVE_INFINITY ? 0 : ends[0];
        double high = ends[2] == Double.NEGATIVE_INFINITY ? 0 : ends[2];
        double central = Math.max(low, Math.min(high, ends[1]));
        if (kind instanceof Kind.Counted) {
            double count = Double.isInfinite(central) ? 0 : central;
            return new Signed(Given.counted(count), subtracted);
        }
        Estimate bare = Given.estimate(central, low, high, kind);
        double value = Double.isFinite(central) ? central : 0;
        return new Signed(
                switch (known) {
                    case 0 -> bare.with(new Uncertainty.Spread(Math.abs(first)));
                    case 1 -> bare.with(Draws.of(value, 1, -2));
                    case 2 -> bare.with(Draws.of(value, value / 2, 1));
                    default -> bare;
                },
                subtracted);
    }
}
