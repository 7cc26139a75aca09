package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cenotaph.csv.Texts.file;
import static org.cenotaph.csv.Texts.firstColumn;
import static org.cenotaph.csv.Texts.rejectedLines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is taken apart into rows, and which line of the file each of them is said to be on. */
class RowFormTest {
    private static final CsvFormat STANDARD = CsvFormat.standard();
    private static final String NOT_QUOTED = "quotes that are closed and stand around whole values";
    private static final String RETURN = "lines that end with a line feed, and no other carriage return outside quotes";

    private static CsvReading<List<CsvTable.Row>> read(String text) {
        return CsvTable.read(file(text), STANDARD);
    }

    private static RejectedRow rejected(long line, String value, String expected) {
        return new RejectedRow("t.csv", line, "", value, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3,4\n",
                "a,b\n1,2\n3,4",
                "a,b\r\n1,2\r\n3,4\r\n",
                "a,b\r\n1,2\r\n3,4",
                "a,b\n1,2\r\n3,4\n"
            })
    void readsAllLineEndsAndAMissingLast(String text) {
        CsvReading<List<CsvTable.Row>> reading = read(text);
        assertThat(firstColumn(reading, "a")).containsExactly("1", "3");
        assertThat(firstColumn(reading, "b")).containsExactly("2", "4");
        assertThat(reading.rejected()).isZero();
    }

    @Test
    void skipsAByteOrderMarkEvenBeforeAQuote() {
        assertThat(firstColumn(read("\uFEFFa,b\n1,2\n"), "a")).containsExactly("1");
        assertThat(firstColumn(read("\uFEFF\"a\",b\n1,2\n"), "a")).containsExactly("1");
        assertThat(firstColumn(CsvTable.read(file("\uFEFFa,b\n1,2\n", UTF_16LE), STANDARD.in(UTF_16LE)), "a"))
                .containsExactly("1");
    }

    @Test
    void keepsAByteOrderMarkThatIsNotAtTheStart() {
        assertThat(firstColumn(read("a,b\n\uFEFF1,2\n"), "a")).containsExactly("\uFEFF1");
    }

    @Test
    void readsOtherCharsets() {
        Charset windows = Charset.forName("windows-1251");
        String text = "регион,deaths\nТыва,231\n";
        assertThat(firstColumn(CsvTable.read(file(text, windows), STANDARD.in(windows)), "регион"))
                .containsExactly("Тыва");
        assertThat(firstColumn(CsvTable.read(file(text, UTF_16), STANDARD.in(UTF_16)), "регион"))
                .containsExactly("Тыва");
    }

    @Test
    void readsOtherDelimiters() {
        assertThat(firstColumn(CsvTable.read(file("a;b\n\"1;1\";2,5\n"), STANDARD.delimitedBy(';')), "a"))
                .containsExactly("1;1");
        assertThat(firstColumn(CsvTable.read(file("a\tb\n1\t\n\t2\n"), STANDARD.delimitedBy('\t')), "b"))
                .containsExactly("", "2");
    }

