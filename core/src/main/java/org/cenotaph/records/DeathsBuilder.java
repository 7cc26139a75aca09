package org.cenotaph.records;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Deaths while they are being added row by row; not thread-safe. Start with {@link Deaths#along}. */
public final class DeathsBuilder {
    private final Column.Builder<DeathDate> dates = new Column.Builder<>();
    private final Column.Builder<Age> ages = new Column.Builder<>();
    private final SortedMap<String, Column.Builder<@Nullable String>> categories = new TreeMap<>();
    private final SortedMap<String, Column.Builder<@Nullable Report>> reports = new TreeMap<>();
    private Lineage lineage = Lineage.none();
    private boolean anyAge;

    DeathsBuilder(List<String> names) {
        for (String name : names) {
            if (name.isBlank() || categories.put(name, new Column.Builder<>()) != null) {
                throw new IllegalArgumentException("each category needs a name of its own, got " + names);
            }
        }
    }

    /** States where the deaths come from. */
    public DeathsBuilder from(Lineage origin) {
        lineage = origin;
        return this;
    }

    /**
     * Adds a death.
     *
     * @throws IllegalArgumentException if it has a category that was not announced to {@link Deaths#along}
     */
    @SuppressWarnings("NullAway") // it does not read that the type argument may be null
    public DeathsBuilder add(Death death) {
        if (!categories.keySet().containsAll(death.categories().keySet())) {
            throw new IllegalArgumentException("a death has the categories "
                    + death.categories().keySet() + ", but these deaths were said to have " + categories.keySet());
        }
        death.reports().forEach(report -> reports.computeIfAbsent(report.source(), source -> absentSoFar()));
        dates.add(death.date());
        ages.add(death.age());
        anyAge |= death.age().isKnown();
        categories.forEach((name, column) -> column.add(death.categories().get(name)));
        reports.forEach((source, column) -> column.add(death.reportBy(source).orElse(null)));
        return this;
    }

    @SuppressWarnings("NullAway") // it does not read that the type argument may be null
    private Column.Builder<@Nullable Report> absentSoFar() {
        Column.Builder<@Nullable Report> column = new Column.Builder<>();
        for (int row = 0; row < dates.size(); row++) {
            column.add(null);
        }
        return column;
    }

    /** The deaths added so far. */
    public Deaths build() {
        Deaths deaths = Deaths.dated(dates.build()).withLineage(lineage);
        if (anyAge) {
            deaths = deaths.withAges(ages.build());
        }
        for (var category : categories.entrySet()) {
            deaths = deaths.withCategory(category.getKey(), category.getValue().build());
        }
        for (var source : reports.entrySet()) {
            deaths = deaths.withReports(source.getKey(), source.getValue().build());
        }
        return deaths;
    }
}
