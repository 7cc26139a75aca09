package org.cenotaph.excess;

import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;

/** The registry estimator keeps to what every estimator keeps to. */
class RegistryContractTest extends EstimatorContract {
    @Override
    protected Stream<Subject> subjects() {
        RegistryExcess constant =
                RegistryGoldenTest.options(RegistryGoldenTest.sentence().constantRatio());
        RegistryExcess linear =
                RegistryGoldenTest.options(RegistryGoldenTest.sentence().linearRatio());
        return Stream.concat(
                Stream.of(
                                constant,
                                linear,
                                constant.boundsAdding(),
                                constant.withListInside(),
                                constant.withWanderingRatio(),
                                constant.withWomenSmoothed(5),
                                constant.drawn(1, 1000))
                        .map(method -> new Subject(method.toString(), method.total(), RegistryGoldenTest.cases())),
                Stream.of(new Subject(
                        "under odds ratios", constant.underOddsRatios(0.5, 2, 0.3), RegistryGoldenTest.cases())));
    }
}
