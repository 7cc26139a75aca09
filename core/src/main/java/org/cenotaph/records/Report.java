package org.cenotaph.records;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a source holds a death, and since when.
 *
 * @param source the id of the source
 * @param published the day on which the source first named the death, or null if that is not known
 */
public record Report(String source, @Nullable LocalDate published) {
    /**
     * Checks the name and the day.
     *
     * @throws IllegalArgumentException if the source is blank, or the day lies outside the years 1 to 9999
     */
    public Report {
        Objects.requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("a report needs the id of its source, got a blank one");
        }
        if (published != null && (published.getYear() < 1 || published.getYear() > 9999)) {
            throw new IllegalArgumentException("a day of report must lie in the years 1 to 9999, got " + published);
        }
    }

    /** A report of which the day of publication is not known. */
    public static Report undated(String source) {
        return new Report(source, null);
    }

    /** Whether the report was public on a day; undated reports cannot be told. */
    public Answer isKnownOn(LocalDate day) {
        if (published == null) {
            return Answer.UNDECIDABLE;
        }
        return published.isAfter(day) ? Answer.NO : Answer.YES;
    }
}
