package org.cenotaph.charts;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;

/** How numbers are written in pictures, the same in every locale. */
final class Words {
    private static final double SURE = 0.9995;

    private Words() {}

    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String probability(double probability) {
        return probability > SURE
                ? "> 0.999"
                : probability < 1 - SURE ? "< 0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }

    /** The kinds of range in some breakdowns, for example {@code 95 % confidence}. */
    static String kinds(Breakdown<?> breakdown) {
        SortedSet<String> kinds = new TreeSet<>();
        breakdown
                .estimates()
                .values()
                .forEach(estimate -> kinds.add(estimate.range().kind().toString()));
        return String.join(" and ", kinds);
    }

    /** Central value, ends and kind, as cells of a table. */
    static Stream<Object> cells(Estimate estimate) {
        return Stream.of(
                estimate.central(),
                estimate.range().low(),
                estimate.range().high(),
                estimate.range().kind());
    }
}
