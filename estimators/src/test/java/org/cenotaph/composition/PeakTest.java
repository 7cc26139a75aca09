package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The highest periods, their ties, their surroundings, and what is refused. */
class PeakTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Peak<LocalDate> DAYS = Peak.along(Axis.DAY);

    private static TallyBuilder days(long... counts) {
        TallyBuilder deaths = Tally.along(Axis.DAY).allowingCorrections();
        for (int i = 0; i < counts.length; i++) {
            deaths.add(counts[i], START.plusDays(i));
        }
        return deaths;
    }

    private static Reason reason(Outcome outcome) {
        return ((Refusal) outcome).reason();
    }

    @Test
    void namesThePeriodWithMostDeathsAsACount() {
        Peaks<LocalDate> peaks = DAYS.estimate(days(3, 4, 2, 9, 5, 3, 1, 4).build());
        assertThat(peaks.periods()).containsExactly(START.plusDays(3));
        Estimate highest = peaks.highest().orThrow();
        assertThat(highest.central()).isEqualTo(9);
        assertThat(highest.range().kind()).isEqualTo(Kind.counted());
        assertThat(highest.basis().counted()).isEqualTo(31);
        assertThat(highest.explain()).contains("the highest of 8 periods: 1. 2024-01-04: 9 deaths", "P of so many");
    }

    @Test
    void namesAllThatTie() {
        Peaks<LocalDate> peaks = DAYS.estimate(days(3, 9, 2, 9, 5, 3, 1, 5).build());
        assertThat(peaks.periods()).containsExactly(START.plusDays(1), START.plusDays(3));
        assertThat(peaks.table()).extracting(PeakPeriod::rank).containsExactly(1, 1, 3, 3, 5, 5, 7, 8);
    }

    @Test
    void theTableEndsAfterTheTiesWithItsLastPlace() {
        Peaks<LocalDate> peaks =
                DAYS.withTop(3).estimate(days(3, 9, 2, 8, 5, 5, 1, 5, 0).build());
        assertThat(peaks.table()).extracting(PeakPeriod::deaths).containsExactly(9L, 8L, 5L, 5L, 5L);
    }

    @Test
    void periodsThatNobodyCountedAreZeroUnlessLeftOut() {
        Tally gaps = Tally.along(Axis.DAY)
                .add(4, START)
                .add(2, START.plusDays(2))
                .add(3, START.plusDays(3))
                .add(1, START.plusDays(6))
                .add(2, START.plusDays(9))
                .add(1, START.plusDays(11))
                .build();
        assertThat(DAYS.estimate(gaps).compared()).isEqualTo(12);
        assertThat(DAYS.estimate(gaps).table().get(0).level()).isCloseTo(9.5 / 11, within(1e-15));
        assertThat(DAYS.withGapsLeftOut().estimate(gaps).compared()).isEqualTo(6);
        assertThat(DAYS.withGapsLeftOut().estimate(gaps).table().get(0).level()).isCloseTo(9.5 / 5, within(1e-15));
    }

    @Test
    void surroundingsAreCutAtTheEnds() {
        long[] counts = new long[40];
        Arrays.fill(counts, 5);
        counts[1] = 20;
        PeakPeriod<LocalDate> first =
                DAYS.withSurroundings(7).estimate(days(counts).build()).table().get(0);
        assertThat(first.surroundings()).isEqualTo(8);
        assertThat(first.level()).isCloseTo(40.5 / 8, within(1e-15));
        assertThat(first.dispersion()).isZero();
    }

    @Test
    void bothProbabilitiesAreToldAndTheSecondCountsTheLooks() {
        PeakPeriod<LocalDate> first =
                DAYS.estimate(days(3, 4, 2, 19, 5, 3, 1, 4).build()).table().get(0);
        assertThat(first.probability()).isBetween(1e-4, 0.05);
        assertThat(first.probabilityAmongAll()).isCloseTo(1 - Math.pow(1 - first.probability(), 8), within(1e-14));
    }

    @Test
    void equalCountsShareTheProbabilityOfBeingTheHighest() {
        List<PeakPeriod<LocalDate>> table =
                DAYS.withTop(13).estimate(days(3, 9, 2, 9, 5, 3, 1, 4).build()).table();
        assertThat(table.get(0).probabilityOfHighest())
                .isCloseTo(table.get(1).probabilityOfHighest(), within(1e-15))
                .isBetween(0.3, 0.5);
        assertThat(table.stream().mapToDouble(PeakPeriod::probabilityOfHighest).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(table.get(0).toString()).matches(".*highest with probability 0\\.4\\d if deaths are independent");
    }

    @Test
    void tellsThatTheProbabilityOfTheHighestIsOfIndependentDeaths() {
        Peaks<LocalDate> peaks = DAYS.estimate(days(3, 90, 2, 1, 5, 3, 1, 4).build());
        assertThat(peaks.highest().explain()).contains("takes deaths as independent of each other (Poisson)");
        PeakPeriod<LocalDate> last = peaks.table().get(peaks.table().size() - 1);
        assertThat(last.toString())
                .contains(": 1 death, surrounding")
                .endsWith("highest with probability below 0.001 if deaths are independent");
    }

    @Test
    void aHigherCountIsLessProbable() {
        double before = 1;
        for (long count = 5; count < 100; count += 5) {
            double now = DAYS.estimate(days(3, 4, 2, count, 5, 3, 1, 4).build())
                    .table()
                    .get(0)
                    .probability();
            assertThat(now).isLessThan(before).isPositive();
            before = now;
        }
    }

    @Test
    void unplacedDeathsStandBesideTheAnswer() {
        Peaks<LocalDate> peaks =
                DAYS.estimate(days(3, 4, 2, 9, 5, 3).add(17, (Object) null).build());
        assertThat(peaks.unplaced()).isEqualTo(17);
        assertThat(peaks.highest().basis().counted()).isEqualTo(26);
        assertThat(peaks.highest().explain()).contains("unplaced on the axis day: 17 recorded deaths");
        assertThat(peaks.toString()).contains("deaths whose period is not known: 17");
    }

    @Test
    void refusesWhenNobodyDied() {
        assertThat(reason(DAYS.estimate(days(0, 0, 0, 0, 0, 0, 0).build()).highest()))
                .isEqualTo(Reason.NOTHING_COUNTED);
        assertThat(reason(DAYS.estimate(days().build()).highest())).isEqualTo(Reason.NOTHING_COUNTED);
    }

    @Test
    void refusesAPeakWithNothingAroundIt() {
        assertThat(reason(DAYS.estimate(days(4).build()).highest())).isEqualTo(Reason.TOO_FEW);
        assertThat(reason(DAYS.estimate(days(4, 1, 2, 3, 4).build()).highest())).isEqualTo(Reason.TOO_FEW);
        assertThat(DAYS.estimate(days(4, 1, 2, 3, 4, 2).build()).highest()).isInstanceOf(Estimate.class);
    }

    @Test
    void refusesNegativeCountsAndCountsBeyondItsReach() {
        assertThat(reason(DAYS.estimate(days(4, 1, -2, 3, 4, 2).build()).highest()))
                .isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(reason(DAYS.estimate(days(4, 1, 1_000_000_001, 3, 4, 2).build())
                        .highest()))
                .isEqualTo(Reason.MODEL_FAILS);
        assertThat(DAYS.estimate(days(1_000_000_000, 990_000_000, 980_000_000, 970_000_000, 999_000_000, 985_000_000)
                                .build())
                        .table()
                        .get(0)
                        .probability())
                .isBetween(0.01, 0.5);
    }

    @Test
    void saysWhatASurroundingMustBe() {
        assertThatThrownBy(() -> DAYS.withSurroundings(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 5 periods on each side, got 4");
        assertThatThrownBy(() -> DAYS.withTop(0)).hasMessageContaining("at least 1, got 0");
    }

    @Test
    void takesAnyAxisOfTimeAndNoOther() {
        TallyBuilder months = Tally.along(Axis.MONTH);
        for (int i = 0; i < 6; i++) {
            months.add(10 + i % 3, YearMonth.of(2024, 2 * i + 1));
        }
        assertThat(Peak.along(Axis.MONTH).estimate(months.build()).compared()).isEqualTo(11);
        assertThatThrownBy(() -> Peak.along(Axis.category("region")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the axis region is none");
        Axis<Integer> season = Axis.DAY.mapped("season", day -> day.getMonthValue() / 4);
        assertThat(Peak.along(season).axes()).hasSize(1);
    }

    @Test
    void allOtherPeriodsAreTheSurroundingsHoweverManyAreAskedFor() {
        Tally deaths = days(3, 4, 2, 9, 5, 3, 1, 4).build();
        assertThat(DAYS.withSurroundings(Integer.MAX_VALUE).estimate(deaths).table())
                .isEqualTo(DAYS.withSurroundings(8).estimate(deaths).table())
                .allSatisfy(period -> assertThat(period.surroundings()).isEqualTo(7));
    }
}
