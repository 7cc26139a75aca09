package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.cenotaph.lossrate.StandardGolden.AREA;
import static org.cenotaph.lossrate.StandardGolden.name;
import static org.cenotaph.lossrate.StandardGolden.tally;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inequality of rates: its figures, its edges and its words. */
class RateInequalityTest {
    private static final String COUNTED = "of the counted rates";

    private static Inequality<String> among(Tally deaths, long... people) {
        return RateInequality.among(Exposure.along(AREA, tally(AREA, people), "people"))
                .estimate(deaths);
    }

    static List<StandardGolden.Row> indices() {
        return StandardGolden.rows("rate-inequality-mpmath.csv");
    }

    static List<StandardGolden.Row> ratios() {
        return StandardGolden.rows("rate-ratio-to-whole-mpmath.csv");
    }

    static List<StandardGolden.Row> posteriors() {
        return StandardGolden.rows("rate-inequality-posterior-numpy.csv");
    }

    @ParameterizedTest
    @MethodSource("indices")
    void agreesWithDoubleSums(StandardGolden.Row row) {
        Inequality<String> answer = RateInequality.among(row.exposure()).estimate(row.tally("deaths"));
        assertThat(counted(answer.gini())).isCloseTo(row.number("gini"), within(1e-12));
        assertThat(counted(answer.theil())).isCloseTo(row.number("theil"), within(1e-12));
    }

