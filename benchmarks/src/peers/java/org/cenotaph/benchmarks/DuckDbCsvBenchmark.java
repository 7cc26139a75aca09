package org.cenotaph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times DuckDB reading the CSV file into a table in memory: the same columns as the library, dates and categories left as texts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class DuckDbCsvBenchmark {
    private Path file;
    private Connection connection;
    private Statement statement;

    /** Writes the file and reads it once, to see that no row is lost. */
    @Setup
    public void write() throws IOException, SQLException {
        file = Files.createTempFile("deaths", ".csv");
        Files.writeString(file, CsvBenchmark.ofAMillion());
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("SET threads = 1");
        read();
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM deaths")) {
            rows.next();
            if (rows.getLong(1) != CsvBenchmark.MILLION) {
                throw new IllegalStateException("DuckDB reads " + rows.getLong(1) + " rows");
            }
        }
    }

    /** Reads; told what the columns hold, so that it need not look. */
    @Benchmark
    public boolean read() throws SQLException {
        return statement.execute("""
                CREATE OR REPLACE TABLE deaths AS SELECT died, age, category, region, sex
                FROM read_csv('%s', header = true, delim = ',', columns = {'died': 'VARCHAR', 'age': 'VARCHAR',
                    'category': 'VARCHAR', 'region': 'VARCHAR', 'sex': 'VARCHAR', 'number': 'INTEGER', 'link': 'VARCHAR'})
                """.formatted(file));
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException, SQLException {
        statement.close();
        connection.close();
        Files.delete(file);
    }
}
