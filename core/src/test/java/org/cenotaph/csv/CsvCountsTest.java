package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cenotaph.csv.Texts.file;
import static org.cenotaph.csv.Texts.rejectedLines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCountsTest {
    private static final Axis<LocalDate> THURSDAYS = Axis.weekStarting(DayOfWeek.THURSDAY);
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final Axis<String> SEX = Axis.category("sex");
    private static final CsvCounts FILE = CsvCounts.in(CsvFormat.standard().withUnknown("n/a"));

    @Test
    void readsCountsAlongAxes() {
        CsvReading<Tally> reading = FILE.along(Axis.MONTH, "month")
                .along(Axis.ageBand(0, 15, 50), "age")
                .along(SEX, "sex")
                .counting("deaths")
                .read(
                        file(
                                "sex,deaths,month,age\nm,5,2022-03,15-49\nf,2,2022-03,50+\nm,7,2022-04,0-14\nm,1,2022-03,15-49\n"));
        Tally tally = reading.result();
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(tally.total()).isEqualTo(15);
        assertThat(tally.at(YearMonth.of(2022, 3), new AgeBand(15, 49), "m")).isEqualTo(6);
        assertThat(tally.at(YearMonth.of(2022, 4), new AgeBand(0, 14), "m")).isEqualTo(7);
        assertThat(tally.lineage().origins()).containsExactly(new Origin(Source.titled("t.csv", "t.csv"), 4, 0));
    }

    @Test
    void readsABareNumber() {
        assertThat(FILE.counting("deaths").read(file("deaths\n5\n7\n")).result().total())
                .isEqualTo(12);
    }

    @Test
    void readsDaysInAPattern() {
        Tally tally = FILE.along(THURSDAYS, "week", "dd.MM.yyyy")
                .counting("deaths")
                .read(file("week,deaths\n\"24.02.2022\",615\n03.03.2022,701\n"))
                .result();
        assertThat(tally.at(LocalDate.of(2022, 2, 24))).isEqualTo(615);
        assertThat(tally.at(LocalDate.of(2022, 3, 3))).isEqualTo(701);
    }

    /** 21 February 2022 was a Monday, 24 February a Thursday. */
    @Test
    void rejectsDaysThatAreNotOnTheGridOfTheAxis() {
        String text = "week,deaths\n2022-02-21,5\n2022-02-24,7\n";
        assertThat(rejectedLines(
                        FILE.along(THURSDAYS, "week").counting("deaths").read(file(text))))
                .containsExactly(2L);
        assertThat(rejectedLines(FILE.along(THURSDAYS, "week", LocalDate::parse)
                        .counting("deaths")
                        .read(file(text))))
                .containsExactly(2L);
        CsvReading<Tally> reading =
                FILE.along(THURSDAYS, "week", "yyyy-MM-dd").counting("deaths").read(file(text));
        assertThat(reading.result().total()).isEqualTo(7);
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow(
                        "t.csv",
                        2,
                        "week",
                        "2022-02-21",
                        "a date written yyyy-MM-dd that is a coordinate of the axis week starting thursday"));
    }

    @Test
    void rejectsMonthsWhereDaysAreAskedFor() {
        CsvReading<Tally> reading =
                FILE.along(Axis.DAY, "day", "MM.yyyy").counting("deaths").read(file("day,deaths\n03.2022,5\n"));
        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(reading.result().total()).isZero();
    }

    @Test
    void readsCoordinatesInAWayOfTheirOwn() {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MM/uuuu");
        CsvReading<Tally> reading = FILE.along(Axis.MONTH, "month", text -> YearMonth.parse(text, month))
                .counting("deaths")
                .read(file("month,deaths\n03/2022,5\n3/2022,5\n\"\",1\n"));
        assertThat(reading.result().at(YearMonth.of(2022, 3))).isEqualTo(5);
        assertThat(reading.result().unplaced(Axis.MONTH)).isEqualTo(1);
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 3, "month", "3/2022", "a coordinate of the axis month"));
    }

    @Test
    void saysHowAnAxisWritesItsCoordinates() {
        String text = "x,deaths\nMarch,5\n";
        assertThat(expected(FILE.along(Axis.MONTH, "x"), text))
                .isEqualTo("a coordinate of the axis month, written as 2022-03");
        assertThat(expected(FILE.along(Axis.ISO_WEEK, "x"), text)).endsWith("iso week, written as 2022-W11");
        assertThat(expected(FILE.along(THURSDAYS, "x"), text)).endsWith("thursday, written as 2022-03-10");
        assertThat(expected(FILE.along(Axis.ageBand(0, 15, 50), "x"), text)).endsWith("age band, written as 15-49");
        Axis<String> season = Axis.MONTH.mapped("season", month -> {
            throw new IllegalStateException("no season known");
        });
        assertThat(expected(FILE.along(season, "x"), text)).isEqualTo("a coordinate of the axis season");
    }

    private static String expected(CsvCounts counts, String text) {
        return counts.counting("deaths").read(file(text)).rejectedRows().get(0).expected();
    }

    @Test
    void readsIsoWeeks() {
        CsvReading<Tally> reading = FILE.alongIsoWeeks("year", "week")
                .counting("deaths")
                .read(file("year,week,deaths\n2020,53,1\n2021,53,2\n2022,8,4\n,,8\n2022,,16\n"));
        assertThat(reading.result().at(new IsoWeek(2020, 53))).isEqualTo(1);
        assertThat(reading.result().at(new IsoWeek(2022, 8))).isEqualTo(4);
        assertThat(reading.result().unplaced(Axis.ISO_WEEK)).isEqualTo(8);
        assertThat(rejectedLines(reading)).containsExactly(3L, 6L);
    }

    @Test
    void readsOneColumnForEachCategory() {
        Tally tally = FILE.along(Axis.YEAR, "year")
                .wide(UNIT, "rifle", "marines")
                .blankIsZero()
                .read(file("year,total,marines,rifle\n2022,12,5,7\n2023,3,,3\n"))
                .result();
        assertThat(tally.axes()).containsExactly(Axis.YEAR, UNIT);
        assertThat(tally.at(Year.of(2022), "rifle")).isEqualTo(7);
        assertThat(tally.at(Year.of(2022), "marines")).isEqualTo(5);
        assertThat(tally.at(Year.of(2023), "marines")).isZero();
        assertThat(tally.total()).isEqualTo(15);
    }

    @Test
    void takesNothingOfAWideRowOfWhichOneCountIsBad() {
        CsvReading<Tally> reading = FILE.along(Axis.YEAR, "year")
                .wide(UNIT, "rifle", "marines")
                .read(file("year,rifle,marines\n2022,7,x\n2023,1,2\n"));
        assertThat(reading.result().total()).isEqualTo(3);
        assertThat(reading.result().coordinates(Axis.YEAR)).containsExactly(Year.of(2023));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 2, "marines", "x", "a whole number that is not negative"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022,\uFF18", "\u0662\u0660\u0662\u0662,8", "4294969318,8", "2022,4294967304", "0,8", "2022,x"})
    void rejectsWhatIsNoWeek(String yearAndWeek) {
        CsvReading<Tally> reading = FILE.alongIsoWeeks("year", "week")
                .counting("deaths")
                .read(file("year,week,deaths\n" + yearAndWeek + ",5\n2022,8,1\n"));
        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(reading.result().total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "-1", "1.0", "x", "1 000", "9223372036854775808", "\uFF11", "\u0661"})
    void rejectsWhatIsNoCount(String text) {
        CsvReading<Tally> reading =
                FILE.along(Axis.YEAR, "year").counting("deaths").read(file("year,deaths\n2022," + text + "\n2023,1\n"));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 2, "deaths", text, "a whole number that is not negative"));
        assertThat(reading.result().total()).isEqualTo(1);
    }

    @Test
    void takesBlankForZeroOnlyWhereAskedAndUnknownNever() {
        CsvReading<Tally> reading = FILE.along(Axis.YEAR, "year")
                .counting("deaths")
                .blankIsZero()
                .read(file("year,deaths\n2022,\n2023,n/a\n2024,  \n"));
        assertThat(reading.accepted()).isEqualTo(2);
        assertThat(reading.result().coordinates(Axis.YEAR)).containsExactly(Year.of(2022), Year.of(2024));
        assertThat(rejectedLines(reading)).containsExactly(3L);
    }

    @Test
    void keepsCorrectionsWhereAllowed() {
        CsvReading<Tally> reading = FILE.along(Axis.YEAR, "year")
                .counting("deaths")
                .allowingCorrections()
                .read(file("year,deaths\n2022,5\n2022,-2\n2023,-1\n2024,1.5\n"));
        assertThat(reading.result().at(Year.of(2022))).isEqualTo(3);
        assertThat(reading.result().at(Year.of(2023))).isEqualTo(-1);
        assertThat(reading.result().total()).isEqualTo(2);
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 5, "deaths", "1.5", "a whole number"));
    }

    @Test
    void refusesASumBeyondLong() {
        String most = Long.toString(Long.MAX_VALUE);
        CsvCounts counts = FILE.along(Axis.YEAR, "year").counting("deaths");
        assertThat(counts.read(file("year,deaths\n2022," + most + "\n"))
                        .result()
                        .total())
                .isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> counts.read(file("year,deaths\n2022," + most + "\n2022,1\n")))
                .withMessage("t.csv, line 3: with 1 more, the sum at [2022] leaves the range of long");
    }

    @Test
    void leavesUnknownCoordinatesUnplaced() {
        Tally tally = FILE.along(Axis.YEAR, "year")
                .along(SEX, "sex")
                .counting("deaths")
                .read(file("year,sex,deaths\n2022,m,1\nn/a,m,2\n2022,,4\n,n/a,8\n"))
                .result();
        assertThat(tally.total()).isEqualTo(15);
        assertThat(tally.placed()).isEqualTo(1);
        assertThat(tally.unplaced(Axis.YEAR)).isEqualTo(10);
        assertThat(tally.unplaced(SEX)).isEqualTo(12);
        assertThat(tally.at(null, "m")).isEqualTo(2);
    }

    @Test
    void leavesOutTotalsThatStandBesideTheirParts() {
        CsvReading<Tally> reading = FILE.along(SEX, "sex")
                .counting("deaths")
                .where("age", age -> !age.equals("all") && !age.isEmpty(), "one age")
                .read(file("age,sex,deaths\n0,m,1\n1,m,2\nall,m,3\n,m,4\nall,m,x\n"));
        assertThat(reading.result().total()).isEqualTo(3);
        assertThat(reading.leftOut()).isEqualTo(3);
        assertThat(reading.rejected()).isZero();
        assertThat(reading.result().lineage().remarks())
                .contains("only rows where \"age\" is one age; 3 rows left out");
    }

    @Test
    void statesTheSource() {
        Source source = Source.titled("register", "A register, 2023");
        assertThat(FILE.from(source)
                        .counting("n")
                        .read(file("n\n1\n"))
                        .result()
                        .lineage()
                        .origins())
                .containsExactly(new Origin(source, 1, 0));
    }

    @Test
    void refusesToReadWithoutAColumnOfCounts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FILE.along(Axis.YEAR, "year").read(file("year\n")))
                .withMessage("say which column holds the counts: counting(...) or wide(...)");
    }

    @Test
    void refusesColumnsThatAreMissing() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.counting("deaths").read(file("n\n")))
                .withMessage(
                        "t.csv has no column \"deaths\"; its columns are [n] (one column: is the delimiter right?)");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.wide(UNIT, "n", "m").read(file("n\n")));
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.along(SEX, "sex").counting("n").read(file("n\n")));
    }

    @Test
    void refusesWhatCannotBeMeant() {
        CsvCounts years = FILE.along(Axis.YEAR, "year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years.along(Axis.YEAR, "y"))
                .withMessage("the axis year was given two columns");
        assertThatIllegalArgumentException().isThrownBy(() -> years.along(Axis.category("year"), "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> years.wide(Axis.category("year"), "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> years.wide(UNIT, "a").along(UNIT, "u"));
        assertThatIllegalArgumentException().isThrownBy(() -> years.wide(UNIT));
        assertThatIllegalArgumentException().isThrownBy(() -> years.wide(UNIT, "a", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> years.wide(UNIT, "a", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> years.along(Axis.DAY, "day", "dd.bb.yyyy"));
    }

    @Test
    void takesTheLastWordOnCounts() {
        CsvCounts wide = FILE.counting("n").wide(UNIT, "a", "b");
        assertThat(wide.read(file("n,a,b\n1,2,4\n")).result().total()).isEqualTo(6);
        assertThat(wide.counting("n").read(file("n,a,b\n1,2,4\n")).result().axes())
                .isEmpty();
    }

    @Test
    void aCountOfZeroIsACount() {
        CsvReading<Tally> reading = FILE.along(SEX, "sex").counting("deaths").read(file("sex,deaths\nm,0\nf,3\n"));
        assertThat(reading.accepted()).isEqualTo(2);
        assertThat(reading.result().total()).isEqualTo(3);
        assertThat(reading.result().coordinates(SEX)).containsExactly("f", "m");
    }
}
