package org.cenotaph.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One death as its sources describe it, for building and for looking; sets of deaths are {@link Deaths}.
 *
 * <p>No name and no identifier has a place here. A category that is not known is left out of the map.
 *
 * @param date when, as far as known
 * @param age the age at death, as far as known
 * @param categories the known categories, for example {@code region} to {@code Tuva}; values are not blank
 * @param reports who holds the death and since when, at most one report a source, sorted by source
 */
public record Death(DeathDate date, Age age, SortedMap<String, String> categories, List<Report> reports) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a category or its value is blank, or one source reports twice
     */
    public Death {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(age, "age");
        categories.forEach(Death::requireText);
        // as a plain map: a sorted one would hand on its own order, which may take two names for one
        categories = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) categories));
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(Comparator.comparing(Report::source));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).source().equals(sorted.get(i - 1).source())) {
                throw new IllegalArgumentException("a death has at most one report from a source, got two from "
                        + sorted.get(i).source());
            }
        }
        reports = List.copyOf(sorted);
    }

    private static void requireText(String category, String value) {
        if (category.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException(
                    "a category and its value must not be blank (leave out what is not known), got \"" + category
                            + "\" = \"" + value + "\"");
        }
    }

    /** A death on a known day, of which nothing else is known yet. */
    public static Death on(LocalDate day) {
        return at(DeathDate.on(day));
    }

    /** A death of which only the date is known, as far as it is. */
    public static Death at(DeathDate date) {
        return new Death(date, Age.unknown(), new TreeMap<>(), List.of());
    }

    /** The same death with one more category known. */
    public Death with(String category, String value) {
        SortedMap<String, String> more = new TreeMap<>(categories);
        more.put(category, value);
        return new Death(date, age, more, reports);
    }

    /** The same death at another age. */
    public Death aged(Age at) {
        return new Death(date, at, categories, reports);
    }

    /** The same death, held by one more source. */
    public Death reported(Report report) {
        List<Report> more = new ArrayList<>(reports);
        more.add(report);
        return new Death(date, age, categories, more);
    }

    /** The report of one source, if it holds the death. */
    public Optional<Report> reportBy(String source) {
        return reports.stream().filter(r -> r.source().equals(source)).findFirst();
    }
}
