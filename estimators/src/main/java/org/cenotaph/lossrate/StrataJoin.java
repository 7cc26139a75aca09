package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param unplaced deaths of which the stratum is not known
 * @param basis what an answer rests on; its count is of the deaths that lie in a stratum
 */
record StrataJoin<S extends Comparable<? super S>>(List<Stratum<S>> strata, long unplaced, Basis basis) {
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
        return new StrataJoin<>(strata, deaths.unplaced(people.axis()), basis(deaths, people, standard, method));
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
        return new StrataJoin<>(strata, unplaced, basis.assuming(assumption));
    }

    /** The same with more cautions. */
    StrataJoin<S> cautioning(List<String> cautions) {
        Basis more = basis;
        for (String caution : cautions) {
            more = more.cautioning(caution);
        }
        return new StrataJoin<>(strata, unplaced, more);
    }

    /** The same with a caution that names the strata for which something holds, if there are any. */
    StrataJoin<S> cautioningOf(Predicate<Stratum<S>> which, String what) {
        List<S> named = named(which);
        return named.isEmpty() ? this : cautioning(List.of(what + ": " + named));
    }

    /** The refusal of deaths that are negative, lie among nobody or where the standard has no number. */
    Optional<Refusal> refusal() {
        return negative()
                .or(() -> refusalOf(
                        Reason.MISSING,
                        stratum -> stratum.deaths > 0 && !(stratum.people > 0),
                        "deaths lie where no people at risk are counted"))
                .or(() -> refusalOf(
                        Reason.MISSING,
                        stratum -> stratum.deaths > 0 && !stratum.inStandard,
                        "deaths lie where the standard has no number"));
    }

    private Optional<Refusal> negative() {
        return unplaced < 0
                ? Optional.of(new Refusal(
                        Reason.NEGATIVE_COUNT, "deaths must not be negative, got " + unplaced + " unplaced", basis))
                : refusalOf(Reason.NEGATIVE_COUNT, stratum -> stratum.deaths < 0, "deaths must not be negative");
    }

    /** A refusal that names the strata for which something holds, if there are any. */
    Optional<Refusal> refusalOf(Reason reason, Predicate<Stratum<S>> which, String what) {
        List<S> named = named(which);
        return named.isEmpty() ? Optional.empty() : Optional.of(new Refusal(reason, what + ": " + named, basis));
    }

    private List<S> named(Predicate<Stratum<S>> which) {
        return strata.stream().filter(which).map(Stratum::name).toList();
    }

    /** The basis of an answer that counts the deaths of unknown stratum too. */
    Basis ofAll() {
        return new Basis(
                basis.lineage(),
                Math.addExact(basis.counted(), unplaced),
                basis.method(),
                basis.assumptions(),
                basis.cautions());
    }

    /** The same with a caution that deaths of unknown stratum are not in the answer, if there are any. */
    StrataJoin<S> cautioningOfUnplaced(Object axis) {
        if (unplaced == 0) {
            return this;
        }
        String factor = basis.counted() == 0
                ? "by any factor"
                : String.format(
                        Locale.ROOT, "by the factor %.3g", (basis.counted() + unplaced) / (double) basis.counted());
        return cautioning(List.of(Words.number(unplaced) + " deaths of unknown " + axis
                + " are not in it, and if they spread as the others do, it is too low " + factor));
    }
}
