package org.cenotaph.tally;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year.
 *
 * @param year the calendar year
 * @param quarter 1 to 4
 */
public record Quarter(int year, int quarter) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless the quarter is 1 to 4 and the year 1 to 9999
     */
    public Quarter {
        if (year < 1 || year > 9999 || quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("there is no quarter " + quarter + " of the year " + year);
        }
    }

    /** The quarter in which a day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /**
     * Reads the form {@code 2022-Q1}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quarter is written 2022-Q1, got \"" + text + "\"");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The first day. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * quarter - 2, 1);
    }

    /** The quarter after this one. */
    public Quarter next() {
        return of(firstDay().plusMonths(3));
    }

    /** Earlier quarters first. */
    @Override
    public int compareTo(Quarter other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(quarter, other.quarter);
    }

    /** {@code 2022-Q1}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-Q%d", year, quarter);
    }
}
