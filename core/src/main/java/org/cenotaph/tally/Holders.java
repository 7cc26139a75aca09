package org.cenotaph.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which of several lists hold a death: the capture pattern of multiple-systems estimation.
 *
 * @param sources the ids of the lists that hold it, sorted; empty if none does
 */
public record Holders(SortedSet<String> sources) implements Comparable<Holders> {
    static final String SEPARATOR = "+";
    private static final String NONE = "(none)";

    /** Copies. */
    public Holders {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    }

    /** The pattern of being held by exactly these. */
    public static Holders of(String... sources) {
        return new Holders(new TreeSet<>(Arrays.asList(sources)));
    }

    /** Reads what {@link #toString} writes. */
    public static Holders parse(String text) {
        return text.equals(NONE) ? of() : of(text.split("\\" + SEPARATOR));
    }

    /** Orders by the number of lists, then by their names. */
    @Override
    public int compareTo(Holders other) {
        if (sources.size() != other.sources.size()) {
            return Integer.compare(sources.size(), other.sources.size());
        }
        Iterator<String> theirs = other.sources.iterator();
        for (String source : sources) {
            int byName = source.compareTo(theirs.next());
            if (byName != 0) {
                return byName;
            }
        }
        return 0;
    }

    /** The names joined by {@value #SEPARATOR}, or {@code (none)}. */
    @Override
    public String toString() {
        return sources.isEmpty() ? NONE : String.join(SEPARATOR, sources);
    }
}
