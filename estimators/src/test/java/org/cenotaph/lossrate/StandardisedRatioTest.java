package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.cenotaph.lossrate.StandardGolden.AREA;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Indirect standardisation: its figures, its edges and its words. */
class StandardisedRatioTest {
    private static final Axis<String> AGE = Axis.category("age");
    private static final Exposure<String> MEN = Exposure.along(
            AGE, Tally.along(AGE).add(1000, "young").add(500, "old").build(), "men");

    private static StandardRates<String> rates(double young, double old) {
        SortedMap<String, Double> rates = new TreeMap<>();
        rates.put("young", young);
        rates.put("old", old);
        return StandardRates.per(1000, AGE, rates, "a standard");
    }

    private static Tally deaths(long young, long old) {
        return Tally.along(AGE)
                .allowingCorrections()
                .add(young, "young")
                .add(old, "old")
                .build();
    }

    static List<StandardGolden.Row> golden() {
        return StandardGolden.rows("standardised-ratio-mpmath.csv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithMpmath(StandardGolden.Row row) {
        SortedMap<String, Double> one = new TreeMap<>();
        one.put("young", row.number("expected"));
        StandardisedRatio<Outcome> garwood = StandardisedRatio.among(
                        Exposure.along(AGE, Tally.along(AGE).add(1, "young").build(), "men"))
                .to(StandardRates.per(1, AGE, one, "golden"))
                .withLevel(row.number("level"));
        StandardisedRatio<Outcome> method =
                row.text("limits").equals("byar") ? garwood.withInterval(CountInterval.BYAR) : garwood;
        long deaths = Long.parseLong(row.text("deaths"));
        Estimate ratio =
                method.estimate(Tally.along(AGE).add(deaths, "young").build()).orThrow();
        assertThat(ratio.central()).isCloseTo(deaths / row.number("expected"), withinPercentage(1e-12));
        assertThat(ratio.range().low()).isCloseTo(row.number("low"), withinPercentage(1e-7));
        assertThat(ratio.range().high()).isCloseTo(row.number("high"), withinPercentage(1e-7));
    }

    /** METHODS [L2]. */
    @Test
    void dividesTheLimitsOfTheCountByTheExpectedDeaths() {
        Estimate ratio = StandardisedRatio.among(MEN)
                .to(rates(1, 2))
                .estimate(deaths(4, 6))
                .orThrow();
        assertThat(ratio.parts().get("expected deaths").central()).isEqualTo(2);
        assertThat(ratio.central()).isEqualTo(5);
        assertThat(ratio.range().low()).isCloseTo(4.79538869613 / 2, within(1e-10));
        assertThat(ratio.range().high()).isCloseTo(18.390356042018 / 2, within(1e-10));
        Estimate byar = StandardisedRatio.among(MEN)
                .to(rates(1, 2))
                .withInterval(CountInterval.BYAR)
                .estimate(deaths(5, 0))
                .orThrow();
        assertThat(byar.range().low()).isCloseTo(1.6113477157472 / 2, within(1e-12));
        assertThat(byar.range().high()).isCloseTo(11.6681641234 / 2, within(1e-10));
    }

    @Test
    void answersWithoutDeaths() {
        Estimate ratio = StandardisedRatio.among(MEN)
                .to(rates(1, 2))
                .estimate(deaths(0, 0))
                .orThrow();
        assertThat(ratio.central()).isZero();
        assertThat(ratio.range().low()).isZero();
        assertThat(ratio.range().high()).isCloseTo(-Math.log(0.025) / 2, withinPercentage(1e-7));
        assertThat(ratio.standardDeviation()).isEmpty();
    }

    @Test
    void refusesWhenNoDeathsAreExpected() {
        assertRefused(
                StandardisedRatio.among(MEN).to(rates(0, 0)).estimate(deaths(1, 0)), Reason.UNDEFINED, "0 expected");
        Exposure<String> nobody = Exposure.along(AGE, deaths(0, 0), "men");
        assertRefused(
                StandardisedRatio.among(nobody).to(rates(1, 1)).estimate(deaths(0, 0)), Reason.UNDEFINED, "0 expected");
        assertRefused(StandardisedRatio.among(nobody).to(rates(1, 1)).estimate(deaths(0, 7)), Reason.MISSING, "[old]");
    }

    @Test
    void refusesPeopleWithoutAStandardRate() {
        SortedMap<String, Double> youngOnly = new TreeMap<>();
        youngOnly.put("young", 1.0);
        StandardRates<String> rates = StandardRates.per(1, AGE, youngOnly, "a standard");
        assertRefused(StandardisedRatio.among(MEN).to(rates).estimate(deaths(2, 0)), Reason.MISSING, "[old]");
    }

    @Test
    void deathsOfUnknownStratumWereExpectedToo() {
        Tally deaths = Tally.along(AGE)
                .add(10, "young")
                .add(5, "old")
                .add(40, (Object) null)
                .build();
        Estimate tabulated =
                StandardisedRatio.among(MEN).to(rates(5, 20)).estimate(deaths).orThrow();
        assertThat(tabulated.central()).isCloseTo(55.0 / 15, within(1e-12));
        Tally standard = Tally.along(AGE)
                .add(5, "young")
                .add(10, "old")
                .add(3, (Object) null)
                .build();
        Estimate counted = StandardisedRatio.among(MEN)
                .to(StandardRates.along(MEN, standard, "itself"))
                .estimate(deaths)
                .orThrow();
        assertThat(counted.central()).isCloseTo(1, within(1e-12));
        assertThat(counted.explain()).contains("40 deaths of unknown age are not in it", "by the factor 3.67");
    }

    @Test
    void refusesNegativeDeaths() {
        assertRefused(
                StandardisedRatio.among(MEN).to(rates(1, 2)).estimate(deaths(-1, 3)), Reason.NEGATIVE_COUNT, "[young]");
    }

    private static void assertRefused(Outcome outcome, Reason reason, String named) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(named);
        });
    }

    @Test
    void takesItsRatesFromDeathsAndPeople() {
        Tally standardDeaths = Tally.along(AGE)
                .add(10, "young")
                .add(30, "old")
                .add(4, (Object) null)
                .build();
        StandardRates<String> rates = StandardRates.along(
                Exposure.along(
                        AGE,
                        Tally.along(AGE).add(10_000, "young").add(15_000, "old").build(),
                        "men"),
                standardDeaths,
                "the whole country");
        Estimate ratio =
                StandardisedRatio.among(MEN).to(rates).estimate(deaths(3, 3)).orThrow();
        assertThat(ratio.parts().get("expected deaths").central()).isCloseTo(2, within(1e-12));
        assertThat(ratio.central()).isCloseTo(3, within(1e-12));
        assertThat(ratio.toString())
                .isEqualTo("1.1 to 6.53 times the deaths expected at the rates of the whole country (95 % confidence),"
                        + " central 3, by indirect standardisation to the rates of the whole country, exact Garwood limits of"
                        + " 6 recorded deaths (1 caution)");
        assertThat(ratio.explain()).contains("of the 44 deaths of the standard, 4 are unplaced on the axis age");
    }

    @Test
    void refusesStandardDeathsAmongNobody() {
        assertThatThrownBy(() -> StandardRates.along(
                        MEN, Tally.along(AGE).add(1, "ageless").build(), "a standard"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ageless");
        assertThatThrownBy(() -> StandardRates.along(MEN, deaths(-1, 0), "a standard"))
                .hasMessageContaining("-1 deaths");
        assertThatThrownBy(() -> rates(-1, 0)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> rates(Double.NaN, 0)).hasMessageContaining("NaN");
    }

    @Test
    void comparesEveryAreaWithTheWhole() {
        Tally people = Tally.along(AREA, AGE)
                .add(1000, "north", "young")
                .add(500, "north", "old")
                .add(4000, "south", "young")
                .add(8000, "south", "old")
                .build();
        Tally deaths = Tally.along(AREA, AGE)
                .add(2, "north", "young")
                .add(4, "north", "old")
                .add(8, "south", "young")
                .add(64, "south", "old")
                .build();
        StrataExposure<String, String> men = StrataExposure.along(AREA, AGE, people, "men");
        StandardRates<String> whole = StandardRates.along(men.everywhere(), deaths.onto(AGE), "both areas");
        Breakdown<String> ratios =
                Toll.of(deaths).estimatedBy(StandardisedRatio.among(men).to(whole));
        assertThat(ratios.estimates()).containsOnlyKeys("north", "south");
        assertThat(ratios.estimates().values())
                .allSatisfy(ratio -> assertThat(ratio.central()).isCloseTo(1, within(1e-12)));
        double expected = ratios.estimates().values().stream()
                .mapToDouble(ratio -> ratio.parts().get("expected deaths").central())
                .sum();
        assertThat(expected).as("observed in all").isCloseTo(78, within(1e-9));
    }

    @Test
    void refusesRatesOfOtherStrata() {
        SortedMap<String, Double> bySex = new TreeMap<>();
        bySex.put("m", 1.0);
        StandardRates<String> other = StandardRates.per(1000, Axis.category("sex"), bySex, "a standard");
        assertThatThrownBy(() -> StandardisedRatio.among(MEN).to(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("age")
                .hasMessageContaining("sex");
    }
}
