package org.cenotaph.lossrate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.coverage.CoverageByStratum;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Loss per area keeps to what every estimator keeps to. */
class LossPerAreaContractTest extends EstimatorContract {
    private static final Source SOURCE = Source.titled("map", "a map made up for a test");
    private static final Axis<String> UNIT = Axis.category("unit");

    @Override
    protected boolean risesWithDeaths() {
        return true;
    }

    @Override
    protected Stream<Subject> subjects() {
        List<AreaTaken> areas = List.of(
                AreaTaken.exactly(250, "taken", SOURCE),
                AreaTaken.between(200, 300, "taken", SOURCE),
                AreaTaken.withStandardError(250, 40, "taken", SOURCE));
        Tally count = Tally.ofTotal(1234, Lineage.none());
        Stream<Subject> totals = areas.stream()
                .flatMap(area -> Stream.of(
                                LossPerArea.over(area),
                                LossPerArea.over(area).withPoissonVariation().perSquareKilometres(100),
                                LossPerArea.of(CoverageRatio.between(0.45, 0.65))
                                        .over(area),
                                LossPerArea.of(CoverageRatio.uniform(0.45, 0.65))
                                        .over(area),
                                LossPerArea.of(CoverageRatio.beta(20, 16).withSamplingVariation())
                                        .over(area)
                                        .withLevel(0.9),
                                LossPerArea.of(CoverageRatio.clopperPearson(37, 60))
                                        .over(area))
                        .map(method -> new Subject(method.toString(), method, count)));
        Stream<Subject> byUnit = areas.stream().map(area -> {
            LossPerArea method = LossPerArea.of(byUnit()).over(area);
            return new Subject("by unit over " + area, method, units());
        });
        Stream<Subject> byPeriod = Stream.of(
                        LossPerArea.by(Axis.MONTH).over(held()),
                        LossPerArea.by(Axis.MONTH)
                                .over(held().withStandardErrorOfDifferences(5))
                                .withPoissonVariation(),
                        LossPerArea.of(CoverageRatio.between(0.45, 0.65))
                                .by(Axis.MONTH)
                                .over(held()))
                .map(method -> new Subject("by month " + method.axes(), method, months()));
        return Stream.of(totals, byUnit, byPeriod).flatMap(each -> each);
    }

    private static Estimator<Outcome> byUnit() {
        return CoverageByStratum.along(UNIT)
                .with("army", CoverageRatio.uniform(0.5, 0.7))
                .with("volunteers", CoverageRatio.uniform(0.3, 0.5))
                .fullyDependent();
    }

    private static Tally units() {
        return Tally.along(UNIT).add(300, "army").add(200, "volunteers").build();
    }

    private static AreaHeld held() {
        TreeMap<LocalDate, Double> readings = new TreeMap<>();
        double area = 1000;
        for (int month = 0; month < 6; month++) {
            readings.put(LocalDate.of(2024, 1, 1).plusMonths(month).minusDays(1), area);
            area += month == 2 ? -10 : 40 + month;
        }
        return AreaHeld.of(readings, SOURCE);
    }

    private static Tally months() {
        TallyBuilder deaths = Tally.along(Axis.MONTH);
        for (int month = 1; month <= 7; month++) {
            deaths.add(100 + 7L * month, YearMonth.of(2024, month));
        }
        return deaths.build();
    }
}
