package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.cenotaph.records.Column;

/**
 * Counts a run of deaths, a block of rows at a time, so that everything between the columns and the counters stays in the
 * nearest caches. There is no branch and no call per row: columns are read a block at a time through tables, conditions
 * write the numbers of the rows that pass.
 *
 * <p>Counters are one dense table while the cells of the grid are not too many beside the deaths; where they are, the numbers of
 * the cells are sorted. One counter serves one thread.
 */
final class BlockCounter implements Counter {
    private static final int BLOCK = 4096;

    private final Plan plan;
    private final int[] table;
    private Cells sorted = Cells.none();
    private final long[] kept;
    private final long[] undecidable;
    private final int[] rows = new int[BLOCK];
    private final int[] found = new int[BLOCK];
    private final long[] longKeys;

    BlockCounter(Plan plan) {
        this.plan = plan;
        this.table = new int[plan.dense() ? (int) plan.grid().cellCount() : 0];
        this.longKeys = new long[plan.dense() ? 0 : BLOCK];
        this.kept = new long[plan.conditions().size()];
        this.undecidable = new long[plan.conditions().size()];
    }

    /**
     * What all threads share.
     *
     * @param axes the axes
     * @param lookups for each axis and each code what it adds to the number of the cell; its place where the table is not dense
     * @param conditions the conditions
     * @param grid the cells
     * @param dense whether they are not too many beside the deaths, see {@link #isDense}
     */
    record Plan(
            List<CodedAxis<?>> axes, List<int[]> lookups, List<Condition.Coded> conditions, Grid grid, boolean dense) {
        private static final int SMALL_TABLE = 1 << 16;
        private static final int LARGEST_TABLE = 1 << 24;
        private static final long CELLS_PER_DEATH = 16;

        static Plan of(List<CodedAxis<?>> axes, List<Condition.Coded> conditions, Grid grid, boolean dense) {
            List<int[]> lookups = new ArrayList<>();
            for (int axis = 0; axis < axes.size(); axis++) {
                int times = dense ? (int) grid.stride(axis) : 1;
                lookups.add(mapped(axes.get(axis).placeOfCode, place -> place * times));
            }
            return new Plan(axes, lookups, conditions, grid, dense);
        }

        /** Whether the cells are not too many beside the deaths: a sweep over empty cells is cheaper than sorting deaths. */
        static boolean isDense(Grid grid, int deaths) {
            return grid.cellCount() <= Math.min(LARGEST_TABLE, Math.max(SMALL_TABLE, CELLS_PER_DEATH * deaths));
        }

        private static int[] mapped(int[] numbers, IntUnaryOperator to) {
            return Arrays.stream(numbers).map(to).toArray();
        }
    }

    @Override
    public BlockCounter count(int from, int to) {
        KeyCounter keys = new KeyCounter(plan.dense() ? 0 : to - from);
        for (long block = from; block < to; block += BLOCK) {
            int first = (int) block;
            int count = Math.min(BLOCK, to - first);
            int selected = kept.length == 0 ? count : select(first, count);
            if (plan.dense()) {
                countDense(first, selected);
            } else {
                countSparse(first, selected, keys);
            }
        }
        sorted = sorted.plus(keys.cells());
        return this;
    }

    /** Leaves in {@link #rows} the rows of a block that pass every condition, and says how many. */
    private int select(int first, int count) {
        int left = count;
        for (int c = 0; c < kept.length; c++) {
            Condition.Coded asked = plan.conditions().get(c);
            int sum = c == 0
                    ? asked.column().select(asked.passes(), first, rows, left)
                    : asked.column().select(asked.passes(), rows, left);
            left = sum % Column.UNTOLD;
            kept[c] += left;
            undecidable[c] += sum / Column.UNTOLD;
        }
        return left;
    }

    /** Leaves in {@link #found} what an axis adds for each selected row. */
    private void add(int axis, int first, int count) {
        Column<?> column = plan.axes().get(axis).column;
        if (kept.length == 0) {
            column.add(plan.lookups().get(axis), first, found, count);
        } else {
            column.add(plan.lookups().get(axis), rows, found, count);
        }
    }

    private void countDense(int first, int count) {
        Arrays.fill(found, 0, count, 0);
        for (int axis = 0; axis < plan.axes().size(); axis++) {
            add(axis, first, count);
        }
        for (int i = 0; i < count; i++) {
            table[found[i]]++;
        }
    }

    private void countSparse(int first, int count, KeyCounter keys) {
        Arrays.fill(longKeys, 0, count, 0);
        for (int axis = 0; axis < plan.axes().size(); axis++) {
            Arrays.fill(found, 0, count, 0);
            add(axis, first, count);
            long stride = plan.grid().stride(axis);
            for (int i = 0; i < count; i++) {
                longKeys[i] += found[i] * stride;
            }
        }
        keys.add(longKeys, count);
    }

    @Override
    public BlockCounter plus(Counter counter) {
        BlockCounter other = (BlockCounter) counter;
        for (int i = 0; i < table.length; i++) {
            table[i] += other.table[i];
        }
        sorted = sorted.plus(other.sorted);
        for (int c = 0; c < kept.length; c++) {
            kept[c] += other.kept[c];
            undecidable[c] += other.undecidable[c];
        }
        return this;
    }

    @Override
    public Cells cells() {
        return plan.dense() ? Cells.dense(table) : sorted;
    }

    @Override
    public long kept(int condition) {
        return kept[condition];
    }

    @Override
    public long undecidable(int condition) {
        return undecidable[condition];
    }
}
