package org.cenotaph.charts;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cenotaph.records.DeathDate;
import org.cenotaph.tally.Axis;

/**
 * Where the periods of an axis of time stand in a plot: at the number of days since the start of 1970.
 *
 * @param axis the axis
 */
record Moments<T extends Comparable<? super T>>(Axis<T> axis) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final int MOST_MONTHS = 18;
    private static final double LEAST_NAMED = 0.2; // of a year at the edge of a plot

    double startOf(T period) {
        return days(period).earliest().toEpochDay();
    }

    double endOf(T period) {
        return days(period).latest().toEpochDay() + 1.0;
    }

    double middleOf(T period) {
        return (startOf(period) + endOf(period)) / 2;
    }

    /** What one period is called: a week, on whatever day it starts. */
    String name() {
        return axis.name().replaceFirst(" starting .*", "");
    }

    private DeathDate days(T period) {
        return axis.periodOf(period)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a chart over time needs an axis of time, got " + axis + " with " + period));
    }

    /** The axis from one period to another, with a line at the start of each year, or of each month where they are few. */
    Scale scale(T first, T last) {
        LocalDate from = days(first).earliest();
        LocalDate to = days(last).latest().plusDays(1);
        boolean isLong = ChronoUnit.MONTHS.between(from, to) > MOST_MONTHS;
        Period step = isLong ? Period.ofYears(1) : Period.ofMonths(1);
        LocalDate start = isLong ? from.withDayOfYear(1) : from.withDayOfMonth(1);
        List<Scale.Mark> marks = new ArrayList<>();
        for (LocalDate each = start; each.isBefore(to); each = each.plus(step)) {
            double begin = Math.max(from.toEpochDay(), each.toEpochDay());
            double end = Math.min(to.toEpochDay(), each.plus(step).toEpochDay());
            boolean isNamed = (end - begin) / ChronoUnit.DAYS.between(each, each.plus(step)) >= LEAST_NAMED || !isLong;
            String words = isLong ? Integer.toString(each.getYear()) : each.format(MONTH);
            marks.add(new Scale.Mark(begin, (begin + end) / 2, isNamed ? words : ""));
        }
        return new Scale("", from.toEpochDay(), to.toEpochDay(), marks);
    }
}
