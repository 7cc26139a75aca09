package org.cenotaph.lossrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.NearNames;
import org.cenotaph.tally.Tally;

/**
 * How areas are compared: to one of them, or each to the rest.
 *
 * @param exposure the people at risk
 * @param reference the area of reference; none for the rest
 * @param interval how the range is made
 * @param level the probability that it claims
 */
record RatioComparison<T extends Comparable<? super T>>(
        Exposure<T> exposure, Optional<T> reference, RatioInterval interval, double level) {
    static final double DEFAULT_LEVEL = 0.95;

    RatioComparison {
        Kind.confidence(level); // refuses what is no level
        if (exposure.isOverTime() && interval.isOfProportions()) {
            throw new IllegalArgumentException(
                    "person-years are no people, so their deaths are no proportion: choose EXACT or WALD_LOG, got "
                            + interval);
        }
    }

    static <T extends Comparable<? super T>> RatioComparison<T> of(Exposure<T> exposure, Optional<T> reference) {
        return new RatioComparison<>(exposure, reference, RatioInterval.EXACT, DEFAULT_LEVEL);
    }

    RatioComparison<T> with(RatioInterval other) {
        return new RatioComparison<>(exposure, reference, other, level);
    }

    RatioComparison<T> with(double other) {
        return new RatioComparison<>(exposure, reference, interval, other);
    }

    AreaByArea<T> joined(Tally tally) {
        Method method = Method.of("rate ratio with " + interval + " limits", interval.reference());
        String chance = interval.isOfProportions()
                ? "the people of an area die with the same probability, independently of each other"
                : "the deaths of an area are independent of each other, so that their number is Poisson";
        return AreaByArea.of(
                tally,
                exposure,
                method,
                chance,
                "deaths are recorded as completely on one side as on the other",
                "every recorded death is real, recorded once and counted where it belongs");
    }

    /** The ratio of one area. */
    Outcome of(T name, AreaByArea<T> joined) {
        Optional<Refusal> refusal = missing(name, joined)
                .or(() -> reference.isPresent()
                        ? missing(reference.get(), joined)
                        : joined.negative().or(joined::likelyTotal));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        AreaByArea.Area<T> area = joined.at(name).orElseThrow();
        return reference.isPresent()
                ? ofOne(area, joined.at(reference.get()).orElseThrow(), joined)
                : ofRest(area, joined.without(area), joined);
    }

    private Outcome ofOne(AreaByArea.Area<T> area, AreaByArea.Area<T> other, AreaByArea<T> joined) {
        Basis basis = joined.counting(Math.addExact(area.deaths(), other.deaths()));
        return ratio(new TwoRates(area, other, exposure.isOverTime()), basis);
    }

    private Outcome ofRest(AreaByArea.Area<T> area, AreaByArea.Area<T> rest, AreaByArea<T> joined) {
        Basis basis = joined.together(Math.addExact(area.deaths(), rest.deaths()));
        return rest.atRisk() > 0
                ? ratio(new TwoRates(area, rest, exposure.isOverTime()), basis)
                : new Refusal(Reason.TOO_FEW, "there is no area beside " + area.name() + " to compare it to", basis);
    }

    private Optional<Refusal> missing(T name, AreaByArea<T> joined) {
        if (joined.at(name).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(joined.refused()
                .getOrDefault(
                        name,
                        new Refusal(
                                Reason.MISSING,
                                "neither deaths nor " + exposure.who() + " are counted at " + exposure.axis() + " "
                                        + name + NearNames.hint(name.toString(), names(joined)),
                                joined.counting(0))));
    }

    private static List<String> names(AreaByArea<?> joined) {
        return Stream.concat(joined.areas().stream().map(AreaByArea.Area::name), joined.refused().keySet().stream())
                .map(Object::toString)
                .toList();
    }

    private Outcome ratio(TwoRates rates, Basis basis) {
        if (rates.deaths() == 0 && rates.referenceDeaths() == 0) {
            return new Refusal(Reason.NOTHING_COUNTED, "a ratio of rates needs deaths, got none on either side", basis);
        }
        Optional<String> objection = interval.objection(rates);
        if (objection.isPresent()) {
            String got = Words.number(rates.deaths()) + " of " + Words.number(rates.atRisk()) + " and "
                    + Words.number(rates.referenceDeaths()) + " of " + Words.number(rates.referenceAtRisk());
            return new Refusal(Reason.MODEL_FAILS, objection.get() + ", got deaths " + got, basis);
        }
        return estimate(rates, basis);
    }

    /** Where the reference has no deaths the ratio itself is infinite, and a finite central value stands for it. */
    private Estimate estimate(TwoRates rates, Basis basis) {
        double tail = (1 - level) / 2;
        boolean open = rates.referenceDeaths() == 0;
        double central = open ? RatioInterval.EXACT.lower(rates, 0.5) : rates.ratio();
        Range range = new Range( // some limits of low levels pass the ratio
                Math.min(central, interval.lower(rates, tail)),
                Math.max(central, interval.upper(rates, tail)),
                Kind.confidence(level));
        Estimate ratio = new Estimate(central, range, unit(), Optional.empty(), Map.of(), basis);
        return open
                ? ratio.cautioning(
                        "the reference has no deaths, so the ratio has no upper limit; the central value is the median-unbiased one, the lower limit of a one-sided range of 50 %")
                : ratio;
    }

    private String unit() {
        return "times the rate of " + reference.map(Object::toString).orElse("the rest");
    }

    /** Whose ratio is in what unit. */
    @Override
    public String toString() {
        return unit() + " among " + exposure.who() + ", " + interval + " limits";
    }
}
