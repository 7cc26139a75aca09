package org.cenotaph.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cenotaph.estimate.Estimate;

/** The weekly estimates that Meduza and Mediazona published from the probate registry, added up again from three editions. */
public final class PublishedEditions {
    /** The weeks at whose end the editions are compared. */
    static final List<LocalDate> DATES = List.of(
            LocalDate.of(2022, 6, 27),
            LocalDate.of(2022, 12, 26),
            LocalDate.of(2023, 6, 26),
            LocalDate.of(2023, 12, 25),
            LocalDate.of(2024, 6, 17),
            LocalDate.of(2024, 12, 23),
            LocalDate.of(2025, 8, 11));

    private final Page page;
    private final RegistryEdition of2024 = RegistryEdition.cumulative(2024);
    private final RegistryEdition of2025 = RegistryEdition.weekly(2025);
    private final RegistryEdition of2026 = RegistryEdition.weekly(2026);

    public PublishedEditions(Page page) {
        this.page = page;
    }

    public void print() {
        page.heading("The published weekly estimates, added up (bounds of weeks add, as in the publications)");
        years();
        late();
        coverage();
        revisions();
    }

    private void years() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("weeks that begin in", "edition", "killed", "low", "high", "late", "all", "low", "high")));
        for (int year = 2022; year <= 2025; year++) {
            int its = year;
            rows.add(killed(Integer.toString(year), of2025.sum(week -> week.getYear() == its, "registry", "flash")));
            rows.add(parts(Integer.toString(year), its, its));
        }
        rows.add(killed("all years", of2025.sum(week -> true, "registry", "flash")));
        rows.add(parts("all years", 2022, 2025));
        page.table(rows);
        page.line("2025 ends on 11 August in the edition of 2025, and from 7 July on is a forecast in that of 2026");
    }

    private static List<String> killed(String weeks, Estimate sum) {
        return List.of(weeks, "2025", Page.whole(sum.central()), low(sum), high(sum));
    }

    private List<String> parts(String weeks, int first, int last) {
        Estimate killed = sum2026(first, last, "excess", "forecast");
        Estimate all = sum2026(first, last, "assembled");
        return List.of(
                weeks,
                "2026",
                Page.whole(killed.central()),
                low(killed),
                high(killed),
                Page.whole(sum2026(first, last, "late").central()),
                Page.whole(all.central()),
                low(all),
                high(all));
    }

    private Estimate sum2026(int first, int last, String... series) {
        return of2026.sum(week -> week.getYear() >= first && week.getYear() <= last, series);
    }

    private static String low(Estimate estimate) {
        return Page.whole(estimate.range().low());
    }

    private static String high(Estimate estimate) {
        return Page.whole(estimate.range().high());
    }

    private void late() {
        double cases = of2026.sum(week -> true, "late_cases").central();
        double deaths = of2026.sum(week -> true, "late").central();
        double courts = of2026.sum(week -> true, "late_courts").central();
        double all = of2026.sum(week -> true, "assembled").central();
        page.heading("The late part, edition of 2026");
        page.line(Page.whole(cases) + " late excess cases stand for " + Page.whole(deaths) + " deaths, "
                + three(deaths / cases) + " each, which is " + Page.percent(deaths / all) + " of all; court decisions: "
                + Page.whole(courts) + ", " + three(courts / cases) + " each");
        long negative = of2026.series("late").values().stream()
                .filter(week -> week.central() < 0)
                .count();
        page.line(negative + " weeks at the end have a late part below zero, left as it is");
    }

    private void coverage() {
        page.heading("The range of coverage, relative to the middle, that the bounds of weeks imply");
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("edition", "series", "mid/high least", "most", "mid/low least", "most")));
        rows.add(implied("2024", "flash_training", of2024));
        rows.add(implied("2025", "registry", of2025));
        rows.add(implied("2026", "excess", of2026));
        page.table(rows);
        page.line(
                "without the week of 2022-06-13, whose bounds are printed the wrong way round in 2026; a coverage known within a range gives the same two ratios in every week; where they differ, counts and the ratio of the sexes are in the bounds too");
    }

    private static List<String> implied(String edition, String series, RegistryEdition of) {
        List<Estimate> weeks = of.series(series).entrySet().stream()
                .filter(week -> week.getValue().range().low() > 0 && !of.isReversed(week.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return List.of(
                edition,
                series,
                three(weeks.stream()
                        .mapToDouble(w -> w.central() / w.range().high())
                        .min()
                        .orElseThrow()),
                three(weeks.stream()
                        .mapToDouble(w -> w.central() / w.range().high())
                        .max()
                        .orElseThrow()),
                three(weeks.stream()
                        .mapToDouble(w -> w.central() / w.range().low())
                        .min()
                        .orElseThrow()),
                three(weeks.stream()
                        .mapToDouble(w -> w.central() / w.range().low())
                        .max()
                        .orElseThrow()));
    }

    private static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private void revisions() {
        page.heading("How the same date moved: deaths up to the week that begins on it");
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("week", "2024 registry", "2024 flash", "2025", "2026 killed", "2026 all")));
        for (LocalDate date : DATES) {
            rows.add(List.of(
                    date.toString(),
                    at(date, "registry"),
                    at(date, "flash_training", "flash_forecast"),
                    upTo(of2025, date, "registry", "flash"),
                    upTo(of2026, date, "excess", "forecast"),
                    upTo(of2026, date, "assembled")));
        }
        page.table(rows);
    }

    private String at(LocalDate date, String... series) {
        return of2024.at(date, series)
                .map(deaths -> Page.whole(deaths.central()))
                .orElse("none");
    }

    private static String upTo(RegistryEdition edition, LocalDate date, String... series) {
        return Page.whole(edition.sum(week -> !week.isAfter(date), series).central());
    }
}
