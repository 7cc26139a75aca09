package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** Means of the known ages, and counts. */
class MeanAgeTest {
    @Test
    void isOverTheKnownAges() {
        Tally dead = Tally.along(Axis.age())
                .add(3, 20)
                .add(1, 40)
                .add(6, (Object) null)
                .build();
        Estimate mean = Toll.of(dead).estimatedBy(new MeanAge()).orThrow();
        assertThat(mean.central()).isEqualTo(25);
        assertThat(mean)
                .hasToString("25 years of age (counted), by mean of the known ages of 4 recorded deaths (1 caution)");
        assertThat(mean.basis().cautions()).hasSize(1);
    }

    @Test
    void isRefusedWhereNoAgeIsKnown() {
        Tally dead = Tally.along(Axis.age()).add(6, (Object) null).build();
        assertThat(Toll.of(dead).estimatedBy(new MeanAge()))
                .isInstanceOfSatisfying(
                        Refusal.class, its -> assertThat(its.reason()).isEqualTo(Reason.NOTHING_COUNTED));
    }

    @Test
    void countsAreAsTheyAre() {
        Estimate count = Toll.of(Tally.ofTotal(0, Lineage.none()))
                .estimatedBy(new CountOfRecords())
                .orThrow();
        assertThat(count).hasToString("0 (counted), by counting of 0 recorded deaths (1 caution)");
    }
}
