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
    // the full-width forms of the signs run as well, in spreadsheets that are set to Chinese or Japanese
    // a byte-order mark would be dropped at the start of a file, and with it what hides a sign
    private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20\uFEFF].*";
    private static final Pattern RUNS_AS_FORMULA = Pattern.compile("(?s)'*" + SIGNS);
    private static final Pattern ESCAPED = Pattern.compile("(?s)'+" + SIGNS);

    private CellText() {}

    /** The text, with an apostrophe in front if it would run, or if it could be taken for a text that has got one. */
    static String escaped(String text) {
        return RUNS_AS_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of which {@link #escaped} made this one. */
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
