package org.cenotaph.tally;

import java.util.List;
import org.cenotaph.records.Column;

/**
 * Counts along two axes of which one reads a column of few values, all deaths: the commonest question. Codes are counted as
 * they are, and only the counts are moved from codes to coordinates, so that a day becomes a month once, not once per death.
 */
final class PairCounter implements Counter {
    private static final int LARGEST_TABLE = 1 << 18;
    private static final int FEWEST_DEATHS_PER_CELL = 4;

    private final List<CodedAxis<?>> axes;
    private final int narrow;
    private final Grid grid;
    private final int[] table;

    PairCounter(List<CodedAxis<?>> axes, Grid grid) {
        this.axes = axes;
        this.narrow = narrow(axes);
        this.grid = grid;
        this.table = new int[(int) tableSize(axes)];
    }

    /** Whether the axes are two, one of them narrow, and the pairs of their codes few beside the deaths. */
    static boolean fits(List<CodedAxis<?>> axes, int deaths) {
        return axes.size() == 2
                && axes.get(narrow(axes)).column.isNarrow()
                && tableSize(axes) <= Math.min(LARGEST_TABLE, deaths / FEWEST_DEATHS_PER_CELL);
    }

    private static int narrow(List<CodedAxis<?>> axes) {
        return axes.get(1).column.isNarrow() ? 1 : 0;
    }

    private static long tableSize(List<CodedAxis<?>> axes) {
        return (long) axes.get(1 - narrow(axes)).column.codeCount() * Column.NARROW;
    }

    @Override
    public PairCounter count(int from, int to) {
        axes.get(1 - narrow).column.countBeside(axes.get(narrow).column, from, to, table);
        return this;
    }

    @Override
    public PairCounter plus(Counter other) {
        int[] others = ((PairCounter) other).table;
        for (int i = 0; i < table.length; i++) {
            table[i] += others[i];
        }
        return this;
    }

    @Override
    public Cells cells() {
        int[] places = axes.get(1 - narrow).placeOfCode;
        int[] narrowPlaces = axes.get(narrow).placeOfCode;
        int stride = (int) grid.stride(1 - narrow);
        int narrowStride = (int) grid.stride(narrow);
        int[] cells = new int[(int) grid.cellCount()];
        for (int code = 0; code < places.length; code++) {
            for (int other = 0; other < narrowPlaces.length; other++) {
                cells[places[code] * stride + narrowPlaces[other] * narrowStride] +=
                        table[code * Column.NARROW + other];
            }
        }
        return Cells.dense(cells);
    }

    @Override
    public long kept(int condition) {
        throw new IndexOutOfBoundsException("no conditions are asked here, got the index " + condition);
    }

    @Override
    public long undecidable(int condition) {
        throw new IndexOutOfBoundsException("no conditions are asked here, got the index " + condition);
    }
}
