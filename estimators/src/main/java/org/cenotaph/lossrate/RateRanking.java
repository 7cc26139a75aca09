package org.cenotaph.lossrate;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;

/**
 * Areas in the order of their rates of loss, each with the probabilities of where it stands.
 *
 * @param axis the axis of the areas
 * @param top how many areas "the top" is
 * @param areas where each stands
 * @param refusals the areas that were not ranked
 * @param unplaced deaths that belong to no area
 */
public record RateRanking<T extends Comparable<? super T>>(
        Axis<T> axis, int top, SortedMap<T, RankedArea<T>> areas, SortedMap<T, Refusal> refusals, long unplaced) {
    /** Copies. */
    public RateRanking {
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /** The ranked areas, the largest expected rate first, those of the same expected rank in the order of their names. */
    public List<RankedArea<T>> inOrder() {
        return areas.values().stream()
                .sorted(Comparator.comparingDouble(RankedArea::expectedRank))
                .toList();
    }

    /** The rank of each area with its range, or why it has none. */
    public Breakdown<T> ranks() {
        SortedMap<T, Outcome> outcomes = new TreeMap<>(refusals);
        areas.forEach((area, ranked) -> outcomes.put(area, ranked.rank()));
        return new Breakdown<>(axis, outcomes, unplaced);
    }

    /** A table, one area a line. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        int width = areas.keySet().stream()
                .mapToInt(area -> area.toString().length())
                .reduce(axis.toString().length(), Math::max);
        String form = "%-" + width + "s  %8s  %6s  %11s  %8s  %8s%n".replace("%n", "\n");
        String range = areas.values().stream()
                .map(its -> its.rank().range().kind().toString())
                .findFirst()
                .orElse("range");
        table.append(String.format(Locale.ROOT, form, axis, "deaths", "rank", "range", "first", "top " + top));
        for (RankedArea<T> its : inOrder()) {
            table.append(String.format(
                    Locale.ROOT,
                    form,
                    its.area(),
                    Words.number(its.rank().basis().counted()),
                    Words.number(its.rank().central()),
                    String.format(
                            Locale.ROOT,
                            "%.0f to %.0f",
                            its.rank().range().low(),
                            its.rank().range().high()),
                    RankedArea.percent(its.probabilityFirst()),
                    RankedArea.percent(its.probabilityTop())));
        }
        refusals.forEach((area, refusal) ->
                table.append(area).append(": ").append(refusal).append('\n'));
        if (unplaced != 0) {
            table.append("deaths in none of these: ")
                    .append(Words.number(unplaced))
                    .append('\n');
        }
        return table + "Rank and range (" + range + ") of the true rates; first, top " + top
                + ": the probability of being the first, and among them.";
    }
}
