package org.cenotaph.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of one CSV file, one after the other. Every row is settled exactly once: accepted, left out, or rejected with a
 * reason.
 */
final class CsvRows implements AutoCloseable {
    private static final int ROWS_BETWEEN_PROGRESS = 1 << 14;
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final CsvFormat format;
    private final CSVFormat syntax;
    private final Bytes bytes;
    private final RowLines lines;
    private final List<String> header;
    private final List<RejectedRow> rejectedRows = new ArrayList<>();
    private Iterator<CSVRecord> parser;
    private CSVRecord record;
    private long rows;
    private long leftOut;
    private long rejected;

    CsvRows(CsvInput input, CsvFormat format) {
        this.file = input.name();
        this.format = format;
        this.syntax = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        this.bytes = new Bytes(input.open());
        try {
            this.lines = new RowLines(reader(input), format);
            this.parser = newParser();
            this.record = firstRecord();
        } catch (IOException e) {
            throw unreadable(e);
        }
        this.header = record.stream().map(String::strip).toList();
    }

    private InputStreamReader reader(CsvInput input) throws IOException {
        boolean packed = input.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        InputStream plain = packed ? new GZIPInputStream(new BufferedInputStream(bytes)) : bytes;
        return new InputStreamReader(
                plain,
                format.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** Counts the bytes taken. */
    private static final class Bytes extends FilterInputStream {
        private long taken;

        Bytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            taken += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] out, int offset, int length) throws IOException {
            int count = super.read(out, offset, length);
            taken += Math.max(0, count);
            return count;
        }
    }

    private Iterator<CSVRecord> newParser() throws IOException {
        return CSVParser.builder().setReader(lines).setFormat(syntax).get().iterator();
    }

    private CSVRecord firstRecord() throws IOException {
        try {
            if (!parser.hasNext()) {
                throw new CsvException(file + " has no header line: it is empty");
            }
            CSVRecord first = parser.next();
            if (hasLoneReturn(first)) {
                throw new CsvException(
                        file + ": lines must end with a line feed, with or without a carriage return before it");
            }
            return first;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new CsvException(file + ", line " + lines.rowLine() + ": the header cannot be read: "
                        + e.getCause().getMessage());
            }
            throw e.getCause();
        }
    }

    /** The names of the columns. */
    List<String> header() {
        return header;
    }

    /**
     * The index of a column.
     *
     * @throws CsvException if there is none of this name, or more than one
     */
    int column(String name) {
        return column(file, header, name);
    }

    static int column(String file, List<String> header, String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new CsvException(file + " has no column \"" + name + "\"; its columns are " + header);
        }
        if (header.lastIndexOf(name) != index) {
            throw new CsvException(file + " has more than one column \"" + name + "\"; its columns are " + header);
        }
        return index;
    }

    /** Goes to the next row that has the right form; rows that have not are rejected on the way. False at the end. */
    boolean next() {
        try {
            while (true) {
                lines.startRow();
                if (rows % ROWS_BETWEEN_PROGRESS == 0) {
                    tellProgress();
                }
                if (!advance()) {
                    tellProgress();
                    return false;
                }
                rows++;
                if (hasRightForm()) {
                    return true;
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean advance() throws IOException {
        try {
            if (!parser.hasNext()) {
                return false;
            }
            record = parser.next();
            return true;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e.getCause();
            }
            rows++;
            rejectBroken(
                    "quotes in pairs around whole values, and " + e.getCause().getMessage());
            return advance();
        }
    }

    private boolean hasRightForm() throws IOException {
        if (hasLoneReturn(record)) {
            rejectBroken("no carriage return outside quotes");
            return false;
        }
        if (record.size() != header.size()) {
            reject(
                    "",
                    String.join(String.valueOf(format.delimiter()), record),
                    header.size() + " values like the header, not " + record.size());
            return false;
        }
        return true;
    }

    /** Whether a carriage return has ended this row, which leaves the rest of its line behind. */
    private boolean hasLoneReturn(CSVRecord row) {
        String text = lines.rowText();
        int at = text.indexOf('\r');
        boolean lone = at >= 0 && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
        return lone && row.stream().noneMatch(value -> value.indexOf('\r') >= 0);
    }

    private void rejectBroken(String expected) throws IOException {
        String text = lines.rowText().strip();
        int firstEnd = text.indexOf('\n');
        reject("", firstEnd < 0 ? text : text.substring(0, firstEnd), expected);
        lines.takeBackAllButFirstLine();
        parser = newParser();
    }

    /**
     * The value of a column in this row, or an empty text where it is unknown.
     *
     * @throws Rejection if it holds bytes that are not of the charset
     */
    String value(int column) throws Rejection {
        String value = record.get(column);
        if (value.indexOf(REPLACEMENT) >= 0) {
            throw new Rejection(column, value, "text in " + format.charset());
        }
        String trimmed = format.trimming() ? value.strip() : value;
        return format.unknown().contains(trimmed) ? "" : trimmed;
    }

    /** Thrown while a row is read, to reject it. */
    static final class Rejection extends Exception {
        private static final long serialVersionUID = 1L;

        private final int column;
        private final String value;

        Rejection(int column, String value, String expected) {
            super(expected, null, false, false);
            this.column = column;
            this.value = value;
        }
    }

    /** Settles this row: it is rejected. */
    void reject(Rejection why) {
        String message = why.getMessage() == null ? "" : why.getMessage();
        reject(header.get(why.column), why.value, message);
    }

    private void reject(String column, String value, String expected) {
        RejectedRow row = new RejectedRow(file, lines.rowLine(), column, value, expected);
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

    /** The line on which this row begins. */
    long line() {
        return lines.rowLine();
    }

    /** The result together with what became of every row. */
    <T> CsvReading<T> reading(T result) {
        return new CsvReading<>(result, rows, rows - leftOut - rejected, leftOut, rejected, rejectedRows);
    }

    private void tellProgress() {
        format.progress().ifPresent(progress -> progress.at(rows, bytes.taken));
    }

    private UncheckedIOException unreadable(IOException e) {
        String torn = e instanceof EOFException ? " (the file ends too early)" : "";
        return new UncheckedIOException(file + " cannot be read after " + rows + " rows" + torn + ": " + e, e);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
