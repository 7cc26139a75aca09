package org.cenotaph.composition;

import java.time.Year;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Compositions by period and leading categories keep to what every estimator keeps to. */
class LeadingContractTest extends EstimatorContract {
    private static final Axis<String> CATEGORY = Axis.category("category");

    @Override
    protected Stream<Subject> subjects() {
        Composition<String> shares = Composition.of(CATEGORY).unknown("nd");
        LeadingCategory.By<String> leading = LeadingCategory.of(CATEGORY);
        return Stream.of(
                new Subject("leading", leading.by(Axis.YEAR).unknown("nd").answering(Leaders::shares), deaths()),
                new Subject(
                        "leading cumulatively",
                        leading.cumulativelyBy(Axis.YEAR).unknown("nd").answering(Leaders::shares),
                        deaths()),
                new Subject("by year", shares.by(Axis.YEAR).answering(LeadingContractTest::inmates), deaths()),
                new Subject(
                        "cumulatively by year",
                        shares.withoutUnknown().cumulativelyBy(Axis.YEAR).answering(LeadingContractTest::inmates),
                        deaths()));
    }

    /** The share of inmates by year; of an answer without any inmates, nothing. */
    private static Breakdown<Year> inmates(SharesByPeriod<Year, String> shares) {
        boolean known = shares.shares().values().stream()
                .allMatch(all -> all.known().outcomes().containsKey("inmates"));
        return known
                ? shares.of("inmates")
                : new Breakdown<>(Axis.YEAR, new java.util.TreeMap<Year, Outcome>(), shares.unplaced());
    }

    @Override
    protected double growthByMillion() {
        return 1;
    }

    private static Tally deaths() {
        return Tally.along(Axis.YEAR, CATEGORY)
                .add(31, Year.of(2022), "inmates")
                .add(24, Year.of(2022), "volunteers")
                .add(12, Year.of(2022), "nd")
                .add(13, Year.of(2023), "inmates")
                .add(24, Year.of(2023), "volunteers")
                .add(5, Year.of(2023), null)
                .add(3, null, "volunteers")
                .build();
    }
}
