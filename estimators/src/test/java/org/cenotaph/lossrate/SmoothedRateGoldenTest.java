package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Smoothed rates against mpmath and numpy, and against the published fit to the lip cancer of Scotland. */
class SmoothedRateGoldenTest {
    private static final double RELATIVE = 1e-9;
    private static final Axis<String> AREA = Axis.category("area");

    static List<CsvTable.Row> read(String file) {
        CsvInput input = CsvInput.resource(SmoothedRateGoldenTest.class, file);
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict())
                .result();
    }

    static Tally deaths(String set) {
        TallyBuilder deaths = Tally.along(AREA);
        rows(set).forEach(row -> deaths.add(row.whole("deaths"), row.text("area")));
        return deaths.build();
    }

    static SmoothedRatio<String> ratio(String set, Smoothing smoothing) {
        SortedMap<String, Double> expected = new TreeMap<>();
        rows(set).forEach(row -> expected.put(row.text("area"), row.number("at_risk")));
        return SmoothedRatio.expecting(AREA, expected).with(smoothing);
    }

    private static List<CsvTable.Row> rows(String set) {
        return read("small-areas.csv").stream()
                .filter(row -> row.text("set").equals(set))
                .toList();
    }

    static SortedMap<String, Estimate> answers(String set, Smoothing smoothing) {
        return ratio(set, smoothing).estimate(deaths(set)).estimates();
    }

    static Stream<Arguments> fits() {
        return read("small-areas-golden.csv").stream()
                .collect(Collectors.groupingBy(row -> List.of(row.text("set"), row.text("smoothing"))))
                .entrySet()
                .stream()
                .map(fit -> Arguments.of(
                        fit.getKey().get(0), Smoothing.valueOf(fit.getKey().get(1)), fit.getValue()));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("fits")
    void givesTheGoldenValues(String set, Smoothing smoothing, List<CsvTable.Row> goldens) {
        SortedMap<String, Estimate> answers = answers(set, smoothing);
        for (CsvTable.Row golden : goldens) {
            if (golden.text("area").equals("0")) {
                GammaPrior prior = ratio(set, smoothing).fitted(deaths(set)).orElseThrow();
                is(prior.shape(), golden.number("central"), RELATIVE);
                is(prior.rate(), golden.number("low"), RELATIVE);
            } else {
                double tolerance = smoothing == Smoothing.HIERARCHICAL ? hierarchicalTolerance(set) : RELATIVE;
                agrees(answers.get(golden.text("area")), golden, tolerance);
            }
        }
    }

    private static void agrees(Estimate estimate, CsvTable.Row golden, double tolerance) {
        is(estimate.central(), golden.number("central"), tolerance);
        if (!golden.text("low").isBlank()) {
            double negligible = 1e-9 * estimate.central(); // is given as zero
            assertThat(estimate.range().low())
                    .isCloseTo(golden.number("low"), within(tolerance * golden.number("low") + negligible));
            is(estimate.range().high(), golden.number("high"), tolerance);
        }
    }

    /** One area with deaths says so little of the mean that both grids end before its probability does. */
    private static double hierarchicalTolerance(String set) {
        return set.equals("one-sided") ? 0.01 : 2e-4;
    }

    private static void is(double actual, double golden, double relative) {
        assertThat(actual).isCloseTo(golden, within(relative * golden));
    }

    @Test
    void givesTheFitToTheLipCancerOfScotland() {
        Tally cases = deaths("scotland");
        assertThat(cases.total()).isEqualTo(536);
        GammaPrior prior =
                ratio("scotland", Smoothing.CLAYTON_KALDOR).fitted(cases).orElseThrow();
        is(prior.shape(), 1.64401529771, RELATIVE);
        is(prior.rate(), 1.14884300953, RELATIVE);
    }

    /** The likelihood falls towards one rate for all, and yet has a higher maximum elsewhere (shape 88). */
    @Test
    void findsAMaximumThatTheFarEndDoesNotShow() {
        assertThat(ratio("two maxima", Smoothing.MAXIMUM_LIKELIHOOD)
                        .fitted(deaths("two maxima"))
                        .orElseThrow()
                        .shape())
                .isBetween(88.0, 89.0);
    }

    @Test
    void areasThatDifferNoMoreThanChanceHaveNoPrior() {
        for (Smoothing smoothing : Smoothing.values()) {
            assertThat(ratio("alike", smoothing).fitted(deaths("alike"))).isEmpty();
        }
    }

    @Test
    void ratesAreRatiosInOtherUnits() {
        TallyBuilder people = Tally.along(AREA);
        rows("regions").forEach(row -> people.add(row.whole("at_risk"), row.text("area")));
        Exposure<String> exposure = Exposure.along(AREA, people.build(), "men");
        for (Smoothing smoothing : Smoothing.values()) {
            Breakdown<String> rates =
                    SmoothedRate.per(100_000).among(exposure).with(smoothing).estimate(deaths("regions"));
            SortedMap<String, Estimate> ratios = answers("regions", smoothing);
            rates.estimates().forEach((area, rate) -> {
                assertThat(rate.unit()).isEqualTo("deaths per 100,000 men");
                Estimate ratio = ratios.get(area);
                is(rate.central(), 100_000 * ratio.central(), 1e-12);
                is(rate.range().low(), 100_000 * ratio.range().low(), 1e-12);
                is(rate.range().high(), 100_000 * ratio.range().high(), 1e-12);
            });
        }
    }
}
