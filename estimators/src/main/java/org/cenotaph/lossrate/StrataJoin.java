package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/**
 * The deaths, the people at risk and the standard of one area, joined by stratum.
 *
 * @param strata every stratum that one of the three names, in order
 * @param basis what an answer rests on; its count is of the deaths that lie in a stratum
 */
record StrataJoin<S extends Comparable<? super S>>(List<Stratum<S>> strata, Basis basis) {
    /**
     * One stratum.
     *
     * @param deaths those counted, zero where none were
     * @param people at risk, zero where none were counted
     * @param standard its weight or its rate, zero where it has none
     * @param inStandard whether it has one
     */
    record Stratum<S extends Comparable<? super S>>(
            S name, long deaths, double people, double standard, boolean inStandard) {}

    static <S extends Comparable<? super S>> StrataJoin<S> of(
            Tally deaths, Exposure<S> people, Standard<S> standard, Method method) {
        SortedMap<S, Long> counts = deaths.counts(people.axis());
        SortedSet<S> names = new TreeSet<>(counts.keySet());
        names.addAll(people.coordinates());
        names.addAll(standard.values().keySet());
        List<Stratum<S>> strata = new ArrayList<>();
        for (S name : names) {
            strata.add(new Stratum<>(
                    name,
                    counts.getOrDefault(name, 0L),
                    people.at(name),
                    standard.values().getOrDefault(name, 0.0),
                    standard.values().containsKey(name)));
        }
        return new StrataJoin<>(strata, basis(deaths, people, standard, method));
    }

    private static Basis basis(Tally deaths, Exposure<?> people, Standard<?> standard, Method method) {
        Tally all = deaths.withLineage(deaths.lineage().plus(people.lineage()).plus(standard.lineage()));
        Basis basis = Basis.of(
                all,
                method,
                "the numbers of " + people.who() + " are right for the time of the deaths and known exactly, in each "
                        + people.axis(),
                "deaths come independently of each other, at one rate within each " + people.axis());
        return new Basis(basis.lineage(), deaths.placed(), method, basis.assumptions(), basis.cautions());
    }

    /** The same with one more assumption. */
    StrataJoin<S> assuming(String assumption) {
        return new StrataJoin<>(strata, basis.assuming(assumption));
    }

    /** The same with more cautions. */
    StrataJoin<S> cautioning(List<String> cautions) {
        Basis more = basis;
        for (String caution : cautions) {
            more = more.cautioning(caution);
        }
        return new StrataJoin<>(strata, more);
    }

    /** The same with a caution that names the strata for which something holds, if there are any. */
    StrataJoin<S> cautioningOf(Predicate<Stratum<S>> which, String what) {
        List<S> named = named(which);
        return named.isEmpty() ? this : cautioning(List.of(what + ": " + named));
    }

    /** The refusal of deaths that are negative, lie among nobody or where the standard has no number. */
    Optional<Refusal> refusal() {
        return refusalOf(Reason.NEGATIVE_COUNT, stratum -> stratum.deaths < 0, "deaths must not be negative")
                .or(() -> refusalOf(
                        Reason.MISSING,
                        stratum -> stratum.deaths > 0 && !(stratum.people > 0),
                        "deaths lie where no people at risk are counted"))
                .or(() -> refusalOf(
                        Reason.MISSING,
                        stratum -> stratum.deaths > 0 && !stratum.inStandard,
                        "deaths lie where the standard has no number"));
    }

    /** A refusal that names the strata for which something holds, if there are any. */
    Optional<Refusal> refusalOf(Reason reason, Predicate<Stratum<S>> which, String what) {
        List<S> named = named(which);
        return named.isEmpty() ? Optional.empty() : Optional.of(new Refusal(reason, what + ": " + named, basis));
    }

    private List<S> named(Predicate<Stratum<S>> which) {
        return strata.stream().filter(which).map(Stratum::name).toList();
    }

    /** The deaths of all strata. */
    long deaths() {
        return basis.counted();
    }
}
