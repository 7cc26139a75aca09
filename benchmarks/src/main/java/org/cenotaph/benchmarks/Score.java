package org.cenotaph.benchmarks;

/**
 * What one run cost.
 *
 * @param milliseconds a call, the median of the iterations
 * @param bytes a call allocated; NaN where nobody counted
 */
record Score(double milliseconds, double bytes) {
    static Score ofTime(double milliseconds) {
        return new Score(milliseconds, Double.NaN);
    }
}
