package org.cenotaph.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.cenotaph.records.DeathDate;

/**
 * Dates written in one of some patterns; a pattern without a day gives a month, one without a month a year.
 *
 * @param patterns as in {@link DateTimeFormatter}, tried in order
 */
record DateText(List<String> patterns, List<DateTimeFormatter> formats) {
    /** Days, months and years of ISO 8601. */
    static final DateText ISO = of("yyyy-MM-dd", "yyyy-MM", "yyyy");

    static DateText of(String... patterns) {
        if (patterns.length == 0) {
            throw new IllegalArgumentException("a date needs at least one pattern, for example dd.MM.yyyy");
        }
        List<DateTimeFormatter> formats = List.of(patterns).stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT)) // or 30 February would be read as 28 February
                .toList();
        return new DateText(List.of(patterns), formats);
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
        throw new IllegalArgumentException(expected());
    }

    String expected() {
        return "a date written " + String.join(" or ", patterns);
    }

    private static DeathDate date(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
            return DeathDate.on(LocalDate.from(parsed));
        }
        if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return DeathDate.in(YearMonth.from(parsed));
        }
        return DeathDate.in(Year.from(parsed));
    }
}
