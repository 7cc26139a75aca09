package org.cenotaph.examples;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Sum;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/**
 * One published edition of the weekly estimates from the inheritance registry, by series and week.
 *
 * <p>The edition of 2026 prints the bounds of the week of 2022-06-13 the wrong way round. The range of that week is put right,
 * but in sums of bounds it errs against the other weeks, as in the published totals.
 */
final class RegistryEdition {
    private static final String ASSUMPTION = "the weekly figures are taken as published";

    private final Map<String, SortedMap<LocalDate, Estimate>> series;
    private final Set<LocalDate> reversed;

    private RegistryEdition(Map<String, SortedMap<LocalDate, Estimate>> series, Set<LocalDate> reversed) {
        this.series = series;
        this.reversed = reversed;
    }

    /** An edition of weekly figures. */
    static RegistryEdition weekly(int year) {
        return read(year, "");
    }

    /** An edition of running totals. */
    static RegistryEdition cumulative(int year) {
        return read(year, "_cumulative");
    }

    private static RegistryEdition read(int year, String suffix) {
        Map<String, SortedMap<LocalDate, Estimate>> series = new TreeMap<>();
        Set<LocalDate> reversed = new TreeSet<>();
        Method method = Method.of(
                "the registry estimate of " + year,
                "Meduza and Mediazona, estimate from the probate registry, edition of " + year);
        Basis basis = Basis.of(Tally.ofTotal(0, Lineage.none()), method, ASSUMPTION);
        for (CsvTable.Row row : Facts.table("registry_edition_" + year + ".csv")) {
            double central = row.number("central" + suffix);
            double low = row.numberIfKnown("low" + suffix).orElse(central);
            double high = row.numberIfKnown("high" + suffix).orElse(central);
            if (low > high) {
                reversed.add(row.day("week_start"));
            }
            Kind kind = low == high ? Kind.scenario() : Kind.confidence(0.95);
            Range range = new Range(Math.min(low, high), Math.max(low, high), kind);
            series.computeIfAbsent(row.text("series"), name -> new TreeMap<>())
                    .put(row.day("week_start"), Estimate.of(central, range, basis));
        }
        return new RegistryEdition(series, reversed);
    }

    /** Whether the bounds of a week are printed the wrong way round. */
    boolean isReversed(LocalDate week) {
        return reversed.contains(week);
    }

    /** One series. */
    SortedMap<LocalDate, Estimate> series(String name) {
        SortedMap<LocalDate, Estimate> weeks = series.get(name);
        if (weeks == null) {
            throw new IllegalArgumentException("there is no series " + name + "; there are " + series.keySet());
        }
        return Collections.unmodifiableSortedMap(weeks);
    }

    /** The sum of some series over some weeks, the bounds added as the publishers add them. */
    Estimate sum(Predicate<LocalDate> weeks, String... names) {
        Sum sum = Sum.empty();
        for (String name : names) {
            for (Map.Entry<LocalDate, Estimate> week : series(name).entrySet()) {
                String part = name + " " + week.getKey();
                if (weeks.test(week.getKey()) && reversed.contains(week.getKey())) {
                    sum = sum.minus(part, negative(week.getValue()));
                } else if (weeks.test(week.getKey())) {
                    sum = sum.plus(part, week.getValue());
                }
            }
        }
        return sum.fullyDependent().orThrow();
    }

    private static Estimate negative(Estimate estimate) {
        Range range = estimate.range();
        return Estimate.of(-estimate.central(), new Range(-range.high(), -range.low(), range.kind()), estimate.basis());
    }
}
