package org.cenotaph.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return origins.stream().mapToLong(Origin::rejected).reduce(0, Math::addExact);
    }

    /** The same with one more selection. */
    public Lineage with(Selection selection) {
        return new Lineage(origins, joined(selections, List.of(selection)), remarks);
    }

    /** The same with one more remark. */
    public Lineage with(String remark) {
        return new Lineage(origins, selections, joined(remarks, List.of(remark)));
    }

    /**
     * The lineage of two sets of different deaths put together: the same reading of a source counts once, and the first
     * selection of some words adds to the other's first of the same words, the second to the second.
     */
    public Lineage plus(Lineage other) {
        return new Lineage(
                joined(origins, other.origins), added(selections, other.selections), joined(remarks, other.remarks));
    }

    private static <E> List<E> joined(List<E> first, List<E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<Selection> added(List<Selection> first, List<Selection> second) {
        List<Selection> sums = new ArrayList<>();
        List<Selection> waiting = new ArrayList<>(second);
        for (Selection selection : first) {
            Optional<Selection> same = waiting.stream()
                    .filter(other -> other.what().equals(selection.what()))
                    .findFirst();
            same.ifPresent(waiting::remove);
            sums.add(same.map(selection::plus).orElse(selection));
        }
        return joined(sums, waiting);
    }

    /** One line for each origin, selection and remark. */
    @Override
    public String toString() {
        return equals(NONE)
                ? "nothing is known of where the counts come from"
                : Stream.of(origins, selections, remarks)
                        .flatMap(List::stream)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
    }
}
