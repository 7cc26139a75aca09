package org.cenotaph.lossrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;

/**
 * The directly standardised rate of one area.
 *
 * @param scale the rate is per so many people
 * @param limits the method of the range
 * @param level of the range
 */
record StandardisedArea(double scale, StandardisedRateLimits limits, double level) {
    static final String CRUDE = "crude rate";

    /** The rate, or why there is none. */
    <S extends Comparable<? super S>> Outcome rate(StrataJoin<S> area, Exposure<S> people) {
        StrataJoin<S> join = area.cautioningOf(
                        stratum -> stratum.people() > 0 && !stratum.inStandard(),
                        "left out, for the standard has nobody there: people at risk at " + people.axis())
                .cautioningOfUnplaced(people.axis());
        Optional<Refusal> refusal = join.refusal()
                .or(() -> join.refusalOf(
                        Reason.UNDEFINED,
                        stratum -> stratum.inStandard() && !(stratum.people() > 0),
                        "nobody is at risk where the standard has people, so there is no rate to weight"));
        return refusal.isPresent() ? refusal.get() : rate(join, people.who());
    }

    private <S extends Comparable<? super S>> Estimate rate(StrataJoin<S> join, String who) {
        List<StrataJoin.Stratum<S>> used =
                join.strata().stream().filter(StrataJoin.Stratum::inStandard).toList();
        StandardisedSum sum = StandardisedSum.of(used);
        Range range = around(sum.rate(), limits.of(sum, level));
        Basis basis = sum.deaths() == 0
                ? join.basis().cautioning("no deaths: the upper limit comes from the largest weight of a single death")
                : join.basis();
        return perScale(sum.rate(), range, who, basis, Math.sqrt(sum.variance()))
                .withParts(Map.of(CRUDE, crude(join, who)));
    }

    /** A range that holds a rate: some limits of low levels pass it. */
    private static Range around(double rate, Range range) {
        return new Range(Math.min(rate, range.low()), Math.max(rate, range.high()), range.kind());
    }

    /** All deaths, also those of unknown stratum, over all people. */
    private <S extends Comparable<? super S>> Estimate crude(StrataJoin<S> join, String who) {
        double people = 0;
        for (StrataJoin.Stratum<S> stratum : join.strata()) {
            people += stratum.people();
        }
        Basis basis = join.ofAll();
        long deaths = basis.counted();
        Range count = CountInterval.GARWOOD.limits(deaths, level);
        Range range = around(deaths / people, new Range(count.low() / people, count.high() / people, count.kind()));
        Method method = Method.of("deaths over people at risk, Garwood limits", CountInterval.GARWOOD.reference());
        Basis its = new Basis(basis.lineage(), deaths, method, basis.assumptions(), basis.cautions());
        return perScale(deaths / people, range, who, its, Math.sqrt(deaths) / people);
    }

    /** No deaths have no standard deviation: zero would say that they are certain. */
    private Estimate perScale(double rate, Range range, String who, Basis basis, double deviation) {
        Range scaled = new Range(scale * range.low(), scale * range.high(), range.kind());
        Optional<Uncertainty> spread =
                rate == 0 ? Optional.empty() : Optional.of(new Uncertainty.Spread(scale * deviation));
        String unit = "deaths per " + Words.number(scale) + " " + who;
        return new Estimate(scale * rate, scaled, unit, spread, Map.of(), basis);
    }
}
