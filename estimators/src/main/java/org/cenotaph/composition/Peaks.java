package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.List;
import org.cenotaph.estimate.Outcome;

/**
 * The periods with most deaths.
 *
 * @param <P> the type of the periods
 * @param highest the deaths of the highest period, counted, with what they rest on; or why none is named
 * @param table the highest periods, each with its probability, the highest first; empty where none is named
 * @param compared how many periods were looked at
 * @param unplaced deaths whose period is not known; they could change the order
 */
public record Peaks<P extends Comparable<? super P>>(
        Outcome highest, List<PeakPeriod<P>> table, int compared, long unplaced) {
    /** Copies. */
    public Peaks {
        table = List.copyOf(table);
    }

    /** The period with most deaths, or all that tie, in order; none where none is named. */
    public List<P> periods() {
        return table.stream()
                .filter(peak -> peak.rank() == 1)
                .map(PeakPeriod::period)
                .toList();
    }

    /** One peak a line, and below them what could not be placed. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(highest.toString());
        table.forEach(peak -> lines.add(peak.toString()));
        lines.add(compared + " periods looked at; deaths whose period is not known: " + unplaced);
        return String.join("\n", lines);
    }
}
