package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.records.Age;
import org.cenotaph.records.Answer;

/**
 * A band of ages in completed years, both ends included; the last band of a scheme is open.
 *
 * @param from the lowest age
 * @param to the highest age; {@link Age#HIGHEST} for an open band
 */
public record AgeBand(int from, int to) implements Comparable<AgeBand> {
    /**
     * Checks the band as {@link Age} does.
     *
     * @throws IllegalArgumentException if it is reversed or leaves the possible ages
     */
    public AgeBand {
        new Age(from, to);
    }

    /**
     * Reads {@code 30-34}, {@code 85+} or a single year of age.
     *
     * @throws IllegalArgumentException if the text has none of these forms
     */
    public static AgeBand parse(String text) {
        Age age = Age.parse(text);
        return new AgeBand(age.youngest(), age.oldest());
    }

    /** The bands that start at some ages, in order; the last is open. */
    static List<AgeBand> startingAt(int... ages) {
        int[] starts = Arrays.stream(ages).sorted().distinct().toArray();
        if (starts.length == 0) {
            throw new IllegalArgumentException("bands of age need at least one age at which a band starts");
        }
        Arrays.stream(starts).forEach(Age::exactly); // refuses what is no age, by its own name
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            bands.add(new AgeBand(starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : Age.HIGHEST));
        }
        return List.copyOf(bands);
    }

    /** Whether every age that is possible lies in the band. */
    boolean holds(Age age) {
        return age.isBetween(from, to) == Answer.YES;
    }

    /** Younger bands first. */
    @Override
    public int compareTo(AgeBand other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** {@code 30-34}, {@code 85+}, or {@code 18} for a single year. */
    @Override
    public String toString() {
        if (from == to) {
            return Integer.toString(from);
        }
        return to == Age.HIGHEST ? from + "+" : from + "-" + to;
    }
}
