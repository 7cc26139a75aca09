package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.records.Lineage;

/**
 * Named answers about to be combined: what every sum and pool checks first, and how the whole keeps what its parts rest on.
 *
 * @param named the parts in order
 * @param counting how many deaths were counted for two parts together
 * @param cautions what a reader of the whole should know beside the cautions of the parts
 */
record Parts(Map<String, Outcome> named, LongBinaryOperator counting, List<String> cautions) {
    private static final int MOST_NAMES = 3;

    /** How the whole is made, once every part is an estimate in the same unit. */
    interface Rule {
        Outcome whole(Map<String, Estimate> estimates, Basis basis);
    }

    Parts {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        cautions = List.copyOf(cautions);
    }

    /** Parts each of which rests on deaths that no other part counts, nor one that is added. */
    static Parts ofDifferentDeaths(Map<String, ? extends Outcome> named) {
        return new Parts(new LinkedHashMap<>(named), Parts::sum, List.of());
    }

    private static long sum(long counted, long more) {
        try {
            return Math.addExact(counted, more);
        } catch (ArithmeticException e) {
            throw new ArithmeticException(
                    "the deaths counted for the parts, " + counted + " and " + more + ", leave the range of long");
        }
    }

    /** No parts yet; they may all rest on the same deaths, so that together at least the largest count was counted. */
    static Parts ofTheSameDeaths() {
        return new Parts(Map.of(), Math::max, List.of());
    }

    Parts with(String name, Outcome part) {
        if (named.containsKey(name)) {
            throw new IllegalArgumentException("the parts need different names, got \"" + name + "\" twice");
        }
        Map<String, Outcome> more = new LinkedHashMap<>(named);
        more.put(name, part);
        return new Parts(more, counting, cautions);
    }

    Parts cautioning(String caution) {
        return new Parts(
                named,
                counting,
                Stream.concat(cautions.stream(), Stream.of(caution)).toList());
    }

    /** The whole by a rule, unless there are no parts, one was refused, or their units differ. */
    Outcome combined(Method method, String assumption, Rule rule) {
        Basis basis = basis(method, assumption);
        if (named.isEmpty()) {
            return new Refusal(Reason.NOTHING_COUNTED, "there are no parts to put together", basis);
        }
        String refused = named.entrySet().stream()
                .filter(part -> part.getValue() instanceof Refusal)
                .map(part -> part.getKey() + " (" + ((Refusal) part.getValue()).withoutCautions() + ")")
                .collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            return new Refusal(Reason.PART_REFUSED, "there is no estimate for " + refused, basis);
        }
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        named.forEach((name, part) -> estimates.put(name, part.orThrow()));
        requireOneUnit(estimates);
        return rule.whole(estimates, basis);
    }

    private static void requireOneUnit(Map<String, Estimate> estimates) {
        Set<String> units =
                estimates.values().stream().map(Estimate::unit).collect(Collectors.toCollection(TreeSet::new));
        if (units.size() > 1) {
            throw new IllegalArgumentException("only estimates in the same unit can be put together, got " + units);
        }
    }

    /** What the whole rests on: everything that the parts rest on, each once. */
    private Basis basis(Method method, String assumption) {
        List<Basis> bases = named.values().stream().map(Outcome::basis).toList();
        Stream<String> references = bases.stream().flatMap(basis -> basis.method().references().stream());
        Method whole = new Method(
                method.name(),
                Stream.concat(method.references().stream(), references)
                        .distinct()
                        .toList());
        List<Assumption> assumptions = new ArrayList<>(List.of(new Assumption(assumption)));
        bases.forEach(basis -> assumptions.addAll(basis.assumptions()));
        List<Caution> all = new ArrayList<>(cautions.stream().map(Caution::new).toList());
        bases.forEach(basis -> all.addAll(basis.cautions()));
        long counted = bases.stream().mapToLong(Basis::counted).reduce(counting).orElse(0);
        return new Basis(lineage(bases), counted, whole, assumptions, all);
    }

    /** The origins and remarks of all parts, and the selections that all of them share; the others stay with the parts. */
    private static Lineage lineage(List<Basis> bases) {
        List<Lineage> all = bases.stream().map(Basis::lineage).toList();
        return new Lineage(
                all.stream().flatMap(lineage -> lineage.origins().stream()).toList(),
                all.stream()
                        .flatMap(lineage -> lineage.selections().stream())
                        .distinct()
                        .filter(selection -> all.stream()
                                .allMatch(lineage -> lineage.selections().contains(selection)))
                        .toList(),
                all.stream().flatMap(lineage -> lineage.remarks().stream()).toList());
    }

    static String list(Set<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        return names.size() <= MOST_NAMES ? String.join(", ", names) : names.size() + " parts";
    }

    boolean anyScenario() {
        return kinds().contains(Kind.scenario());
    }

    /** The kinds among the estimates; counted numbers go with any kind and are left out. */
    List<Kind> kinds() {
        return named.values().stream()
                .filter(Estimate.class::isInstance)
                .map(part -> ((Estimate) part).range().kind())
                .filter(kind -> !(kind instanceof Kind.Counted))
                .distinct()
                .toList();
    }
}
