package org.cenotaph.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cenotaph.records.Death;

/** What a user would write without the library: deaths as objects, grouped by a stream. */
public final class StreamGrouping {
    private StreamGrouping() {}

    /** Deaths by month and category, of deaths with precise dates and a known category. */
    public static Map<YearMonth, Map<String, Long>> monthByCategory(List<Death> deaths) {
        return deaths.stream()
                .collect(groupingBy(
                        death -> YearMonth.from(death.date().earliest()),
                        groupingBy(death -> death.categories().get(DeathGenerator.CATEGORY), counting())));
    }
}
