package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A coordinate of counts that were read which holds as many deaths as all others of its axis together, as a total among its
 * parts would ("Russia" beside its regions). Whether it is one, only the caller can say; the lineage asks.
 */
final class LikelyTotal {
    private static final int FEWEST_COORDINATES = 4; // with fewer, one that holds half is nothing strange
    private static final double HALF = 0.5;
    private static final double NEAR = 0.02; // parts that overlap, or are missing, move a total off the half

    private LikelyTotal() {}

    /** The same tally, its lineage asking after each coordinate that looks like a total. */
    static Tally remarkedIn(Tally tally) {
        List<String> remarks = new ArrayList<>();
        tally.axes().forEach(axis -> remarks.addAll(remarks(tally, axis)));
        Tally remarked = tally;
        for (String remark : remarks) {
            remarked = remarked.withLineage(remarked.lineage().with(remark));
        }
        return remarked;
    }

    private static <T extends Comparable<? super T>> List<String> remarks(Tally tally, Axis<T> axis) {
        SortedMap<T, Long> counts = tally.counts(axis);
        double all = counts.values().stream().mapToDouble(Long::doubleValue).sum();
        if (counts.size() < FEWEST_COORDINATES || !(counts.firstKey() instanceof String)) {
            return List.of();
        }
        return counts.entrySet().stream()
                .filter(count -> Math.abs(count.getValue() / all - HALF) <= NEAR)
                .map(count -> String.format(
                        Locale.ROOT,
                        "\"%s\" holds %.1f %% of all deaths on the axis %s; if it is a total of the others, leave its rows out by where(...)",
                        count.getKey(),
                        100 * count.getValue() / all,
                        axis))
                .toList();
    }
}
