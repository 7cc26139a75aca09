package org.cenotaph.lossrate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Smoothed rates and ratios keep to what every estimator keeps to. */
class SmoothedRateContractTest extends EstimatorContract {
    @Override
    protected Stream<Subject> subjects() {
        Tally deaths = SmoothedRateTest.counts(Map.of("a", 90, "b", 4, "c", 2, "d", 31));
        Exposure<String> men = SmoothedRateTest.men(Map.of("a", 40_000, "b", 30_000, "c", 900, "d", 20_000));
        SmoothedRatio<String> ratio = SmoothedRatio.expecting(
                Axis.category("region"), new TreeMap<>(Map.of("a", 50.5, "b", 20.25, "c", 1.5, "d", 25.0)));
        return Stream.of(Smoothing.values())
                .flatMap(smoothing -> Stream.of(
                        new Subject(
                                "rate " + smoothing,
                                SmoothedRate.per(1000).among(men).with(smoothing),
                                deaths),
                        new Subject("ratio " + smoothing, ratio.with(smoothing), deaths)));
    }
}
