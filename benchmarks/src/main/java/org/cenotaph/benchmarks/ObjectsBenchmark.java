package org.cenotaph.benchmarks;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cenotaph.records.Deaths;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times counting deaths that are objects, by streams and by hash maps; an object takes some 60 bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class ObjectsBenchmark {
    @Param("1000000")
    int deaths;

    @Param({"MONTH_BY_CATEGORY", "DAY_BY_CATEGORY_BY_REGION", "WEEK_BY_CATEGORY_OF_SOME"})
    Question question;

    private List<DeathObject> objects = List.of();
    private Set<String> everyThirdRegion = Set.of();

    /** A benchmark without objects; JMH sets the parameters and calls {@link #build}. */
    public ObjectsBenchmark() {}

    ObjectsBenchmark(Question question, Deaths deaths) {
        this.question = question;
        build(deaths);
    }

    /** Builds them. */
    @Setup
    public void build() {
        build(Input.USUAL.deaths(deaths));
    }

    private void build(Deaths drawn) {
        objects = DeathObject.of(drawn);
        everyThirdRegion = objects.stream()
                .map(DeathObject::region)
                .distinct()
                .filter(Question::isEveryThird)
                .collect(toSet());
    }

    /** By {@code Collectors.groupingBy}. */
    @Benchmark
    public Map<?, ?> streamGrouping() {
        return switch (question) {
            case MONTH_BY_CATEGORY -> StreamGrouping.monthByCategory(objects);
            case DAY_BY_CATEGORY_BY_REGION -> StreamGrouping.dayByCategoryByRegion(objects);
            case WEEK_BY_CATEGORY_OF_SOME -> StreamGrouping.weekByCategoryOfSome(objects, everyThirdRegion);
            default -> throw unasked();
        };
    }

    /** By {@code HashMap.merge}. */
    @Benchmark
    public Map<?, ?> mapGrouping() {
        return switch (question) {
            case MONTH_BY_CATEGORY -> MapGrouping.monthByCategory(objects);
            case DAY_BY_CATEGORY_BY_REGION -> MapGrouping.dayByCategoryByRegion(objects);
            case WEEK_BY_CATEGORY_OF_SOME -> MapGrouping.weekByCategoryOfSome(objects, everyThirdRegion);
            default -> throw unasked();
        };
    }

    private IllegalStateException unasked() {
        return new IllegalStateException("nothing here answers " + question);
    }
}
