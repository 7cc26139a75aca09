package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws have the probabilities of the Poisson distribution, and are the same wherever they are made. */
class PoissonResamplesTest {
    private static final double[] MEANS = {0, 1e-9, 0.3, 7, 1_000, 250_000};
    private static final PoissonResamples FEW = PoissonResamples.of(MEANS).drawn(3, 2_000);

    @ParameterizedTest
    @CsvFileSource(resources = "poisson-mpmath.csv")
    void tableHoldsTheProbabilitiesOfMpmath(double mean, int count, double probability) {
        assertThat(new PoissonTable(mean).probability(count)).isCloseTo(probability, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1, 12.5, 1e6})
    void tableLeavesNothingOut(double mean) {
        PoissonTable table = new PoissonTable(mean);
        int reach = (int) (10 * Math.sqrt(mean)) + 41;
        double sum = IntStream.rangeClosed((int) Math.max(0, mean - reach), (int) mean + reach)
                .mapToDouble(table::probability)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void drawsHaveTheMeanAndTheVarianceOfTheirCell() {
        for (int cell = 0; cell < MEANS.length; cell++) {
            double mean = MEANS[cell];
            int[] counts = FEW.cell(cell);
            double average = Arrays.stream(counts).average().orElseThrow();
            double variance = Arrays.stream(counts)
                            .mapToDouble(count -> (count - mean) * (count - mean))
                            .sum()
                    / counts.length;
            assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(mean / counts.length) + 1e-300));
            // the variance of the squared deviation is 2 mean^2 + mean
            double spread = Math.sqrt((2 * mean * mean + mean) / counts.length);
            assertThat(variance).isCloseTo(mean, within(5 * spread + 1e-300));
        }
    }

    /** Pearson's statistic, of as many classes as have ten draws expected, with a seed that is not chosen. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 7, 120, 20_000, 1e6})
    void drawsHaveTheProbabilitiesOfTheirCell(double mean) {
        int draws = 1_000_000;
        PoissonDistribution exact = PoissonDistribution.of(mean);
        Map<Integer, Long> times = Arrays.stream(
                        PoissonResamples.of(mean).drawn(1, draws).cell(0))
                .boxed()
                .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
        double statistic = 0;
        int classes = 0;
        double expected = 0;
        long drawn = 0;
        int last = exact.inverseSurvivalProbability(10.0 / draws);
        for (int count = (int) Math.max(0, mean - 10 * Math.sqrt(mean)); count <= last; count++) {
            expected += draws * (count < last ? exact.probability(count) : exact.survivalProbability(last - 1));
            drawn += count < last ? times.getOrDefault(count, 0L) : 0;
            if (expected >= 10 && count < last) {
                statistic += (drawn - expected) * (drawn - expected) / expected;
                classes++;
                expected = 0;
                drawn = 0;
            }
        }
        long beyond = drawn
                + times.entrySet().stream()
                        .filter(entry -> entry.getKey() >= last)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        statistic += (beyond - expected) * (beyond - expected) / expected;
        assertThat(ChiSquaredDistribution.of(classes).cumulativeProbability(statistic))
                .isBetween(0.0005, 0.9995);
    }

    /** Several are made from one random number. */
    @Test
    void neighbouringDrawsAreNotCorrelated() {
        int draws = 1_000_000;
        int[] counts = PoissonResamples.of(7).drawn(1, draws).cell(0);
        for (int apart = 1; apart <= 12; apart++) {
            double sum = 0;
            for (int draw = apart; draw < draws; draw++) {
                sum += (counts[draw] - 7.0) * (counts[draw - apart] - 7.0);
            }
            assertThat(sum / draws / 7).isCloseTo(0, within(4.5 / Math.sqrt(draws)));
        }
    }

    @Test
    void rangesAreTheQuantilesOfTheDraws() {
        List<Range> ranges = FEW.ranges(0.9);
        for (int cell = 0; cell < MEANS.length; cell++) {
            Draws draws =
                    Draws.of(Arrays.stream(FEW.cell(cell)).asDoubleStream().toArray());
            assertThat(ranges.get(cell).low()).isEqualTo(draws.quantile((1 - 0.9) / 2));
            assertThat(ranges.get(cell).high()).isEqualTo(draws.quantile(1 - (1 - 0.9) / 2));
        }
    }

    @Test
    void drawsAreTheSameOnAnyNumberOfThreadsAndBesideAnyOtherCells() {
        assertThat(FEW.onThreads(2).ranges(0.95)).isEqualTo(FEW.onThreads(1).ranges(0.95));
        assertThat(FEW.onThreads(9).ranges(0.95)).isEqualTo(FEW.onThreads(1).ranges(0.95));
        assertThat(FEW.onThreads(Integer.MAX_VALUE).ranges(0.95))
                .isEqualTo(FEW.onThreads(1).ranges(0.95));
        assertThat(PoissonResamples.of(0, 5, 0.3).drawn(3, 2_000).cell(2)).isEqualTo(FEW.cell(2));
    }

    @Test
    void cellsAreDrawnIndependently() {
        int draws = 100_000;
        PoissonResamples alike = PoissonResamples.of(7, 7).drawn(1, draws);
        int[] one = alike.cell(0);
        int[] other = alike.cell(1);
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            sum += (one[draw] - 7.0) * (other[draw] - 7.0);
        }
        assertThat(sum / draws / 7).isCloseTo(0, within(4.5 / Math.sqrt(draws)));
    }

    @Test
    void noCellOfAnySeedIsThatOfAnother() {
        Set<List<Integer>> seen = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            PoissonResamples resamples = PoissonResamples.of(7, 7, 7).drawn(seed, 50);
            for (int cell = 0; cell < 3; cell++) {
                seen.add(Arrays.stream(resamples.cell(cell)).boxed().toList());
            }
        }
        assertThat(seen).hasSize(40 * 3);
    }

    @Test
    void anotherSeedGivesOtherDraws() {
        assertThat(FEW.drawn(4, 2_000).cell(4)).isNotEqualTo(FEW.cell(4));
    }

    @Test
    void drawsNothingButZeroOfAMeanOfZero() {
        assertThat(FEW.cell(0)).containsOnly(0);
        assertThat(FEW.ranges(0.95).get(0)).isEqualTo(new Range(0, 0, new Kind.Prediction(0.95)));
        assertThat(PoissonResamples.of().ranges(0.95)).isEmpty();
    }

    @Test
    void drawsOnceAndOfTheLargestMean() {
        PoissonResamples once = PoissonResamples.of(1e9).drawn(1, 1);
        int drawn = once.cell(0)[0];
        assertThat((double) drawn).isCloseTo(1e9, within(10 * Math.sqrt(1e9)));
        assertThat(once.ranges(0.95)).containsExactly(new Range(drawn, drawn, Kind.prediction(0.95)));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> PoissonResamples.of(Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> PoissonResamples.of(-1)).hasMessageContaining("got -1.0");
        assertThatThrownBy(() -> PoissonResamples.of(2e9)).hasMessageContaining("got 2.0E9");
        assertThatThrownBy(() -> FEW.drawn(1, 0)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> FEW.drawn(1, 10_000_001)).hasMessageContaining("at most 10000000, got 10000001");
        assertThatThrownBy(() -> FEW.onThreads(0)).hasMessageContaining("got 0");
    }
}
