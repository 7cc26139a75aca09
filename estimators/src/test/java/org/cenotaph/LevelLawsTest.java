package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.PoissonResamples;
import org.cenotaph.estimate.Range;
import org.cenotaph.lossrate.CountInterval;
import org.cenotaph.lossrate.ProportionInterval;

/** What holds of every range that has a level: it widens with the level, and stays among the values that there can be. */
class LevelLawsTest {
    private static final double[] LEVELS = {0.5, 0.8, 0.95, 0.99};
    private static final double ROUNDING = 1e-9;
    private static final List<LevelledMethod> METHODS = LevelledMethod.all().toList();

    /** The correction of Sison and Glaz falls back to nothing where the next whole death is reached, so upper ends shrink. */
    private static boolean widens(LevelledMethod method) {
        return !method.name().contains("Sison");
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void rangesWidenWithTheLevel(@ForAll long seed) {
        METHODS.stream().filter(LevelLawsTest::widens).forEach(method -> {
            Map<String, Outcome> inner = method.answer(LEVELS[0], seed);
            for (int i = 1; i < LEVELS.length; i++) {
                Map<String, Outcome> outer = method.answer(LEVELS[i], seed);
                requireNested(method + " at " + LEVELS[i] + ", seed " + seed, inner, outer);
                inner = outer;
            }
        });
    }

    private static void requireNested(String what, Map<String, Outcome> inner, Map<String, Outcome> outer) {
        assertThat(outer.keySet()).as(what).isEqualTo(inner.keySet());
        inner.forEach((name, outcome) -> {
            if (outcome instanceof Estimate estimate && outer.get(name) instanceof Estimate wider) {
                Range range = estimate.range();
                assertThat(wider.range().low())
                        .as("%s, %s, lower", what, name)
                        .isLessThanOrEqualTo(range.low() + rounding(range.low()));
                assertThat(wider.range().high())
                        .as("%s, %s, upper", what, name)
                        .isGreaterThanOrEqualTo(range.high() - rounding(range.high()));
            }
        });
    }

    private static double rounding(double end) {
        return Double.isFinite(end) ? ROUNDING * Math.abs(end) : 0;
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void limitsLieAmongTheValuesThatThereCanBe(@ForAll long seed) {
        for (LevelledMethod method : METHODS) {
            method.answer(0.99, seed).forEach((name, outcome) -> {
                if (outcome instanceof Estimate estimate) {
                    String what = method + ", " + name + ", seed " + seed;
                    assertThat(estimate.range().low()).as(what).isGreaterThanOrEqualTo(method.lowest());
                    assertThat(estimate.range().high()).as(what).isLessThanOrEqualTo(method.highest());
                }
            });
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyMethodAnswersMostOfItsCounts(@ForAll long seed) {
        List<LevelledMethod> silent = METHODS.stream()
                .filter(method -> Stream.of(seed, seed + 1, seed + 2, seed + 3, seed + 4, seed + 5)
                        .flatMap(each -> method.answer(0.95, each).values().stream())
                        .noneMatch(Estimate.class::isInstance))
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Shown so that the exception above is no loophole: lower ends fall with the level, upper ends may fall by up to one death. */
    @Example
    void upperEndsOfSisonAndGlazMayShrinkByLessThanADeath() {
        LevelledMethod method =
                METHODS.stream().filter(each -> !widens(each)).findFirst().orElseThrow();
        int shrunk = 0;
        for (long seed = 0; seed < 20; seed++) {
            Map<String, Outcome> inner = method.answer(0.5, seed);
            for (int percent = 52; percent < 100; percent += 2) {
                Map<String, Outcome> outer = method.answer(percent / 100.0, seed);
                for (String name : inner.keySet()) {
                    if (inner.get(name) instanceof Estimate before && outer.get(name) instanceof Estimate after) {
                        double death = 1.0 / before.basis().counted();
                        double fall = before.range().high() - after.range().high();
                        assertThat(after.range().low())
                                .isLessThanOrEqualTo(before.range().low());
                        assertThat(fall).isLessThanOrEqualTo(death + ROUNDING);
                        shrunk += fall > ROUNDING ? 1 : 0;
                    }
                }
                inner = outer;
            }
        }
        assertThat(shrunk).isPositive();
    }

    @Example
    void everyClassWithALevelIsAmongTheMethods() {
        Set<Class<?>> known = METHODS.stream().map(LevelledMethod::type).collect(Collectors.toSet());
        List<Class<?>> levelled = MainClasses.visible()
                .filter(type -> Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("withLevel")))
                .toList();
        assertThat(levelled).hasSizeGreaterThan(15).isSubsetOf(known);
    }

    @Example
    void aPercentageIsRefusedWithTheLevelThatWasMeant() {
        METHODS.forEach(method ->
                refusesWhatIsNoLevel(method.toString(), level -> method.at().apply(level)));
        for (ProportionInterval interval : ProportionInterval.values()) {
            refusesWhatIsNoLevel(interval.name(), level -> interval.limits(3, 10, level));
            refusesWhatIsNoLevel(interval.name(), level -> interval.lowerLimit(3, 10, level));
            refusesWhatIsNoLevel(interval.name(), level -> interval.upperLimit(3, 10, level));
        }
        for (CountInterval interval : CountInterval.values()) {
            refusesWhatIsNoLevel(interval.name(), level -> interval.limits(3, level));
            refusesWhatIsNoLevel(interval.name(), level -> interval.lowerLimit(3, level));
            refusesWhatIsNoLevel(interval.name(), level -> interval.upperLimit(3, level));
        }
        PoissonResamples resamples = PoissonResamples.of(3, 4).drawn(1, 1000);
        refusesWhatIsNoLevel("resamples", resamples::ranges);
        refusesWhatIsNoLevel("confidence", Kind::confidence);
        refusesWhatIsNoLevel("credible", Kind::credible);
        refusesWhatIsNoLevel("prediction", Kind::prediction);
    }

    private static void refusesWhatIsNoLevel(String what, DoubleConsumer giving) {
        for (double level : new double[] {95, 1, 0, -0.05, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .as("%s at %s", what, level)
                    .isThrownBy(() -> giving.accept(level))
                    .withMessageContaining("0.95")
                    .withMessageContaining("got " + level);
        }
    }
}
