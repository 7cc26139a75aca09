package org.cenotaph.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cenotaph.charts.Picture;

/**
 * What the replication report says, whichever way it is written.
 *
 * @param figures the published figures beside the computed ones, in the order of their questions
 * @param remarks what else is known about the figures of a question
 * @param pictures the pictures that go with them
 */
record Report(List<Replication> figures, Map<String, String> remarks, List<Picture> pictures) {
    static final String TITLE = "Published figures, computed again";
    static final String SUBJECT =
            "Figures that newspapers and papers have published on Russian deaths in the war in Ukraine, each computed again by"
                    + " the Java library Cenotaph from the facts that ship with it.";
    static final String HOW_TO_READ =
            "Exact: the same number, with nothing rounded. Within rounding: the same number once it is rounded to the digits that"
                    + " were printed. Differs: another number. A figure is as good as the worst of its numbers. A spread (±) is"
                    + " compared as it was printed. The sentence of code below each figure is taken from the source file that"
                    + " computed it; Facts stands for the tables that ship with the project.";
    static final String CAUTION =
            "To come to the published number is not to say that it is right: what each figure rests on, and what must hold for it,"
                    + " is written below it.";

    /** The figures of each question. */
    Map<String, List<Replication>> byQuestion() {
        return grouped(figures, figure -> figure.published().question());
    }

    /** How many figures have a verdict. */
    long count(Verdict verdict) {
        return figures.stream().filter(figure -> figure.verdict() == verdict).count();
    }

    /** The figures that differ, by the reason. */
    Map<String, List<Replication>> differing() {
        return discrepancies(figure -> figure.verdict() == Verdict.DIFFERS);
    }

    /** The figures that come out although the publication has a slip or a gap, by what it is. */
    Map<String, List<Replication>> slips() {
        return discrepancies(figure -> figure.verdict() != Verdict.DIFFERS
                && !figure.published().discrepancy().isEmpty());
    }

    private Map<String, List<Replication>> discrepancies(Predicate<Replication> which) {
        return grouped(figures.stream().filter(which).toList(), Report::reason);
    }

    private static String reason(Replication figure) {
        String reason = figure.published().discrepancy();
        return reason.isEmpty() ? "why is not known" : reason;
    }

    private static Map<String, List<Replication>> grouped(
            List<Replication> figures, Function<Replication, String> reason) {
        return figures.stream().collect(Collectors.groupingBy(reason, LinkedHashMap::new, Collectors.toList()));
    }

    /** The figures whose verdict is another one than was expected. */
    List<Replication> unexpected() {
        return figures.stream().filter(Replication::isUnexpected).toList();
    }

    /** How many figures came out, and how. */
    String summary() {
        long slips = slips().values().stream().mapToLong(List::size).sum();
        int changed = unexpected().size();
        return figures.size() + " published figures: " + count(Verdict.EXACT) + " exact, "
                + count(Verdict.WITHIN_ROUNDING) + " within rounding, " + count(Verdict.DIFFERS) + " different; "
                + slips
                + " come out by following a slip or gap of the publication"
                + (changed == 0 ? "" : "; verdicts that have changed: " + changed);
    }
}
