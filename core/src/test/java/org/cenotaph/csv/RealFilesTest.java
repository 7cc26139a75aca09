package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files that the project was built on, in all their formats. They stand beside the project and are no part of it.
 *
 * <p>Figures are those of the SOURCE.md beside each file, or were summed up by Python's csv module.
 */
class RealFilesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final CsvFormat STANDARD = CsvFormat.standard();
    private static final Axis<LocalDate> THURSDAYS = Axis.weekStarting(DayOfWeek.THURSDAY);
    private static final Axis<String> UNIT = Axis.category("unit_type");
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> SEX = Axis.category("sex");
    private static final String ALL_AGES = "Всего";
    private static final String RUSSIA = "Российская Федерация";

    @BeforeAll
    static void needsTheFiles() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there is no folder ../shared/data beside the project");
    }

    private static CsvInput file(String name) {
        return CsvInput.of(DATA.resolve(name));
    }

    private static List<CsvTable.Row> table(String name, int rows) {
        CsvReading<List<CsvTable.Row>> reading = CsvTable.read(file(name), STANDARD.strict());
        assertThat(reading.accepted()).isEqualTo(rows);
        return reading.result();
    }

    private static double sum(List<CsvTable.Row> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> row.numberIfKnown(column).orElse(0))
                .sum();
    }

    @Test
    void readsTheNamedListOf202223() {
        CsvReading<Deaths> reading = CsvDeaths.in(STANDARD)
                .date("death_confirmed_date")
                .age("age")
                .category("region")
                .category("unit_type")
                .read(file("ru_named_list_2022_23/named_list_anonymised.csv"));
        assertThat(reading.rows()).isEqualTo(20_253);
        assertThat(reading.accepted()).isEqualTo(20_253);
        Tally units = Counting.of(reading.result()).along(UNIT);
        assertThat(units.at("professional army")).isEqualTo(6741);
        assertThat(units.at("inmates")).isEqualTo(2949);
        assertThat(units.at("volunteers")).isEqualTo(2049);
        assertThat(units.at("conscripted")).isEqualTo(1856);
        assertThat(units.at("private military company")).isEqualTo(1091);
        assertThat(units.at("police / national guard / FSB")).isEqualTo(519);
        assertThat(units.unplaced(UNIT)).isEqualTo(5048);
        Tally regions = Counting.of(reading.result()).along(REGION);
        assertThat(regions.coordinates(REGION)).hasSize(85);
        assertThat(regions.at("Tuva")).isEqualTo(231);
        assertThat(regions.at("Buryatia")).isEqualTo(643);
        assertThat(regions.at("Moscow")).isEqualTo(125);
        assertThat(regions.unplaced(REGION)).isEqualTo(358);
        assertThat(Counting.of(reading.result()).along(Axis.age()).unplaced(Axis.age()))
                .isEqualTo(6516);
        Tally days = Counting.of(reading.result()).along(Axis.DAY);
        assertThat(days.unplaced(Axis.DAY)).isEqualTo(65);
        assertThat(days.coordinates(Axis.DAY))
                .startsWith(LocalDate.of(2022, 2, 25))
                .endsWith(LocalDate.of(2023, 4, 11));
    }

    @Test
    void readsWeeklyDeathsByUnit() {
        Axis<String> unit = Axis.category("unit");
        CsvReading<Tally> reading = CsvCounts.in(STANDARD)
                .along(THURSDAYS, "week_start", "dd.MM.yyyy")
                .wide(
                        unit,
                        "nguard",
                        "rifle",
                        "air",
                        "pilot",
                        "seaman",
                        "marine",
                        "tank",
                        "art",
                        "eng",
                        "other",
                        "nd",
                        "special",
                        "vol",
                        "mob",
                        "signal",
                        "airdef",
                        "chem",
                        "pmc",
                        "fsb",
                        "groundavia",
                        "inmates")
                .blankIsZero()
                .read(file("mediazona_probate/confirmed_losses_per_week.csv"));
        assertThat(reading.rejectedRows()).isEmpty();
        assertThat(reading.accepted()).isEqualTo(222); // with the week of 21 May 2026, which is empty
        Tally units = reading.result().onto(unit);
        assertThat(units.total()).isEqualTo(201_998);
        assertThat(units.at("vol")).isEqualTo(76_653);
        assertThat(units.at("nd")).isEqualTo(37_033);
        assertThat(units.at("rifle")).isEqualTo(26_721);
        assertThat(units.at("inmates")).isEqualTo(24_487);
        assertThat(units.at("mob")).isEqualTo(18_012);
        assertThat(units.at("pmc")).isEqualTo(2681);
        assertThat(reading.result().coordinates(THURSDAYS)).endsWith(LocalDate.of(2026, 5, 21));
        CsvReading<Tally> totals = CsvCounts.in(STANDARD)
                .along(THURSDAYS, "week_start", "dd.MM.yyyy")
                .counting("total")
                .blankIsZero()
                .read(file("mediazona_probate/confirmed_losses_per_week.csv"));
        assertThat(totals.result()).isEqualTo(reading.result().onto(THURSDAYS));
    }

    @Test
    void readsTheProbateEstimate() {
        Axis<LocalDate> mondays = Axis.weekStarting(DayOfWeek.MONDAY);
        CsvInput input = file("mediazona_probate/probate_registry_estimate.csv");
        CsvCounts named = CsvCounts.in(STANDARD).counting("real");
        CsvReading<Tally> reading = named.along(mondays, "week", "dd.MM.yyyy").read(input);
        assertThat(reading.accepted()).isEqualTo(201);
        assertThat(reading.result().total()).isEqualTo(218_216);
        assertThat(sum(table("mediazona_probate/probate_registry_estimate.csv", 201), "rnd"))
                .isEqualTo(351_817, within(0.5));
        CsvReading<Tally> wrongGrid =
                named.along(THURSDAYS, "week", "dd.MM.yyyy").read(input);
        assertThat(wrongGrid.rejected()).isEqualTo(201);
    }

    @Test
    void readsIncrementsOfVintagesWithTheirCorrections() {
        CsvCounts counts = CsvCounts.in(STANDARD)
                .along(Axis.DAY, "death_date")
                .along(Axis.category("vintage"), "vintage")
                .counting("delta");
        CsvInput input = file("mediazona_vintages/named_deaths_daily_increments.csv");
        CsvReading<Tally> reading = counts.allowingCorrections().read(input);
        assertThat(reading.accepted()).isEqualTo(31_395);
        assertThat(reading.result().total()).isEqualTo(137_930);
        assertThat(reading.result().coordinates(Axis.category("vintage"))).hasSize(50);
        assertThat(reading.result().cells().filter(cell -> cell.count() < 0)).hasSize(1019);
        CsvReading<Tally> without = counts.read(input);
        assertThat(without.rejected()).isEqualTo(1019);
        assertThat(without.rejectedRows()).hasSize(1000);
        assertThat(without.result().total()).isEqualTo(137_930 + 1161);
    }

    @Test
    void readsWeeklyVintages() {
        Axis<String> vintage = Axis.category("vintage");
        CsvReading<Tally> reading = CsvCounts.in(STANDARD.strict())
                .along(vintage, "vintage")
                .along(THURSDAYS, "week_start")
                .counting("deaths")
                .read(file("mediazona_vintages/named_deaths_weekly_by_vintage.csv"));
        assertThat(reading.rows()).isEqualTo(7629);
        assertThat(reading.result().where(vintage, "2026-01-30").total()).isEqualTo(137_930);
        List<CsvTable.Row> totals = table("mediazona_vintages/named_totals.csv", 51);
        assertThat(totals.get(50).whole("with_known_death_date")).isEqualTo(137_930);
        assertThat(totals.get(50).day("first_seen")).isEqualTo(LocalDate.of(2026, 1, 30));
    }

    @Test
    void readsTheEditionOf2024WithRussianHeaders() {
        List<CsvTable.Row> rows = table("meduza_probate_editions/meduza_2024.csv", 122);
        assertThat(rows.get(0).day("Date")).isEqualTo(LocalDate.of(2022, 2, 21));
        assertThat(sum(rows, "Число погибших в поименных списках")).isEqualTo(2_800_807);
        assertThat(sum(rows, "Оценка на основе данных РНД")).isEqualTo(3_620_483.726001844, within(1e-6));
        assertThat(rows.get(121).number("Оперативная оценка, прогноз")).isEqualTo(120_145.49781944093, within(1e-6));
    }

    @Test
    void readsTheEditionOf2025WithSlashesInDates() {
        String name = "meduza_probate_editions/meduza_2025_weekly.csv";
        Axis<LocalDate> mondays = Axis.weekStarting(DayOfWeek.MONDAY);
        CsvReading<Tally> reading = CsvCounts.in(STANDARD)
                .along(mondays, "Date", "dd/MM/yyyy")
                .counting("Number of confirmed deaths (by date of death)")
                .blankIsZero()
                .read(file(name));
        assertThat(reading.accepted()).isEqualTo(183);
        assertThat(reading.result().total()).isEqualTo(121_188);
        assertThat(reading.result().at(LocalDate.of(2022, 2, 21))).isEqualTo(426);
        assertThat(reading.result().unplaced(mondays)).isZero();
        assertThat(sum(table(name, 183), "Estimate based on probate data"))
                .isEqualTo(151_601.83014630995, within(1e-6));
        CsvReading<Deaths> dates =
                CsvDeaths.in(STANDARD).date("Date", "dd/MM/yyyy").read(file(name));
        assertThat(dates.result().get(0).date()).isEqualTo(DeathDate.on(LocalDate.of(2022, 2, 21)));
        assertThat(dates.result().get(182).date()).isEqualTo(DeathDate.unknown());
    }

    @Test
    void readsTheEditionOf2026WithIsoWeeks() {
        String name = "meduza_probate_editions/meduza_2026_weekly.csv";
        CsvReading<Tally> reading = CsvCounts.in(STANDARD.strict())
                .alongIsoWeeks("Year", "Week")
                .counting("BmzNow")
                .read(file(name));
        assertThat(reading.accepted()).isEqualTo(201);
        assertThat(reading.result().total()).isEqualTo(205_470);
        assertThat(reading.result().coordinates(Axis.ISO_WEEK))
                .startsWith(new IsoWeek(2022, 8))
                .endsWith(new IsoWeek(2025, 52));
        List<CsvTable.Row> rows = table(name, 201);
        assertThat(sum(rows, "EDAssembled")).isEqualTo(351_816.7862602129, within(1e-6));
        assertThat(rows).allSatisfy(row -> {
            double base = row.numberIfKnown("ED").orElseGet(() -> row.number("EDPrediction"));
            assertThat(row.number("EDAssembled")).isEqualTo(base + row.number("EDSuperlatesFromCoeffs"), within(1e-6));
        });
        CsvReading<Deaths> weeks =
                CsvDeaths.in(STANDARD).isoWeek("Year", "Week").read(file(name));
        assertThat(weeks.result().get(0).date())
                .isEqualTo(DeathDate.between(LocalDate.of(2022, 2, 21), LocalDate.of(2022, 2, 27)));
    }

    @Test
    void readsDeathsByRegionWithoutTheirTotals() {
        CsvReading<Tally> reading = CsvCounts.in(STANDARD)
                .along(REGION, "Region")
                .along(Axis.YEAR, "Year")
                .along(SEX, "Gender")
                .counting("Deaths")
                .where("Age", ALL_AGES::equals, "all ages")
                .where("Region", RUSSIA::equals, "Russia")
                .read(file("rosstat_deaths/deaths_by_region_year_age_sex_1990_2023.csv.gz"));
        assertThat(reading.rows()).isEqualTo(116_696);
        assertThat(reading.accepted()).isEqualTo(68);
        assertThat(reading.leftOut()).isEqualTo(116_628);
        assertThat(reading.result().total()).isEqualTo(69_272_030);
        assertThat(reading.result().coordinates(Axis.YEAR))
                .startsWith(Year.of(1990))
                .endsWith(Year.of(2023));
    }

    @Test
    void readsDeathsByRegionAndAge() {
        Axis<AgeBand> ages = Axis.ageBand(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85);
        CsvReading<Tally> reading = CsvCounts.in(STANDARD.withUnknown("Неизвестно"))
                .along(REGION, "Region")
                .along(Axis.YEAR, "Year")
                .along(ages, "Age", RealFilesTest::band)
                .along(SEX, "Gender")
                .counting("Deaths")
                .where("Age", age -> !age.equals(ALL_AGES), "not all ages together")
                .read(file("rosstat_deaths/deaths_by_region_year_age_sex_1990_2023.csv.gz"));
        assertThat(reading.rows()).isEqualTo(116_696);
        assertThat(reading.leftOut()).isEqualTo(5826);
        assertThat(reading.accepted()).isEqualTo(110_694);
        assertThat(reading.rejectedRows())
                .hasSize(176)
                .allSatisfy(row -> assertThat(row.value()).isEqualTo("15-17 лет"));
        assertThat(reading.result().coordinates(REGION)).hasSize(88);
        Tally russia = reading.result().where(REGION, RUSSIA);
        assertThat(russia.total()).isEqualTo(69_272_030);
        assertThat(russia.unplaced(ages)).isEqualTo(290_605);
        assertThat(russia.at(RUSSIA, Year.of(2022), new AgeBand(20, 24), "m")).isEqualTo(7591);
    }

    private static AgeBand band(String text) {
        return AgeBand.parse(text.equals("85 и более") ? "85+" : text.replace(" лет", ""));
    }

    @Test
    void readsDeathsOfHivByYearOfAge() {
        CsvReading<Tally> reading = CsvCounts.in(STANDARD.strict().withUnknown("unknown"))
                .along(Axis.YEAR, "year")
                .along(Axis.age(), "age")
                .along(SEX, "sex")
                .counting("deaths")
                .read(file("rosstat_deaths/hiv_deaths_by_year_age_sex_2006_2023.csv"));
        assertThat(reading.rows()).isEqualTo(3672);
        assertThat(reading.result().total()).isEqualTo(225_952);
        assertThat(reading.result().unplaced(Axis.age())).isEqualTo(702);
    }

    @Test
    void readsDeathsOfExternalCauses() {
        CsvReading<Tally> reading = CsvCounts.in(STANDARD.strict())
                .along(Axis.YEAR, "year")
                .along(SEX, "sex")
                .counting("deaths")
                .read(file("rosstat_deaths/external_cause_deaths_by_year_sex_2000_2023.csv"));
        assertThat(reading.rows()).isEqualTo(48);
        assertThat(reading.result().total()).isEqualTo(5_322_771);
        assertThat(reading.result().at(Year.of(2023), "f")).isEqualTo(29_169);
    }

    @Test
    void readsPensionsWithLeadingSpacesAndAByteOrderMark() {
        List<CsvTable.Row> rows = table("ru_named_list_2022_23/dataPensiiMO2022.csv", 83);
        assertThat(rows.get(0).text("region")).isEqualTo("Белгородская область");
        assertThat(sum(rows, "year2021")).isEqualTo(137_467);
        assertThat(sum(rows, "year2022")).isEqualTo(146_818);
    }

    @Test
    void readsTheTablesOfRegions() {
        List<CsvTable.Row> names = table("ru_named_list_2022_23/regNames.csv", 85);
        assertThat(names.get(0).text("regNameEng")).isEqualTo("Arkhangelsk");
        assertThat(names.get(84).text("g_00_4_regterson")).isEmpty();
        assertThat(sum(table("ru_named_list_2022_23/census2021_nMen16-615.csv", 85), "nMen16_615_2021"))
                .isEqualTo(44_434_799);
        assertThat(table("ru_named_list_2022_23/regionCharacteristics.csv", 85)
                        .get(0)
                        .number("unemploymentRate"))
                .isEqualTo(5.9);
        List<CsvTable.Row> rates = table("ru_named_list_2022_23/published_regional_rates.csv", 85);
        assertThat(rates.get(0).whole("named_dead")).isEqualTo(231);
        assertThat(rates.get(84).number("rate_per_100000")).isEqualTo(3.05);
    }

    @Test
    void readsTheReferenceTableOfRates() {
        List<CsvTable.Row> rows = table("rates_reference/down_syndrome_parity.csv", 30);
        assertThat(sum(rows, "cases")).isEqualTo(2529);
        assertThat(sum(rows, "live_births")).isEqualTo(2_825_173);
    }

    @ParameterizedTest
    @CsvSource({
        "deepstate_occupied_area_daily, 769, 2024-07-08, 109360.87, 2026-08-22, 116994.89",
        "liveuamap_occupied_area_daily, 1062, 2022-02-20, 42980.991, 2025-01-16, 112452.677",
        "nzz_occupied_area, 384, 2022-02-24, 30619.84572184, 2023-03-14, 83820.37560094"
    })
    void readsAreas(String name, int days, LocalDate first, double area, LocalDate last, double lastArea) {
        List<CsvTable.Row> rows = table("territory/" + name + ".csv", days);
        assertThat(rows.get(0).day("date")).isEqualTo(first);
        assertThat(rows.get(0).number("occupied_area_km2")).isEqualTo(area);
        assertThat(rows.get(days - 1).day("date")).isEqualTo(last);
        assertThat(rows.get(days - 1).number("occupied_area_km2")).isEqualTo(lastArea);
    }
}
