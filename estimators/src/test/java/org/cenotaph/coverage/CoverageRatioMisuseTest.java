package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong arguments are refused in words that name them. */
class CoverageRatioMisuseTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0000001, 45, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
    void refusesWhatIsNoCoverage(double wrong) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> CoverageRatio.exactly(wrong),
                () -> CoverageRatio.between(wrong, 0.65),
                () -> CoverageRatio.between(0.45, wrong),
                () -> CoverageRatio.uniform(wrong, 0.65),
                () -> CoverageRatio.uniform(0.45, wrong),
                () -> CoverageRatio.pert(wrong, 0.5, 0.65),
                () -> CoverageRatio.pert(0.45, wrong, 0.65),
                () -> CoverageRatio.pert(0.45, 0.5, wrong))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessageContaining(Double.toString(wrong))
                    .withMessageContaining("45 % is 0.45");
        }
    }

    @Test
    void refusesBoundsInTheWrongOrder() {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> CoverageRatio.between(0.65, 0.45),
                () -> CoverageRatio.uniform(0.65, 0.45),
                () -> CoverageRatio.pert(0.65, 0.65, 0.45),
                () -> CoverageRatio.pert(0.45, 0.7, 0.65),
                () -> CoverageRatio.pert(0.45, 0.4, 0.65))) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining("0.65");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.uniform(0.5, 0.5))
                .withMessageContaining("use exactly")
                .withMessageContaining("0.5 to 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageRatio.pert(0.5, 0.5, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e13})
    void refusesShapesThatAreNone(double wrong) {
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> CoverageRatio.beta(wrong, 2), () -> CoverageRatio.beta(2, wrong))) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(Double.toString(wrong));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "11, 10", "0, 0", "0, -5", "5, 9223372036854775807"})
    void refusesSamplesThatAreNone(long k, long n) {
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> CoverageRatio.jeffreys(k, n), () -> CoverageRatio.clopperPearson(k, n))) {
            assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(k + " of " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void refusesWhatIsNoLevel(double wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.beta(2, 3).withLevel(wrong))
                .withMessageContaining(Double.toString(wrong));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "5, 4", "NaN, 5", "5, NaN", "5, Infinity", "0, 1e16"})
    void refusesToAddWhatIsNoRange(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.exactly(0.5).plus("others", low, high))
                .withMessageContaining(low + " to " + high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "recorded deaths over coverage", "others"})
    void refusesToAddUnderATakenName(String name) {
        CoverageRatio taken = CoverageRatio.exactly(0.5).plus("others", 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taken.plus(name, 1, 2))
                .withMessageContaining('"' + name + '"');
    }

    @Test
    void pointsToJeffreysWhereASampleIsToVary() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.clopperPearson(3, 5).withSamplingVariation())
                .withMessageContaining("jeffreys");
    }

    @Test
    void refusesAProbabilityThatIsNone() {
        Distribution toll = CoverageRatio.beta(20, 16)
                .estimate(Tally.ofTotal(100, Lineage.none()))
                .orThrow()
                .distribution()
                .orElseThrow();
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> toll.quantile(wrong))
                    .withMessageContaining(Double.toString(wrong));
        }
    }
}
