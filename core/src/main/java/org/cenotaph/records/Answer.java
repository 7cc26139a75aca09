package org.cenotaph.records;

/** The answer to a question about a death of which the source may not know enough: yes, no, or cannot be told. */
public enum Answer {
    /** Holds for every possible value, so it is certain. */
    YES,
    /** Holds for no possible value. */
    NO,
    /** Holds for some possible values and not for others. */
    UNDECIDABLE
}
