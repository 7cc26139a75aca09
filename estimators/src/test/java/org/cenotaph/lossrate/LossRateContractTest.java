package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;

/** Loss rates keep to what every estimator keeps to. */
class LossRateContractTest extends EstimatorContract {
    @Override
    protected boolean risesWithDeaths() {
        return true;
    }

    @Override
    protected Stream<Subject> subjects() {
        LossRate<String> people = LossRate.per(100_000).among(Regions.MEN);
        LossRate<String> time = LossRate.per(1000).among(Regions.MEN.during(1.5));
        Stream<LossRate<String>> rates = Stream.concat(
                Arrays.stream(ProportionInterval.values()).map(people::withInterval),
                Arrays.stream(CountInterval.values()).map(time::withInterval));
        return Stream.concat(
                        Stream.concat(rates, Stream.of(people.withInterval(CountInterval.GARWOOD))),
                        Stream.of(time.withUpperLimitOnly(), time.withLowerLimitOnly(), people.withLowerLimitOnly()))
                .flatMap(rate -> Stream.of(
                        new Subject(rate.toString(), rate, Regions.DEATHS),
                        new Subject(rate.overall().toString(), rate.overall(), Regions.DEATHS)));
    }
}
