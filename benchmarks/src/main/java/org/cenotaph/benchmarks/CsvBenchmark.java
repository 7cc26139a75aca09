package org.cenotaph.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cenotaph.csv.CsvDeaths;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
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

/** Times reading CSV from memory: into deaths by the library, and into nothing but tokens by Commons CSV, on which it rests. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CsvBenchmark {
    /** The rows that are read where programs are compared. */
    static final int MILLION = 1_000_000;

    private static final long SEED = 20220224;

    private static final CsvDeaths COLUMNS = CsvDeaths.in(CsvFormat.standard())
            .date(CsvLines.DIED)
            .age(CsvLines.AGE)
            .category(DeathGenerator.CATEGORY)
            .category(DeathGenerator.REGION)
            .category(DeathGenerator.SEX);

    @Param("100000")
    int rows;

    /** The share of rows whose date nobody can read. */
    @Param({"0", "0.01"})
    double bad;

    /** What is in a row that is not read. */
    @Param({"NUMBER_AND_LINK", "NOTHING"})
    CsvLines.Beside beside;

    private byte[] file = {};

    /** A benchmark without a file; JMH sets the rows and calls {@link #write}. */
    public CsvBenchmark() {
        this.beside = CsvLines.Beside.NOTHING;
    }

    CsvBenchmark(int rows, double bad, CsvLines.Beside beside) {
        this.rows = rows;
        this.bad = bad;
        this.beside = beside;
    }

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        file = text().getBytes(StandardCharsets.UTF_8);
        if (bad > 0) {
            spoilOneRowIn((int) Math.round(1 / bad));
        }
    }

    /** The file that every program reads. */
    static String ofAMillion() throws IOException {
        return new CsvBenchmark(MILLION, 0, CsvLines.Beside.NUMBER_AND_LINK).text();
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        CsvLines.write(deaths(), beside, text);
        return text.toString();
    }

    /** Overwrites the first character of a row: its date, or the comma behind where it has none. */
    private void spoilOneRowIn(int period) {
        int row = 0;
        for (int at = 0; at < file.length - 1; at++) {
            if (file[at] == '\n' && ++row % period == 0) {
                file[at + 1] = 'x';
            }
        }
    }

    Deaths deaths() {
        return DeathGenerator.of(rows, SEED).withImpreciseDates(0.1).deaths();
    }

    /** The library, through its public API. */
    @Benchmark
    public Deaths intoDeaths() {
        return reading().result();
    }

    CsvReading<Deaths> reading() {
        return COLUMNS.read(CsvInput.of("deaths.csv", new ByteArrayInputStream(file)));
    }

    /** The number of values, each of which is made. */
    @Benchmark
    public long bareTokens() throws IOException {
        long values = 0;
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                values += row.size();
            }
        }
        return values;
    }
}
