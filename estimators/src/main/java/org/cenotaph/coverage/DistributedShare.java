package org.cenotaph.coverage;

import java.util.random.RandomGenerator;
import org.cenotaph.estimate.Kind;

/**
 * A coverage whose distribution is known.
 *
 * <p>Both tails are asked for by their own probability, because 1 - p loses the digits of a small p.
 */
sealed interface DistributedShare extends Share permits UniformShare, BetaShare {
    /** The coverage below which it lies with probability p. */
    double lowerQuantile(double p);

    /** The coverage above which it lies with probability p. */
    double upperQuantile(double p);

    /** So many random draws. */
    double[] draws(RandomGenerator random, int number);

    /** The probability of a coverage of c or more. */
    double atLeast(double c);

    /** The mean of 1/c; infinite where it does not exist. */
    double meanInverse();

    /** The variance of 1/c; infinite where it does not exist. */
    double varianceInverse();

    @Override
    default Kind kind(double level) {
        return Kind.credible(level);
    }
}
