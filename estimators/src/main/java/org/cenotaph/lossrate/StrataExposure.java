package org.cenotaph.lossrate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The people at risk in each stratum of each area: men by region and age band. Immutable.
 *
 * @param <A> the areas
 * @param <S> the strata
 */
public final class StrataExposure<A extends Comparable<? super A>, S extends Comparable<? super S>> {
    private final Axis<A> areas;
    private final Exposure<S> everywhere;
    private final SortedMap<A, Exposure<S>> byArea;

    private StrataExposure(Axis<A> areas, Exposure<S> everywhere, SortedMap<A, Exposure<S>> byArea) {
        this.areas = areas;
        this.everywhere = everywhere;
        this.byArea = Collections.unmodifiableSortedMap(byArea);
    }

    /**
     * People at risk along two axes; other axes of the table are added up.
     *
     * @param areas the axis of the areas
     * @param strata the axis of the strata, for example age bands
     * @param people how many people, along both axes
     * @param who the people in words, as they continue "per 100,000": {@code men aged 16 to 61}
     * @throws IllegalArgumentException if the table lacks an axis, people are unplaced on one, a number is negative or the words
     *     are blank
     */
    public static <A extends Comparable<? super A>, S extends Comparable<? super S>> StrataExposure<A, S> along(
            Axis<A> areas, Axis<S> strata, Tally people, String who) {
        Exposure.along(areas, people, who); // refuses people who are unplaced on the axis of the areas
        Tally both = people.onto(areas, strata);
        SortedMap<A, Exposure<S>> byArea = new TreeMap<>();
        both.by(areas)
                .forEach((area, its) ->
                        byArea.put(area, Exposure.along(strata, its.withLineage(people.lineage()), who)));
        return new StrataExposure<>(areas, Exposure.along(strata, both, who), byArea);
    }

    /**
     * The same people, each at risk for so many years, so that rates are per person-year.
     *
     * @param length in years, from a millionth to a million
     * @throws IllegalArgumentException if it is not
     */
    public StrataExposure<A, S> during(double length) {
        SortedMap<A, Exposure<S>> longer = new TreeMap<>();
        byArea.forEach((area, its) -> longer.put(area, its.during(length)));
        return new StrataExposure<>(areas, everywhere.during(length), longer);
    }

    /** The axis of the areas. */
    public Axis<A> axis() {
        return areas;
    }

    /** The people at risk of all areas together, by stratum. */
    public Exposure<S> everywhere() {
        return everywhere;
    }

    /** The areas in which people were counted, in order. */
    public SortedSet<A> coordinates() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byArea.keySet()));
    }

    /** The people at risk of one area, by stratum; nobody where the area was not counted. */
    public Exposure<S> at(A area) {
        Exposure<S> nobody = Exposure.along(
                everywhere.axis(), Tally.along(everywhere.axis()).build(), "people of an area that was not counted");
        return byArea.getOrDefault(area, nobody);
    }

    /** Who, along which axes, and how many. */
    @Override
    public String toString() {
        return everywhere.who() + " by " + areas + " and " + everywhere.axis() + ": "
                + Words.number(everywhere.total());
    }
}
