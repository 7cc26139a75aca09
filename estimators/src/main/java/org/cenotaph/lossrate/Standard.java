package org.cenotaph.lossrate;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A number for each stratum of a standard: its weights or its rates.
 *
 * @param axis the axis of the strata
 * @param name the standard in words
 * @param values by stratum, not negative
 * @param lineage where the numbers come from
 */
record Standard<S extends Comparable<? super S>>(
        Axis<S> axis, String name, SortedMap<S, Double> values, Lineage lineage) {
    Standard {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a standard needs a name, got a blank one");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((stratum, value) -> {
            Tally.along(axis).add(0, stratum); // refuses what is no coordinate of the axis, and names it
            if (!(value >= 0) || value.isInfinite()) {
                throw new IllegalArgumentException("the numbers of a standard are finite and not negative, got " + value
                        + " at " + axis + " " + stratum);
            }
        });
    }

    double total() {
        double total = 0;
        for (double value : values.values()) {
            total += value;
        }
        return total;
    }

    /** Checks that people are counted along the same axis. */
    void require(Exposure<S> people) {
        if (!axis.equals(people.axis())) {
            throw new IllegalArgumentException("the standard must have the strata of the people at risk, got " + axis
                    + " beside " + people.axis() + ": only the standard has "
                    + without(values.keySet(), people.coordinates())
                    + ", only the people have " + without(people.coordinates(), values.keySet()));
        }
    }

    private static <S> List<S> without(Collection<S> strata, Collection<S> others) {
        return strata.stream().filter(stratum -> !others.contains(stratum)).toList();
    }

    @Override
    public String toString() {
        return name + " by " + axis;
    }
}
