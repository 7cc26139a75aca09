package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** What a loss per area says of itself: from which area, by whose method, on which assumptions. */
class LossPerAreaWordsTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");
    private static final AreaTaken EXACT = AreaTaken.exactly(200, "taken", MAP);
    private static final AreaTaken BOUNDED = AreaTaken.between(100, 400, "taken", MAP);
    private static final AreaTaken MEASURED = AreaTaken.withStandardError(200, 20, "taken", MAP);

    private static Estimate rate(LossPerArea method, long deaths) {
        return method.estimate(Tally.ofTotal(deaths, Lineage.none())).orThrow();
    }

    private static Basis basis(AreaTaken area) {
        return rate(LossPerArea.over(area), 500).basis();
    }

    @Test
    void anAreaIsToldWithWhatIsKnownOfIt() {
        assertThat(LossPerArea.over(EXACT)).hasToString("deaths as counted over 200 km² (taken)");
        assertThat(LossPerArea.over(BOUNDED)).hasToString("deaths as counted over 100 to 400 km² (taken)");
        assertThat(LossPerArea.over(MEASURED))
                .hasToString("deaths as counted over 200 km² ± 20 km² (standard error) (taken)");
        assertThat(LossPerArea.over(EXACT).withLevel(0.9).withPoissonVariation())
                .hasToString("deaths as counted with 90 % Poisson variation over 200 km² (taken)");
    }

    @Test
    void theAssumptionSaysHowWellTheAreaIsKnown() {
        assertThat(basis(EXACT).assumptions().toString()).contains("taken: the area is known without error");
        assertThat(basis(BOUNDED).assumptions().toString()).contains("taken: the area lies between its bounds");
        assertThat(basis(MEASURED).assumptions().toString()).contains("taken: the error of the area is normal");
    }

    @Test
    void onlyAnErrorOfTheAreaTakesFiellersTheorem() {
        assertThat(basis(MEASURED).method().references().toString()).contains("Fieller 1954", "Newcombe 2016");
        for (AreaTaken area : List.of(EXACT, BOUNDED)) {
            assertThat(basis(area).method().references().toString()).doesNotContain("Fieller", "Newcombe");
        }
    }

    @Test
    void aCountTakenAsItIsDoesNotVaryWhateverTheLevel() {
        assertThat(rate(LossPerArea.over(EXACT).withLevel(0.9), 500).range().kind())
                .isEqualTo(Kind.counted());
    }

    @Test
    void whatIsOddInTheReadingsIsACautionOfTheRate() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        AreaHeld held =
                AreaHeld.of(new TreeMap<>(Map.of(day, 100.0, day.plusDays(1), 99.0, day.plusDays(3), 110.0)), MAP);
        Basis basis = basis(held.taken(day.plusDays(1), day.plusDays(3)));
        assertThat(basis.cautions().toString()).contains("1 of 2 readings are below the one before, by 1 km² together");
    }

    @Test
    void aSeriesReadEveryDayHasNoRemarkOnDaysWithoutReading() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        AreaHeld held = AreaHeld.of(new TreeMap<>(Map.of(day, 100.0, day.plusDays(1), 101.0)), MAP);
        assertThat(held.taken(day.plusDays(1), day.plusDays(1)).lineage().remarks())
                .containsExactly(
                        "area taken 2024-01-02 to 2024-01-02: held at the end of 2024-01-01 100 km², at the end of 2024-01-02 101 km²");
    }

    @Test
    void aRateOfZeroWasNotCutToBeZero() {
        for (AreaTaken area : List.of(EXACT, BOUNDED, MEASURED)) {
            assertThat(rate(LossPerArea.over(area), 0).basis().cautions()).isEmpty();
        }
    }
}
