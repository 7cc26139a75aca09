package org.cenotaph.lossrate;

import java.util.Map;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/** The probability of each rank of one area, and what follows. */
final class Ranks {
    private static final double ROUNDING = 1e-12;

    private final double[] probabilities;

    Ranks(double[] probabilities) {
        this.probabilities = probabilities;
    }

    <T extends Comparable<? super T>> RankedArea<T> of(T area, int top, double level, Basis basis) {
        double tail = (1 - level) / 2;
        Range range = new Range(quantile(tail), quantile(1 - tail), Kind.credible(level));
        Estimate rank = new Estimate(quantile(0.5), range, "rank", Optional.empty(), Map.of(), basis);
        return new RankedArea<>(area, rank, expected(), probabilities[0], amongFirst(top));
    }

    /** The first rank up to which there is at least a probability p. */
    private int quantile(double p) {
        double sum = 0;
        for (int rank = 1; rank <= probabilities.length; rank++) {
            sum += probabilities[rank - 1];
            if (sum >= p - ROUNDING) {
                return rank;
            }
        }
        return probabilities.length;
    }

    private double expected() {
        double sum = 0;
        for (int rank = 1; rank <= probabilities.length; rank++) {
            sum += rank * probabilities[rank - 1];
        }
        return sum;
    }

    private double amongFirst(int top) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(top, probabilities.length); rank++) {
            sum += probabilities[rank - 1];
        }
        return top >= probabilities.length ? 1 : Math.min(1, sum);
    }
}
