package org.cenotaph.benchmarks;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cenotaph.records.Column;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times DuckDB, in memory and in this process; before it is timed, its answer is compared with the library's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class DuckDbBenchmark {
    private static final String EVERY_DEATH = "true";

    @Param("1000000")
    int deaths;

    @Param("1")
    int threads;

    @Param({"MONTH_BY_CATEGORY", "DAY_BY_CATEGORY_BY_REGION", "WEEK_BY_CATEGORY_OF_SOME"})
    Question question;

    private DuckDb database;
    private String groups;
    private String condition = EVERY_DEATH;

    /** Fills the table and compares the answers. */
    @Setup
    public void fill() throws SQLException {
        Deaths drawn = Input.USUAL.deaths(deaths);
        database = new DuckDb(drawn, threads);
        groups = switch (question) {
            case MONTH_BY_CATEGORY -> "date_trunc('month', died)::DATE, category";
            case DAY_BY_CATEGORY_BY_REGION -> "died, category, region";
            case WEEK_BY_CATEGORY_OF_SOME -> "date_trunc('week', died)::DATE, category";
            default -> throw new IllegalStateException("nothing here answers " + question);
        };
        if (question == Question.WEEK_BY_CATEGORY_OF_SOME) {
            condition = "sex = 'female' AND region IN (" + everyThird(drawn.category(DeathGenerator.REGION)) + ")";
        }
        PeerAnswer.requireSame(database.cells(groups, condition), question, drawn);
        if (question == Question.MONTH_BY_CATEGORY) {
            PeerAnswer.requireSame(database.cells("month, category", EVERY_DEATH), question, drawn);
        }
    }

    private static String everyThird(Column<String> regions) {
        return IntStream.range(0, regions.codeCount())
                .mapToObj(regions::valueOf)
                .filter(Question::isEveryThird)
                .collect(Collectors.joining("', '", "'", "'"));
    }

    /** Empties the memory. */
    @TearDown
    public void close() throws SQLException {
        database.close();
    }

    /** From the date. */
    @Benchmark
    public long count() throws SQLException {
        return database.total(groups, condition);
    }

    /** From a column of months that is ready; months by category, whatever the question. */
    @Benchmark
    public long countOfMonthsReady() throws SQLException {
        return database.total("month, category", EVERY_DEATH);
    }
}
