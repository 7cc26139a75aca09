package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cenotaph.csv.Texts.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Holders;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.jspecify.annotations.Nullable;

class TallyCsvTest {
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final Axis<String> ODD_NAME = Axis.category("=\"odd\", name ");
    private static final Axis<AgeBand> BAND = Axis.ageBand(0, 15, 30, 50, 65);
    private static final Axis<Holders> LISTS = Axis.heldBy("A", "B", "-C");
    private static final Axis<?>[] AXES = {UNIT, Axis.MONTH, BAND, LISTS, ODD_NAME};

    private static String written(Tally tally) {
        StringBuilder out = new StringBuilder();
        TallyCsv.write(tally, out);
        return out.toString();
    }

    private static Tally again(Tally tally) {
        return TallyCsv.read(file(written(tally)), tally.axes().toArray(Axis<?>[]::new));
    }

    /** One entry of a tally, with nulls where it is unplaced. */
    private record Entry(long count, @Nullable Object[] cell) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsBackAnEqualTally(@ForAll("entries") List<Entry> entries, @ForAll boolean filled) {
        TallyBuilder builder = Tally.along(AXES).allowingCorrections();
        entries.forEach(entry -> builder.add(entry.count, entry.cell));
        Tally tally = filled ? builder.build().filled(Axis.MONTH) : builder.build();
        assertThat(again(tally)).isEqualTo(tally);
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Long> counts = Arbitraries.longs().between(-1000, 1_000_000_000_000L);
        Arbitrary<YearMonth> months = Arbitraries.integers().between(0, 30).map(YearMonth.of(2022, 1)::plusMonths);
        Arbitrary<AgeBand> bands =
                Arbitraries.of(new AgeBand(0, 14), new AgeBand(15, 29), new AgeBand(30, 49), new AgeBand(65, 130));
        Arbitrary<Holders> lists = Arbitraries.of(
                Holders.of(), Holders.of("A"), Holders.of("-C"), Holders.of("A", "B"), Holders.of("A", "B", "-C"));
        return Combinators.combine(
                        counts,
                        texts().injectNull(0.2),
                        months.injectNull(0.2),
                        bands.injectNull(0.2),
                        lists.injectNull(0.2),
                        texts().injectNull(0.2))
                .as((count, unit, month, band, held, odd) ->
                        new Entry(count, new @Nullable Object[] {unit, month, band, held, odd}))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(
                        ",",
                        "\"",
                        "\n",
                        "\r",
                        "\r\n",
                        "=",
                        "+",
                        "-",
                        "@",
                        "\t",
                        "'",
                        " ",
                        "#",
                        "\uFEFF",
                        "\uFFFD",
                        "\0",
                        "\uFF1D",
                        "\u00A0",
                        "Ж",
                        "\uD83D\uDD4A",
                        "a",
                        "1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
        Arbitrary<String> valid = Arbitraries.strings().ofMinLength(1).ofMaxLength(5);
        return Arbitraries.oneOf(nasty, valid).filter(text -> !text.isBlank() && isWhole(text));
    }

    /** Whether a text survives UTF-8, which halves of characters do not. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Example
    void writesOneRowACell() {
        Tally tally = Tally.along(Axis.MONTH, UNIT)
                .allowingCorrections()
                .add(5, YearMonth.of(2022, 3), "rifle, \"guards\"")
                .add(-2, YearMonth.of(2022, 3), null)
                .add(1, null, "=cmd")
                .add(0, YearMonth.of(2022, 4), "none")
                .build();
        assertThat(written(tally))
                .isEqualTo("month,unit,deaths\n"
                        + "2022-03,\"rifle, \"\"guards\"\"\",5\n"
                        + "2022-03,,-2\n"
                        + "\"\",'=cmd,1\n"
                        + "2022-04,,0\n"
                        + "\"\",none,0\n");
    }

    @Example
    void escapesWhatASpreadsheetWouldRun() {
        for (String sign :
                List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFEFF")) {
            for (String text : List.of(sign + "1", "'" + sign + "1", "''" + sign)) {
                assertThat(CellText.escaped(text)).isEqualTo("'" + text);
                assertThat(CellText.unescaped("'" + text)).isEqualTo(text);
            }
        }
        for (String text : List.of("1=1", "'tis", "''", "a", " =1")) {
            assertThat(CellText.escaped(text)).isEqualTo(text);
            assertThat(CellText.unescaped(text)).isEqualTo(text);
        }
    }

    @Example
    void readsBackABareTotalAndAnEmptyTally() {
        Tally total = Tally.ofTotal(7, Lineage.none());
        assertThat(written(total)).isEqualTo("deaths\n7\n");
        assertThat(again(total)).isEqualTo(total);
        Tally empty = Tally.along(Axis.YEAR, UNIT).build();
        assertThat(written(empty)).isEqualTo("year,unit,deaths\n");
        assertThat(again(empty)).isEqualTo(empty);
    }

    @Example
    void readsBackLongTextsAndManyEmptyCoordinates() {
        String text = "x\n".repeat(100_000);
        Tally tally = Tally.along(Axis.DAY, UNIT)
                .add(1, LocalDate.of(1990, 1, 1), text)
                .add(1, LocalDate.of(2023, 12, 31), "y")
                .build()
                .filled(Axis.DAY);
        assertThat(again(tally)).isEqualTo(tally);
    }

    @Example
    void readsBackNegativeDelaysAndRegroupedAxes() {
        Axis<Integer> delay = Axis.delay("A", ChronoUnit.MONTHS);
        Axis<Integer> decade =
                Axis.YEAR.mapped("decade", year -> year.getValue() / 10 * 10).readBy(Integer::valueOf);
        Tally tally =
                Tally.along(delay, decade).add(3, -2, 2020).add(4, 0, 2010).build();
        assertThat(again(tally)).isEqualTo(tally);
    }

    @Example
    void addsUpOverColumnsOfWhichNoAxisIsGiven() {
        Tally tally = Tally.along(Axis.YEAR, UNIT)
                .add(3, Year.of(2022), "a")
                .add(4, Year.of(2022), "b")
                .build();
        assertThat(TallyCsv.read(file(written(tally)), Axis.YEAR)).isEqualTo(tally.onto(Axis.YEAR));
    }

    @Example
    void refusesFilesThatHoldNoSuchTally() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> TallyCsv.read(file("month,deaths\n2022-03,1\n"), Axis.YEAR))
                .withMessageContaining("no column \"year\"");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> TallyCsv.read(file("month,deaths\nMarch,1\n"), Axis.MONTH))
                .withMessage("t.csv, line 2, column \"month\": expected a coordinate of the axis month, got \"March\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TallyCsv.read(file("month,deaths\n"), Axis.MONTH, Axis.MONTH));
    }

    @Example
    void refusesAnAxisCalledDeaths() {
        Tally tally = Tally.along(Axis.category("deaths")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(tally))
                .withMessage("an axis called \"deaths\" cannot be written beside the column of deaths");
    }

    @Example
    void passesOnAFailureToWrite() {
        Tally tally = Tally.ofTotal(7, Lineage.none());
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> TallyCsv.write(tally, new Full()));
    }

    /** A medium that has no room. */
    private static final class Full implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw new IOException("full");
        }

        @Override
        public Appendable append(char c) throws IOException {
            throw new IOException("full");
        }
    }
}
