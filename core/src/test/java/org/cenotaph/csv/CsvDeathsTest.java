package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cenotaph.csv.Texts.bytes;
import static org.cenotaph.csv.Texts.file;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cenotaph.records.Age;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Report;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDeathsTest {
    private static final CsvDeaths FILE = CsvDeaths.in(CsvFormat.standard());
    private static final LocalDate MARCH_15 = LocalDate.of(2023, 3, 15);

    private static List<DeathDate> dates(CsvReading<Deaths> reading) {
        Deaths deaths = reading.result();
        return IntStream.range(0, deaths.size())
                .mapToObj(row -> deaths.get(row).date())
                .toList();
    }

    private static DeathDate between(String earliest, String latest) {
        return DeathDate.between(LocalDate.parse(earliest), LocalDate.parse(latest));
    }

    @Test
    void readsEveryPropertyOfADeath() {
        CsvReading<Deaths> reading = CsvDeaths.in(
                        CsvFormat.standard().withUnknown("n/a", "?").delimitedBy(';'))
                .date("died", "dd.MM.yyyy", "MM.yyyy", "yyyy")
                .age("age")
                .category("region")
                .category("rank", "officer")
                .report("A", "first in A", "dd.MM.yyyy")
                .held("B", "in B", "yes", "no")
                .read(file("age;region;died;rank;first in A;in B;note\n"
                        + "34;Tuva;15.03.2023;major;20.03.2023;yes;x\n"
                        + "30-34; n/a ;03.2023;;;no;\n"
                        + "?;\"Tuva\";2023;private;?;?;\n"
                        + "85+;Moscow;;;01.01.2024;;\n"));
        assertThat(reading.rejectedRows()).isEmpty();
        Deaths deaths = reading.result();
        assertThat(deaths.get(0))
                .isEqualTo(Death.on(MARCH_15)
                        .aged(Age.exactly(34))
                        .with("region", "Tuva")
                        .with("officer", "major")
                        .reported(new Report("A", LocalDate.of(2023, 3, 20)))
                        .reported(Report.undated("B")));
        assertThat(deaths.get(1))
                .isEqualTo(Death.at(DeathDate.in(YearMonth.of(2023, 3))).aged(Age.between(30, 34)));
        assertThat(deaths.get(2))
                .isEqualTo(Death.at(DeathDate.in(Year.of(2023)))
                        .with("region", "Tuva")
                        .with("officer", "private"));
        assertThat(deaths.get(3))
                .isEqualTo(Death.at(DeathDate.unknown())
                        .aged(Age.atLeast(85))
                        .with("region", "Moscow")
                        .reported(new Report("A", LocalDate.of(2024, 1, 1))));
    }

    @Test
    void readsIsoDatesWholeAndPartial() {
        CsvReading<Deaths> reading = FILE.date("died").read(file("died\n2023-03-15\n2023-03\n2024\n2024-02\n\"\"\n"));
        assertThat(dates(reading))
                .containsExactly(
                        DeathDate.on(MARCH_15),
                        between("2023-03-01", "2023-03-31"),
                        between("2024-01-01", "2024-12-31"),
                        between("2024-02-01", "2024-02-29"),
                        DeathDate.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-31", "2023-02-29", "2022-13", "2022-00-01", "2022-01-00", "0000-00-00", "0000-01-01", "0000",
                "0000-01", "22-01-01", "2022-1-1", "2022/01/01", "20220101", "12022-01-01", "-2022-01-01",
                        "2022-01-01x",
                "2022-01-01T00:00", "15.03.2023", "x", "2022-W01", "+12022-01-01", "2022-01-01\0"
            })
    void rejectsWhatIsNoIsoDate(String text) {
        CsvReading<Deaths> reading = FILE.date("died").read(file("died\n" + text + "\n2022-01-01\n"));
        assertThat(reading.rejectedRows())
                .containsExactly(
                        new RejectedRow("t.csv", 2, "died", text, "a date written yyyy-MM-dd or yyyy-MM or yyyy"));
        assertThat(reading.accepted()).isEqualTo(1);
    }

    @Test
    void readsDatesInThePatternGiven() {
        assertThat(dates(FILE.date("died", "dd.MM.yyyy").read(file("died\n\"24.02.2022\"\n29.02.2024\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 2, 24)), DeathDate.on(LocalDate.of(2024, 2, 29)));
        assertThat(dates(FILE.date("died", "dd/MM/yyyy").read(file("died\n03/04/2022\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 4, 3)));
        assertThat(dates(FILE.date("died", "uuuu-MM-dd").read(file("died\n2022-04-03\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 4, 3)));
        assertThat(dates(FILE.date("died", "'day 'd', year 'yyyy, M").read(file("died\n\"day 3, year 2022, 4\"\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 4, 3)));
        assertThat(dates(FILE.date("died", "yyyy-MM-dd HH:mm").read(file("died\n2022-04-03 23:59\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 4, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2022", "00.00.0000", "1.1.2022", "2022-03-01", "01.01.22", "01.01.0000"})
    void rejectsWhatDoesNotFitThePattern(String text) {
        CsvReading<Deaths> reading = FILE.date("died", "dd.MM.yyyy").read(file("died\n" + text + "\n"));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 2, "died", text, "a date written dd.MM.yyyy"));
    }

    @Test
    void refusesWhatIsNoPattern() {
        assertThatIllegalArgumentException().isThrownBy(() -> FILE.date("died", "dd.bb.yyyy"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FILE.date("died", "dd.mm.yyyy"))
                .withMessage("\"dd.mm.yyyy\" is no pattern for dates: mm is minutes; months are MM");
    }

    @Test
    void keepsAReportThatIsKnownOnlyToTheMonth() {
        String text = "in A\n2023-03-15\n2023-03\n\"\"\nx\n";
        CsvReading<Deaths> reading = FILE.reportAsFarAsKnown("A", "in A").read(file(text));
        assertThat(reading.rejectedRows()).extracting(RejectedRow::line).containsExactly(5L);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(row -> reading.result().get(row).reports()))
                .containsExactly(List.of(new Report("A", MARCH_15)), List.of(Report.undated("A")), List.of());
        assertThat(FILE.report("A", "in A").read(file(text)).rejectedRows())
                .extracting(RejectedRow::line)
                .containsExactly(3L, 5L);
    }

    @Test
    void readsTheEarliestAndTheLatestDate() {
        CsvReading<Deaths> reading = FILE.dates("from", "to")
                .read(file("from,to\n2023-03-01,2023-03-15\n2023-03,2023-04\n2023-03-15,\n,2023-03-15\n,\n"
                        + "2023-03-15,2023-03-15\n"));
        assertThat(dates(reading))
                .containsExactly(
                        between("2023-03-01", "2023-03-15"),
                        between("2023-03-01", "2023-04-30"),
                        DeathDate.notBefore(MARCH_15),
                        DeathDate.notAfter(MARCH_15),
                        DeathDate.unknown(),
                        DeathDate.on(MARCH_15));
    }

    @Test
    void rejectsReversedDates() {
        CsvReading<Deaths> reading =
                FILE.dates("from", "to", "dd.MM.yyyy").read(file("from,to\n16.03.2023,15.03.2023\n15.03.2023,x\n"));
        assertThat(reading.rejectedRows())
                .extracting(RejectedRow::toString)
                .containsExactly(
                        "t.csv, line 2, column \"from and to\": expected a date written dd.MM.yyyy, the earliest not "
                                + "after the latest, got \"16.03.2023 and 15.03.2023\"",
                        "t.csv, line 3, column \"from and to\": expected a date written dd.MM.yyyy, the earliest not "
                                + "after the latest, got \"15.03.2023 and x\"");
    }

    /** 2020 and 2026 have 53 ISO weeks, 2021 to 2025 have 52 (ISO 8601: a year whose Thursday is 1 January, or leap 31 December). */
    @Test
    void readsIsoWeeks() {
        CsvReading<Deaths> reading = FILE.isoWeek("year", "week")
                .read(file("year,week\n2022,8\n2020,53\n2022,53\n2022,0\n,\n2022,\n2022,W08\n2025,01\n"));
        assertThat(dates(reading))
                .containsExactly(
                        between("2022-02-21", "2022-02-27"),
                        between("2020-12-28", "2021-01-03"),
                        DeathDate.unknown(),
                        between("2024-12-30", "2025-01-05"));
        assertThat(Texts.rejectedLines(reading)).containsExactly(4L, 5L, 7L, 8L);
        assertThat(reading.rejectedRows().get(0))
                .hasToString(
                        "t.csv, line 4, column \"year and week\": expected an ISO year and the number of a week in "
                                + "it, got \"2022 and 53\"");
    }

    @Test
    void takesTheLastWordOnDates() {
        assertThat(dates(FILE.date("a").date("b").read(file("a,b\nx,2022-01-01\n"))))
                .containsExactly(DeathDate.on(LocalDate.of(2022, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"131", "-1", "34.5", "thirty", "34-30", "30-", "+", "30-131"})
    void rejectsWhatIsNoAge(String text) {
        CsvReading<Deaths> reading = FILE.age("age").read(file("age\n" + text + "\n0\n"));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 2, "age", text, "an age written 34, 30-34 or 85+"));
        assertThat(reading.result().get(0).age()).isEqualTo(Age.exactly(0));
    }

    @Test
    void readsAgesInAWayOfTheirOwn() {
        CsvReading<Deaths> reading = FILE.age("age", text -> Age.exactly(Integer.parseInt(text.replace(" лет", ""))))
                .read(file("age\n34 лет\n\"\"\nx\n"));
        assertThat(reading.result().get(0).age()).isEqualTo(Age.exactly(34));
        assertThat(reading.result().get(1).age()).isEqualTo(Age.unknown());
        assertThat(reading.rejectedRows()).containsExactly(new RejectedRow("t.csv", 4, "age", "x", "an age"));
    }

    @Test
    void rejectsADayOfReportThatIsNotExact() {
        CsvReading<Deaths> reading = FILE.report("A", "a").read(file("a\n2022-03\n2022-03-01\n"));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow(
                        "t.csv", 2, "a", "2022-03", "a date written yyyy-MM-dd or yyyy-MM or yyyy, to the day"));
        assertThat(reading.accepted()).isEqualTo(1);
    }

    @Test
    void rejectsAThirdWordForHeld() {
        CsvReading<Deaths> reading = FILE.held("A", "a", "1", "0").read(file("a\n1\n0\n\"\"\n2\n"));
        assertThat(reading.result().get(0).reports()).containsExactly(Report.undated("A"));
        assertThat(reading.result().get(1).reports()).isEmpty();
        assertThat(reading.result().get(2).reports()).isEmpty();
        assertThat(reading.rejectedRows()).containsExactly(new RejectedRow("t.csv", 5, "a", "2", "\"1\" or \"0\""));
    }

    @Test
    void readsTheSameColumnForSeveralPurposes() {
        SortedMap<String, String> twice = new TreeMap<>();
        twice.put("year", "2022");
        twice.put("died", "2022");
        Deaths deaths = FILE.date("died")
                .category("died")
                .category("died", "year")
                .read(file("died\n2022\n"))
                .result();
        assertThat(deaths.get(0).categories()).isEqualTo(twice);
    }

    @Test
    void takesNothingOfARejectedRow() {
        Deaths deaths = FILE.category("region")
                .date("died")
                .read(file("region,died\nTuva,2022\nNowhere,soon\nMoscow,2023\n"))
                .result();
        assertThat(deaths.size()).isEqualTo(2);
        assertThat(deaths.get(1).categories()).containsEntry("region", "Moscow");
        Axis<String> region = Axis.category("region");
        assertThat(Counting.of(deaths).along(region).coordinates(region)).containsExactly("Moscow", "Tuva");
    }

    @Test
    void readsOnlyTheColumnsThatWereNamed() {
        byte[] text = "\0,died,x,x,\n\0,2022,1,2,\n\0,2023,3,4,?\n".getBytes(UTF_8);
        text[text.length - 2] = (byte) 0xFF;
        text[0] = (byte) 0xFF;
        assertThat(FILE.date("died").read(bytes(text)).accepted()).isEqualTo(2);
        assertThat(FILE.category("died", "year").read(bytes(text)).accepted()).isEqualTo(2);
        assertThat(FILE.read(bytes(text)).accepted()).isEqualTo(2);
    }

    @Test
    void rejectsBrokenBytesInColumnsThatWereNamed() {
        byte[] text = "died,region\n2022,T\n2022,?\n".getBytes(UTF_8);
        text[text.length - 2] = (byte) 0xFF;
        CsvReading<Deaths> reading = FILE.date("died").category("region").read(bytes(text));
        assertThat(reading.rejectedRows())
                .containsExactly(new RejectedRow("t.csv", 3, "region", "\uFFFD", "text in UTF-8"));
    }

    @Test
    void refusesColumnsThatAreMissingOrThereTwice() {
        CsvInput twice = file("died,x,died\n");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.date("died").read(twice))
                .withMessage("t.csv has more than one column \"died\"; its columns are [died, x, died]");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.category("region").read(file("died,x\n")))
                .withMessage("t.csv has no column \"region\"; its columns are [died, x]");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> FILE.where("sex", "m"::equals, "m").read(file("died\n")))
                .withMessageContaining("no column \"sex\"");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FILE.category("a").category("b", "a"))
                .withMessage("a category needs a name of its own, got \"a\" beside [a]");
        assertThatIllegalArgumentException().isThrownBy(() -> FILE.category("a", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> FILE.report("", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FILE.report("A", "a").held("A", "b", "yes", "no"));
        assertThatIllegalArgumentException().isThrownBy(() -> FILE.held("A", "b", "yes", "yes"));
        assertThatIllegalArgumentException().isThrownBy(() -> FILE.held("A", "b", "", "no"));
    }

    @Test
    void namesTheFileAsItsSourceUnlessOneIsStated() {
        Source stated = Source.titled("list", "A list, 2023");
        assertThat(FILE.read(file("a\n1\n")).result().lineage().origins())
                .containsExactly(new Origin(Source.titled("t.csv", "t.csv"), 1, 0));
        assertThat(FILE.from(stated)
                        .read(file("a\n1\n2,3\n"))
                        .result()
                        .lineage()
                        .origins())
                .containsExactly(new Origin(stated, 2, 1));
    }

    @Test
    void leavesOutWhatWasNotAskedFor() {
        CsvReading<Deaths> reading = FILE.category("region")
                .where("sex", "m"::equals, "m")
                .where("region", region -> !region.isEmpty(), "known")
                .read(file("sex,region\nm,Tuva\nf,Tuva\nm,\nm,Moscow\n"));
        assertThat(reading.leftOut()).isEqualTo(2);
        assertThat(reading.result().size()).isEqualTo(2);
        assertThat(reading.result().lineage().remarks())
                .containsExactly("only rows where \"sex\" is m and \"region\" is known; 2 rows left out");
    }

    @Test
    void changesNothingInWhatItWasMadeFrom() {
        CsvDeaths dated = FILE.date("died");
        dated.category("region");
        assertThat(dated.read(file("died\n2022\n")).result().categories()).isEmpty();
    }
}
