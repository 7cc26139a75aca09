package org.cenotaph.csv;

/**
 * A row that could not be read, and why.
 *
 * @param file the name of the file
 * @param line the line on which the row begins, counted from 1
 * @param column the column at fault, or an empty text where the whole row is
 * @param value what was found, cut if it is long
 * @param expected what was expected
 */
public record RejectedRow(String file, long line, String column, String value, String expected) {
    private static final int LONGEST_VALUE = 80;

    /** Cuts a long value. */
    public RejectedRow {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
    }

    /** File, line, column, value and what was expected, as one sentence; of a date also which usual patterns it would fit. */
    @Override
    public String toString() {
        String where = file + ", line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"");
        String hint = expected.startsWith(DateText.EXPECTED) ? LikelyPattern.hint(value) : "";
        return where + ": expected " + expected + ", got \"" + value + "\"" + hint;
    }
}
