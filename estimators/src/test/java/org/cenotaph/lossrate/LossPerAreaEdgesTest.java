package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last numbers that are taken and the first that are not, where deaths are divided by areas. */
class LossPerAreaEdgesTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static Tally deaths(long count) {
        return Tally.ofTotal(count, Lineage.none());
    }

    private static Estimate deathsOf(double count) {
        Basis basis = Basis.of(deaths(1), Method.of("test", "no paper"), "none");
        return Estimate.of(count, new Range(count, count, Kind.scenario()), basis);
    }

    private static String refused(AreaTaken area) {
        Outcome rate = LossPerArea.over(area).estimate(deaths(5));
        assertThat(rate).isInstanceOf(Refusal.class);
        assertThat(((Refusal) rate).reason()).isEqualTo(Reason.UNDEFINED);
        return ((Refusal) rate).message();
    }

    private static AreaHeld held(double squareKilometres) {
        return AreaHeld.of(new TreeMap<>(Map.of(DAY, 0.0, DAY.plusDays(1), squareKilometres)), MAP);
    }

    @Test
    void areasHeldGoFromNothingToAMillionMillionKm2() {
        LocalDate next = DAY.plusDays(1);
        assertThat(held(1e12).taken(next, next).squareKilometres()).hasValue(1e12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(Math.nextUp(1e12)))
                .withMessageContaining("on 2024-01-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held(-Double.MIN_VALUE))
                .withMessageContaining("on 2024-01-02");
    }

    @Test
    void areasHeldAreOfTheYearsOneToNineThousandNineHundredNinetyNine() {
        for (LocalDate outside : new LocalDate[] {LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AreaHeld.of(new TreeMap<>(Map.of(DAY, 1.0, outside, 2.0)), MAP));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e12, -1e12})
    void areasTakenReachAMillionMillionKm2EitherWay(double most) {
        double more = most * 1.000001;
        assertThat(AreaTaken.exactly(most, "taken", MAP).squareKilometres()).hasValue(most);
        assertThat(AreaTaken.withStandardError(most, 1e12, "taken", MAP).squareKilometres())
                .hasValue(most);
        assertThat(AreaTaken.between(most, most, "taken", MAP).squareKilometres())
                .hasValue(most);
        assertThatIllegalArgumentException().isThrownBy(() -> AreaTaken.exactly(more, "taken", MAP));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaTaken.withStandardError(more, 1, "taken", MAP));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaTaken.withStandardError(1, 1.1e12, "taken", MAP));
        double low = Math.min(more, 0);
        double high = Math.max(more, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaTaken.between(low, high, "taken", MAP))
                .withMessageContaining("up to 10^12");
    }

    /** Nearer to zero than 10^-9 km² counts as zero; that number itself does not. */
    @Test
    void aThousandthOfASquareMetreIsAnArea() {
        double least = 1e-9;
        for (AreaTaken area : new AreaTaken[] {
            AreaTaken.exactly(least, "taken", MAP),
            AreaTaken.between(least, least, "taken", MAP),
            AreaTaken.withStandardError(least, 1e-30, "taken", MAP)
        }) {
            Estimate rate = LossPerArea.over(area)
                    .perSquareKilometres(least)
                    .estimate(deaths(5))
                    .orThrow();
            assertThat(rate.central()).isCloseTo(5, within(1e-12));
        }
        assertThat(refused(AreaTaken.exactly(-least, "taken", MAP))).endsWith("a negative rate has no meaning");
    }

    @ParameterizedTest
    @CsvSource({
        "-2e-9, -1e-9, territory was lost",
        "-1e-9, 0, it may be zero",
        "0, 1e-9, it may be zero",
        "-9e-10, 9e-10, no territory was taken"
    })
    void twoBoundsAreNothingOnlyIfBothAre(double low, double high, String why) {
        assertThat(refused(AreaTaken.between(low, high, "taken", MAP))).contains(why);
    }

    /** 1.96 standard errors to either side: from -1.98 to -0.02, from -0.98 to 0.98 and from -4.9 to 2.9 10^-9 km². */
    @ParameterizedTest
    @CsvSource({"-1e-9, 5e-10, it may be zero", "0, 5e-10, no territory was taken", "-1e-9, 2e-9, it may be zero"})
    void anErrorReachesToBothSidesOfAnAreaThatIsNoGain(double km2, double error, String why) {
        assertThat(refused(AreaTaken.withStandardError(km2, error, "taken", MAP)))
                .contains(why);
    }

    @Test
    void deathsReachTenToTheHundredth() {
        LossPerArea rate = LossPerArea.over(AreaTaken.exactly(200, "taken", MAP));
        assertThat(rate.dividing(deathsOf(1e100)).orThrow().central()).isCloseTo(5e97, within(1e85));
        assertThat(rate.dividing(deathsOf(1.1e100))).isInstanceOf(Refusal.class);
    }

    @Test
    void poissonLimitsReachAMillionMillionDeaths() {
        LossPerArea rate = LossPerArea.over(AreaTaken.exactly(1, "taken", MAP)).withPoissonVariation();
        long most = 1_000_000_000_000L;
        // normal limits are 2 · 1.96 · √10^12 apart, exact ones about one more
        assertThat(rate.estimate(deaths(most)).orThrow().range().width()).isCloseTo(2 * 1959963.98, within(2.0));
        assertThat(((Refusal) rate.estimate(deaths(most + 1))).reason()).isEqualTo(Reason.MODEL_FAILS);
    }

    /** At e = 1 the denominator may just be zero; at e = 2 and ρ = 1 below, (1-t)² stays under (2-2t)² for every t. */
    @Test
    void theSetOfRatiosLosesItsEndsWhereTheDenominatorMayBeZero() {
        assertThat(new Fieller(2, 1, 1, Math.nextDown(1.0), 0).isBounded()).isTrue();
        assertThat(new Fieller(2, 1, 1, 1, 0).isBounded()).isFalse();
        assertThat(new Fieller(1, 2, 2, 2, 1).unbounded()).isEqualTo("the whole line, every rate");
    }
}
