package org.cenotaph.lossrate;

import static org.cenotaph.lossrate.StandardGolden.AREA;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** The standardised rates and ratios keep to what every estimator keeps to. */
class StandardisedContractTest extends EstimatorContract {
    private static final Axis<String> AGE = Axis.category("age");

    @Override
    protected boolean risesWithDeaths() {
        return true;
    }

    @Override
    protected Stream<Subject> subjects() {
        Tally people = counts(70_000, 20_000, 1_000_000, 900_000);
        Tally deaths = counts(7, 0, 31, 205);
        StrataExposure<String, String> men = StrataExposure.along(AREA, AGE, people, "men");
        StandardisedRate.Among<String, ?> each = StandardisedRate.per(100_000).among(men);
        StandardPopulation<String> standard = StandardPopulation.along(AGE, people, "all men");
        Exposure<String> north = men.at("north");
        Tally ofNorth = deaths.where(AREA, "north").onto(AGE);
        SortedMap<String, Double> rates = new TreeMap<>();
        rates.put("young", 10.0);
        rates.put("old", 20.0);
        StandardRates<String> tabulated = StandardRates.per(100_000, AGE, rates, "a table");
        StandardRates<String> counted = StandardRates.along(men.everywhere(), deaths.onto(AGE), "all men");
        Stream<Subject> direct = Arrays.stream(StandardisedRateLimits.values())
                .map(limits -> new Subject("rates, " + limits, each.to(standard).withLimits(limits), deaths));
        return Stream.concat(
                direct,
                Stream.of(
                        new Subject(
                                "rate of one area",
                                StandardisedRate.per(1000).among(north).to(standard),
                                ofNorth),
                        new Subject(
                                "ratio of one area",
                                StandardisedRatio.among(north).to(tabulated),
                                ofNorth),
                        new Subject("ratios", StandardisedRatio.among(men).to(counted), deaths),
                        new Subject(
                                "ratios, Byar",
                                StandardisedRatio.among(men).to(tabulated).withInterval(CountInterval.BYAR),
                                deaths)));
    }

    private static Tally counts(long youngNorth, long oldNorth, long youngSouth, long oldSouth) {
        return Tally.along(AREA, AGE)
                .add(youngNorth, "north", "young")
                .add(oldNorth, "north", "old")
                .add(youngSouth, "south", "young")
                .add(oldSouth, "south", "old")
                .build();
    }
}
