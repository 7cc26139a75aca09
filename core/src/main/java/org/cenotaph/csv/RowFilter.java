package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cenotaph.csv.CsvRows.Rejection;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;

/**
 * Which rows a reading keeps, by the text of a column.
 *
 * @param column the name of the column
 * @param keeps whether a row with this text is kept
 * @param what the condition in words
 */
record RowFilter(String column, Predicate<String> keeps, String what) {
    /** Whether the present row passes every filter. */
    static boolean all(List<RowFilter> filters, CsvRows rows) throws Rejection {
        for (RowFilter filter : filters) {
            if (!filter.keeps.test(rows.value(rows.column(filter.column)))) {
                return false;
            }
        }
        return true;
    }

    /** Where what was read comes from, and what was left out on request. */
    static Lineage lineage(Source source, CsvReading<?> reading, List<RowFilter> filters) {
        Lineage lineage = Lineage.of(new Origin(source, reading.rows(), reading.rejected()));
        if (filters.isEmpty()) {
            return lineage;
        }
        String conditions = filters.stream()
                .map(filter -> "\"" + filter.column + "\" is " + filter.what)
                .collect(Collectors.joining(" and "));
        return lineage.with("only rows where " + conditions + "; " + reading.leftOut() + " rows left out");
    }

    static List<RowFilter> with(List<RowFilter> filters, RowFilter another) {
        List<RowFilter> more = new ArrayList<>(filters);
        more.add(another);
        return List.copyOf(more);
    }
}
