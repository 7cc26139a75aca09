package org.cenotaph.estimate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cenotaph.records.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON, with everything that they rest on. Writing only.
 *
 * <p>Numbers are written in full, so that they read back to the same {@code double}. What is not known or not finite is {@code
 * null}; where an end of a range is, the text in {@code sentence} says so.
 */
public final class OutcomeJson {
    private static final String NOTHING = "null";

    private OutcomeJson() {}

    /** One answer as a JSON object. */
    public static String write(Outcome outcome) {
        return outcome instanceof Estimate estimate ? estimate(estimate) : refusal((Refusal) outcome);
    }

    /** The answers along an axis as a JSON object. */
    public static String write(Breakdown<?> breakdown) {
        String outcomes = breakdown.outcomes().entrySet().stream()
                .map(e -> object("coordinate", text(e.getKey().toString()), "outcome", write(e.getValue())))
                .collect(Collectors.joining(",", "[", "]"));
        return object(
                "axis",
                text(breakdown.axis().name()),
                "outcomes",
                outcomes,
                "unplaced",
                Long.toString(breakdown.unplaced()));
    }

    private static String estimate(Estimate estimate) {
        Range range = estimate.range();
        String parts = estimate.parts().entrySet().stream()
                .map(e -> text(e.getKey()) + ":" + write(e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return object(
                "sentence", text(estimate.toString()),
                "central", number(estimate.central()),
                "low", number(range.low()),
                "high", number(range.high()),
                "kind", text(range.kind().toString()),
                "unit", text(estimate.unit()),
                "standardDeviation", number(estimate.standardDeviation().orElse(Double.NaN)),
                "parts", parts,
                "basis", basis(estimate.basis()));
    }

    private static String refusal(Refusal refusal) {
        return object(
                "sentence", text(refusal.toString()),
                "refused", text(refusal.reason().name()),
                "message", text(refusal.message()),
                "basis", basis(refusal.basis()));
    }

    private static String basis(Basis basis) {
        Lineage lineage = basis.lineage();
        return object(
                "counted", Long.toString(basis.counted()),
                "method", text(basis.method().name()),
                "references", texts(basis.method().references()),
                "assumptions", texts(basis.assumptions()),
                "cautions", texts(basis.cautions()),
                "origins",
                        array(lineage.origins().stream()
                                .map(o -> object(
                                        "id", text(o.source().id()),
                                        "title", text(o.source().title()),
                                        "retrieved", day(o.source().retrieved()),
                                        "rows", Long.toString(o.rows()),
                                        "rejected", Long.toString(o.rejected())))
                                .toList()),
                "selections",
                        array(lineage.selections().stream()
                                .map(s -> object(
                                        "what", text(s.what()),
                                        "kept", Long.toString(s.kept()),
                                        "leftOut", Long.toString(s.leftOut()),
                                        "undecidable", Long.toString(s.undecidable())))
                                .toList()),
                "remarks", texts(lineage.remarks()));
    }

    private static String object(String... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append(text(namesAndValues[i]))
                    .append(':')
                    .append(namesAndValues[i + 1]);
        }
        return json.append('}').toString();
    }

    private static String texts(List<?> values) {
        return array(values.stream().map(value -> text(value.toString())).toList());
    }

    private static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? FewestDigits.of(value) : NOTHING;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : text(day.toString());
    }

    private static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (isLegible(c)) {
                json.appendCodePoint(c);
            } else {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return json.append('"').toString();
    }

    /** Whether a character can stand in a text as it is; control characters, line ends and halves of a pair cannot. */
    private static boolean isLegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
