package org.cenotaph.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import java.util.List;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

class RatioByAgeTest {
    private static final Years BASELINE = years(2015, 2019);
    private static final AgeBand TWENTIES = new AgeBand(20, 24);
    private static final AgeBand LATER = new AgeBand(25, 29);

    /** Three men for each woman, one more from 2022 on; in the older group no woman died in one baseline year. */
    private static Tally register() {
        TallyBuilder deaths = Tally.along(Axis.YEAR, Axis.category("sex"), SexRatioExcess.FIVE_YEAR_AGES);
        for (int year = 2015; year <= 2023; year++) {
            for (AgeBand ages : List.of(TWENTIES, LATER)) {
                long women = ages.equals(LATER) && year == 2017 ? 0 : 100 + year % 2;
                deaths.add(women, Year.of(year), "f", ages);
                deaths.add(300 + (year >= 2022 ? 100 : 0) + year % 3, Year.of(year), "m", ages);
            }
        }
        return deaths.build();
    }

    private static ExcessTable excess(Years targets) {
        return Toll.of(register())
                .estimatedBy(
                        SexRatioExcess.in(targets).above(BASELINE).ages(20, 29).linear());
    }

    @Test
    void numbersAreThoseOfTheEstimatorAndTheRefusedAreNamed() {
        ExcessTable excess = excess(years(2020, 2023));
        Picture picture = RatioByAge.of(register(), BASELINE, excess)
                .inYears(years(2022, 2023))
                .in(Samples.FRAME);
        Estimate in2023 = excess.at(TWENTIES, 2023).outcome().orThrow();
        String row = picture.csv()
                .lines()
                .filter(line -> line.contains(",2023,"))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .startsWith("20-24,2023,401,101," + 401.0 / 101 + ",estimated," + (401 - in2023.central()) / 101 + ",")
                .endsWith("," + in2023.central() + "," + in2023.range().low() + ","
                        + in2023.range().high() + ",95 % confidence");
        assertThat(picture.csv())
                .contains(",2019,")
                .contains(",2020,")
                .contains(",baseline,")
                .contains(",unused,");
        assertThat(picture.csv()).doesNotContain("25-29");
        assertThat(picture.caption()).contains("Ages 25-29 are not drawn: ");
        assertThat(Samples.pixels(picture, Palette.VERMILLION)).isPositive();
    }

    @Test
    void theExpectedRatioIsInItsRange() {
        Picture picture =
                RatioByAge.of(register(), BASELINE, excess(year(2022))).in(Samples.FRAME);
        String[] cells = picture.csv()
                .lines()
                .filter(line -> line.contains(",2022,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        assertThat(Double.parseDouble(cells[6])).isBetween(Double.parseDouble(cells[7]), Double.parseDouble(cells[8]));
    }

    @Test
    void yearsOfInterestMustHaveBeenEstimated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RatioByAge.of(register(), BASELINE, excess(year(2022))).inYears(year(2021)));
    }
}
