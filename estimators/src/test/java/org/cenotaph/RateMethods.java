package org.cenotaph;

import static org.cenotaph.LevelledMethod.each;
import static org.cenotaph.LevelledMethod.fixed;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cenotaph.lossrate.CountInterval;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateCorrelation;
import org.cenotaph.lossrate.RateInequality;
import org.cenotaph.lossrate.RateRanking;
import org.cenotaph.lossrate.RateRanks;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.lossrate.RatioInterval;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.lossrate.SmoothedRatio;
import org.cenotaph.lossrate.Smoothing;
import org.cenotaph.lossrate.StandardPopulation;
import org.cenotaph.lossrate.StandardRates;
import org.cenotaph.lossrate.StandardisedRate;
import org.cenotaph.lossrate.StandardisedRateLimits;
import org.cenotaph.lossrate.StandardisedRatio;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Deaths per person at risk, and what is made of such rates, at any level. */
final class RateMethods {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final int PER = 1000;
    private static final String[] NAMES = {"a", "b", "c", "d", "e"};
    private static final Axis<String> AREA = Axis.category("area");
    private static final Exposure<String> MEN = Exposure.along(
            AREA, fixed(AREA, Map.of("a", 300L, "b", 5_000L, "c", 40_000L, "d", 700L, "e", 1_000_000L)), "men");
    private static final Exposure<String> MEN_OF_LIKE_AREAS = Exposure.along(
            AREA, fixed(AREA, Map.of("a", 9_000L, "b", 8_000L, "c", 7_000L, "d", 6_000L, "e", 5_000L)), "men");
    private static final Function<RandomGenerator, Tally> DEATHS =
            random -> LevelledMethod.along(AREA, random, 300, NAMES);

    private RateMethods() {}

    static Stream<LevelledMethod> all() {
        return Stream.of(rates(), ratios(), standardised(), smoothed(), amongAreas())
                .flatMap(each -> each);
    }

    private static Stream<LevelledMethod> rates() {
        LossRate<String> people = LossRate.per(PER).among(MEN);
        LossRate<String> time = LossRate.per(PER).among(MEN.during(0.5));
        return Stream.of(
                        each(ProportionInterval.class)
                                .flatMap(way -> rate("people " + way, people.withInterval(way), PER)),
                        each(CountInterval.class)
                                .flatMap(way -> rate("person-years " + way, time.withInterval(way), INFINITE)),
                        rate("upper limit", time.withUpperLimitOnly(), INFINITE),
                        rate("lower limit", people.withLowerLimitOnly(), PER))
                .flatMap(each -> each);
    }

    private static Stream<LevelledMethod> rate(String name, LossRate<String> rate, double highest) {
        return Stream.of(
                new LevelledMethod("rate, " + name, LossRate.class, rate::withLevel, DEATHS, 0, highest),
                new LevelledMethod(
                        "rate of all, " + name,
                        LossRate.class,
                        level -> rate.withLevel(level).overall(),
                        DEATHS,
                        0,
                        highest));
    }

    private static Stream<LevelledMethod> ratios() {
        return each(RatioInterval.class)
                .flatMap(way -> Stream.of(
                        new LevelledMethod(
                                "ratio, " + way,
                                RateRatio.class,
                                RateRatio.of("a").over("c").among(MEN).withInterval(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE),
                        new LevelledMethod(
                                "ratios to the rest, " + way,
                                org.cenotaph.lossrate.RateRatios.class,
                                RateRatio.eachOverTheRest().among(MEN).withInterval(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE)));
    }

    private static Stream<LevelledMethod> standardised() {
        StandardPopulation<String> standard = StandardPopulation.along(
                AREA, fixed(AREA, Map.of("a", 10L, "b", 20L, "c", 30L, "d", 40L, "e", 50L)), "a standard");
        StandardRates<String> rates = StandardRates.per(
                PER, AREA, new TreeMap<>(Map.of("a", 1.5, "b", 2.5, "c", 0.25, "d", 3.0, "e", 0.125)), "a table");
        return Stream.concat(
                each(StandardisedRateLimits.class)
                        .map(way -> new LevelledMethod(
                                "standardised rate, " + way,
                                StandardisedRate.class,
                                StandardisedRate.per(PER)
                                        .among(MEN)
                                        .to(standard)
                                        .withLimits(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE)),
                each(CountInterval.class)
                        .map(way -> new LevelledMethod(
                                "standardised ratio, " + way,
                                StandardisedRatio.class,
                                StandardisedRatio.among(MEN).to(rates).withInterval(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE)));
    }

    private static Stream<LevelledMethod> smoothed() {
        SmoothedRatio<String> ratio = SmoothedRatio.expecting(
                AREA, new TreeMap<>(Map.of("a", 5.5, "b", 20.25, "c", 150.0, "d", 2.0, "e", 90.0)));
        return each(Smoothing.class)
                .flatMap(way -> Stream.of(
                        new LevelledMethod(
                                "smoothed rate, " + way,
                                SmoothedRate.class,
                                SmoothedRate.per(PER).among(MEN).with(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE),
                        new LevelledMethod(
                                "smoothed ratio, " + way,
                                SmoothedRatio.class,
                                ratio.with(way)::withLevel,
                                DEATHS,
                                0,
                                INFINITE)));
    }

    private static Stream<LevelledMethod> amongAreas() {
        RateRanks<String> ranks = RateRanks.among(MEN).withDraws(2000);
        RateInequality<String> inequality = RateInequality.among(MEN).drawn(4, 1000);
        RateCorrelation<String> correlation = RateCorrelation.of(MEN_OF_LIKE_AREAS)
                .with(new TreeMap<>(Map.of("a", 3.0, "b", -1.0, "c", 0.5, "d", 8.0, "e", 2.0)), "income");
        return Stream.of(
                new LevelledMethod(
                        "ranks",
                        RateRanks.class,
                        level -> ranks.withLevel(level).answering(RateRanking::ranks),
                        DEATHS,
                        1,
                        5),
                new LevelledMethod(
                        "ranks, Jeffreys",
                        RateRanks.class,
                        level -> ranks.withJeffreys().withLevel(level).answering(RateRanking::ranks),
                        DEATHS,
                        1,
                        5),
                new LevelledMethod(
                        "ratios to the whole",
                        RateInequality.class,
                        level -> inequality.withLevel(level).ratios(),
                        DEATHS,
                        0,
                        INFINITE),
                new LevelledMethod(
                        "Gini",
                        RateInequality.class,
                        level -> inequality.withLevel(level).gini(),
                        DEATHS,
                        0,
                        1),
                new LevelledMethod(
                        "Theil",
                        RateInequality.class,
                        level -> inequality.withLevel(level).theil(),
                        DEATHS,
                        0,
                        INFINITE),
                new LevelledMethod("Pearson", RateCorrelation.class, correlation::withLevel, DEATHS, -1, 1),
                new LevelledMethod(
                        "Pearson by people",
                        RateCorrelation.class,
                        correlation.weightedByPeople()::withLevel,
                        DEATHS,
                        -1,
                        1),
                new LevelledMethod("Spearman", RateCorrelation.class, correlation.ofRanks()::withLevel, DEATHS, -1, 1));
    }
}
