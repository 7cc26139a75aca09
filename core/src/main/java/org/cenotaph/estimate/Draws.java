package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A distribution known by random draws from it. Two estimates drawn together, draw by draw, keep their dependence when their
 * draws are added in order.
 *
 * <p>Quantiles interpolate between order statistics (type 7 of Hyndman and Fan 1996, The American Statistician 50:361-365,
 * doi 10.1080/00031305.1996.10473566, the default of R); the standard deviation divides by n - 1.
 */
public final class Draws implements Distribution {
    /** More are not drawn at once. */
    static final int MOST = 10_000_000;

    private static final int FEWEST = 2;

    private final double[] values;
    private final double[] sorted;

    private Draws(double[] values) {
        if (values.length < FEWEST) {
            throw new IllegalArgumentException("a distribution by draws needs at least two, got " + values.length);
        }
        for (int draw = 0; draw < values.length; draw++) {
            if (!Double.isFinite(values[draw])) {
                throw new IllegalArgumentException("draws must be finite, got " + values[draw] + " as draw " + draw);
            }
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

    /**
     * One draw.
     *
     * @throws IndexOutOfBoundsException if there is no such draw
     */
    public double get(int draw) {
        return values[draw];
    }

    double[] toArray() {
        return values.clone();
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
        return sum(value -> value) / sorted.length;
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        return Math.sqrt(sum(value -> (value - mean) * (value - mean)) / (sorted.length - 1));
    }

    /** Added one by one: how a stream adds differs from one JDK to the next. */
    private double sum(DoubleUnaryOperator number) {
        double sum = 0;
        for (double value : sorted) {
            sum += number.applyAsDouble(value);
        }
        return sum;
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

    /** Whether the other has the same draws in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Draws draws && Arrays.equals(values, draws.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** How many draws, and their mean and standard deviation. */
    @Override
    public String toString() {
        return size() + " draws, mean " + mean() + ", standard deviation " + standardDeviation();
    }
}
