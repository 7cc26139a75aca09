package org.cenotaph.excess;

import org.cenotaph.estimate.Reason;
import org.cenotaph.tally.AgeBand;

/** The deaths of one age group with the ratio fitted to its baseline years, or why it could not be fitted. */
sealed interface AgeGroup {
    /** So many deaths or cases expected where there are none are no chance: it would be one of e^-20. */
    double TOO_MANY_TO_BE_NONE = 20;

    AgeBand band();

    /**
     * An age group whose ratio was fitted.
     *
     * @param band the ages
     * @param fit the fitted ratio
     * @param men deaths of men in each estimated year
     * @param women deaths of women in each estimated year
     * @param baselineDeaths deaths in the baseline years
     */
    record Fitted(AgeBand band, RatioFit fit, long[] men, long[] women, long baselineDeaths) implements AgeGroup {}

    /**
     * An age group that could not be fitted.
     *
     * @param band the ages
     * @param reason why, for programs
     * @param message why, for people
     */
    record Unfitted(AgeBand band, Reason reason, String message) implements AgeGroup {}
}
