package org.cenotaph.csv;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What was read from a CSV file, and what became of every row: {@code rows = accepted + leftOut + rejected}.
 *
 * <p>Of a row that is broken (a quote that is never closed, too many values) only the first line is one rejected row; the lines
 * after it are read as rows of their own.
 *
 * <p>Rejected rows do not stop the reading, however many: their number travels with every figure that is made of the result, as a
 * caution where it is above 5 % of the rows. Where most rows are rejected, {@link #toString} shows the first of them.
 *
 * @param result what was read
 * @param rows rows in the file, the header and blank or comment lines not counted
 * @param accepted rows that are in the result
 * @param leftOut rows that the caller asked to leave out
 * @param rejected rows that could not be read
 * @param rejectedRows the first thousand of them, with reasons
 */
public record CsvReading<T>(
        T result, long rows, long accepted, long leftOut, long rejected, List<RejectedRow> rejectedRows) {
    /** How many rejected rows are kept with their reasons; all are counted. */
    public static final int MOST_REJECTED_ROWS_KEPT = 1000;

    /** Copies, and checks that no row was lost. */
    public CsvReading {
        rejectedRows = List.copyOf(rejectedRows);
        if (rows != accepted + leftOut + rejected) {
            throw new IllegalStateException(rows + " rows were read, but " + accepted + " + " + leftOut + " + "
                    + rejected + " are accounted for");
        }
    }

    <U> CsvReading<U> map(Function<T, U> conversion) {
        return new CsvReading<>(conversion.apply(result), rows, accepted, leftOut, rejected, rejectedRows);
    }

    /** The numbers of rows as one sentence, with the first row that was rejected if more were than were accepted. */
    @Override
    public String toString() {
        String first = rejected > accepted && !rejectedRows.isEmpty() ? "; the first: " + rejectedRows.get(0) : "";
        return String.format(
                        Locale.ROOT,
                        "%,d rows read: %,d accepted, %,d left out, %,d rejected",
                        rows,
                        accepted,
                        leftOut,
                        rejected)
                + first;
    }
}
