package org.cenotaph.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cenotaph.tally.IsoWeek;

/** What a user would write without the library: deaths as objects, grouped by a stream. */
final class StreamGrouping {
    private StreamGrouping() {}

    static Map<YearMonth, Map<String, Long>> monthByCategory(List<DeathObject> deaths) {
        return deaths.stream()
                .collect(groupingBy(
                        death -> YearMonth.from(death.died()), groupingBy(DeathObject::category, counting())));
    }

    static Map<?, ? extends Map<String, Map<String, Long>>> dayByCategoryByRegion(List<DeathObject> deaths) {
        return deaths.stream()
                .collect(groupingBy(
                        DeathObject::died,
                        groupingBy(DeathObject::category, groupingBy(DeathObject::region, counting()))));
    }

    static Map<IsoWeek, Map<String, Long>> weekByCategoryOfSome(List<DeathObject> deaths, Set<String> regions) {
        return deaths.stream()
                .filter(death -> death.sex().equals("female") && regions.contains(death.region()))
                .collect(groupingBy(death -> IsoWeek.of(death.died()), groupingBy(DeathObject::category, counting())));
    }
}
