package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.LevelledMethod.fixed;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cenotaph.composition.Composition;
import org.cenotaph.composition.CompositionTrend;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.ShareTrend;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.excess.OwnPastExcess;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.lossrate.CountInterval;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateCorrelation;
import org.cenotaph.lossrate.RateInequality;
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
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An option forgets none that was given before: any two make the same answer in either order, and another than each alone. */
class OptionsLawsTest {
    private static final Axis<String> AREA = Axis.category("area");
    private static final Map<String, Long> PEOPLE =
            Map.of("a", 9_000L, "b", 8_000L, "c", 7_000L, "d", 16_000L, "e", 15_000L);
    private static final Exposure<String> MEN = Exposure.along(AREA, fixed(AREA, PEOPLE), "men");
    private static final Tally DEATHS = fixed(AREA, Map.of("a", 40L, "b", 90L, "c", 12L, "d", 55L, "e", 130L));

    /** A method, what it is asked about, how its answer reads, and options by name. */
    private record Subject<M>(
            String name,
            M method,
            Tally counts,
            BiFunction<M, Tally, Object> answer,
            Map<String, UnaryOperator<M>> options) {
        Object after(String... names) {
            M changed = method;
            for (String option : names) {
                changed = options.get(option).apply(changed);
            }
            Object answered = answer.apply(changed, counts);
            return answered instanceof Breakdown<?> table ? table.outcomes().toString() : answered;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource
    void keepEachOther(Subject<?> subject) {
        List<String> names = List.copyOf(new TreeMap<>(subject.options()).keySet());
        for (String one : names) {
            for (String other : names) {
                if (one.compareTo(other) < 0) {
                    Object both = subject.after(one, other);
                    assertThat(both).as(one + ", " + other).isEqualTo(subject.after(other, one));
                    assertThat(both).as(one + ", " + other).isNotEqualTo(subject.after(one));
                    assertThat(both).as(one + ", " + other).isNotEqualTo(subject.after(other));
                }
            }
        }
    }

    static Stream<Subject<?>> keepEachOther() {
        return Stream.of(coverage(), excess(), rates(), areas(), shares()).flatMap(each -> each);
    }

    private static Stream<Subject<?>> coverage() {
        return Stream.of(new Subject<>(
                "coverage",
                CoverageRatio.uniform(0.4, 0.6),
                Tally.ofTotal(500, Lineage.none()),
                CoverageRatio::estimate,
                Map.of(
                        "level", m -> m.withLevel(0.9),
                        "sampling", CoverageRatio::withSamplingVariation,
                        "plus", m -> m.plus("others", 30, 90))));
    }

    private static Stream<Subject<?>> excess() {
        long[] counts = {90, 104, 110, 0, 95, 105, 150};
        TallyBuilder years = Tally.along(Axis.YEAR);
        TallyBuilder sexes = Tally.along(Axis.YEAR, Axis.category("who"), Axis.ageBand(15, 30, 50, 60));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) { // a gap in 2018
                years.add(counts[i], Year.of(2015 + i));
            }
            for (AgeBand band : List.of(new AgeBand(15, 29), new AgeBand(30, 49), new AgeBand(50, 59))) {
                sexes.add(200 + counts[i] * band.from() % 17, Year.of(2015 + i), "man", band);
                sexes.add(100, Year.of(2015 + i), "woman", band);
            }
        }
        Years baseline = Years.years(2015, 2020);
        OwnPastExcess<Year> past =
                OwnPastExcess.by(Axis.YEAR).in(Years.year(2021)).above(baseline).linear();
        return Stream.of(
                new Subject<>(
                        "own past",
                        past,
                        years.build(),
                        (m, t) -> m.estimate(t).total(),
                        Map.of("level", m -> m.withLevel(0.9), "gaps", OwnPastExcess::withGapsInBaseline)),
                new Subject<>(
                        "own past in deviations",
                        past,
                        years.build(),
                        (m, t) -> m.estimate(t).total(),
                        Map.of(
                                "deviations",
                                m -> m.withStandardDeviations(1),
                                "gaps",
                                OwnPastExcess::withGapsInBaseline)),
                new Subject<>(
                        "sex ratio",
                        SexRatioExcess.in(Years.year(2021))
                                .above(baseline)
                                .ages(Axis.ageBand(15, 30, 50, 60), 15, 49)
                                .linear()
                                .sexes(Axis.category("who"), "man", "woman"),
                        sexes.build(),
                        (m, t) -> m.estimate(t).byAge().toString(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "showing", m -> m.showing(15, 59))));
    }

