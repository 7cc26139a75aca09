package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    private static final Draws TEN = Draws.of(3.5, -1.25, 10, 0, 7.75, 7.75, 2, 100.5, 4, 1e-3);

    @Test
    void agreesWithNumpyOnQuantilesMeanAndStandardDeviation() {
        for (String[] row : Given.golden("quantiles-numpy.csv")) {
            double value = switch (row[0]) {
                case "quantile" -> TEN.quantile(Double.parseDouble(row[1]));
                case "mean" -> TEN.mean();
                default -> TEN.standardDeviation();
            };
            double expected = Double.parseDouble(row[2]);
            assertThat(value).as(String.join(" ", row)).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesAQuantileThatIsNoProbability(double p) {
        assertThatIllegalArgumentException().isThrownBy(() -> TEN.quantile(p)).withMessageContaining("got " + p);
    }

    @Test
    void countsTheDrawsUpToAValue() {
        assertThat(TEN.probabilityUpTo(7.75)).isEqualTo(0.8);
        assertThat(TEN.probabilityUpTo(-2)).isZero();
        assertThat(TEN.probabilityUpTo(1000)).isEqualTo(1);
    }

    @Test
    void keepsTheOrderOfItsDraws() {
        assertThat(TEN.size()).isEqualTo(10);
        assertThat(TEN.get(1)).isEqualTo(-1.25);
        assertThat(TEN.get(9)).isEqualTo(1e-3);
    }

    @Test
    void addsAndSubtractsDrawByDraw() {
        Draws first = Draws.of(1, 2, 3);
        Draws second = Draws.of(30, 20, 10);
        assertThat(first.plus(second)).isEqualTo(Draws.of(31, 22, 13));
        assertThat(first.minus(second)).isEqualTo(Draws.of(-29, -18, -7));
        assertThat(first.times(2)).isEqualTo(Draws.of(2, 4, 6));
    }

    @Test
    void loseTheirSpreadWhenTheyAreTakenFromThemselves() {
        assertThat(TEN.minus(TEN).standardDeviation()).isZero();
    }

    @Test
    void refusesToAddDrawsOfAnotherNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.plus(Draws.of(1, 2)))
                .withMessageContaining("10 and 2");
    }

    @Test
    void refusesFewerThanTwoDraws() {
        assertThatIllegalArgumentException().isThrownBy(() -> Draws.of(1)).withMessageContaining("got 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesADrawThatIsNotFinite(double draw) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Draws.of(1, draw, 3))
                .withMessageContaining("got " + draw + " as draw 1");
    }

    @Test
    void keepsItsDrawsWhateverHappensToTheArrayItWasGiven() {
        double[] values = {1, 2};
        Draws draws = Draws.of(values);
        values[0] = 100;
        assertThat(draws).isEqualTo(Draws.of(1, 2)).hasSameHashCodeAs(Draws.of(1, 2));
        assertThat(draws).isNotEqualTo(Draws.of(2, 1)).doesNotHaveSameHashCodeAs(Draws.of(2, 1));
    }

    @Test
    void printsItsSizeAndMomentsNotItsDraws() {
        assertThat(Draws.of(1, 3)).hasToString("2 draws, mean 2.0, standard deviation " + Math.sqrt(2));
    }

    @Test
    void aDistributionIsDrawnFromATenMillionTimesAtMost() {
        Distribution scaled = new Distribution.Scaled(Draws.of(1, 2), 2);
        for (int number : new int[] {Integer.MIN_VALUE, 0, 10_000_001, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scaled.draws(new SplittableRandom(1), number))
                    .withMessage("draws are 1 to 10000000, got " + number);
        }
        assertThat(scaled.draws(new SplittableRandom(1), 3)).hasSize(3);
    }
}
