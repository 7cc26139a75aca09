package org.cenotaph.excess;

/** A source of uncertainty of a registry estimate, which can be switched off by taking what it is about as exact. */
public enum RegistrySource {
    /** That cases are counts, which scatter from week to week by more than chance where the baseline shows it. */
    CASE_COUNTS("the number of cases"),
    /** That the expected ratio of men to women is fitted to baseline years that are few. */
    RATIO("the expected ratio"),
    /** That the share of deaths with a case is known from the listed dead only. */
    COVERAGE("the share of deaths with a case"),
    /** That the share of cases opened so far is known from earlier weeks only. */
    COMPLETION("the share of cases opened so far"),
    /** That the deaths behind one late case are known within a range only. */
    LATE_COEFFICIENT("the deaths behind one late case");

    private final String words;

    RegistrySource(String words) {
        this.words = words;
    }

    /** What the source is about, in words. */
    @Override
    public String toString() {
        return words;
    }
}
