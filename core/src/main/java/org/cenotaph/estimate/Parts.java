package org.cenotaph.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Named answers about to be combined: what every sum and pool checks first, and how the whole keeps what its parts rest on.
 *
 * @param named the parts in order
 */
record Parts(Map<String, Outcome> named) {
    Parts {
        named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    Parts with(String name, Outcome part) {
        if (named.containsKey(name)) {
            throw new IllegalArgumentException("the parts need different names, got \"" + name + "\" twice");
        }
        Map<String, Outcome> more = new LinkedHashMap<>(named);
        more.put(name, part);
        return new Parts(more);
    }

    /** The whole by a rule, unless a part was refused or the units differ. */
    Outcome combined(Method method, String assumption, Function<Map<String, Estimate>, Outcome> rule) {
        Basis basis = basis(method, assumption);
        List<String> refused = named.entrySet().stream()
                .filter(part -> part.getValue() instanceof Refusal)
                .map(part -> part.getKey() + " (" + part.getValue() + ")")
                .toList();
        if (!refused.isEmpty()) {
            return new Refusal(Reason.PART_REFUSED, "there is no estimate for " + String.join("; ", refused), basis);
        }
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        named.forEach((name, part) -> estimates.put(name, part.orThrow()));
        Set<String> units = estimates.values().stream().map(Estimate::unit).collect(Collectors.toSet());
        if (units.size() > 1) {
            throw new IllegalArgumentException("only estimates in the same unit can be put together, got " + units);
        }
        return rule.apply(estimates);
    }

    Basis basis(Method method, String assumption) {
        if (named.isEmpty()) {
            throw new IllegalStateException("there is nothing to put together: add at least one part");
        }
        List<Basis> all = named.values().stream().map(Outcome::basis).toList();
        Method whole = new Method(
                method.name(),
                Stream.concat(method.references().stream(), all.stream().flatMap(b -> b.method().references().stream()))
                        .distinct()
                        .toList());
        Basis first = all.get(0).renamed(whole).assuming(assumption);
        return all.stream().skip(1).reduce(first, (sum, part) -> sum.with(part, whole));
    }

    static String list(Set<String> names) {
        return names.size() <= 3 ? String.join(", ", names) : names.size() + " parts";
    }

    static boolean anyScenario(Map<String, Estimate> estimates) {
        return estimates.values().stream().anyMatch(e -> e.range().kind() instanceof Kind.Scenario);
    }

    /** The kinds among the parts; counted numbers go with any kind and are left out. */
    static List<Kind> kinds(Map<String, Estimate> estimates) {
        return estimates.values().stream()
                .map(estimate -> estimate.range().kind())
                .filter(kind -> !(kind instanceof Kind.Counted))
                .distinct()
                .toList();
    }
}
