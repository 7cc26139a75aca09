package org.cenotaph.csv;

import java.io.IOException;
import java.io.Reader;
import org.apache.commons.csv.CSVException;

/**
 * The characters of a CSV file, handed to the parser a line at a time, so that one broken row does not take others with it:
 * the parser never reads past the line that it needs, and a row that failed can be taken back but for its first line.
 *
 * <p>A line ends with a line feed. Between rows, blank lines and comment lines are skipped; so is a byte-order mark.
 */
final class RowLines extends Reader {
    private static final int CHUNK = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NONE = -1;

    private final Reader source;
    private final int commentMark;
    private final int longestRow;

    private char[] chunk = new char[CHUNK];
    private int next;
    private int end;

    private final StringBuilder row = new StringBuilder();
    private long line = 1; // of the next character
    private long rowLine = 1; // of the first character of the row
    private boolean atRowStart = true;

    RowLines(Reader source, CsvFormat format) throws IOException {
        this.source = source;
        this.commentMark = format.commentMark().orElse(NONE);
        this.longestRow = format.longestRow();
        if (peek() == BYTE_ORDER_MARK) {
            next++;
        }
    }

    /** The line on which the present row begins. */
    long rowLine() {
        return rowLine;
    }

    /** The present row as it stands in the file, as far as it has been read. */
    String rowText() {
        return row.toString();
    }

    /** Says that the parser is between rows. */
    void startRow() {
        row.setLength(0);
        atRowStart = true;
    }

    /** Takes back all of the present row but its first line, which is lost to the parser. */
    void takeBackAllButFirstLine() throws IOException {
        int firstEnd = row.indexOf("\n") + 1;
        if (firstEnd == 0) {
            skipLine();
        } else {
            char[] again = new char[row.length() - firstEnd + end - next];
            row.getChars(firstEnd, row.length(), again, 0);
            System.arraycopy(chunk, next, again, row.length() - firstEnd, end - next);
            chunk = again.length == 0 ? new char[CHUNK] : again;
            next = 0;
            end = again.length;
            line = rowLine + 1;
        }
        startRow();
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        if (atRowStart) {
            while (skipBlankOrComment()) {
                // nothing more to do
            }
            rowLine = line;
            atRowStart = false;
        }
        if (peek() == NONE) {
            return NONE;
        }
        int until = Math.min(end, next + length);
        int stop = next;
        while (stop < until && chunk[stop] != '\n') {
            stop++;
        }
        boolean lineEnds = stop < until;
        int count = (lineEnds ? stop + 1 : stop) - next;
        System.arraycopy(chunk, next, out, offset, count);
        row.append(chunk, next, count);
        next += count;
        line += lineEnds ? 1 : 0;
        if (row.length() > longestRow) {
            throw new CSVException("a row of at most %d characters", longestRow);
        }
        return count;
    }

    private boolean skipBlankOrComment() throws IOException {
        int c = peek();
        boolean skip = c == '\n' || c == commentMark && c != NONE || c == '\r' && peekSecond() == '\n';
        if (skip) {
            skipLine();
        }
        return skip;
    }

    private void skipLine() throws IOException {
        int c = peek();
        while (c != NONE && c != '\n') {
            next++;
            c = peek();
        }
        if (c == '\n') {
            next++;
            line++;
        }
    }

    private int peek() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, source.read(chunk, 0, chunk.length));
        }
        return end == 0 ? NONE : chunk[next];
    }

    private int peekSecond() throws IOException {
        if (next + 1 == end) {
            char[] longer = new char[CHUNK + 1];
            longer[0] = chunk[next];
            int more = Math.max(0, source.read(longer, 1, CHUNK));
            chunk = longer;
            next = 0;
            end = 1 + more;
        }
        return next + 1 < end ? chunk[next + 1] : NONE;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
