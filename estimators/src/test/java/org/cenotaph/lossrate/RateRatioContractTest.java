package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;

/** Rate ratios keep to what every estimator keeps to. */
class RateRatioContractTest extends EstimatorContract {
    @Override
    protected Stream<Subject> subjects() {
        return Arrays.stream(RatioInterval.values())
                .flatMap(interval -> Stream.of(
                        new Subject(
                                interval + " of one",
                                RateRatio.of("Altai")
                                        .over("Tuva")
                                        .among(Regions.MEN)
                                        .withInterval(interval),
                                Regions.DEATHS),
                        new Subject(
                                interval + " over the rest",
                                RateRatio.of("Altai")
                                        .overTheRest()
                                        .among(Regions.MEN)
                                        .withInterval(interval),
                                Regions.DEATHS),
                        new Subject(
                                interval + " of each",
                                RateRatio.eachOver("Tuva").among(Regions.MEN).withInterval(interval),
                                Regions.DEATHS),
                        new Subject(
                                interval + " of each over the rest",
                                RateRatio.eachOverTheRest().among(Regions.MEN).withInterval(interval),
                                Regions.DEATHS)));
    }

    @Override
    protected double growthByMillion() {
        return 1;
    }
}
