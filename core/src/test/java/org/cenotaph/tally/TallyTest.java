package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.junit.jupiter.api.Test;

/** A small tally counted by hand, and everything that can be asked of it. */
class TallyTest {
    private static final Axis<YearMonth> MONTH = Axis.MONTH;
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    /**
     * <pre>
     *              infantry  marines  unplaced
     *    March            5        2         1
     *    June             3                  4
     *    unplaced                  6         7
     * </pre>
     */
    private static final Tally TALLY = Tally.along(MONTH, UNIT)
            .from(Source.titled("list", "A list"))
            .add(5, MARCH, "infantry")
            .add(2, MARCH, "marines")
            .add(1, MARCH, null)
            .add(3, JUNE, "infantry")
            .add(4, JUNE, null)
            .add(6, null, "marines")
            .add(7, null, null)
            .build();

    @Test
    void countsPlacedAndUnplacedDeaths() {
        assertThat(TALLY.total()).isEqualTo(28);
        assertThat(TALLY.placed()).isEqualTo(10);
        assertThat(TALLY.unplaced(MONTH)).isEqualTo(13);
        assertThat(TALLY.unplaced(UNIT)).isEqualTo(12);
        assertThat(TALLY.axes()).containsExactly(MONTH, UNIT);
        assertThat(TALLY.has(MONTH)).isTrue();
        assertThat(TALLY.has(Axis.YEAR)).isFalse();
        assertThat(TALLY.coordinates(MONTH)).containsExactly(MARCH, JUNE);
        assertThat(TALLY.coordinates(UNIT)).containsExactly("infantry", "marines");
    }

    @Test
    void answersForEachCell() {
        assertThat(TALLY.at(MARCH, "infantry")).isEqualTo(5);
        assertThat(TALLY.at(JUNE, "marines")).isZero();
        assertThat(TALLY.at(APRIL, "infantry")).isZero();
        assertThat(TALLY.at(null, "marines")).isEqualTo(6);
        assertThat(TALLY.at(null, null)).isEqualTo(7);
        assertThat(TALLY.at(JUNE, null)).isEqualTo(4);
        assertThat(TALLY.cells())
                .containsExactly(
                        new Tally.Cell(List.of(MARCH, "infantry"), 5),
                        new Tally.Cell(List.of(MARCH, "marines"), 2),
                        new Tally.Cell(Arrays.asList(MARCH, null), 1),
                        new Tally.Cell(List.of(JUNE, "infantry"), 3),
                        new Tally.Cell(Arrays.asList(JUNE, null), 4),
                        new Tally.Cell(Arrays.asList(null, "marines"), 6),
                        new Tally.Cell(Arrays.asList(null, null), 7));
    }

