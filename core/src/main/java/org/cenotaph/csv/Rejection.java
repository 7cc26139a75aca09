package org.cenotaph.csv;

/** Thrown while a row is read, to reject it. It is an answer and not a fault, so it carries no stack trace. */
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    /** The name of the column at fault, or an empty text where the whole row is. */
    final String column;

    /** What was found. */
    final String value;

    /** What was expected. */
    final String expected;

    Rejection(String column, String value, String expected) {
        super(expected, null, false, false);
        this.column = column;
        this.value = value;
        this.expected = expected;
    }
}
