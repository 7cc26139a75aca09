package org.cenotaph.csv;

/** Thrown where the content of a CSV file cannot be read as was asked; the message says where and why. */
public final class CsvException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CsvException(String message) {
        super(message);
    }
}
