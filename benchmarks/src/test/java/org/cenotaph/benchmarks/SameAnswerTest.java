package org.cenotaph.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Designs that a benchmark compares give the same answer. */
class SameAnswerTest {
    private static final int ENOUGH_FOR_TWO_THREADS = 1_500_000;
    private static final Deaths DEATHS = DeathGenerator.of(50_000, 5).deaths();
    private static final List<Death> OBJECTS =
            IntStream.range(0, DEATHS.size()).mapToObj(DEATHS::get).toList();

    @Test
    void handWrittenLoopCountsAsTheLibraryDoes() {
        HandWrittenLoop loop = new HandWrittenLoop(DEATHS);
        Map<List<?>, Long> cells = new HashMap<>();
        loop.monthByCategory()
                .forEach((month, counts) -> IntStream.range(0, counts.length)
                        .filter(code -> counts[code] > 0)
                        .forEach(code -> cells.put(List.of(month, loop.category(code)), counts[code])));
        assertThat(cells).isEqualTo(library(Question.MONTH_BY_CATEGORY));
    }

    @Test
    void streamCountsAsTheLibraryDoes() {
        Map<List<?>, Long> cells = new HashMap<>();
        StreamGrouping.monthByCategory(OBJECTS)
                .forEach((month, counts) ->
                        counts.forEach((category, count) -> cells.put(List.of(month, category), count)));
        assertThat(cells).isEqualTo(library(Question.MONTH_BY_CATEGORY));
    }

    @Test
    void libraryCountsDaysByCategoryAndRegionAsAStreamDoes() {
        Map<List<?>, Long> cells = OBJECTS.stream()
                .collect(groupingBy(
                        death -> List.of(
                                death.date().earliest(),
                                death.categories().get(DeathGenerator.CATEGORY),
                                death.categories().get(DeathGenerator.REGION)),
                        counting()));
        assertThat(library(Question.DAY_BY_CATEGORY_BY_REGION)).isEqualTo(cells);
    }

    @Test
    void libraryCountsSelectedWeeksAsAStreamDoes() {
        Map<List<?>, Long> cells = OBJECTS.stream()
                .filter(death -> Question.isEveryThird(death.categories().get(DeathGenerator.REGION)))
                .filter(death -> death.categories().get(DeathGenerator.SEX).equals("female"))
                .collect(groupingBy(
                        death -> List.of(
                                IsoWeek.of(death.date().earliest()),
                                death.categories().get(DeathGenerator.CATEGORY)),
                        counting()));
        assertThat(library(Question.WEEK_BY_CATEGORY_OF_SOME)).isEqualTo(cells);
    }

    private static Map<List<?>, Long> library(Question question) {
        Map<List<?>, Long> cells = new HashMap<>();
        question.of(Counting.of(DEATHS)).cells().forEach(cell -> cells.put(cell.coordinates(), cell.count()));
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

    @Test
    void csvGivesTheDeathsThatWereWrittenAndAsManyTokens() throws Exception {
        CsvBenchmark benchmark = new CsvBenchmark(5_000);
        benchmark.write();
        Deaths written = benchmark.deaths();
        Deaths read = benchmark.intoDeaths();
        assertThat(rows(read)).isEqualTo(rows(written));
        assertThat(benchmark.bareTokens()).isEqualTo(5 * (1 + written.size()));
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
}
