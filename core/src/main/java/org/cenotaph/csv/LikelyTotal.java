package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * A coordinate of counts that were read which holds as many deaths as all others of its axis together, as a total among its
 * parts would ("Russia" beside its regions), or is called as totals are. Whether it is one, only the caller can say; the lineage
 * asks.
 */
final class LikelyTotal {
    private static final int FEWEST_COORDINATES = 4; // with fewer, one that holds half is nothing strange
    private static final Set<String> CALLED = Set.of(
            "all",
            "altogether",
            "grand total",
            "overall",
            "sum",
            "total",
            "totals",
            "gesamt",
            "insgesamt",
            "suma",
            "summe",
            "totale",
            "всего",
            "итого",
            "всього",
            "разом",
            "усього");
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

    private static List<String> remarks(Tally tally, Axis<?> axis) {
        Map<String, Double> deaths = deathsBy(tally, axis);
        double all = deaths.values().stream().mapToDouble(Double::doubleValue).sum();
        return deaths.entrySet().stream()
                .filter(count -> deaths.size() > 1 && isCalledTotal(count.getKey())
                        || deaths.size() >= FEWEST_COORDINATES && Math.abs(count.getValue() / all - HALF) <= NEAR)
                .map(count -> String.format(
                        Locale.ROOT,
                        "\"%s\" holds %.1f %% of all deaths on the axis %s; if it is a total of the others, leave its rows out by where(...)",
                        count.getKey(),
                        100 * count.getValue() / all,
                        axis))
                .toList();
    }

    private static boolean isCalledTotal(String coordinate) {
        return CALLED.contains(coordinate.strip().toLowerCase(Locale.ROOT));
    }

    /** As double, because the counts of a broken file may not add up. */
    private static Map<String, Double> deathsBy(Tally tally, Axis<?> axis) {
        int index = tally.axes().indexOf(axis);
        Map<String, Double> deaths = new TreeMap<>();
        tally.cells().forEach(cell -> {
            if (cell.coordinates().get(index) instanceof String coordinate) {
                deaths.merge(coordinate, (double) cell.count(), Double::sum);
            }
        });
        return deaths;
    }
}
