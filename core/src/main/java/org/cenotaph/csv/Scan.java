package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;

/**
 * One way through a file, row by row, whatever is made of the rows.
 *
 * @param format how the file is written
 * @param source what is read, if it was stated
 * @param filters which rows are wanted
 */
record Scan(CsvFormat format, Optional<Source> source, List<RowFilter> filters) {
    /**
     * Takes the wanted rows of one file, one after the other.
     *
     * @param <T> what they become
     */
    interface Taker<T> {
        /**
         * Takes the present row.
         *
         * @throws Rejection if it cannot be read; then nothing of it has been taken
         */
        void take() throws Rejection;

        /** What the rows have become. */
        T result(Lineage lineage);
    }

    static Scan of(CsvFormat format) {
        return new Scan(format, Optional.empty(), List.of());
    }

    Scan from(Source stated) {
        return new Scan(format, Optional.of(stated), filters);
    }

    Scan where(RowFilter another) {
        List<RowFilter> more = new ArrayList<>(filters);
        more.add(another);
        return new Scan(format, source, List.copyOf(more));
    }

    /**
     * Reads a file.
     *
     * @param start makes the taker of its rows, once its header is known
     */
    <T> CsvReading<T> read(CsvInput input, Function<CsvRows, Taker<T>> start) {
        try (CsvRows rows = CsvRows.of(input, format)) {
            Taker<T> taker = start.apply(rows);
            int[] columns = filters.stream()
                    .mapToInt(filter -> rows.column(filter.column()))
                    .toArray();
            while (rows.next()) {
                try {
                    if (isWanted(rows, columns)) {
                        taker.take();
                    } else {
                        rows.leaveOut();
                    }
                } catch (Rejection e) {
                    rows.reject(e);
                }
            }
            CsvReading<Taker<T>> settled = rows.reading(taker);
            return settled.map(all -> all.result(lineage(input, settled, rows.swappedDates())));
        }
    }

    private boolean isWanted(CsvRows rows, int[] columns) throws Rejection {
        for (int i = 0; i < columns.length; i++) {
            if (!filters.get(i).keeps().test(rows.value(columns[i]))) {
                return false;
            }
        }
        return true;
    }

    private Lineage lineage(CsvInput input, CsvReading<?> reading, long swappedDates) {
        Source from = source.orElseGet(() -> Source.titled(input.name(), input.name()));
        Lineage lineage = Lineage.of(new Origin(from, reading.rows(), reading.rejected()));
        if (swappedDates > 0) {
            lineage = lineage.with(
                    swappedDates + " of the rejected rows have a date that would be read with day and month"
                            + " the other way round; if all dates are so, those that were read are wrong");
        }
        if (filters.isEmpty()) {
            return lineage;
        }
        String wanted = filters.stream().map(RowFilter::toString).collect(Collectors.joining(" and "));
        return lineage.with("only rows where " + wanted + "; " + reading.leftOut() + " rows left out");
    }
}
