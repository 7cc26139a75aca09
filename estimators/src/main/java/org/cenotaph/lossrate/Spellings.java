package org.cenotaph.lossrate;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which names with deaths, but nobody at risk, may be other spellings of which names at risk: found once for all names, because
 * each is compared with every other.
 *
 * @param match the names
 * @param nearest the name at risk that is spelled most like a name with deaths among nobody
 * @param of the names with deaths to which a name at risk is the nearest
 */
record Spellings<T extends Comparable<? super T>>(
        NameMatch<T> match, SortedMap<T, T> nearest, SortedMap<T, SortedSet<T>> of) {
    static <T extends Comparable<? super T>> Spellings<T> in(NameMatch<T> match) {
        SortedMap<T, T> nearest = match.nearest(match.onlyAmongDeaths());
        SortedMap<T, SortedSet<T>> of = new TreeMap<>();
        nearest.forEach((name, atRisk) ->
                of.computeIfAbsent(atRisk, spelt -> new TreeSet<>()).add(name));
        return new Spellings<>(match, nearest, of);
    }

    /** Whether a name has people at risk and no deaths, but those of a name that may be another spelling of it. */
    boolean areMissedAt(T name) {
        return of.containsKey(name) && match.onlyAtRisk().contains(name);
    }

    /** Why such a name is not taken for one where nobody died. */
    String missedAt(T name) {
        return "no deaths are counted here, but deaths among nobody at risk are counted at " + of.get(name)
                + "; if these are one, give them one name, if not, count zero deaths here";
    }
}