    @Test
    void refusesQuestionsThatDoNotFitAndNamesWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.at(MARCH))
                .withMessageContainingAll("[month, unit]", "[2022-03]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.at("infantry", MARCH))
                .withMessageContainingAll("month", "YearMonth", "infantry", "String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.coordinates(Axis.category("region")))
                .withMessage("this tally has no axis \"region\"; it has [month, unit]");
        assertThatIllegalArgumentException().isThrownBy(() -> TALLY.unplaced(Axis.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> TALLY.onto(Axis.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> TALLY.by(Axis.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> TALLY.where(UNIT, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> TALLY.onto(MONTH, MONTH));
    }

    @Test
    void selectsOneCoordinateAndSaysWhatItLeftOut() {
        Tally infantry = TALLY.where(UNIT, "infantry");
        assertThat(infantry.cells())
                .containsExactly(
                        new Tally.Cell(List.of(MARCH, "infantry"), 5), new Tally.Cell(List.of(JUNE, "infantry"), 3));
        assertThat(infantry.coordinates(UNIT)).containsExactly("infantry");
        assertThat(infantry.lineage().selections()).containsExactly(new Selection("unit is infantry", 8, 8, 12));
        assertThat(infantry.lineage().origins()).hasSize(1);
    }

    @Test
    void selectsByATest() {
        Tally marines = TALLY.where(UNIT, unit -> unit.startsWith("m"), "with m");
        assertThat(marines.total()).isEqualTo(8);
        assertThat(marines.lineage().selections()).containsExactly(new Selection("unit is with m", 8, 8, 12));
        assertThat(TALLY.where(UNIT, "artillery").total()).isZero();
    }

    @Test
    void selectsAPeriodAndCannotTellOfMonthsThatLiePartlyInside() {
        Tally spring = TALLY.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 6, 29));
        assertThat(spring.onto(MONTH).cells()).containsExactly(new Tally.Cell(List.of(MARCH), 8));
        assertThat(spring.lineage().selections())
                .containsExactly(new Selection("died between 2022-03-01 and 2022-06-29", 8, 0, 20));

        Tally may = TALLY.between(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 6, 30));
        assertThat(may.lineage().selections())
                .containsExactly(new Selection("died between 2022-05-01 and 2022-06-30", 7, 8, 13));
    }

    @Test
    void selectsAPeriodOnlyAlongOneAxisOfTime() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        Tally byUnit = TALLY.onto(UNIT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byUnit.between(day, day))
                .withMessageContaining("[]");
        Tally twice = Tally.along(MONTH, Axis.YEAR).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.between(day, day))
                .withMessageContaining("[month, year]");
        Tally empty = Tally.along(MONTH).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.between(day, day.minusDays(1)))
                .withMessageContainingAll("2022-03-01", "2022-02-28");
    }

    @Test
    void addsUpAlongFewerAxesOrInAnotherOrder() {
        assertThat(TALLY.onto(UNIT))
                .isEqualTo(Tally.along(UNIT)
                        .add(8, "infantry")
                        .add(8, "marines")
                        .add(12, (Object) null)
                        .build());
        Tally turned = TALLY.onto(UNIT, MONTH);
        assertThat(turned.at("infantry", MARCH)).isEqualTo(5);
        assertThat(turned.onto(MONTH, UNIT)).isEqualTo(TALLY);
        assertThat(TALLY.onto().total()).isEqualTo(28);
        assertThat(TALLY.onto()).isEqualTo(Tally.ofTotal(28, Lineage.none()));
    }

    @Test
    void splitsByTheCoordinatesOfAnAxis() {
        Map<YearMonth, Tally> parts = TALLY.by(MONTH);
        assertThat(parts).containsOnlyKeys(MARCH, JUNE);
        assertThat(parts.get(MARCH))
                .isEqualTo(Tally.along(UNIT)
                        .add(5, "infantry")
                        .add(2, "marines")
                        .add(1, (Object) null)
                        .build());
        assertThat(parts.get(JUNE).at("marines")).isZero();
        assertThat(parts.get(MARCH).lineage())
                .isEqualTo(TALLY.where(MONTH, MARCH).lineage());
        assertThat(parts.get(MARCH).lineage().selections())
                .containsExactly(new Selection("month is 2022-03", 8, 7, 13));
    }

    @Test
    void countsAndAccumulatesAlongAnAxis() {
        assertThat(TALLY.counts(MONTH)).isEqualTo(new TreeMap<>(Map.of(MARCH, 8L, JUNE, 7L)));
        assertThat(TALLY.cumulative(MONTH)).isEqualTo(new TreeMap<>(Map.of(MARCH, 8L, JUNE, 15L)));
        assertThat(Tally.along(MONTH).build().cumulative(MONTH)).isEmpty();
    }

    @Test
    void fillsGapsOnlyOnRequest() {
        assertThat(TALLY.counts(MONTH)).doesNotContainKey(APRIL);
        Tally filled = TALLY.filled(MONTH);
        assertThat(filled.coordinates(MONTH)).hasSize(4).contains(APRIL);
        assertThat(filled.counts(MONTH)).containsEntry(APRIL, 0L).containsEntry(JUNE, 7L);
        assertThat(filled.total()).isEqualTo(28);
        assertThat(filled.unplaced(MONTH)).isEqualTo(13);
        assertThat(filled).isNotEqualTo(TALLY);
        assertThat(filled.cells().toList()).isEqualTo(TALLY.cells().toList());
    }

    @Test
    void fillsFromOneCoordinateToAnotherAndLosesNothingOutside() {
        Tally filled = TALLY.filled(MONTH, APRIL, YearMonth.of(2022, 5));
        assertThat(filled.coordinates(MONTH)).containsExactly(MARCH, APRIL, YearMonth.of(2022, 5), JUNE);
        assertThat(TALLY.filled(MONTH, JUNE, YearMonth.of(2022, 8)).coordinates(MONTH))
                .containsExactly(MARCH, JUNE, YearMonth.of(2022, 7), YearMonth.of(2022, 8));
        assertThat(Tally.along(MONTH).build().filled(MONTH).coordinates(MONTH)).isEmpty();
        assertThat(Tally.along(MONTH).build().filled(MONTH, MARCH, APRIL).coordinates(MONTH))
                .hasSize(2);
    }

    @Test
    void fillsNoGapsWhereThereAreNoStepsOrTheEndsAreWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.filled(UNIT))
                .withMessageContainingAll("unit", "steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.filled(MONTH, JUNE, MARCH))
                .withMessageContainingAll("2022-06", "2022-03");
        Axis<LocalDate> weeks = Axis.weekStarting(DayOfWeek.MONDAY);
        LocalDate monday = LocalDate.of(2022, 2, 21);
        Tally weekly = Tally.along(weeks).add(1, monday).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekly.filled(weeks, monday, monday.plusDays(8)))
                .withMessageContaining("2022-03-01");
    }

    @Test
    void regroupsAnAxisInItsPlace() {
        Tally halves = TALLY.mapped(MONTH, "half", month -> month.getMonthValue() < 5 ? "early" : null);
        Axis<String> half = MONTH.mapped("half", month -> month.getMonthValue() < 5 ? "early" : null);
        assertThat(halves.axes()).containsExactly(half, UNIT);
        assertThat(halves.at("early", "infantry")).isEqualTo(5);
        assertThat(halves.at(null, "infantry")).isEqualTo(3);
        assertThat(halves.at(null, null)).isEqualTo(11);
        assertThat(halves.total()).isEqualTo(28);
        assertThat(halves.unplaced(half)).isEqualTo(20);
    }

    @Test
    void takesOneTallyFromAnother() {
        Tally part = Tally.along(MONTH, UNIT)
                .add(2, MARCH, "infantry")
                .add(7, null, null)
                .build();
        Tally rest = TALLY.minus(part);
        assertThat(rest.at(MARCH, "infantry")).isEqualTo(3);
        assertThat(rest.at(null, null)).isZero();
        assertThat(rest.total()).isEqualTo(19);
        assertThat(rest.plus(part)).isEqualTo(TALLY);
        assertThat(rest.lineage().remarks()).containsExactly("without 9 deaths of another tally");
        Tally sourced = part.withLineage(Lineage.of(new Origin(Source.titled("hiv", "A register, 2023"), 0, 0)));
        assertThat(TALLY.minus(sourced).lineage().remarks())
                .containsExactly("without 9 deaths of another tally: A register, 2023");
        assertThat(TALLY.minus(TALLY).total()).isZero();
    }

    @Test
    void refusesToTakeMoreThanThereIsAndNamesTheCell() {
        Tally part = Tally.along(MONTH, UNIT).add(4, JUNE, "infantry").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.minus(part))
                .withMessage("cannot take 4 deaths from the 3 at [month, unit] = [2022-06, infantry]");
        Tally elsewhere = Tally.along(MONTH, UNIT).add(1, APRIL, "infantry").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.minus(elsewhere))
                .withMessageContainingAll("2022-04", "the 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.minus(TALLY.onto(MONTH)))
                .withMessageContainingAll("[month, unit]", "[month]");
    }

    @Test
    void addsTalliesAndTheirLineage() {
        Lineage other = Lineage.of(new Origin(Source.titled("register", "A register"), 9, 1));
        Tally more =
                Tally.along(MONTH, UNIT).from(other).add(1, APRIL, "marines").build();
        Tally sum = TALLY.plus(more);
        assertThat(sum.total()).isEqualTo(29);
        assertThat(sum.coordinates(MONTH)).containsExactly(MARCH, APRIL, JUNE);
        assertThat(sum.lineage().origins()).hasSize(2);
        assertThat(sum.lineage().rejected()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.plus(TALLY.onto(UNIT, MONTH)))
                .withMessageContainingAll("[month, unit]", "[unit, month]");
    }

    @Test
    void overflowIsAnErrorNeverAWrap() {
        Tally most = Tally.along(UNIT).add(Long.MAX_VALUE, "infantry").build();
        Tally one = Tally.along(UNIT).add(1, "infantry").build();
        Tally elsewhere = Tally.along(UNIT).add(1, "marines").build();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(one))
                .withMessage("with 1 more, the sum at [infantry] leaves the range of long");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Tally.along().add(Long.MAX_VALUE).add(1));
        Tally both = most.plus(elsewhere);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(both::total)
                .withMessage("the sum of the 2 cells leaves the range of long");
        assertThat(both.toString()).endsWith("total  9,223,372,036,854,775,808");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(both::placed);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(both::onto);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> both.cumulative(UNIT));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> both.mapped(UNIT, "any", unit -> "any"));
    }

    @Test
    void hasZeroAxesWhereOnlyATotalIsKnown() {
        Tally total = Tally.ofTotal(106_745, Lineage.none());
        assertThat(total.total()).isEqualTo(106_745);
        assertThat(total.placed()).isEqualTo(106_745);
        assertThat(total.at()).isEqualTo(106_745);
        assertThat(total.axes()).isEmpty();
        assertThat(total.plus(total).total()).isEqualTo(213_490);
        assertThat(total).hasToString(" deaths\n106,745\ntotal  106,745");
        assertThat(Tally.ofTotal(0, Lineage.none()).cells()).isEmpty();
    }

    @Test
    void isEqualByAxesCoordinatesAndCounts() {
        Tally same = Tally.along(MONTH, UNIT).build().plus(TALLY);
        assertThat(same).isEqualTo(TALLY).hasSameHashCodeAs(TALLY);
        assertThat(TALLY.withLineage(Lineage.none())).isEqualTo(TALLY);
        assertThat(TALLY.withLineage(Lineage.none()).lineage()).isEqualTo(Lineage.none());
        assertThat(TALLY.plus(Tally.along(MONTH, UNIT).add(1, MARCH, "infantry").build()))
                .isNotEqualTo(TALLY)
                .doesNotHaveSameHashCodeAs(TALLY);
        assertThat(TALLY.plus(Tally.along(MONTH, UNIT).add(0, APRIL, null).build()))
                .isNotEqualTo(TALLY);
        assertThat(TALLY.onto(UNIT, MONTH)).isNotEqualTo(TALLY);
        assertThat(TALLY.equals(null)).isFalse();
    }

    @Test
    void printsATable() {
        assertThat(TALLY.where(MONTH, MARCH)).hasToString("""
                        month    unit        deaths
                        2022-03  infantry         5
                        2022-03  marines          2
                        2022-03  (unplaced)       1
                        total  8""");
        assertThat(TALLY.where(UNIT, "marines").where(MONTH, t -> true, "any").toString())
                .endsWith("total  2\n(1 coordinate holds no deaths)");
    }

    @Test
    void printsCoordinatesWithoutDeathsAlongOneAxis() {
        Tally months = TALLY.onto(MONTH).filled(MONTH);
        assertThat(months).hasToString("""
                        month       deaths
                        2022-03          8
                        2022-04          0
                        2022-05          0
                        2022-06          7
                        (unplaced)      13
                        total  28""");
    }

    @Test
    void printsOnlyTheFirstCellsOfALongTable() {
        TallyBuilder builder = Tally.along(Axis.age());
        IntStream.range(0, 50).forEach(age -> builder.add(1_000 + age, age));
        String text = builder.build().toString();
        assertThat(text.lines()).hasSize(43);
        assertThat(text).contains("39    1,039\n(10 more cells)\ntotal  51,225");
    }

    @Test
    void isImmutable() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> TALLY.by(MONTH).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> TALLY.counts(MONTH).clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Collections.sort(TALLY.coordinates(UNIT)));
        assertThat(TALLY.cells().map(Tally.Cell::count).collect(Collectors.summingLong(count -> count)))
                .isEqualTo(28);
    }

    @Test
    void saysWhichAxesThereAreWhereNoneIsOfTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALLY.onto(UNIT).between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1)))
                .withMessage("a period is selected along one axis of time, this tally has [] among its axes [unit]");
    }

    @Test
    void namesTheTypeOfACoordinateThatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.YEAR).add(1, 2020))
                .withMessage("a coordinate of the axis year must be of the type Year, got 2020 of the type Integer");
    }
}
