package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** What a reader is told of a peak, and the edges of what is looked at. */
class PeakWordsTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Peak<LocalDate> DAYS = Peak.along(Axis.DAY);
    private static final Axis<LocalDate> READING = Axis.category("reading").mapped("reading", LocalDate::parse);

    private static Tally days(long... counts) {
        TallyBuilder deaths = Tally.along(Axis.DAY).allowingCorrections();
        for (int i = 0; i < counts.length; i++) {
            deaths.add(counts[i], START.plusDays(i));
        }
        return deaths.build();
    }

    private static String message(Outcome outcome) {
        return ((Refusal) outcome).message();
    }

    @Test
    void aPeakIsOneSentence() {
        assertThat(new PeakPeriod<>(1, "May", 1234, 56, 78.94, 2.5, 0.012345, 0.34567, 0.5678))
                .hasToString(
                        "1. May: 1,234 deaths, surrounding level 78.9; P of so many 0.012 for this period, 0.35 for any"
                                + " of those looked at; highest with probability 0.57 if deaths are independent");
        assertThat(new PeakPeriod<>(2, "June", 1, 5, 1, 1, 1, 1, 0.001).toString())
                .startsWith("2. June: 1 death, ")
                .endsWith("highest with probability 0.0010 if deaths are independent");
        assertThat(new PeakPeriod<>(2, "June", 2, 5, 1, 1, 1, 1, 0.00099).toString())
                .contains("2 deaths")
                .endsWith("highest with probability below 0.001 if deaths are independent");
    }

    @Test
    void allThatTieAreInTheCaution() {
        Peaks<LocalDate> peaks = DAYS.withTop(1).estimate(days(3, 9, 2, 9, 5, 3, 1, 4));
        assertThat(peaks.highest().explain())
                .contains("the highest of 8 periods: 1. 2024-01-02: 9 deaths", "; 1. 2024-01-04");
        assertThat(peaks.table()).hasSize(2);
        assertThat(peaks.toString().lines().toList())
                .hasSize(4)
                .endsWith("8 periods looked at; deaths whose period is not known: 0");
        assertThat(DAYS).hasToString("peak along day against 28 periods on each side");
        assertThat(DAYS.withSurroundings(5).withTop(2)).hasToString("peak along day against 5 periods on each side");
    }

    @Test
    void aPeriodOfNoneIsNoPeak() {
        assertThat(DAYS.estimate(days(3, 0, 2, 0, 5, 0)).table()).hasSize(3);
        assertThat(DAYS.estimate(days(5, 0, 0, 0, 0, 0)).table()).hasSize(1);
    }

    @Test
    void onlyTheSurroundingsMakeTheLevel() {
        long[] counts = new long[21];
        Arrays.setAll(counts, i -> i);
        counts[10] = 100;
        PeakPeriod<LocalDate> middle =
                DAYS.withSurroundings(5).estimate(days(counts)).table().get(0);
        assertThat(middle.surroundings()).isEqualTo(10);
        assertThat(middle.level()).isCloseTo(100.5 / 10, within(1e-15)); // 5 to 15 without 10
        // squares of 5 to 1 on either side of the mean of 10 add up to 110
        assertThat(middle.dispersion()).isCloseTo(110 / 9.0 / 10.05, within(1e-14));
    }

    @Test
    void refusalsSayHowMuchWasThere() {
        assertThat(message(DAYS.estimate(days(4, 1, -2, 3, -4, 2)).highest()))
                .isEqualTo("counts must not be negative, got -2 in 2024-01-03");
        assertThat(message(DAYS.estimate(days(4, 1, 1, 3, 4)).highest()))
                .isEqualTo("a peak needs at least 5 other periods to be compared with, got 4");
        assertThat(message(DAYS.estimate(days(4, 1, 1_000_000_001, 3, 4, 5)).highest()))
                .isEqualTo("probabilities of peaks are told up to 10^9 deaths in a period, got 1000000001");
        assertThat(message(DAYS.estimate(days(0, 0)).highest())).isEqualTo("no deaths were counted in any period");
        Peaks<LocalDate> none = DAYS.estimate(days(0, 0, 0));
        assertThat(none.compared()).isEqualTo(3);
        assertThat(none.periods()).isEmpty();
        assertThat(none.toString().lines()).hasSize(2);
        assertThatThrownBy(() -> DAYS.withSurroundings(4)).hasMessageContaining("got 4");
        assertThat(DAYS.withTop(1).estimate(days(3, 1, 1, 1, 1, 1, 1)).table()).hasSize(1);
    }

    @Test
    void aTotalBeyondAllNumbersIsAnError() {
        assertThatThrownBy(() -> DAYS.estimate(days(Long.MAX_VALUE, 1, 1, 1, 1, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCountOfNoneOrMoreIsCertain() {
        SurroundingLevel level = new SurroundingLevel(new long[] {3, 4, 5, 4, 4});
        assertThat(level.probabilityOf(0)).isEqualTo(1);
        assertThat(level.probabilityOf(1)).isBetween(0.9, 1.0);
    }

    @Test
    void readingsAreListedByTheirChanges() {
        TallyBuilder deaths = Tally.along(Axis.DAY, READING);
        LocalDate spring = LocalDate.of(2024, 4, 1);
        LocalDate summer = LocalDate.of(2024, 7, 1);
        LocalDate autumn = LocalDate.of(2024, 10, 1);
        for (int i = 0; i < 8; i++) {
            deaths.add(i == 3 ? 9 : 1, START.plusDays(i), spring).add(1, START.plusDays(i), summer);
            deaths.add(i == 5 ? 20 : 1, START.plusDays(i), autumn);
        }
        ReadingsOfPeak<LocalDate, LocalDate> method = DAYS.readAlong(READING);
        ReadingPeaks<LocalDate, LocalDate> peaks = method.estimate(deaths.build());
        assertThat(peaks.toString())
                .startsWith("at 2024-07-01: 1. 2024-01-04: 10 deaths")
                .contains("; at 2024-10-01: 1. 2024-01-06: 22 deaths")
                .doesNotContain("\n");
        assertThat(peaks.breakdown().outcomes().get(spring).orThrow().central()).isEqualTo(9);
        assertThat(peaks.breakdown().outcomes().get(autumn).orThrow().central()).isEqualTo(22);
        assertThat(method).hasToString("peak along day against 28 periods on each side at each reading");
        assertThat(method.axes()).containsExactly(Axis.DAY, READING);
        Tally before = deaths.build().where(READING, day -> !day.equals(autumn), "before autumn");
        assertThat(method.estimate(before)).hasToString("the same peak at each of 2 readings");
    }

    @Test
    void daysWithoutAnyoneAtTheEndHaveNotComeYet() {
        assertThat(DAYS.upToLastDeath(days(3, 4, 2, 9, 5, 3, 0, 0)).compared()).isEqualTo(6);
        assertThat(DAYS.upToLastDeath(days(0, 0)).compared()).isZero();
        assertThat(DAYS.estimate(days(3, 4, 2, 9, 5, 3, 0, 0)).compared()).isEqualTo(8);
    }

    @Test
    void anAxisThatDoesNotGoInStepsHasNoGaps() {
        Axis<Integer> third = Axis.DAY.mapped("third of a month", day -> day.getDayOfMonth() / 10);
        TallyBuilder deaths = Tally.along(third);
        Stream.of(1, 2, 3, 5, 7, 8).forEach(at -> deaths.add(at, at));
        assertThat(Peak.along(third).estimate(deaths.build()).compared()).isEqualTo(6);
    }
}
