package org.cenotaph.csv;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.cenotaph.records.Column;
import org.jspecify.annotations.Nullable;

/**
 * How one property is read from the columns of a row that hold it. Each distinct text is parsed once.
 *
 * @param <S> the type of the property
 */
final class Field<S extends @Nullable Object> {
    private static final char SEPARATOR = '\u0000'; // no text that can be parsed from two columns holds it

    /**
     * Reads a property from the values of its columns, which are empty where unknown.
     *
     * @param <S> the type of the property
     */
    interface Parsing<S extends @Nullable Object> {
        /**
         * Parses.
         *
         * @throws IllegalArgumentException if the values do not say what is expected
         */
        S parse(List<String> values);
    }

    /**
     * Which columns hold a property and how it is read.
     *
     * @param columns the names of the columns; none where the property is the same for all rows
     * @param expected what they should hold, in words
     * @param parsing how it is read
     */
    record Mapping<S extends @Nullable Object>(List<String> columns, String expected, Parsing<S> parsing) {}

    private final CsvRows rows;
    private final Mapping<S> mapping;
    private final int[] columns;
    private final Column.Builder<S> properties = new Column.Builder<>();
    private final KnownTexts known = new KnownTexts();
    private int code;

    Field(CsvRows rows, Mapping<S> mapping) {
        this.rows = rows;
        this.mapping = mapping;
        this.columns = mapping.columns().stream().mapToInt(rows::column).toArray();
    }

    /** Reads the property of the present row. */
    void read() throws Rejection {
        String text = columns.length == 0 ? "" : rows.raw(columns[0]);
        for (int i = 1; i < columns.length; i++) {
            text = text + SEPARATOR + rows.raw(columns[i]);
        }
        code = known.codeOf(text);
        if (code == KnownTexts.NEW) {
            code = parsed();
            known.learn(text, code);
        }
    }

    private int parsed() throws Rejection {
        List<String> values = new ArrayList<>();
        for (int column : columns) {
            values.add(rows.value(column));
        }
        try {
            return properties.codeOf(mapping.parsing().parse(values));
        } catch (DateText.DayAndMonthSwapped e) {
            rows.tellSwappedDate();
            throw rejection(values);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw rejection(values);
        }
    }

    private Rejection rejection(List<String> values) {
        return new Rejection(String.join(" and ", mapping.columns()), String.join(" and ", values), mapping.expected());
    }

    /** The property of the present row. */
    S property() {
        return properties.valueOf(code);
    }

    /** Adds the property of the present row to the column. */
    void accept() {
        properties.addCode(code);
    }

    Column<S> column() {
        return properties.build();
    }
}
