package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Everything that a figure rests on. It cannot be made without a method and at least one assumption.
 *
 * @param lineage where the counts come from, what was left out, undecidable or rejected
 * @param counted the deaths that entered the estimate
 * @param method the method and its literature
 * @param assumptions what must hold; at least one
 * @param cautions what a reader should know
 */
public record Basis(
        Lineage lineage, long counted, Method method, List<Assumption> assumptions, List<Caution> cautions) {
    private static final double MOST_REJECTED = 0.05; // of the rows of an origin, without a caution
    private static final double MOST_UNDECIDABLE = 0.05; // of them and the counted together, without a caution

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no assumption
     */
    public Basis {
        assumptions = assumptions.stream().distinct().toList();
        cautions = cautions.stream().distinct().toList();
        if (assumptions.isEmpty()) {
            throw new IllegalArgumentException(
                    "an estimate by " + method + " rests on at least one assumption; name it");
        }
    }

    /**
     * What a figure made from a tally rests on; deaths that are unplaced on an axis of the tally become a caution, and so do
     * rejected rows where they are more than 5 % of those of an origin, and deaths of which cannot be told whether they belong
     * to a selection where they are more than 5 % of them and the counted together.
     *
     * @throws IllegalArgumentException if an assumption is blank
     */
    public static Basis of(Tally tally, Method method, String assumption, String... more) {
        long counted = tally.total();
        List<Caution> cautions = new ArrayList<>();
        for (Axis<?> axis : tally.axes()) {
            long unplaced = tally.unplaced(axis);
            if (unplaced != 0) {
                cautions.add(new Caution("unplaced on the axis " + axis + ": "
                        + Wording.many(unplaced, "recorded death") + ", of which too little is known"));
            }
        }
        tally.lineage().origins().stream()
                .filter(origin -> origin.rejected() > MOST_REJECTED * origin.rows())
                .forEach(origin -> cautions.add(rejected(origin)));
        tally.lineage().selections().stream()
                .filter(selection -> leavesOutMany(selection, counted))
                .forEach(selection -> cautions.add(undecidable(selection, counted)));
        List<Assumption> assumptions = Stream.concat(Stream.of(assumption), Stream.of(more))
                .map(Assumption::new)
                .toList();
        return new Basis(tally.lineage(), counted, method, assumptions, cautions);
    }

    private static Caution rejected(Origin origin) {
        return new Caution(Wording.whole(origin.rejected()) + " of " + Wording.many(origin.rows(), "row") + " of "
                + origin.source().id() + (origin.rejected() == 1 ? " was" : " were") + " rejected");
    }

    private static boolean leavesOutMany(Selection selection, long counted) {
        double left = Math.abs((double) counted); // corrections may outweigh deaths
        double undecidable = Math.abs((double) selection.undecidable());
        return undecidable > MOST_UNDECIDABLE * (left + undecidable);
    }

    private static Caution undecidable(Selection selection, long counted) {
        return new Caution("of " + Wording.many(selection.undecidable(), "recorded death")
                + " too little is known to tell: " + selection.what() + "; left out, beside "
                + Wording.whole(counted) + " counted");
    }

    /** The same with one more assumption. */
    public Basis assuming(String assumption) {
        List<Assumption> all = new ArrayList<>(assumptions);
        all.add(new Assumption(assumption));
        return new Basis(lineage, counted, method, all, cautions);
    }

    /** The same with one more caution. */
    public Basis cautioning(String caution) {
        List<Caution> all = new ArrayList<>(cautions);
        all.add(new Caution(caution));
        return new Basis(lineage, counted, method, assumptions, all);
    }

    /** How many cautions there are, as a sentence ends with them; nothing if there are none. */
    String cautionsInBrackets() {
        return cautions.isEmpty() ? "" : " (" + Wording.many(cautions.size(), "caution") + ")";
    }

    /** The basis in words, one statement a line. */
    public String explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Method: " + method.name().replaceAll(",$", "")); // a comma that parts it from "of .. deaths"
        method.references().forEach(reference -> lines.add("Reference: " + reference));
        lines.add("Counted: " + Wording.many(counted, "death"));
        lineage.origins().forEach(origin -> lines.add("Source: " + line(origin)));
        lineage.selections().forEach(selection -> lines.add("Selection: " + line(selection)));
        lineage.remarks().forEach(remark -> lines.add("Remark: " + remark));
        assumptions.forEach(assumption -> lines.add("Assumption: " + assumption));
        cautions.forEach(caution -> lines.add("Caution: " + caution));
        return Wording.lines(lines);
    }

    private static String line(Origin origin) {
        String rows = origin.rows() == 0
                ? ""
                : "; " + Wording.many(origin.rows(), "row") + " read, " + Wording.whole(origin.rejected())
                        + " rejected";
        return origin.source() + rows;
    }

    static String line(Selection selection) {
        return selection.what() + "; kept " + Wording.whole(selection.kept()) + ", left out "
                + Wording.whole(selection.leftOut()) + ", cannot be told " + Wording.whole(selection.undecidable());
    }
}
