package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.csv.Texts.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

class OutcomeCsvTest {
    private static final Lineage LINEAGE = Lineage.of(new Origin(Source.titled("list", "A \"list\", 2023"), 1000, 12))
            .with(new Selection("died in 2022", 900, 80, 8))
            .with("=remark");
    private static final Basis BASIS = new Basis(
            LINEAGE,
            900,
            Method.of("coverage, 45 %", "Author 2023", "Another 2024"),
            List.of(new Assumption("first"), new Assumption("second, of\ntwo lines")),
            List.of(new Caution("careful")));
    private static final Estimate ESTIMATE =
            Estimate.of(1636.5, new Range(1384.6153846153845, 2000, Kind.scenario()), BASIS);
    private static final Refusal REFUSAL = new Refusal(Reason.TOO_FEW, "-5 deaths, \"too few\"", BASIS);

    private static List<CsvTable.Row> rows(String text) {
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file(text), CsvFormat.standard().strict());
        return reading.result();
    }

    private static List<CsvTable.Row> written(Outcome outcome) {
        StringBuilder out = new StringBuilder();
        OutcomeCsv.write(outcome, out);
        return rows(out.toString());
    }

    private static List<CsvTable.Row> written(Breakdown<?> breakdown) {
        StringBuilder out = new StringBuilder();
        OutcomeCsv.write(breakdown, out);
        return rows(out.toString());
    }

    @Test
    void writesAnEstimateWithItsWholeBasis() {
        assertThat(written(ESTIMATE)).singleElement().satisfies(row -> {
            assertThat(row.number("central")).isEqualTo(1636.5);
            assertThat(row.number("low")).isEqualTo(1384.6153846153845);
            assertThat(row.number("high")).isEqualTo(2000);
            assertThat(row.text("standard_deviation")).isEmpty();
            assertThat(row.text("kind")).isEqualTo("scenario");
            assertThat(row.text("level")).isEmpty();
            assertThat(row.text("unit")).isEqualTo("deaths");
            assertThat(row.text("refused")).isEmpty();
            assertThat(row.text("message")).isEmpty();
            assertThatBasisIsThere(row);
        });
    }

    private static void assertThatBasisIsThere(CsvTable.Row row) {
        assertThat(row.whole("counted")).isEqualTo(900);
        assertThat(row.text("method")).isEqualTo("coverage, 45 %");
        assertThat(row.text("references")).isEqualTo("Author 2023 | Another 2024");
        assertThat(row.text("assumptions")).isEqualTo("first | second, of\ntwo lines");
        assertThat(row.text("cautions")).isEqualTo("careful");
        assertThat(row.text("sources")).isEqualTo("A \"list\", 2023");
        assertThat(row.text("selections")).isEqualTo("died in 2022: kept 900, left out 80, cannot be told 8");
        assertThat(row.whole("rejected_rows")).isEqualTo(12);
        assertThat(row.text("remarks")).isEqualTo("'=remark");
    }

    @Test
    void writesARefusalWithItsReason() {
        assertThat(written(REFUSAL)).singleElement().satisfies(row -> {
            for (String column : List.of("central", "low", "high", "standard_deviation", "kind", "level", "unit")) {
                assertThat(row.text(column)).isEmpty();
            }
            assertThat(row.text("refused")).isEqualTo("TOO_FEW");
            assertThat(row.text("message")).isEqualTo("'-5 deaths, \"too few\"");
            assertThatBasisIsThere(row);
        });
    }

    @Test
    void writesEndsThatDoNotExistAsInfinity() {
        Range open = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Kind.confidence(0.95));
        assertThat(written(Estimate.of(0, open, BASIS))).singleElement().satisfies(row -> {
            assertThat(row.text("low")).isEqualTo("-Infinity");
            assertThat(row.text("high")).isEqualTo("Infinity");
            assertThat(row.text("kind")).isEqualTo("95 % confidence");
        });
    }

    @Test
    void writesTheStandardDeviationAndTheLevelWhereThereAreSuch() {
        Range range = new Range(80, 120, Kind.confidence(0.95));
        Optional<Uncertainty> spread = Optional.of(new Uncertainty.Spread(10.5));
        Estimate estimate = new Estimate(100, range, "deaths", spread, Map.of(), BASIS);
        assertThat(written(estimate)).singleElement().satisfies(row -> {
            assertThat(row.number("standard_deviation")).isEqualTo(10.5);
            assertThat(row.number("level")).isEqualTo(0.95);
            assertThat(row.number("high")).isEqualTo(120);
        });
    }

    @Test
    void escapesAUnitThatWouldRun() {
        Estimate estimate =
                new Estimate(1, new Range(1, 1, Kind.counted()), "@unit", Optional.empty(), Map.of(), BASIS);
        assertThat(written(estimate).get(0).text("unit")).isEqualTo("'@unit");
    }

    @Test
    void writesABreakdownOneAnswerARow() {
        SortedMap<String, Outcome> outcomes = new TreeMap<>(Map.of("Tuva", ESTIMATE, "=Buryatia", REFUSAL));
        List<CsvTable.Row> rows = written(new Breakdown<>(Axis.category("region"), outcomes, 17));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).text("region")).isEqualTo("'=Buryatia");
        assertThat(rows.get(0).text("refused")).isEqualTo("TOO_FEW");
        assertThat(rows.get(1).text("region")).isEqualTo("Tuva");
        assertThat(rows.get(1).number("central")).isEqualTo(1636.5);
        assertThatBasisIsThere(rows.get(1));
        assertThat(rows.get(2).text("region")).isEmpty();
        assertThat(rows.get(2).whole("counted")).isEqualTo(17);
        assertThat(rows.get(2).text("message")).isEqualTo("unplaced: in none of these answers");
        assertThat(rows.get(2).text("central")).isEmpty();
    }

    @Test
    void writesNoRowForUnplacedWhereThereIsNone() {
        assertThat(written(new Breakdown<>(Axis.category("region"), new TreeMap<>(), 0)))
                .isEmpty();
    }

    @Test
    void givesTheAxisANameOfItsOwn() {
        SortedMap<String, Outcome> outcomes = new TreeMap<>(Map.of("rifle", ESTIMATE));
        CsvTable.Row row =
                written(new Breakdown<>(Axis.category("unit"), outcomes, 0)).get(0);
        assertThat(row.text("unit (axis)")).isEqualTo("rifle");
        assertThat(row.text("unit")).isEqualTo("deaths");
    }
}
