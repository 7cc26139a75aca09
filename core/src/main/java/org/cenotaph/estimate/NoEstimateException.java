package org.cenotaph.estimate;

/** Thrown where an estimate was demanded of a refusal. */
public final class NoEstimateException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NoEstimateException(Refusal refusal) {
        super(refusal.toString());
        this.reason = refusal.reason();
    }

    /** Why there is no estimate. */
    public Reason reason() {
        return reason;
    }
}
