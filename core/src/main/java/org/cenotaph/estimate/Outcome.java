package org.cenotaph.estimate;

import java.util.List;

/** What an estimator answers with: an estimate, or a refusal that says why there is none. */
public sealed interface Outcome permits Estimate, Refusal {
    /** What the answer rests on. */
    Basis basis();

    /**
     * The estimate.
     *
     * @throws NoEstimateException if this is a refusal
     */
    Estimate orThrow();

    /** The answer as a sentence, and below it everything that it rests on, one statement a line. */
    default String explain() {
        return Wording.lines(List.of(toString())) + "\n" + basis().explain();
    }
}
