package org.cenotaph.tally;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which of several lists hold a death: the capture pattern of multiple-systems estimation.
 *
 * @param sources the ids of the lists that hold it, sorted; empty if none does
 */
public record Holders(SortedSet<String> sources) implements Comparable<Holders> {
    private static final String SEPARATOR = "+";
    private static final Pattern SPLIT = Pattern.compile(SEPARATOR, Pattern.LITERAL);
    private static final String NONE = "(none)";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if an id is blank, holds a plus sign or is {@code (none)}, which mean something else
     *     in the text of a pattern
     */
    public Holders {
        for (String source : sources) {
            if (source.isBlank() || source.contains(SEPARATOR) || source.equals(NONE)) {
                throw new IllegalArgumentException(
                        "a list in a pattern of lists must have an id without a plus sign that is"
                                + " neither blank nor " + NONE + ", got \"" + source + "\"");
            }
        }
        // as a plain collection: a sorted one would hand on its own order
        sources = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<String>) sources));
    }

    /** The pattern of being held by exactly these. */
    public static Holders of(String... sources) {
        return new Holders(new TreeSet<>(Arrays.asList(sources)));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text names a list that cannot be
     */
    public static Holders parse(String text) {
        return text.equals(NONE) ? of() : of(SPLIT.split(text, -1));
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

    /** The names joined by a plus sign, or {@code (none)}. */
    @Override
    public String toString() {
        return sources.isEmpty() ? NONE : String.join(SEPARATOR, sources);
    }
}
