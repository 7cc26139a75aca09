package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.RGolden.requireClose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.RGolden;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Range;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trends and simultaneous ranges of shares against prop.trend.test, glm, nnet::multinom and prop.test of R. */
class CompositionRTest {
    private static final double RELATIVE = 1e-13;

    /** Slopes, their errors and tests; an intercept near zero loses as many digits as it is smaller than its slope. */
    private static final double OF_SLOPES = 1e-12;

    /** The same among millions of deaths, where both programs lose digits. */
    private static final double OF_MILLIONS = 1e-11;

    private static final Set<String> OF_MILLIONS_TABLES = Set.of("million", "rare", "six-of-millions");

    /** The likelihood ratio: a small difference of large numbers in either program. */
    private static final double OF_LIKELIHOODS = 1e-9;

    /** Where the search of multinom stops. */
    private static final double SEARCHED = 1e-6;

    static Stream<Arguments> trends() {
        return byTable("trend-r.csv");
    }

    static Stream<Arguments> multinoms() {
        return byTable("trend-multinom-r.csv");
    }

    private static Stream<Arguments> byTable(String file) {
        Map<String, List<CsvTable.Row>> tables = RGolden.rows(CompositionRTest.class, file).stream()
                .collect(Collectors.groupingBy(row -> row.text("table")));
        return tables.entrySet().stream().map(table -> Arguments.of(table.getKey(), table.getValue()));
    }

    static Stream<CsvTable.Row> goodman() {
        return RGolden.rows(CompositionRTest.class, "goodman-r.csv").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trends")
    void trendsAreThoseOfR(String table, List<CsvTable.Row> rows) {
        requireValues(table, rows, what -> tolerance(table, what));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("multinoms")
    void logitsAreThoseOfMultinom(String table, List<CsvTable.Row> rows) {
        requireValues(table, rows, what -> SEARCHED);
    }

    private static void requireValues(String table, List<CsvTable.Row> rows, ToDoubleFunction<String> relative) {
        Map<String, Double> computed = TrendGoldenTest.all(table);
        for (CsvTable.Row row : rows) {
            String what = row.text("what");
            assertThat(computed).containsKey(what);
            requireClose(row, "value", computed.get(what), relative.applyAsDouble(what));
        }
    }

    private static double tolerance(String table, String what) {
        return what.matches("all-(statistic|p|dispersed-p)")
                ? OF_LIKELIHOODS
                : OF_MILLIONS_TABLES.contains(table) ? OF_MILLIONS : OF_SLOPES;
    }

    @ParameterizedTest
    @MethodSource("goodman")
    void goodmansLimitsAreThoseOfR(CsvTable.Row row) {
        Range range = CompositionGoldenTest.range(
                Composition.of(Axis.age()).withLevel(row.number("level")),
                (int) row.whole("category"),
                CompositionGoldenTest.counts(row));
        requireClose(row, "low", range.low(), RELATIVE);
        requireClose(row, "high", range.high(), RELATIVE);
    }
}
