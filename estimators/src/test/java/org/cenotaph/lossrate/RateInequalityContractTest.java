package org.cenotaph.lossrate;

import static org.cenotaph.lossrate.StandardGolden.AREA;
import static org.cenotaph.lossrate.StandardGolden.name;
import static org.cenotaph.lossrate.StandardGolden.tally;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Tally;

/** Inequality and correlation of rates keep to what every estimator keeps to; neither grows with the counts. */
class RateInequalityContractTest extends EstimatorContract {
    @Override
    protected double growthByMillion() {
        return 1;
    }

    @Override
    protected Stream<Subject> subjects() {
        Tally deaths = tally(AREA, 210, 64, 270, 41, 111);
        Exposure<String> people = Exposure.along(AREA, tally(AREA, 9000, 8000, 7000, 6000, 5000), "people");
        RateInequality<String> inequality = RateInequality.among(people).drawn(4, 1000);
        SortedMap<String, Double> income = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            income.put(name(i), i * i - 3.0 * i);
        }
        RateCorrelation<String> correlation = RateCorrelation.of(people).with(income, "income");
        return Stream.of(
                new Subject("ratios to the whole", inequality.ratios(), deaths),
                new Subject("Gini", inequality.gini(), deaths),
                new Subject("Theil", inequality.theil(), deaths),
                new Subject("Pearson", correlation, deaths),
                new Subject("Pearson by people", correlation.weightedByPeople(), deaths),
                new Subject("Spearman", correlation.ofRanks(), deaths));
    }
}
