package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeJsonTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Basis basis(String caution) {
        Lineage lineage = new Lineage(
                List.of(
                        new Origin(new Source("list", "A list", LocalDate.of(2024, 5, 1)), 1007, 7),
                        new Origin(Source.titled("book", "A book"), 0, 0)),
                List.of(new Selection("died in 2022", 900, 80, 20)),
                List.of("the series fell twice"));
        return new Basis(
                lineage,
                900,
                Method.of("coverage", "Author 2020", "Author 2021"),
                List.of(new Assumption("an assumption")),
                List.of(new Caution(caution)));
    }

    private static String cautionAfterReading(String text) {
        String json = OutcomeJson.write(Estimate.of(1, new Range(1, 1, Kind.counted()), basis("x" + text)));
        Map<?, ?> read = (Map<?, ?>) JsonReader.read(json).get("basis");
        return ((List<?>) read.get("cautions")).get(0).toString().substring(1);
    }

    @Test
    void writesAnEstimateWithEverythingThatItRestsOn() {
        Estimate estimate = Estimate.of(2.5, new Range(1.25, 1e10, Given.CREDIBLE), basis("a caution"))
                .with(new Uncertainty.Spread(0.1));
        Map<String, @Nullable Object> read = JsonReader.read(OutcomeJson.write(estimate));
        assertThat(read.keySet())
                .containsExactly(
                        "sentence", "central", "low", "high", "kind", "unit", "standardDeviation", "parts", "basis");
        assertThat(read)
                .contains(
                        entry("sentence", estimate.toString()),
                        entry("central", 2.5),
                        entry("low", 1.25),
                        entry("high", 1e10),
                        entry("kind", "95 % credible"),
                        entry("unit", "deaths"),
                        entry("standardDeviation", 0.1),
                        entry("parts", Map.of()));
        Map<?, ?> written = (Map<?, ?>) read.get("basis");
        assertThat(written.get("counted")).isEqualTo(900.0);
        assertThat(written.get("method")).isEqualTo("coverage");
        assertThat(written.get("references")).isEqualTo(List.of("Author 2020", "Author 2021"));
        assertThat(written.get("assumptions")).isEqualTo(List.of("an assumption"));
        assertThat(written.get("cautions")).isEqualTo(List.of("a caution"));
        assertThat(written.get("remarks")).isEqualTo(List.of("the series fell twice"));
        assertThat(written.get("selections"))
                .isEqualTo(
                        List.of(Map.of("what", "died in 2022", "kept", 900.0, "leftOut", 80.0, "undecidable", 20.0)));
        Map<String, @Nullable Object> book =
                new TreeMap<>(Map.of("id", "book", "title", "A book", "rows", 0.0, "rejected", 0.0));
        book.put("retrieved", null);
        assertThat(written.get("origins"))
                .isEqualTo(List.of(
                        Map.of(
                                "id",
                                "list",
                                "title",
                                "A list",
                                "retrieved",
                                "2024-05-01",
                                "rows",
                                1007.0,
                                "rejected",
                                7.0),
                        book));
    }

    @Test
    void writesARefusalWithItsReason() {
        Refusal refusal = new Refusal(Reason.TOO_FEW, "one year only", basis("a caution"));
        assertThat(JsonReader.read(OutcomeJson.write(refusal)))
                .contains(
                        entry("sentence", "No estimate by coverage: one year only (1 caution)"),
                        entry("refused", "TOO_FEW"),
                        entry("message", "one year only"))
                .containsKey("basis");
    }

    @Test
    void writesThePartsInOrder() {
        Estimate sum = Sum.of("z \"quoted\"", Given.counted(1))
                .plus("a", Given.counted(2))
                .independent()
                .orThrow();
        Map<?, ?> parts = (Map<?, ?>) JsonReader.read(OutcomeJson.write(sum)).get("parts");
        assertThat(List.copyOf(parts.keySet())).isEqualTo(List.of("z \"quoted\"", "a"));
        assertThat(((Map<?, ?>) parts.get("a")).get("central")).isEqualTo(2.0);
    }

    @Test
    void writesABreakdownWithItsRefusalsAndWhatIsUnplaced() {
        Breakdown<String> breakdown = new Breakdown<>(
                Axis.category("region"),
                new TreeMap<>(Map.of("b", Given.refusal("too few"), "a", Given.counted(1))),
                5);
        Map<String, @Nullable Object> read = JsonReader.read(OutcomeJson.write(breakdown));
        assertThat(read).contains(entry("axis", "region"), entry("unplaced", 5.0));
        List<?> outcomes = (List<?>) read.get("outcomes");
        assertThat(outcomes).hasSize(2);
        assertThat(((Map<?, ?>) outcomes.get(1)).get("coordinate")).isEqualTo("b");
        assertThat(((Map<?, ?>) ((Map<?, ?>) outcomes.get(1)).get("outcome")).get("refused"))
                .isEqualTo("TOO_FEW");
    }

    @Test
    void writesAnEmptyBreakdown() {
        assertThat(OutcomeJson.write(new Breakdown<>(Axis.category("region"), new TreeMap<>(), 0)))
                .isEqualTo("{\"axis\":\"region\",\"outcomes\":[],\"unplaced\":0}");
    }

    @Test
    void writesWhatIsNotFiniteOrNotKnownAsNull() {
        Estimate open = Given.estimate(INFINITY, -INFINITY, INFINITY, Given.CONFIDENCE);
        assertThat(JsonReader.read(OutcomeJson.write(open)))
                .contains(
                        entry("central", null),
                        entry("low", null),
                        entry("high", null),
                        entry("standardDeviation", null));
        assertThat(OutcomeJson.write(open)).contains("no lower limit to no upper limit");
        assertThat(JsonReader.read(OutcomeJson.write(open.with(new Uncertainty.Spread(INFINITY)))))
                .contains(entry("standardDeviation", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"quoted\" and \\backslashed\\",
                "tab\tline\nreturn\rform\ffeed\bback",
                "\u0000\u0001\u001f\u007f\u0085\u2028\u2029",
                "Тува, Čeladná, 東京",
                "\uD83D\uDD6F a candle",
                "half of a pair \uD83D, and the other \uDD6F",
                "</script>"
            })
    void writesEveryTextSoThatItReadsBack(String text) {
        assertThat(cautionAfterReading(text)).isEqualTo(text);
    }

    @Test
    void writesLettersAndSurrogatePairsAsTheyAreAndEscapesWhatCannotBeEncoded() {
        String json = OutcomeJson.write(
                Estimate.of(1, new Range(1, 1, Kind.counted()), basis("Тува \uD83D\uDD6F \uD83D \u2028")));
        assertThat(json).contains("Тува \uD83D\uDD6F \\ud83d \\u2028");
        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Property
    void everyTextReadsBack(@ForAll @CharRange(from = '\u0000', to = '\uFFFF') String text) {
        assertThat(cautionAfterReading(text)).isEqualTo(text);
    }

    @Property
    void everyNumberReadsBack(@ForAll @DoubleRange(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double central) {
        Estimate estimate = Estimate.of(central, new Range(-INFINITY, INFINITY, Kind.scenario()), basis("any"));
        assertThat(JsonReader.read(OutcomeJson.write(estimate))).contains(entry("central", central));
    }

    @Test
    void writesTheSameTextEveryTime() {
        assertThat(OutcomeJson.write(Given.counted(5))).isEqualTo(OutcomeJson.write(Given.counted(5)));
    }
}
