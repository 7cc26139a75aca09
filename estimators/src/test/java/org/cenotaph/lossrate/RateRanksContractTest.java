package org.cenotaph.lossrate;

import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Tally;

/** Ranks keep to what every estimator keeps to, but that a million times the deaths leave them where they are. */
class RateRanksContractTest extends EstimatorContract {
    @Override
    protected Stream<Subject> subjects() {
        Tally deaths = SmoothedRateTest.counts(Map.of("a", 90, "b", 14, "c", 160));
        RateRanks<String> ranks = RateRanks.among(SmoothedRateTest.men(Map.of("a", 40_000, "b", 30_000, "c", 20_000)))
                .withDraws(2000);
        return Stream.of(
                new Subject("hierarchical", ranks.answering(RateRanking::ranks), deaths),
                new Subject("Jeffreys", ranks.withJeffreys().answering(RateRanking::ranks), deaths));
    }

    @Override
    protected double growthByMillion() {
        return 1;
    }
}
