package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.cenotaph.composition.Leader;
import org.cenotaph.composition.Leaders;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** The categories of the dead: who led when, with what probability, and what is not known. */
class WhoWereTheDeadTest {
    private static final Tally DEAD = Facts.weeklyByCategory().result();
    private static final Leaders<YearMonth, String> MONTHS = WhoWereTheDead.leadersByMonth(DEAD);

    private static String printed(boolean withBasis) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WhoWereTheDead.print(new PrintStream(text, true, StandardCharsets.UTF_8), withBasis);
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void prisonersLedFromOctober2022ToMay2023() {
        for (YearMonth month = YearMonth.of(2022, 10);
                month.isBefore(YearMonth.of(2023, 6));
                month = month.plusMonths(1)) {
            assertThat(MONTHS.in(month).largest()).containsExactly("inmates");
        }
        Leader<String> march = MONTHS.in(YearMonth.of(2023, 3));
        assertThat(march.deaths()).containsEntry("inmates", 2902L);
        assertThat(march.share().central()).isBetween(0.594, 0.596);
        assertThat(march.probability()).isGreaterThan(0.999);
        assertThat(march.unknownCouldOverturn()).isFalse();
    }

    @Test
    void theMobilisedLedForTwoMonthsAndVolunteersFromAugust2023On() {
        assertThat(MONTHS.in(YearMonth.of(2023, 6)).largest()).containsExactly("mob");
        assertThat(MONTHS.in(YearMonth.of(2023, 7)).largest()).containsExactly("mob");
        assertThat(MONTHS.in(YearMonth.of(2023, 7)).probability()).isLessThan(0.97);
        for (YearMonth month = YearMonth.of(2023, 8);
                month.isBefore(YearMonth.of(2025, 4));
                month = month.plusMonths(1)) {
            assertThat(MONTHS.in(month).largest()).containsExactly("vol");
            assertThat(MONTHS.in(month).probability()).isGreaterThan(0.999);
        }
    }

    @Test
    void printsWhenTheLeadChangedAndWhatIsNotShown() {
        assertThat(printed(false))
                .contains("201,998 deaths", "however the unknown divide", "What this does not show")
                .containsSubsequence("2022-10, and 7 more", "before, 2022-09: vol", "after, 2022-10: inmates")
                .containsSubsequence("2023-08, and 31 more", "before, 2023-07: mob", "after, 2023-08: vol")
                .containsSubsequence("up to the end of a month", "2022-12, and 14 more", "2024-03, and 26 more")
                .doesNotContain("Assumption:");
    }

    @Test
    void printsTheBasisOnRequest() {
        assertThat(printed(true)).contains("Assumption: deaths of unknown category divide", "Reference: Goodman 1965");
    }
}
