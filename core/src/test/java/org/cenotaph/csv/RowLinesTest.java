package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.csv.Texts.file;
import static org.cenotaph.csv.Texts.firstColumn;
import static org.cenotaph.csv.Texts.rejectedLines;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is read in pieces of 32,768 characters; nothing depends on where one ends. */
class RowLinesTest {
    private static final int PIECE = 32_768;
    private static final CsvFormat WITH_COMMENTS = CsvFormat.standard().withComments('#');

    /** A row that ends so many characters into the file, the header before it. */
    private static String upTo(int characters) {
        String header = "a,b\n";
        return header + "x".repeat(characters - header.length() - 3) + ",1\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "# a comment\n", "# a comment\r\n", "#\n", "\r\n\r\n\n"})
    void skipsBlankAndCommentLinesWhereverAPieceEnds(String skipped) {
        for (int end = PIECE - 15; end <= PIECE + 2; end++) {
            String text = upTo(end) + skipped + "good,2\r\n" + skipped + "bad\n" + skipped + "last,3\n";
            CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file(text), WITH_COMMENTS);
            assertThat(firstColumn(reading, "b")).as("from " + end).containsExactly("1", "2", "3");
            long lines = skipped.chars().filter(c -> c == '\n').count();
            assertThat(rejectedLines(reading)).as("from " + end).containsExactly(4 + 2 * lines);
        }
    }

    @Test
    void readsRowsOfSeveralLinesWhereverAPieceEnds() {
        for (int end = PIECE - 15; end <= PIECE + 2; end++) {
            String text = upTo(end) + "\"one\r\n\"\"two\"\"\n\",2\r\nbad\r\ngood,3\r\n";
            CsvReading<List<CsvTable.Row>> reading =
                    CsvTable.read(file(text), CsvFormat.standard().keepingSpaces());
            assertThat(firstColumn(reading, "b")).as("from " + end).containsExactly("1", "2", "3");
            assertThat(firstColumn(reading, "a").get(1)).isEqualTo("one\r\n\"two\"\n");
            assertThat(rejectedLines(reading)).containsExactly(6L);
        }
    }

    @Test
    void losesOnlyTheFirstLineOfABrokenRowWhereverAPieceEnds() {
        for (int end = PIECE - 15; end <= PIECE + 2; end++) {
            String text = upTo(end) + "lost,\"x\nkept,2\nlost,\"x\"y\nkept,3\nlost\rx,4\nkept,5\n";
            CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file(text), CsvFormat.standard());
            assertThat(firstColumn(reading, "b")).as("from " + end).containsExactly("1", "2", "3", "5");
            assertThat(rejectedLines(reading)).as("from " + end).containsExactly(3L, 5L, 7L);
        }
    }

    @Test
    void skipsTheRestOfALineThatIsLongerThanARowMayBeWhereverAPieceEnds() {
        for (int end = PIECE - 15; end <= PIECE + 2; end++) {
            String text = "a,b\n" + "x".repeat(end) + "\n1,2\n# " + "x".repeat(PIECE) + "\n3,4\nbad\n";
            CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file(text), WITH_COMMENTS.withLongestRow(100));
            assertThat(firstColumn(reading, "a")).as("from " + end).containsExactly("1", "3");
            assertThat(rejectedLines(reading)).containsExactly(2L, 6L);
            assertThat(reading.rejectedRows().get(0).expected()).isEqualTo("a row of at most 100 characters");
        }
    }

    @Test
    void keepsRowsWholeThatAreLongerThanAPiece() {
        String first = "x\n".repeat(PIECE);
        String second = "y,".repeat(3 * PIECE);
        String text = "a,b\n\"" + first + "\",1\n\"" + second + "\",2\nz,3\n";
        CsvFormat format = CsvFormat.standard().keepingSpaces().withLongestRow(7 * PIECE);
        assertThat(firstColumn(CsvTable.read(file(text), format), "a")).containsExactly(first, second, "z");
    }

    @Test
    void countsALineOfTheLongestAndItsEnd() {
        CsvFormat six = CsvFormat.standard().withLongestRow(6);
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file("a,b\n123,5\n1234,5\n12,5\r\n123,5\r\n1,2"), six);
        assertThat(firstColumn(reading, "a")).containsExactly("123", "12", "1");
        assertThat(rejectedLines(reading)).containsExactly(3L, 5L);
    }

    /**
     * Seen from outside and from inside quotes alike, such a line leaves a quote open, so each would be read again with all that
     * fit into a row. After four times the characters of the file, and sixteen longest rows on top, that ends.
     */
    @Test
    void readsNoRowBeyondItsLineOnceTooMuchWasReadAgain() {
        int lines = 5_000;
        String quoted = "\"1\n1\",2\n";
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(
                file("a,b\n" + quoted + "a\",\"b\n".repeat(lines) + quoted + "3,4\n"),
                CsvFormat.standard().withLongestRow(1_000));
        assertThat(firstColumn(reading, "a")).containsExactly("1\n1", "1\"", "3");
        assertThat(reading.rejected()).isEqualTo(lines + 1);
        assertThat(reading.rejectedRows().get(0).expected()).isEqualTo("a row of at most 1000 characters");
        assertThat(reading.rejectedRows().get(999).expected())
                .isEqualTo("a row on one line (too many quotes above were never closed)");
        assertThat(reading.rejectedRows().stream()
                        .filter(row -> row.expected().startsWith("a row of at most"))
                        .count())
                .isBetween(4 * 30_000 / 1_000L, 4 * (30_000 + 16_000) / 990L);
    }
}
