package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of counts, proportions and ratios against other programs and papers. */
class IntervalGoldenTest {
    private static final double RELATIVE = 1e-9;

    static Stream<CsvTable.Row> counts() {
        return read("count-interval-mpmath.csv");
    }

    static Stream<CsvTable.Row> proportions() {
        return read("proportion-interval-mpmath.csv");
    }

    static Stream<CsvTable.Row> ratios() {
        return read("rate-ratio-mpmath.csv");
    }

    static Stream<CsvTable.Row> published() {
        return read("loss-rate-methods.csv");
    }

    private static Stream<CsvTable.Row> read(String file) {
        List<CsvTable.Row> rows = CsvTable.read(
                        CsvInput.resource(IntervalGoldenTest.class, file),
                        CsvFormat.standard().withComments('#').strict())
                .result();
        assertThat(rows).isNotEmpty();
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void ofCountsGiveTheGoldenValue(CsvTable.Row row) {
        CountInterval interval = CountInterval.valueOf(row.text("interval"));
        long deaths = row.whole("deaths");
        double level = row.number("level");
        if (row.text("sides").equals("one-sided")) {
            requireLimits(row, interval.lowerLimit(deaths, level), interval.upperLimit(deaths, level));
        } else {
            Range range = interval.limits(deaths, level);
            requireLimits(row, range.low(), range.high());
        }
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void ofProportionsGiveTheGoldenValue(CsvTable.Row row) {
        ProportionInterval interval = ProportionInterval.valueOf(row.text("interval"));
        long deaths = row.whole("deaths");
        long people = row.whole("people");
        double level = row.number("level");
        if (row.text("sides").equals("one-sided")) {
            requireLimits(row, interval.lowerLimit(deaths, people, level), interval.upperLimit(deaths, people, level));
        } else {
            Range range = interval.limits(deaths, people, level);
            requireLimits(row, range.low(), range.high());
        }
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void ofRatiosGiveTheGoldenValue(CsvTable.Row row) {
        RatioInterval interval = RatioInterval.valueOf(row.text("interval"));
        TwoRates rates = rates(row, "people", "reference_people");
        double tail = (1 - row.number("level")) / 2;
        requireLimits(row, interval.lower(rates, tail), interval.upper(rates, tail));
    }

    @ParameterizedTest
    @MethodSource("published")
    void giveThePublishedValue(CsvTable.Row row) {
        double tolerance = row.number("tolerance");
        Range range = published(row);
        assertThat(range.low()).isCloseTo(row.number("low"), within(tolerance * row.number("low")));
        assertThat(range.high()).isCloseTo(row.number("high"), within(tolerance * row.number("high")));
    }

    private static Range published(CsvTable.Row row) {
        long deaths = row.whole("deaths");
        String interval = row.text("interval");
        return switch (row.text("family")) {
            case "count" -> CountInterval.valueOf(interval).limits(deaths, 0.95);
            case "proportion" -> ProportionInterval.valueOf(interval).limits(deaths, row.whole("at_risk"), 0.95);
            default -> {
                TwoRates rates = rates(row, "at_risk", "reference_at_risk");
                RatioInterval ratio = RatioInterval.valueOf(interval);
                double tail = (1 - 0.95) / 2;
                yield new Range(ratio.lower(rates, tail), ratio.upper(rates, tail), CountInterval.GARWOOD.kind(0.95));
            }
        };
    }

    private static TwoRates rates(CsvTable.Row row, String people, String referencePeople) {
        return new TwoRates(
                new AreaByArea.Area<>("one", row.whole("deaths"), row.whole(people)),
                new AreaByArea.Area<>("other", row.whole("reference_deaths"), row.whole(referencePeople)),
                false);
    }

    private static void requireLimits(CsvTable.Row row, double low, double high) {
        double goldenLow = row.number("low");
        assertThat(low).as("low").isCloseTo(goldenLow, within(RELATIVE * goldenLow));
        if (row.text("high").equals("Infinity")) {
            assertThat(high).as("high").isInfinite();
        } else {
            assertThat(high).as("high").isCloseTo(row.number("high"), within(RELATIVE * row.number("high")));
        }
    }
}
