package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;

/**
 * The peaks of a list at each of its readings.
 *
 * @param <P> the type of the periods
 * @param <R> the type of the readings
 * @param axis the readings
 * @param byReading the peaks of all that had been read by then
 * @param unplaced deaths of which the reading is not known; they are in none of these
 */
public record ReadingPeaks<P extends Comparable<? super P>, R extends Comparable<? super R>>(
        Axis<R> axis, SortedMap<R, Peaks<P>> byReading, long unplaced) {
    /** Copies. */
    public ReadingPeaks {
        byReading = Collections.unmodifiableSortedMap(new TreeMap<>(byReading));
    }

    /**
     * The peaks as they stood at a reading.
     *
     * @throws IllegalArgumentException if there was no such reading
     */
    public Peaks<P> at(R reading) {
        Peaks<P> peaks = byReading.get(reading);
        if (peaks == null) {
            throw new IllegalArgumentException(
                    "there was no reading " + reading + "; there were " + byReading.keySet());
        }
        return peaks;
    }

    /**
     * The readings at which another period, or another set of tied periods, was the highest than at the last reading before that
     * named one.
     */
    public List<ReadingChange<P, R>> changes() {
        List<ReadingChange<P, R>> changes = new ArrayList<>();
        Map.Entry<R, Peaks<P>> last = null;
        for (Map.Entry<R, Peaks<P>> now : byReading.entrySet()) {
            if (now.getValue().table().isEmpty()) {
                continue;
            }
            if (last != null && !last.getValue().periods().equals(now.getValue().periods())) {
                changes.add(new ReadingChange<>(last.getKey(), last.getValue(), now.getKey(), now.getValue()));
            }
            last = now;
        }
        return changes;
    }

    /** The deaths of the highest period at each reading, or why none is named. */
    public Breakdown<R> breakdown() {
        SortedMap<R, Outcome> outcomes = new TreeMap<>();
        byReading.forEach((reading, peaks) -> outcomes.put(reading, peaks.highest()));
        return new Breakdown<>(axis, outcomes, unplaced);
    }

    /** The changes, one a line. */
    @Override
    public String toString() {
        return changes().isEmpty()
                ? "the same peak at each of " + byReading.size() + " readings"
                : changes().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
