package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cenotaph.composition.ShareTrend;
import org.cenotaph.composition.TrendOfShare;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.lossrate.AreaTaken;
import org.cenotaph.lossrate.CountInterval;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossPerArea;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateCorrelation;
import org.cenotaph.lossrate.RateInequality;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.lossrate.RatioInterval;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.lossrate.Smoothing;
import org.cenotaph.lossrate.StandardPopulation;
import org.cenotaph.lossrate.StandardRates;
import org.cenotaph.lossrate.StandardisedRate;
import org.cenotaph.lossrate.StandardisedRatio;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** An answer in another unit is the answer times the unit; what has no unit does not change with one. */
class ScaleLawsTest {
    private static final double ROUNDING = 1e-9;
    private static final Source MAP = Source.titled("map", "a map made up for a test");
    private static final Axis<String> AREA = Axis.category("area");
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final String[] NAMES = {"a", "b", "c", "d"};
    private static final Map<String, Long> PEOPLE = Map.of("a", 300L, "b", 5_000L, "c", 40_000L, "d", 700L);
    private static final Exposure<String> MEN = Exposure.along(AREA, LevelledMethod.fixed(AREA, PEOPLE), "men");

    private static Tally deaths(long seed) {
        return LevelledMethod.along(AREA, LevelledMethod.generator(seed), 200, NAMES);
    }

    /** Every outcome of the second answer is a factor times that of the first. */
    private static void requireTimes(double factor, Object one, Object other) {
        Map<String, Outcome> scaled = Answers.outcomes(other);
        Answers.outcomes(one).forEach((name, outcome) -> {
            assertThat(scaled.get(name).getClass()).isEqualTo(outcome.getClass());
            if (outcome instanceof Estimate before && scaled.get(name) instanceof Estimate after) {
                requireClose(name, after.central(), factor * before.central());
                requireClose(name, after.range().low(), factor * before.range().low());
                requireClose(name, after.range().high(), factor * before.range().high());
            }
        });
    }

