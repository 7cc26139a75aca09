package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A distribution known by random draws from it. Two estimates drawn together, draw by draw, keep their dependence when their
 * draws are added in order.
 *
 * <p>Quantiles interpolate between order statistics (type 7 of Hyndman and Fan 1996, The American Statistician 50:361-365,
 * doi 10.1080/00031305.1996.10473566, the default of R); the standard deviation divides by n - 1.
 */
public final class Draws implements Distribution {
    private static final int FEWEST = 2;

    private final double[] values;
    private final double[] sorted;

    private Draws(double[] values) {
        if (values.length < FEWEST || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "a distribution by draws needs at least two, all finite, got " + values.length + " draws");
        }
        this.values = values;
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    /**
     * A distribution by its draws, in the order in which they were made.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one is not finite
     */
    public static Draws of(double... values) {
        return new Draws(values.clone());
    }

    /** How many draws. */
    public int size() {
        return values.length;
    }

    /** One draw. */
    public double get(int draw) {
        return values[draw];
    }

    /**
     * The draws of a sum, draw by draw.
     *
     * @throws IllegalArgumentException if the other has another number of draws
     */
    public Draws plus(Draws other) {
        return combined(other, Double::sum);
    }

    /**
     * The draws of a difference, draw by draw.
     *
     * @throws IllegalArgumentException if the other has another number of draws
     */
    public Draws minus(Draws other) {
        return combined(other, (a, b) -> a - b);
    }

    private Draws combined(Draws other, DoubleBinaryOperator operation) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("draws that were made together have the same number, got "
                    + values.length + " and " + other.values.length);
        }
        double[] combined = new double[values.length];
        for (int i = 0; i < combined.length; i++) {
            combined[i] = operation.applyAsDouble(values[i], other.values[i]);
        }
        return new Draws(combined);
    }

    @Override
    public Draws times(double factor) {
        return new Draws(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    @Override
    public double mean() {
        return Arrays.stream(sorted).sum() / sorted.length;
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        double squares = Arrays.stream(sorted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    @Override
    public double probabilityUpTo(double x) {
        return (double) Arrays.stream(sorted).filter(value -> value <= x).count() / sorted.length;
    }

    @Override
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability lies within 0 and 1, got " + p);
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
