package org.cenotaph.lossrate;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The people who were at risk of being among the dead, at each coordinate of an axis: men of working age by region, soldiers by
 * rank. Immutable.
 *
 * <p>People are counted as deaths are, so a table of them is read with {@link org.cenotaph.csv.CsvCounts} and joined to the
 * deaths by name; {@code eachOnce()} rejects a name that stands in it twice, whose people would be added up. Without {@link #during} each of them counts once, and a rate is a share of them; with it each counts for that
 * many years, and a rate is per person-year.
 *
 * @param <T> the coordinates, for example names of regions
 */
public final class Exposure<T extends Comparable<? super T>> {
    private static final double LONGEST = 1e6; // years; a rate stays finite

    private final Axis<T> axis;
    private final String who;
    private final SortedMap<T, Long> people;
    private final OptionalDouble years;
    private final Lineage lineage;

    private Exposure(Axis<T> axis, String who, SortedMap<T, Long> people, OptionalDouble years, Lineage lineage) {
        this.axis = axis;
        this.who = who;
        this.people = Collections.unmodifiableSortedMap(people);
        this.years = years;
        this.lineage = lineage;
    }

    /**
     * People at risk along an axis; other axes of the table are added up.
     *
     * @param people how many people, along the axis
     * @param who the people in words, as they continue "per 100,000": {@code men aged 16 to 61}
     * @throws IllegalArgumentException if the table lacks the axis, people are unplaced on it, a number is negative or the words
     *     are blank
     */
    public static <T extends Comparable<? super T>> Exposure<T> along(Axis<T> axis, Tally people, String who) {
        if (who.isBlank()) {
            throw new IllegalArgumentException("say who was at risk, got no words");
        }
        if (people.unplaced(axis) != 0) {
            throw new IllegalArgumentException("people at risk must be placed on the axis " + axis + ", but "
                    + people.unplaced(axis) + " of " + people.total() + " are not");
        }
        SortedMap<T, Long> counts = people.counts(axis);
        counts.forEach((coordinate, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "people at risk cannot be fewer than none, got " + count + " at " + axis + " " + coordinate);
            }
        });
        return new Exposure<>(axis, who, counts, OptionalDouble.empty(), people.lineage());
    }

    /**
     * The same people, each at risk for so many years, so that rates are per person-year.
     *
     * @param length in years, from 10^-6 to 10^6
     * @throws IllegalArgumentException if it is not
     */
    public Exposure<T> during(double length) {
        if (!(length >= 1 / LONGEST && length <= LONGEST)) {
            throw new IllegalArgumentException(
                    "a time at risk is between 10^-6 and 10^6 years, got " + length + " years");
        }
        return new Exposure<>(axis, who, people, OptionalDouble.of(length), lineage);
    }

    /** The axis of the deaths along which people were counted. */
    public Axis<T> axis() {
        return axis;
    }

    /** Who was at risk, in words. */
    public String who() {
        return years.isPresent() ? "person-years of " + who : who;
    }

    /** The coordinates at which people were counted, in order. */
    public SortedSet<T> coordinates() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(people.keySet()));
    }

    /** The people, or person-years, at risk at a coordinate; zero where nobody was counted. */
    public double at(T coordinate) {
        return people.getOrDefault(coordinate, 0L) * years.orElse(1);
    }

    /** All people, or person-years, at risk. */
    public double total() {
        return people.values().stream().reduce(0L, Math::addExact) * years.orElse(1);
    }

    /** Where the numbers of people come from. */
    public Lineage lineage() {
        return lineage;
    }

    /**
     * Which names the deaths and the people at risk do not have in common; a name counted with zero deaths is among the deaths.
     *
     * @param deaths counts along an axis of the same name
     * @throws IllegalArgumentException if they lack it
     */
    public NameMatch<T> matching(Tally deaths) {
        return NameMatch.of(deaths.coordinates(axis), people.keySet());
    }

    /** Who, along which axis, and how many. */
    @Override
    public String toString() {
        return who() + " by " + axis + ": " + Words.number(total());
    }

    /** Whether time at risk was stated, so that a rate is per person-year and may exceed one. */
    boolean isOverTime() {
        return years.isPresent();
    }
}
