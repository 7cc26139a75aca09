package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws Poisson counts of one mean, a look-up each.
 *
 * <p>The alias method: every slot is shared by at most two counts; the high bits of a random number choose the slot, the low
 * bits one of the two. Counts of more than ten standard deviations and forty from the mean are left out; all others have their
 * probability to 1e-15.
 *
 * <p>Reference: Walker 1977, ACM Transactions on Mathematical Software 3:253-256, doi 10.1145/355744.355749; filled as by Vose
 * 1991, IEEE Transactions on Software Engineering 17:972-975, doi 10.1109/32.92917.
 */
final class PoissonTable {
    private final int first;
    private final int lowBits;
    private final long[] own;
    private final int[] other;

    /** A table of some 20 square roots of the mean. */
    PoissonTable(double mean) {
        int mode = (int) mean;
        int reach = (int) (10 * Math.sqrt(mean)) + 40;
        this.first = Math.max(0, mode - reach);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(mode + reach - first);
        this.lowBits = Long.SIZE - bits;
        this.own = new long[1 << bits];
        this.other = new int[1 << bits];
        fill(shares(mean, mode - first));
    }

    /** How much of a slot each count needs: its probability times the number of slots. */
    private double[] shares(double mean, int mode) {
        double[] shares = new double[own.length];
        shares[mode] = 1;
        for (int i = mode; i > 0; i--) {
            shares[i - 1] = shares[i] * (first + i) / mean;
        }
        for (int i = mode + 1; i < shares.length; i++) {
            shares[i] = shares[i - 1] * mean / (first + i);
        }
        double sum = sum(shares);
        return Arrays.stream(shares).map(share -> share / sum * own.length).toArray();
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Gives each count its slot, and what is free in it to a count that needs more than one. */
    private void fill(double[] shares) {
        double whole = Math.scalb(1.0, lowBits);
        int[] queue = new int[shares.length];
        int small = 0;
        int large = shares.length;
        for (int i = 0; i < shares.length; i++) {
            other[i] = i;
            queue[shares[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < shares.length) {
            int slot = queue[--small];
            int giver = queue[large];
            own[slot] = (long) (shares[slot] * whole);
            other[slot] = giver;
            shares[giver] -= 1 - shares[slot];
            if (shares[giver] < 1) {
                large++;
                queue[small++] = giver;
            }
        }
    }

    /** One count above {@link #first}. */
    private int draw(RandomGenerator random) {
        long bits = random.nextLong();
        int slot = (int) (bits >>> lowBits);
        long low = bits & (1L << lowBits) - 1;
        return low < own[slot] ? slot : other[slot];
    }

    /** So many counts. */
    int[] draw(RandomGenerator random, int draws) {
        int[] counts = new int[draws];
        for (int draw = 0; draw < draws; draw++) {
            counts[draw] = first + draw(random);
        }
        return counts;
    }

    /** The same counts in order. */
    int[] drawInOrder(RandomGenerator random, int draws) {
        int[] times = new int[own.length];
        for (int draw = 0; draw < draws; draw++) {
            times[draw(random)]++;
        }
        int[] counts = new int[draws];
        int end = 0;
        for (int i = 0; i < times.length; i++) {
            int start = end;
            end += times[i];
            Arrays.fill(counts, start, end, first + i);
        }
        return counts;
    }

    /** How likely this table makes a count. */
    double probability(int count) {
        double slots = 0;
        for (int slot = 0; slot < own.length; slot++) {
            double share = own[slot] / Math.scalb(1.0, lowBits);
            slots += first + slot == count ? share : 0;
            slots += first + other[slot] == count ? 1 - share : 0;
        }
        return slots / own.length;
    }
}
