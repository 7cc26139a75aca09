package org.cenotaph.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a CSV file is written and how strictly it is read. Immutable.
 *
 * <p>The standard format is that of RFC 4180: comma, double quotes, UTF-8 with or without a byte-order mark, the names of the
 * columns in the first line; lines end with a line feed, with or without a carriage return before it; blank lines are skipped.
 * Values are trimmed, and an empty value means "unknown".
 *
 * @param delimiter between columns
 * @param charset of the bytes
 * @param commentMark lines that begin with this character are skipped, where there is one
 * @param unknown values that mean "unknown", beside the empty one
 * @param trimming whether spaces around values and names of columns are dropped
 * @param stopping whether the first row that cannot be read stops the reading
 * @param longestRow characters that a row may have at most, line ends and quotes included, so that a lost quote cannot swallow the file
 * @param progress told how far the reading has come
 */
public record CsvFormat(
        char delimiter,
        Charset charset,
        OptionalInt commentMark,
        Set<String> unknown,
        boolean trimming,
        boolean stopping,
        int longestRow,
        Optional<CsvProgress> progress) {
    /** The longest row that may be allowed. A row is held in memory more than once, in up to ten bytes a character. */
    public static final int LONGEST_ROW = 1 << 28;

    private static final int DEFAULT_LONGEST_ROW = 1 << 16;
    private static final int NO_MARK = -1;
    private static final String NEVER_MARKS = "\"\r\n";

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if a quote or a line end parts columns or marks comments, one character is to do both, or
     *     not even one character is allowed in a row, or more than {@value #LONGEST_ROW}
     */
    public CsvFormat {
        unknown = Set.copyOf(unknown);
        if (NEVER_MARKS.indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException("a quote or a line end cannot part columns");
        }
        int mark = commentMark.orElse(NO_MARK);
        if (NEVER_MARKS.indexOf(mark) >= 0 || mark == delimiter) {
            throw new IllegalArgumentException(
                    "a quote, a line end or the character between columns cannot mark comments");
        }
        if (longestRow < 1 || longestRow > LONGEST_ROW) {
            throw new IllegalArgumentException("a row must be allowed at least one character, and at most "
                    + LONGEST_ROW + " can be, got " + longestRow);
        }
    }

    /** The standard format. */
    public static CsvFormat standard() {
        return new CsvFormat(
                ',',
                StandardCharsets.UTF_8,
                OptionalInt.empty(),
                Set.of(),
                true,
                false,
                DEFAULT_LONGEST_ROW,
                Optional.empty());
    }

    /**
     * The same with another character between columns, for example a semicolon or a tab.
     *
     * @throws IllegalArgumentException if it is a quote, a line end or the mark of comments
     */
    public CsvFormat delimitedBy(char other) {
        return new CsvFormat(other, charset, commentMark, unknown, trimming, stopping, longestRow, progress);
    }

    /** The same in another charset. */
    public CsvFormat in(Charset other) {
        return new CsvFormat(delimiter, other, commentMark, unknown, trimming, stopping, longestRow, progress);
    }

    /**
     * The same, skipping lines that begin with a mark, for example {@code #}.
     *
     * @throws IllegalArgumentException if it is a quote, a line end or the character between columns
     */
    public CsvFormat withComments(char mark) {
        return new CsvFormat(
                delimiter, charset, OptionalInt.of(mark), unknown, trimming, stopping, longestRow, progress);
    }

    /** The same with more values that mean "unknown", beside the empty one. */
    public CsvFormat withUnknown(String... tokens) {
        Set<String> more = new HashSet<>(unknown);
        more.addAll(List.of(tokens));
        return new CsvFormat(delimiter, charset, commentMark, more, trimming, stopping, longestRow, progress);
    }

    /** The same with the spaces around values and names of columns kept. */
    public CsvFormat keepingSpaces() {
        return new CsvFormat(delimiter, charset, commentMark, unknown, false, stopping, longestRow, progress);
    }

    /** The same, throwing a {@link CsvException} at the first row that cannot be read. */
    public CsvFormat strict() {
        return new CsvFormat(delimiter, charset, commentMark, unknown, trimming, true, longestRow, progress);
    }

    /**
     * The same with rows of at most so many characters; longer ones are rejected.
     *
     * @throws IllegalArgumentException if the number is not positive, or above {@value #LONGEST_ROW}
     */
    public CsvFormat withLongestRow(int characters) {
        return new CsvFormat(delimiter, charset, commentMark, unknown, trimming, stopping, characters, progress);
    }

    /** The same, telling a listener how far the reading has come. */
    public CsvFormat tellingProgressTo(CsvProgress listener) {
        return new CsvFormat(
                delimiter, charset, commentMark, unknown, trimming, stopping, longestRow, Optional.of(listener));
    }
}
