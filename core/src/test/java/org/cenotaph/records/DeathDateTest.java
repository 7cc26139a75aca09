package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Dates of death as intervals, and what can be told of them. */
class DeathDateTest {
    private static final LocalDate MAY_9 = LocalDate.of(2022, 5, 9);

    @Provide
    Arbitrary<DeathDate> dates() {
        return RandomDeaths.dates();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomDeaths.days();
    }

    @Property
    void answersAsTheEnumerationOfItsPossibleDays(
            @ForAll("dates") DeathDate date, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        LocalDate first = date.earliest().equals(LocalDate.MIN) ? from.minusYears(2) : date.earliest();
        LocalDate last = date.latest().equals(LocalDate.MAX) ? to.plusYears(2) : date.latest();
        List<Boolean> inside = first.datesUntil(last.plusDays(1))
                .map(day -> !day.isBefore(from) && !day.isAfter(to))
                .distinct()
                .toList();

        Answer expected = inside.size() == 2 ? Answer.UNDECIDABLE : inside.get(0) ? Answer.YES : Answer.NO;
        assertThat(date.isBetween(from, to)).isEqualTo(expected);
    }

    @Test
    void monthAndYearSpanTheirFirstAndLastDay() {
        assertThat(DeathDate.in(YearMonth.of(2024, 2)))
                .isEqualTo(DeathDate.between(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
        assertThat(DeathDate.in(Year.of(2023)))
                .isEqualTo(DeathDate.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
    }

    @Test
    void knowsHowMuchIsKnown() {
        assertThat(DeathDate.on(MAY_9).isExact()).isTrue();
        assertThat(DeathDate.between(MAY_9, MAY_9)).isEqualTo(DeathDate.on(MAY_9));
        assertThat(DeathDate.in(YearMonth.of(2022, 5)).isExact()).isFalse();
        assertThat(DeathDate.in(YearMonth.of(2022, 5)).isBounded()).isTrue();
        assertThat(DeathDate.notBefore(MAY_9).isKnown()).isTrue();
        assertThat(DeathDate.notBefore(MAY_9).isBounded()).isFalse();
        assertThat(DeathDate.notAfter(MAY_9).isBounded()).isFalse();
        assertThat(DeathDate.unknown().isKnown()).isFalse();
        assertThat(DeathDate.unknown().isExact()).isFalse();
    }

    @Test
    void openEndsAreDecidableOnlyOnTheirKnownSide() {
        LocalDate before = MAY_9.minusDays(10);
        assertThat(DeathDate.notBefore(MAY_9).isBetween(before, MAY_9.minusDays(1)))
                .isEqualTo(Answer.NO);
        assertThat(DeathDate.notBefore(MAY_9).isBetween(before, MAY_9)).isEqualTo(Answer.UNDECIDABLE);
        assertThat(DeathDate.notBefore(MAY_9).isBetween(MAY_9, LocalDate.MAX)).isEqualTo(Answer.YES);
        assertThat(DeathDate.notAfter(MAY_9).isBetween(LocalDate.MIN, MAY_9)).isEqualTo(Answer.YES);
        assertThat(DeathDate.unknown().isBetween(before, MAY_9)).isEqualTo(Answer.UNDECIDABLE);
        assertThat(DeathDate.unknown().isBetween(LocalDate.MIN, LocalDate.MAX)).isEqualTo(Answer.YES);
    }

    @Test
    void refusesReversedIntervalsAndNamesBothDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeathDate.between(MAY_9, MAY_9.minusDays(1)))
                .withMessageContainingAll("2022-05-09", "2022-05-08");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeathDate.unknown().isBetween(MAY_9, MAY_9.minusDays(1)))
                .withMessageContainingAll("2022-05-09", "2022-05-08");
    }

    @Test
    void refusesDaysOutsideTheCalendar() {
        for (LocalDate day : List.of(
                LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MIN.plusDays(1), LocalDate.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DeathDate.on(day))
                    .withMessageContaining(day.toString());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DeathDate.in(Year.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> DeathDate.in(Year.of(Year.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> DeathDate.on(LocalDate.MIN));
        assertThat(DeathDate.on(LocalDate.of(1, 1, 1)).isExact()).isTrue();
        assertThat(DeathDate.on(LocalDate.of(9999, 12, 31)).isExact()).isTrue();
    }

    @Test
    void ordersByTheEarliestDayThenByTheLatest() {
        DeathDate unknown = DeathDate.unknown();
        DeathDate notAfter = DeathDate.notAfter(MAY_9);
        DeathDate exact = DeathDate.on(MAY_9);
        DeathDate longer = DeathDate.between(MAY_9, MAY_9.plusDays(1));
        assertThat(Stream.of(longer, exact, unknown, notAfter).sorted())
                .containsExactly(notAfter, unknown, exact, longer);
    }

    @Test
    void printsWhatIsKnown() {
        assertThat(DeathDate.on(MAY_9)).hasToString("2022-05-09");
        assertThat(DeathDate.in(YearMonth.of(2022, 5))).hasToString("2022-05-01/2022-05-31");
        assertThat(DeathDate.notBefore(MAY_9)).hasToString("2022-05-09/..");
        assertThat(DeathDate.notAfter(MAY_9)).hasToString("../2022-05-09");
        assertThat(DeathDate.unknown()).hasToString("unknown");
    }
}