    @Test
    void readsQuotesAsRfc4180Says() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n\"x, \"\"y\"\"\",\" kept \"\n\"\",\"\"\"\"\n\"1\" ,2\n");
        assertThat(firstColumn(reading, "a")).containsExactly("x, \"y\"", "", "1");
        assertThat(firstColumn(reading, "b")).containsExactly("kept", "\"", "2");
        assertThat(reading.rejected()).isZero();
    }

    @Test
    void takesQuotesWithinUnquotedValuesAsTheyAre() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n5\" pipe,x\"y\"\n3,4\n");
        assertThat(firstColumn(reading, "a")).containsExactly("5\" pipe", "3");
        assertThat(firstColumn(reading, "b")).containsExactly("x\"y\"", "4");
    }

    @Test
    void keepsLineEndsWithinQuotes() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n\"one\ntwo\",2\r\n\"one\r\ntwo\",4\n\"one\rtwo\",6\n");
        assertThat(firstColumn(reading, "a")).containsExactly("one\ntwo", "one\r\ntwo", "one\rtwo");
        assertThat(firstColumn(reading, "b")).containsExactly("2", "4", "6");
        assertThat(reading.rejected()).isZero();
    }

    @Test
    void keepsBlankAndCommentLinesWithinQuotes() {
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(
                file("a,b\n\"one\n\n# two\n\",2\n3,4\n"),
                STANDARD.withComments('#').keepingSpaces());
        assertThat(firstColumn(reading, "a")).containsExactly("one\n\n# two\n", "3");
    }

    @Test
    void skipsBlankLines() {
        CsvReading<List<CsvTable.Row>> reading = read("\n\r\na,b\n\n1,2\r\n\r\n\r\n3,4\n\n\n");
        assertThat(firstColumn(reading, "a")).containsExactly("1", "3");
        assertThat(reading.rows()).isEqualTo(2);
    }

    @Test
    void skipsCommentLinesOnlyWhereTheFormatSaysSo() {
        String text = "# source, 2022\na,b\n#1,2\n3,#4\n# end";
        assertThat(firstColumn(CsvTable.read(file(text), STANDARD.withComments('#')), "b"))
                .containsExactly("#4");
        assertThat(firstColumn(CsvTable.read(file("a,b\n#1,2\n"), STANDARD), "a"))
                .containsExactly("#1");
    }

    @Test
    void rejectsRowsOfAnotherLengthThanTheHeader() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n1\n1,2\n1,2,3\n1,2,\n");
        assertThat(firstColumn(reading, "b")).containsExactly("2");
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.rejectedRows())
                .containsExactly(
                        rejected(2, "1", "2 values like the header, not 1"),
                        rejected(4, "1,2,3", "2 values like the header, not 3"),
                        rejected(5, "1,2,", "2 values like the header, not 3"));
    }

    @Test
    void losesOnlyTheFirstLineToAQuoteThatIsNeverClosed() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n1,\"2\n3,4\n5,6\n");
        assertThat(firstColumn(reading, "a")).containsExactly("3", "5");
        assertThat(reading.rejectedRows()).containsExactly(rejected(2, "1,\"2", NOT_QUOTED));
    }

    @Test
    void losesOnlyTheFirstLineToAQuoteThatANextOneSeemsToClose() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n1,\"2\n3,\"4\"\n5,\"6\"\n");
        assertThat(firstColumn(reading, "b")).containsExactly("4", "6");
        assertThat(reading.rejectedRows()).containsExactly(rejected(2, "1,\"2", NOT_QUOTED));
    }

    @Test
    void rejectsTextAfterAClosingQuote() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n\"1\"x,2\n3,4\n\"5\nfive\"x,6\n7,8\n");
        // the line after the broken one is read for itself, and happens to be a row
        assertThat(firstColumn(reading, "a")).containsExactly("3", "five\"x", "7");
        assertThat(reading.rejectedRows())
                .containsExactly(rejected(2, "\"1\"x,2", NOT_QUOTED), rejected(4, "\"5", NOT_QUOTED));
    }

    @Test
    void losesOnlyTheFirstLineToAQuoteThatALaterOneCloses() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n1,\"2\n3,4\n5,\", six\"\n7,8\n");
        assertThat(firstColumn(reading, "b")).containsExactly("4", ", six", "8");
        assertThat(reading.rejectedRows()).containsExactly(rejected(2, "1,\"2", "2 values like the header, not 3"));
    }

    @Test
    void rejectsAQuoteLeftOpenOnTheLastLine() {
        CsvReading<List<CsvTable.Row>> reading = read("a,b\n1,2\n3,\"4");
        assertThat(firstColumn(reading, "a")).containsExactly("1");
        assertThat(reading.rejectedRows()).containsExactly(rejected(3, "3,\"4", NOT_QUOTED));
    }

    @Test
    void rejectsALoneCarriageReturnOutsideQuotes() {
        CsvReading<List<CsvTable.Row>> reading =
                read("a,b\n1,2\r3,4\n5,6\n\"x\ry\",8\r9,10\n\"x\r\ny\",1\r2,3\n7,8\r\n");
        assertThat(firstColumn(reading, "a")).containsExactly("5", "7");
        assertThat(reading.rows()).isEqualTo(6);
        assertThat(rejectedLines(reading)).containsExactly(2L, 4L, 5L, 6L);
        assertThat(reading.rejectedRows().get(0).expected()).isEqualTo(RETURN);
    }

    @Test
    void acceptsACarriageReturnAtTheVeryEnd() {
        assertThat(firstColumn(read("a,b\r\n1,2\r"), "b")).containsExactly("2");
    }

    @Test
    void refusesAFileWhoseLinesEndWithCarriageReturnsAlone() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> read("a,b\r1,2\r3,4\r"))
                .withMessage("t.csv, line 1: the header cannot be read: expected " + RETURN);
        assertThatExceptionOfType(CsvException.class).isThrownBy(() -> read("a,b\r1,\"2\r" + "3,4\r".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n\n"})
    void refusesAnEmptyFile(String text) {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> read(text))
                .withMessage("t.csv has no header line: it is empty");
    }

    @Test
    void readsNoRowsFromAHeaderAlone() {
        assertThat(read("a,b")).isEqualTo(new CsvReading<>(List.of(), 0, 0, 0, 0, List.of()));
        assertThat(read("a,b\r\n").rows()).isZero();
    }

    @Test
    void refusesAHeaderThatCannotBeRead() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> read("\n\na,\"b\n1,2\n"))
                .withMessage("t.csv, line 3: the header cannot be read: expected " + NOT_QUOTED);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(file("one,two\n"), STANDARD.withLongestRow(5)))
                .withMessageContaining("expected a row of at most 5 characters");
    }

    @Test
    void readsAHeaderOfSeveralLines() {
        CsvReading<List<CsvTable.Row>> reading = read("\"a\nb\",c\n1,2\n3\n");
        assertThat(firstColumn(reading, "a\nb")).containsExactly("1");
        assertThat(rejectedLines(reading)).containsExactly(4L);
    }

    @Test
    void allowsBlankAndDuplicateNamesOfColumnsThatNobodyAsksFor() {
        CsvReading<List<CsvTable.Row>> reading = read(",,a,b,a\n1,2,3,4,5\n");
        assertThat(firstColumn(reading, "b")).containsExactly("4");
        CsvTable.Row row = reading.result().get(0);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row.text("a"))
                .withMessage("t.csv has more than one column \"a\"; its columns are [, , a, b, a]");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> row.text("c"))
                .withMessage("t.csv has no column \"c\"; its columns are [, , a, b, a]");
    }

    @Test
    void trimsValuesAndNamesUnlessSpacesAreKept() {
        assertThat(firstColumn(read(" a ,b\n \t1 ,\u20032\n"), "a")).containsExactly("1");
        CsvReading<List<CsvTable.Row>> kept = CsvTable.read(file(" a ,b\n 1 ,  \n"), STANDARD.keepingSpaces());
        assertThat(firstColumn(kept, " a ")).containsExactly(" 1 ");
        assertThat(firstColumn(kept, "b")).containsExactly("");
    }

    @Test
    void takesNulCharactersAsTheyAre() {
        assertThat(firstColumn(read("a,b\n1\0,\0\n"), "a")).containsExactly("1\0");
    }

    @Test
    void rejectsBytesThatAreNotOfTheCharset() {
        byte[] start = "a,b\n1,2\n3,".getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(start);
        bytes.write(0xC3);
        bytes.writeBytes(",\n5,6\n7,\uFFFD\n".getBytes(UTF_8));
        bytes.writeBytes("8,".getBytes(UTF_8));
        bytes.write(0xFF);
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(Texts.bytes(bytes.toByteArray()), STANDARD);
        assertThat(firstColumn(reading, "b")).containsExactly("2", "6", "\uFFFD");
        assertThat(reading.rejectedRows())
                .containsExactly(
                        rejected(3, "3,\uFFFD,", "2 values like the header, not 3"),
                        new RejectedRow("t.csv", 6, "b", "\uFFFD", "text in UTF-8"));
    }

    @Test
    void rejectsRowsLongerThanTheLongest() {
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file("a,b\n123456,7890\n1,2\n\"one\ntwo\nthree\",2\n3,4\n"), STANDARD.withLongestRow(10));
        assertThat(firstColumn(reading, "a")).containsExactly("1", "three\"", "3");
        assertThat(rejectedLines(reading)).containsExactly(2L, 4L, 5L);
        assertThat(reading.rejectedRows().get(0))
                .isEqualTo(rejected(2, "123456,7890", "a row of at most 10 characters"));
    }

    @Test
    void countsLinesThroughEverythingThatIsNotARow() {
        String text = "\uFEFF# one\r\n" // 1
                + "a,b\n" // 2
                + "\n" // 3
                + "\"x\n\ny\",1\n" // 4 to 6
                + "bad\n" // 7
                + "# eight\n" // 8
                + "\"lost,1\n" // 9
                + "ok,\"\r\n\r\n\"\r\n" // 10 to 12
                + "one\rtwo,1\n" // 13
                + "bad\r\n" // 14
                + "\"x\r\ny\"z,2\r\n" // 15 and 16
                + "\r\n" // 17
                + "bad"; // 18
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file(text), STANDARD.withComments('#'));
        assertThat(rejectedLines(reading)).containsExactly(7L, 9L, 13L, 14L, 15L, 18L);
        assertThat(reading.rows()).isEqualTo(9);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> reading.result().get(1).whole("a"))
                .withMessage("t.csv, line 10, column \"a\": expected a whole number, got \"ok\"");
    }
}
