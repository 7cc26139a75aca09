package org.cenotaph.excess;

import java.util.List;
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
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if they are the same, or if the tally has others but lacks one of them
     */
    ListMatch {
        RegistryPlan.require(
                !with.equals(without), "those with a case and those without need two words, got " + with + " for both");
        List<String> words = tally.coordinates(found);
        RegistryPlan.require(
                words.containsAll(List.of(with, without))
                        || List.of(with, without).containsAll(words),
                "the listed dead are told apart by \"" + with + "\" and \"" + without + "\", but the axis " + found
                        + " of the match has " + words);
    }

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

    /** Listed dead of some ages who are neither; for a match along age and case alone. */
    long others(List<AgeBand> bands) {
        return tally.cells()
                .filter(cell -> cell.coordinates().get(0) instanceof AgeBand band && bands.contains(band))
                .filter(cell ->
                        cell.coordinates().get(1) instanceof String word && !word.equals(with) && !word.equals(without))
                .mapToLong(Tally.Cell::count)
                .reduce(0, Math::addExact);
    }

    long listed(AgeBand band) {
        return Math.addExact(tally.at(band, with), tally.at(band, without));
    }
}
