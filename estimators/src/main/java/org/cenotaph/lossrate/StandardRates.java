package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The death rates by stratum from which the deaths that were to be expected follow. Immutable.
 *
 * @param <S> the strata, for example age bands
 */
public final class StandardRates<S extends Comparable<? super S>> {
    private final Standard<S> perPerson;
    private final List<String> cautions;

    private StandardRates(Standard<S> perPerson, List<String> cautions) {
        this.perPerson = perPerson;
        this.cautions = List.copyOf(cautions);
    }

    /**
     * The rates of a standard population: its deaths over its people. A stratum without people has no rate.
     *
     * @param deaths its deaths, along the axis of its people; those unplaced on it are in no rate, and a caution says so
     * @param people its people, or person-years if those of the area are person-years too
     * @param name the population in words, as it continues "at the rates of": {@code Russia in 2021}
     * @throws IllegalArgumentException if deaths are negative or in a stratum without people, or the name is blank
     */
    public static <S extends Comparable<? super S>> StandardRates<S> along(
            Exposure<S> people, Tally deaths, String name) {
        SortedMap<S, Long> counts = deaths.counts(people.axis());
        SortedMap<S, Double> rates = new TreeMap<>();
        TreeSet<S> strata = new TreeSet<>(counts.keySet());
        strata.addAll(people.coordinates());
        for (S stratum : strata) {
            long died = counts.getOrDefault(stratum, 0L);
            if (died < 0 || died > 0 && !(people.at(stratum) > 0)) {
                throw new IllegalArgumentException("a standard rate needs deaths, not negative, among people, got "
                        + died + " deaths among " + Words.number(people.at(stratum)) + " " + people.who() + " at "
                        + people.axis() + " " + stratum);
            }
            if (people.at(stratum) > 0) {
                rates.put(stratum, died / people.at(stratum));
            }
        }
        Lineage both = deaths.lineage().plus(people.lineage());
        return new StandardRates<>(new Standard<>(people.axis(), name, rates, both), unplaced(people, deaths));
    }

    private static List<String> unplaced(Exposure<?> people, Tally deaths) {
        long unplaced = deaths.unplaced(people.axis());
        List<String> cautions = new ArrayList<>();
        if (unplaced != 0) {
            cautions.add("of the " + Words.number(deaths.total()) + " deaths of the standard, " + Words.number(unplaced)
                    + " are unplaced on the axis " + people.axis() + " and in none of its rates");
        }
        return cautions;
    }

    /**
     * Rates as a table gives them.
     *
     * @param scale the people to whom a rate relates, for example 100,000; one if rates are per person
     * @param rates deaths among so many people, by stratum
     * @param name the standard in words, as it continues "at the rates of"
     * @throws IllegalArgumentException if the axis does not have a stratum, a rate is negative, NaN or infinite, the scale is not
     *     positive and finite, or the name is blank
     */
    public static <S extends Comparable<? super S>> StandardRates<S> per(
            double scale, Axis<S> strata, SortedMap<S, Double> rates, String name) {
        StandardisedRate.requireScale(scale);
        SortedMap<S, Double> perPerson = new TreeMap<>();
        rates.forEach((stratum, rate) -> perPerson.put(stratum, rate / scale));
        return new StandardRates<>(new Standard<>(strata, name, perPerson, Lineage.none()), List.of());
    }

    Standard<S> perPerson() {
        return perPerson;
    }

    List<String> cautions() {
        return cautions;
    }

    /** The name and the axis. */
    @Override
    public String toString() {
        return perPerson.toString();
    }
}
