package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/**
 * Deaths and people at risk joined by name: where both are known, and where a name has no answer.
 *
 * <p>A name with people at risk and no deaths has zero deaths, unless deaths that match nobody have a name spelled nearly so or
 * that holds it: it may be the same area, and is refused. A name with deaths for which nobody at risk was counted is
 * refused, and so are negative deaths and areas where nobody is at risk; together they are every name of either side.
 *
 * @param areas what can be used, in the order of the names
 * @param refused the names that cannot, each with its reason
 * @param spellings the names, and which of them may be one
 * @param basis what an answer over all areas rests on; its cautions name what did not match
 */
record AreaByArea<T extends Comparable<? super T>>(
        List<Area<T>> areas, SortedMap<T, Refusal> refused, Spellings<T> spellings, Basis basis) {
    /**
     * One area.
     *
     * @param name its coordinate
     * @param deaths not negative
     * @param atRisk people or person-years, positive
     */
    record Area<T extends Comparable<? super T>>(T name, long deaths, double atRisk) {
        double rate() {
            return deaths / atRisk;
        }
    }

    AreaByArea {
        areas = List.copyOf(areas);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /**
     * Joins.
     *
     * @param tally counts along the axis of the exposure, and no other
     */
    static <T extends Comparable<? super T>> AreaByArea<T> of(
            Tally tally, Exposure<T> exposure, Method method, String... assumptions) {
        SortedMap<T, Long> deaths = tally.counts(exposure.axis());
        NameMatch<T> match = exposure.matching(tally);
        Basis basis = basis(tally, exposure, method, assumptions);
        if (!match.isComplete()) {
            basis = basis.cautioning("joined by name: " + match);
        }
        SortedSet<T> names = new TreeSet<>(exposure.coordinates());
        names.addAll(match.onlyAmongDeaths());
        List<Area<T>> areas = new ArrayList<>();
        SortedMap<T, Refusal> refused = new TreeMap<>();
        Spellings<T> spellings = Spellings.in(match);
        for (T name : names) {
            Area<T> area = new Area<>(name, deaths.getOrDefault(name, 0L), exposure.at(name));
            Optional<Refusal> refusal = refusal(area, exposure, spellings, basis);
            refusal.ifPresent(its -> refused.put(name, its));
            if (refusal.isEmpty()) {
                areas.add(area);
            }
        }
        return new AreaByArea<>(areas, refused, spellings, basis);
    }

    private static Basis basis(Tally tally, Exposure<?> exposure, Method method, String... assumptions) {
        Tally both = tally.withLineage(tally.lineage().plus(exposure.lineage()));
        String numbers = "the numbers of " + exposure.who() + " are right for the time of the deaths and known exactly";
        return Basis.of(both, method, numbers, assumptions);
    }

    private static <T extends Comparable<? super T>> Optional<Refusal> refusal(
            Area<T> area, Exposure<T> exposure, Spellings<T> spellings, Basis basis) {
        if (area.deaths < 0) {
            return Optional.of(new Refusal(
                    Reason.NEGATIVE_COUNT, "deaths must not be negative, got " + area.deaths, ofArea(area, basis)));
        }
        if (spellings.match().onlyAmongDeaths().contains(area.name)) {
            String near = Optional.ofNullable(spellings.nearest().get(area.name))
                    .map(name -> "; the nearest name with people at risk is " + name
                            + ": if these are one, give them one name")
                    .orElse("");
            String message = "no " + exposure.who() + " are counted at " + exposure.axis() + " " + area.name + near;
            return Optional.of(new Refusal(Reason.MISSING, message, ofArea(area, basis)));
        }
        if (!(area.atRisk > 0)) {
            String message = "a rate needs people at risk, got " + area.deaths + " deaths among 0 " + exposure.who();
            return Optional.of(new Refusal(Reason.UNDEFINED, message, ofArea(area, basis)));
        }
        return spellings.areMissedAt(area.name)
                ? Optional.of(new Refusal(Reason.MISSING, spellings.missedAt(area.name), ofArea(area, basis)))
                : Optional.empty();
    }

    /** The basis of one area's answer: only its own deaths were counted; those under a like name may be missing. */
    Basis of(Area<T> area) {
        Basis its = ofArea(area, basis);
        return spellings.of().containsKey(area.name)
                ? its.cautioning(
                        "deaths at " + spellings.of().get(area.name) + " may belong here and are not in this answer")
                : its;
    }

    /** The refusal of an answer over all areas where one without deaths holds half of the people, as a row of totals would. */
    Optional<Refusal> likelyTotal() {
        return areas.stream()
                .filter(area ->
                        area.deaths == 0 && spellings.match().onlyAtRisk().contains(area.name))
                .filter(area -> areas.size() > 2 && deaths() > 0 && area.atRisk >= atRisk() / 2)
                .findFirst()
                .map(area -> new Refusal(
                        Reason.MODEL_FAILS,
                        area.name
                                + " holds half of the people or more and no deaths; if it is a total, leave it out, if not,"
                                + " count zero deaths there",
                        counting(deaths())));
    }

    /** The basis of an answer for which so many deaths were counted. */
    Basis counting(long deaths) {
        return counting(deaths, basis);
    }

    private static Basis ofArea(Area<?> area, Basis basis) {
        return counting(area.deaths, basis);
    }

    private static Basis counting(long deaths, Basis basis) {
        return new Basis(basis.lineage(), deaths, basis.method(), basis.assumptions(), basis.cautions());
    }

    /** The basis of an answer for several areas together; a caution names the deaths of those that cannot be used. */
    Basis together(long deaths) {
        String leftOut = refused.entrySet().stream()
                .filter(area -> area.getValue().basis().counted() != 0)
                .map(area -> Words.number(area.getValue().basis().counted()) + " at " + area.getKey())
                .collect(Collectors.joining(", "));
        Basis together = counting(deaths);
        return leftOut.isEmpty()
                ? together
                : together.cautioning("deaths left out, because nobody at risk is counted there: " + leftOut);
    }

    /** The refusal of an area with negative deaths, which leave every sum over areas unknown. */
    Optional<Refusal> negative() {
        return refused.values().stream()
                .filter(refusal -> refusal.reason() == Reason.NEGATIVE_COUNT)
                .findFirst();
    }

    /** An area that can be used, by its name. */
    Optional<Area<T>> at(T name) {
        return areas.stream().filter(area -> area.name.equals(name)).findFirst();
    }

    /** All areas that can be used but one, as one area under its name; nobody is at risk in it if there are no others. */
    Area<T> without(Area<T> one) {
        long deaths = 0;
        double atRisk = 0;
        for (Area<T> area : areas) {
            if (!area.equals(one)) {
                deaths = Math.addExact(deaths, area.deaths);
                atRisk += area.atRisk;
            }
        }
        return new Area<>(one.name, deaths, atRisk);
    }

    /** The deaths of all areas that can be used. */
    long deaths() {
        return areas.stream().mapToLong(Area::deaths).reduce(0, Math::addExact);
    }

    /** The people at risk in all areas that can be used. */
    double atRisk() {
        double sum = 0; // in order: a stream may add in another way on another JDK
        for (Area<T> area : areas) {
            sum += area.atRisk;
        }
        return sum;
    }
}
