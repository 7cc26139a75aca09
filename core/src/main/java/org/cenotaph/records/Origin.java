package org.cenotaph.records;

import java.util.Objects;

/**
 * One reading of one source: how many rows it had and how many of them could not be used.
 *
 * @param source what was read
 * @param rows rows in the source
 * @param rejected rows that could not be read
 */
public record Origin(Source source, long rows, long rejected) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException unless 0 &lt;= rejected &lt;= rows
     */
    public Origin {
        Objects.requireNonNull(source, "source");
        if (rejected < 0 || rejected > rows) {
            throw new IllegalArgumentException(
                    "rejected rows must lie within 0 and the rows read, got " + rejected + " of " + rows);
        }
    }

    /** The source, and the rows where they were counted. */
    @Override
    public String toString() {
        return rows == 0 ? source.toString() : source + ": " + rows + " rows read, " + rejected + " rejected";
    }
}
