package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.records.NearNames;

/**
 * The names that two tables have in common, and those that they do not.
 *
 * @param onlyAmongDeaths names among the deaths, be it with none, for which no people at risk were counted
 * @param onlyAtRisk names of people at risk that are not among the deaths: truly none died, or another spelling
 * @param matched names on both sides
 */
public record NameMatch<T extends Comparable<? super T>>(
        SortedSet<T> onlyAmongDeaths, SortedSet<T> onlyAtRisk, SortedSet<T> matched) {
    /** Copies. */
    public NameMatch {
        onlyAmongDeaths = Collections.unmodifiableSortedSet(new TreeSet<>(onlyAmongDeaths));
        onlyAtRisk = Collections.unmodifiableSortedSet(new TreeSet<>(onlyAtRisk));
        matched = Collections.unmodifiableSortedSet(new TreeSet<>(matched));
    }

    static <T extends Comparable<? super T>> NameMatch<T> of(Collection<T> amongDeaths, Collection<T> atRisk) {
        SortedSet<T> deathsOnly = new TreeSet<>(amongDeaths);
        deathsOnly.removeAll(new TreeSet<>(atRisk));
        SortedSet<T> atRiskOnly = new TreeSet<>(atRisk);
        atRiskOnly.removeAll(new TreeSet<>(amongDeaths));
        SortedSet<T> both = new TreeSet<>(atRisk);
        both.removeAll(atRiskOnly);
        return new NameMatch<>(deathsOnly, atRiskOnly, both);
    }

    /** Whether every name stands on both sides. */
    public boolean isComplete() {
        return onlyAmongDeaths.isEmpty() && onlyAtRisk.isEmpty();
    }

    /**
     * The name at risk that is spelled most like a name, if one is spelled nearly so or holds it; of two equally near ones, one
     * without deaths. Case and accents do not count.
     */
    public Optional<T> nearest(T name) {
        return Optional.ofNullable(nearest(Set.of(name)).get(name));
    }

    /** The nearest name at risk of each of these that has one. */
    SortedMap<T, T> nearest(Set<T> names) {
        Map<String, T> atRisk = new LinkedHashMap<>();
        onlyAtRisk.forEach(name -> atRisk.put(name.toString(), name));
        matched.forEach(name -> atRisk.putIfAbsent(name.toString(), name));
        NearNames near = NearNames.among(atRisk.keySet());
        SortedMap<T, T> nearest = new TreeMap<>();
        for (T name : names) {
            near.to(name.toString()).stream()
                    .findFirst()
                    .ifPresent(its -> nearest.put(name, Objects.requireNonNull(atRisk.get(its))));
        }
        return nearest;
    }

    /** Every name of either side that matches nothing. */
    @Override
    public String toString() {
        List<String> statements = new ArrayList<>();
        if (!onlyAmongDeaths.isEmpty()) {
            statements.add("among the deaths, but nobody at risk: " + onlyAmongDeaths);
        }
        if (!onlyAtRisk.isEmpty()) {
            statements.add("people at risk, but no deaths: " + onlyAtRisk);
        }
        return statements.isEmpty() ? "every name stands on both sides" : String.join("; ", statements);
    }
}
