package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.cenotaph.lossrate.StandardGolden.AREA;
import static org.cenotaph.lossrate.StandardGolden.tally;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Direct standardisation: its figures, its edges and its words. */
class StandardisedRateTest {
    private static final Axis<String> AGE = Axis.category("age");
    private static final double EXACT = 1e-7; // percent: 1e-9 relative

    private static final Tally PEOPLE = Tally.along(AREA, AGE)
            .add(1000, "north", "young")
            .add(500, "north", "old")
            .add(4000, "south", "young")
            .add(8000, "south", "old")
            .build();
    private static final StrataExposure<String, String> BOTH = StrataExposure.along(AREA, AGE, PEOPLE, "men");
    private static final StandardPopulation<String> STANDARD = standard(60, 40);

    private static StandardPopulation<String> standard(double young, double old) {
        SortedMap<String, Double> weights = new TreeMap<>();
        weights.put("young", young);
        weights.put("old", old);
        return StandardPopulation.of(AGE, weights, "the standard of a test");
    }

    private static StandardisedRate<Outcome> ofNorth() {
        return StandardisedRate.per(1000).among(BOTH.at("north")).to(STANDARD);
    }

    static List<StandardGolden.Row> golden() {
        return StandardGolden.rows("standardised-rate-mpmath.csv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithMpmath(StandardGolden.Row row) {
        StandardPopulation<String> standard = StandardPopulation.along(AREA, row.tally("standard"), "golden");
        Estimate rate = StandardisedRate.per(100_000)
                .among(row.exposure())
                .to(standard)
                .withLimits(StandardisedRateLimits.valueOf(row.text("method")))
                .withLevel(row.number("level"))
                .estimate(row.tally("deaths"))
                .orThrow();
        assertThat(rate.central()).isCloseTo(row.number("rate"), withinPercentage(EXACT));
        assertThat(rate.range().low()).isCloseTo(row.number("low"), withinPercentage(EXACT));
        assertThat(rate.range().high()).isCloseTo(row.number("high"), withinPercentage(EXACT));
        assertThat(rate.range().kind()).isEqualTo(Kind.confidence(row.number("level")));
        assertThat(rate.parts().get("crude rate").central()).isCloseTo(row.number("crude"), withinPercentage(EXACT));
    }

    /** Fleiss 1981, as R's epitools::ageadjust.direct prints it. */
    @Test
    void comesToTheRateOfDownSyndromeAtParityOne() {
        StandardGolden.Row row = golden().get(0);
        Estimate rate = StandardisedRate.per(100_000)
                .among(row.exposure())
                .to(StandardPopulation.along(AREA, row.tally("standard"), "live births of all parities"))
                .estimate(row.tally("deaths"))
                .orThrow();
        assertThat(rate.parts().get("crude rate").central()).isCloseTo(56.3475054604, within(1e-10));
        assertThat(rate.central()).isCloseTo(92.3045255332, within(1e-10));
        assertThat(rate.range().low()).isCloseTo(80.4417498507, within(1e-9));
        assertThat(rate.range().high()).isCloseTo(105.7633457493, within(1e-9));
    }

    @Test
    void readsLikeASentence() {
        Tally deaths = Tally.along(AREA, AGE)
                .add(5, "north", "young")
                .add(2, "north", "old")
                .add(9, "south", "old")
                .build();
        StandardisedRate<Breakdown<String>> method =
                StandardisedRate.per(1000).among(BOTH).to(STANDARD);
        Breakdown<String> rates = Toll.of(deaths).estimatedBy(method);
        assertThat(rates.outcomes().keySet()).containsExactly("north", "south");
        assertThat(rates.estimates().get("north").central()).isCloseTo(0.6 * 5 + 0.4 * 4, within(1e-12));
        assertThat(rates.estimates().get("south").central()).isCloseTo(0.4 * 9 / 8, within(1e-12));
        assertThat(rates.outcomes().get("north").toString())
                .isEqualTo(
                        "1.83 to 9.79 deaths per 1,000 men (95 % confidence), central 4.6, by direct standardisation to"
                                + " the standard of a test, Fay-Feuer gamma limits of 7 recorded deaths");
        Outcome alone = Toll.of(deaths).where(AREA, "north").estimatedBy(ofNorth());
        assertThat(alone.orThrow().range())
                .isEqualTo(rates.estimates().get("north").range());
    }

    @Test
    void keepsTheAccountOfDeathsAndPeople() {
        Tally deaths = tally(AGE, 0).withLineage(Lineage.of(new Origin(Source.titled("dead", "a list"), 9, 0)));
        Tally people = PEOPLE.withLineage(Lineage.of(new Origin(Source.titled("living", "a census"), 9, 0)));
        Outcome rate = StandardisedRate.per(1000)
                .among(StrataExposure.along(AREA, AGE, people, "men").at("north"))
                .to(STANDARD)
                .estimate(deaths);
        assertThat(rate.basis().lineage().origins())
                .extracting(origin -> origin.source().id())
                .containsExactly("dead", "living");
    }

    @Test
    void takesItsUpperLimitFromTheLargestWeightWhenNobodyDied() {
        double largest = 0.4 / 500 * 1000;
        Tally none = Tally.along(AGE).build();
        Estimate gamma = ofNorth().estimate(none).orThrow();
        assertThat(gamma.central()).isZero();
        assertThat(gamma.range().low()).isZero();
        assertThat(gamma.range().high()).isCloseTo(-largest * Math.log(0.025), withinPercentage(EXACT));
        assertThat(gamma.standardDeviation()).isEmpty();
        assertThat(gamma.basis().cautions()).anyMatch(caution -> caution.text().startsWith("no deaths"));
        Estimate midP = ofNorth()
                .withLimits(StandardisedRateLimits.FAY_KIM_MID_P)
                .estimate(none)
                .orThrow();
        assertThat(midP.range().high()).isCloseTo(-largest * Math.log(0.05), withinPercentage(EXACT));
    }

    @ParameterizedTest
    @EnumSource(StandardisedRateLimits.class)
    void answersZeroDeathsInEveryArea(StandardisedRateLimits limits) {
        Breakdown<String> rates = StandardisedRate.per(1000)
                .among(BOTH)
                .to(STANDARD)
                .withLimits(limits)
                .estimate(Tally.along(AREA, AGE).build());
        assertThat(rates.estimates()).containsOnlyKeys("north", "south");
        assertThat(rates.estimates().values()).allSatisfy(rate -> {
            assertThat(rate.range().low()).isZero();
            assertThat(rate.range().high()).isPositive().isFinite();
        });
    }

    @Test
    void refusesAWeightWithoutPeople() {
        Tally people = Tally.along(AGE).add(100, "young").add(0, "old").build();
        Outcome rate = StandardisedRate.per(1)
                .among(Exposure.along(AGE, people, "men"))
                .to(STANDARD)
                .estimate(Tally.along(AGE).add(1, "young").build());
        assertRefused(rate, Reason.UNDEFINED, "[old]");
    }

    @Test
    void refusesDeathsWithoutPeopleAndNamesTheStrata() {
        Tally deaths = Tally.along(AGE)
                .add(3, "young")
                .add(2, "Old ")
                .add(1, "very old")
                .build();
        assertRefused(ofNorth().estimate(deaths), Reason.MISSING, "[Old , very old]");
    }

    @Test
    void refusesDeathsWithoutWeight() {
        Outcome rate = StandardisedRate.per(1)
                .among(BOTH.at("north"))
                .to(standard(1, 0))
                .estimate(Tally.along(AGE).add(3, "young").add(2, "old").build());
        assertRefused(rate, Reason.MISSING, "[old]");
    }

    @Test
    void leavesPeopleWithoutWeightOutAndSaysSo() {
        Estimate rate = StandardisedRate.per(1)
                .among(BOTH.at("north"))
                .to(standard(1, 0))
                .estimate(Tally.along(AGE).add(3, "young").build())
                .orThrow();
        assertThat(rate.central()).isEqualTo(0.003);
        Estimate crude = rate.parts().get("crude rate");
        assertThat(crude.central()).isEqualTo(0.002); // of all people
        assertThat(crude.standardDeviation().orElseThrow()).isCloseTo(0.002 / Math.sqrt(3), within(1e-15));
        assertThat(rate.basis().cautions())
                .anyMatch(caution ->
                        caution.text().contains("left out") && caution.text().contains("[old]"));
    }

    @Test
    void refusesNegativeDeaths() {
        Tally deaths = Tally.along(AGE)
                .allowingCorrections()
                .add(3, "young")
                .add(-2, "old")
                .build();
        assertRefused(ofNorth().estimate(deaths), Reason.NEGATIVE_COUNT, "[old]");
    }

    @Test
    void namesAreasThatMatchNothing() {
        Tally deaths = Tally.along(AREA, AGE)
                .add(5, "North", "young")
                .add(2, "south", "old")
                .add(4, null, "old")
                .add(1, "south", null)
                .build();
        Breakdown<String> rates =
                StandardisedRate.per(1000).among(BOTH).to(STANDARD).estimate(deaths);
        assertThat(rates.unplaced()).isEqualTo(4);
        assertRefused(rates.outcomes().get("North"), Reason.MISSING, "[young]");
        assertRefused(rates.outcomes().get("north"), Reason.MISSING, "counted at [North]");
        Estimate south = rates.estimates().get("south");
        assertThat(south.basis().counted()).isEqualTo(2);
        assertThat(south.explain())
                .contains("deaths, but nobody at risk: [North]")
                .contains("people at risk, but no deaths: [north]")
                .contains("unplaced on the axis age: 1 recorded death");
    }

    private static void assertRefused(Outcome outcome, Reason reason, String named) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(named);
        });
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> StandardisedRate.per(0))
                .hasMessageContaining("positive")
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> StandardisedRate.per(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standard(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> standard(0, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> standard(-1, 2)).hasMessageContaining("-1");
        assertThatThrownBy(() -> standard(Double.POSITIVE_INFINITY, 2)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> StandardPopulation.of(AGE, new TreeMap<>(), " "))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> ofNorth().withLevel(1)).hasMessageContaining("level");
        StandardPopulation<String> other = StandardPopulation.along(AREA, tally(AREA, 1), "other strata");
        assertThatThrownBy(() -> StandardisedRate.per(1).among(BOTH.at("north")).to(other))
                .hasMessageContaining("area beside age");
    }

    @Test
    void namesTheBandsThatDiffer() {
        Axis<AgeBand> bands = Axis.ageBand(15, 25, 40);
        Axis<AgeBand> others = Axis.ageBand(15, 30, 40);
        Exposure<AgeBand> men = Exposure.along(bands, of(bands, "15-24", "25-39", "40+"), "men");
        StandardPopulation<AgeBand> standard =
                StandardPopulation.along(others, of(others, "15-29", "30-39", "40+"), "a standard");
        assertThatThrownBy(() -> StandardisedRate.per(1).among(men).to(standard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only the standard has [15-29, 30-39], only the people have [15-24, 25-39]");
        SortedMap<AgeBand, Double> weights = new TreeMap<>(Map.of(AgeBand.parse("15-29"), 1.0));
        assertThatThrownBy(() -> StandardPopulation.of(bands, weights, "a standard"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("15-29 is not a coordinate of the axis age band [15-24, 25-39, 40+]");
    }

    private static Tally of(Axis<AgeBand> axis, String... bands) {
        TallyBuilder people = Tally.along(axis);
        List.of(bands).forEach(band -> people.add(10, AgeBand.parse(band)));
        return people.build();
    }

    @Test
    void refusesPeopleWhoseAreaOrStratumIsUnknown() {
        Tally unplaced = Tally.along(AREA, AGE).add(5, null, "old").build();
        assertThatThrownBy(() -> StrataExposure.along(AREA, AGE, unplaced, "men"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("area");
        Tally ageless = Tally.along(AREA, AGE).add(5, "north", null).build();
        assertThatThrownBy(() -> StrataExposure.along(AREA, AGE, ageless, "men"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("age");
    }

    @Test
    void countsPersonYears() {
        Estimate rate = StandardisedRate.per(1000)
                .among(BOTH.during(2))
                .to(STANDARD)
                .estimate(Tally.along(AREA, AGE).add(5, "north", "young").build())
                .estimates()
                .get("north");
        assertThat(rate.central()).isCloseTo(0.6 * 5 / 2, within(1e-12));
        assertThat(rate.unit()).isEqualTo("deaths per 1,000 person-years of men");
    }

    @Property(tries = 60)
    void isTheCrudeRateWithGarwoodLimitsWhenWeightsAreEqual(
            @ForAll @IntRange(min = 0, max = 300) int young, @ForAll @IntRange(min = 0, max = 300) int old) {
        Tally deaths = Tally.along(AGE).add(young, "young").add(old, "old").build();
        Estimate rate = StandardisedRate.per(1000)
                .among(BOTH.at("north"))
                .to(standard(1000, 500))
                .estimate(deaths)
                .orThrow();
        Estimate crude = rate.parts().get("crude rate");
        assertThat(rate.central()).isCloseTo(crude.central(), within(1e-9));
        assertThat(rate.range().low()).isCloseTo(crude.range().low(), within(1e-9));
        assertThat(rate.range().high()).isCloseTo(crude.range().high(), within(1e-9));
    }

    /** With unequal weights a low limit by mid-P may lie below that of Fay and Feuer. */
    @Property(tries = 60)
    void holdsTheMidPRangeInTheGammaRangeWhenWeightsAreEqual(
            @ForAll @IntRange(min = 0, max = 50) int young, @ForAll @IntRange(min = 0, max = 50) int old) {
        Tally deaths = Tally.along(AGE).add(young, "young").add(old, "old").build();
        StandardisedRate<Outcome> method =
                StandardisedRate.per(1000).among(BOTH.at("north")).to(standard(1000, 500));
        Estimate gamma = method.estimate(deaths).orThrow();
        Estimate midP = method.withLimits(StandardisedRateLimits.FAY_KIM_MID_P)
                .estimate(deaths)
                .orThrow();
        assertThat(midP.range().low()).isGreaterThanOrEqualTo(gamma.range().low() * (1 - 1e-12));
        assertThat(midP.range().high()).isLessThanOrEqualTo(gamma.range().high() * (1 + 1e-12));
    }
}
