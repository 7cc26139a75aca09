package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.junit.jupiter.api.Test;

/** Counts that are added one by one, merged, or published as running totals. */
class TallyBuilderTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 4);
    private static final Axis<String> UNIT = Axis.category("unit");

    @Test
    void addsDeathsOneByOne() {
        Tally tally = Tally.along(Axis.MONTH, UNIT)
                .add(Death.on(DAY).with("unit", "marines"))
                .add(Death.on(DAY.plusDays(1)).with("unit", "marines"))
                .add(Death.at(DeathDate.unknown()))
                .build();
        assertThat(tally.at(YearMonth.of(2022, 3), "marines")).isEqualTo(2);
        assertThat(tally.at(null, null)).isEqualTo(1);
    }

    @Test
    void addsCountsOfTheSameCell() {
        Tally tally = Tally.along(UNIT).add(2, "marines").add(3, "marines").build();
        assertThat(tally.at("marines")).isEqualTo(5);
    }

    @Test
    void zeroAddsTheCoordinatesAndNoCell() {
        Tally tally = Tally.along(UNIT).add(0, "marines").build();
        assertThat(tally.coordinates(UNIT)).containsExactly("marines");
        assertThat(tally.cells()).isEmpty();
    }

    @Test
    void goesOnAfterItBuilt() {
        TallyBuilder builder = Tally.along(UNIT).add(2, "marines");
        Tally first = builder.build();
        builder.add(1, "infantry");
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.coordinates(UNIT)).containsExactly("marines");
        assertThat(builder.build().total()).isEqualTo(3);
    }

    @Test
    void doesNotFollowTheArrayItWasGiven() {
        Object[] cell = {"marines"};
        TallyBuilder builder = Tally.along(UNIT).add(2, cell);
        cell[0] = "infantry";
        assertThat(builder.build().at("marines")).isEqualTo(2);
    }

    @Test
    void refusesTwoAxesOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(UNIT, Axis.MONTH, UNIT))
                .withMessageContaining("[unit, month, unit]");
        assertThatIllegalArgumentException().isThrownBy(() -> Tally.along(Axis.MONTH, Axis.category("month")));
    }

    @Test
    void refusesNegativeCountsUnlessTheyAreCorrections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(UNIT).add(-1, "marines"))
                .withMessageContainingAll("-1", "[marines]", "allowingCorrections");
        Tally corrected = Tally.along(UNIT)
                .allowingCorrections()
                .add(5, "marines")
                .add(-2, "marines")
                .add(-1, "infantry")
                .build();
        assertThat(corrected.at("marines")).isEqualTo(3);
        assertThat(corrected.at("infantry")).isEqualTo(-1);
        assertThat(corrected.total()).isEqualTo(2);
    }

    @Test
    void refusedCountLeavesNothingBehind() {
        TallyBuilder builder = Tally.along(UNIT, Axis.MONTH);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, "marines", "March"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(1, "marines"))
                .withMessageContainingAll("[unit, month]", "[marines]");
        builder.add(Long.MAX_VALUE, "infantry", null);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> builder.add(1, "infantry", null));
        Tally tally = builder.build();
        assertThat(tally.coordinates(UNIT)).containsExactly("infantry");
        assertThat(tally.total()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void mergesOnlyTalliesAlongTheSameAxes() {
        Tally tally = Tally.along(UNIT).add(2, "marines").build();
        assertThat(Tally.along(UNIT).merge(tally).merge(tally).build().at("marines"))
                .isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.MONTH).merge(tally))
                .withMessageContainingAll("[month]", "[unit]");
    }

    @Test
    void mergingKeepsTheSelectionsOfATallyApart() {
        Lineage twice = Lineage.none().with(new Selection("x", 5, 1, 0)).with(new Selection("x", 4, 1, 0));
        Tally tally = Tally.along(UNIT).from(twice).build();
        assertThat(Tally.along(UNIT).merge(tally).build().lineage()).isEqualTo(twice);
    }

    @Test
    void statesTheSource() {
        Source source = Source.titled("list", "A list");
        Lineage lineage = Tally.along(UNIT).from(source).build().lineage();
        assertThat(lineage.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.source()).isEqualTo(source);
            assertThat(origin.rejected()).isZero();
        });
    }

    private static SortedMap<YearMonth, Long> series(long... totals) {
        SortedMap<YearMonth, Long> series = new TreeMap<>();
        for (int i = 0; i < totals.length; i++) {
            series.put(YearMonth.of(2022, 1).plusMonths(i), totals[i]);
        }
        return series;
    }

    @Test
    void turnsARunningTotalIntoIncrements() {
        SortedMap<YearMonth, Long> totals = series(3, 3, 10, 15);
        Tally tally = Tally.along(Axis.MONTH).addCumulative(totals).build();
        assertThat(tally.counts(Axis.MONTH).values()).containsExactly(3L, 0L, 7L, 5L);
        assertThat(tally.cumulative(Axis.MONTH)).isEqualTo(totals);
        assertThat(tally.lineage().remarks())
                .containsExactly(
                        "the running total starts with 3 deaths at 2022-01: all deaths up to then are counted there");
    }

    @Test
    void takesTheRunningTotalBeforeTheFirst() {
        Tally tally =
                Tally.along(Axis.MONTH).addCumulative(100, series(103, 110)).build();
        assertThat(tally.counts(Axis.MONTH).values()).containsExactly(3L, 7L);
        assertThat(tally.lineage().remarks()).isEmpty();
        assertThat(Tally.along(Axis.MONTH).addCumulative(0, series(3)).build().lineage())
                .isEqualTo(Lineage.none());
        assertThat(Tally.along(Axis.MONTH).addCumulative(series(0, 3)).build().lineage())
                .isEqualTo(Lineage.none());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.MONTH).addCumulative(-1, series(3)))
                .withMessage("a running total must not be negative, got -1 at its beginning");
    }

    @Test
    void leavesIncrementsOverSeveralStepsUnplaced() {
        SortedMap<IsoWeek, Long> totals = new TreeMap<>(Map.of(
                new IsoWeek(2023, 7), 10L,
                new IsoWeek(2023, 8), 20L,
                new IsoWeek(2023, 10), 135L,
                new IsoWeek(2023, 11), 140L));
        Tally once = Tally.along(Axis.ISO_WEEK).addCumulative(0, totals).build();
        assertThat(once.total()).isEqualTo(140);
        assertThat(once.unplaced(Axis.ISO_WEEK)).isEqualTo(115);
        assertThat(once.counts(Axis.ISO_WEEK))
                .isEqualTo(Map.of(new IsoWeek(2023, 7), 10L, new IsoWeek(2023, 8), 10L, new IsoWeek(2023, 11), 5L));
        assertThat(once.lineage().remarks())
                .containsExactly("no running total at 2023-W09: the deaths since 2023-W08, 115, cannot be placed");

        totals.put(new IsoWeek(2023, 20), 150L);
        totals.put(new IsoWeek(2023, 30), 150L);
        Tally again = Tally.along(Axis.ISO_WEEK).addCumulative(0, totals).build();
        assertThat(again.unplaced(Axis.ISO_WEEK)).isEqualTo(125);
        assertThat(again.at(new IsoWeek(2023, 30))).isZero();
        assertThat(again.lineage().remarks())
                .containsExactly("no running total at 2023-W09: the deaths since 2023-W08, 115, cannot be placed; "
                        + "there are 2 such gaps, 125 deaths in all");
    }

    @Test
    void placesAllIncrementsOnAnAxisWithoutSteps() {
        Axis<String> season = Axis.MONTH.mapped("season", month -> month.getMonthValue() < 7 ? "first" : "second");
        Tally tally = Tally.along(season)
                .addCumulative(0, new TreeMap<>(Map.of("first", 5L, "second", 9L)))
                .build();
        assertThat(tally.counts(season).values()).containsExactly(5L, 4L);
    }

    @Test
    void keepsNegativeCorrectionsAndSaysSo() {
        SortedMap<YearMonth, Long> totals = series(10, 8, 12, 12, 9, 20);
        Tally tally = Tally.along(Axis.MONTH).addCumulative(totals).build();
        assertThat(tally.counts(Axis.MONTH).values()).containsExactly(10L, -2L, 4L, 0L, -3L, 11L);
        assertThat(tally.total()).isEqualTo(20);
        assertThat(tally.cumulative(Axis.MONTH)).isEqualTo(totals);
        assertThat(tally.lineage().remarks())
                .contains("the running total falls at 2 of 6 points, first at 2022-02, by 5 deaths in all");
    }

    @Test
    void runningTotalDoesNotAllowNegativeCountsAfterwards() {
        TallyBuilder builder = Tally.along(Axis.MONTH).addCumulative(series(10, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(-1, YearMonth.of(2022, 1)));
    }

    @Test
    void readsARunningTotalInTheOrderOfItsAxis() {
        TreeMap<YearMonth, Long> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(series(1, 4, 9));
        assertThat(Tally.along(Axis.MONTH)
                        .addCumulative(backwards)
                        .build()
                        .counts(Axis.MONTH)
                        .values())
                .containsExactly(1L, 3L, 5L);
    }

    @Test
    void refusesARunningTotalThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.MONTH).addCumulative(series(5, -1)))
                .withMessageContainingAll("-1", "2022-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.MONTH, UNIT).addCumulative(series()))
                .withMessageContaining("[month, unit]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.MONTH).addCumulative(new TreeMap<>(Map.of("March", 5L))));
    }
}
