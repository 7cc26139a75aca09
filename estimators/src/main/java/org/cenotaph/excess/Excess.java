package org.cenotaph.excess;

import java.util.OptionalDouble;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;

/**
 * Observed deaths, expected deaths, and their difference.
 *
 * @param observed deaths that were counted
 * @param expected deaths that were expected; nothing where the excess was refused
 * @param outcome observed less expected with its range, or the reason why there is none
 */
public record Excess(long observed, OptionalDouble expected, Outcome outcome) {
    /** Excess over expected; nothing where there is no excess or nothing was expected. */
    public OptionalDouble pScore() {
        return outcome instanceof Estimate estimate && expected.orElse(0) > 0
                ? OptionalDouble.of(estimate.central() / expected.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Excess over its standard deviation; nothing where there is none, or it is zero. */
    public OptionalDouble z() {
        if (outcome instanceof Estimate estimate && estimate.standardDeviation().orElse(0) > 0) {
            return OptionalDouble.of(
                    estimate.central() / estimate.standardDeviation().getAsDouble());
        }
        return OptionalDouble.empty();
    }

    /** The excess as a sentence. */
    @Override
    public String toString() {
        return outcome.toString();
    }
}
