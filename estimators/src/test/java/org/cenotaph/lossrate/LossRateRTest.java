package org.cenotaph.lossrate;

import static org.cenotaph.RGolden.PLACE;
import static org.cenotaph.RGolden.requireClose;
import static org.cenotaph.RGolden.requireWithin;

import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.RGolden;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rates, ratios, their limits and correlations against R and its packages epitools, spdep and MASS. */
class LossRateRTest {
    /** R makes 1 - tail of some tails, which costs three digits at a level of 0.999. */
    private static final double RELATIVE = 1e-13;

    /** The search of glm.nb for theta stops at 3e-11, and low quantiles of few deaths change three times as much; mpmath is ours to 1e-14. */
    private static final double OF_THETA = 1e-10;

    static Stream<CsvTable.Row> counts() {
        return RGolden.rows(LossRateRTest.class, "count-interval-r.csv").stream();
    }

    static Stream<CsvTable.Row> proportions() {
        return RGolden.rows(LossRateRTest.class, "proportion-interval-r.csv").stream();
    }

    static Stream<CsvTable.Row> ratios() {
        return RGolden.rows(LossRateRTest.class, "rate-ratio-r.csv").stream();
    }

    static Stream<CsvTable.Row> standardised() {
        return RGolden.rows(LossRateRTest.class, "standardised-r.csv").stream();
    }

    static Stream<CsvTable.Row> correlations() {
        return RGolden.rows(LossRateRTest.class, "rate-correlation-r.csv").stream();
    }

    static Stream<CsvTable.Row> smoothed() {
        return RGolden.rows(LossRateRTest.class, "small-areas-r.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void limitsOfCountsAreThoseOfR(CsvTable.Row row) {
        CountInterval interval = CountInterval.valueOf(row.text("interval"));
        long deaths = row.whole("deaths");
        double level = row.number("level");
        if (row.text("sides").equals("one-sided")) {
            requireClose(row, "low", interval.lowerLimit(deaths, level), RELATIVE);
            requireClose(row, "high", interval.upperLimit(deaths, level), RELATIVE);
        } else {
            requireLimits(row, interval.limits(deaths, level));
        }
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void limitsOfProportionsAreThoseOfR(CsvTable.Row row) {
        ProportionInterval interval = ProportionInterval.valueOf(row.text("interval"));
        long deaths = row.whole("deaths");
        long people = row.whole("people");
        double level = row.number("level");
        if (row.text("sides").equals("one-sided")) {
            requireClose(row, "low", interval.lowerLimit(deaths, people, level), RELATIVE);
            requireClose(row, "high", interval.upperLimit(deaths, people, level), RELATIVE);
        } else {
            requireLimits(row, interval.limits(deaths, people, level));
        }
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void ratiosOfRatesAreThoseOfR(CsvTable.Row row) {
        Exposure<String> people =
                Regions.men(Map.of("one", row.whole("people"), "other", row.whole("reference_people")));
        Estimate ratio = RateRatio.of("one")
                .over("other")
                .among(row.text("at_risk").equals("years") ? people.during(1) : people)
                .withInterval(RatioInterval.valueOf(row.text("interval")))
                .withLevel(row.number("level"))
                .estimate(Regions.deaths(Map.of("one", row.whole("deaths"), "other", row.whole("reference_deaths"))))
                .orThrow();
        requireClose(row, "ratio", ratio.central(), RELATIVE);
        requireLimits(row, ratio.range());
    }

    @ParameterizedTest
    @MethodSource("standardised")
    void standardisedRatesAndRatiosAreThoseOfR(CsvTable.Row row) {
        Exposure<String> people = Exposure.along(PLACE, RGolden.tally(row, "people"), "people");
        if (row.text("method").equals("FAY_FEUER")) {
            Estimate rate = StandardisedRate.per(1)
                    .among(people)
                    .to(StandardPopulation.along(PLACE, RGolden.tally(row, "standard"), "R"))
                    .withLevel(row.number("level"))
                    .estimate(RGolden.tally(row, "deaths"))
                    .orThrow();
            requireClose(row, "crude", rate.parts().get("crude rate").central(), RELATIVE);
            requireClose(row, "central", rate.central(), RELATIVE);
            requireLimits(row, rate.range());
        } else {
            Exposure<String> standard = Exposure.along(PLACE, RGolden.tally(row, "standard"), "people");
            Estimate ratio = StandardisedRatio.among(people)
                    .to(StandardRates.along(standard, RGolden.tally(row, "standard_deaths"), "R"))
                    .withLevel(row.number("level"))
                    .estimate(RGolden.tally(row, "deaths"))
                    .orThrow();
            requireClose(row, "crude", ratio.parts().get("expected deaths").central(), RELATIVE);
            requireClose(row, "central", ratio.central(), RELATIVE);
            requireLimits(row, ratio.range());
        }
    }

    @ParameterizedTest
    @MethodSource("correlations")
    void correlationsOfRatesAreThoseOfR(CsvTable.Row row) {
        RateCorrelation<String> pearson = RateCorrelation.of(
                        Exposure.along(PLACE, RGolden.tally(row, "people"), "people"))
                .with(RGolden.values(row, "characteristic"), "characteristic")
                .withLevel(row.number("level"));
        RateCorrelation<String> method = switch (row.text("method")) {
            case "weighted" -> pearson.weightedByPeople();
            case "spearman" -> pearson.ofRanks();
            default -> pearson;
        };
        Estimate r = method.estimate(RGolden.tally(row, "deaths")).orThrow();
        requireWithin(row, "r", r.central(), RELATIVE); // beside one, for some are zero but for rounding
        requireLimits(row, r.range());
    }

    @ParameterizedTest
    @MethodSource("smoothed")
    void smoothedRatesAreThoseOfR(CsvTable.Row row) {
        Smoothing smoothing = Smoothing.valueOf(row.text("smoothing"));
        double relative = smoothing == Smoothing.MAXIMUM_LIKELIHOOD ? OF_THETA : RELATIVE;
        String set = row.text("set");
        if (row.text("area").equals("0")) {
            GammaPrior prior = SmoothedRateGoldenTest.ratio(set, smoothing)
                    .fitted(SmoothedRateGoldenTest.deaths(set))
                    .orElseThrow();
            requireClose(row, "central", prior.shape(), relative);
            requireClose(row, "low", prior.rate(), relative);
        } else {
            Estimate rate = SmoothedRateGoldenTest.answers(set, smoothing).get(row.text("area"));
            requireClose(row, "central", rate.central(), relative);
            requireClose(row, "low", rate.range().low(), relative);
            requireClose(row, "high", rate.range().high(), relative);
        }
    }

    private static void requireLimits(CsvTable.Row row, Range range) {
        requireClose(row, "low", range.low(), RELATIVE);
        requireClose(row, "high", range.high(), RELATIVE);
    }
}