    private static Stream<Subject<?>> rates() {
        StandardPopulation<String> standard = StandardPopulation.along(
                AREA, fixed(AREA, Map.of("a", 10L, "b", 20L, "c", 30L, "d", 40L, "e", 50L)), "a standard");
        StandardRates<String> table = StandardRates.per(
                1000, AREA, new TreeMap<>(Map.of("a", 1.5, "b", 2.5, "c", 0.25, "d", 3.0, "e", 0.125)), "a table");
        SmoothedRatio<String> ratio = SmoothedRatio.expecting(
                AREA, new TreeMap<>(Map.of("a", 5.5, "b", 20.25, "c", 150.0, "d", 2.0, "e", 90.0)));
        return Stream.of(
                new Subject<>(
                        "rates",
                        LossRate.per(1000).among(MEN),
                        DEATHS,
                        LossRate::estimate,
                        Map.of(
                                "level",
                                m -> m.withLevel(0.9),
                                "interval",
                                m -> m.withInterval(ProportionInterval.MID_P))),
                new Subject<>(
                        "rate ratio",
                        RateRatio.of("a").over("c").among(MEN),
                        DEATHS,
                        RateRatio::estimate,
                        Map.of(
                                "level",
                                m -> m.withLevel(0.9),
                                "interval",
                                m -> m.withInterval(RatioInterval.WALD_LOG))),
                new Subject<>(
                        "standardised rate",
                        StandardisedRate.per(1000).among(MEN).to(standard),
                        DEATHS,
                        StandardisedRate::estimate,
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "limits", m -> m.withLimits(StandardisedRateLimits.DOBSON_BYAR))),
                new Subject<>(
                        "standardised ratio",
                        StandardisedRatio.among(MEN).to(table),
                        DEATHS,
                        StandardisedRatio::estimate,
                        Map.of("level", m -> m.withLevel(0.9), "interval", m -> m.withInterval(CountInterval.SCORE))),
                new Subject<>(
                        "smoothed rate",
                        SmoothedRate.per(1000).among(MEN),
                        DEATHS,
                        SmoothedRate::estimate,
                        Map.of("level", m -> m.withLevel(0.9), "smoothing", m -> m.with(Smoothing.CLAYTON_KALDOR))),
                new Subject<>(
                        "smoothed ratio",
                        ratio,
                        DEATHS,
                        SmoothedRatio::estimate,
                        Map.of("level", m -> m.withLevel(0.9), "smoothing", m -> m.with(Smoothing.CLAYTON_KALDOR))));
    }

    private static Stream<Subject<?>> areas() {
        RateCorrelation<String> correlation = RateCorrelation.of(MEN)
                .with(new TreeMap<>(Map.of("a", 3.0, "b", -1.0, "c", 0.5, "d", 8.0, "e", 2.0)), "income");
        return Stream.of(
                new Subject<>(
                        "ranks",
                        RateRanks.among(MEN),
                        DEATHS,
                        (m, t) -> m + "\n" + m.estimate(t)
                                + m.estimate(t).ranks().at("a").explain(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "top", m -> m.withTop(2),
                                "Jeffreys", RateRanks::withJeffreys,
                                "draws", m -> m.withDraws(1_001),
                                "seed", m -> m.withSeed(7))),
                new Subject<>(
                        "inequality",
                        RateInequality.among(MEN),
                        DEATHS,
                        (m, t) -> m.gini().estimate(t),
                        Map.of("level", m -> m.withLevel(0.9), "drawn", m -> m.drawn(7, 1_001))),
                new Subject<>(
                        "correlation by people",
                        correlation,
                        DEATHS,
                        RateCorrelation::estimate,
                        Map.of("level", m -> m.withLevel(0.9), "by people", RateCorrelation::weightedByPeople)),
                new Subject<>(
                        "correlation of ranks",
                        correlation,
                        DEATHS,
                        RateCorrelation::estimate,
                        Map.of("level", m -> m.withLevel(0.9), "ranks", RateCorrelation::ofRanks)));
    }

    private static Stream<Subject<?>> shares() {
        TallyBuilder builder = Tally.along(AREA, Axis.MONTH);
        String[] names = {"a", "b", "c", "d"};
        for (int month = 1; month <= 24; month++) {
            for (int i = 0; i < names.length; i++) {
                builder.add(
                        3 + (7 * i + 5 * month + i * month) % 23,
                        names[i],
                        YearMonth.of(2021, 12).plusMonths(month));
            }
        }
        Tally months = builder.build();
        Tally gap = months.onto(Axis.MONTH)
                .where(Axis.MONTH, month -> !month.equals(YearMonth.of(2022, 4)), "without April");
        return Stream.of(
                new Subject<>(
                        "trend of a share",
                        ShareTrend.of(AREA, "b").over(Axis.MONTH),
                        months,
                        (m, t) -> m.estimate(t).slope() + "\n"
                                + m.estimate(t).slope().explain(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "unknown", m -> m.unknown("d"),
                                "scores", m -> m.withScores(month -> month.getMonthValue() / 12.0),
                                "sampling", ShareTrend::withSamplingScatterAlone)),
                new Subject<>(
                        "trend of a composition",
                        CompositionTrend.of(AREA).over(Axis.MONTH),
                        months,
                        (m, t) -> m.estimate(t).toString(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "unknown", m -> m.unknown("d"),
                                "reference", m -> m.withReference("a"),
                                "scores", m -> m.withScores(month -> month.getMonthValue() / 12.0),
                                "sampling", CompositionTrend::withSamplingScatterAlone)),
                new Subject<>(
                        "composition",
                        Composition.of(AREA),
                        months.onto(AREA),
                        (m, t) -> m.estimate(t).toString(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "unknown", m -> m.unknown("d"),
                                "ranges", Composition::withSisonGlazRanges)),
                new Subject<>(
                        "leading category",
                        LeadingCategory.of(AREA).by(Axis.MONTH),
                        months,
                        (m, t) -> m.estimate(t).leaders().toString(),
                        Map.of(
                                "level", m -> m.withLevel(0.9),
                                "unknown", m -> m.unknown("d"),
                                "prior", m -> m.withPrior(20))),
                new Subject<>(
                        "peak",
                        Peak.along(Axis.MONTH),
                        gap,
                        (m, t) -> m + " " + m.estimate(t).highest().explain() + m.estimate(t),
                        Map.of(
                                "surroundings", m -> m.withSurroundings(6),
                                "top", m -> m.withTop(4),
                                "gaps", Peak::withGapsLeftOut)));
    }
}
