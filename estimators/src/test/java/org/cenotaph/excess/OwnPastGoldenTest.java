package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Own-past baselines against numpy, and against what Karlinsky and Kobak published. */
class OwnPastGoldenTest {
    private static final double RELATIVE = 1e-9;
    static final Map<String, Axis<?>> AXES =
            Map.of("year", Axis.YEAR, "quarter", Axis.QUARTER, "month", Axis.MONTH, "week", Axis.ISO_WEEK);

    private static List<CsvTable.Row> read(String file) {
        CsvInput input = CsvInput.resource(OwnPastGoldenTest.class, file);
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict())
                .result();
    }

    static Stream<Arguments> fits() {
        return goldens()
                .map(golden -> List.of(golden.text("axis"), golden.text("model")))
                .distinct()
                .map(fit -> Arguments.of(fit.get(0), fit.get(1)));
    }

    private static Stream<CsvTable.Row> goldens() {
        return read("own-past-numpy.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("fits")
    void givesTheGoldenValues(String axis, String model) {
        OwnPastTable<?> table = estimate(axis, AXES.get(axis), model);
        goldens()
                .filter(golden ->
                        golden.text("axis").equals(axis) && golden.text("model").equals(model))
                .forEach(golden -> givesTheGoldenValue(golden, excess(table, golden.text("sum"))));
    }

    private static void givesTheGoldenValue(CsvTable.Row golden, Excess excess) {
        String sum = golden.text("sum");
        Estimate estimate = excess.outcome().orThrow();
        double expected = golden.number("expected");
        double sd = golden.number("sd");
        assertThat(excess.expected().orElseThrow()).as(sum).isCloseTo(expected, within(RELATIVE * expected));
        assertThat(estimate.central()).as(sum).isCloseTo(golden.number("excess"), within(RELATIVE * expected));
        assertThat(estimate.standardDeviation().orElseThrow()).as(sum).isCloseTo(sd, within(RELATIVE * sd));
        assertThat(estimate.range().low()).as(sum).isCloseTo(golden.number("low"), within(RELATIVE * expected));
        assertThat(estimate.range().high()).as(sum).isCloseTo(golden.number("high"), within(RELATIVE * expected));
        assertThat(excess.pScore().orElseThrow()).as(sum).isCloseTo(estimate.central() / expected, within(RELATIVE));
        assertThat(excess.z().orElseThrow()).as(sum).isCloseTo(estimate.central() / sd, within(1e-7));
    }

    static <T extends Comparable<? super T>> OwnPastTable<T> estimate(String name, Axis<T> axis, String model) {
        TallyBuilder deaths = Tally.along(axis);
        read("own-past-registers.csv").stream()
                .filter(row -> row.text("axis").equals(name))
                .forEach(row -> deaths.add(row.whole("deaths"), axis.parse(row.text("period"))));
        Years baseline = name.equals("year") ? years(2010, 2019).without(2015) : years(2015, 2019);
        OwnPastExcess.Model<T> models =
                OwnPastExcess.by(axis).in(years(2020, 2021)).above(baseline);
        return switch (model) {
            case "mean" -> models.mean().estimate(deaths.build());
            case "linear" -> models.linear().estimate(deaths.build());
            default -> models.poisson().estimate(deaths.build());
        };
    }

    static Excess excess(OwnPastTable<?> table, String sum) {
        if (sum.equals("total")) {
            return table.total();
        }
        if (sum.startsWith("year ")) {
            return table.in(Integer.parseInt(sum.substring("year ".length())));
        }
        return table.byPeriod().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(sum))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Albania", "Andorra"})
    void givesThePublishedExcessOfMonths(String country) {
        OwnPastTable<YearMonth> table = published(country, Axis.MONTH, "%d-%02d");
        givesThePublished(country, table.between(YearMonth.of(2020, 3), YearMonth.of(2020, 12)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Australia"})
    void givesThePublishedExcessOfWeeks(String country) {
        OwnPastTable<IsoWeek> table = published(country, Axis.ISO_WEEK, "%d-W%02d");
        givesThePublished(country, table.between(new IsoWeek(2020, 10), new IsoWeek(2020, 53)));
    }

    private static void givesThePublished(String country, Excess excess) {
        CsvTable.Row row = read("own-past-karlinsky-kobak.csv").stream()
                .filter(its -> its.text("register").equals(country) && its.whole("year") == 2020)
                .findFirst()
                .orElseThrow();
        Estimate estimate = excess.outcome().orThrow();
        assertThat(Math.round(estimate.central())).isEqualTo(row.whole("excess"));
        assertThat(Math.round(estimate.range().high() - estimate.central())).isEqualTo(row.whole("sd"));
    }

    private static <T extends Comparable<? super T>> OwnPastTable<T> published(
            String country, Axis<T> axis, String form) {
        TallyBuilder deaths = Tally.along(axis);
        for (CsvTable.Row row : read("own-past-karlinsky-kobak.csv")) {
            if (row.text("register").equals(country)) {
                String[] counts = row.text("deaths").split(" ");
                for (int i = 0; i < counts.length; i++) {
                    T period = axis.parse(String.format(Locale.ROOT, form, row.whole("year"), i + 1));
                    deaths.add(Long.parseLong(counts[i]), period);
                }
            }
        }
        return OwnPastExcess.by(axis)
                .in(year(2020))
                .above(years(2015, 2019))
                .linear()
                .withStandardDeviations(1)
                .estimate(deaths.build());
    }
}
