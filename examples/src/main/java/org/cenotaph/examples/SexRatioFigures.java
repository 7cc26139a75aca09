package org.cenotaph.examples;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.util.List;
import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.Excess;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.tally.AgeBand;

/** The published figures that rest on the sex ratio of a register of deaths. */
final class SexRatioFigures {
    private static final List<Integer> WAR_YEARS = List.of(2022, 2023);

    private SexRatioFigures() {}

    /** What computes the figures beside the table of twelve models. */
    static Sentences all() {
        return Sentences.in(SexRatioFigures.class)
                .with(
                        "sex-ratio-two-years",
                        () -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1)
                                        .total()))
                .with(
                        "sex-ratio-2023-newspaper",
                        () -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(year(2022))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linearAsInMeduza2023()
                                        .withStandardDeviations(2)
                                        .total()))
                .with(
                        "sex-ratio-2023-newspaper, put right",
                        () -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(year(2022))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(2)
                                        .total()))
                .each(
                        "external-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianExternalCauseDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .allAgesTogether()
                                        .linearAsInExternalCauses2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .with(
                        "external-2023, put right",
                        () -> Toll.of(Facts.russianExternalCauseDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .allAgesTogether()
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(2023)
                                .outcome());
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
