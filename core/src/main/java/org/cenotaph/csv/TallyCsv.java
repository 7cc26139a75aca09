package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Tallies as CSV: one row a cell that is not zero, one column an axis, and the deaths; reading gives an equal tally back.
 *
 * <p>What is unplaced on an axis has an empty column. A coordinate at which nothing was counted has a row of its own with zero
 * deaths. Texts that a spreadsheet would run as a formula get an apostrophe in front, and lose it on reading. The lineage is
 * not written.
 */
public final class TallyCsv {
    private static final String DEATHS = "deaths";
    private static final int LONGEST_ROW = 1 << 24; // texts that were written are to be read again, however long

    private TallyCsv() {}

    /**
     * Writes a tally.
     *
     * @throws IllegalArgumentException if an axis is called "deaths"
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Tally tally, Appendable out) {
        List<String> names = tally.axes().stream().map(Axis::name).toList();
        if (names.contains(DEATHS)) {
            throw new IllegalArgumentException(
                    "an axis called \"" + DEATHS + "\" cannot be written beside the column of deaths");
        }
        CellText.Rows rows = new CellText.Rows(out);
        rows.write(row(names, DEATHS));
        tally.cells()
                .forEach(cell -> rows.write(row(
                        cell.coordinates().stream()
                                .map(c -> c == null ? "" : c.toString())
                                .toList(),
                        Long.toString(cell.count()))));
        for (int axis = 0; axis < names.size(); axis++) {
            writeEmptyCoordinates(tally, axis, rows);
        }
    }

    private static void writeEmptyCoordinates(Tally tally, int axis, CellText.Rows rows) {
        Set<@Nullable Object> counted = new HashSet<>();
        tally.cells().forEach(cell -> counted.add(cell.coordinates().get(axis)));
        for (Object coordinate : tally.coordinates(tally.axes().get(axis))) {
            if (!counted.contains(coordinate)) {
                List<String> texts =
                        new ArrayList<>(Collections.nCopies(tally.axes().size(), ""));
                texts.set(axis, coordinate.toString());
                rows.write(row(texts, "0"));
            }
        }
    }

    private static List<String> row(List<String> texts, String last) {
        List<String> row = new ArrayList<>(texts.stream().map(CellText::escaped).toList());
        row.add(last);
        return row;
    }

    /**
     * Reads what {@link #write} wrote. The first row that cannot be read throws. Deaths are added up over columns of which no
     * axis is given.
     *
     * @param axes the axes of the tally, in order; one that was made by {@link Axis#mapped} needs {@link Axis#readBy}
     * @throws IllegalArgumentException if two axes have the same name
     * @throws CsvException if the file does not hold a tally along these axes
     * @throws java.io.UncheckedIOException if the medium cannot be read
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public static Tally read(CsvInput input, Axis<?>... axes) {
        CsvCounts counts = CsvCounts.in(
                        CsvFormat.standard().strict().keepingSpaces().withLongestRow(LONGEST_ROW))
                .counting(DEATHS)
                .allowingCorrections();
        for (Axis<?> axis : axes) {
            counts = along(counts, axis);
        }
        return counts.read(input).result();
    }

    private static <T extends Comparable<? super T>> CsvCounts along(CsvCounts counts, Axis<T> axis) {
        return counts.along(axis, CellText.escaped(axis.name()), text -> axis.parse(CellText.unescaped(text)));
    }
}
