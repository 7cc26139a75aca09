package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page shows every published rate, and all of them come out. */
class RegionalLossRatesTest {
    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        RegionalLossRates.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allRatesAndLimitsComeOutToThePrintedDigits() {
        assertThat(Facts.table("published_regional_rates.csv")).hasSize(85);
        assertThat(RegionalLossRates.agreement()).startsWith("85 of the 85 rates");
    }

    @Test
    void showsRatesRanksAndWhatWasLeftOut() {
        assertThat(printed(true))
                .contains("20,253 deaths, 358 of them without a region", "every name stands on both sides")
                .contains("differ from the printed digits: 0 of 85")
                .containsPattern("Tuva +231 +249 +218 +283 +248.7 +218.2 +283.4")
                .containsPattern("Nenets +212.3 +17")
                .containsPattern("Buryatia over Moscow: 62.3 to 92.3 ")
                .contains("Gini of the rates", "Assumption: ", "Caution: unplaced on the axis region");
    }
}
