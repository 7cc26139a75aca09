package org.cenotaph.benchmarks;

import static tech.tablesaw.aggregate.AggregateFunctions.count;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Times Tablesaw on months by category; before it is timed, its answer is compared with the library's. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class TablesawBenchmark {
    private static final String DIED = "died";
    private static final String MONTH = "month";

    @Param("1000000")
    int deaths;

    private Table table;

    /** Fills the table and compares the answers. */
    @Setup
    public void fill() {
        Deaths drawn = Input.USUAL.deaths(deaths);
        DateColumn died = DateColumn.create(
                DIED, IntStream.range(0, deaths).mapToObj(row -> drawn.dates().at(row).earliest()));
        StringColumn category = StringColumn.create(
                DeathGenerator.CATEGORY,
                IntStream.range(0, deaths)
                        .mapToObj(row -> drawn.category(DeathGenerator.CATEGORY).at(row)));
        table = Table.create(died, category);
        PeerAnswer.requireSame(cells(monthByCategory()), Question.MONTH_BY_CATEGORY, drawn);
    }

    private static SortedMap<String, Long> cells(Table counts) {
        SortedMap<String, Long> cells = new TreeMap<>();
        for (Row row : counts) {
            cells.put(row.getString(0) + "-01 " + row.getString(1), (long) row.getDouble(2));
        }
        return cells;
    }

    /** The month is read from the date. */
    @Benchmark
    public Table monthByCategory() {
        StringColumn month = table.dateColumn(DIED).yearMonth();
        month.setName(MONTH);
        Table withMonth = Table.create(month, table.stringColumn(DeathGenerator.CATEGORY));
        return withMonth.summarize(MONTH, count).by(MONTH, DeathGenerator.CATEGORY);
    }
}
