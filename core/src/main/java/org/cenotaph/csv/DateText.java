package org.cenotaph.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.records.DeathDate;

/**
 * Dates written in one of some patterns; a pattern without a day gives a month, one without a month a year.
 *
 * @param patterns as in {@link DateTimeFormatter}
 * @param formats the same, tried in order
 */
record DateText(List<String> patterns, List<DateTimeFormatter> formats) {
    /** How {@link #expected} begins. */
    static final String EXPECTED = "a date written ";

    /** Days, months and years of ISO 8601. */
    static final DateText ISO = of("yyyy-MM-dd", "yyyy-MM", "yyyy");

    /**
     * Dates in some patterns; in those of {@link #ISO} if none is given.
     *
     * @throws IllegalArgumentException if one is no pattern, or cannot be meant: see {@link DatePattern}
     */
    static DateText of(String... patterns) {
        return patterns.length == 0
                ? ISO
                : new DateText(
                        List.of(patterns),
                        Arrays.stream(patterns).map(DatePattern::format).toList());
    }

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException if it fits no pattern
     */
    DeathDate parse(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                return date(format.parse(text));
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        throw new IllegalArgumentException("expected " + expected() + ", got \"" + text + "\"");
    }

    /** Reads a date; an empty text is an unknown one. */
    DeathDate parseIfKnown(String text) {
        return text.isEmpty() ? DeathDate.unknown() : parse(text);
    }

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException if the text fits no pattern or leaves the day open
     */
    LocalDate day(String text) {
        DeathDate date = parse(text);
        if (!date.isExact()) {
            throw new IllegalArgumentException("a day must be exact, got " + date);
        }
        return date.earliest();
    }

    String expected() {
        return EXPECTED + String.join(" or ", patterns);
    }

    private static DeathDate date(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return DeathDate.on(LocalDate.from(parsed));
        }
        if (parsed.isSupported(ChronoField.DAY_OF_MONTH) || parsed.isSupported(ChronoField.DAY_OF_WEEK)) {
            throw new DateTimeException("a day that would be dropped"); // an optional month is not there
        }
        if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return DeathDate.in(YearMonth.from(parsed));
        }
        return DeathDate.in(Year.from(parsed));
    }
}
