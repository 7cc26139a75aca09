package org.cenotaph.examples;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.io.PrintStream;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.Excess;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Tally;

/**
 * How many more men than expected died in Russia in 2022 and 2023, from a register that never mentions a war: the table of twelve
 * models of Kobak and others (2025) in the paper's layout, then what the newspaper of 2023 and the notebook on external causes did
 * differently, then what this library would do.
 */
public final class ExcessMaleDeaths {
    private static final Years WAR = years(2022, 2023);
    private static final int LAST_BASELINE_YEAR = 2019;

    private final Page page;

    private ExcessMaleDeaths(Page page) {
        this.page = page;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out);
    }

    static void print(PrintStream out) {
        new ExcessMaleDeaths(Page.onto(out)).run();
    }

    private void run() {
        page.line("Excess deaths of men in Russia in 2022 and 2023, with women as the measure");
        page.line(
                "linear: the ratio of men to women follows a line; exponential: it approaches one; 1, 5, 10: baseline years to 2019");
        page.line("2020 and 2021, the years of the epidemic, are not used; +- is one standard deviation");
        twelveModels();
        newspaper();
        externalCauses();
        today();
    }

    /** The twelve models, by the name that the published table gives them. */
    static Map<String, ExcessTable> models() {
        Tally all = Facts.russianDeaths();
        Tally withoutHiv = all.minus(Facts.russianHivDeaths());
        Map<String, ExcessTable> tables = new LinkedHashMap<>();
        for (Map.Entry<String, Tally> deaths : List.of(Map.entry("raw", all), Map.entry("hiv", withoutHiv))) {
            for (String shape : List.of("lin", "exp")) {
                for (int length : new int[] {1, 5, 10}) {
                    tables.put(
                            length + shape + "-" + deaths.getKey(),
                            Toll.of(deaths.getValue()).estimatedBy(model(shape, length)));
                }
            }
        }
        return tables;
    }

    private static SexRatioExcess model(String shape, int length) {
        SexRatioExcess.Trend trend = SexRatioExcess.in(WAR)
                .above(years(LAST_BASELINE_YEAR - length + 1, LAST_BASELINE_YEAR))
                .ages(15, 49);
        SexRatioExcess model;
        if (length == 1) {
            model = trend.constant();
        } else {
            model = shape.equals("lin") ? trend.linear() : trend.exponentialAsInDemography2025();
        }
        return model.showing(50, 59).withStandardDeviations(1);
    }

    /**
     * Twelve models in the layout of the published table: the ratio of men to women is held, drawn on as a line or as an
     * exponential curve, from 1, 5 or 10 years before the epidemic. Then the check: how many of the printed values come out to
     * the unit.
     */
    private void twelveModels() {
        Map<String, ExcessTable> tables = models();
        for (String deaths : List.of("raw", "hiv")) {
            page.heading(deaths.equals("raw") ? "All causes" : "Deaths from HIV subtracted");
            Map<String, ExcessTable> six = new LinkedHashMap<>(tables);
            six.keySet().removeIf(name -> !name.endsWith(deaths));
            List<List<String>> rows = new ArrayList<>();
            List<String> head = new ArrayList<>(List.of("ages", ""));
            six.keySet().forEach(name -> head.add(name.substring(0, name.indexOf('-'))));
            rows.add(head);
            ExcessTable first = six.values().iterator().next();
            for (AgeBand band : first.byAge().keySet()) {
                for (Year year : first.byYear().keySet()) {
                    addRows(
                            rows,
                            band.toString(),
                            year,
                            six.values().stream()
                                    .map(t -> t.at(band, year.getValue()))
                                    .toList());
                }
            }
            for (Year year : first.byYear().keySet()) {
                addRows(
                        rows,
                        "15-49",
                        year,
                        six.values().stream().map(t -> t.in(year.getValue())).toList());
            }
            page.table(rows);
        }
        page.line("  " + agreement());
        page.line("  one baseline year leaves no standard deviation; the paper prints 0 there");
        page.line(
                "  exponential models: the spread as the notebook computes it, the largest over all years, used for both");
    }

    /** How many of the values and spreads of the printed table are the same to the unit, and of how many. */
    static String agreement() {
        Map<String, ExcessTable> models = models();
        List<CsvTable.Row> published = Facts.table("published_sex_ratio_models.csv");
        long same = published.stream().filter(row -> isSame(row, models)).count();
        return same + " of the " + published.size()
                + " values of the published table and their spreads are the same to the unit";
    }

    private static boolean isSame(CsvTable.Row row, Map<String, ExcessTable> models) {
        Estimate estimate = excess(row, models).outcome().orThrow();
        long spread = Math.round(estimate.standardDeviation().orElse(0)); // 0 is printed where there is none
        return Math.round(estimate.central()) == row.whole("excess") && spread == row.whole("sd");
    }

    /** The excess that a row of the printed table is about. */
    static Excess excess(CsvTable.Row row, Map<String, ExcessTable> models) {
        ExcessTable table = Objects.requireNonNull(models.get(row.text("model")), "model");
        int year = (int) row.whole("year");
        return row.text("ages").equals("15-49") ? table.in(year) : table.at(AgeBand.parse(row.text("ages")), year);
    }

    private static void addRows(List<List<String>> rows, String ages, Year year, List<Excess> excesses) {
        List<String> centres = new ArrayList<>(List.of(ages, year + ":"));
        List<String> deviations = new ArrayList<>(List.of("", "+-"));
        for (Excess excess : excesses) {
            Estimate estimate = excess.outcome().orThrow();
            centres.add(plain(estimate.central()));
            deviations.add(
                    estimate.standardDeviation().isPresent()
                            ? plain(estimate.standardDeviation().getAsDouble())
                            : "none");
        }
        rows.add(centres);
        rows.add(deviations);
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }

    /** The analysis of July 2023, which knew only 2022. */
    static ExcessTable newspaperTable() {
        return Toll.of(Facts.russianDeaths())
                .estimatedBy(SexRatioExcess.in(year(2022))
                        .above(years(2015, LAST_BASELINE_YEAR))
                        .ages(15, 49)
                        .linearAsInMeduza2023()
                        .withStandardDeviations(2));
    }

    /** The same question a year earlier, as a newspaper answered it with deaths of 2022 alone. */
    private void newspaper() {
        page.heading("As a newspaper printed it in July 2023");
        page.line("  " + newspaperTable().total());
        page.line("  it divided by 6 where the degrees of freedom are 3, and printed two standard deviations");
    }

    /** External causes alone, all ages together, as the notebook has it. */
    static ExcessTable externalCausesTable() {
        return Toll.of(Facts.russianExternalCauseDeaths())
                .estimatedBy(SexRatioExcess.in(WAR)
                        .above(years(2015, LAST_BASELINE_YEAR))
                        .allAgesTogether()
                        .linearAsInExternalCauses2025()
                        .withStandardDeviations(1));
    }

    /** External causes with the ratio of each year. */
    static ExcessTable externalCausesByYear() {
        return Toll.of(Facts.russianExternalCauseDeaths())
                .estimatedBy(SexRatioExcess.in(WAR)
                        .above(years(2015, LAST_BASELINE_YEAR))
                        .allAgesTogether()
                        .linear()
                        .withStandardDeviations(1));
    }

    /**
     * Deaths from external causes alone, which need no ages: the published figure beside one that uses the ratio of each year.
     */
    private void externalCauses() {
        page.heading("External causes alone, all ages together");
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("year", "as in the notebook", "", "with each year's ratio", "")));
        for (Year year : externalCausesTable().byYear().keySet()) {
            Estimate published =
                    externalCausesTable().in(year.getValue()).outcome().orThrow();
            Estimate ours = externalCausesByYear().in(year.getValue()).outcome().orThrow();
            rows.add(List.of(
                    year.toString(),
                    Page.whole(published.central()),
                    "+- " + Page.whole(published.standardDeviation().orElseThrow()),
                    Page.whole(ours.central()),
                    "+- " + Page.whole(ours.standardDeviation().orElseThrow())));
        }
        page.table(rows);
        page.line("  the notebook uses the ratio expected in 2022 for 2023 as well");
    }

    /** What this library would say today: one total for both years, with its range, by three models of the ratio. */
    private void today() {
        page.heading("Both years together, deaths from HIV subtracted, by the models of this library");
        Tally deaths = Facts.russianDeaths().minus(Facts.russianHivDeaths());
        SexRatioExcess.Trend trend =
                SexRatioExcess.in(WAR).above(years(2015, LAST_BASELINE_YEAR)).ages(15, 49);
        for (SexRatioExcess model : List.of(trend.linear(), trend.exponential(), trend.binomial())) {
            Excess total = Toll.of(deaths).estimatedBy(model).total();
            page.line("  " + total);
            page.line(String.format(
                    Locale.ROOT,
                    "    %,.0f deaths, %.0f %% above expected, sd %,.0f, z %.1f",
                    total.outcome().orThrow().central(),
                    100 * total.pScore().orElseThrow(),
                    total.outcome().orThrow().standardDeviation().orElseThrow(),
                    total.z().orElseThrow()));
        }
        page.line("  published: 58,500, give or take 2,500 (one standard deviation)");
    }
}
