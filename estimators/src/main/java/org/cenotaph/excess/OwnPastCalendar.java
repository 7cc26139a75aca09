package org.cenotaph.excess;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.cenotaph.records.Death;
import org.cenotaph.tally.Axis;

/** The seasons into which an axis of time divides its years. */
enum OwnPastCalendar {
    YEARS(Axis.YEAR, 1, 12),
    QUARTERS(Axis.QUARTER, 4, 3),
    MONTHS(Axis.MONTH, 12, 1),
    ISO_WEEKS(Axis.ISO_WEEK, 53, 0);

    /** The last week that every ISO year has. */
    static final int LAST_FULL_WEEK = 52;

    private static final int IN_WEEK_ONE = 4;

    private final Axis<?> axis;
    private final int seasons;
    private final int monthsEach;

    OwnPastCalendar(Axis<?> axis, int seasons, int monthsEach) {
        this.axis = axis;
        this.seasons = seasons;
        this.monthsEach = monthsEach;
    }

    /**
     * The calendar of an axis.
     *
     * @throws IllegalArgumentException if it is not one of years, quarters, months or ISO weeks
     */
    static OwnPastCalendar of(Axis<?> axis) {
        return Arrays.stream(values())
                .filter(calendar -> calendar.axis.equals(axis))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a register is compared with its own past by "
                        + List.of(values()).stream()
                                .map(calendar -> calendar.axis)
                                .toList() + ", got the axis " + axis));
    }

    /** Tells every period of a year, in order, with the number of its season from 1. */
    <T extends Comparable<? super T>> void periodsOf(Axis<T> time, int year, BiConsumer<T, Integer> period) {
        for (int season = 1; season <= seasons; season++) {
            LocalDate day = dayIn(year, season);
            if (yearOf(day) == year) {
                period.accept(time.of(Death.on(day)).orElseThrow(), season);
            }
        }
    }

    private LocalDate dayIn(int year, int season) {
        return this == ISO_WEEKS
                ? LocalDate.of(year, 1, IN_WEEK_ONE).plusWeeks(season - 1L)
                : LocalDate.of(year, 1 + monthsEach * (season - 1), 1);
    }

    private int yearOf(LocalDate day) {
        return this == ISO_WEEKS ? day.get(IsoFields.WEEK_BASED_YEAR) : day.getYear();
    }
}
