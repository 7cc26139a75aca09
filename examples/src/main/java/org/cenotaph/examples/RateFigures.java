package org.cenotaph.examples;

import java.util.List;
import org.cenotaph.Toll;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateRatio;

/** The published rates of named dead per 100,000 men, and one rate over another. */
final class RateFigures {
    private static final List<String> REGIONS =
            List.of("Tuva", "Buryatia", "Moscow", "Sverdlovsk", "Krasnodar", "Bashkortostan");

    private RateFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return Sentences.in(RateFigures.class)
                .each(
                        "rate-*",
                        REGIONS,
                        region -> Toll.of(Facts.namedList().result())
                                .estimatedBy(LossRate.per(100_000)
                                        .among(Facts.menOfWorkingAge())
                                        .withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED))
                                .at(region))
                .with(
                        "rate-ratio-buryatia-moscow",
                        () -> Toll.of(Facts.namedList().result())
                                .estimatedBy(
                                        RateRatio.of("Buryatia").over("Moscow").among(Facts.menOfWorkingAge())));
    }
}
