package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cenotaph.tally.IsoWeek;

/** The other way without the library: deaths as objects, counted in a hash map whose keys are records. */
final class MapGrouping {
    private MapGrouping() {}

    /** Where a death is counted. */
    sealed interface Key {
        List<?> coordinates();
    }

    record MonthAndCategory(YearMonth month, String category) implements Key {
        @Override
        public List<?> coordinates() {
            return List.of(month, category);
        }
    }

    record DayCategoryAndRegion(LocalDate day, String category, String region) implements Key {
        @Override
        public List<?> coordinates() {
            return List.of(day, category, region);
        }
    }

    record WeekAndCategory(IsoWeek week, String category) implements Key {
        @Override
        public List<?> coordinates() {
            return List.of(week, category);
        }
    }

    static Map<MonthAndCategory, Integer> monthByCategory(List<DeathObject> deaths) {
        Map<MonthAndCategory, Integer> cells = new HashMap<>();
        for (DeathObject death : deaths) {
            cells.merge(new MonthAndCategory(YearMonth.from(death.died()), death.category()), 1, Integer::sum);
        }
        return cells;
    }

    static Map<DayCategoryAndRegion, Integer> dayByCategoryByRegion(List<DeathObject> deaths) {
        Map<DayCategoryAndRegion, Integer> cells = new HashMap<>();
        for (DeathObject death : deaths) {
            cells.merge(new DayCategoryAndRegion(death.died(), death.category(), death.region()), 1, Integer::sum);
        }
        return cells;
    }

    static Map<WeekAndCategory, Integer> weekByCategoryOfSome(List<DeathObject> deaths, Set<String> regions) {
        Map<WeekAndCategory, Integer> cells = new HashMap<>();
        for (DeathObject death : deaths) {
            if (death.sex().equals("female") && regions.contains(death.region())) {
                cells.merge(new WeekAndCategory(IsoWeek.of(death.died()), death.category()), 1, Integer::sum);
            }
        }
        return cells;
    }
}
