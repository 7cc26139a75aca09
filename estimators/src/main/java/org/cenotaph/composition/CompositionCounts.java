package org.cenotaph.composition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The deaths of each known category, and those of unknown category.
 *
 * @param known deaths by category, those without deaths among them, without the labels that stand for unknown
 * @param labelled deaths under a label that stands for unknown
 * @param unplaced deaths unplaced on the axis
 * @param hasLabel whether the axis has a label that stands for unknown
 */
record CompositionCounts<T extends Comparable<? super T>>(
        SortedMap<T, Long> known, long labelled, long unplaced, boolean hasLabel) {
    /** Reads a tally along the axis. */
    static <T extends Comparable<? super T>> CompositionCounts<T> of(Tally tally, Axis<T> axis, Set<T> labels) {
        SortedMap<T, Long> known = new TreeMap<>(tally.counts(axis));
        long labelled = 0;
        boolean hasLabel = false;
        for (T label : labels) {
            Long deaths = known.remove(label);
            hasLabel |= deaths != null;
            labelled = Math.addExact(labelled, deaths == null ? 0 : deaths);
        }
        return new CompositionCounts<>(
                Collections.unmodifiableSortedMap(known), labelled, tally.unplaced(axis), hasLabel);
    }

    List<T> categories() {
        return List.copyOf(known.keySet());
    }

    long[] deaths() {
        return known.values().stream().mapToLong(Long::longValue).toArray();
    }

    long knownDeaths() {
        return known.values().stream().reduce(0L, Math::addExact);
    }

    long unknownDeaths() {
        return Math.addExact(labelled, unplaced);
    }

    /** Whether some deaths are, or a label says that they could be, of unknown category. */
    boolean hasUnknown() {
        return hasLabel || unplaced != 0;
    }

    /** The deaths of unknown category, as they continue those of the known, where corrections outweigh them; else nothing. */
    String negativeUnknown() {
        return labelled < 0 || unplaced < 0
                ? ", of labels that stand for unknown " + labelled + ", unplaced " + unplaced
                : "";
    }

    boolean hasNegative() {
        return labelled < 0 || unplaced < 0 || known.values().stream().anyMatch(deaths -> deaths < 0);
    }
}
