package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cenotaph.records.Age;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.RandomDeaths;
import org.cenotaph.records.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each axis reads of a death, and what it leaves unplaced. */
class AxisTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 4);

    /** Whole calendars where things go wrong: any day of 400 years, and the days around new year more often. */
    @Provide
    Arbitrary<LocalDate> calendarDays() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(0, 146_097)
                .map(day -> LocalDate.of(1800, 1, 1).plusDays(day));
        Arbitrary<LocalDate> newYear = any.map(day -> day.withDayOfYear(1))
                .flatMap(first -> Arbitraries.integers().between(-7, 7).map(first::plusDays));
        return Arbitraries.oneOf(any, newYear);
    }

    @Provide
    Arbitrary<DeathDate> dates() {
        return RandomDeaths.dates();
    }

    @Provide
    Arbitrary<Axis<?>> timeAxes() {
        List<Axis<?>> axes = new ArrayList<>(List.of(Axis.DAY, Axis.ISO_WEEK, Axis.MONTH, Axis.QUARTER, Axis.YEAR));
        for (DayOfWeek first : DayOfWeek.values()) {
            axes.add(Axis.weekStarting(first));
        }
        return Arbitraries.of(axes);
    }

    @Property
    void readsExactDaysAsTheCalendarDoes(@ForAll("calendarDays") LocalDate day) {
        Death death = Death.on(day);
        assertThat(Axis.DAY.of(death)).contains(day);
        assertThat(Axis.MONTH.of(death)).contains(YearMonth.from(day));
        assertThat(Axis.QUARTER.of(death)).contains(new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3));
        assertThat(Axis.YEAR.of(death)).contains(Year.from(day));
        assertThat(Axis.ISO_WEEK.of(death))
                .contains(new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    @Property
    void weekStartsOnItsDayAndHoldsTheDeath(@ForAll("calendarDays") LocalDate day, @ForAll DayOfWeek first) {
        LocalDate start = Axis.weekStarting(first).of(Death.on(day)).orElseThrow();
        assertThat(start.getDayOfWeek()).isEqualTo(first);
        assertThat(ChronoUnit.DAYS.between(start, day)).isBetween(0L, 6L);
    }

    @Property
    void placesAnImpreciseDateOnlyWhereAllItsDaysAgree(
            @ForAll("timeAxes") Axis<?> axis, @ForAll("dates") DeathDate date) {
        Set<Object> coordinates = new LinkedHashSet<>();
        if (date.isBounded()) {
            date.earliest()
                    .datesUntil(date.latest().plusDays(1))
                    .forEach(day -> coordinates.add(axis.of(Death.on(day)).orElseThrow()));
        }
        Object placed = axis.of(Death.at(date)).orElse(null);
        assertThat(placed)
                .isEqualTo(coordinates.size() == 1 ? coordinates.iterator().next() : null);
    }

    @Property
    void coordinateOfTimeSpansExactlyTheDaysThatItIsReadFrom(
            @ForAll("timeAxes") Axis<?> axis, @ForAll("calendarDays") LocalDate day) {
        assertThatPeriodFits(axis, day);
    }

    private static <T extends Comparable<? super T>> void assertThatPeriodFits(Axis<T> axis, LocalDate day) {
        T coordinate = axis.of(Death.on(day)).orElseThrow();
        DeathDate period = axis.periodOf(coordinate).orElseThrow();
        assertThat(day).isBetween(period.earliest(), period.latest());
        assertThat(axis.of(Death.at(period))).contains(coordinate);
        assertThat(axis.of(Death.on(period.earliest().minusDays(1)))).isNotEqualTo(axis.of(Death.on(day)));
        assertThat(axis.next(coordinate))
                .isEqualTo(axis.of(Death.on(period.latest().plusDays(1))));
        assertThat(axis.parse(coordinate.toString())).isEqualTo(coordinate);
    }

    @Property
    void acceptsItsOwnCoordinatesAtBothEndsOfTheCalendar(@ForAll("timeAxes") Axis<?> axis) {
        for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThatTallyTakes(axis, day);
        }
    }

    private static <T extends Comparable<? super T>> void assertThatTallyTakes(Axis<T> axis, LocalDate day) {
        T coordinate = axis.of(Death.on(day)).orElseThrow();
        Tally tally = Tally.along(axis).add(Death.on(day)).build();
        assertThat(tally.plus(tally).at(coordinate)).isEqualTo(2);
        assertThat(tally.between(day, day).total()
                        + tally.between(day, day).lineage().selections().get(0).undecidable())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31, 2020-W53", "2021-01-01, 2020-W53", "2021-01-03, 2020-W53", "2021-01-04, 2021-W01",
        "2018-12-31, 2019-W01", "2022-01-02, 2021-W52", "2015-12-31, 2015-W53", "2024-12-30, 2025-W01"
    })
    void readsIsoWeeksAroundNewYear(LocalDate day, String week) {
        assertThat(Axis.ISO_WEEK.of(Death.on(day))).hasToString("Optional[" + week + "]");
    }

    @Test
    void namesWeeksByTheDayTheyStartOn() {
        // 24 February 2022 was a Thursday
        Death death = Death.on(LocalDate.of(2022, 3, 2));
        assertThat(Axis.weekStarting(DayOfWeek.THURSDAY).of(death)).contains(LocalDate.of(2022, 2, 24));
        assertThat(Axis.weekStarting(DayOfWeek.WEDNESDAY).of(death)).contains(LocalDate.of(2022, 3, 2));
        assertThat(Axis.weekStarting(DayOfWeek.THURSDAY).name()).isEqualTo("week starting thursday");
    }

    @Test
    void refusesADayThatStartsNoWeekOfTheAxis() {
        Axis<LocalDate> axis = Axis.weekStarting(DayOfWeek.THURSDAY);
        LocalDate monday = LocalDate.of(2022, 2, 21);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(axis).add(5, monday))
                .withMessageContainingAll("2022-02-21", "week starting thursday");
        assertThatIllegalArgumentException().isThrownBy(() -> axis.parse("2022-02-21"));
        assertThat(axis.parse("2022-02-24")).isEqualTo(LocalDate.of(2022, 2, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-13", "2022", "March 2022", "22-03"})
    void refusesTextThatIsNoMonthAndNamesIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.MONTH.parse(text))
                .withMessage("\"" + text + "\" is not a coordinate of the axis month");
    }

    @Test
    void refusesTextThatIsNoCoordinate() {
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.DAY.parse("2022-02-29"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.ISO_WEEK.parse("2022-W53"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.ISO_WEEK.parse("2022-53"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.QUARTER.parse("2022-Q5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.YEAR.parse("-5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.YEAR.parse("12000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.age().parse("131"));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.age().parse("30-34"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.category("region").parse(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.ageBand(0, 15).parse("0-20"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.heldBy("a", "b").parse("a+c"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0-14",
        "14, 0-14",
        "15, 15-49",
        "49, 15-49",
        "50, 50+",
        "130, 50+",
        "0-14, 0-14",
        "15-49, 15-49",
        "20-24, 15-49",
        "85+, 50+",
        "50+, 50+"
    })
    void placesAgesInBands(String age, String band) {
        Death death = Death.on(DAY).aged(Age.parse(age));
        assertThat(Axis.ageBand(50, 0, 15, 15).of(death)).contains(AgeBand.parse(band));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14-15", "0-130", "45+", "10-60"})
    void leavesAgesUnplacedThatReachIntoTwoBands(String age) {
        assertThat(Axis.ageBand(0, 15, 50).of(Death.on(DAY).aged(Age.parse(age))))
                .isEmpty();
    }

    @Test
    void leavesAgesBelowTheFirstBandUnplaced() {
        assertThat(Axis.ageBand(15, 50).of(Death.on(DAY).aged(Age.exactly(14)))).isEmpty();
        assertThat(Axis.ageBand(15, 50).of(Death.on(DAY))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(Axis::ageBand).withMessageContaining("at least one age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.ageBand(0, 200))
                .withMessageContaining("200");
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.ageBand(-1)).withMessageContaining("-1");
    }

    @Test
    void axesOfDifferentBandsAreDifferentAxes() {
        Tally one =
                Tally.along(Axis.ageBand(0, 15)).add(1, AgeBand.parse("0-14")).build();
        Tally other =
                Tally.along(Axis.ageBand(0, 20)).add(1, AgeBand.parse("0-19")).build();
        assertThat(Axis.ageBand(15, 0)).isEqualTo(Axis.ageBand(0, 15)).hasSameHashCodeAs(Axis.ageBand(0, 15));
        assertThat(Axis.ageBand(0, 15)).isNotEqualTo(Axis.ageBand(0, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(other))
                .withMessageStartingWith("both tallies must have the same axes")
                .withMessageContainingAll("age band [0-14, 15+]", "age band [0-19, 20+]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.unplaced(Axis.ageBand(0, 20)))
                .withMessageContainingAll("age band [0-14, 15+]", "age band [0-19, 20+]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(Axis.ageBand(0, 15)).add(1, AgeBand.parse("0-19")))
                .withMessageContaining("0-19 is not a coordinate of the axis age band [0-14, 15+]");
    }

    @Test
    void readsExactAgesOnly() {
        assertThat(Axis.age().of(Death.on(DAY).aged(Age.exactly(21)))).contains(21);
        assertThat(Axis.age().of(Death.on(DAY).aged(Age.between(21, 22)))).isEmpty();
        assertThat(Axis.age().of(Death.on(DAY))).isEmpty();
        assertThat(Axis.age().next(21)).contains(22);
    }

    private static Death reported(DeathDate died, LocalDate published) {
        return Death.at(died).reported(new Report("list", published));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-31, 2022-01-31, 0, 0, 0, 0",
        "2022-01-31, 2022-02-06, 6, 0, 0, 0",
        "2022-01-31, 2022-02-07, 7, 1, 0, 0",
        "2022-01-31, 2022-02-28, 28, 4, 0, 0",
        "2022-01-31, 2022-03-01, 29, 4, 1, 0",
        "2022-01-15, 2022-02-15, 31, 4, 1, 0",
        "2022-01-15, 2023-01-14, 364, 52, 11, 0",
        "2022-01-15, 2023-01-15, 365, 52, 12, 1",
        "2022-01-15, 2022-01-14, -1, -1, -1, -1",
        "2022-01-15, 2022-01-08, -7, -1, -1, -1",
        "2022-01-15, 2022-01-07, -8, -2, -1, -1",
        "2022-01-15, 2021-12-15, -31, -5, -1, -1",
    })
    void countsWholeUnitsFromDeathToReport(
            LocalDate died, LocalDate published, int days, int weeks, int months, int years) {
        Death death = reported(DeathDate.on(died), published);
        assertThat(Axis.delay("list", ChronoUnit.DAYS).of(death)).contains(days);
        assertThat(Axis.delay("list", ChronoUnit.WEEKS).of(death)).contains(weeks);
        assertThat(Axis.delay("list", ChronoUnit.MONTHS).of(death)).contains(months);
        assertThat(Axis.delay("list", ChronoUnit.YEARS).of(death)).contains(years);
    }

    @Property
    void placesADelayOnlyWhereAllPossibleDaysOfDeathAgree(
            @ForAll("dates") DeathDate died, @ForAll("calendarDays") LocalDate published) {
        LocalDate near = published.withYear(2022);
        for (ChronoUnit unit : List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS)) {
            Axis<Integer> axis = Axis.delay("list", unit);
            Set<Integer> delays = new LinkedHashSet<>();
            if (died.isBounded()) {
                died.earliest()
                        .datesUntil(died.latest().plusDays(1))
                        .forEach(day -> delays.add(
                                axis.of(reported(DeathDate.on(day), near)).orElseThrow()));
            }
            assertThat(axis.of(reported(died, near)).orElse(null))
                    .isEqualTo(delays.size() == 1 ? delays.iterator().next() : null);
        }
    }

    @Test
    void leavesDelaysUnplacedThatAreNotKnown() {
        Axis<Integer> weeks = Axis.delay("list", ChronoUnit.WEEKS);
        DeathDate twoDays = DeathDate.between(DAY, DAY.plusDays(1));
        assertThat(weeks.of(reported(twoDays, DAY.plusDays(8)))).contains(1);
        assertThat(weeks.of(reported(twoDays, DAY.plusDays(7)))).isEmpty();
        assertThat(weeks.of(Death.on(DAY).reported(Report.undated("list")))).isEmpty();
        assertThat(weeks.of(Death.on(DAY).reported(new Report("other", DAY)))).isEmpty();
        assertThat(weeks.of(reported(DeathDate.notBefore(DAY), DAY.plusDays(8))))
                .isEmpty();
        assertThat(weeks.of(reported(DeathDate.unknown(), DAY))).isEmpty();
        assertThat(weeks.next(3)).contains(4);
        assertThat(weeks.name()).isEqualTo("delay of list in weeks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tally.along(weeks).add(1, 3).build().filled(weeks, 3, Integer.MAX_VALUE))
                .withMessage("2147483647 is not a coordinate of the axis delay of list in weeks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.delay("list", ChronoUnit.HOURS))
                .withMessageContaining("Hours");
    }

    @Test
    void takesNoDelayThatIsLongerThanTheCalendar() {
        Axis<Integer> days = Axis.delay("list", ChronoUnit.DAYS);
        int tooLong = 10_000 * 366;
        Tally longest =
                Tally.along(days).add(1, tooLong - 1).add(1, 1 - tooLong).build();
        assertThat(longest.coordinates(days)).containsExactly(1 - tooLong, tooLong - 1);
        for (int delay : new int[] {tooLong, -tooLong}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tally.along(days).add(1, delay))
                    .withMessageContaining(String.valueOf(delay));
        }
    }

    @Test
    void tellsWhichListsHoldADeath() {
        Axis<Holders> axis = Axis.heldBy("b", "a");
        assertThat(axis.name()).isEqualTo("held by a, b");
        assertThat(axis.of(Death.on(DAY))).contains(Holders.of());
        Death death = Death.on(DAY).reported(Report.undated("b")).reported(Report.undated("c"));
        assertThat(axis.of(death)).contains(Holders.of("b"));
        assertThat(axis.of(death.reported(new Report("a", DAY)))).contains(Holders.of("a", "b"));
        assertThat(axis).isEqualTo(Axis.heldBy("a", "b")).isNotEqualTo(Axis.heldBy("a", "b", "c"));
    }

    @Test
    void refusesListsThatCannotMakeAPattern() {
        assertThatIllegalArgumentException().isThrownBy(Axis::heldBy).withMessageContaining("1 to 62");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.heldBy("a", "a"))
                .withMessageContaining("[a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.heldBy("a+b"))
                .withMessageContaining("\"a+b\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.heldBy(" "));
        String[] many =
                Stream.iterate(1, i -> i + 1).limit(63).map(i -> "list " + i).toArray(String[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.heldBy(many));
        assertThat(Axis.heldBy(Arrays.copyOf(many, 62)).of(Death.on(DAY))).contains(Holders.of());
    }

    /** The last month of all has no end that a date could be. */
    @Test
    void refusesThePeriodOfWhatIsNoCoordinate() {
        for (YearMonth month :
                List.of(YearMonth.of(10_000, 1), YearMonth.of(Year.MAX_VALUE, 12), YearMonth.of(0, 12))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axis.MONTH.periodOf(month))
                    .withMessageContaining(month + " is not a coordinate of the axis month");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Axis.MONTH.next(month))
                    .withMessageContaining(month + " is not a coordinate of the axis month");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Axis.DAY.periodOf(LocalDate.MAX))
                .withMessageContaining("is not a coordinate of the axis day");
        assertThat(Axis.MONTH.periodOf(YearMonth.of(9999, 12)).orElseThrow().latest())
                .isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @Test
    void regroupsAndLeavesUnplacedWhereTheGroupingIsNull() {
        Axis<String> season = Axis.MONTH.mapped("season", month -> month.getMonth() == Month.MARCH ? "spring" : null);
        assertThat(season.of(Death.on(DAY))).contains("spring");
        assertThat(season.of(Death.on(DAY.plusMonths(1)))).isEmpty();
        assertThat(season.of(Death.at(DeathDate.unknown()))).isEmpty();
        assertThat(season.periodOf("spring")).isEmpty();
        assertThat(season.next("spring")).isEmpty();

        Axis<Integer> letters = season.mapped("letters", String::length);
        assertThat(letters.of(Death.on(DAY))).contains(6);
        assertThat(letters.of(Death.on(DAY.plusMonths(1)))).isEmpty();
    }

    @Test
    void mappedAxisIsReadFromTextOnlyByAWayGivenToIt() {
        Axis<Integer> letters = Axis.category("region").mapped("letters", String::length);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.parse("4"))
                .withMessageContainingAll("letters", "readBy");
        assertThat(letters.readBy(Integer::valueOf).parse("4")).isEqualTo(4);
        assertThat(letters.readBy(Integer::valueOf)).isEqualTo(letters);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letters.readBy(Integer::valueOf).parse("four"))
                .withMessage("\"four\" is not a coordinate of the axis letters");
    }

    @Test
    void mappedAxisTakesCoordinatesOfOneTypeOnly() {
        Axis<Integer> letters = Axis.category("region").mapped("letters", String::length);
        TallyBuilder tally = Tally.along(letters).add(1, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.add(1, "four"))
                .withMessageContainingAll("letters", "4", "four");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.build().at("four"))
                .withMessageContainingAll("letters", "4", "four");
        assertThat(tally.build().coordinates(letters)).containsExactly(4);
    }

    @Test
    void mappingToABlankTextIsRefused() {
        Axis<String> blank = Axis.category("region").mapped("district", region -> " ");
        Deaths deaths =
                Deaths.along("region").add(Death.on(DAY).with("region", "Tuva")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(deaths).along(blank))
                .withMessageContainingAll("district", "blank");
        Tally tally = Counting.of(deaths).along(Axis.category("region"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.mapped(Axis.category("region"), "district", r -> " "));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void groupsMayBeEnumConstantsWithBodies(Shape shape) {
        Axis<Shape> axis = Axis.category("shape").mapped("form", Shape::valueOf);
        Tally tally = Tally.along(axis).add(1, Shape.ROUND).add(2, Shape.SQUARE).build();
        assertThat(tally.at(shape)).isEqualTo(shape.ordinal() + 1);
    }

    /** An enumeration whose constants are of different classes. */
    enum Shape {
        ROUND {
            @Override
            int corners() {
                return 0;
            }
        },
        SQUARE {
            @Override
            int corners() {
                return 4;
            }
        };

        abstract int corners();
    }

    @Test
    void evaluatesAGroupingOncePerDistinctValue() {
        List<String> asked = new ArrayList<>();
        Axis<Integer> letters = Axis.category("region").mapped("letters", region -> {
            asked.add(region);
            return region.length();
        });
        var builder = Deaths.along("region");
        for (int i = 0; i < 1000; i++) {
            builder.add(i % 7 == 0 ? Death.on(DAY) : Death.on(DAY).with("region", i % 2 == 0 ? "Tuva" : "Pskov"));
        }

        Tally tally = Counting.of(builder.build()).along(letters);

        assertThat(asked).containsExactlyInAnyOrder("Tuva", "Pskov");
        assertThat(tally.unplaced(letters)).isEqualTo(143);
    }

    @Test
    void evaluatesATestOncePerDistinctValue() {
        List<String> asked = new ArrayList<>();
        var builder = Deaths.along("region");
        for (int i = 0; i < 1000; i++) {
            builder.add(Death.on(DAY).with("region", i % 2 == 0 ? "Tuva" : "Pskov"));
        }
        Tally tally = Counting.of(builder.build())
                .where(
                        Axis.category("region"),
                        region -> {
                            asked.add(region);
                            return region.startsWith("T");
                        },
                        "with T")
                .along();
        assertThat(asked).containsExactlyInAnyOrder("Tuva", "Pskov");
        assertThat(tally.total()).isEqualTo(500);
    }

    @Test
    void isNamedAndEqualByNameAndProperty() {
        assertThat(Axis.category("region")).isEqualTo(Axis.category("region")).isNotEqualTo(Axis.category("unit"));
        assertThat(Axis.category("month")).isNotEqualTo(Axis.MONTH);
        assertThat(Axis.MONTH).hasToString("month");
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.category(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.MONTH.mapped("", m -> m));
    }

    @Test
    void readsWhatItsCoordinatesPrint() {
        Map<Axis<?>, List<String>> texts = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
        texts.put(Axis.age(), List.of("0", "34", "130"));
        texts.put(Axis.ageBand(0, 1, 5, 85), List.of("0", "1-4", "5-84", "85+"));
        texts.put(Axis.ageBand(130).mapped("old", b -> b).readBy(AgeBand::parse), List.of("130"));
        texts.put(Axis.heldBy("a", "b"), List.of("(none)", "a", "a+b"));
        texts.put(Axis.category("region"), List.of("Tuva", "=1+1"));
        texts.put(Axis.delay("a", ChronoUnit.DAYS), List.of("-3", "0", "400"));
        texts.forEach((axis, written) ->
                written.forEach(text -> assertThat(axis.parse(text)).hasToString(text)));
    }
}
