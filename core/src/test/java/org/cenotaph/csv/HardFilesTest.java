package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cenotaph.csv.Texts.file;
import static org.cenotaph.csv.Texts.firstColumn;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are made to take all time or all memory. The times allowed are far above what is needed. */
class HardFilesTest {
    private static final CsvFormat STANDARD = CsvFormat.standard();

    /** So many bytes of the same letter, which are nowhere kept together. */
    private static InputStream letters(long many) {
        return new InputStream() {
            private long left = many;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void skipsALineOfTwentyMegabytes() {
        InputStream start = new SequenceInputStream(bytes("a,b\n1,2\n3,\""), letters(20_000_000));
        CsvInput input = CsvInput.of("t.csv", new SequenceInputStream(start, bytes("\n5,6\n")));
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(input, STANDARD);
        assertThat(firstColumn(reading, "a")).containsExactly("1", "5");
        assertThat(reading.rejectedRows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.expected()).isEqualTo("a row of at most 65536 characters");
            assertThat(row.value()).hasSize(83).startsWith("3,\"xxx");
        });
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void refusesAHeaderOfTwentyMegabytes() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("t.csv", letters(20_000_000)), STANDARD))
                .withMessageContaining("a row of at most 65536 characters");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void refusesLongTextsQuicklyWhateverTheyShouldBe() {
        String digits = "1".repeat(60_000) + "x";
        String text = "a\n" + (digits + "\n").repeat(50);
        List<CsvTable.Row> rows = CsvTable.read(file(text), STANDARD).result();
        assertThat(rows).hasSize(50).allSatisfy(row -> {
            assertThatExceptionOfType(CsvException.class).isThrownBy(() -> row.number("a"));
            assertThatExceptionOfType(CsvException.class).isThrownBy(() -> row.whole("a"));
            assertThatExceptionOfType(CsvException.class).isThrownBy(() -> row.day("a"));
        });
        assertThat(CsvDeaths.in(STANDARD).date("a").read(file(text)).rejected()).isEqualTo(50);
        assertThat(CsvDeaths.in(STANDARD).age("a").read(file(text)).rejected()).isEqualTo(50);
    }

    @Test
    void readsAMillionColumnsWhereRowsMayBeThatLong() {
        String header = "a" + ",".repeat(999_999) + "\n";
        String row = "1" + ",".repeat(999_999) + "\n";
        assertThatExceptionOfType(CsvException.class).isThrownBy(() -> CsvTable.read(file(header + row), STANDARD));
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file(header + row + "1,2\n"), STANDARD.withLongestRow(1_000_001));
        assertThat(firstColumn(reading, "a")).containsExactly("1");
        assertThat(reading.rejected()).isEqualTo(1);
    }

    @Test
    void allowsRowsOfExactlyTheLongest() {
        String row = "1,\"" + "\n".repeat(70_000) + "2\"\n";
        assertThat(CsvTable.read(file("a,b\n" + row + "3,4\n"), STANDARD.withLongestRow(row.length()))
                        .accepted())
                .isEqualTo(2);
        assertThat(CsvTable.read(file("a,b\n" + row + "3,4\n"), STANDARD.withLongestRow(row.length() - 1))
                        .accepted())
                .isEqualTo(1);
    }

    /** Seen from outside and from inside quotes alike, such a line leaves a quote open. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void takesTimeInProportionWhereEveryLineOpensAQuote() {
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file("a,b\n" + "a\",\"b\n".repeat(200_000) + "1,2\n"), STANDARD);
        assertThat(firstColumn(reading, "a")).containsExactly("1");
        assertThat(reading.rejected()).isEqualTo(200_000);
        assertThat(reading.rejectedRows().get(0).expected()).isEqualTo("a row of at most 65536 characters");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void takesTimeInProportionWhereALostQuoteIsFollowedByGoodRows() {
        String rows = ("x,\"lost\n" + "good,1\n".repeat(20_000)).repeat(10);
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file("a,b\n" + rows), STANDARD);
        assertThat(reading.accepted()).isEqualTo(200_000);
        assertThat(reading.rejected()).isEqualTo(10);
    }
}
