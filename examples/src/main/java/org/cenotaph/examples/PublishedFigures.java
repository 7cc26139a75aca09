package org.cenotaph.examples;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.lossrate.AreaTaken;
import org.cenotaph.lossrate.LossPerArea;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Published figures beside the same figures computed here, with a verdict on each. The program fails if one differs by more
 * than the rounding of what was printed.
 */
public final class PublishedFigures {
    private static final CoverageRatio FORTY_FIVE_TO_SIXTY_FIVE = CoverageRatio.between(0.45, 0.65);

    /** Where a published figure leaves open what it was made from, and what was taken here. */
    private static final List<String> NOTES = List.of(
            "undercount-official-2022: the official figure is of September 2022, the list of January 2023",
            "per-km2-2024: the coverage of 40 % is deduced from the published 112,000 deaths, about 45,287 / 0.40",
            "per-km2-2024-confirmed: the printed range is the value rounded down and up to one decimal",
            "prisoners-lead-2023-03: rank among the known categories, by weeks that start in the month; 59.5 % of them, probability above 0.999; the 461 unknown cannot overturn it",
            "volunteers-lead-late-2024: the lowest rank from October to December; 64 to 66 % of the known, probability above 0.999; they have led since August 2023",
            "registry-2024-h1: the flash estimate of June 2024 less the registry estimate of December 2023, two series",
            "registry-2024-end: weeks to 23 December 2024; the figure for the year 2024 goes on to 30 December",
            "registry-2025-end: the edition prints the bounds of one week the wrong way round and adds them as they are",
            "registry-implied-coverage-2024: from the bounds of 29 January 2024, the last week to which the estimate was fitted",
            "registry-late-coefficient: a ratio of sums; the mean of the weekly ratios is another number",
            "sex-ratio-...: range ends are the printed value less and plus the printed spread; exp models with the notebook's spread",
            "sex-ratio-two-years: the published 2,500 is not in the public code; the fit alone gives 2,537, with the scatter of the years 2,727",
            "external-2023: the notebook uses the ratio expected in 2022; with that of 2023 it is 36,234");

    /** Published figures that cannot be had from the facts that are public, and why; they differ and do not fail. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "deadliest-day-2024",
            "the day is the published one, 20 February 2024; the readings of May 2025 hold 178 to 180 dead of it, and those"
                    + " known to the report but not dated in the readings are the likely rest");

    private PublishedFigures() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        if (print(System.out) > 0) {
            throw new IllegalStateException("a figure differs from what was published");
        }
    }

    /** Prints the table and answers how many figures differ. */
    static int print(PrintStream out) {
        Page page = Page.onto(out);
        Map<String, Supplier<Figure>> computed = new TreeMap<>();
        computed.putAll(coverage());
        computed.putAll(ratios());
        computed.putAll(lists());
        computed.putAll(RateFigures.all());
        computed.putAll(RegistryFigures.all());
        computed.putAll(SexRatioFigures.all());
        List<List<String>> rows = new ArrayList<>(List.of(List.of("figure", "published", "computed", "verdict")));
        int differing = 0;
        int explained = 0;
        for (CsvTable.Row published : Facts.table("published_figures.csv")) {
            String id = published.text("id");
            Supplier<Figure> figure = Objects.requireNonNull(computed.get(id), () -> "nothing computes " + id);
            Figure ours = figure.get();
            Optional<String> difference = difference(ours, published);
            Optional<String> explanation = difference.map(its -> EXPLAINED.get(id));
            explained += explanation.isPresent() ? 1 : 0;
            differing += difference.isPresent() && explanation.isEmpty() ? 1 : 0;
            rows.add(List.of(
                    id,
                    text(published),
                    text(ours, published),
                    difference
                            .map(its -> its + (explanation.isPresent() ? ", explained below" : ""))
                            .orElse("the same to the printed digits")));
        }
        page.table(rows);
        page.heading("How some of them were made");
        NOTES.forEach(note -> page.line("  " + note));
        page.heading("Which differ, and why");
        EXPLAINED.forEach((id, why) -> page.line("  " + id + ": " + why));
        page.line("");
        page.line((rows.size() - 1 - differing - explained) + " figures the same, " + explained
                + " different and explained, " + differing + " different");
        return differing;
    }

    private static Optional<String> difference(Figure figure, CsvTable.Row published) {
        Optional<String> low = Figure.difference(figure.low(), published.text("low"));
        Optional<String> central = Figure.difference(figure.central(), published.text("central"));
        Optional<String> high = Figure.difference(figure.high(), published.text("high"));
        return Stream.of(low, central, high).flatMap(Optional::stream).findFirst();
    }

