package org.cenotaph.examples;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Sum;

/** The published figures that rest on the inheritance registry. */
final class RegistryFigures {
    private RegistryFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return Sentences.in(RegistryFigures.class)
                .with(
                        "registry-2024-06",
                        () -> RegistryEdition.cumulative(2024)
                                .at(LocalDate.of(2024, 6, 17), "flash_forecast")
                                .orElseThrow())
                .with(
                        "registry-2024-h1",
                        () -> Sum.of(
                                        "June 2024",
                                        RegistryEdition.cumulative(2024)
                                                .at(LocalDate.of(2024, 6, 17), "flash_forecast")
                                                .orElseThrow())
                                .minus(
                                        "December 2023",
                                        RegistryEdition.cumulative(2024)
                                                .at(LocalDate.of(2023, 12, 25), "registry")
                                                .orElseThrow())
                                .fullyDependent())
                .with(
                        "registry-2024-h1, put right",
                        () -> Sum.of(
                                        "June 2024",
                                        RegistryEdition.cumulative(2024)
                                                .at(LocalDate.of(2024, 6, 17), "flash_forecast")
                                                .orElseThrow())
                                .minus(
                                        "December 2023",
                                        RegistryEdition.cumulative(2024)
                                                .at(LocalDate.of(2023, 12, 25), "flash_training")
                                                .orElseThrow())
                                .fullyDependent())
                .with(
                        "registry-2024-end",
                        () -> RegistryEdition.weekly(2025)
                                .sum(week -> !week.isAfter(LocalDate.of(2024, 12, 23)), "registry", "flash"))
                .with("registry-2025-08", () -> RegistryEdition.weekly(2025).sum(week -> true, "registry", "flash"))
                .with(
                        "registry-year-2024",
                        () -> RegistryEdition.weekly(2025).sum(week -> week.getYear() == 2024, "registry", "flash"))
                .with(
                        "registry-year-2022",
                        () -> RegistryEdition.weekly(2025).sum(week -> week.getYear() == 2022, "registry", "flash"))
                .with("registry-2025-end", () -> RegistryEdition.weekly(2026).sum(week -> true, "assembled"))
                .with(
                        "registry-2025-end, put right",
                        () -> added(RegistryEdition.weekly(2026).series("assembled")))
                .with("registry-late", () -> RegistryEdition.weekly(2026).sum(week -> true, "late"))
                .with(
                        "registry-late-coefficient",
                        () -> RegistryEdition.weekly(2026)
                                .sum(week -> true, "late")
                                .dividedBy(
                                        RegistryEdition.weekly(2026)
                                                .sum(week -> true, "late_cases")
                                                .central(),
                                        "late case"))
                .with("registry-courts", () -> RegistryEdition.weekly(2026).sum(week -> true, "late_courts"))
                .with(
                        "registry-killed-only",
                        () -> RegistryEdition.weekly(2026).sum(week -> true, "excess", "forecast"))
                .with(
                        "registry-peak-week",
                        () -> RegistryEdition.weekly(2026).series("excess").values().stream()
                                .max(Comparator.comparing(Estimate::central))
                                .orElseThrow())
                .with(
                        "registry-implied-coverage-2024",
                        () -> impliedCoverage(RegistryEdition.cumulative(2024)
                                .at(LocalDate.of(2024, 1, 29), "flash_training")
                                .orElseThrow()));
    }

    /** The sum over all weeks, the bounds of each added on its own side. */
    private static Outcome added(SortedMap<LocalDate, Estimate> weeks) {
        Sum sum = Sum.empty();
        for (Map.Entry<LocalDate, Estimate> week : weeks.entrySet()) {
            sum = sum.plus(week.getKey().toString(), week.getValue());
        }
        return sum.fullyDependent();
    }

    /** The coverage that the two bounds of an estimate imply, where the middle of the estimate stands for 1. */
    private static Outcome impliedCoverage(Estimate deaths) {
        double middle = deaths.central();
        Range range = new Range(
                middle / deaths.range().high(), middle / deaths.range().low(), Kind.scenario());
        return new Estimate(1, range, "times the coverage of the middle", Optional.empty(), Map.of(), deaths.basis());
    }
}
