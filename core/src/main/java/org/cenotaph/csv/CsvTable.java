package org.cenotaph.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.cenotaph.records.Lineage;

/**
 * A small table of facts that are not deaths: populations, areas, published figures. Every value is asked for by the name of its
 * column, and an error says where it stands.
 */
public final class CsvTable {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    private CsvTable() {}

    /**
     * Reads all rows. A row that holds bytes which are not of the charset, in whichever column, is rejected.
     *
     * @throws CsvException if the file has no header, or the format is strict and a row cannot be read
     * @throws java.io.UncheckedIOException if the medium cannot be read
     */
    public static CsvReading<List<Row>> read(CsvInput input, CsvFormat format) {
        return Scan.of(format).read(input, Taker::new);
    }

    /** Takes all rows of one file. */
    private static final class Taker implements Scan.Taker<List<Row>> {
        private final CsvRows rows;
        private final List<Row> taken = new ArrayList<>();

        Taker(CsvRows rows) {
            this.rows = rows;
        }

        @Override
        public void take() throws Rejection {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < rows.header().size(); column++) {
                values.add(rows.value(column));
            }
            taken.add(new Row(rows.header(), rows.line(), List.copyOf(values)));
        }

        @Override
        public List<Row> result(Lineage lineage) {
            return List.copyOf(taken);
        }
    }

    /** One row of a table. */
    public static final class Row {
        private final Header header;
        private final long line;
        private final List<String> values;

        private Row(Header header, long line, List<String> values) {
            this.header = header;
            this.line = line;
            this.values = values;
        }

        /**
         * The text in a column, empty where it is unknown.
         *
         * @throws CsvException if there is no such column, or more than one
         */
        public String text(String column) {
            return values.get(header.column(column));
        }

        /**
         * The number in a column.
         *
         * @throws CsvException if it is unknown, no number or too large for one, or there is no such column, or more than one
         */
        public double number(String column) {
            return numberIfKnown(column).orElseThrow(() -> bad(column, RejectedRow.NUMBER));
        }

        /**
         * The number in a column, or nothing where it is unknown.
         *
         * @throws CsvException if it is no number or too large for one, or there is no such column, or more than one
         */
        public OptionalDouble numberIfKnown(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(number)) {
                throw bad(column, RejectedRow.NUMBER);
            }
            return OptionalDouble.of(number);
        }

        /**
         * The whole number in a column.
         *
         * @throws CsvException if it is unknown, no whole number or too large for one, or there is no such column, or more than
         *     one
         */
        public long whole(String column) {
            try {
                return WholeNumber.parse(text(column));
            } catch (NumberFormatException e) {
                throw bad(column, RejectedRow.WHOLE_NUMBER);
            }
        }

        /**
         * The day in a column, written as {@code 2023-03-15}.
         *
         * @throws CsvException if it is unknown or no day, or there is no such column, or more than one
         */
        public LocalDate day(String column) {
            try {
                return DateText.ISO.day(text(column));
            } catch (IllegalArgumentException e) {
                throw bad(column, "a day written yyyy-MM-dd");
            }
        }

        private CsvException bad(String column, String expected) {
            return new CsvException(new RejectedRow(header.file(), line, column, text(column), expected).toString());
        }
    }
}
