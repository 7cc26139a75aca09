package org.cenotaph.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one CSV file, one after the other. Every row is settled exactly once: accepted, left out, or rejected with a
 * reason.
 */
final class CsvRows implements AutoCloseable {
    private static final int ROWS_BETWEEN_PROGRESS = 1 << 14;
    private static final char BROKEN_BYTES = '\uDFFF'; // half a character, which no bytes stand for
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final CsvFormat format;
    private final CountedBytes bytes;
    private final RowParser parser;
    private final Header header;
    private final List<RejectedRow> rejectedRows = new ArrayList<>();
    private long rows;
    private long leftOut;
    private long rejected;
    private long swappedDates;

    private CsvRows(CsvInput input, CsvFormat format, CountedBytes bytes) {
        this.file = input.name();
        this.format = format;
        this.bytes = bytes;
        try {
            this.parser =
                    new RowParser(decoded(TextBytes.of(input, bytes, format.charset()), format.charset()), format);
            this.header = firstRow();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws CsvException if it has none, is no text, or unpacks to more than it is allowed
     * @throws UncheckedIOException if the medium cannot be read
     */
    static CsvRows of(CsvInput input, CsvFormat format) {
        CountedBytes bytes = new CountedBytes(input.open());
        try {
            return new CsvRows(input, format, bytes);
        } catch (RuntimeException e) {
            try {
                bytes.close();
            } catch (IOException f) {
                e.addSuppressed(f);
            }
            throw e;
        }
    }

    private static Reader decoded(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(BROKEN_BYTES)));
    }

    private Header firstRow() throws IOException {
        if (!parser.next()) {
            throw new CsvException(file + " has no header line: it is empty");
        }
        if (parser.isBroken()) {
            throw new CsvException(
                    file + ", line " + parser.line() + ": the header cannot be read: expected " + parser.expected());
        }
        return new Header(
                file,
                parser.values().stream()
                        .map(name -> legible(format.trimming() ? name.strip() : name))
                        .toList());
    }

    /** The names of the columns. */
    Header header() {
        return header;
    }

    /**
     * The index of a column.
     *
     * @throws CsvException if there is none of this name, or more than one
     */
    int column(String name) {
        return header.column(name);
    }

    /** Goes to the next row that has the right form; rows that have not are rejected on the way. False at the end. */
    boolean next() {
        try {
            while (parser.next()) {
                rows++;
                if (rows % ROWS_BETWEEN_PROGRESS == 0) {
                    tellProgress();
                }
                if (!parser.isBroken()) {
                    return true;
                }
                reject(new Rejection("", parser.brokenText(), parser.expected()));
            }
            tellProgress();
            return false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What stands in a column of this row, untrimmed and unchecked. */
    String raw(int column) {
        return parser.values().get(column);
    }

    /**
     * The text of a column in this row.
     *
     * @throws Rejection if it holds bytes that are not of the charset
     */
    String text(int column) throws Rejection {
        String text = raw(column);
        if (text.indexOf(BROKEN_BYTES) >= 0) {
            throw new Rejection(header.names().get(column), text, "text in " + format.charset());
        }
        return format.trimming() ? text.strip() : text;
    }

    /**
     * The value of a column in this row: its text, or an empty one where it is unknown.
     *
     * @throws Rejection if it holds bytes that are not of the charset
     */
    String value(int column) throws Rejection {
        String text = text(column);
        return text.isBlank() || format.unknown().contains(text) ? "" : text;
    }

    /** Settles this row: it is rejected. */
    void reject(Rejection why) {
        RejectedRow row = new RejectedRow(file, parser.line(), why.column, legible(why.value), why.expected);
        if (format.stopping()) {
            throw new CsvException(row.toString());
        }
        rejected++;
        if (rejectedRows.size() < CsvReading.MOST_REJECTED_ROWS_KEPT) {
            rejectedRows.add(row);
        }
    }

    /** Settles this row: the caller asked to leave it out. */
    void leaveOut() {
        leftOut++;
    }

    /** Notes that a date of this row would be read with day and month the other way round. */
    void tellSwappedDate() {
        swappedDates++;
    }

    /** How many rows have such a date, which rejects them. */
    long swappedDates() {
        return swappedDates;
    }

    /** The line on which this row begins. */
    long line() {
        return parser.line();
    }

    /** The result together with what became of every row. */
    <T> CsvReading<T> reading(T result) {
        return new CsvReading<>(result, rows, rows - leftOut - rejected, leftOut, rejected, rejectedRows);
    }

    private static String legible(String text) {
        return text.replace(BROKEN_BYTES, REPLACEMENT);
    }

    private void tellProgress() {
        format.progress().ifPresent(progress -> progress.at(rows, bytes.taken()));
    }

    private UncheckedIOException unreadable(IOException e) {
        String torn = e instanceof EOFException ? " (the file ends too early)" : "";
        return new UncheckedIOException(file + " cannot be read after " + rows + " rows" + torn + ": " + e, e);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
