package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of counts whose coordinates a row before them has. They are added up, as the rows of a finer table must be; where each
 * name should stand once, as in a table of populations, they are counted twice, so the lineage tells of them.
 */
final class RepeatedRows {
    private final CsvRows rows;
    private final List<String> columns; // of the coordinates
    private final Set<List<@Nullable Object>> seen = new HashSet<>();
    private long repeated;
    private String first = "";

    RepeatedRows(CsvRows rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Takes the coordinates of the present row, of which those that are unknown are null; rows with such a one are not compared.
     *
     * @param once whether no two rows may have the same
     * @throws Rejection if they may not, and do
     */
    void take(@Nullable Object[] coordinates, boolean once) throws Rejection {
        List<@Nullable Object> row = Arrays.asList(coordinates);
        if (row.isEmpty() || row.contains(null) || seen.add(row)) {
            return;
        }
        if (once) {
            throw new Rejection(
                    String.join(" and ", columns), words(row), "coordinates that no row before this one has");
        }
        repeated++;
        if (repeated == 1) {
            first = "line " + rows.line() + " (" + words(row) + ")";
        }
    }

    private static String words(List<@Nullable Object> row) {
        return String.join(", ", row.stream().map(String::valueOf).toList());
    }

    /** What the lineage says of them, if there were any, with the columns that neither are coordinates nor hold counts. */
    Optional<String> remark(List<String> counts) {
        if (repeated == 0) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(rows.header().names());
        others.removeAll(columns);
        others.removeAll(counts);
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d %s the coordinates of a row before, and %s added to it, the first on %s%s; if each should stand alone, say eachOnce()",
                repeated,
                repeated == 1 ? "row has" : "rows have",
                repeated == 1 ? "was" : "were",
                first,
                others.isEmpty() ? "" : "; columns that are no coordinate: " + others));
    }
}
