package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.composition.Composition;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvDeaths;
import org.cenotaph.csv.CsvException;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.excess.OwnPastExcess;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The likeliest mistakes, made on purpose through the public API: the message says where, why and what to do. */
class LikelyMistakesTest {
    private static final CsvFormat FORMAT = CsvFormat.standard().delimitedBy(';');
    private static final String LIST = """
            died;age;region
            17/06/2021;34;North
            18/06/2021;51;South
            """;
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> SEX = Axis.category("sex");
    private static final Deaths DEATHS = Deaths.along("region")
            .add(Death.on(LocalDate.of(2021, 6, 17)).with("region", "North"))
            .add(Death.on(LocalDate.of(2021, 6, 18)).with("region", "South"))
            .build();

    private static CsvInput file(String text) {
        return CsvInput.of("list.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CsvDeaths columns() {
        return CsvDeaths.in(FORMAT).date("died", "dd/MM/yyyy");
    }

    @Test
    void aWrongColumnName() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> columns().category("regoin").read(file(LIST)))
                .withMessage("list.csv has no column \"regoin\"; its columns are [died, age, region];"
                        + " the nearest is region");
    }

    @Test
    void aWrongDelimiter() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(
                        () -> CsvDeaths.in(CsvFormat.standard()).date("died").read(file(LIST)))
                .withMessage("list.csv has no column \"died\"; its columns are [died;age;region]"
                        + " (one column: is the delimiter right?)");
    }

    @Test
    void aWrongDatePattern() {
        CsvReading<Deaths> reading =
                CsvDeaths.in(FORMAT).date("died", "dd.MM.yyyy").read(file(LIST));
        assertThat(reading)
                .hasToString("2 rows read: 0 accepted, 0 left out, 2 rejected; the first: list.csv, line 2, column"
                        + " \"died\": expected a date written dd.MM.yyyy, got \"17/06/2021\" (it fits d/M/yyyy)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDeaths.in(FORMAT).date("died", "dd/mm/yyyy"))
                .withMessage("\"dd/mm/yyyy\" is no pattern for dates: mm is minutes; months are MM");
    }

    @Test
    void anEmptyFile() {
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> columns().read(file("")))
                .withMessage("list.csv has no header line: it is empty");
    }

    @Test
    void regionNamesThatDoNotMatch() {
        Tally deaths = Tally.along(REGION).add(231, "Tuva").add(125, "Moscow").build();
        Tally people =
                Tally.along(REGION).add(92_884, "Tyva").add(4_096_871, "Moscow").build();
        Exposure<String> men = Exposure.along(REGION, people, "men");
        assertThat(men.matching(deaths))
                .hasToString("among the deaths, but nobody at risk: [Tuva]; people at risk, but no deaths: [Tyva]");
        Map<String, Outcome> rates =
                Toll.of(deaths).estimatedBy(LossRate.per(100_000).among(men)).outcomes();
        assertThat(rates.get("Tuva").toString()).contains("no men are counted at region Tuva", "Tyva");
        assertThat(rates.get("Tyva").toString()).contains("Tuva", "if these are one, give them one name");
        assertThat(rates.get("Moscow").toString()).startsWith("2.54 to 3.64 deaths per 100,000 men");
    }

    @Test
    void percentagesInsteadOfShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.between(45, 65))
                .withMessageContainingAll("up to 1 (45 % is 0.45)", "got 45.0, 65.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.jeffreys(37, 60).withLevel(95))
                .withMessage("a level lies between 0 and 1 (95 % is 0.95), got 95.0");
    }

    @Test
    void boundsAndPeriodsTheWrongWayRound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.between(0.65, 0.45))
                .withMessageContainingAll("the smaller first", "got 0.65, 0.45");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(DEATHS).between(LocalDate.of(2022, 1, 1), LocalDate.of(2021, 1, 1)))
                .withMessage("the first day must not be after the last, got 2022-01-01 and 2021-01-01");
    }

    private static Tally register() {
        TallyBuilder register = Tally.along(Axis.YEAR, SEX, SexRatioExcess.FIVE_YEAR_AGES);
        for (int year = 2015; year <= 2022; year++) {
            register.add(5_000 + year, Year.of(year), "male", AgeBand.parse("20-24"));
            register.add(1_500, Year.of(year), "female", AgeBand.parse("20-24"));
        }
        return register.build();
    }

    private static void refused(Outcome outcome, String... parts) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.MISSING);
            assertThat(refusal.message()).contains(parts);
        });
    }

    @Test
    void aBaselineOutsideTheData() {
        refused(
                Toll.of(register())
                        .estimatedBy(SexRatioExcess.in(year(2022))
                                .above(years(2005, 2009))
                                .ages(20, 24)
                                .linear()
                                .sexes(SEX, "male", "female"))
                        .total()
                        .outcome(),
                "in the baseline year 2005",
                "the deaths are of the years 2015 to 2022");
        refused(
                Toll.of(register())
                        .estimatedBy(OwnPastExcess.by(Axis.YEAR)
                                .in(year(2022))
                                .above(years(2005, 2009))
                                .linear())
                        .total()
                        .outcome(),
                "no deaths were counted in 2005, 2006, 2007 and 2 more of the baseline",
                "the deaths are of 2015 to 2022");
    }

    @Test
    void otherWordsForTheSexes() {
        refused(
                Toll.of(register())
                        .estimatedBy(SexRatioExcess.in(year(2022))
                                .above(years(2015, 2019))
                                .ages(20, 24)
                                .linear())
                        .total()
                        .outcome(),
                "the axis sex has [female, male]",
                "say which they are by sexes(...)");
    }

    @Test
    void aCategoryThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(DEATHS).where(REGION, "Nroth"))
                .withMessage("no death is at region \"Nroth\"; its names are North, South; the nearest is North"
                        + " (to count zero, use where(axis, test, what))");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(DEATHS).per(Axis.category("regoin")).estimatedBy(CoverageRatio.exactly(0.5)))
                .withMessage("these deaths have no category \"regoin\"; they have [region]");
    }

    @Test
    void aCategoryWhereTrulyNobodyDiedIsStillZero() {
        CoverageRatio coverage = CoverageRatio.jeffreys(37, 60).withSamplingVariation();
        assertThat(Toll.of(DEATHS).where(REGION, "East"::equals, "East").estimatedBy(coverage))
                .hasToString(Toll.of(Tally.along(REGION).add(0, "East").build())
                        .where(REGION, "East")
                        .estimatedBy(coverage)
                        .toString());
        Toll afterwards = Toll.of(DEATHS).between(LocalDate.of(2021, 6, 18), LocalDate.of(2021, 12, 31));
        assertThat(afterwards
                        .where(REGION, "North")
                        .estimatedBy(coverage)
                        .orThrow()
                        .basis()
                        .counted())
                .isZero();
    }

    @Test
    void anAxisThatTheCountsLack() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Toll.of(register()).per(Axis.category("gender")).estimatedBy(CoverageRatio.exactly(0.5)))
                .withMessageStartingWith("this tally has no axis \"gender\"; it has [year, sex, age band");
    }

    @Test
    void numbersWithSeparators() {
        CsvReading<Tally> reading =
                CsvCounts.in(FORMAT).along(REGION, "region").counting("men").read(file("region;men\nTuva;92,884\n"));
        assertThat(reading.rejectedRows().get(0))
                .hasToString("list.csv, line 2, column \"men\": expected a whole number that is not negative,"
                        + " got \"92,884\" (thousands are not set apart: 92884)");
    }

    @Test
    void monthsWrittenInWords() {
        CsvReading<Tally> reading = CsvCounts.in(FORMAT)
                .along(Axis.MONTH, "month")
                .counting("deaths")
                .read(file("month;deaths\nMarch 2022;5\n"));
        assertThat(reading.rejectedRows().get(0))
                .hasToString(
                        "list.csv, line 2, column \"month\": expected a coordinate of the axis month, written as 2022-03,"
                                + " got \"March 2022\"");
    }

    @Test
    void everyRowUnreadable() {
        CsvReading<Deaths> reading =
                CsvDeaths.in(FORMAT).date("died", "MM/dd/yyyy").read(file("died;age;region\n2021-05-14;28;South\n"));
        assertThat(Toll.of(reading.result())
                        .estimatedBy(CoverageRatio.exactly(0.5))
                        .explain()
                        .lines())
                .element(0)
                .asString()
                .startsWith("No estimate by ")
                .endsWith(" (1 caution)");
    }

    @Test
    void daysTakenForMonths() {
        CsvReading<Deaths> reading =
                CsvDeaths.in(FORMAT).date("died", "MM/dd/yyyy").read(file(LIST + "05/06/2021;28;South\n"));
        assertThat(reading.toString()).contains("1 accepted", "2 rejected; the first: ", "(it fits d/M/yyyy)");
        assertThat(Toll.of(reading.result())
                        .estimatedBy(CoverageRatio.exactly(0.5))
                        .explain())
                .contains("day and month the other way round; if all dates are so, those that were read are wrong")
                .contains("(1 caution)", "Caution: 2 of 3 rows of list.csv were rejected");
    }

    @Test
    void aPopulationThatStandsTwice() {
        CsvCounts people = CsvCounts.in(FORMAT).along(REGION, "region").counting("men");
        String text = "region;year;men\nTuva;2020;92\nTuva;2021;93\n";
        assertThat(people.read(file(text)).result().lineage().remarks().get(0))
                .contains("1 row has the coordinates of a row before", "(Tuva)", "no coordinate: [year]", "eachOnce()");
        assertThat(people.eachOnce().read(file(text)).rejectedRows().get(0).toString())
                .contains("line 3, column \"region\": expected coordinates that no row before this one has");
    }

    @Test
    void aMisspeltAreaOfARatio() {
        Tally deaths = Tally.along(REGION).add(231, "Tuva").add(125, "Moscow").build();
        Exposure<String> men = Exposure.along(
                REGION,
                Tally.along(REGION).add(92_884, "Tuva").add(4_096_871, "Moscow").build(),
                "men");
        assertThat(Toll.of(deaths)
                        .estimatedBy(RateRatio.of("Tuvaa").over("Moscow").among(men))
                        .toString())
                .endsWith("neither deaths nor men are counted at region Tuvaa; the nearest is Tuva");
    }

    @Test
    void aLabelForTheUnknownThatNoDeathHas() {
        Tally deaths = Tally.along(REGION).add(60, "North").add(40, "South").build();
        assertThat(Toll.of(deaths)
                        .estimatedBy(Composition.of(REGION).unknown("nd"))
                        .of("North")
                        .explain())
                .contains("(1 caution)", "Caution: \"nd\" was named as unknown, and no death has this label");
    }
}
