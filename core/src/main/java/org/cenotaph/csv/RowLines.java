package org.cenotaph.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The characters of a CSV file, handed to the parser a line at a time, so that one broken row does not take others with it:
 * the parser never reads past the line that it needs, and a row that failed can be taken back but for its first line.
 *
 * <p>A line ends with a line feed. Between rows, blank lines and comment lines are skipped; so is a byte-order mark before the
 * first. The present row is kept whole; memory is bounded by the longest row that is allowed.
 */
final class RowLines extends Reader {
    private static final int CHUNK = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int NONE = -1;

    /**
     * Lines may be read again up to so many times the characters of the file, with so many longest rows on top. Without this
     * bound, a file in which every line opens a quote would be read again from every line on.
     */
    private static final int MOST_REREADINGS = 4;

    private static final int LONGEST_ROWS_REREAD_AT_LEAST = 16;

    /** Thrown to the parser where a row cannot be one. */
    static final class NotARow extends IOException {
        private static final long serialVersionUID = 1L;

        NotARow(String expected) {
            super(expected);
        }
    }

    private final Reader source;
    private final int commentMark;
    private final int longestRow;

    private char[] chars = new char[CHUNK];
    private int rowStart;
    private int next; // the next character to hand over
    private int end; // of what has been read from the source
    private int firstLineEnd = NONE; // of the present row, once it has been handed over

    private long line = 1; // of the next character
    private long rowLine = 1; // of the first character of the row
    private boolean betweenRows = true;
    private boolean returns; // whether the present row may hold a carriage return that no line feed follows
    private long taken;
    private long reread;

    RowLines(Reader source, CsvFormat format) throws IOException {
        this.source = source;
        this.commentMark = format.commentMark().orElse(NONE);
        this.longestRow = format.longestRow();
        if (has(1) && chars[0] == BYTE_ORDER_MARK) {
            next++;
        }
    }

    /** The line on which the present row begins. */
    long rowLine() {
        return rowLine;
    }

    /** The present row as it stands in the file, as far as the parser has read it. */
    String rowText() {
        return new String(chars, rowStart, next - rowStart);
    }

    /** Whether the present row may hold a carriage return that no line feed follows; false if it cannot. */
    boolean mayHoldLoneReturn() {
        return returns;
    }

    /** Whether the present row goes beyond its first line, as far as the parser has read it. */
    boolean spansLines() {
        return firstLineEnd != NONE && firstLineEnd < next;
    }

    /** Says that the parser is between rows. */
    void endRow() {
        betweenRows = true;
    }

    /** Takes back all of the present row but its first line, which is lost to the parser. */
    void takeBackAllButFirstLine() throws IOException {
        if (firstLineEnd == NONE) {
            skipLine();
        } else {
            reread += next - firstLineEnd;
            next = firstLineEnd;
            line = rowLine + 1;
        }
        endRow();
    }

    @Override
    public int read(char[] out, int offset, int length) throws IOException {
        if (betweenRows) {
            startRow();
        }
        if (!has(1)) {
            return NONE;
        }
        if (next == firstLineEnd && !mayReread()) {
            throw new NotARow("a row on one line (too many quotes above were never closed)");
        }
        int count = restOfLine(Math.min(length, end - next));
        System.arraycopy(chars, next, out, offset, count);
        next += count;
        if (chars[next - 1] == '\n') {
            line++;
            firstLineEnd = firstLineEnd == NONE ? next : firstLineEnd;
        }
        if (next - rowStart > longestRow) {
            throw new NotARow("a row of at most " + longestRow + " characters");
        }
        return count;
    }

    private void startRow() throws IOException {
        do {
            rowStart = next;
        } while (skipsBlankOrComment());
        rowLine = line;
        firstLineEnd = NONE;
        returns = false;
        betweenRows = false;
    }

    private boolean mayReread() {
        return reread <= MOST_REREADINGS * (taken + (long) LONGEST_ROWS_REREAD_AT_LEAST * longestRow);
    }

    /** How many of the next characters belong to this line, its end included. */
    private int restOfLine(int most) {
        int until = next + most;
        for (int i = next; i < until; i++) {
            char c = chars[i];
            if (c > '\r') {
                continue; // neither of the two, as nearly all characters
            }
            if (c == '\n') {
                return i + 1 - next;
            }
            if (c == '\r' && (i + 1 == until || chars[i + 1] != '\n')) {
                returns = true;
            }
        }
        return most;
    }

    private boolean skipsBlankOrComment() throws IOException {
        if (!has(1)) {
            return false;
        }
        char c = chars[next];
        boolean skips = c == '\n' || c == commentMark || c == '\r' && has(2) && chars[next + 1] == '\n';
        if (skips) {
            skipLine();
        }
        return skips;
    }

    private void skipLine() throws IOException {
        while (has(1)) {
            next += restOfLine(end - next);
            rowStart = next; // what is skipped need not be kept
            if (chars[next - 1] == '\n') {
                line++;
                return;
            }
        }
    }

    /** Whether there are so many characters more; reads on from the source if need be. */
    private boolean has(int count) throws IOException {
        while (end - next < count) {
            makeRoom();
            int more = source.read(chars, end, chars.length - end);
            if (more < 0) {
                return false;
            }
            end += more;
            taken += more;
        }
        return true;
    }

    private void makeRoom() {
        if (end < chars.length) {
            return;
        }
        if (rowStart == 0) {
            chars = Arrays.copyOf(chars, Math.addExact(chars.length, chars.length));
            return;
        }
        System.arraycopy(chars, rowStart, chars, 0, end - rowStart);
        next -= rowStart;
        end -= rowStart;
        firstLineEnd -= firstLineEnd == NONE ? 0 : rowStart;
        rowStart = 0;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
