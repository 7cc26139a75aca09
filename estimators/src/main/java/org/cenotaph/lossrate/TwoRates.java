package org.cenotaph.lossrate;

/**
 * The deaths and the people of an area, and those of the reference to which it is compared.
 *
 * @param area its deaths and people
 * @param reference those of the reference
 * @param overTime whether at risk are person-years, not people
 */
record TwoRates(AreaByArea.Area<?> area, AreaByArea.Area<?> reference, boolean overTime) {
    long deaths() {
        return area.deaths();
    }

    double atRisk() {
        return area.atRisk();
    }

    long referenceDeaths() {
        return reference.deaths();
    }

    double referenceAtRisk() {
        return reference.atRisk();
    }

    /** The one rate over the other; infinite where the reference has no deaths. */
    double ratio() {
        return scale() * deaths() / referenceDeaths();
    }

    /** What turns a ratio of deaths into one of rates. */
    double scale() {
        return referenceAtRisk() / atRisk();
    }

    boolean hasMoreDeathsThanPeople() {
        return deaths() > atRisk() || referenceDeaths() > referenceAtRisk();
    }

    /** The standard deviation of the logarithm of the ratio; NaN where more died than lived. */
    double logDeviation() {
        return Math.sqrt(variance(area) + variance(reference));
    }

    /** 1/x - 1/n, or 1/x of person-years. */
    private double variance(AreaByArea.Area<?> its) {
        double survivors = its.atRisk() - its.deaths();
        return (overTime ? 1 : survivors / its.atRisk()) / its.deaths();
    }
}
