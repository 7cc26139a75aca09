package org.cenotaph.lossrate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that two tables have in common, and those that they do not.
 *
 * @param onlyAmongDeaths names among the deaths, be it with none, for which no people at risk were counted
 * @param onlyAtRisk names of people at risk that are not among the deaths: truly none died, or another spelling
 * @param matched names on both sides
 */
public record NameMatch<T extends Comparable<? super T>>(
        SortedSet<T> onlyAmongDeaths, SortedSet<T> onlyAtRisk, SortedSet<T> matched) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

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
        return Stream.concat(onlyAtRisk.stream(), matched.stream())
                .filter(other -> near(plain(name), plain(other)))
                .min(Comparator.comparing(other -> edits(plain(name), plain(other))));
    }

    /** The names with deaths among nobody at risk to which a name at risk is the nearest: they may be other spellings of it. */
    SortedSet<T> spellingsOf(T name) {
        SortedSet<T> spellings = new TreeSet<>(onlyAmongDeaths);
        spellings.removeIf(other -> !nearest(other).equals(Optional.of(name)));
        return spellings;
    }

    private static boolean near(String one, String other) {
        boolean holds = one.contains(other) || other.contains(one);
        return holds && !one.isEmpty() && !other.isEmpty()
                || edits(one, other) <= Math.max(one.length(), other.length()) / 3;
    }

    /** Why a name with people at risk and no deaths is not taken for one where nobody died. */
    static String misspelt(Object others) {
        return "no deaths are counted here, but deaths among nobody at risk are counted at " + others
                + "; if these are one, give them one name, if not, count zero deaths here";
    }

    private static String plain(Object name) {
        return ACCENTS.matcher(Normalizer.normalize(name.toString(), Normalizer.Form.NFD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, dropped or changed to turn one text into another (Levenshtein 1966). */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
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
