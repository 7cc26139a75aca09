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
     * Checks the name.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public Report {
        Objects.requireNonNull(source, "source");
        if (source.isBlank()) {
            throw new IllegalArgumentException("a report needs the id of its source, got a blank one");
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
