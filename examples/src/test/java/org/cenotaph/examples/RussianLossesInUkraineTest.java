package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The main job prints the facts of the list and the published ranges. */
class RussianLossesInUkraineTest {
    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        RussianLossesInUkraine.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsThePublishedRangesAsScenarios() {
        assertThat(printed(false))
                .contains("164,223 to 237,211 (scenario)", "185,223 to 260,711 (scenario)")
                .contains("20,253 deaths");
    }

    @Test
    void printsTheTenLargestRegionsInOrder() {
        assertThat(printed(false))
                .containsSubsequence(
                        "Krasnodar",
                        "817",
                        "Sverdlovsk",
                        "804",
                        "Chelyabinsk",
                        "668",
                        "Buryatia",
                        "643",
                        "Bashkortostan",
                        "612",
                        "Volgograd",
                        "526",
                        "Rostov",
                        "503",
                        "Dagestan",
                        "495",
                        "Perm",
                        "482",
                        "Zabaykalsky",
                        "476");
    }

    @Test
    void saysWhatIsNotRecorded() {
        assertThat(printed(false)).containsSubsequence("65 deaths", "358 deaths", "6,516 deaths");
    }

    @Test
    void printsTheBasisOnRequest() {
        assertThat(printed(false)).doesNotContain("Assumption:");
        assertThat(printed(true))
                .contains("Assumption: the records hold between 45 % and 65 % of all deaths", "Reference:");
    }
}