    private static void requireClose(String what, double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(ROUNDING * Math.abs(expected) + 1e-300));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void ratesAreTimesTheNumberOfPeopleThatTheyAreFor(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1000) int k) {
        Tally deaths = deaths(seed);
        for (ProportionInterval way : ProportionInterval.values()) {
            requireTimes(
                    k,
                    LossRate.per(100).among(MEN).withInterval(way).estimate(deaths),
                    LossRate.per(100L * k).among(MEN).withInterval(way).estimate(deaths));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void twiceTheTimeAtRiskIsHalfTheRate(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double years) {
        Tally deaths = deaths(seed);
        for (CountInterval way : CountInterval.values()) {
            requireTimes(
                    1 / years,
                    LossRate.per(100).among(MEN.during(1)).withInterval(way).estimate(deaths),
                    LossRate.per(100).among(MEN.during(years)).withInterval(way).estimate(deaths));
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void aRatioOfRatesHasNoTime(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double years) {
        for (RatioInterval way : new RatioInterval[] {RatioInterval.EXACT, RatioInterval.WALD_LOG}) {
            RateRatio.Over<String> ratio = RateRatio.of("a").over("c");
            requireTimes(
                    1,
                    ratio.among(MEN.during(1)).withInterval(way).estimate(deaths(seed)),
                    ratio.among(MEN.during(years)).withInterval(way).estimate(deaths(seed)));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aLargerAreaIsASmallerLossPerArea(
            @ForAll @IntRange(max = 1_000_000) int deaths, @ForAll @DoubleRange(min = 0.01, max = 100) double times) {
        Tally tally = Tally.ofTotal(deaths, Lineage.none());
        LossPerArea one = LossPerArea.over(AreaTaken.withStandardError(250, 40, "taken", MAP))
                .withPoissonVariation();
        LossPerArea other = LossPerArea.over(AreaTaken.withStandardError(250 * times, 40 * times, "taken", MAP))
                .withPoissonVariation();
        requireTimes(1 / times, one.estimate(tally), other.estimate(tally));
        requireTimes(100, one.estimate(tally), one.perSquareKilometres(100).estimate(tally));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void aStandardIsItsSharesAlone(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1000) int k) {
        SortedMap<String, Double> weights = new TreeMap<>(Map.of("a", 10.0, "b", 20.0, "c", 30.0, "d", 40.0));
        SortedMap<String, Double> larger = new TreeMap<>(weights);
        larger.replaceAll((area, weight) -> k * weight);
        StandardisedRate.Among<String, Outcome> rate =
                StandardisedRate.per(1000).among(MEN);
        requireTimes(
                1,
                rate.to(StandardPopulation.of(AREA, weights, "a standard")).estimate(deaths(seed)),
                rate.to(StandardPopulation.of(AREA, larger, "a standard")).estimate(deaths(seed)));
        requireTimes(
                1,
                StandardisedRatio.among(MEN)
                        .to(StandardRates.per(1000, AREA, weights, "a table"))
                        .estimate(deaths(seed)),
                StandardisedRatio.among(MEN)
                        .to(StandardRates.per(1000.0 * k, AREA, larger, "a table"))
                        .estimate(deaths(seed)));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void smoothedRatesAreTimesTheNumberOfPeopleThatTheyAreFor(@ForAll long seed) {
        for (Smoothing way : Smoothing.values()) {
            requireTimes(
                    100,
                    SmoothedRate.per(10).among(MEN).with(way).estimate(deaths(seed)),
                    SmoothedRate.per(1000).among(MEN).with(way).estimate(deaths(seed)));
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void inequalityHasNoTime(@ForAll long seed) {
        RateInequality<String> one = RateInequality.among(MEN.during(1)).drawn(3, 1000);
        RateInequality<String> other = RateInequality.among(MEN.during(2)).drawn(3, 1000);
        Tally deaths = deaths(seed);
        requireTimes(1, one.gini().estimate(deaths), other.gini().estimate(deaths));
        requireTimes(1, one.theil().estimate(deaths), other.theil().estimate(deaths));
        requireTimes(1, one.ratios().estimate(deaths), other.ratios().estimate(deaths));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void correlationHasNoUnit(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 100) double times) {
        SortedMap<String, Double> income = new TreeMap<>(Map.of("a", 3.0, "b", -1.0, "c", 0.5, "d", 8.0));
        SortedMap<String, Double> other = new TreeMap<>(income);
        other.replaceAll((area, its) -> times * its + 17);
        RateCorrelation.Of<String> of = RateCorrelation.of(MEN);
        Tally deaths = deaths(seed);
        Object one = of.with(income, "income").estimate(deaths);
        Object same = of.with(other, "income").estimate(deaths);
        requireNear(Answers.outcomes(one).get("whole"), Answers.outcomes(same).get("whole"));
        requireTimes(
                1,
                of.with(income, "income").ofRanks().estimate(deaths),
                of.with(other, "income").ofRanks().estimate(deaths));
    }

    /** Correlations near zero are differences of large numbers, so their error is not relative. */
    private static void requireNear(Outcome one, Outcome other) {
        assertThat(other.getClass()).isEqualTo(one.getClass());
        if (one instanceof Estimate before && other instanceof Estimate after) {
            assertThat(after.central()).isCloseTo(before.central(), within(ROUNDING));
            assertThat(after.range().low()).isCloseTo(before.range().low(), within(ROUNDING));
            assertThat(after.range().high()).isCloseTo(before.range().high(), within(ROUNDING));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aSlopePerYearIsTwelveTimesThatPerMonth(@ForAll long seed) {
        Tally deaths = ShareMethods.months(LevelledMethod.generator(seed), 2022);
        ShareTrend<String, java.time.YearMonth> trend =
                ShareTrend.of(CATEGORY, "b").over(Axis.MONTH);
        requireTimes(
                12,
                trend.withScores(month -> month.getYear() * 12.0 + month.getMonthValue())
                        .answering(TrendOfShare::slope)
                        .estimate(deaths),
                trend.withScores(month -> month.getYear() + month.getMonthValue() / 12.0)
                        .answering(TrendOfShare::slope)
                        .estimate(deaths));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void manyTimesTheDeathsAreManyTimesTheExcessOfMen(@ForAll long seed, @ForAll @IntRange(min = 2, max = 1000) int k) {
        CountMethods.sexRatio(CountMethods.FIRST_YEAR).forEach(method -> {
            Tally deaths = method.drawn(seed);
            var more = Tally.along(deaths.axes().toArray(Axis<?>[]::new));
            deaths.cells()
                    .forEach(cell ->
                            more.add(k * cell.count(), cell.coordinates().toArray()));
            Map<String, Outcome> one = Answers.outcomes(method.at().apply(0.95).estimate(deaths));
            Map<String, Outcome> many = Answers.outcomes(method.at().apply(0.95).estimate(more.build()));
            one.forEach((name, outcome) -> assertThat(many.get(name).orThrow().central())
                    .as("%s, %s", method, name)
                    .isCloseTo(
                            k * outcome.orThrow().central(),
                            within(1e-12 * k * outcome.basis().counted())));
        });
    }
}
