package org.cenotaph.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files that tests write in place. */
final class Texts {
    private Texts() {}

    /** A file in UTF-8 called t.csv. */
    static CsvInput file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    static CsvInput file(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    static CsvInput bytes(byte[] bytes) {
        return CsvInput.of("t.csv", new ByteArrayInputStream(bytes));
    }

    /** The values of the first column of a file. */
    static List<String> firstColumn(CsvReading<List<CsvTable.Row>> reading, String name) {
        return reading.result().stream().map(row -> row.text(name)).toList();
    }

    /** The lines of the rows that were rejected. */
    static List<Long> rejectedLines(CsvReading<?> reading) {
        return reading.rejectedRows().stream().map(RejectedRow::line).toList();
    }
}
