package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** What a reader is told of the largest category: every number of the sentence, and where it stops being sure. */
class LeaderWordsTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final LeadingCategory<Year, String> LEADING =
            LeadingCategory.of(CATEGORY).by(Axis.YEAR).unknown("nd");

    /** Deaths of a, b, c, ... in years from 2020 on. */
    private static TallyBuilder years(long[]... rows) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, CATEGORY).allowingCorrections();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                deaths.add(rows[i][j], Year.of(2020 + i), "" + (char) ('a' + j));
            }
        }
        return deaths;
    }

    private static Leader<String> leader(long unknown, long... counts) {
        return LEADING.estimate(years(counts).add(unknown, Year.of(2020), "nd").build())
                .in(Year.of(2020));
    }

    @Test
    void everyNumberIsInTheSentence() {
        // scipy 1.17.1: P = beta.sf(0.5, 9.5, 4.5), at worst beta.sf(0.5, 9.5, 5.5); Goodman with q = chi2.ppf(0.975,
        // 1)
        assertThat(leader(1, 9, 4))
                .hasToString(
                        "a, largest with probability 0.918, 69.2 % (38.9 to 88.8) of the known; next b, behind by 5;"
                                + " 1 unknown, at worst 0.858");
        assertThat(leader(5, 9, 4).toString()).contains("; 5 unknown could overturn it, at worst 0.500");
        assertThat(leader(0, 6, 6, 2).toString())
                .startsWith("a and b, tied, largest with probability 0.4")
                .contains("; next c, behind by 4; 0 unknown, at worst 0.4");
        assertThat(leader(0, 6, 6).toString()).doesNotContain("next", "behind");
    }

    @Test
    void nothingIsCalledCertain() {
        assertThat(leader(1100, 2900, 100).toString())
                .startsWith("a, largest with probability above 0.999, ")
                .contains("behind by 2,800; 1,100 unknown, at worst above 0.999");
        assertThat(leader(4000, 2900, 100).toString())
                .endsWith("4,000 unknown could overturn it, at worst below 0.001");
    }

    @Test
    void theNextCanBeSeveral() {
        Leader<String> leader = leader(0, 3, 9, 3, 1);
        assertThat(leader.largest()).containsExactly("b");
        assertThat(leader.runnersUp()).containsExactly("a", "c");
        assertThat(leader.lead()).isEqualTo(6);
        assertThat(leader.toString()).contains("next a and c, behind by 6");
        assertThat(leader(6, 3, 9, 3, 1).unknownCouldOverturn()).isTrue();
        assertThat(leader(5, 3, 9, 3, 1).unknownCouldOverturn()).isFalse();
        // of several that are next, the first has the unknown at worst
        assertThat(leader(6, 3, 9, 3).probabilityAtWorst())
                .isCloseTo(leader(0, 9, 9, 3).probability(), within(1e-14));
        assertThat(leader(1, 6, 6).probabilityAtWorst())
                .isEqualTo(leader(0, 6, 7).probabilities().get("a"));
    }

    @Test
    void changesSayHowLongTheyLasted() {
        Leaders<Year, String> leaders =
                LEADING.estimate(years(new long[] {9, 4}, new long[] {3, 8}, new long[] {3, 8}, new long[] {9, 3})
                        .build());
        assertThat(leaders.changes().get(0).toString())
                .startsWith("2020: a, largest")
                .contains("\n2021: b, largest")
                .endsWith("\nit stayed so for 2 periods");
        assertThat(leaders.changes().get(1).toString()).endsWith("\nit stayed so for 1 period");
        assertThat(leaders.lastingChanges(1)).isEqualTo(leaders.changes()).hasSize(2);
        assertThat(leaders.lastingChanges(2)).containsExactly(leaders.changes().get(0));
        assertThat(leaders.lastingChanges(3)).isEmpty();
        assertThatThrownBy(() -> leaders.lastingChanges(0)).hasMessageContaining("at least one period, got 0");
    }

    @Test
    void periodsWithoutAnAnswerAreInTheListAndTheBreakdown() {
        Tally deaths =
                years(new long[] {9, 4}, new long[] {0, 0}).add(7, null, "a").build();
        Leaders<Year, String> leaders = LEADING.estimate(deaths);
        assertThat(leaders.toString().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("year 2020: a, largest"))
                .anyMatch(line -> line.startsWith("year 2021: ") && line.contains("death of known category"))
                .endsWith("unplaced on the axis year: 7 recorded deaths");
        assertThat(LEADING.estimate(years(new long[] {9, 4}).build()).toString().lines())
                .hasSize(1);
        assertThat(leaders.shares().unplaced()).isEqualTo(7);
        assertThat(leaders.shares().outcomes().get(Year.of(2020))).isInstanceOf(Estimate.class);
        assertThat(leaders.shares().outcomes().get(Year.of(2021))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> leaders.in(Year.of(2021)))
                .hasMessageContaining("no category leads in 2021; answered are [2020]");
    }

    @Test
    void thePriorAndTheSourcesAreNamed() {
        Estimate share = leader(0, 9, 4).share();
        assertThat(share.basis().method().name())
                .isEqualTo("the largest category, its share by Goodman's joint ranges of 2 shares");
        assertThat(share.basis().method().references())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Gelman");
        assertThat(share.basis().assumptions().stream().map(Assumption::text))
                .contains("before counting, each known category is worth 0.5 deaths (Dirichlet prior)");
        Refusal none = LEADING.withPrior(1_000_000)
                .estimate(years(new long[] {0, 0}).build())
                .refusals()
                .get(Year.of(2020));
        assertThat(none.basis().assumptions().stream().map(Assumption::text))
                .contains("before counting, each known category is worth 1000000.0 deaths (Dirichlet prior)");
        assertThat(none.basis().method().references()).hasSize(2);
        assertThatThrownBy(() -> LEADING.withPrior(1_000_000.1)).hasMessageContaining("at most a million");
    }

    @Test
    void oneCategoryIsNothingToChooseFrom() {
        List<Refusal> refusals = Stream.of(years(new long[] {4}), years(new long[] {-4}))
                .map(deaths -> LEADING.estimate(deaths.build()).refusals().get(Year.of(2020)))
                .toList();
        assertThat(refusals.get(0).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(refusals.get(0).message())
                .isEqualTo("a largest category needs two known ones to choose from, got [a]");
        assertThat(refusals.get(0).basis().method().name()).isEqualTo("the largest category");
        assertThat(refusals.get(1).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThatThrownBy(() -> LeadingCategory.of(CATEGORY).by(CATEGORY))
                .hasMessageContaining("periods and categories need an axis each");
        assertThat(LEADING.axes()).containsExactly(Axis.YEAR, CATEGORY);
    }
}
