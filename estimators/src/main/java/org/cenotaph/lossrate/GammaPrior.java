package org.cenotaph.lossrate;

/**
 * A Gamma distribution that the rates of areas are taken to follow: its density is proportional to
 * {@code r^(shape - 1) exp(-rate r)}.
 *
 * @param shape ν, positive: the larger, the more alike are the areas; 1/√ν is the standard deviation of their rates in
 *     relation to the mean
 * @param rate α, positive, in people at risk (or expected deaths): an area with that many is moved half of the way to the mean
 */
public record GammaPrior(double shape, double rate) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless both are positive and finite
     */
    public GammaPrior {
        if (!(shape > 0) || !(rate > 0) || Double.isInfinite(shape) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a Gamma distribution has a positive shape and rate, got " + shape + " and " + rate);
        }
    }

    /** The mean rate, ν/α. */
    public double mean() {
        return shape / rate;
    }

    /**
     * A prior and the probability that it is the one.
     *
     * @param prior the prior
     * @param probability of all that are considered these add up to one
     */
    record Weighted(GammaPrior prior, double probability) {}
}
