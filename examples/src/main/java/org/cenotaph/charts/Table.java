package org.cenotaph.charts;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a picture as CSV: written in full, and quoted where a text holds a comma, a quote or a line break. */
final class Table {
    private final StringBuilder csv = new StringBuilder();
    private final int columns;

    private Table(int columns) {
        this.columns = columns;
    }

    static Table of(String... head) {
        Table table = new Table(head.length);
        table.row((Object[]) head);
        return table;
    }

    /** One more row; null leaves a cell empty. */
    void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row needs " + columns + " cells, got " + Arrays.toString(cells));
        }
        csv.append(Stream.of(cells).map(Table::cell).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.matches("(?s).*[,\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Override
    public String toString() {
        return csv.toString();
    }
}
