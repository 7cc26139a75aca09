package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.csv.Field.Mapping;
import org.cenotaph.records.Age;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Report;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold the properties of a death.
 *
 * @param date when
 * @param age at which age, where a column says it
 * @param categories by the name of the category
 * @param reports by the id of the source that reports
 */
record DeathColumns(
        Mapping<DeathDate> date,
        Optional<Mapping<Age>> age,
        Map<String, Mapping<@Nullable String>> categories,
        Map<String, Mapping<@Nullable Report>> reports) {

    static DeathColumns none() {
        Mapping<DeathDate> undated = new Mapping<>(List.of(), "", nothing -> DeathDate.unknown());
        return new DeathColumns(undated, Optional.empty(), Map.of(), Map.of());
    }

    DeathColumns dated(Mapping<DeathDate> mapping) {
        return new DeathColumns(mapping, age, categories, reports);
    }

    DeathColumns aged(Mapping<Age> mapping) {
        return new DeathColumns(date, Optional.of(mapping), categories, reports);
    }

    DeathColumns with(String category, Mapping<@Nullable String> mapping) {
        return new DeathColumns(date, age, plus("category", categories, category, mapping), reports);
    }

    DeathColumns reportedBy(String source, Mapping<@Nullable Report> mapping) {
        return new DeathColumns(date, age, categories, plus("source", reports, source, mapping));
    }

    private static <M> Map<String, M> plus(String kind, Map<String, M> mappings, String name, M mapping) {
        if (name.isBlank() || mappings.containsKey(name)) {
            throw new IllegalArgumentException(
                    "a " + kind + " needs a name of its own, got \"" + name + "\" beside " + mappings.keySet());
        }
        Map<String, M> more = new LinkedHashMap<>(mappings);
        more.put(name, mapping);
        return more;
    }

    Scan.Taker<Deaths> taker(CsvRows rows) {
        return new Taker(rows);
    }

    /** Takes the deaths of one file, as columns. */
    private final class Taker implements Scan.Taker<Deaths> {
        private final Field<DeathDate> dates;
        private final Optional<Field<Age>> ages;
        private final Map<String, Field<@Nullable String>> texts = new LinkedHashMap<>();
        private final Map<String, Field<@Nullable Report>> reported = new LinkedHashMap<>();
        private final Field<?>[] fields; // an array, because it is gone through twice a row

        Taker(CsvRows rows) {
            this.dates = new Field<>(rows, date);
            this.ages = age.map(mapping -> new Field<>(rows, mapping));
            categories.forEach((name, mapping) -> texts.put(name, new Field<>(rows, mapping)));
            reports.forEach((name, mapping) -> reported.put(name, new Field<>(rows, mapping)));
            this.fields = all().toArray(new Field<?>[0]);
        }

        private List<Field<?>> all() {
            List<Field<?>> all = new ArrayList<>();
            all.add(dates);
            ages.ifPresent(all::add);
            all.addAll(texts.values());
            all.addAll(reported.values());
            return all;
        }

        @Override
        public void take() throws Rejection {
            for (Field<?> field : fields) {
                field.read();
            }
            for (Field<?> field : fields) {
                field.accept();
            }
        }

        @Override
        public Deaths result(Lineage lineage) {
            Deaths deaths = Deaths.dated(dates.column()).withLineage(lineage);
            if (ages.isPresent()) {
                deaths = deaths.withAges(ages.get().column());
            }
            for (var category : texts.entrySet()) {
                deaths = deaths.withCategory(
                        category.getKey(), category.getValue().column());
            }
            for (var report : reported.entrySet()) {
                deaths = deaths.withReports(report.getKey(), report.getValue().column());
            }
            return deaths;
        }
    }
}
