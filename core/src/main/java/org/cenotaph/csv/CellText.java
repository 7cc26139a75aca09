package org.cenotaph.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Texts as they stand in the files that this library writes: what a spreadsheet would run as a formula gets an apostrophe in
 * front, and loses it again on reading.
 */
final class CellText {
    private static final Pattern RUNS_AS_FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");
    private static final Pattern ESCAPED = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n].*");

    private CellText() {}

    static String escaped(String text) {
        return RUNS_AS_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unescaped(String text) {
        return ESCAPED.matcher(text).matches() ? text.substring(1) : text;
    }

    /** A writer of rows, whose texts the caller has escaped. */
    static final class Rows {
        private final CSVPrinter printer;

        Rows(Appendable out) {
            try {
                this.printer = new CSVPrinter(
                        out,
                        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write: " + e, e);
            }
        }

        void write(List<String> values) {
            try {
                printer.printRecord(values);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write: " + e, e);
            }
        }
    }
}
