package org.cenotaph.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Many deaths, kept as columns: date, age, each category, and each source's report. Immutable.
 *
 * <p>A death takes the sum of the widths of its columns: with a precise date and three categories of at most 256 values
 * each, five bytes. Deaths are added row by row through {@link #along}, or given as columns through {@link #dated}.
 */
public final class Deaths {
    private final Column<DeathDate> dates;
    private final @Nullable Column<Age> ages;
    private final SortedMap<String, Column<@Nullable String>> categories;
    private final SortedMap<String, Column<@Nullable Report>> reports;
    private final Lineage lineage;

    private Deaths(
            Column<DeathDate> dates,
            @Nullable Column<Age> ages,
            SortedMap<String, Column<@Nullable String>> categories,
            SortedMap<String, Column<@Nullable Report>> reports,
            Lineage lineage) {
        this.dates = dates;
        this.ages = ages;
        this.categories = Collections.unmodifiableSortedMap(categories);
        this.reports = Collections.unmodifiableSortedMap(reports);
        this.lineage = lineage;
    }

    /** Starts a set of deaths that will be added row by row and have these categories. */
    public static DeathsBuilder along(String... categories) {
        return new DeathsBuilder(List.of(categories));
    }

    /** A set of deaths of which so far only the dates are known. */
    public static Deaths dated(Column<DeathDate> dates) {
        return new Deaths(dates, null, new TreeMap<>(), new TreeMap<>(), Lineage.none());
    }

    /**
     * The same deaths with their ages.
     *
     * @throws IllegalArgumentException if the column has another number of rows
     */
    public Deaths withAges(Column<Age> column) {
        requireSize("ages", column);
        return new Deaths(dates, column, categories, reports, lineage);
    }

    /**
     * The same deaths with one more category; null in the column stands for "not known".
     *
     * @throws IllegalArgumentException if the column has another number of rows or a blank value, or the name is blank or taken
     */
    public Deaths withCategory(String name, Column<@Nullable String> column) {
        requireSize(name, column);
        requireEach(
                column,
                value -> value == null || !value.isBlank(),
                "a value of the category " + name + " must not be blank (null is not known)");
        return new Deaths(dates, ages, plus("category", categories, name, column), reports, lineage);
    }

    /**
     * The same deaths with the reports of one more source; null in the column stands for "not held by this source".
     *
     * @throws IllegalArgumentException if the column has another number of rows or reports of another source, or the name is
     *     blank or taken
     */
    public Deaths withReports(String source, Column<@Nullable Report> column) {
        requireSize(source, column);
        requireEach(
                column,
                report -> report == null || report.source().equals(source),
                "every report in the column of " + source + " must be by that source");
        return new Deaths(dates, ages, categories, plus("source", reports, source, column), lineage);
    }

    /** The same deaths with another account of where they come from. */
    public Deaths withLineage(Lineage other) {
        return new Deaths(dates, ages, categories, reports, other);
    }

    private void requireSize(String what, Column<?> column) {
        if (column.size() != size()) {
            throw new IllegalArgumentException(
                    "the column of " + what + " must have " + size() + " rows like the dates, got " + column.size());
        }
    }

    private static <S extends @Nullable Object> void requireEach(Column<S> column, Predicate<S> test, String must) {
        for (int code = 0; code < column.codeCount(); code++) {
            S value = column.valueOf(code);
            if (!test.test(value)) {
                throw new IllegalArgumentException(must + ", got \"" + value + "\"");
            }
        }
    }

    private static <C> SortedMap<String, C> plus(String kind, SortedMap<String, C> columns, String name, C column) {
        if (name.isBlank() || columns.containsKey(name)) {
            throw new IllegalArgumentException(
                    "a " + kind + " must have a name of its own, got \"" + name + "\" beside " + columns.keySet());
        }
        SortedMap<String, C> more = new TreeMap<>(columns);
        more.put(name, column);
        return more;
    }

    /** How many deaths. */
    public int size() {
        return dates.size();
    }

    /** The dates of death. */
    public Column<DeathDate> dates() {
        return dates;
    }

    /** The ages at death; all unknown where the source has none. */
    public Column<Age> ages() {
        return ages != null ? ages : Column.constant(Age.unknown(), size());
    }

    /** The names of the categories, sorted. */
    public Set<String> categories() {
        return categories.keySet();
    }

    /**
     * One category of every death; null where it is not known.
     *
     * @throws IllegalArgumentException if there is no such category; the message lists those there are
     */
    public Column<@Nullable String> category(String name) {
        return named("category", categories, name);
    }

    /** The ids of the sources that report deaths here, sorted. */
    public Set<String> sources() {
        return reports.keySet();
    }

    /**
     * What one source reports of every death; null where it does not hold the death.
     *
     * @throws IllegalArgumentException if there is no such source; the message lists those there are
     */
    public Column<@Nullable Report> reports(String source) {
        return named("reporting source", reports, source);
    }

    private static <C> C named(String kind, SortedMap<String, C> columns, String name) {
        C column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "these deaths have no " + kind + " \"" + name + "\"; they have " + columns.keySet());
        }
        return column;
    }

    /** Where the deaths come from and what was left out on the way. */
    public Lineage lineage() {
        return lineage;
    }

    /**
     * One death.
     *
     * @throws IndexOutOfBoundsException unless 0 &lt;= row &lt; size
     */
    public Death get(int row) {
        Objects.checkIndex(row, size());
        SortedMap<String, String> known = new TreeMap<>();
        categories.forEach((name, column) -> {
            String value = column.at(row);
            if (value != null) {
                known.put(name, value);
            }
        });
        List<Report> held = new ArrayList<>();
        for (Column<@Nullable Report> column : reports.values()) {
            Report report = column.at(row);
            if (report != null) {
                held.add(report);
            }
        }
        return new Death(dates.at(row), ages == null ? Age.unknown() : ages.at(row), known, held);
    }

    /**
     * The deaths as they were known on a day: deaths without a report dated on or before it are dropped, and so are later
     * and undated reports of the deaths that stay.
     *
     * <p>Deaths that nobody reports, or that have an undated report but none dated on or before the day, cannot be told; they
     * are dropped and counted as undecidable.
     *
     * @throws IllegalArgumentException if there are deaths but no reporting source
     */
    public Deaths asKnownOn(LocalDate day) {
        if (reports.isEmpty() && size() > 0) {
            throw new IllegalArgumentException(
                    "these deaths have no reporting source, so what was known on " + day + " cannot be told");
        }
        KnownOn knownOn = new KnownOn(day, List.copyOf(reports.values()));
        int[] rows = new int[size()];
        int count = 0;
        long undecidable = 0;
        for (int row = 0; row < rows.length; row++) {
            Answer known = knownOn.of(row);
            rows[count] = row;
            count += known == Answer.YES ? 1 : 0;
            undecidable += known == Answer.UNDECIDABLE ? 1 : 0;
        }
        int[] kept = Arrays.copyOf(rows, count);
        Selection selection = new Selection("known on " + day, count, size() - count - undecidable, undecidable);
        UnaryOperator<@Nullable Report> ifKnown =
                report -> report != null && report.isKnownOn(day) == Answer.YES ? report : null;
        SortedMap<String, Column<@Nullable String>> keptCategories = new TreeMap<>();
        categories.forEach((name, column) -> keptCategories.put(name, column.pick(kept)));
        SortedMap<String, Column<@Nullable Report>> keptReports = new TreeMap<>();
        reports.forEach(
                (source, column) -> keptReports.put(source, column.pick(kept).replaced(ifKnown)));
        Column<Age> keptAges = ages == null ? null : ages.pick(kept);
        return new Deaths(dates.pick(kept), keptAges, keptCategories, keptReports, lineage.with(selection));
    }

    /** How many, and which properties there are columns of. */
    @Override
    public String toString() {
        return size() + (size() == 1 ? " death" : " deaths") + " with dates"
                + (ages == null ? "" : ", ages")
                + (categories.isEmpty() ? "" : ", categories " + categories.keySet())
                + (reports.isEmpty() ? "" : ", sources " + reports.keySet());
    }
}
