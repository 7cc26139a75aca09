package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.lossrate.StandardGolden.AREA;

import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** What standardised rates and ratios say of strata, of standards and of deaths of unknown stratum. */
class StandardisedWordsTest {
    private static final Axis<String> AGE = Axis.category("age");
    private static final Tally PEOPLE = Tally.along(AREA, AGE)
            .add(1000, "north", "young")
            .add(500, "north", "old")
            .add(4000, "south", "young")
            .build();
    private static final StrataExposure<String, String> MEN = StrataExposure.along(AREA, AGE, PEOPLE, "men");
    private static final StandardPopulation<String> STANDARD = standard(60, 40);

    private static StandardPopulation<String> standard(double young, double old) {
        return StandardPopulation.of(AGE, new TreeMap<>(Map.of("young", young, "old", old)), "the standard");
    }

    private static StandardRates<String> rates(double young, double old) {
        return StandardRates.per(1000, AGE, new TreeMap<>(Map.of("young", young, "old", old)), "the whole");
    }

    private static StandardisedRate<Outcome> ofNorth() {
        return StandardisedRate.per(1000).among(MEN.at("north")).to(STANDARD);
    }

    private static Tally deaths(long young, long old, long unknown) {
        return Tally.along(AGE)
                .allowingCorrections()
                .add(young, "young")
                .add(old, "old")
                .add(unknown, (Object) null)
                .build();
    }

    @Test
    void everyPartOfTheSentenceIsToldByItsName() {
        assertThat(ofNorth()).hasToString("direct standardisation to the standard");
        assertThat(StandardisedRatio.among(MEN).to(rates(1, 2)))
                .hasToString("indirect standardisation to the rates of the whole");
        assertThat(STANDARD).hasToString("the standard by age");
        assertThat(rates(1, 2)).hasToString("the whole by age");
        assertThat(MEN).hasToString("men by area and age: 5,500");
        assertThat(MEN.during(2)).hasToString("person-years of men by area and age: 11,000");
    }

    @Test
    void peopleAreKnownByAreaAndStratum() {
        assertThat(MEN.coordinates()).containsExactly("north", "south");
        assertThat(MEN.at("north").at("old")).isEqualTo(500);
        assertThat(MEN.at("nowhere").total()).isZero();
        assertThat(MEN.everywhere().at("young")).isEqualTo(5000);
        assertThat(MEN.during(0.5).at("north").at("old")).isEqualTo(250);
        assertThat(MEN.during(0.5).everywhere().total()).isEqualTo(2750);
    }

    /** 7 of 5 whose stratum is known: 12/5. */
    @Test
    void deathsOfUnknownStratumAreTheReaderTold() {
        assertThat(ofNorth().estimate(deaths(4, 1, 7)).explain())
                .contains("7 deaths of unknown age are not in it, and if they spread as the others do, it is too low"
                        + " by the factor 2.40");
        assertThat(ofNorth().estimate(deaths(0, 0, 7)).explain()).contains("it is too low by any factor");
        assertThat(ofNorth().estimate(deaths(4, 1, 0)).explain()).doesNotContain("unknown age");
    }

    @Test
    void theCrudeRateCountsThemToo() {
        Outcome rate = ofNorth().estimate(deaths(4, 1, 7));
        assertThat(rate.orThrow().parts().get("crude rate").central()).isCloseTo(1000 * 12 / 1500.0, within(1e-12));
        assertThat(rate.orThrow().parts().get("crude rate").basis().counted()).isEqualTo(12);
        assertThat(rate.basis().counted()).isEqualTo(5);
    }

    @Test
    void fewerThanNoneOfUnknownStratumAreRefused() {
        Outcome rate = ofNorth().estimate(deaths(4, 1, -1));
        assertThat(rate).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
            assertThat(refusal.message()).isEqualTo("deaths must not be negative, got -1 unplaced");
        });
    }

    @Test
    void rulesAndTheirAssumptionsAreNamed() {
        Outcome rate = ofNorth().estimate(deaths(4, 1, 0));
        assertThat(rate.basis().assumptions().toString())
                .contains("the numbers of men are right for the time of the deaths and known exactly, in each age")
                .contains("at one rate within each age");
        assertThat(rate.basis().cautions()).isEmpty();
        Outcome ratio = StandardisedRatio.among(MEN.at("north")).to(rates(1, 2)).estimate(deaths(4, 1, 0));
        assertThat(ratio.basis().assumptions().toString())
                .contains("the standard rates are known exactly and owe nothing to the deaths of the area");
        assertThat(ratio.basis().method().references().toString()).contains("Ulm 1990", "Garwood 1936");
    }

    @Test
    void standardRatesThatMeetNobodyAreNamed() {
        Outcome ratio = StandardisedRatio.among(MEN.at("south"))
                .to(rates(1, 2))
                .estimate(Tally.along(AGE).add(4, "young").build());
        assertThat(ratio.orThrow().central()).isCloseTo(1, within(1e-12));
        assertThat(ratio.basis().cautions().toString()).contains("standard rates that meet nobody at risk: [old]");
    }

    /** Poisson: the variance of the north's rate is Σ w² x, with w = 0.6/1000 and 0.4/500. */
    @Test
    void theErrorIsThatOfCounts() {
        assertThat(ofNorth().estimate(deaths(4, 1, 0)).orThrow().standardDeviation())
                .hasValueCloseTo(1000 * Math.sqrt(4 * 0.0006 * 0.0006 + 0.0008 * 0.0008), within(1e-12));
        Outcome ratio = StandardisedRatio.among(MEN.at("north")).to(rates(1, 2)).estimate(deaths(6, 3, 0));
        assertThat(ratio.orThrow().standardDeviation()).hasValueCloseTo(3 / 2.0, within(1e-12));
    }

    @Test
    void aStandardKeepsItsSource() {
        Lineage census = Lineage.of(new Origin(Source.titled("census", "a census"), 2, 0));
        Tally people = Tally.along(AGE).add(60, "young").add(40, "old").build().withLineage(census);
        Outcome rate = StandardisedRate.per(1000)
                .among(MEN.at("north"))
                .to(StandardPopulation.along(AGE, people, "the census"))
                .estimate(deaths(4, 1, 0));
        assertThat(rate.basis().lineage().origins())
                .extracting(origin -> origin.source().id())
                .containsExactly("census");
        assertThat(rate.orThrow().central())
                .isEqualTo(ofNorth().estimate(deaths(4, 1, 0)).orThrow().central());
    }

    @Test
    void aScaleIsPositiveAndFinite() {
        for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StandardisedRate.per(scale))
                    .withMessageContaining("got " + scale);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StandardRates.per(scale, AGE, new TreeMap<>(Map.of("old", 1.0)), "a standard"))
                    .withMessageContaining("got " + scale);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard(Double.MAX_VALUE, Double.MAX_VALUE))
                .withMessageContaining("got Infinity in all");
    }
}
