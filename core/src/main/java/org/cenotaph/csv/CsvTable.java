package org.cenotaph.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cenotaph.records.DeathDate;

/**
 * A small table of facts that are not deaths: populations, areas, published figures. Every value is asked for by the name of its
 * column, and an error says where it stands.
 */
public final class CsvTable {
    private final String file;
    private final List<String> header;

    private CsvTable(CsvRows rows, String file) {
        this.file = file;
        this.header = rows.header();
    }

    /**
     * Reads all rows.
     *
     * @throws CsvException if the file has no header, or the format is strict and a row cannot be read
     * @throws java.io.UncheckedIOException if the medium cannot be read
     */
    public static CsvReading<List<Row>> read(CsvInput input, CsvFormat format) {
        try (CsvRows rows = new CsvRows(input, format)) {
            CsvTable table = new CsvTable(rows, input.name());
            List<Row> all = new ArrayList<>();
            while (rows.next()) {
                try {
                    List<String> values = new ArrayList<>();
                    for (int column = 0; column < table.header.size(); column++) {
                        values.add(rows.value(column));
                    }
                    all.add(new Row(table, rows.line(), List.copyOf(values)));
                } catch (CsvRows.Rejection e) {
                    rows.reject(e);
                }
            }
            return rows.reading(List.copyOf(all));
        }
    }

    /** One row of a table. */
    public static final class Row {
        private final CsvTable table;
        private final long line;
        private final List<String> values;

        private Row(CsvTable table, long line, List<String> values) {
            this.table = table;
            this.line = line;
            this.values = values;
        }

        /**
         * The text in a column, empty where it is unknown.
         *
         * @throws CsvException if there is no such column, or more than one
         */
        public String text(String column) {
            return values.get(CsvRows.column(table.file, table.header, column));
        }

        /**
         * The number in a column.
         *
         * @throws CsvException if it is unknown, no number or not finite
         */
        public double number(String column) {
            return numberIfKnown(column).orElseThrow(() -> bad(column, "a number"));
        }

        /**
         * The number in a column, or nothing where it is unknown.
         *
         * @throws CsvException if it is no number or not finite
         */
        public OptionalDouble numberIfKnown(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            try {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return OptionalDouble.of(number);
                }
            } catch (NumberFormatException e) {
                // answered below, as for what is not finite
            }
            throw bad(column, "a number");
        }

        /**
         * The whole number in a column.
         *
         * @throws CsvException if it is unknown or no whole number
         */
        public long whole(String column) {
            try {
                return Long.parseLong(text(column));
            } catch (NumberFormatException e) {
                throw bad(column, "a whole number");
            }
        }

        /**
         * The day in a column, written as {@code 2023-03-15}.
         *
         * @throws CsvException if it is unknown or no day
         */
        public LocalDate day(String column) {
            try {
                DeathDate date = DateText.ISO.parse(text(column));
                if (date.isExact()) {
                    return date.earliest();
                }
            } catch (IllegalArgumentException e) {
                // answered below, as for what is not exact
            }
            throw bad(column, "a day written yyyy-MM-dd");
        }

        private CsvException bad(String column, String expected) {
            return new CsvException(new RejectedRow(table.file, line, column, text(column), expected).toString());
        }
    }
}