    private static double counted(Outcome index) {
        return Objects.requireNonNull(index.orThrow().parts().get(COUNTED)).central();
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void putsTheLimitsOfAShareAroundEachRatio(StandardGolden.Row row) {
        Estimate ratio = RateInequality.among(row.exposure())
                .withLevel(row.number("level"))
                .ratios()
                .estimate(row.tally("deaths"))
                .estimates()
                .get(name((int) row.number("area")));
        assertThat(ratio.central()).isCloseTo(row.number("ratio"), withinPercentage(1e-7));
        assertThat(ratio.range().low()).isCloseTo(row.number("low"), withinPercentage(1e-7));
        assertThat(ratio.range().high()).isCloseTo(row.number("high"), withinPercentage(1e-7));
        assertThat(ratio.range().kind()).isEqualTo(Kind.confidence(row.number("level")));
    }

    /** Both sides draw at random; a limit from 40,000 draws has a standard error of a 200th of the width of the range. */
    @ParameterizedTest
    @MethodSource("posteriors")
    void drawsFromThePosterior(StandardGolden.Row row) {
        RateInequality<String> method = RateInequality.among(row.exposure()).drawn(5, 40_000);
        Estimate index = (row.text("index").equals("gini") ? method.gini() : method.theil())
                .estimate(row.tally("deaths"))
                .orThrow();
        double close = 0.02 * (row.number("high") - row.number("low"));
        assertThat(index.range().low()).isCloseTo(row.number("low"), within(close));
        assertThat(index.central()).isCloseTo(row.number("median"), within(close));
        assertThat(index.range().high()).isCloseTo(row.number("high"), within(close));
        assertThat(index.range().kind()).isEqualTo(Kind.credible(0.95));
    }

    @Test
    void readsLikeASentence() {
        Exposure<String> people = Exposure.along(AREA, tally(AREA, 1000, 900, 2000, 4000), "people");
        Inequality<String> answer = Toll.of(tally(AREA, 30, 100, 500, 0)).estimatedBy(RateInequality.among(people));
        assertThat(answer.ratios().outcomes().get(name(0)).toString())
                .isEqualTo(
                        "0.256 to 0.532 times the rate of all areas (95 % confidence), central 0.376, by share of the"
                                + " deaths over share of the people, Clopper-Pearson limits of 30 recorded deaths");
        assertThat(answer.toString()).contains("area a03", "Gini coefficient", "Theil index");
        assertThat(answer.gini().basis().counted()).isEqualTo(630);
    }

    @Test
    void givesTheSameForTheSameSeed() {
        RateInequality<String> method =
                RateInequality.among(Exposure.along(AREA, tally(AREA, 1000, 900, 2000), "people"));
        Tally deaths = tally(AREA, 3, 10, 50);
        assertThat(method.drawn(8, 2000).estimate(deaths))
                .isEqualTo(method.drawn(8, 2000).estimate(deaths));
        assertThat(method.drawn(8, 2000).estimate(deaths))
                .isNotEqualTo(method.drawn(9, 2000).estimate(deaths));
        assertThat(method.drawn(8, 1000).gini().estimate(deaths)).isInstanceOf(Estimate.class);
        assertThat(method.drawn(8, 10_000_000)).isNotNull();
        assertThatThrownBy(() -> method.drawn(1, 999))
                .hasMessageContaining("1000")
                .hasMessageContaining("999");
        assertThatThrownBy(() -> method.drawn(1, 10_000_001)).hasMessageContaining("at most 10000000 of them");
        assertThatThrownBy(() -> method.withLevel(Double.NaN)).hasMessageContaining("level");
    }

    @Test
    void refusesWithoutDeaths() {
        Inequality<String> answer = among(tally(AREA, 0, 0), 10, 20);
        assertRefused(answer.gini(), Reason.UNDEFINED);
        assertRefused(answer.theil(), Reason.UNDEFINED);
        assertThat(answer.ratios().outcomes().values()).allSatisfy(ratio -> assertRefused(ratio, Reason.UNDEFINED));
    }

    @Test
    void refusesNegativeDeathsInOneArea() {
        Tally deaths = Tally.along(AREA)
                .allowingCorrections()
                .add(-1, name(0))
                .add(5, name(1))
                .add(5, name(2))
                .build();
        Inequality<String> answer = among(deaths, 10, 10, 10);
        assertRefused(answer.gini(), Reason.NEGATIVE_COUNT);
        assertRefused(answer.theil(), Reason.NEGATIVE_COUNT);
        assertThat(answer.ratios().outcomes().values())
                .hasSize(3)
                .allSatisfy(ratio -> assertRefused(ratio, Reason.NEGATIVE_COUNT));
    }

    @Test
    void thePosteriorTakesAMillionMillionDeathsAndRatiosTakeMore() {
        long half = 500_000_000_000L;
        Inequality<String> most = among(tally(AREA, half, half), 10, 10);
        assertThat(counted(most.gini())).isZero();
        Inequality<String> more = among(tally(AREA, half, half + 1), 10, 10);
        assertRefused(more.gini(), Reason.MODEL_FAILS);
        assertRefused(more.theil(), Reason.MODEL_FAILS);
        assertThat(((Refusal) more.theil()).message()).endsWith("got 1,000,000,000,001");
        assertThat(more.ratios().estimates().get(name(1)).central()).isCloseTo(1, within(1e-11));
    }

    @Test
    void saysWhatTheWholeIsAndByWhoseFormula() {
        Inequality<String> answer = among(tally(AREA, 3, 9), 100, 100);
        assertThat(answer.ratios().outcomes().get(name(0)).explain())
                .contains("the whole is the 2 areas with 12 deaths that could be joined, this one among them");
        assertThat(answer.gini().basis().method().references().toString()).contains("Gastwirth", "Christiansen");
        assertThat(answer.theil().basis().method().references().toString()).contains("Theil 1967", "Christiansen");
        assertThat(answer.gini().explain())
                .contains("scatter as a gamma distribution")
                .doesNotContain("left out");
        assertThat(RateInequality.among(Exposure.along(AREA, tally(AREA, 1, 2), "people")))
                .hasToString("inequality of rates among people");
    }

    @Test
    void refusesOneArea() {
        Inequality<String> answer = among(tally(AREA, 5), 10);
        assertRefused(answer.gini(), Reason.TOO_FEW);
        assertRefused(answer.ratios().outcomes().get(name(0)), Reason.TOO_FEW);
    }

    @Test
    void answersTwoIdenticalAreasAlike() {
        Inequality<String> answer = among(tally(AREA, 40, 40), 1000, 1000);
        Estimate one = answer.ratios().estimates().get(name(0));
        assertThat(one.central()).isEqualTo(1);
        assertThat(one.range())
                .isEqualTo(answer.ratios().estimates().get(name(1)).range());
        assertThat(counted(answer.gini())).isZero();
        assertThat(answer.gini().orThrow().range().low()).isLessThan(0.01);
        assertThat(answer.gini().orThrow().range().high()).isBetween(0.01, 0.12);
    }

    @Test
    void namesWhatMatchesNothing() {
        Tally deaths = Tally.along(AREA)
                .add(5, name(0))
                .add(7, name(1))
                .add(3, "elsewhere")
                .add(2, (Object) null)
                .build();
        Inequality<String> answer = among(deaths, 100, 200, 300);
        assertRefused(answer.ratios().outcomes().get("elsewhere"), Reason.MISSING);
        assertThat(answer.ratios().estimates()).containsOnlyKeys(name(0), name(1), name(2));
        assertThat(answer.ratios().unplaced()).isEqualTo(2);
        assertThat(answer.ratios().estimates().get(name(2)).range().low()).isZero();
        assertThat(answer.gini().basis().counted()).isEqualTo(12);
        assertThat(answer.gini().explain())
                .contains("areas left out: [elsewhere]")
                .contains("no deaths: [a02]")
                .contains("unplaced on the axis area: 2 recorded deaths");
    }

    private static void assertRefused(Outcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Property(tries = 30)
    void staysWithinItsBounds(@ForAll @Size(min = 2, max = 6) List<@IntRange(min = 0, max = 40) Integer> counts) {
        long[] deaths = counts.stream().mapToLong(count -> count).toArray();
        long[] people = new long[deaths.length];
        java.util.Arrays.fill(people, 1000);
        deaths[0]++;
        Inequality<String> answer = RateInequality.among(Exposure.along(AREA, tally(AREA, people), "people"))
                .drawn(3, 1000)
                .estimate(tally(AREA, deaths));
        double most = 1 - 1.0 / deaths.length;
        assertThat(answer.gini().orThrow().range().low()).isNotNegative();
        assertThat(answer.gini().orThrow().range().high()).isLessThanOrEqualTo(most + 1e-9);
        assertThat(answer.theil().orThrow().range().low()).isNotNegative();
        assertThat(answer.theil().orThrow().range().high()).isLessThanOrEqualTo(Math.log(deaths.length) + 1e-9);
        answer.ratios()
                .estimates()
                .values()
                .forEach(ratio -> assertThat(ratio.range().high()).isLessThanOrEqualTo(deaths.length));
    }
}
