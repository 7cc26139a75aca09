package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.Excess;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.tally.AgeBand;
import org.junit.jupiter.api.Test;

/** The published table of twelve models comes out to the unit, and the newspaper's and the notebook's figures with it. */
class ExcessMaleDeathsTest {
    @Test
    void allTwelveModelsComeOutToTheUnit() {
        Map<String, ExcessTable> models = ExcessMaleDeaths.models();
        List<CsvTable.Row> published = Facts.table("published_sex_ratio_models.csv");
        assertThat(published).hasSize(12 * 2 * 10);
        for (CsvTable.Row row : published) {
            Estimate estimate = ExcessMaleDeaths.excess(row, models).outcome().orThrow();
            String where = row.text("model") + " " + row.text("ages") + " " + row.text("year");
            assertThat(estimate.central()).as(where).isCloseTo(row.number("excess"), within(0.5));
            if (row.number("sd") > 0) {
                assertThat(estimate.standardDeviation().orElseThrow())
                        .as(where)
                        .isCloseTo(row.number("sd"), within(0.5));
            } else {
                assertThat(estimate.standardDeviation()).as(where).isEmpty();
                assertThat(estimate.range().width()).as(where).isInfinite();
            }
        }
    }

    @Test
    void theLinearModelHoldsToNineDigits() { // [E1] of the project's METHODS page, section 2.1
        ExcessTable linear = ExcessMaleDeaths.models().get("5lin-raw");
        same(linear.at(new AgeBand(15, 19), 2022), 352.98067017, 164.96049584);
        same(linear.at(new AgeBand(15, 19), 2023), -52.01071062, 194.17504475);
        same(linear.at(new AgeBand(25, 29), 2022), 3960.78480924, 317.03352197);
        same(linear.at(new AgeBand(25, 29), 2023), 5840.46069403, 326.46196339);
        same(linear.at(new AgeBand(35, 39), 2022), 6046.70875223, 796.03850143);
        same(linear.at(new AgeBand(35, 39), 2023), 10691.23844978, 861.26611821);
        same(linear.in(2022), 23593.89993182, 1567.61826521);
        same(linear.in(2023), 40542.14844096, 1738.20384515);
    }

    private static void same(Excess excess, double central, double deviation) {
        Estimate estimate = excess.outcome().orThrow();
        assertThat(estimate.central()).isCloseTo(central, within(1e-8));
        assertThat(estimate.standardDeviation().orElseThrow()).isCloseTo(deviation, within(1e-8));
    }

    @Test
    void theNewspaperVariantComesOut() {
        Estimate estimate = ExcessMaleDeaths.newspaperTable().orThrow();
        assertThat(estimate.range().low()).isCloseTo(21_377, within(0.5));
        assertThat(estimate.central()).isCloseTo(23_594, within(0.5));
        assertThat(estimate.range().high()).isCloseTo(25_811, within(0.5));
        assertThat(estimate.basis().cautions()).anyMatch(c -> c.text().contains("divided by 6"));
    }

    @Test
    void externalCausesComeOut() {
        Estimate of2022 =
                ExcessMaleDeaths.externalCausesTable().in(2022).outcome().orThrow();
        assertThat(of2022.central()).isCloseTo(20_562, within(0.5));
        assertThat(of2022.standardDeviation().orElseThrow()).isCloseTo(1_084, within(0.5));
        Estimate of2023 =
                ExcessMaleDeaths.externalCausesTable().in(2023).outcome().orThrow();
        assertThat(of2023.central()).isCloseTo(35_666, within(0.5));
        assertThat(of2023.standardDeviation().orElseThrow()).isCloseTo(1_192, within(0.5));
        assertThat(ExcessMaleDeaths.externalCausesByYear()
                        .in(2023)
                        .outcome()
                        .orThrow()
                        .central())
                .isCloseTo(36_234, within(0.5));
    }

    @Test
    void bothYearsTogetherHaveTheJointCovariance() {
        Estimate both = ExcessMaleDeaths.models().get("5lin-hiv").orThrow();
        assertThat(both.central()).isCloseTo(58_482, within(0.5));
        // Not the 2,500 of the paper, which is not in its code; the joint covariance of scatter and fit
        assertThat(both.standardDeviation().orElseThrow()).isGreaterThan(Math.hypot(1_374, 1_533));
    }

    @Test
    void thePageIsPrintedInThePapersLayout() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ExcessMaleDeaths.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(text.toString(StandardCharsets.UTF_8))
                .containsSubsequence("1lin", "5lin", "10lin", "1exp", "5exp", "10exp", "15-19", "2022:", "329", "353")
                .contains("240 of the 240 values");
    }
}
