package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryExcessTest.listed;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.FIRST;
import static org.cenotaph.excess.RegistryGoldenTest.LAST;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;
import static org.cenotaph.excess.Years.years;

import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** A tally of delays that lacks an age: the age is refused, and the others lose nothing by it. */
class DelayCompletionTest {
    private static final Tally BOTH = Tally.along(AGES, DELAY)
            .add(350, YOUNGER, 0)
            .add(350, YOUNGER, 3)
            .add(350, OLDER, 0)
            .add(350, OLDER, 3)
            .build();

    private static RegistryExcess withoutDelays() {
        return RegistryExcess.in(FIRST, LAST)
                .above(years(2018, 2019))
                .coveredAs(listed(50, 50, 50, 50))
                .readOn(LAST)
                .constantRatio()
                .ages(AGES, 20, 39);
    }

    private static void refusesTheOlderAlone(RegistryExcess method, Tally cases) {
        RegistryTable whole = method.completedAs(BOTH, DELAY).estimate(cases);
        RegistryTable part =
                method.completedAs(BOTH.where(AGES, YOUNGER), DELAY).estimate(cases);
        Refusal older = (Refusal) part.byAge().outcomes().get(OLDER);
        assertThat(older.reason()).isEqualTo(Reason.MISSING);
        assertThat(older.message()).contains("30-39", "the tally of delays has no cases");
        Estimate younger = (Estimate) part.byAge().outcomes().get(YOUNGER);
        assertThat(younger.range())
                .isEqualTo(((Estimate) whole.byAge().outcomes().get(YOUNGER)).range());
        assertThat(part.total()).isInstanceOf(Refusal.class);
        assertThat(whole.total()).isInstanceOf(Estimate.class);
    }

    @Test
    void anAgeThatTheTallyOfDelaysLacksIsRefused() {
        refusesTheOlderAlone(withoutDelays(), plain(4, 2, 10, 2).build());
        refusesTheOlderAlone(constant(), RegistryGoldenTest.cases());
    }

    @Test
    void aTallyOfDelaysWithoutCasesRefusesAll() {
        RegistryTable none = withoutDelays()
                .completedAs(Tally.along(DELAY).build(), DELAY)
                .estimate(plain(4, 2, 10, 2).build());
        assertThat(none.byAge().refusals()).containsOnlyKeys(YOUNGER, OLDER);
        assertThat(none.byAge().refusals().get(YOUNGER).reason()).isEqualTo(Reason.MISSING);
    }
}
