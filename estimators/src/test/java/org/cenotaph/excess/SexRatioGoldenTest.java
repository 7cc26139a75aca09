package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two years of excess together, all ages in one: every model of the ratio against mpmath, and what only a sum can get wrong. */
class SexRatioGoldenTest {
    private static final Axis<String> SEX = Axis.category("sex");
    private static final long[] CALM = {2010, 1990, 2020, 1985, 1995};
    private static final long[] WILD = {1900, 2150, 1980, 2090, 1900};
    private static final long[] WOMEN = {1000, 1010, 990, 1000, 1020};

    private static Tally register(long... men) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX);
        for (int i = 0; i < men.length; i++) {
            deaths.add(men[i], Year.of(2015 + i), "m").add(WOMEN[i], Year.of(2015 + i), "f");
        }
        deaths.add(2500, Year.of(2020), "m").add(1000, Year.of(2020), "f");
        return deaths.add(4600, Year.of(2022), "m")
                .add(2000, Year.of(2022), "f")
                .build();
    }

    private static SexRatioExcess.Trend together() {
        return SexRatioExcess.in(years(2020, 2022).without(2021))
                .above(years(2015, 2019))
                .allAgesTogether();
    }

    private static SexRatioExcess method(String model) {
        return switch (model) {
            case "constant" -> together().constant();
            case "linear" -> together().linear();
            case "linear Meduza" -> together().linearAsInMeduza2023();
            case "linear external causes" -> together().linearAsInExternalCauses2025();
            case "exponential" -> together().exponential();
            case "exponential Demography" -> together().exponentialAsInDemography2025();
            default -> together().binomial();
        };
    }

    static Stream<CsvTable.Row> goldens() {
        CsvInput input = CsvInput.resource(SexRatioGoldenTest.class, "sex-ratio-mpmath.csv");
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict()).result().stream();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void givesTheGoldenValue(CsvTable.Row golden) {
        Tally deaths = register(golden.text("register").equals("calm") ? CALM : WILD);
        Excess total = method(golden.text("model")).estimate(deaths).total();
        double expected = golden.number("expected");
        double sd = golden.number("sd");
        assertThat(total.expected().orElseThrow()).isCloseTo(expected, within(1e-9 * expected));
        Estimate estimate = total.outcome().orThrow();
        assertThat(estimate.central()).isCloseTo(7100 - expected, within(1e-9 * expected));
        assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(sd, within(1e-9 * sd));
    }

    /** With the normal quantile where counts scatter as counts do, with Student's of 3 degrees where they scatter more. */
    @Test
    void aBinomialRangeIsNormalWhereNothingScattersMoreThanChance() {
        Estimate calm = together().binomial().estimate(register(CALM)).orThrow();
        assertThat((calm.range().high() - calm.central())
                        / calm.standardDeviation().orElseThrow())
                .isCloseTo(1.959963984540054, within(1e-7)); // scipy 1.17.1: scipy.stats.norm.ppf(0.975)
        Estimate wild = together().binomial().estimate(register(WILD)).orThrow();
        assertThat((wild.range().high() - wild.central())
                        / wild.standardDeviation().orElseThrow())
                .isCloseTo(3.182446305283708, within(1e-7)); // scipy.stats.t.ppf(0.975, 3)
        // of four baseline years a scatter within chance says too little: two degrees of freedom are left
        Estimate few = SexRatioExcess.in(year(2020))
                .above(years(2016, 2019))
                .allAgesTogether()
                .binomial()
                .estimate(register(CALM))
                .orThrow();
        assertThat((few.range().high() - few.central())
                        / few.standardDeviation().orElseThrow())
                .isCloseTo(4.302652729749464, within(1e-7)); // scipy.stats.t.ppf(0.975, 2)
    }

    @Test
    void yearsAreToldByThemselvesAndTogether() {
        ExcessTable table = together().linear().estimate(register(CALM));
        assertThat(table.byYear().keySet()).containsExactly(Year.of(2020), Year.of(2022));
        assertThat(table.in(2020).observed()).isEqualTo(2500);
        assertThat(table.total().observed()).isEqualTo(7100);
        assertThat(table.in(2020).expected().orElseThrow()
                        + table.in(2022).expected().orElseThrow())
                .isEqualTo(table.total().expected().orElseThrow());
        assertThat(table.orThrow().basis().counted()).isEqualTo(10_000 + 5_020 + 7_100 + 3_000);
        assertThat(table.in(2022).outcome().basis().counted()).isEqualTo(10_000 + 5_020 + 6_600);
        assertThat(table.orThrow().basis().method().name()).isEqualTo("linear sex ratio of 2015-2019 in 2020, 2022");
        assertThat(table.orThrow().basis().assumptions())
                .noneMatch(a -> a.text().contains("age groups err"));
        assertThat(table.toString().lines()).hasSize(3).first().asString().startsWith("2020: ");
        assertThat(table.breakdown().outcomes()).hasSize(2);
    }

    @Test
    void agesThatWereNotCountedAreNamedFromToEnd() {
        Axis<AgeBand> ages = Axis.ageBand(0, 15, 30, 45, 60);
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, ages);
        for (int year = 2015; year <= 2020; year++) {
            for (AgeBand band : new AgeBand[] {new AgeBand(15, 29), new AgeBand(45, 59)}) {
                deaths.add(20 + year % 3, Year.of(year), "m", band).add(10, Year.of(year), "f", band);
            }
        }
        SexRatioExcess.Ages above = SexRatioExcess.in(year(2020)).above(years(2015, 2019));
        String inside = message(above.ages(ages, 15, 59).linear().estimate(deaths.build()));
        assertThat(inside).isEqualTo("no deaths were counted at the ages 30-44");
        String around = message(above.ages(ages, 0, 59).linear().estimate(deaths.build()));
        assertThat(around)
                .isEqualTo("no deaths were counted at the ages 0-14; no deaths were counted at the ages 30-44");
        assertThat(above.ages(ages, 45, 59)
                        .linear()
                        .showing(15, 20)
                        .withLevel(0.5)
                        .axes())
                .containsExactly(Axis.YEAR, SEX, ages);
        assertThat(above.ages(ages, 45, 59)
                        .linear()
                        .estimate(deaths.build())
                        .total()
                        .outcome())
                .isInstanceOf(Estimate.class);
    }

    private static String message(ExcessTable table) {
        return ((Refusal) table.total().outcome()).message();
    }

    @Test
    void aBandThatLiesPartlyWithinIsNamed() {
        Axis<AgeBand> ages = Axis.ageBand(0, 15, 30, 45, 60);
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, ages);
        for (int year = 2015; year <= 2020; year++) {
            deaths.add(20, Year.of(year), "m", new AgeBand(15, 29)).add(10, Year.of(year), "f", new AgeBand(15, 29));
            deaths.add(40, Year.of(year), "m", new AgeBand(30, 44)).add(20, Year.of(year), "f", new AgeBand(30, 44));
        }
        SexRatioExcess.Ages above = SexRatioExcess.in(year(2020)).above(years(2015, 2019));
        for (int[] limits : new int[][] {{15, 30}, {29, 44}, {15, 43}, {16, 44}}) {
            assertThatThrownBy(() ->
                            above.ages(ages, limits[0], limits[1]).linear().estimate(deaths.build()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the ages " + limits[0] + "-" + limits[1] + " must be whole bands")
                    .hasMessageContaining("lies only partly in them");
        }
        assertThatThrownBy(
                        () -> above.ages(ages, 30, 44).linear().showing(29, 44).estimate(deaths.build()))
                .hasMessageContaining("the ages 29-44 must be whole bands")
                .hasMessageContaining("the band 15-29 lies only partly");
        assertThat(above.ages(ages, 15, 29).linear().estimate(deaths.build()).byAge())
                .hasSize(1);
        assertThat(above.ages(ages, 30, 44).linear().estimate(deaths.build()).byAge())
                .hasSize(1);
    }

    @Test
    void upToTwentyExpectedDeathsMayBeNoneByChance() {
        // 20 and 21 men in each of four baseline years lead one to expect as many in the fifth
        for (int men : new int[] {20, 21}) {
            long[] oneMissing = {men, men, 0, men, men};
            Excess baseline =
                    together().constant().estimate(register(oneMissing)).total();
            assertThat(baseline.outcome() instanceof Refusal).isEqualTo(men == 21);
            if (baseline.outcome() instanceof Refusal refusal) {
                assertThat(refusal.message()).contains("baseline year 2017", "lead one to expect 21");
            }
            TallyBuilder deaths = Tally.along(Axis.YEAR, SEX);
            for (int year = 2015; year <= 2019; year++) {
                deaths.add(men, Year.of(year), "m").add(10, Year.of(year), "f");
            }
            Excess target = SexRatioExcess.in(year(2020))
                    .above(years(2015, 2019))
                    .allAgesTogether()
                    .constant()
                    .estimate(deaths.add(10, Year.of(2020), "f").build())
                    .total();
            assertThat(target.outcome() instanceof Refusal).isEqualTo(men == 21);
            if (target.outcome() instanceof Refusal refusal) {
                assertThat(refusal.message())
                        .contains("no deaths of men were counted", "in the estimated year 2020", "though 21 were");
            }
        }
    }

    @Test
    void theRegionalVariantAddsAWomanInEveryYear() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX);
        for (int year = 2015; year <= 2019; year++) {
            deaths.add(20, Year.of(year), "m").add(9, Year.of(year), "f");
        }
        deaths.add(30, Year.of(2020), "m").add(11, Year.of(2020), "f");
        Excess excess = SexRatioExcess.in(year(2020))
                .above(years(2015, 2019))
                .allAgesTogether()
                .linearAsInRegions2025()
                .estimate(deaths.build())
                .total();
        assertThat(excess.expected().orElseThrow()).isCloseTo(20 / 10.0 * 12, within(1e-9));
        assertThat(excess.outcome().basis().counted()).isEqualTo(5 * 29 + 41); // nobody is counted who did not die
    }

    @Test
    void correctionsThatOutweighDeathsAreNotCalledAWantOfWomen() {
        SexRatioExcess method = SexRatioExcess.in(year(2020))
                .above(years(2015, 2019))
                .allAgesTogether()
                .linear();
        for (String sex : new String[] {"m", "f"}) {
            Tally correction = Tally.along(Axis.YEAR, SEX)
                    .allowingCorrections()
                    .add(-3000, Year.of(2020), sex)
                    .build();
            Refusal refusal = (Refusal)
                    method.estimate(register(CALM).plus(correction)).total().outcome();
            assertThat(refusal.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
            assertThat(refusal.message())
                    .startsWith("corrections outweigh the deaths at the ages ")
                    .endsWith(" in the estimated year 2020");
        }
        Tally women = Tally.along(Axis.YEAR, SEX).add(1000, Year.of(2020), "f").build();
        Refusal none =
                (Refusal) method.estimate(register(CALM).minus(women)).total().outcome();
        assertThat(none.reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(none.message()).startsWith("no women died ").endsWith(" 2020, so nothing can be expected of men");
    }

    @Test
    void anExpectationOfNoneIsNotBelowZero() {
        long[] none = {0, 0, 0, 0, 0};
        Estimate excess = together().linear().estimate(register(none)).orThrow();
        assertThat(excess.central()).isEqualTo(7100);
        assertThat(excess.basis().cautions().stream().map(Caution::text))
                .containsExactly("the baseline deaths lie on the model exactly, so the range has no width");
    }

    @Test
    void aRegisterWithoutTheYearSaysWhichYearsItHas() {
        Excess missing = SexRatioExcess.in(year(2023))
                .above(years(2015, 2019))
                .allAgesTogether()
                .linear()
                .estimate(register(CALM))
                .total();
        assertThat(((Refusal) missing.outcome()).message())
                .contains("in the estimated year 2023; the deaths are of the years 2015 to 2022");
    }
}
