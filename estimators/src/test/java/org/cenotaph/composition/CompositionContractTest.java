package org.cenotaph.composition;

import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Shares keep to what every estimator keeps to; a share does not grow with the count. */
class CompositionContractTest extends EstimatorContract {
    private static final Axis<String> CATEGORY = Axis.category("category");

    @Override
    protected Stream<Subject> subjects() {
        Composition<String> shares = Composition.of(CATEGORY).unknown("nd");
        return Stream.of(
                new Subject("with unknown", shares.ofKnown(), deaths()),
                new Subject("the unknown", shares.answering(CompositionContractTest::unknownIfShown), deaths()),
                new Subject("without unknown", shares.withoutUnknown().ofKnown(), deaths()),
                new Subject("resolving unknown", shares.resolvingUnknown().ofKnown(), deaths()),
                new Subject(
                        "resolving unknown with sampling",
                        shares.resolvingUnknownWithSampling().ofKnown(),
                        deaths()),
                new Subject("Sison and Glaz", shares.withSisonGlazRanges().ofKnown(), deaths()),
                new Subject("at 80 %", shares.withLevel(0.8).ofKnown(), deaths()));
    }

    private static Object unknownIfShown(Shares<String> shares) {
        return shares.unknown().isPresent() ? shares.unknown().orElseThrow() : shares.known();
    }

    @Override
    protected double growthByMillion() {
        return 1;
    }

    private static Tally deaths() {
        return Tally.along(CATEGORY)
                .add(31, "inmates")
                .add(24, "volunteers")
                .add(1, "pilots")
                .add(12, "nd")
                .add(5, new Object[] {null})
                .build();
    }
}
