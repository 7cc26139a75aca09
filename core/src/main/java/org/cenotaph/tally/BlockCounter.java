package org.cenotaph.tally;

import java.util.Arrays;
import java.util.List;
import org.cenotaph.records.Answer;

/**
 * Counts a run of deaths, a block of rows at a time, so that everything between the columns and the counters stays in the
 * first-level cache. There is no call and no branch per row: columns are read a block at a time through tables, conditions
 * write the numbers of the rows that pass.
 *
 * <p>Counters are one dense table while the cells of the grid are few beside the deaths, and a hash table where they are
 * not. One counter serves one thread.
 */
final class BlockCounter {
    private static final int BLOCK = 4096;
    private static final int SMALL_TABLE = 1 << 16;
    private static final int LARGEST_TABLE = 1 << 24;
    private static final int YES = Answer.YES.ordinal();
    private static final int UNDECIDABLE = Answer.UNDECIDABLE.ordinal();

    /** What all threads share: the axes with their place for every code, the conditions, and whether the table is dense. */
    record Plan(List<CodedAxis<?>> axes, List<Condition.Coded> conditions, Grid grid, boolean dense) {
        Plan(List<CodedAxis<?>> axes, List<Condition.Coded> conditions, Grid grid, int deaths) {
            this(axes, conditions, grid, grid.cellCount() <= Math.min(LARGEST_TABLE, Math.max(SMALL_TABLE, deaths)));
        }
    }

    private final Plan plan;
    private final int[] table;
    private final Cells.Adder hash = new Cells.Adder();
    private final long[] kept;
    private final long[] undecidable;
    private final int[] rows = new int[BLOCK];
    private final int[] places = new int[BLOCK];
    private final int[] keys = new int[BLOCK];
    private final long[] longKeys;

    BlockCounter(Plan plan) {
        this.plan = plan;
        this.table = new int[plan.dense() ? (int) plan.grid().cellCount() : 0];
        this.longKeys = new long[plan.dense() ? 0 : BLOCK];
        this.kept = new long[plan.conditions().size()];
        this.undecidable = new long[plan.conditions().size()];
    }

    /** Counts the rows from one (included) to another (excluded). */
    BlockCounter count(int from, int to) {
        for (long block = from; block < to; block += BLOCK) {
            int first = (int) block;
            int count = Math.min(BLOCK, to - first);
            int selected = kept.length == 0 ? count : select(first, count);
            if (plan.dense()) {
                countDense(first, selected);
            } else {
                countSparse(first, selected);
            }
        }
        return this;
    }

    /** Leaves in {@link #rows} the rows of a block that pass every condition, and says how many. */
    private int select(int first, int count) {
        for (int i = 0; i < count; i++) {
            rows[i] = first + i;
        }
        int left = count;
        for (int c = 0; c < kept.length; c++) {
            Condition.Coded condition = plan.conditions().get(c);
            condition.column().read(condition.answerOfCode(), rows, places, left);
            int passed = 0;
            int untold = 0;
            for (int i = 0; i < left; i++) {
                rows[passed] = rows[i];
                passed += places[i] == YES ? 1 : 0;
                untold += places[i] == UNDECIDABLE ? 1 : 0;
            }
            kept[c] += passed;
            undecidable[c] += untold;
            left = passed;
        }
        return left;
    }

    private void read(CodedAxis<?> axis, int first, int count) {
        if (kept.length == 0) {
            axis.column.read(axis.placeOfCode, first, places, count);
        } else {
            axis.column.read(axis.placeOfCode, rows, places, count);
        }
    }

    private void countDense(int first, int count) {
        Arrays.fill(keys, 0, count, 0);
        for (CodedAxis<?> axis : plan.axes()) {
            read(axis, first, count);
            int radix = axis.places();
            for (int i = 0; i < count; i++) {
                keys[i] = keys[i] * radix + places[i];
            }
        }
        for (int i = 0; i < count; i++) {
            table[keys[i]]++;
        }
    }

    private void countSparse(int first, int count) {
        Arrays.fill(longKeys, 0, count, 0);
        for (CodedAxis<?> axis : plan.axes()) {
            read(axis, first, count);
            int radix = axis.places();
            for (int i = 0; i < count; i++) {
                longKeys[i] = longKeys[i] * radix + places[i];
            }
        }
        for (int i = 0; i < count; i++) {
            hash.add(longKeys[i], 1);
        }
    }

    /** Adds what another counter of the same plan has counted. */
    BlockCounter plus(BlockCounter other) {
        for (int i = 0; i < table.length; i++) {
            table[i] += other.table[i];
        }
        hash.addAll(other.hash.build());
        for (int c = 0; c < kept.length; c++) {
            kept[c] += other.kept[c];
            undecidable[c] += other.undecidable[c];
        }
        return this;
    }

    Cells cells() {
        return plan.dense() ? Cells.dense(table) : hash.build();
    }

    long kept(int condition) {
        return kept[condition];
    }

    long undecidable(int condition) {
        return undecidable[condition];
    }
}
