package org.cenotaph.examples;

import java.util.List;
import org.cenotaph.csv.CsvTable;

/**
 * A figure as it was published, and what is known about it.
 *
 * @param id its id
 * @param question the question that it answers
 * @param claim what was published, in words
 * @param source who published it and when
 * @param low the lower end of the range as printed, or empty
 * @param central the value as printed, or empty
 * @param high the upper end of the range as printed, or empty
 * @param kind what the figure or its range is
 * @param expected the verdict that a computation is expected to come to
 * @param note what to know about it, or empty
 * @param discrepancy what the publication mistook, or what cannot be had from it, or empty
 */
record PublishedFigure(
        String id,
        String question,
        String claim,
        String source,
        String low,
        String central,
        String high,
        String kind,
        Verdict expected,
        String note,
        String discrepancy) {
    /** All of them, in the order of their questions. */
    static List<PublishedFigure> all() {
        return Facts.table("published_figures.csv").stream()
                .map(PublishedFigure::of)
                .toList();
    }

    private static PublishedFigure of(CsvTable.Row row) {
        return new PublishedFigure(
                row.text("id"),
                row.text("question"),
                row.text("claim"),
                row.text("source"),
                row.text("low"),
                row.text("central"),
                row.text("high"),
                row.text("kind"),
                Verdict.parse(row.text("verdict")),
                row.text("note"),
                row.text("discrepancy"));
    }

    /** Whether the ends of the range were made from a printed value and a printed spread. */
    boolean isSpread() {
        return kind.startsWith("±") && !high.isEmpty();
    }
}
