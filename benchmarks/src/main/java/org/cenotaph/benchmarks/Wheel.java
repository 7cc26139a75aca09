package org.cenotaph.benchmarks;

/**
 * A wheel of fortune: equal slots, of which each number has as many as its weight demands.
 *
 * <p>One spin costs one look-up, whatever the weights. Shares are rounded to whole slots.
 */
final class Wheel {
    private final int[] slots;
    private final int unusedBits;

    /**
     * A wheel of 2^bits slots.
     *
     * @param weights of the numbers 0, 1, ...; not all zero
     */
    Wheel(double[] weights, int bits) {
        this.slots = new int[1 << bits];
        this.unusedBits = Long.SIZE - bits;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double reached = weights[0];
        int number = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            double middle = (slot + 0.5) / slots.length * sum;
            while (reached < middle && number < weights.length - 1) {
                reached += weights[++number];
            }
            slots[slot] = number;
        }
    }

    /** Weights of Zipf's law: the k-th number has 1 / k^exponent. */
    static double[] zipf(int numbers, double exponent) {
        double[] weights = new double[numbers];
        for (int k = 1; k <= numbers; k++) {
            weights[k - 1] = StrictMath.pow(k, -exponent);
        }
        return weights;
    }

    /** The number at a place that random bits choose; only the highest bits count. */
    int spin(long randomBits) {
        return slots[(int) (randomBits >>> unusedBits)];
    }
}
