package org.cenotaph.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Designs that a benchmark compares give the same answer. */
class SameAnswerTest {
    private static final int ENOUGH_FOR_TWO_THREADS = 1_500_000;
    private static final int FEW = 20_000;
    private static final Deaths DEATHS = DeathGenerator.of(50_000, 5).deaths();
    private static final List<Question> ASKED_OF_OBJECTS =
            List.of(Question.MONTH_BY_CATEGORY, Question.DAY_BY_CATEGORY_BY_REGION, Question.WEEK_BY_CATEGORY_OF_SOME);

    @Test
    void handWrittenLoopCountsAsTheLibraryDoes() {
        HandWrittenLoop loop = new HandWrittenLoop(DEATHS);
        Map<List<?>, Long> cells = new HashMap<>();
        loop.monthByCategory()
                .forEach((month, counts) -> IntStream.range(0, counts.length)
                        .filter(code -> counts[code] > 0)
                        .forEach(code -> cells.put(List.of(month, loop.category(code)), counts[code])));
        assertThat(cells).isEqualTo(library(Question.MONTH_BY_CATEGORY, DEATHS));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TENTH_IMPRECISE", "HALF_IMPRECISE"})
    void streamsAndMapsCountAsTheLibraryDoes(Input input) {
        Deaths deaths = input.deaths(FEW);
        for (Question question : ASKED_OF_OBJECTS) {
            ObjectsBenchmark objects = new ObjectsBenchmark(question, deaths);
            Map<List<?>, Long> cells = library(question, deaths);
            assertThat(flat(objects.streamGrouping())).isEqualTo(cells);
            assertThat(flat(objects.mapGrouping())).isEqualTo(cells);
        }
    }

    /** Cells by all coordinates, of maps in maps or of a map whose keys are records. */
    private static Map<List<?>, Long> flat(Map<?, ?> grouped) {
        Map<List<?>, Long> cells = new HashMap<>();
        grouped.forEach((key, value) -> {
            List<?> coordinates = key instanceof MapGrouping.Key composite ? composite.coordinates() : List.of(key);
            if (value instanceof Map<?, ?> inner) {
                flat(inner).forEach((rest, count) -> {
                    List<Object> all = new ArrayList<>(coordinates);
                    all.addAll(rest);
                    cells.put(all, count);
                });
            } else {
                cells.put(coordinates, ((Number) value).longValue());
            }
        });
        return cells;
    }

    @ParameterizedTest
    @EnumSource
    void everyInputKeepsItsDeaths(Input input) {
        Deaths deaths = input.deaths(FEW);
        assertThat(deaths.size()).isEqualTo(FEW);
        assertThat(Question.MAPPED_MONTH_BY_CATEGORY.of(Counting.of(deaths)).total())
                .isEqualTo(FEW);
        assertThat(Question.AGE_BAND_BY_CATEGORY.of(Counting.of(deaths)).total())
                .isEqualTo(FEW);
    }

    @Test
    void rearrangedInputsHaveTheSameDays() {
        Tally days = Counting.of(Input.USUAL.deaths(FEW)).along(Axis.DAY);
        assertThat(Counting.of(Input.SORTED.deaths(FEW)).along(Axis.DAY)).isEqualTo(days);
        assertThat(Counting.of(Input.SHUFFLED.deaths(FEW)).along(Axis.DAY)).isEqualTo(days);
        assertThat(Input.SORTED.deaths(FEW).dates().at(0).earliest())
                .isEqualTo(days.coordinates(Axis.DAY).get(0));
    }

    private static Map<List<?>, Long> library(Question question, Deaths deaths) {
        Map<List<?>, Long> cells = new HashMap<>();
        question.of(Counting.of(deaths)).cells().forEach(cell -> cells.put(cell.coordinates(), cell.count()));
        return cells;
    }

    @ParameterizedTest
    @EnumSource
    void twoThreadsCountAsOneDoes(Question question) {
        Counting deaths = Counting.of(DeathGenerator.of(ENOUGH_FOR_TWO_THREADS, 6)
                .withImpreciseDates(0.1)
                .deaths());
        Tally one = question.of(deaths.onThreads(1));
        assertThat(question.of(deaths.onThreads(2))).isEqualTo(one);
        assertThat(question.of(deaths.onThreads(2)).lineage()).isEqualTo(one.lineage());
    }

    @ParameterizedTest
    @CsvSource({"NOTHING,5", "NUMBER_AND_LINK,7"})
    void csvGivesTheDeathsThatWereWrittenAndAsManyTokens(CsvLines.Beside beside, int columns) throws Exception {
        CsvBenchmark benchmark = new CsvBenchmark(5_000, 0, beside);
        benchmark.write();
        Deaths written = benchmark.deaths();
        Deaths read = benchmark.intoDeaths();
        assertThat(rows(read)).isEqualTo(rows(written));
        assertThat(benchmark.bareTokens()).isEqualTo(columns * (1L + written.size()));
    }

    @ParameterizedTest
    @EnumSource
    void csvWithBadRowsGivesAllOthers(CsvLines.Beside beside) throws Exception {
        CsvBenchmark benchmark = new CsvBenchmark(5_000, 0.01, beside);
        benchmark.write();
        assertThat(benchmark.reading().rejected()).isEqualTo(50);
        assertThat(benchmark.reading().accepted()).isEqualTo(4_950);
    }

    private static List<Death> rows(Deaths deaths) {
        List<Death> rows = new ArrayList<>();
        IntStream.range(0, deaths.size()).forEach(row -> rows.add(deaths.get(row)));
        return rows;
    }

    @Test
    void handWrittenLoopRefusesWhatItCannotCount() {
        DeathGenerator generator = DeathGenerator.of(100, 1);
        assertThatThrownBy(
                        () -> new HandWrittenLoop(generator.withCategories(17).deaths()))
                .hasMessageContaining("at most 16 categories, got 17");
        assertThatThrownBy(() ->
                        new HandWrittenLoop(generator.withImpreciseDates(1).deaths()))
                .hasMessageContaining("within 179 years, got");
        LocalDate longAgo = LocalDate.of(1, 1, 1);
        assertThatThrownBy(() -> new HandWrittenLoop(
                        generator.withPeriod(longAgo, LocalDate.of(300, 1, 1)).deaths()))
                .hasMessageContaining("within 179 years, got");
    }

    /** Draws differ, so limits do, by a few steps where the mean is large. */
    @Test
    void samplersOfCommonsGiveRangesLikeOurs() {
        PoissonBenchmark benchmark = new PoissonBenchmark(200, 2_000);
        double ours = benchmark.library().stream()
                .mapToDouble(range -> range.low() + range.high())
                .sum();
        for (double[][] ranges : List.of(benchmark.commonsSampler(), benchmark.commonsTables())) {
            assertThat(Arrays.stream(ranges).flatMapToDouble(Arrays::stream).sum())
                    .isCloseTo(ours, withinPercentage(0.5));
        }
    }
}
