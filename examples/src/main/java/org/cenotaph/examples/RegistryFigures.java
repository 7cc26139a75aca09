package org.cenotaph.examples;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Sum;

/** The published figures that rest on the inheritance registry. */
final class RegistryFigures {
    private RegistryFigures() {}

    /** What computes each figure, by its id. */
    static Map<String, Supplier<Figure>> all() {
        RegistryEdition of2024 = RegistryEdition.cumulative(2024);
        RegistryEdition of2025 = RegistryEdition.weekly(2025);
        RegistryEdition of2026 = RegistryEdition.weekly(2026);
        Estimate june2024 = estimate(of2024, "flash_forecast", LocalDate.of(2024, 6, 17));
        Estimate december2023 = estimate(of2024, "registry", LocalDate.of(2023, 12, 25));
        Estimate lastOfTraining = estimate(of2024, "flash_training", LocalDate.of(2024, 1, 29));
        double late = of2026.sum(week -> true, "late").central();
        return Map.ofEntries(
                Map.entry("registry-2024-06", () -> Figure.of(june2024)),
                Map.entry(
                        "registry-2024-h1",
                        () -> Figure.of(Sum.of("June 2024", june2024)
                                .minus("December 2023", december2023)
                                .fullyDependent()
                                .orThrow()
                                .central())),
                Map.entry(
                        "registry-2024-end",
                        () -> Figure.of(
                                of2025.sum(week -> !week.isAfter(LocalDate.of(2024, 12, 23)), "registry", "flash"))),
                Map.entry("registry-2025-08", () -> Figure.of(of2025.sum(week -> true, "registry", "flash"))),
                Map.entry(
                        "registry-year-2024",
                        () -> Figure.of(of2025.sum(week -> week.getYear() == 2024, "registry", "flash")
                                .central())),
                Map.entry(
                        "registry-year-2022",
                        () -> Figure.of(of2025.sum(week -> week.getYear() == 2022, "registry", "flash")
                                .central())),
                Map.entry("registry-2025-end", () -> Figure.of(of2026.sum(week -> true, "assembled"))),
                Map.entry("registry-late", () -> Figure.of(late)),
                Map.entry(
                        "registry-late-coefficient",
                        () -> Figure.of(
                                late / of2026.sum(week -> true, "late_cases").central())),
                Map.entry(
                        "registry-courts",
                        () -> Figure.of(of2026.sum(week -> true, "late_courts").central())),
                Map.entry(
                        "registry-killed-only",
                        () -> Figure.of(
                                of2026.sum(week -> true, "excess", "forecast").central())),
                Map.entry(
                        "registry-peak-week",
                        () -> Figure.of(of2026.series("excess").values().stream()
                                .mapToDouble(Estimate::central)
                                .max()
                                .orElseThrow())),
                Map.entry(
                        "registry-implied-coverage-2024",
                        () -> Figure.of(
                                lastOfTraining.central()
                                        / lastOfTraining.range().high(),
                                1,
                                lastOfTraining.central()
                                        / lastOfTraining.range().low())));
    }

    private static Estimate estimate(RegistryEdition edition, String series, LocalDate week) {
        return Objects.requireNonNull(
                edition.series(series).get(week), () -> "no " + series + " in the week of " + week);
    }
}
