package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    private static final List<DoubleFunction<Kind>> WITH_LEVEL =
            List.of(Kind::confidence, Kind::credible, Kind::prediction);

    @ParameterizedTest
    @ValueSource(doubles = {95, 1, 0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesALevelThatIsNoShareAndSaysHowToWriteIt(double level) {
        for (DoubleFunction<Kind> kind : WITH_LEVEL) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kind.apply(level))
                    .withMessageContaining("0.95")
                    .withMessageContaining("got " + level);
        }
    }

    @Test
    void claimsTheProbabilityOfItsLevel() {
        for (DoubleFunction<Kind> kind : WITH_LEVEL) {
            assertThat(kind.apply(0.8).probability()).hasValue(0.8);
        }
    }

    @Test
    void claimsNoProbabilityForScenariosCountsAndStandardDeviations() {
        assertThat(Kind.scenario().probability()).isEmpty();
        assertThat(Kind.counted().probability()).isEmpty();
        assertThat(Kind.deviations(2).probability()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAMultipleOfStandardDeviationsThatIsNotPositiveAndFinite(double multiple) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kind.deviations(multiple))
                .withMessageContaining("got " + multiple);
    }

    @Test
    void tellsKindsAndLevelsApart() {
        assertThat(Kind.confidence(0.95))
                .isEqualTo(Kind.confidence(0.95))
                .isNotEqualTo(Kind.confidence(0.9))
                .isNotEqualTo(Kind.credible(0.95));
    }

    @Test
    void readsAsItContinuesAFigure() {
        assertThat(Kind.confidence(0.95)).hasToString("95 % confidence");
        assertThat(Kind.credible(0.9545)).hasToString("95.45 % credible");
        assertThat(Kind.prediction(0.5)).hasToString("50 % prediction");
        assertThat(Kind.deviations(2)).hasToString("±2 sd");
        assertThat(Kind.deviations(1.959963984540054)).hasToString("±1.96 sd");
        assertThat(Kind.scenario()).hasToString("scenario");
        assertThat(Kind.counted()).hasToString("counted");
    }

    @Test
    void neverRoundsALevelToCertainty() {
        assertThat(Kind.confidence(0.99999)).hasToString("99.999 % confidence");
        assertThat(Kind.confidence(2.0 / 3)).hasToString("66.67 % confidence");
    }
}
