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
    /** How the expectation of a count begins. */
    static final String WHOLE_NUMBER = "a whole number";

    /** The expectation of a number that may have decimals. */
    static final String NUMBER = "a number";

    private static final int LONGEST_VALUE = 80;

    /** Cuts a long value. */
    public RejectedRow {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
    }

    /** File, line, column, value and what was expected, as one sentence; of a date or a number also what it may be meant for. */
    @Override
    public String toString() {
        String where = file + ", line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"");
        return where + ": expected " + expected + ", got \"" + value + "\"" + hint();
    }

    private String hint() {
        if (expected.startsWith(DateText.EXPECTED)) {
            return LikelyPattern.hint(value);
        }
        if (expected.startsWith(WHOLE_NUMBER)) {
            return LikelyNumber.hintOfWhole(value);
        }
        return expected.equals(NUMBER) ? LikelyNumber.hint(value) : "";
    }
}
