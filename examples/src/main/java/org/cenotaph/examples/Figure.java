package org.cenotaph.examples;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Estimate;

/**
 * A figure as it was computed: a central value, a range, or both.
 *
 * @param low the lower end, where there is a range
 * @param central the value, where there is one
 * @param high the upper end, where there is a range
 */
record Figure(OptionalDouble low, OptionalDouble central, OptionalDouble high) {
    /** A single number. */
    static Figure of(double value) {
        return new Figure(OptionalDouble.empty(), OptionalDouble.of(value), OptionalDouble.empty());
    }

    /** A range whose middle means nothing. */
    static Figure rangeOf(Estimate estimate) {
        return new Figure(
                OptionalDouble.of(estimate.range().low()),
                OptionalDouble.empty(),
                OptionalDouble.of(estimate.range().high()));
    }

    /** A central value and its range. */
    static Figure of(double low, double central, double high) {
        return new Figure(OptionalDouble.of(low), OptionalDouble.of(central), OptionalDouble.of(high));
    }

    /** A central value and its range. */
    static Figure of(Estimate estimate) {
        return of(estimate.range().low(), estimate.central(), estimate.range().high());
    }

    /**
     * How a computed number and a printed one differ: nothing if the computed one, rounded to the digits that were printed, is
     * the printed one.
     */
    static Optional<String> difference(OptionalDouble computed, String printed) {
        if (printed.isEmpty()) {
            return Optional.empty();
        }
        if (computed.isEmpty()) {
            return Optional.of("nothing computed for " + printed);
        }
        BigDecimal published = new BigDecimal(printed);
        BigDecimal halfOfLastDigit = BigDecimal.valueOf(5, published.scale() + 1);
        BigDecimal difference = new BigDecimal(computed.getAsDouble()).subtract(published);
        return difference.abs().compareTo(halfOfLastDigit) <= 0
                ? Optional.empty()
                : Optional.of("off by " + difference.doubleValue());
    }
}
