package org.cenotaph.examples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.tally.Tally;

/** The published rates of named dead per 100,000 men, and one rate over another. */
final class RateFigures {
    private static final List<String> PUBLISHED =
            List.of("Tuva", "Buryatia", "Moscow", "Sverdlovsk", "Krasnodar", "Bashkortostan");

    private RateFigures() {}

    static Map<String, Supplier<Figure>> all() {
        Tally list = Facts.namedList().result();
        Exposure<String> men = Facts.menOfWorkingAge();
        Breakdown<String> rates = Toll.of(list)
                .estimatedBy(
                        LossRate.per(100_000).among(men).withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED));
        Map<String, Supplier<Figure>> figures = new TreeMap<>();
        for (String region : PUBLISHED) {
            figures.put(
                    "rate-" + region.toLowerCase(Locale.ROOT),
                    () -> Figure.of(rates.outcomes().get(region).orThrow()));
        }
        figures.put(
                "rate-ratio-buryatia-moscow",
                () -> Figure.of(Toll.of(list)
                        .estimatedBy(RateRatio.of("Buryatia").over("Moscow").among(men))
                        .orThrow()));
        return figures;
    }
}
