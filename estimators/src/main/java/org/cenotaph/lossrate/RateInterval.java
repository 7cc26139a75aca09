package org.cenotaph.lossrate;

import org.cenotaph.estimate.Kind;

/**
 * How the range of a rate is made from its deaths: as a {@link CountInterval} or a {@link ProportionInterval}.
 *
 * <p>A proportion counts each person at risk once, and its limits never pass one death per person. A count knows no such bound;
 * it is for person-years, and for rare deaths where the two agree.
 */
public sealed interface RateInterval permits CountInterval, ProportionInterval {
    /** What kind of range it is at a level: credible for those of Jeffreys, confidence for all others. */
    Kind kind(double level);

    /** Where the interval is published. */
    String reference();
}
