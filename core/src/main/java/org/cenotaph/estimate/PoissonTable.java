package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws Poisson counts of one mean, several from one random number.
 *
 * <p>The bits of a random number are parted into the numbers of slots. Each count owns as many slots as its probability fills,
 * rounded down. What is left over of all counts shares the remaining slots: whoever comes upon one of those draws once more, from
 * the leftovers, by halving their running sums. Counts of more than ten standard deviations and forty from the mean are left
 * out; all others have their probability to 1e-15.
 *
 * <p>Reference: Marsaglia, Tsang and Wang 2004, Fast generation of discrete random variables, Journal of Statistical Software
 * 11(3), doi 10.18637/jss.v011.i03.
 */
final class PoissonTable {
    private static final int FEWEST_BITS = 10;
    private static final int MOST_BITS = 16;
    private static final double SLOTS_PER_DEVIATION = 64;

    private final int first;
    private final int bits;
    private final int[] ends;
    private final double[] leftovers;

    /** A table of some 20 square roots of the mean. */
    PoissonTable(double mean) {
        int mode = (int) mean;
        int reach = (int) (10 * Math.sqrt(mean)) + 40;
        this.first = Math.max(0, mode - reach);
        this.bits = bits(mean);
        double[] shares = shares(mean, mode - first, mode + reach - first + 1);
        this.ends = new int[shares.length];
        this.leftovers = new double[shares.length];
        part(shares);
    }

    private static int bits(double mean) {
        int enough = Math.getExponent(SLOTS_PER_DEVIATION * Math.sqrt(mean)) + 1;
        return Math.max(FEWEST_BITS, Math.min(MOST_BITS, enough));
    }

    /** How many slots the probability of each count fills. */
    private double[] shares(double mean, int mode, int counts) {
        double[] shares = new double[counts];
        shares[mode] = 1;
        for (int i = mode; i > 0; i--) {
            shares[i - 1] = shares[i] * (first + i) / mean;
        }
        for (int i = mode + 1; i < counts; i++) {
            shares[i] = shares[i - 1] * mean / (first + i);
        }
        double slots = Math.scalb(1 / sum(shares), bits);
        return Arrays.stream(shares).map(share -> share * slots).toArray();
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Gives each count its slots, one count after another, and adds up what is left over. */
    private void part(double[] shares) {
        int end = 0;
        double leftover = 0;
        for (int i = 0; i < shares.length; i++) {
            int own = (int) shares[i];
            end += own;
            leftover += shares[i] - own;
            ends[i] = end;
            leftovers[i] = leftover;
        }
    }

    /** So many counts. */
    int[] draw(RandomGenerator random, int draws) {
        int[] owners = owners();
        int[] counts = slots(random, draws);
        for (int draw = 0; draw < draws; draw++) {
            int slot = counts[draw];
            counts[draw] = first + (slot < owners.length ? owners[slot] : ownerOfLeftover(random));
        }
        return counts;
    }

    /** The numbers of the slots, in order. */
    private int[] slots(RandomGenerator random, int draws) {
        int[] slots = new int[draws];
        int draw = 0;
        while (draw < draws) {
            long number = random.nextLong();
            for (int shift = 0; shift <= Long.SIZE - bits && draw < draws; shift += bits) {
                slots[draw++] = (int) (number >>> shift) & (1 << bits) - 1;
            }
        }
        return slots;
    }

    private int[] owners() {
        int[] owners = new int[ends[ends.length - 1]];
        for (int i = 1; i < ends.length; i++) {
            Arrays.fill(owners, ends[i - 1], ends[i], i);
        }
        return owners;
    }

    private int ownerOfLeftover(RandomGenerator random) {
        double sought = (random.nextLong() >>> 11) * 0x1p-53 * leftovers[leftovers.length - 1];
        int low = 0;
        int high = leftovers.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leftovers[middle] > sought) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How often each count comes up in the same draws, from the first count of the table on. */
    int[] times(RandomGenerator random, int draws) {
        int[] hits = hits(random, draws);
        int[] times = new int[ends.length];
        int slot = 0;
        for (int i = 0; i < ends.length; i++) {
            for (; slot < ends[i]; slot++) {
                times[i] += hits[slot];
            }
        }
        for (; slot < hits.length; slot++) {
            for (int hit = 0; hit < hits[slot]; hit++) {
                times[ownerOfLeftover(random)]++;
            }
        }
        return times;
    }

    /** How often each slot comes up; the inner loop has a length that does not change, for speed. */
    private int[] hits(RandomGenerator random, int draws) {
        int[] hits = new int[1 << bits];
        int ofOneNumber = Long.SIZE / bits;
        int left = draws;
        for (; left >= ofOneNumber; left -= ofOneNumber) {
            long number = random.nextLong();
            for (int shift = 0; shift <= Long.SIZE - bits; shift += bits) {
                hits[(int) (number >>> shift) & hits.length - 1]++;
            }
        }
        for (int slot : slots(random, left)) {
            hits[slot]++;
        }
        return hits;
    }

    /** The count of a rank, from zero, among counts in order that came up so often. */
    int ranked(int rank, int[] times) {
        int count = 0;
        for (int passed = times[0]; passed <= rank; passed += times[count]) {
            count++;
        }
        return first + count;
    }

    /** How likely this table makes a count. */
    double probability(int count) {
        int i = count - first;
        if (i < 0 || i >= ends.length) {
            return 0;
        }
        int slots = ends[i] - (i == 0 ? 0 : ends[i - 1]);
        double leftover = leftovers[i] - (i == 0 ? 0 : leftovers[i - 1]);
        double undecided = Math.scalb(1.0, bits) - ends[ends.length - 1];
        double all = leftovers[ends.length - 1];
        return Math.scalb(slots + (all > 0 ? undecided * leftover / all : 0), -bits);
    }
}
