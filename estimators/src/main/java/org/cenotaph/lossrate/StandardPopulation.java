package org.cenotaph.lossrate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The population to which rates are standardised: how many people it has in each stratum, or only the proportions. Immutable.
 *
 * @param <S> the strata, for example age bands
 */
public final class StandardPopulation<S extends Comparable<? super S>> {
    private final Standard<S> weights;

    private StandardPopulation(Standard<S> weights) {
        this.weights = weights;
    }

    /**
     * People counted by stratum; other axes of the table are added up.
     *
     * @param name the population in words, as it continues "standardised to": {@code men of Russia in 2021}
     * @throws IllegalArgumentException if the table lacks the axis, people are unplaced on it, a number is negative, there is
     *     nobody, or the name is blank
     */
    public static <S extends Comparable<? super S>> StandardPopulation<S> along(
            Axis<S> strata, Tally people, String name) {
        Exposure<S> counted = Exposure.along(strata, people, name);
        SortedMap<S, Double> weights = new TreeMap<>();
        counted.coordinates().forEach(stratum -> weights.put(stratum, counted.at(stratum)));
        return of(new Standard<>(strata, name, weights, people.lineage()));
    }

    /**
     * Weights by stratum, as published standards give them; only their proportions matter.
     *
     * @param name the population in words, as it continues "standardised to": {@code the WHO world standard}
     * @throws IllegalArgumentException if the axis does not have a stratum, a weight is negative, NaN or infinite, all are zero,
     *     or the name is blank
     */
    public static <S extends Comparable<? super S>> StandardPopulation<S> of(
            Axis<S> strata, SortedMap<S, Double> weights, String name) {
        return of(new Standard<>(strata, name, weights, Lineage.none()));
    }

    private static <S extends Comparable<? super S>> StandardPopulation<S> of(Standard<S> all) {
        if (!(all.total() > 0) || Double.isInfinite(all.total())) {
            throw new IllegalArgumentException(
                    "the weights of a standard population have a positive and finite sum, got " + all.total()
                            + " in all");
        }
        SortedMap<S, Double> weights = new TreeMap<>(all.values());
        weights.values().removeIf(weight -> weight == 0);
        return new StandardPopulation<>(new Standard<>(all.axis(), all.name(), weights, all.lineage()));
    }

    /** The strata with a weight above zero. */
    Standard<S> weights() {
        return weights;
    }

    /** The name and the axis. */
    @Override
    public String toString() {
        return weights.toString();
    }
}
