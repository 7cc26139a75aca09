package org.cenotaph.examples;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Sum;

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
        String title = "Meduza and Mediazona, estimate from the probate registry, edition of " + year;
        Method method = Method.of("the registry estimate of " + year, title);
        Basis basis = Basis.of(TollFigures.names(0, title), method, ASSUMPTION);
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

    /** The figure of a week in the first of some series that has one. */
    Optional<Estimate> at(LocalDate week, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(series(name).get(week)).stream())
                .findFirst();
    }

    /** The sum of some series over some weeks, the bounds added as the publishers add them. */
    Estimate sum(Predicate<LocalDate> weeks, String... names) {
        Sum sum = Sum.empty();
        double reversedWidth = 0;
        for (String name : names) {
            for (Map.Entry<LocalDate, Estimate> week : series(name).entrySet()) {
                if (weeks.test(week.getKey())) {
                    sum = sum.plus(name + " " + week.getKey(), week.getValue());
                    reversedWidth +=
                            isReversed(week.getKey()) ? week.getValue().range().width() : 0;
                }
            }
        }
        Estimate all = sum.fullyDependent().orThrow();
        return reversedWidth == 0 ? all : asPrinted(all, reversedWidth);
    }

    /** The sum with the bounds that are printed the wrong way round added so, each to the other side. */
    private Estimate asPrinted(Estimate sum, double width) {
        Range range = new Range(
                sum.range().low() + width,
                sum.range().high() - width,
                sum.range().kind());
        return new Estimate(sum.central(), range, sum.unit(), sum.uncertainty(), sum.parts(), sum.basis())
                .cautioning("bounds that are printed the wrong way round are added so: week of "
                        + reversed.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
    }
}
