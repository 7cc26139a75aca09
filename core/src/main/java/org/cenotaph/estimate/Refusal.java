package org.cenotaph.estimate;

import java.util.Objects;

/**
 * That there is no estimate, and why.
 *
 * @param reason the reason, for programs
 * @param message the reason, for people: what must hold and what was found
 * @param basis what the estimate would have rested on
 */
public record Refusal(Reason reason, String message, Basis basis) implements Outcome {
    /** Checks that everything is there. */
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(basis, "basis");
    }

    @Override
    public Estimate orThrow() {
        throw new NoEstimateException(this);
    }

    /** {@code No estimate by ..: } and the message; how many cautions it carries. */
    @Override
    public String toString() {
        return withoutCautions() + basis.cautionsInBrackets();
    }

    /** The same without the number of cautions, for a whole that carries them itself. */
    String withoutCautions() {
        return "No estimate by " + basis.method() + ": " + message;
    }
}
