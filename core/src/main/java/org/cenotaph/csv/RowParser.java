package org.cenotaph.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the characters of a CSV file apart into rows. A row that breaks the rules of quoting, or has another length than the
 * header, is broken: its first line is lost, and parsing resumes on the line after. So a quote that was never closed does not
 * take with it the rows up to where another one seems to close it.
 */
final class RowParser implements AutoCloseable {
    private static final String QUOTES = "quotes that are closed and stand around whole values";
    private static final String LINE_ENDS =
            "lines that end with a line feed, and no other carriage return outside quotes";

    private final CSVFormat syntax;
    private final RowLines lines;
    private Iterator<CSVRecord> records;
    private CSVRecord record;
    private int width; // values in the header, once it has been read
    private String expected = "";
    private String brokenText = "";

    @SuppressWarnings("NullAway.Init") // there is no record before the first row
    RowParser(Reader chars, CsvFormat format) throws IOException {
        this.syntax = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.lines = new RowLines(chars, format);
        this.records = records(lines);
    }

    private Iterator<CSVRecord> records(Reader chars) throws IOException {
        return CSVParser.builder().setReader(chars).setFormat(syntax).get().iterator();
    }

    /** Goes to the next row, be it whole or broken; false at the end of the file. */
    boolean next() throws IOException {
        lines.endRow();
        expected = "";
        try {
            if (!records.hasNext()) {
                return false;
            }
            record = records.next();
            width = width == 0 ? record.size() : width;
            checkForm();
        } catch (UncheckedIOException e) {
            breakRow(expectedInsteadOf(Objects.requireNonNull(e.getCause())));
            resume();
        }
        return true;
    }

    private void checkForm() throws IOException {
        if (lines.mayHoldLoneReturn() && hasLoneReturn()) {
            breakRow(LINE_ENDS);
            resume();
        } else if (record.size() != width) {
            breakRow(width + " values like the header, not " + record.size());
            if (lines.spansLines()) {
                resume();
            }
        }
    }

    private static String expectedInsteadOf(IOException failure) throws IOException {
        if (failure instanceof RowLines.NotARow) {
            return Objects.requireNonNull(failure.getMessage());
        }
        if (failure instanceof CSVException) {
            return QUOTES; // its own message counts lines from where parsing last resumed
        }
        throw failure;
    }

    /** Whether a carriage return has ended this row, which leaves the rest of its line behind. */
    private boolean hasLoneReturn() throws IOException {
        Iterator<CSVRecord> again = records(new StringReader(lines.rowText()));
        again.next();
        try {
            return again.hasNext();
        } catch (UncheckedIOException e) {
            return true; // the rest is not even a row
        }
    }

    private void breakRow(String whatWasExpected) {
        expected = whatWasExpected;
        brokenText = lines.rowText().lines().findFirst().orElse("");
    }

    private void resume() throws IOException {
        lines.takeBackAllButFirstLine();
        records = records(lines);
    }

    /** Whether the present row is broken. */
    boolean isBroken() {
        return !expected.isEmpty();
    }

    /** What a broken row should have been, in words. */
    String expected() {
        return expected;
    }

    /** The first line of a broken row. */
    String brokenText() {
        return brokenText;
    }

    /** The values of the present row, which is not broken. */
    CSVRecord values() {
        return record;
    }

    /** The line on which the present row begins. */
    long line() {
        return lines.rowLine();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
