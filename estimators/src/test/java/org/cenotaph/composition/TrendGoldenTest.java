package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trends of shares against 50-digit arithmetic. */
class TrendGoldenTest {
    private static final double RELATIVE = 1e-11;

    /** The likelihood ratio is a small difference of large numbers. */
    private static final double OF_LIKELIHOODS = 1e-9;

    private static final Axis<String> CATEGORY = Axis.category("category");

    private static List<CsvTable.Row> read(String file) {
        CsvInput input = CsvInput.resource(TrendGoldenTest.class, file);
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict())
                .result();
    }

    static Stream<String> tables() {
        return goldens().map(golden -> golden.text("table")).distinct();
    }

    private static Stream<CsvTable.Row> goldens() {
        return read("trend-mpmath.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesTheGoldenValues(String table) {
        Map<String, Double> computed = all(table);
        goldens().filter(golden -> golden.text("table").equals(table)).forEach(golden -> {
            double expected = golden.number("value");
            // what is zero but for rounding is judged beside one
            double scale = Math.max(Math.abs(expected), golden.text("what").endsWith("residual") ? 1e-3 : 0);
            String what = golden.text("what");
            double relative = what.matches("all-(statistic|p|dispersed-p)") ? OF_LIKELIHOODS : RELATIVE;
            assertThat(computed).containsKey(what);
            assertThat(computed.get(what)).as(what).isCloseTo(expected, within(relative * scale));
        });
    }

    static Tally table(String name) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.YEAR);
        read("trend-tables.csv").stream()
                .filter(row -> row.text("table").equals(name))
                .forEach(row -> deaths.add(
                        row.whole("deaths"), row.text("category"), Year.of((int) (2000 + row.whole("score")))));
        return deaths.build();
    }

    static Map<String, Double> all(String name) {
        Tally deaths = table(name);
        Map<String, Double> values = new HashMap<>();
        ShareTrend<String, Year> share = ShareTrend.of(CATEGORY, "c0").over(Axis.YEAR);
        TrendOfShare dispersed = share.estimate(deaths);
        TrendOfShare sampling = share.withSamplingScatterAlone().estimate(deaths);
        values.putAll(test("share-", dispersed.test().orElseThrow()));
        values.put("share-slope", dispersed.slope().orThrow().central());
        values.put("share-odds", dispersed.oddsRatio().orThrow().central());
        values.putAll(range("share-slope-", dispersed.slope()));
        values.putAll(range("share-slope-sampling-", sampling.slope()));
        values.putAll(range("share-odds-", dispersed.oddsRatio()));
        values.putAll(range("share-odds-sampling-", sampling.oddsRatio()));
        CompositionTrend<String, Year> trend = CompositionTrend.of(CATEGORY).over(Axis.YEAR);
        TrendOfComposition<String> all = trend.estimate(deaths);
        TrendOfComposition<String> allSampling =
                trend.withSamplingScatterAlone().estimate(deaths);
        values.putAll(test("all-", all.test().orElseThrow()));
        all.lines().forEach((category, line) -> {
            String its = "all-" + category.substring(1) + "-";
            values.put(its + "intercept", line.intercept());
            values.put(its + "intercept-error", line.interceptError());
            values.put(its + "slope", line.slope());
            values.put(its + "slope-error", line.slopeError());
            values.putAll(range(its + "growth-", all.growth().outcomes().get(category)));
            values.putAll(range(
                    its + "growth-sampling-", allSampling.growth().outcomes().get(category)));
        });
        return values;
    }

    private static Map<String, Double> test(String prefix, TrendTest test) {
        Map<String, Double> values = new HashMap<>();
        values.put(prefix + "statistic", test.chiSquared());
        values.put(prefix + "p", test.pValue());
        values.put(prefix + "residual", test.residualChiSquared());
        test.residualPValue().ifPresent(p -> values.put(prefix + "residual-p", p));
        test.dispersedPValue().ifPresent(p -> values.put(prefix + "dispersed-p", p));
        return values;
    }

    private static Map<String, Double> range(String prefix, Outcome outcome) {
        Estimate estimate = outcome.orThrow();
        return Map.of(
                prefix + "low", estimate.range().low(),
                prefix + "high", estimate.range().high());
    }
}
