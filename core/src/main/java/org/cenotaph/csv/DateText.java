package org.cenotaph.csv;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cenotaph.records.DeathDate;

/**
 * Dates written in one of some patterns; a pattern without a day gives a month, one without a month a year.
 *
 * @param patterns as in {@link DateTimeFormatter}
 * @param formats the same, tried in order
 * @param swapped those with day and month the other way round, to tell who has mistaken one for the other
 */
record DateText(List<String> patterns, List<DateTimeFormatter> formats, List<DateTimeFormatter> swapped) {
    /** That a date would be read if its day were the month, and its month the day. */
    static final class DayAndMonthSwapped extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        DayAndMonthSwapped(String message) {
            super(message);
        }
    }

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
        requireOneOrder(List.of(patterns));
        return patterns.length == 0
                ? ISO
                : new DateText(
                        List.of(patterns),
                        Arrays.stream(patterns).map(DatePattern::format).toList(),
                        Arrays.stream(patterns)
                                .flatMap(pattern -> DatePattern.swapped(pattern).stream())
                                .map(DatePattern::format)
                                .toList());
    }

    /** Two patterns that differ by the order of day and month would read most texts by the first, and err in silence. */
    private static void requireOneOrder(List<String> patterns) {
        List<String> orders = patterns.stream().map(DateText::ofOneLetter).toList();
        for (int i = 0; i < orders.size(); i++) {
            int other = orders.indexOf(DatePattern.swapped(orders.get(i)).orElse(""));
            if (other > i) {
                throw new IllegalArgumentException("\"" + patterns.get(i) + "\" and \"" + patterns.get(other)
                        + "\" read most texts as different days; name the one that is meant");
            }
        }
    }

    private static String ofOneLetter(String pattern) {
        return pattern.replaceAll("d+", "d").replaceAll("M+", "M");
    }

    /**
     * Reads a date.
     *
     * @throws DayAndMonthSwapped if it fits no pattern, but would with day and month the other way round
     * @throws IllegalArgumentException if it fits no pattern
     */
    DeathDate parse(String text) {
        Optional<DeathDate> date = parse(text, formats);
        if (date.isPresent()) {
            return date.get();
        }
        String message = "expected " + expected() + ", got \"" + text + "\"";
        throw parse(text, swapped).isPresent()
                ? new DayAndMonthSwapped(message)
                : new IllegalArgumentException(message);
    }

    private static Optional<DeathDate> parse(String text, List<DateTimeFormatter> formats) {
        for (DateTimeFormatter format : formats) {
            try {
                if (hasForm(text, format)) {
                    return Optional.of(date(format.parse(text)));
                }
            } catch (DateTimeException e) {
                // the next pattern may fit
            }
        }
        return Optional.empty();
    }

    /** Asked first because it throws nothing: an exception for every pattern makes rows that cannot be read dear. */
    private static boolean hasForm(String text, DateTimeFormatter format) {
        ParsePosition position = new ParsePosition(0);
        return format.parseUnresolved(text, position) != null && position.getIndex() == text.length();
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
