package org.cenotaph.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of the ISO 8601 calendar: Monday to Sunday, in the year that holds its Thursday.
 *
 * @param year the week-based year
 * @param week 1 to 52, or 53 in long years
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

    /**
     * Checks that the year has such a week.
     *
     * @throws IllegalArgumentException if it has not
     */
    public IsoWeek {
        if (year < 1 || year > 9999 || week < 1 || week > 53 || week == 53 && weeksIn(year) < 53) {
            throw new IllegalArgumentException("there is no week " + week + " in the ISO week-based year " + year);
        }
    }

    private static int weeksIn(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    /** The week in which a day lies. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Reads the form {@code 2022-W08}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static IsoWeek parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("an ISO week is written 2022-W08, got \"" + text + "\"");
        }
        return new IsoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The Monday with which the week begins. */
    public LocalDate monday() {
        LocalDate mondayOfWeekOne = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY);
        return mondayOfWeekOne.plusWeeks(week - 1L);
    }

    /** The week after this one. */
    public IsoWeek next() {
        return of(monday().plusWeeks(1));
    }

    /** Earlier weeks first. */
    @Override
    public int compareTo(IsoWeek other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    /** {@code 2022-W08}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", year, week);
    }
}
