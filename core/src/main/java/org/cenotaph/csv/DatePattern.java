package org.cenotaph.csv;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A pattern for dates, checked to be one that its writer can have meant: its letters are easily mistaken for others. */
final class DatePattern {
    private static final int CURRENT_ERA = 1;
    private static final int LETTERS_OF_A_WHOLE_YEAR = 4;
    private static final String YEARS = "yu";
    private static final String MONTHS = "ML";
    private static final String HOURS = "HhKk";
    private static final String TIMES = HOURS + "msSnNAaB";
    private static final String NOT_READ = "wWFQqecg";

    private final String pattern;
    private final String fields; // its letters in order, without literal text

    private DatePattern(String pattern) {
        this.pattern = pattern;
        this.fields = pattern.replaceAll("'[^']*'", "").replaceAll("[^A-Za-z]", "");
    }

    /**
     * The format that a pattern stands for.
     *
     * @throws IllegalArgumentException if it is no pattern, or cannot be meant as one of dates
     */
    static DateTimeFormatter format(String pattern) {
        DatePattern checked = new DatePattern(pattern);
        DateTimeFormatter format = checked.compiled();
        checked.requireLettersThatAreMeant();
        checked.requireYear();
        checked.requireNothingThatWouldBeDropped();
        return format;
    }

    /** The pattern with day and month the other way round; nothing if it does not have both, in digits. */
    static Optional<String> swapped(String pattern) {
        boolean digits = pattern.matches("[^'EL]*") && !pattern.contains("MMM");
        if (!digits || !pattern.contains("d") || !pattern.contains("M")) {
            return Optional.empty();
        }
        return Optional.of(pattern.replace('d', '\0').replace('M', 'd').replace('\0', 'M'));
    }

    private DateTimeFormatter compiled() {
        try {
            return new DateTimeFormatterBuilder()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, CURRENT_ERA)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT); // or 30 February would be read as 28 February
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    message(e.getMessage() + "; days are dd, months MM, years yyyy, other text stands in 'quotes'"), e);
        }
    }

    private void requireLettersThatAreMeant() {
        refuse(fields.indexOf('Y') >= 0, "YYYY is the week-based year; years are yyyy");
        refuse(fields.indexOf('D') >= 0 && (has(MONTHS) || has("d")), "DD is the day of the year; days are dd");
        refuse(hasMinutesApartFromHours(), "mm is minutes; months are MM");
        refuse(has(NOT_READ), "weeks and quarters are not read by a pattern");
    }

    private boolean hasMinutesApartFromHours() {
        int minute = fields.indexOf('m');
        return minute == 0 || minute > 0 && HOURS.indexOf(fields.charAt(minute - 1)) < 0;
    }

    private void requireYear() {
        refuse(!has(YEARS), "it has no year; years are yyyy");
        IntPredicate isYear = letter -> YEARS.indexOf(letter) >= 0;
        refuse(
                fields.chars().filter(isYear).count() < LETTERS_OF_A_WHOLE_YEAR,
                "with yy the century is not said; years are yyyy");
    }

    private void requireNothingThatWouldBeDropped() {
        boolean day = has("dD");
        refuse(has("d") && !has(MONTHS), "it has a day without a month; months are MM");
        refuse(has("E") && !day, "it has a day of the week without a day; days are dd");
        refuse(has(TIMES) && !day, "it has a time without a day; days are dd, months are MM");
    }

    private boolean has(String letters) {
        return fields.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    private void refuse(boolean holds, String why) {
        if (holds) {
            throw new IllegalArgumentException(message(why));
        }
    }

    private String message(String why) {
        return "\"" + pattern + "\" is no pattern for dates: " + why;
    }
}
