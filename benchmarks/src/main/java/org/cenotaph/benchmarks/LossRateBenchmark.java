package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.lossrate.AreaHeld;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.Inequality;
import org.cenotaph.lossrate.LossPerArea;
import org.cenotaph.lossrate.LossPerAreaByPeriod;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.RateCorrelation;
import org.cenotaph.lossrate.RateInequality;
import org.cenotaph.lossrate.RateRanking;
import org.cenotaph.lossrate.RateRanks;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.lossrate.RateRatios;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.lossrate.SmoothedRatio;
import org.cenotaph.lossrate.Smoothing;
import org.cenotaph.lossrate.StandardPopulation;
import org.cenotaph.lossrate.StandardRates;
import org.cenotaph.lossrate.StandardisedRate;
import org.cenotaph.lossrate.StandardisedRatio;
import org.cenotaph.lossrate.StrataExposure;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times loss rates of 100,000 deaths in 90 regions, whose rates differ as the sizes of the regions do: each by itself, compared,
 * standardised, smoothed, ranked, and what they say together; and deaths over the area taken, by month of four years.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class LossRateBenchmark {
    private static final int PER = 100_000;
    private static final int DRAWS = 10_000;
    private static final long SEED = 1;

    private static final Axis<String> REGION = Axis.category(DeathGenerator.REGION);
    private static final Axis<String> CATEGORY = Axis.category(DeathGenerator.CATEGORY);

    private final Tally deaths = Counting.of(Input.USUAL.deaths(100_000)).along(REGION, CATEGORY, Axis.MONTH);
    private final Tally byRegion = deaths.onto(REGION);
    private final Tally byRegionAndCategory = deaths.onto(REGION, CATEGORY);
    private final Tally byMonth = deaths.onto(Axis.MONTH);
    private final Tally people = people(byRegionAndCategory);

    private final Exposure<String> exposure = Exposure.along(REGION, people, "people");
    private final LossRate<String> rates = LossRate.per(PER).among(exposure);
    private final RateRatios<String> ratios = RateRatio.eachOverTheRest().among(exposure);
    private final StandardisedRate<Breakdown<String>> standardised = StandardisedRate.per(PER)
            .among(StrataExposure.along(REGION, CATEGORY, people, "people"))
            .to(StandardPopulation.along(CATEGORY, people, "all people"));
    private final StandardisedRatio<Breakdown<String>> standardisedRatios = StandardisedRatio.among(
                    StrataExposure.along(REGION, CATEGORY, people, "people"))
            .to(StandardRates.along(
                    Exposure.along(CATEGORY, people.onto(CATEGORY), "people"), deaths.onto(CATEGORY), "all"));
    private final SmoothedRate<String> smoothed = SmoothedRate.per(PER).among(exposure);
    private final SmoothedRate<String> smoothedByOnePrior = smoothed.with(Smoothing.CLAYTON_KALDOR);
    private final SmoothedRatio<String> smoothedRatios = SmoothedRatio.expecting(REGION, expected(exposure));
    private final RateRanks<String> ranks = RateRanks.among(exposure).withDraws(DRAWS);
    private final RateInequality<String> inequality =
            RateInequality.among(exposure).drawn(SEED, DRAWS);
    private final RateCorrelation<String> correlation =
            RateCorrelation.of(exposure).with(numbers(exposure), "number of the region");
    private final LossPerAreaByPeriod<YearMonth> perArea =
            LossPerArea.by(Axis.MONTH).over(held());

    /** From 20,000 to 20 million in a region, a tenth of them in each category. */
    private static Tally people(Tally counts) {
        TallyBuilder people = Tally.along(REGION, CATEGORY);
        int number = 0;
        for (String region : counts.coordinates(REGION)) {
            long each = Math.round(2_000 * Math.pow(1_000, (number++ % 10) / 9.0));
            for (String category : counts.coordinates(CATEGORY)) {
                people.add(each, region, category);
            }
        }
        return people.build();
    }

    private static SortedMap<String, Double> numbers(Exposure<String> exposure) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        exposure.coordinates().forEach(region -> numbers.put(region, (double) numbers.size()));
        return numbers;
    }

    private static SortedMap<String, Double> expected(Exposure<String> exposure) {
        SortedMap<String, Double> expected = new TreeMap<>();
        exposure.coordinates().forEach(region -> expected.put(region, exposure.at(region) / PER));
        return expected;
    }

    private static AreaHeld held() {
        SortedMap<LocalDate, Double> readings = new TreeMap<>();
        LocalDate end = LocalDate.of(2026, 1, 2);
        for (LocalDate day = LocalDate.of(2022, 1, 31); day.isBefore(end); day = day.plusDays(1)) {
            readings.put(day, 40_000 + 10.0 * readings.size());
        }
        return AreaHeld.of(readings, new Source("made-up", "Made-up areas", LocalDate.EPOCH));
    }

    /** Each region by itself, with exact limits. */
    @Benchmark
    public Breakdown<String> rates() {
        return rates.estimate(byRegion);
    }

    /** Each region over all others. */
    @Benchmark
    public Breakdown<String> ratios() {
        return ratios.estimate(byRegion);
    }

    /** Each region standardised over ten categories. */
    @Benchmark
    public Breakdown<String> standardised() {
        return standardised.estimate(byRegionAndCategory);
    }

    /** Smoothed by every prior that is likely enough. */
    @Benchmark
    public Breakdown<String> smoothed() {
        return smoothed.estimate(byRegion);
    }

    /** The deaths of each region over those expected at the rates of all, in ten categories. */
    @Benchmark
    public Breakdown<String> standardisedRatios() {
        return standardisedRatios.estimate(byRegionAndCategory);
    }

    /** The same ratios smoothed by every prior that is likely enough. */
    @Benchmark
    public Breakdown<String> smoothedRatios() {
        return smoothedRatios.estimate(byRegion);
    }

    /** Smoothed by one fitted prior. */
    @Benchmark
    public Breakdown<String> smoothedByOnePrior() {
        return smoothedByOnePrior.estimate(byRegion);
    }

    /** Ranks in 10,000 draws. */
    @Benchmark
    public RateRanking<String> ranks() {
        return ranks.estimate(byRegion);
    }

    /** Gini and Theil in 10,000 draws, and the ratio of each region to all. */
    @Benchmark
    public Inequality<String> inequality() {
        return inequality.estimate(byRegion);
    }

    /** With another number of each region. */
    @Benchmark
    public Outcome correlation() {
        return correlation.estimate(byRegion);
    }

    /** Deaths for each square kilometre taken, month by month. */
    @Benchmark
    public Breakdown<YearMonth> perArea() {
        return perArea.estimate(byMonth);
    }
}
