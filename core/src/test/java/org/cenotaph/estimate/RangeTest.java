package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({"NaN, 1", "1, NaN", "NaN, NaN", "2, 1", "Infinity, -Infinity"})
    void refusesEndsThatAreNotInOrderAndNamesThem(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(low, high, Kind.scenario()))
                .withMessageContaining("got " + low + " to " + high);
    }

    @ParameterizedTest
    @CsvSource({"Infinity, Infinity", "-Infinity, -Infinity"})
    void refusesARangeThatHoldsNoFiniteNumber(double low, double high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(low, high, Kind.scenario()))
                .withMessageContaining("must hold a finite number");
    }

    @Test
    void refusesACountedNumberWithTwoEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Range(1, 2, Kind.counted()))
                .withMessageContaining("1.0 to 2.0");
    }

    @Test
    void refusesToBeWithoutAKind() {
        Kind none = null;
        assertThatNullPointerException().isThrownBy(() -> new Range(1, 2, none)).withMessage("kind");
    }

    @Test
    void holdsItsEndsAndNothingBeyondThem() {
        Range range = new Range(-1, 2, Kind.scenario());
        assertThat(range.contains(-1)).isTrue();
        assertThat(range.contains(2)).isTrue();
        assertThat(range.contains(Math.nextUp(2.0))).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
    }

    @Test
    void holdsInfinityWhereAnEndDoesNotExist() {
        Range range = new Range(5, INFINITY, Kind.scenario());
        assertThat(range.contains(INFINITY)).isTrue();
        assertThat(range.width()).isEqualTo(INFINITY);
    }

    @Test
    void hasAWidth() {
        assertThat(new Range(-1, 2, Kind.scenario()).width()).isEqualTo(3);
    }

    @Test
    void saysItsKind() {
        assertThat(new Range(164223, 237211, Kind.scenario())).hasToString("164,000 to 237,000 (scenario)");
        assertThat(new Range(1, 2, Given.CONFIDENCE)).hasToString("1 to 2 (95 % confidence)");
    }

    @Test
    void namesInWordsTheEndsThatDoNotExist() {
        assertThat(new Range(5, INFINITY, Given.CONFIDENCE)).hasToString("5 to no upper limit (95 % confidence)");
        assertThat(new Range(-INFINITY, 5, Given.CONFIDENCE)).hasToString("no lower limit to 5 (95 % confidence)");
        assertThat(new Range(-INFINITY, INFINITY, Kind.scenario()))
                .hasToString("no lower limit to no upper limit (scenario)");
    }

    @Test
    void printsACountedWholeNumberInFull() {
        assertThat(new Range(106745, 106745, Kind.counted())).hasToString("106,745 (counted)");
        assertThat(new Range(106745 / 4831.0, 106745 / 4831.0, Kind.counted())).hasToString("22.1 (counted)");
        assertThat(new Range(1e30, 1e30, Kind.counted()).toString()).startsWith("1,000,000");
        assertThat(new Range(0x1p63, 0x1p63, Kind.counted())).hasToString("9,220,000,000,000,000,000 (counted)");
    }

    @Test
    void printsOneNumberWhereBothEndsReadTheSame() {
        assertThat(new Range(100.01, 100.02, Kind.scenario())).hasToString("100 (scenario)");
    }
}
