package org.cenotaph.estimate;

/** Why an estimator refused; a caller can switch on it. */
public enum Reason {
    /** No deaths were counted, and the method has no upper limit for zero; or a sum has no parts. */
    NOTHING_COUNTED,
    /** The count is negative, so corrections outweigh it. */
    NEGATIVE_COUNT,
    /** The quantity does not exist for these inputs: a denominator is zero, infinity is taken from infinity. */
    UNDEFINED,
    /** Too few observations for the method. */
    TOO_FEW,
    /** A coordinate that the method needs is missing, for example a baseline year or a stratum. */
    MISSING,
    /** Deaths are unplaced on an axis on which the method needs all of them. */
    UNPLACED,
    /** The model does not hold for these counts. */
    MODEL_FAILS,
    /** A part of a sum or a pool was itself refused. */
    PART_REFUSED,
    /** Ranges of different kinds cannot be merged. */
    KINDS_DIFFER,
    /** The distribution or standard deviation of a part is needed and not known. */
    NO_DISTRIBUTION
}
