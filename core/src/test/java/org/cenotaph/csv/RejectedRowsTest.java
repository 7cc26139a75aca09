package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cenotaph.csv.Texts.file;

import java.util.ArrayList;
import java.util.List;
import org.cenotaph.records.Deaths;
import org.junit.jupiter.api.Test;

/** What is kept of rows that cannot be read, and what is told on the way. */
class RejectedRowsTest {
    private static final CsvFormat STANDARD = CsvFormat.standard();

    @Test
    void keepsTheFirstThousandAndCountsAll() {
        CsvReading<Deaths> reading =
                CsvDeaths.in(STANDARD).date("died").read(file("died\n" + "soon\n".repeat(1500) + "2022-03-01\n"));
        assertThat(reading.rows()).isEqualTo(1501);
        assertThat(reading.accepted()).isEqualTo(1);
        assertThat(reading.rejected()).isEqualTo(1500);
        assertThat(reading.rejectedRows())
                .hasSize(1000)
                .last()
                .extracting(RejectedRow::line)
                .isEqualTo(1001L);
        assertThat(reading.result().lineage().rejected()).isEqualTo(1500);
        assertThat(reading)
                .hasToString(
                        "1,501 rows read: 1 accepted, 0 left out, 1,500 rejected; the first:"
                                + " t.csv, line 2, column \"died\": expected a date written yyyy-MM-dd or yyyy-MM or yyyy, got \"soon\"");
    }

    @Test
    void survivesManyBrokenRowsInARow() {
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file("a,b\n" + "\"x\"y,1\n".repeat(50_000) + "1,2\n"), STANDARD);
        assertThat(reading.rejected()).isEqualTo(50_000);
        assertThat(reading.accepted()).isEqualTo(1);
    }

    @Test
    void throwsAtTheFirstWhereTheFormatIsStrict() {
        String text = "died,region\n2022-03-01,Tuva\n\n31.02.2022,Tuva\nnever,Tuva\n";
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvDeaths.in(STANDARD.strict()).date("died").read(file(text)))
                .withMessage("t.csv, line 4, column \"died\": expected a date written yyyy-MM-dd or yyyy-MM or yyyy, "
                        + "got \"31.02.2022\"");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(file("a,b\n1,2\n3\n"), STANDARD.strict()))
                .withMessage("t.csv, line 3: expected 2 values like the header, not 1, got \"3\"");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(file("a,b\n1,\"2\n3,4\n"), STANDARD.strict()))
                .withMessage("t.csv, line 2: expected quotes that are closed and stand around whole values, "
                        + "got \"1,\"2\"");
    }

    @Test
    void cutsLongValues() {
        RejectedRow row = new RejectedRow("t.csv", 2, "a", "x".repeat(81), "less");
        assertThat(row.value()).isEqualTo("x".repeat(80) + "...");
        assertThat(new RejectedRow("t.csv", 2, "a", "x".repeat(80), "less").value())
                .hasSize(80);
    }

    @Test
    void refusesToLoseARow() {
        assertThatIllegalStateException().isThrownBy(() -> new CsvReading<>("", 3, 1, 0, 1, List.of()));
    }

    @Test
    void countsAcceptedLeftOutAndRejected() {
        CsvReading<Deaths> reading = CsvDeaths.in(STANDARD)
                .date("died")
                .where("sex", "m"::equals, "m")
                .read(file("died,sex\n2022,m\n2022,f\nx,m\nx,f\n2022\n"));
        assertThat(reading.rows()).isEqualTo(5);
        assertThat(reading.accepted()).isEqualTo(1);
        assertThat(reading.leftOut()).isEqualTo(2);
        assertThat(reading.rejected()).isEqualTo(2);
        assertThat(reading.result().lineage().remarks())
                .containsExactly("only rows where \"sex\" is m; 2 rows left out");
    }

    @Test
    void tellsProgressEverySoManyRowsAndAtTheEnd() {
        record Told(long rows, long bytes) {}
        List<Told> told = new ArrayList<>();
        String text = "a\n" + "1\n".repeat(20_000) + "\"2\"x\n".repeat(20_000);
        CsvReading<List<CsvTable.Row>> reading =
                CsvTable.read(file(text), STANDARD.tellingProgressTo((rows, bytes) -> told.add(new Told(rows, bytes))));
        assertThat(reading.rows()).isEqualTo(40_000);
        assertThat(told).extracting(Told::rows).containsExactly(16_384L, 32_768L, 40_000L);
        assertThat(told.get(2).bytes()).isEqualTo(text.length());
        assertThat(told.get(0).bytes()).isBetween(2L * 16_384, (long) text.length());
    }
}
