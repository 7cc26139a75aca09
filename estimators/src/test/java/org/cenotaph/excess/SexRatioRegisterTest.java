package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.excess.Years.years;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real register with totals and overlapping regions mixed in, where the caller says which rows are counted. */
class SexRatioRegisterTest {
    private static final Path REGISTER =
            Path.of("..", "..", "shared", "data", "rosstat_deaths", "deaths_by_region_year_age_sex_1990_2023.csv.gz");
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<AgeBand> AGES = SexRatioExcess.FIVE_YEAR_AGES;
    private static final String COUNTRY = "Российская Федерация";
    /** These two hold the okrugs that the register also lists by themselves. */
    private static final Set<String> WHOLES = Set.of("Архангельская область", "Тюменская область");

    private static Tally regions;
    private static Tally country;

    @BeforeAll
    static void read() {
        assumeTrue(Files.exists(REGISTER), "the register lies under ../shared and is not here");
        regions = read(
                        region -> !region.equals(COUNTRY) && !WHOLES.contains(region),
                        "one of the 85 regions that do not overlap")
                .result();
        country = read(COUNTRY::equals, "the whole country").result();
    }

    private static CsvReading<Tally> read(java.util.function.Predicate<String> counted, String what) {
        Set<String> totalsAndStray = Set.of("Всего", "15-17 лет");
        return CsvCounts.in(CsvFormat.standard().withUnknown("Неизвестно"))
                .along(Axis.YEAR, "Year")
                .along(Axis.category("sex"), "Gender")
                .along(AGES, "Age", SexRatioRegisterTest::band)
                .along(REGION, "Region")
                .where("Region", counted, what)
                .where("Age", age -> !totalsAndStray.contains(age), "an age group that no other holds")
                .counting("Deaths")
                .read(CsvInput.of(REGISTER));
    }

    private static AgeBand band(String text) {
        return AgeBand.parse(text.equals("85 и более") ? "85+" : text.replace(" лет", ""));
    }

    @Test
    void noRowIsRejected() {
        CsvReading<Tally> all = read(region -> true, "any");
        assertThat(all.rejected()).isZero();
        assertThat(all.rows()).isEqualTo(116_696);
    }

    @Test
    void theCountryAmongItsRegionsIsAskedAfter() {
        Tally mixed = read(region -> true, "any").result();
        assertThat(mixed.lineage().remarks()).anyMatch(remark -> remark.contains("\"" + COUNTRY + "\" holds"));
        assertThat(regions.lineage().remarks()).noneMatch(remark -> remark.contains(" holds "));
    }

    @Test
    void regionsSumToTheCountryButForTheYearsInWhichTheRegisterLacksRows() {
        Map<Year, Long> of = country.counts(Axis.YEAR);
        Map<Year, Long> sums = regions.counts(Axis.YEAR);
        Map<Integer, Long> differences = new TreeMap<>();
        for (int year = 1993; year <= 2023; year++) {
            long difference = of.get(Year.of(year)) - sums.get(Year.of(year));
            if (difference != 0) {
                differences.put(year, difference);
            }
        }
        // 2003: Chechnya is in the country and has no rows of its own before 2004.
        // 2016: Krasnoyarsk has 1,966 of its 35,845 deaths by age, a lack of 33,879.
        assertThat(differences).isEqualTo(Map.of(2003, 7_194L, 2016, 33_879L));
    }

    @Test
    void beforeTheOkrugsAreListedTheirWholesMustBeCounted() {
        Tally with = read(region -> !region.equals(COUNTRY), "any region").result();
        for (int year = 1990; year <= 1992; year++) {
            assertThat(with.counts(Axis.YEAR).get(Year.of(year)))
                    .isEqualTo(country.counts(Axis.YEAR).get(Year.of(year)));
        }
    }

    @Test
    void theCountryGivesThePublishedFigure() {
        Estimate excess = Toll.of(country)
                .estimatedBy(SexRatioExcess.in(years(2022, 2022))
                        .above(years(2015, 2019))
                        .ages(15, 49)
                        .linear()
                        .withStandardDeviations(1))
                .orThrow();
        assertThat(Math.round(excess.central())).isEqualTo(23_594);
        assertThat(Math.round(excess.standardDeviation().orElseThrow())).isEqualTo(1_568);
    }

    @Test
    void everyRegionIsAnsweredOrRefusedByName() {
        SexRatioExcess method = SexRatioExcess.in(years(2022, 2023))
                .above(years(2015, 2019).without(2016))
                .ages(15, 49)
                .binomial();
        Breakdown<String> byRegion = Toll.of(regions).per(REGION).estimatedBy(method.total());
        assertThat(byRegion.outcomes()).hasSize(85);
        assertThat(byRegion.estimates().size() + byRegion.refusals().size()).isEqualTo(85);
        byRegion.refusals()
                .values()
                .forEach(refusal -> assertThat(refusal.message()).contains("at the ages"));
        assertThat(byRegion.estimates()).hasSizeGreaterThan(70);
    }
}
