package org.cenotaph.tally;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts by cell number: the cells that are not zero, in ascending order. Immutable. */
final class Cells {
    final long[] keys;
    final long[] counts;

    private Cells(long[] keys, long[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /** The cells of a dense table whose index is the cell number. */
    static Cells dense(int[] table) {
        int filled = 0;
        for (int count : table) {
            filled += count != 0 ? 1 : 0;
        }
        long[] keys = new long[filled];
        long[] counts = new long[filled];
        int next = 0;
        for (int cell = 0; next < filled; cell++) { // without a branch: an empty cell is written over
            keys[next] = cell;
            counts[next] = table[cell];
            next += table[cell] != 0 ? 1 : 0;
        }
        return new Cells(keys, counts);
    }

    static Cells none() {
        return new Cells(new long[0], new long[0]);
    }

    /** The first of these numbers, which ascend, each counted as often as it is there. */
    static Cells ofRuns(long[] ascending, int count) {
        int runs = 0;
        for (int i = 0; i < count; i++) {
            runs += i == 0 || ascending[i] != ascending[i - 1] ? 1 : 0;
        }
        long[] keys = new long[runs];
        long[] counts = new long[runs];
        int run = -1;
        for (int i = 0; i < count; i++) {
            run += i == 0 || ascending[i] != ascending[i - 1] ? 1 : 0;
            keys[run] = ascending[i];
            counts[run]++;
        }
        return new Cells(keys, counts);
    }

    /** Counts that are not zero, under numbers in any order; counts under the same number are added. */
    static Cells added(long[] keys, long[] counts) {
        boolean ascending = IntStream.range(1, keys.length).allMatch(i -> keys[i - 1] < keys[i]);
        if (ascending) {
            return new Cells(keys, counts);
        }
        Adder sums = new Adder();
        for (int i = 0; i < keys.length; i++) {
            sums.add(keys[i], counts[i]);
        }
        return sums.build();
    }

    int size() {
        return keys.length;
    }

    long at(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? 0 : counts[found];
    }

    long total() {
        long total = 0;
        try {
            for (long count : counts) {
                total = Math.addExact(total, count);
            }
            return total;
        } catch (ArithmeticException e) {
            throw new ArithmeticException("the sum of the " + size() + " cells leaves the range of long");
        }
    }

    /** These counts and others, all of them positive. */
    Cells plus(Cells other) {
        if (size() == 0 || other.size() == 0) {
            return size() == 0 ? other : this;
        }
        long[] allKeys = new long[Math.addExact(size(), other.size())];
        long[] allCounts = new long[allKeys.length];
        int mine = 0;
        int theirs = 0;
        int next = 0;
        while (mine < size() || theirs < other.size()) {
            long my = mine < size() ? keys[mine] : Long.MAX_VALUE;
            long their = theirs < other.size() ? other.keys[theirs] : Long.MAX_VALUE;
            allKeys[next] = Math.min(my, their);
            allCounts[next++] = (my <= their ? counts[mine++] : 0) + (their <= my ? other.counts[theirs++] : 0);
        }
        return new Cells(Arrays.copyOf(allKeys, next), Arrays.copyOf(allCounts, next));
    }

    boolean sameAs(Cells other) {
        return Arrays.equals(keys, other.keys) && Arrays.equals(counts, other.counts);
    }

    int hash() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }

    /** Counts by cell number while they are being added: an open hash table of longs. */
    static final class Adder {
        private static final int FIRST_CAPACITY = 64;
        private static final long SPREAD = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: spreads neighbouring keys
        private static final long FREE = -1;

        private long[] keys = freeKeys(FIRST_CAPACITY);
        private long[] counts = new long[FIRST_CAPACITY];
        private int used;

        private static long[] freeKeys(int capacity) {
            long[] keys = new long[capacity];
            Arrays.fill(keys, FREE);
            return keys;
        }

        /** Adds to a cell; the cell number is not negative. */
        void add(long key, long count) {
            int slot = slotOf(key);
            if (keys[slot] == FREE) {
                keys[slot] = key;
                used++;
            }
            counts[slot] = Math.addExact(counts[slot], count);
            if (used > keys.length / 2) {
                grow();
            }
        }

        private int slotOf(long key) {
            int mask = keys.length - 1;
            int slot = (int) (key * SPREAD >>> Integer.SIZE) & mask;
            while (keys[slot] != FREE && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCounts = counts;
            keys = freeKeys(Math.multiplyExact(oldKeys.length, 2));
            counts = new long[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != FREE) {
                    int slot = slotOf(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }

        Cells build() {
            long[] sorted = Arrays.stream(keys)
                    .filter(key -> key != FREE && counts[slotOf(key)] != 0)
                    .sorted()
                    .toArray();
            long[] inOrder = new long[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                inOrder[i] = counts[slotOf(sorted[i])];
            }
            return new Cells(sorted, inOrder);
        }
    }
}
