package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The estimate stands beside the truth, and the published editions add up to what was published. */
class InheritanceRegistryTest {
    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        InheritanceRegistry.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSimulatedTotalIsHeldByItsRange() {
        assertThat(printed(false))
                .containsPattern("all +\\d\\d,\\d+ +\\d\\d,\\d+ +\\d\\d,\\d+ +\\d\\d,\\d+ +yes")
                .contains("(scenario)", "(95 % confidence)")
                .doesNotContain("Assumption:");
        assertThat(printed(true)).contains("Assumption: the range holds errors of", "Part: 18-24:", "Part: late:");
    }

    @Test
    void theEditionsAddUpToWhatWasPublished() {
        assertThat(printed(false))
                .containsPattern("2022 +2025 +19,116 ")
                .containsPattern("2024 +2025 +93,295 ")
                .containsPattern("all years +2025 +219,311 +204,755 +236,454")
                .containsPattern("all years +2026 +261,368 +[\\d,]+ +[\\d,]+ +90,448 +351,817 +301,826 +401,808")
                .contains("52,305 late excess cases stand for 90,448 deaths, 1.729 each", "61,900, 1.183 each")
                .contains("21 weeks at the end have a late part below zero")
                .containsPattern("2024-06-17 +none +120,145")
                .containsPattern("2024-12-23 +none +none +163,375");
    }
}
