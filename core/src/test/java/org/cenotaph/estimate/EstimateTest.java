package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final String SENTENCE =
            "164,000 to 237,000 (scenario), by coverage ratio 45 % to 65 % of 106,745 recorded deaths";

    private static Estimate coverage() {
        double low = 106745 / 0.65;
        double high = 106745 / 0.45;
        return Estimate.of(
                (low + high) / 2,
                new Range(low, high, Kind.scenario()),
                Given.basis(106745, "coverage ratio 45 % to 65 %"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 3.1, Double.NaN, INFINITY, -INFINITY})
    void refusesACentralValueOutsideItsRange(double central) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.estimate(central, 1, 3, Given.CONFIDENCE))
                .withMessageContaining("got " + central + " beside 1 to 3");
    }

    @Test
    void refusesABlankUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(
                        1, new Range(1, 1, Kind.counted()), " ", Optional.empty(), Map.of(), Given.basis(1)))
                .withMessageContaining("unit");
    }

    @Test
    void printsAScenarioAsASentence() {
        assertThat(coverage()).hasToString(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE", "hi-IN-u-nu-deva"})
    void printsTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        String expected =
                coverage().dividedBy(0.5, "km²").cautioning("a caution").explain();
        String json = OutcomeJson.write(coverage().cautioning("\u0001"));
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(coverage()).hasToString(SENTENCE);
            assertThat(coverage().dividedBy(0.5, "km²").cautioning("a caution").explain())
                    .isEqualTo(expected);
            assertThat(OutcomeJson.write(coverage().cautioning("\u0001"))).isEqualTo(json);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void printsTheRangeBeforeTheCentreWhereTheCentreSaysMore() {
        assertThat(Given.estimate(183862.39, 155038.76, 219780.22, Given.CREDIBLE))
                .hasToString("155,000 to 220,000 (95 % credible), central 184,000, by a method of 10 recorded deaths");
    }

    @Test
    void printsACountInFull() {
        assertThat(Given.counted(106745)).hasToString("106,745 (counted), by a method of 10 recorded deaths");
    }

    @Test
    void printsAnEndThatDoesNotExistInWords() {
        assertThat(Given.estimate(12, 3.2, INFINITY, Given.CONFIDENCE))
                .hasToString("3.2 to no upper limit (95 % confidence), central 12, by a method of 10 recorded deaths");
        assertThat(Given.estimate(INFINITY, 3.2, INFINITY, Given.CONFIDENCE).toString())
                .contains(", central not finite, ");
    }

    @Test
    void printsZeroNegativeAndSmallNumbers() {
        assertThat(Given.estimate(0, 0, 3.688879, Given.CONFIDENCE).toString())
                .startsWith("0 to 3.69 (95 % confidence), central 0, ");
        assertThat(Given.estimate(-52.01, -246.2, 142.2, Kind.deviations(1)).toString())
                .startsWith("-246 to 142 (±1 sd), central -52, ");
        assertThat(Given.estimate(0.05522, 0.051, 0.0604, Given.CONFIDENCE).toString())
                .startsWith("0.051 to 0.0604 (95 % confidence), central 0.0552, ");
    }

    @Test
    void printsAUnitThatIsNotDeathsBesideTheFigures() {
        assertThat(coverage().dividedBy(4831, "km²").toString())
                .startsWith("34 to 49.1 deaths per km² (scenario), by coverage ratio");
    }

    @Test
    void saysHowManyCautionsItCarries() {
        Estimate one = Given.counted(10).cautioning("a caution");
        assertThat(one).hasToString("10 (counted), by a method of 10 recorded deaths (1 caution)");
        assertThat(one.cautioning("another").toString()).endsWith(" of 10 recorded deaths (2 cautions)");
    }

    @Test
    void speaksOfOneRecordedDeathInTheSingular() {
        assertThat(Estimate.of(2, new Range(1, 3, Kind.scenario()), Given.basis(1)))
                .hasToString("1 to 3 (scenario), by a method of 1 recorded death");
    }

    @Test
    void dividesItsRangeAndItsUncertainty() {
        Estimate rate = Given.normal(1000, 100).dividedBy(50, "day");
        assertThat(rate.central()).isEqualTo(20);
        assertThat(rate.range().low()).isCloseTo(20 - 2 * 1.959963984540054, within(1e-12));
        assertThat(rate.standardDeviation().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(rate.distribution().orElseThrow().quantile(0.975))
                .isCloseTo(20 + 2 * 1.959963984540054, within(1e-12));
        Estimate spread = coverage().with(new Uncertainty.Spread(100)).dividedBy(50, "day");
        assertThat(spread.standardDeviation().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(rate.unit()).isEqualTo("deaths per day");
        assertThat(rate.range().kind()).isEqualTo(Given.CREDIBLE);
    }

    @Test
    void statesTheDivisorInFullAsAnAssumption() {
        assertThat(coverage().dividedBy(4831.5, "km²").basis().assumptions())
                .contains(new Assumption("per km²: the divisor, 4,831.5, is known exactly"));
    }

    @Test
    void dividesItsParts() {
        Estimate whole = Sum.of("a", Given.counted(10))
                .plus("b", Given.counted(30))
                .independent()
                .orThrow();
        Estimate rate = whole.dividedBy(2, "day");
        assertThat(rate.parts()).containsOnlyKeys("a", "b");
        assertThat(rate.parts().get("b").central()).isEqualTo(15);
        assertThat(rate.parts().get("b").unit()).isEqualTo(rate.unit());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, INFINITY})
    void refusesADivisorThatIsNotPositiveAndFinite(double divisor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coverage().dividedBy(divisor, "km²"))
                .withMessageContaining("got " + divisor);
    }

    @Test
    void hasAStandardDeviationAndADistributionOnlyWhereTheyAreKnown() {
        Estimate bare = Given.estimate(2, 1, 3, Given.CONFIDENCE);
        assertThat(bare.standardDeviation()).isEmpty();
        assertThat(bare.distribution()).isEmpty();
        Estimate spread = bare.with(new Uncertainty.Spread(0.5));
        assertThat(spread.standardDeviation()).hasValue(0.5);
        assertThat(spread.distribution()).isEmpty();
        assertThat(Given.normal(5, 2).distribution()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN})
    void refusesAStandardDeviationThatIsNegativeOrNaN(double deviation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uncertainty.Spread(deviation))
                .withMessageContaining("got " + deviation);
    }

    @Test
    void keepsItsPartsInOrderWhateverHappensToTheMapItWasGiven() {
        Map<String, Estimate> parts = new LinkedHashMap<>();
        parts.put("z", Given.counted(1));
        parts.put("a", Given.counted(2));
        Estimate whole = Given.counted(3).withParts(parts);
        parts.clear();
        assertThat(whole.parts()).containsOnlyKeys("z", "a");
        assertThat(whole.parts().keySet()).containsExactly("z", "a");
    }

    @Test
    void answersItselfWhereAnEstimateIsDemanded() {
        Estimate estimate = coverage();
        assertThat(estimate.orThrow()).isSameAs(estimate);
    }

    @Test
    void explainsOneStatementALine() {
        assertThat(coverage().cautioning("unconfirmed").explain())
                .isEqualTo(String.join(
                        "\n",
                        SENTENCE + " (1 caution)",
                        "Method: coverage ratio 45 % to 65 %",
                        "Reference: Author 2020, Title, Journal",
                        "Counted: 106,745 deaths",
                        "Assumption: the counts are complete",
                        "Caution: unconfirmed"));
    }

    @Test
    void explainsItsPartsDownToTheirOwnSelections() {
        Selection shared = new Selection("died in 2022", 60, 40, 3);
        Estimate tuva = selected(shared, new Selection("region is Tuva", 20, 40, 0));
        Estimate altai = selected(shared, new Selection("region is Altai", 40, 20, 0));
        Estimate regions =
                Sum.of("Tuva", tuva).plus("Altai", altai).independent().orThrow();
        Estimate whole = Sum.of("regions", regions)
                .plus("others", selected(shared))
                .independent()
                .orThrow();
        assertThat(whole.explain().lines().toList())
                .containsSubsequence(
                        "Part: regions: 2 (counted), by sum of Tuva, Altai of 120 recorded deaths",
                        "Part: regions / Tuva: 1 (counted), by a method of 60 recorded deaths",
                        "Selection of regions / Tuva: region is Tuva; kept 20, left out 40, cannot be told 0",
                        "Part: regions / Altai: 1 (counted), by a method of 60 recorded deaths",
                        "Selection of regions / Altai: region is Altai; kept 40, left out 20, cannot be told 0",
                        "Part: others: 1 (counted), by a method of 60 recorded deaths",
                        "Method: sum of regions, others",
                        "Selection: died in 2022; kept 60, left out 40, cannot be told 3")
                .filteredOn(line -> line.contains("died in 2022"))
                .hasSize(1);
    }

    private static Estimate selected(Selection... selections) {
        Basis basis = Given.basis(60);
        Lineage lineage = new Lineage(List.of(), List.of(selections), List.of());
        return Estimate.of(
                1,
                new Range(1, 1, Kind.counted()),
                new Basis(lineage, 60, basis.method(), basis.assumptions(), basis.cautions()));
    }
}