    private static String text(CsvTable.Row published) {
        return Stream.of("low", "central", "high")
                .map(published::text)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private static String text(Figure figure, CsvTable.Row published) {
        int decimals = Stream.of("low", "central", "high")
                .map(published::text)
                .mapToInt(value -> value.contains(".") ? value.length() - value.indexOf('.') - 1 : 0)
                .max()
                .orElse(0);
        return Stream.of(figure.low(), figure.central(), figure.high())
                .filter(OptionalDouble::isPresent)
                .map(value -> String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble()))
                .collect(Collectors.joining(" / "));
    }

    private static Map<String, Supplier<Figure>> coverage() {
        CoverageRatio withProxies = FORTY_FIVE_TO_SIXTY_FIVE.plus("proxy forces", 21_000, 23_500);
        return Map.of(
                "coverage-106745", () -> Figure.rangeOf(toll(106_745, FORTY_FIVE_TO_SIXTY_FIVE)),
                "coverage-106745-proxies", () -> Figure.rangeOf(toll(106_745, withProxies)),
                "coverage-95026", () -> Figure.rangeOf(toll(95_026, FORTY_FIVE_TO_SIXTY_FIVE)),
                "coverage-95026-proxies", () -> Figure.rangeOf(toll(95_026, withProxies)),
                "coverage-158143", () -> Figure.rangeOf(toll(158_143, FORTY_FIVE_TO_SIXTY_FIVE)));
    }

    private static Estimate toll(long recorded, Estimator<Outcome> method) {
        return Toll.of(Tally.ofTotal(recorded, Lineage.none()))
                .estimatedBy(method)
                .orThrow();
    }

    private static Map<String, Supplier<Figure>> ratios() {
        AreaTaken of2024 = LossPerSquareKilometre.quoted("2024");
        AreaTaken ofAutumn = LossPerSquareKilometre.quoted("2024-09 to 2024-11");
        CoverageRatio complete = CoverageRatio.exactly(1);
        return Map.of(
                "undercount-official-2022",
                        () -> Figure.of(toll(11_662, complete)
                                .dividedBy(5_937, "officially admitted death")
                                .central()),
                "per-km2-2024",
                        () -> Figure.of(toll(
                                        45_287,
                                        LossPerArea.of(CoverageRatio.exactly(0.40))
                                                .over(of2024))
                                .central()),
                "per-km2-2024-confirmed",
                        () -> {
                            double rate = toll(45_287, LossPerArea.over(of2024)).central();
                            return Figure.of(
                                    Math.floor(rate * 10) / 10,
                                    rate,
                                    Math.ceil(rate * 10) / 10); // printed as "10.8 to 10.9"
                        },
                "per-km2-autumn-2024",
                        () -> Figure.of(toll(11_678, LossPerArea.over(ofAutumn)).central()),
                "per-km2-autumn-2024-covered",
                        () -> Figure.rangeOf(toll(
                                11_678, LossPerArea.of(FORTY_FIVE_TO_SIXTY_FIVE).over(ofAutumn))),
                "list-growth-2023-01",
                        () -> Figure.of(toll(942, complete).dividedBy(17, "day").central()),
                "mobilised-share-2023-01",
                        () -> Figure.of(toll(644, complete)
                                .dividedBy(11_662, "named death")
                                .central()),
                "officers-share-2025-12",
                        () -> Figure.of(toll(6_100, complete)
                                .dividedBy(153_171, "named death")
                                .central()));
    }

    private static Map<String, Supplier<Figure>> lists() {
        Tally list = Facts.namedList().result();
        Tally weekly = Facts.weeklyByCategory().result();
        Map<String, Supplier<Figure>> figures = new TreeMap<>();
        figures.put("list-2023-records", () -> Figure.of(list.total()));
        figures.put(
                "list-2023-mean-age",
                () -> Figure.of(meanAge(Facts.namedListByAge().result())));
        figures.put("deadliest-day-2024", DeadliestDay::deathsOfPublishedDay);
        figures.put(
                "prisoners-lead-2023-03",
                () -> Figure.of(WhoWereTheDead.rank(weekly, "inmates", YearMonth.of(2023, 3))));
        figures.put(
                "volunteers-lead-late-2024",
                () -> Figure.of(WhoWereTheDead.rank(
                        weekly, "vol", YearMonth.of(2024, 10), YearMonth.of(2024, 11), YearMonth.of(2024, 12))));
        list.counts(Facts.UNIT_TYPE)
                .forEach((unit, deaths) -> figures.put("list-2023-" + unit.replace(' ', '-'), () -> Figure.of(deaths)));
        weekly.counts(Facts.CATEGORY)
                .forEach((category, deaths) ->
                        figures.put("category-" + category + "-2026-05", () -> Figure.of(deaths)));
        return figures;
    }

    private static double meanAge(Tally byAge) {
        double years = byAge.counts(Axis.age()).entrySet().stream()
                .mapToDouble(age -> (double) age.getKey() * age.getValue())
                .sum();
        return years / byAge.placed();
    }
}
