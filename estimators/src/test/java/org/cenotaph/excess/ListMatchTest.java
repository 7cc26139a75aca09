package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cenotaph.excess.RegistryExcessTest.cautions;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryExcessTest.simple;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;

import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Age;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The match of a list: whoever is neither with a case nor without is counted, and words that are not there are an error. */
class ListMatchTest {
    private static final Axis<String> CASE = Axis.category("case");

    private static TallyBuilder match(String with, String without) {
        return Tally.along(AGES, CASE)
                .add(50, YOUNGER, with)
                .add(50, YOUNGER, without)
                .add(50, OLDER, with)
                .add(50, OLDER, without);
    }

    private static ListMatch yesAndNo(Tally tally) {
        return new ListMatch(tally, CASE, "yes", "no");
    }

    @Test
    void wordsThatAreNotThereAreAnErrorThatNamesThoseThatAre() {
        Tally other = match("found", "absent").build();
        assertThatThrownBy(() -> simple(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"yes\" and \"no\"")
                .hasMessageContaining("[absent, found]");
        assertThatThrownBy(() -> yesAndNo(match("Yes", "no").build())).hasMessageContaining("[Yes, no]");
        Tally two = match("yes", "no").build();
        assertThatThrownBy(() -> new ListMatch(two, CASE, "yes", "yes")).hasMessageContaining("two words");
        assertThatThrownBy(() -> new ListMatch(two, Axis.category("found"), "yes", "no"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListOfWhomAllOrNoneHaveACaseIsNoError() {
        Tally all = Tally.along(AGES, CASE)
                .add(50, YOUNGER, "yes")
                .add(50, OLDER, "yes")
                .build();
        assertThat(simple(all).estimate(plain(4, 2, 10, 2).build()).total()).isInstanceOf(Estimate.class);
        Tally none = Tally.along(AGES, CASE)
                .add(50, YOUNGER, "no")
                .add(50, OLDER, "no")
                .build();
        Refusal refusal = (Refusal) simple(none)
                .estimate(plain(4, 2, 10, 2).build())
                .byAge()
                .outcomes()
                .get(YOUNGER);
        assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED);
        assertThat(yesAndNo(Tally.along(AGES, CASE).build()).listed(YOUNGER)).isZero();
    }

    @Test
    void whoeverIsNeitherIsCountedAsNotUsed() {
        AgeBand outside = new AgeBand(40, Age.HIGHEST);
        Tally match = match("yes", "no")
                .add(11, YOUNGER, "unclear")
                .add(4, OLDER, "not looked up")
                .add(100, outside, "unclear")
                .add(1000, YOUNGER, null)
                .add(2000, null, "unclear")
                .build();
        String cautions =
                cautions(simple(match).estimate(plain(4, 2, 10, 2).build()).total());
        assertThat(cautions)
                .contains("15 listed dead are neither \"yes\" nor \"no\"")
                .contains("3000 listed dead are unplaced");
        assertThat(cautions(simple(match("yes", "no").build())
                        .estimate(plain(4, 2, 10, 2).build())
                        .total()))
                .doesNotContain("listed dead");
    }

    @Test
    void casesOfAnotherSexAreCountedAsNotUsed() {
        Tally cases = plain(4, 2, 10, 2)
                .add(7, RegistryGoldenTest.FIRST, "unknown", YOUNGER)
                .add(5, RegistryCases.weeksOf(2018).get(3), "?", OLDER)
                .add(99, RegistryCases.weeksOf(2020).get(3), "?", OLDER) // neither baseline nor estimated
                .build();
        assertThat(cautions(simple(match("yes", "no").build()).estimate(cases).total()))
                .contains("12 cases are neither \"m\" nor \"f\"");
        RegistryTable wrong = simple(match("yes", "no").build())
                .sexes(Axis.category("sex"), "M", "f")
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(wrong.total()).isInstanceOf(Refusal.class);
        assertThat(cautions(wrong.total())).contains("cases are neither \"M\" nor \"f\"");
    }
}
