package org.cenotaph.excess;

import static org.cenotaph.RGolden.requireClose;
import static org.cenotaph.RGolden.requireWithin;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.RGolden;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Excess over a register's own past, and by the ratio of the sexes, against lm, glm and predict of R. */
class ExcessRTest {
    private static final double RELATIVE = 1e-13;
    private static final Axis<String> SEX = Axis.category("sex");

    static Stream<Arguments> fits() {
        Map<List<String>, List<CsvTable.Row>> fits = RGolden.rows(ExcessRTest.class, "own-past-r.csv").stream()
                .collect(Collectors.groupingBy(row -> List.of(row.text("axis"), row.text("model"))));
        return fits.entrySet().stream()
                .map(fit -> Arguments.of(fit.getKey().get(0), fit.getKey().get(1), fit.getValue()));
    }

    static Stream<CsvTable.Row> sexRatios() {
        return RGolden.rows(ExcessRTest.class, "sex-ratio-r.csv").stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("fits")
    void excessOverItsOwnPastIsThatOfR(String axis, String model, List<CsvTable.Row> rows) {
        OwnPastTable<?> table = OwnPastGoldenTest.estimate(axis, OwnPastGoldenTest.AXES.get(axis), model);
        for (CsvTable.Row row : rows) {
            Excess excess = OwnPastGoldenTest.excess(table, row.text("sum"));
            requireExcess(row, excess);
            requireWithin(row, "excess", excess.outcome().orThrow().central(), RELATIVE * row.number("expected"));
        }
    }

    @ParameterizedTest
    @MethodSource("sexRatios")
    void excessByTheRatioOfTheSexesIsThatOfR(CsvTable.Row row) {
        double[] men = RGolden.numbers(row, "men");
        double[] women = RGolden.numbers(row, "women");
        int from = (int) row.whole("from");
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX);
        for (int i = 0; i < men.length; i++) {
            deaths.add((long) men[i], Year.of(from + i), "m").add((long) women[i], Year.of(from + i), "f");
        }
        int last = from + men.length - 1;
        SexRatioExcess.Trend trend = SexRatioExcess.in(years(last - 1, last))
                .above(years(from, last - 2))
                .allAgesTogether();
        SexRatioExcess method = switch (row.text("model")) {
            case "constant" -> trend.constant();
            case "linear" -> trend.linear();
            case "exponential" -> trend.exponential();
            default -> trend.binomial();
        };
        ExcessTable table = method.estimate(deaths.build());
        requireExcess(row, row.text("sum").equals("total") ? table.total() : table.in((int) row.whole("sum")));
    }

    /** Limits are judged beside the expected deaths, for an excess may be next to nothing. */
    private static void requireExcess(CsvTable.Row row, Excess excess) {
        Estimate estimate = excess.outcome().orThrow();
        requireClose(row, "expected", excess.expected().orElseThrow(), RELATIVE);
        requireClose(row, "sd", estimate.standardDeviation().orElseThrow(), RELATIVE);
        double besideExpected = RELATIVE * row.number("expected");
        requireWithin(row, "low", estimate.range().low(), besideExpected);
        requireWithin(row, "high", estimate.range().high(), besideExpected);
    }
}
