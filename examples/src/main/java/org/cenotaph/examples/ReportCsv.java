package org.cenotaph.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cenotaph.csv.OutcomeCsv;

/**
 * The replication report as CSV: a row is one figure as it was published, the differences of what was computed, and at the end
 * what was computed in full, with all that it rests on.
 */
final class ReportCsv {
    private static final List<String> NUMBERS = List.of("low", "value", "high", "spread");

    private ReportCsv() {}

    static String of(Report report) {
        StringBuilder csv = new StringBuilder();
        for (Replication figure : report.figures()) {
            StringBuilder answer = new StringBuilder();
            OutcomeCsv.write(figure.computed(), answer);
            int head = answer.indexOf("\n") + 1;
            if (csv.isEmpty()) {
                csv.append(columns()).append(',').append(answer, 0, head);
            }
            csv.append(cells(figure)).append(',').append(answer, head, answer.length());
        }
        return csv.toString();
    }

    private static String columns() {
        List<String> columns = new ArrayList<>(List.of("question", "id", "claim", "source"));
        NUMBERS.forEach(number -> columns.add("published_" + number));
        NUMBERS.forEach(number -> columns.add("difference_" + number));
        columns.addAll(List.of("verdict", "expected", "note", "discrepancy", "put_right", "sentence"));
        return String.join(",", columns);
    }

    private static String cells(Replication figure) {
        PublishedFigure published = figure.published();
        List<String> cells =
                new ArrayList<>(List.of(published.question(), published.id(), published.claim(), published.source()));
        cells.addAll(each(figure, number -> number.printed().toPlainString()));
        cells.addAll(each(
                figure,
                number -> Double.isFinite(number.computed())
                        ? Double.toString(number.computed() - number.printed().doubleValue())
                        : ""));
        cells.addAll(List.of(
                figure.verdict().toString(),
                published.expected().toString(),
                published.note(),
                published.discrepancy(),
                figure.putRightText().orElse(""),
                figure.sentence()));
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** A text for each of the four numbers, empty for those that were not printed. */
    private static List<String> each(Replication figure, Function<ReplicatedNumber, String> text) {
        return NUMBERS.stream()
                .map(name -> figure.numbers().stream()
                        .filter(number -> number.name().equals(name))
                        .map(text)
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
