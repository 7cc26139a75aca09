package org.cenotaph.records;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether deaths were known on a day, by what the sources report of them.
 *
 * @param day the day
 * @param reports what each source reports of every death
 */
record KnownOn(LocalDate day, List<Column<@Nullable Report>> reports) {
    /** Whether one death was known; this cannot be told where nobody reports it, or none before and one undated. */
    Answer of(int row) {
        boolean dated = false;
        boolean undated = false;
        for (Column<@Nullable Report> column : reports) {
            Report report = column.at(row);
            if (report != null && report.isKnownOn(day) == Answer.YES) {
                return Answer.YES;
            }
            dated |= report != null && report.published() != null;
            undated |= report != null && report.published() == null;
        }
        return dated && !undated ? Answer.NO : Answer.UNDECIDABLE;
    }
}
