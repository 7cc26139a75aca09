package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.csv.Texts.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Answers that were written as CSV read back to the last bit and the last character, and run in no spreadsheet. */
class OutcomeCsvLawsTest {
    private static final List<String> RUN = List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF20");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                ",", "\"", "\n", "\r\n", "=", "+", "-", "@", "\t", "'", " ", "|", "#", "\uFF1D", "Ж", "\u0661", "a",
                "1");
        return Arbitraries.oneOf(
                        pieces.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all)),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(6))
                .filter(text -> !text.isBlank() && text.codePoints().noneMatch(OutcomeCsvLawsTest::isHalf));
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Provide
    Arbitrary<Outcome> outcomes() {
        Arbitrary<Double> numbers = Arbitraries.doubles();
        Arbitrary<Estimate> estimates = Combinators.combine(numbers, numbers, numbers, texts(), texts())
                .as((a, b, c, unit, assumption) -> {
                    double[] sorted = {a, b, c};
                    Arrays.sort(sorted);
                    return new Estimate(
                            sorted[1],
                            new Range(sorted[0], sorted[2], Kind.confidence(0.95)),
                            unit,
                            Optional.of(new Uncertainty.Spread(Math.abs(a))),
                            Map.of(),
                            basis(assumption));
                });
        Arbitrary<Refusal> refusals = Combinators.combine(Arbitraries.of(Reason.class), texts(), texts())
                .as((reason, message, assumption) -> new Refusal(reason, message, basis(assumption)));
        return Arbitraries.oneOf(estimates, refusals);
    }

    private static Basis basis(String assumption) {
        return Basis.of(Tally.ofTotal(7, Lineage.none()), Method.of("a method", "a reference"), assumption);
    }

    private static List<CsvTable.Row> rows(StringBuilder written) {
        return CsvTable.read(
                        file(written.toString()), CsvFormat.standard().strict().keepingSpaces())
                .result();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void numbersReadBackToTheLastBitAndTextsToTheLastCharacter(@ForAll("outcomes") Outcome outcome) {
        StringBuilder written = new StringBuilder();
        OutcomeCsv.write(outcome, written);
        assertThat(rows(written)).singleElement().satisfies(row -> requireTheSame(row, outcome));
    }

    private static void requireTheSame(CsvTable.Row row, Outcome outcome) {
        if (outcome instanceof Estimate estimate) {
            assertThat(number(row, "central")).isEqualTo(estimate.central());
            assertThat(number(row, "low")).isEqualTo(estimate.range().low());
            assertThat(number(row, "high")).isEqualTo(estimate.range().high());
            assertThat(number(row, "standard_deviation"))
                    .isEqualTo(estimate.standardDeviation().orElseThrow());
            assertThat(CellText.unescaped(row.text("unit"))).isEqualTo(estimate.unit());
        } else if (outcome instanceof Refusal refusal) {
            assertThat(row.text("refused")).isEqualTo(refusal.reason().name());
            assertThat(CellText.unescaped(row.text("message"))).isEqualTo(refusal.message());
        }
        assertThat(CellText.unescaped(row.text("assumptions")))
                .isEqualTo(outcome.basis().assumptions().get(0).text());
        assertThat(row.whole("counted")).isEqualTo(7);
        for (String column : List.of("unit", "message", "method", "references", "assumptions", "cautions")) {
            assertThat(RUN).noneMatch(sign -> row.text(column).startsWith(sign));
        }
    }

    private static double number(CsvTable.Row row, String column) {
        return Double.parseDouble(row.text(column));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aBreakdownIsOneRowACoordinateAndOneForTheUnplaced(
            @ForAll("texts") String axis,
            @ForAll("texts") String one,
            @ForAll("texts") String other,
            @ForAll("outcomes") Outcome outcome,
            @ForAll @LongRange(max = 5) long unplaced) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put(one, outcome);
        outcomes.put(other, outcome);
        StringBuilder written = new StringBuilder();
        OutcomeCsv.write(new Breakdown<>(Axis.category(axis), outcomes, unplaced), written);
        List<CsvTable.Row> rows = rows(written);
        assertThat(rows).hasSize(outcomes.size() + (unplaced > 0 ? 1 : 0));
        List<String> coordinates = new ArrayList<>(outcomes.keySet());
        for (int i = 0; i < coordinates.size(); i++) {
            assertThat(CellText.unescaped(rows.get(i).text(CellText.escaped(axis))))
                    .isEqualTo(coordinates.get(i));
            requireTheSame(rows.get(i), outcome);
        }
    }
}
