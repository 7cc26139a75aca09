package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** Deaths per area taken, period by period. */
class LossPerAreaByPeriodTest {
    private static final Source MAP = Source.titled("the map", "a map made up for a test");

    private static AreaHeld held() {
        TreeMap<LocalDate, Double> readings = new TreeMap<>();
        double[] ends = {1000, 1040, 1030, 1030};
        for (int month = 0; month < ends.length; month++) {
            readings.put(LocalDate.of(2024, 1, 1).plusMonths(month).minusDays(1), ends[month]);
        }
        return AreaHeld.of(readings, MAP);
    }

    private static Range range(Outcome outcome) {
        return outcome.orThrow().range();
    }

    private static Tally months() {
        return Tally.along(Axis.MONTH)
                .add(80, YearMonth.of(2024, 1))
                .add(80, YearMonth.of(2024, 2))
                .add(80, YearMonth.of(2024, 3))
                .add(80, YearMonth.of(2024, 4))
                .add(7, (Object) null)
                .build();
    }

    @Test
    void everyPeriodHasItsEstimateOrItsRefusal() {
        Breakdown<YearMonth> rates =
                Toll.of(months()).estimatedBy(LossPerArea.by(Axis.MONTH).over(held()));
        assertThat(rates.unplaced()).isEqualTo(7);
        assertThat(rates.estimates()).containsOnlyKeys(YearMonth.of(2024, 1));
        assertThat(rates.outcomes().get(YearMonth.of(2024, 1)).orThrow().central())
                .isEqualTo(2);
        assertThat(rates.refusals().get(YearMonth.of(2024, 2)).message()).contains("-10 km²", "territory was lost");
        assertThat(rates.refusals().get(YearMonth.of(2024, 3)).message()).contains("no territory was taken");
        Refusal outside = rates.refusals().get(YearMonth.of(2024, 4));
        assertThat(outside.reason()).isEqualTo(Reason.MISSING);
        assertThat(outside.basis().assumptions().toString()).contains("by the map: the area can be told");
        assertThat(outside.message())
                .isEqualTo(
                        "the series the map is read from the end of 2023-12-31 to the end of 2024-03-31, and the period is 2024-04-01 to 2024-04-30");
    }

    @Test
    void periodsTakeEveryOptionAndMethod() {
        Breakdown<YearMonth> rates = Toll.of(months())
                .estimatedBy(LossPerArea.of(CoverageRatio.between(0.5, 0.8))
                        .by(Axis.MONTH)
                        .over(held())
                        .perSquareKilometres(10));
        assertThat(range(rates.outcomes().get(YearMonth.of(2024, 1)))).isEqualTo(new Range(25, 40, Kind.scenario()));
        Breakdown<YearMonth> varying = Toll.of(months())
                .estimatedBy(LossPerArea.by(Axis.MONTH)
                        .over(held())
                        .withPoissonVariation()
                        .withLevel(0.9));
        assertThat(range(varying.outcomes().get(YearMonth.of(2024, 1))).kind()).isEqualTo(Kind.confidence(0.9));
    }

    @Test
    void periodsNeedAnAxisOfTime() {
        assertThatThrownBy(() -> LossPerArea.by(Axis.category("region")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region");
        assertThatThrownBy(() -> LossPerArea.by(Axis.MONTH.mapped("season", YearMonth::getMonthValue)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("season");
        assertThatThrownBy(() -> LossPerArea.of(LossPerArea.by(Axis.MONTH)
                                .over(held())
                                .answering(rates ->
                                        rates.outcomes().get(rates.outcomes().firstKey())))
                        .by(Axis.MONTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("month");
    }
}
