package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The named dead of 85 regions, smoothed and ranked. */
class SmallAreaRegionsTest {
    private static final Path RATES =
            Path.of("..", "..", "shared", "data", "ru_named_list_2022_23", "published_regional_rates.csv");
    private static final Axis<String> REGION = Axis.category("region");

    private static Tally deaths;
    private static Exposure<String> men;

    @BeforeAll
    static void read() {
        assumeTrue(Files.exists(RATES), "the table lies under ../shared and is not here");
        deaths = counts("named_dead");
        men = Exposure.along(REGION, counts("men_16_61_5"), "men aged 16 to 61");
    }

    private static Tally counts(String column) {
        return CsvCounts.in(CsvFormat.standard())
                .along(REGION, "region")
                .counting(column)
                .read(CsvInput.of(RATES))
                .result();
    }

    @Test
    void everyRegionIsSmoothedAndTheSmallestMost() {
        Breakdown<String> rates =
                Toll.of(deaths).estimatedBy(SmoothedRate.per(100_000).among(men));
        assertThat(rates.estimates()).hasSize(85);
        Estimate nenets = rates.estimates().get("Nenets"); // 27 of 12,717: 212
        Estimate buryatia = rates.estimates().get("Buryatia"); // 643 of 278,885: 231
        assertThat(nenets.central()).isBetween(150.0, 210.0);
        assertThat(buryatia.central()).isBetween(225.0, 231.0);
        assertThat(nenets.range().contains(212)).isTrue();
    }

    @Test
    void theWaysOfSmoothingAgreeWhereDeathsAreMany() {
        Map<String, Estimate> first =
                SmoothedRate.per(100_000).among(men).estimate(deaths).estimates();
        for (Smoothing smoothing : Smoothing.values()) {
            Map<String, Estimate> rates = SmoothedRate.per(100_000)
                    .among(men)
                    .with(smoothing)
                    .estimate(deaths)
                    .estimates();
            rates.forEach((region, rate) -> {
                if (rate.basis().counted() > 200) {
                    assertThat(rate.central() / first.get(region).central()).isBetween(0.97, 1.03);
                }
            });
        }
    }

    @Test
    void tuvaIsLikelyTheFirstAndThreeRegionsAreSurelyAmongTheFirstTen() {
        RateRanking<String> ranking = Toll.of(deaths).estimatedBy(RateRanks.among(men));
        assertThat(ranking.inOrder().get(0).area()).isEqualTo("Tuva");
        assertThat(ranking.areas().get("Tuva").probabilityFirst()).isBetween(0.5, 0.95);
        assertThat(ranking.areas().get("Buryatia").probabilityTop()).isGreaterThan(0.999);
        assertThat(ranking.areas().get("Moscow").rank().central()).isGreaterThan(80);
        assertThat(ranking.toString().lines()).hasSize(87);
    }
}
