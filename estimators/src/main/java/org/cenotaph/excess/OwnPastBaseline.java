package org.cenotaph.excess;

import org.cenotaph.estimate.Reason;

/** The expected deaths fitted to the baseline years, or why they could not be fitted. */
sealed interface OwnPastBaseline {
    /**
     * A baseline that was fitted.
     *
     * @param fit the expected deaths
     * @param deaths the deaths to which they were fitted
     * @param missing the periods that the baseline lacks, in words; empty if it lacks none
     */
    record Fitted(OwnPastModel.Fit fit, long deaths, String missing) implements OwnPastBaseline {}

    /**
     * A baseline that could not be fitted.
     *
     * @param reason why, for programs
     * @param message why, for people
     */
    record Unfitted(Reason reason, String message) implements OwnPastBaseline {}
}
