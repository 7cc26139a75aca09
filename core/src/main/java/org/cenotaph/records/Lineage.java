package org.cenotaph.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where counts come from and what was done to them on the way: it travels with every figure.
 *
 * @param origins the readings of sources, each once
 * @param selections what was kept and left out, in the order in which it was done
 * @param remarks anything else that a reader must know, for example that a cumulative series fell
 */
public record Lineage(List<Origin> origins, List<Selection> selections, List<String> remarks) {
    private static final Lineage NONE = new Lineage(List.of(), List.of(), List.of());

    /** Copies. */
    public Lineage {
        origins = List.copyOf(new LinkedHashSet<>(origins));
        selections = List.copyOf(selections);
        remarks = List.copyOf(new LinkedHashSet<>(remarks));
    }

    /** Nothing is known of where the counts come from. */
    public static Lineage none() {
        return NONE;
    }

    /** Counts that were read from one source. */
    public static Lineage of(Origin origin) {
        return new Lineage(List.of(origin), List.of(), List.of());
    }

    /** Rows that could not be read, over all origins. */
    public long rejected() {
        return origins.stream().mapToLong(Origin::rejected).sum();
    }

    /** The same with one more selection. */
    public Lineage with(Selection selection) {
        List<Selection> more = new ArrayList<>(selections);
        more.add(selection);
        return new Lineage(origins, more, remarks);
    }

    /** The same with one more remark. */
    public Lineage with(String remark) {
        List<String> more = new ArrayList<>(remarks);
        more.add(remark);
        return new Lineage(origins, selections, more);
    }

    /**
     * The lineage of two sets of different deaths put together: the same reading of a source counts once, selections of the
     * same words add up.
     */
    public Lineage plus(Lineage other) {
        Set<Origin> allOrigins = new LinkedHashSet<>(origins);
        allOrigins.addAll(other.origins);
        Map<String, Selection> allSelections = new LinkedHashMap<>();
        selections.forEach(s -> allSelections.merge(s.what(), s, Selection::plus));
        other.selections.forEach(s -> allSelections.merge(s.what(), s, Selection::plus));
        Set<String> allRemarks = new LinkedHashSet<>(remarks);
        allRemarks.addAll(other.remarks);
        return new Lineage(List.copyOf(allOrigins), List.copyOf(allSelections.values()), List.copyOf(allRemarks));
    }
}
