package org.cenotaph.examples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.Excess;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.tally.AgeBand;

/** The published figures that rest on the sex ratio of a register of deaths. */
final class SexRatioFigures {
    private static final List<Integer> YEARS = List.of(2022, 2023);

    private SexRatioFigures() {}

    /** What computes each figure, by its id. */
    static Map<String, Supplier<Figure>> all() {
        Map<String, ExcessTable> models = ExcessMaleDeaths.models();
        Map<String, Supplier<Figure>> figures = new TreeMap<>();
        models.forEach((name, table) ->
                YEARS.forEach(year -> figures.put("sex-ratio-" + name + "-" + year, () -> printed(table.in(year), 1))));
        figures.put(
                "sex-ratio-two-years",
                () -> Figure.of(models.get("5lin-hiv").orThrow().central()));
        figures.put(
                "sex-ratio-2023-newspaper",
                () -> printed(ExcessMaleDeaths.newspaperTable().total(), 2));
        figures.put(
                "external-2022",
                () -> printed(ExcessMaleDeaths.externalCausesTable().in(2022), 1));
        figures.put(
                "external-2023",
                () -> Figure.of(ExcessMaleDeaths.externalCausesTable()
                        .in(2023)
                        .outcome()
                        .orThrow()
                        .central()));
        return figures;
    }

    /** A figure whose publication prints value and spread as whole numbers, from which the ends of its range were made. */
    private static Figure printed(Excess excess, int multiple) {
        Estimate estimate = excess.outcome().orThrow();
        if (estimate.standardDeviation().isEmpty()) {
            return Figure.of(estimate.central());
        }
        long central = Math.round(estimate.central());
        long reach = Math.round(multiple * estimate.standardDeviation().getAsDouble());
        return Figure.of(central - reach, central, central + reach);
    }

    /** How many of the values and spreads of the printed table of twelve models are the same to the unit, and of how many. */
    static String agreement() {
        Map<String, ExcessTable> models = ExcessMaleDeaths.models();
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

    /** The excess that a row of the published table is about. */
    static Excess excess(CsvTable.Row row, Map<String, ExcessTable> models) {
        ExcessTable table = models.get(row.text("model"));
        if (table == null) {
            throw new IllegalArgumentException(
                    "there is no model " + row.text("model") + "; there are " + models.keySet());
        }
        int year = (int) row.whole("year");
        return row.text("ages").equals("15-49") ? table.in(year) : table.at(AgeBand.parse(row.text("ages")), year);
    }
}
