package org.cenotaph.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.FewestDigits;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;

/**
 * Answers as CSV, one row an answer, with everything that it rests on beside it. Writing only.
 *
 * <p>Numbers are written in full. A refused answer has no numbers but a reason. Lists of assumptions, cautions, references and
 * selections are joined by {@value #SEPARATOR}. The standard deviation is empty where the method has none, the level where the
 * range claims no probability. An end of a range that does not exist is written {@code Infinity} or
 * {@code -Infinity}. Texts that a spreadsheet would run as a formula get an apostrophe in front.
 */
public final class OutcomeCsv {
    private static final String SEPARATOR = " | ";
    private static final List<String> COLUMNS = List.of(
            "central",
            "low",
            "high",
            "standard_deviation",
            "kind",
            "level",
            "unit",
            "refused",
            "message",
            "counted",
            "method",
            "references",
            "assumptions",
            "cautions",
            "sources",
            "selections",
            "rejected_rows",
            "remarks");

    private OutcomeCsv() {}

    /**
     * Writes one answer.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Outcome outcome, Appendable out) {
        CellText.Rows rows = new CellText.Rows(out);
        rows.write(COLUMNS);
        rows.write(values(outcome));
    }

    /**
     * Writes the answers along an axis; what is unplaced gets a row of its own with the count. The first column has the name of
     * the axis, followed by "(axis)" where another column is called so.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public static void write(Breakdown<?> breakdown, Appendable out) {
        CellText.Rows rows = new CellText.Rows(out);
        String axis = breakdown.axis().name();
        rows.write(with(CellText.escaped(COLUMNS.contains(axis) ? axis + " (axis)" : axis), COLUMNS));
        breakdown
                .outcomes()
                .forEach((coordinate, outcome) ->
                        rows.write(with(CellText.escaped(coordinate.toString()), values(outcome))));
        if (breakdown.unplaced() != 0) {
            List<String> values =
                    new ArrayList<>(COLUMNS.stream().map(column -> "").toList());
            values.set(COLUMNS.indexOf("counted"), Long.toString(breakdown.unplaced()));
            values.set(COLUMNS.indexOf("message"), "unplaced: in none of these answers");
            rows.write(with("", values));
        }
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> row = new ArrayList<>();
        row.add(first);
        row.addAll(rest);
        return row;
    }

    private static List<String> values(Outcome outcome) {
        List<String> values = new ArrayList<>();
        if (outcome instanceof Estimate estimate) {
            values.add(FewestDigits.of(estimate.central()));
            values.add(FewestDigits.of(estimate.range().low()));
            values.add(FewestDigits.of(estimate.range().high()));
            values.add(numberIfKnown(estimate.standardDeviation()));
            values.add(estimate.range().kind().toString());
            values.add(numberIfKnown(estimate.range().kind().probability()));
            values.add(CellText.escaped(estimate.unit()));
            values.addAll(List.of("", ""));
        } else if (outcome instanceof Refusal refusal) {
            values.addAll(
                    List.of("", "", "", "", "", "", "", refusal.reason().name(), CellText.escaped(refusal.message())));
        }
        values.addAll(basis(outcome.basis()));
        return values;
    }

    private static String numberIfKnown(OptionalDouble number) {
        return number.isPresent() ? FewestDigits.of(number.getAsDouble()) : "";
    }

    private static List<String> basis(Basis basis) {
        return List.of(
                Long.toString(basis.counted()),
                CellText.escaped(basis.method().name()),
                joined(basis.method().references()),
                joined(basis.assumptions()),
                joined(basis.cautions()),
                joined(basis.lineage().origins().stream().map(o -> o.source()).toList()),
                joined(basis.lineage().selections()),
                Long.toString(basis.lineage().rejected()),
                joined(basis.lineage().remarks()));
    }

    private static String joined(List<?> texts) {
        return CellText.escaped(texts.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)));
    }
}
