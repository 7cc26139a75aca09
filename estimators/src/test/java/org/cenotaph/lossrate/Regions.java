package org.cenotaph.lossrate;

import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** A few made-up regions with their men and their dead. */
final class Regions {
    static final Axis<String> REGION = Axis.category("region");
    static final Tally DEATHS = deaths(Map.of("Altai", 12L, "Moscow", 5L, "Tuva", 31L));
    static final Exposure<String> MEN = men(Map.of("Altai", 5_000L, "Moscow", 200_000L, "Tuva", 9_000L));

    private Regions() {}

    static Tally deaths(Map<String, Long> counts) {
        TallyBuilder tally = Tally.along(REGION).allowingCorrections();
        new TreeMap<>(counts).forEach((region, count) -> tally.add(count, region));
        return tally.build();
    }

    static Exposure<String> men(Map<String, Long> counts) {
        return Exposure.along(REGION, deaths(counts), "men");
    }
}
