package org.cenotaph.tally;

/** Counts runs of deaths into cells; one counter serves one thread. */
sealed interface Counter permits BlockCounter, PairCounter {
    /** Counts the rows from one (included) to another (excluded). */
    Counter count(int from, int to);

    /** Adds what another counter of the same kind and plan has counted. */
    Counter plus(Counter other);

    /** The cells that are not zero. */
    Cells cells();

    /** How many deaths passed a condition, of those that passed the conditions before it. */
    long kept(int condition);

    /** Of how many of those this cannot be told. */
    long undecidable(int condition);
}
