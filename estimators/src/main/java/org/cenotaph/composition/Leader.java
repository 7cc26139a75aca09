package org.cenotaph.composition;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Estimate;

/**
 * The category with most deaths, and the probability that its true share is the largest.
 *
 * @param deaths the deaths of each known category
 * @param unknown the deaths of unknown category, which are in no share and no probability but {@link #probabilityAtWorst}
 * @param probabilities for each known category the probability that its true share is the largest
 * @param probabilityAtWorst the same for the largest category, were all the unknown of the category that comes next
 * @param share the share of the largest category among the known
 */
public record Leader<T extends Comparable<? super T>>(
        SortedMap<T, Long> deaths,
        long unknown,
        SortedMap<T, Double> probabilities,
        double probabilityAtWorst,
        Estimate share) {
    private static final double SURE = 0.9995;

    /** Copies. */
    public Leader {
        deaths = Collections.unmodifiableSortedMap(new TreeMap<>(deaths));
        probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    }

    /** The category with most deaths; where several have as many, all of them in the order of the axis. */
    public List<T> largest() {
        return withCount(mostBelow(Long.MAX_VALUE));
    }

    /** The category that comes next, or several with as many deaths; none where all categories are tied. */
    public List<T> runnersUp() {
        return withCount(mostBelow(mostBelow(Long.MAX_VALUE) - 1));
    }

    /** The largest number of deaths up to a limit, or -1. */
    private long mostBelow(long limit) {
        return deaths.values().stream()
                .mapToLong(Long::longValue)
                .filter(count -> count <= limit)
                .max()
                .orElse(-1);
    }

    private List<T> withCount(long count) {
        return deaths.entrySet().stream()
                .filter(category -> category.getValue() == count)
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    /** Whether several categories have most deaths. */
    public boolean isTie() {
        return largest().size() > 1;
    }

    /** By how many deaths the largest category is ahead of the next; zero in a tie. */
    public long lead() {
        long most = mostBelow(Long.MAX_VALUE);
        return isTie() ? 0 : most - mostBelow(most - 1);
    }

    /** The probability that the true share of the largest category is the largest; in a tie, of each of those tied. */
    public double probability() {
        return probabilities.getOrDefault(largest().get(0), 0.0);
    }

    /** Whether the unknown, were they of another category, could bring it level with or ahead of the largest. */
    public boolean unknownCouldOverturn() {
        return unknown > 0 && unknown >= lead();
    }

    /** The names of the largest category or categories. */
    String names() {
        return named(largest());
    }

    private static String named(List<?> categories) {
        return categories.stream().map(Object::toString).collect(Collectors.joining(" and "));
    }

    private static String chance(double probability) {
        return probability >= SURE
                ? "above 0.999"
                : probability < 1 - SURE ? "below 0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }

    /** The category, the probability, its share, the next category, and what the unknown could change. */
    @Override
    public String toString() {
        String next = runnersUp().isEmpty() ? "" : "; next " + named(runnersUp()) + ", behind by " + ahead();
        return names()
                + (isTie() ? ", tied" : "")
                + String.format(Locale.ROOT, ", largest with probability %s", chance(probability()))
                + String.format(
                        Locale.ROOT,
                        ", %.1f %% (%.1f to %.1f) of the known",
                        100 * share.central(),
                        100 * share.range().low(),
                        100 * share.range().high())
                + next
                + String.format(
                        Locale.ROOT,
                        "; %,d unknown%s, at worst %s",
                        unknown,
                        unknownCouldOverturn() ? " could overturn it" : "",
                        chance(probabilityAtWorst));
    }

    private String ahead() {
        long most = mostBelow(Long.MAX_VALUE);
        return String.format(Locale.ROOT, "%,d", most - mostBelow(most - 1));
    }
}
