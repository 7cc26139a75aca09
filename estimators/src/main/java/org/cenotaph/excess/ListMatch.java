package org.cenotaph.excess;

import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The listed dead looked up in the registry: how many of each age have a case and how many have none.
 *
 * @param tally the listed dead by age and by whether they have a case
 * @param found the axis that says whether they have one
 * @param with its coordinate of those with a case
 * @param without its coordinate of those without
 */
record ListMatch(Tally tally, Axis<String> found, String with, String without) {
    /** The same by age and case alone. */
    ListMatch along(Axis<AgeBand> ages) {
        return new ListMatch(tally.onto(ages, found), found, with, without);
    }

    boolean knows(AgeBand band, Axis<AgeBand> ages) {
        return tally.coordinates(ages).contains(band);
    }

    long withCase(AgeBand band) {
        return tally.at(band, with);
    }

    long listed(AgeBand band) {
        return Math.addExact(tally.at(band, with), tally.at(band, without));
    }
}
