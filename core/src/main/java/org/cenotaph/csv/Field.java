package org.cenotaph.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cenotaph.csv.CsvRows.Rejection;
import org.cenotaph.records.Column;
import org.jspecify.annotations.Nullable;

/**
 * How one property is read from one or two columns of a row. Each distinct text is parsed once.
 *
 * @param <S> the type of the property
 */
final class Field<S extends @Nullable Object> {
    private static final char SEPARATOR = '\u0000';

    /**
     * Reads a property from the texts of its columns, which are empty where unknown.
     *
     * @param <S> the type of the property
     */
    interface Parsing<S extends @Nullable Object> {
        /**
         * Parses.
         *
         * @throws IllegalArgumentException if the texts do not say what is expected
         */
        S parse(List<String> texts);
    }

    private final int[] columns;
    private final String expected;
    private final Parsing<S> parsing;
    private final Column.Builder<S> values = new Column.Builder<>();
    private final Map<String, Integer> codeOfText = new HashMap<>();
    private int code;

    Field(CsvRows rows, Mapping<S> mapping) {
        this.columns = mapping.columns().stream().mapToInt(rows::column).toArray();
        this.expected = mapping.expected();
        this.parsing = mapping.parsing();
    }

    /**
     * Which columns hold a property and how it is read.
     *
     * @param columns the names of one or two columns
     * @param expected what they should hold, in words
     * @param parsing how it is read
     */
    record Mapping<S extends @Nullable Object>(List<String> columns, String expected, Parsing<S> parsing) {}

    /** Reads the property of the present row. */
    void read(CsvRows rows) throws Rejection {
        String text = rows.value(columns[0]);
        String key = columns.length == 1 ? text : text + SEPARATOR + rows.value(columns[1]);
        Integer known = codeOfText.get(key);
        code = known != null ? known : parsed(key);
    }

    private int parsed(String key) throws Rejection {
        List<String> texts = columns.length == 1
                ? List.of(key)
                : List.of(key.substring(0, key.indexOf(SEPARATOR)), key.substring(key.indexOf(SEPARATOR) + 1));
        try {
            int parsed = values.codeOf(parsing.parse(texts));
            codeOfText.put(key, parsed);
            return parsed;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Rejection(columns[0], String.join(" and ", texts), expected);
        }
    }

    /** The property of the present row. */
    S value() {
        return values.valueOf(code);
    }

    /** Adds the property of the present row to the column. */
    void accept() {
        values.addCode(code);
    }

    Column<S> column() {
        return values.build();
    }
}
