package org.cenotaph.tally;

import java.util.Arrays;

/**
 * Counts keys where there may be as many different ones as keys: they are gathered, sorted by their digits, and counted in
 * runs. Unlike a hash table it reads and writes memory in order, and the cells come out in order.
 *
 * <p>It takes 16 bytes for each key gathered; what is gathered is counted whenever it is as much as all cells so far, so that
 * few cells of many deaths stay small.
 */
final class KeyCounter {
    private static final int FEWEST_GATHERED = 1 << 20;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private long[] gathered;
    private int used;
    private Cells counted = Cells.none();

    /** @param most how many keys will be added at most */
    KeyCounter(int most) {
        gathered = new long[Math.min(most, FEWEST_GATHERED)];
    }

    /** Counts the first of these keys, which are not negative. */
    void add(long[] keys, int count) {
        int done = 0;
        while (done < count) {
            if (used == gathered.length) {
                countGathered();
                gathered = counted.size() > gathered.length ? new long[counted.size()] : gathered;
            }
            int next = Math.min(count - done, gathered.length - used);
            System.arraycopy(keys, done, gathered, used, next);
            used += next;
            done += next;
        }
    }

    Cells cells() {
        countGathered();
        return counted;
    }

    private void countGathered() {
        counted = counted.plus(Cells.ofRuns(sorted(gathered, used), used));
        used = 0;
    }

    /** The first of these keys in ascending order, in this array or in another; the array is used up. */
    private static long[] sorted(long[] keys, int count) {
        if (count < DIGITS) {
            Arrays.sort(keys, 0, count);
            return keys;
        }
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= keys[i];
        }
        long[] from = keys;
        long[] to = new long[count];
        for (int shift = 0; shift < Long.SIZE && bits >>> shift != 0; shift += DIGIT_BITS) {
            sortByDigit(from, to, count, shift);
            long[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    /** Copies keys in the order of one digit, those of the same digit in the order in which they were. */
    private static void sortByDigit(long[] from, long[] to, int count, int shift) {
        int[] next = new int[DIGITS];
        for (int i = 0; i < count; i++) {
            next[(int) (from[i] >>> shift) & DIGITS - 1]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int here = next[digit];
            next[digit] = sum;
            sum += here;
        }
        for (int i = 0; i < count; i++) {
            to[next[(int) (from[i] >>> shift) & DIGITS - 1]++] = from[i];
        }
    }
}
