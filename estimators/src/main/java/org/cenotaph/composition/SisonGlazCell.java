package org.cenotaph.composition;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * A Poisson count with a whole mean x, truncated to x - c .. x + c, while c grows from zero by one at a time. Its moments are
 * taken about x, so that no digits cancel.
 */
final class SisonGlazCell {
    private final double mean;
    private long c;
    private double below; // Poisson probability of x - c
    private double above; // Poisson probability of x + c
    private double probability;
    private double first;
    private double second;
    private double third;
    private double fourth;

    /** Of mean x, which is positive, and c = 0. */
    SisonGlazCell(long x) {
        mean = x;
        below = RegularizedGamma.P.derivative(mean + 1, mean);
        above = below;
        probability = below;
    }

    /** Adds the next count on either side; below zero there is none. */
    void widen() {
        below *= Math.max(0, mean - c) / mean;
        c++;
        above *= mean / (mean + c);
        double sum = above + below;
        double difference = above - below;
        double square = (double) c * c;
        probability += sum;
        first += difference * c;
        second += sum * square;
        third += difference * square * c;
        fourth += sum * square * square;
    }

    /** The probability of not being truncated. */
    double probability() {
        return probability;
    }

    /** The mean less x. */
    double shift() {
        return first / probability;
    }

    double variance() {
        return second / probability - shift() * shift();
    }

    double thirdCumulant() {
        double m = shift();
        return (third - 3 * m * second) / probability + 2 * m * m * m;
    }

    double fourthCumulant() {
        double m = shift();
        double variance = variance();
        double moment = (fourth - 4 * m * third + 6 * m * m * second) / probability - 3 * m * m * m * m;
        return moment - 3 * variance * variance;
    }
}
