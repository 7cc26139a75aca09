package org.cenotaph.examples;

import java.util.ArrayList;
import java.util.List;
import org.cenotaph.estimate.Outcome;

/**
 * One statement of what a figure rests on.
 *
 * @param label what it is: method, assumption, caution, ...
 * @param text the statement
 */
record BasisLine(String label, String text) {
    private static final int MOST_PARTS = 8;
    private static final String NO_COUNT = "no deaths here; what is added up was estimated by its publishers";

    /** All that an answer rests on; of many parts the first few. */
    static List<BasisLine> of(Outcome outcome) {
        List<BasisLine> all =
                outcome.explain().lines().skip(1).map(BasisLine::parse).toList();
        List<BasisLine> lines =
                new ArrayList<>(all.stream().filter(line -> !line.isPart()).toList());
        List<BasisLine> parts = all.stream().filter(BasisLine::isPart).toList();
        if (outcome.basis().lineage().selections().isEmpty()) {
            lines.add(new BasisLine("Selection", "none was made before the method"));
        }
        lines.addAll(parts.subList(0, Math.min(parts.size(), MOST_PARTS)));
        if (parts.size() > MOST_PARTS) {
            lines.add(new BasisLine("Part", "and " + (parts.size() - MOST_PARTS) + " more"));
        }
        return lines;
    }

    /** The answer as a sentence. */
    static String answer(Outcome outcome) {
        return withoutNoCount(outcome.toString());
    }

    private boolean isPart() {
        return label.equals("Part");
    }

    private static BasisLine parse(String line) {
        int colon = line.indexOf(": ");
        String text = withoutNoCount(line.substring(colon + 2));
        return new BasisLine(line.substring(0, colon), text.equals("0 deaths") ? NO_COUNT : text);
    }

    /** The sentence of an estimate that somebody else has made, or stated, without the count that it has not. */
    private static String withoutNoCount(String sentence) {
        return sentence.replaceAll(",? of 0 recorded deaths(?= \\(|$)", "");
    }
}
