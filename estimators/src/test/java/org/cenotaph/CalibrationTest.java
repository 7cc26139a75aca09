package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.cenotaph.CalibrationSetting.Claim;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The calibration report in short: where a method makes a claim, its ranges hold the truth as often as they say.
 *
 * <p>Seeds are fixed, so a test that passes goes on passing. The share of n registers must lie within z = 3.1 standard errors of
 * the nominal p. A method that is 5 points below, q = p - 0.05, would pass with a probability below 1 in 1,000 as soon as
 *
 * <pre>
 *   0.05 n &gt; z sqrt(n p (1-p)) + z sqrt(n q (1-q)),   n &gt; (3.1 (0.218 + 0.3) / 0.05)² = 1,032 for p = 0.95
 * </pre>
 *
 * and a method that is 5 points above p = 0.95 never misses, and fails for certain. Each test computes this probability exactly
 * and requires it. Ranges of one register that share their errors count as fewer, by the standard error between registers. The
 * probability that is stated for a leading category is 92 % and needs 1,400.
 */
class CalibrationTest {
    private static final double Z = 3.1;
    private static final double WRONG = 0.05;
    private static final double CHANCE = 0.001;
    private static final int FEWEST_BROKEN = 3;

    private static final List<CalibratedMethod> METHODS = Calibration.methods();

    /** All base cases are simulated at the same time, each with random numbers of its own. */
    @TestFactory
    Stream<DynamicTest> rangesHoldTheTruthAsOftenAsTheySay() {
        List<CalibrationSetting> bases = METHODS.stream()
                .filter(method -> method.tested() > 0)
                .map(CalibratedMethod::base)
                .filter(base -> base.claim().isTestable())
                .toList();
        List<CalibrationResult> results =
                bases.parallelStream().map(CalibrationTest::run).toList();
        return IntStream.range(0, bases.size())
                .mapToObj(i -> dynamicTest(
                        bases.get(i).method().name() + ": " + bases.get(i).world(),
                        () -> requireHeld(bases.get(i), results.get(i))));
    }

    private static CalibrationResult run(CalibrationSetting setting) {
        return setting.simulation().apply(setting.method().tested());
    }

    private static void requireHeld(CalibrationSetting setting, CalibrationResult result) {
        assertThat(result.actual()).as(setting.line(result)).isGreaterThanOrEqualTo(least(result));
        if (setting.claim() == Claim.AS_OFTEN) {
            assertThat(result.actual()).as(setting.line(result)).isLessThanOrEqualTo(most(result));
        }
        if (Double.isFinite(result.trials())) {
            BinomialDistribution wrong = BinomialDistribution.of((int) result.trials(), result.nominal() - WRONG);
            int fewest = (int) Math.ceil(least(result) * (int) result.trials());
            assertThat(wrong.survivalProbability(fewest - 1))
                    .as(setting.line(result))
                    .isLessThan(CHANCE);
        }
    }

    private static double least(CalibrationResult result) {
        return result.nominal() - Z * error(result);
    }

    private static double most(CalibrationResult result) {
        return result.nominal() + Z * error(result);
    }

    /** Of a share that is as nominal. */
    private static double error(CalibrationResult result) {
        return Math.sqrt(result.nominal() * (1 - result.nominal()) / result.trials());
    }

    @Test
    void everyMethodIsSimulatedInAWorldThatSuitsItAndInThreeThatDoNot() {
        assertThat(METHODS).allSatisfy(method -> {
            assertThat(method.base().claim()).as(method.name()).isNotEqualTo(Claim.BROKEN);
            assertThat(method.settings())
                    .as(method.name())
                    .filteredOn(setting -> setting.claim() == Claim.BROKEN)
                    .hasSizeGreaterThanOrEqualTo(FEWEST_BROKEN);
        });
    }

    /** The bounds can fail: these were seen to do so. */
    @Test
    void aBrokenAssumptionLeavesTheBounds() {
        List<CalibrationSetting> broken = METHODS.stream()
                .filter(method -> method.name().equals("rate, exact Garwood"))
                .flatMap(method -> method.settings().stream())
                .filter(setting -> setting.claim() == Claim.BROKEN)
                .toList();
        assertThat(broken).hasSizeGreaterThanOrEqualTo(FEWEST_BROKEN).allSatisfy(setting -> {
            CalibrationResult result =
                    setting.simulation().apply(setting.method().tested());
            assertThat(result.actual()).as(setting.line(result)).isLessThan(least(result));
        });
    }
}
