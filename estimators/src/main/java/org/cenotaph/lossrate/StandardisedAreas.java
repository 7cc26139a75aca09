package org.cenotaph.lossrate;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Whose deaths are standardised: those of one area, or those of each area by themselves.
 *
 * @param <S> the strata
 * @param <R> the answer: one outcome, or one for each area
 */
sealed interface StandardisedAreas<S extends Comparable<? super S>, R> {
    /** The axes of the deaths. */
    List<Axis<?>> axes();

    /** The people at risk of all areas. */
    Exposure<S> everywhere();

    /** The answer of a method. */
    R answer(Tally deaths, Standardising<S> method);

    /** What a method makes of the deaths and the people of one area. */
    interface Standardising<S extends Comparable<? super S>> {
        Outcome of(Tally deaths, Exposure<S> people, List<String> cautions);
    }

    /** One area. */
    record Alone<S extends Comparable<? super S>>(Exposure<S> everywhere) implements StandardisedAreas<S, Outcome> {
        @Override
        public List<Axis<?>> axes() {
            return List.of(everywhere.axis());
        }

        @Override
        public Outcome answer(Tally deaths, Standardising<S> method) {
            return method.of(deaths, everywhere, List.of());
        }
    }

    /** Each of several areas; what their names do not have in common is a caution of every answer. */
    record Each<A extends Comparable<? super A>, S extends Comparable<? super S>>(StrataExposure<A, S> people)
            implements StandardisedAreas<S, Breakdown<A>> {
        @Override
        public List<Axis<?>> axes() {
            return List.of(people.axis(), everywhere().axis());
        }

        @Override
        public Exposure<S> everywhere() {
            return people.everywhere();
        }

        @Override
        public Breakdown<A> answer(Tally deaths, Standardising<S> method) {
            SortedMap<A, Tally> byArea = deaths.by(people.axis());
            NameMatch<A> match = NameMatch.of(byArea.keySet(), people.coordinates());
            List<String> cautions = match.isComplete() ? List.of() : List.of("joined by name: " + match);
            SortedSet<A> areas = new TreeSet<>(byArea.keySet());
            areas.addAll(people.coordinates());
            Tally none = Tally.along(everywhere().axis()).from(deaths.lineage()).build();
            Spellings<A> spellings = Spellings.in(match);
            SortedMap<A, Outcome> outcomes = new TreeMap<>();
            for (A area : areas) {
                Outcome outcome = method.of(byArea.getOrDefault(area, none), people.at(area), cautions);
                outcomes.put(
                        area,
                        spellings.areMissedAt(area)
                                ? new Refusal(Reason.MISSING, spellings.missedAt(area), outcome.basis())
                                : outcome);
            }
            return new Breakdown<>(people.axis(), outcomes, deaths.unplaced(people.axis()));
        }
    }
}
