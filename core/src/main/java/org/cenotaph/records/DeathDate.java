package org.cenotaph.records;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The date of a death as far as the source knows it: an interval of days, both ends included.
 *
 * <p>A known day, "in March 2023", "some time in 2022" and "unknown" are all of this one shape. An end that is not known
 * at all is {@link LocalDate#MIN} or {@link LocalDate#MAX}; every other end lies in the years 1 to 9999.
 *
 * @param earliest the first day on which the death can have happened
 * @param latest the last day on which the death can have happened, not before {@code earliest}
 */
public record DeathDate(LocalDate earliest, LocalDate latest) implements Comparable<DeathDate> {
    private static final DeathDate UNKNOWN = new DeathDate(LocalDate.MIN, LocalDate.MAX);

    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if the interval is reversed or an end lies outside the years 1 to 9999
     */
    public DeathDate {
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(latest, "latest");
        if (earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "the earliest day of a death must not be after the latest, got " + earliest + " and " + latest);
        }
        if (!earliest.equals(LocalDate.MIN)) {
            requireCalendarYear(earliest);
        }
        if (!latest.equals(LocalDate.MAX)) {
            requireCalendarYear(latest);
        }
    }

    private static void requireCalendarYear(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a day of death must lie in the years 1 to 9999, got " + day);
        }
    }

    /** A death on a known day. */
    public static DeathDate on(LocalDate day) {
        return new DeathDate(day, day);
    }

    /** A death between two days, both included. */
    public static DeathDate between(LocalDate earliest, LocalDate latest) {
        return new DeathDate(earliest, latest);
    }

    /** A death in a known month on an unknown day. */
    public static DeathDate in(YearMonth month) {
        return new DeathDate(month.atDay(1), month.atEndOfMonth());
    }

    /** A death in a known year on an unknown day. */
    public static DeathDate in(Year year) {
        return new DeathDate(year.atDay(1), year.atDay(year.length()));
    }

    /** A death on or after a day. */
    public static DeathDate notBefore(LocalDate earliest) {
        return new DeathDate(earliest, LocalDate.MAX);
    }

    /** A death on or before a day. */
    public static DeathDate notAfter(LocalDate latest) {
        return new DeathDate(LocalDate.MIN, latest);
    }

    /** A death of which no date is known. */
    public static DeathDate unknown() {
        return UNKNOWN;
    }

    /** Whether the day itself is known. */
    public boolean isExact() {
        return earliest.equals(latest);
    }

    /** Whether both ends are known. */
    public boolean isBounded() {
        return !earliest.equals(LocalDate.MIN) && !latest.equals(LocalDate.MAX);
    }

    /** Whether anything is known: at least one end. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /**
     * Whether the death happened between two days, both included.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public Answer isBetween(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day must not be after the last, got " + from + " and " + to);
        }
        if (latest.isBefore(from) || earliest.isAfter(to)) {
            return Answer.NO;
        }
        return earliest.isBefore(from) || latest.isAfter(to) ? Answer.UNDECIDABLE : Answer.YES;
    }

    /** Orders by the earliest day, then by the latest. */
    @Override
    public int compareTo(DeathDate other) {
        int byEarliest = earliest.compareTo(other.earliest);
        return byEarliest != 0 ? byEarliest : latest.compareTo(other.latest);
    }

    /** The day, {@code from/to} in ISO 8601 with {@code ..} for an open end, or {@code unknown}. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "unknown";
        }
        if (isExact()) {
            return earliest.toString();
        }
        String from = earliest.equals(LocalDate.MIN) ? ".." : earliest.toString();
        String to = latest.equals(LocalDate.MAX) ? ".." : latest.toString();
        return from + "/" + to;
    }
}
