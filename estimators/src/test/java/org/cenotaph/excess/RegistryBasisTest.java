package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.excess.RegistryExcessTest.assumptions;
import static org.cenotaph.excess.RegistryExcessTest.cautions;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryExcessTest.listed;
import static org.cenotaph.excess.RegistryExcessTest.plain;
import static org.cenotaph.excess.RegistryExcessTest.simple;

import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** What a registry estimate says that it rests on. */
class RegistryBasisTest {
    private static final Tally CASES = plain(4, 2, 10, 2).build();

    private static String said(Outcome outcome) {
        return String.join("\n", assumptions(outcome));
    }

    @Test
    void saysInWordsHowManyListedDeadHaveACase() {
        assertThat(said(simple(listed(40, 20, 30, 50)).estimate(CASES).total()))
                .contains("as the match found it: 40 of 60 at the ages 20-29, 30 of 80 at the ages 30-39")
                .contains("as likely to leave a case");
    }

    @Test
    void saysHowLongCasesTakeToBeOpened() {
        assertThat(said(simple(listed(50, 50, 50, 50)).estimate(CASES).total()))
                .contains("all cases are opened within 26 weeks of death", "only complete weeks count")
                .doesNotContain("nobody");
        assertThat(said(constant().estimate(RegistryGoldenTest.cases()).total()))
                .contains("as long after death as the excess cases of complete weeks; weeks with less than 30 %");
        Tally delays = Tally.along(RegistryGoldenTest.DELAY).add(9, 0).add(1, 1).build();
        assertThat(said(simple(listed(50, 50, 50, 50))
                        .completedAs(delays, RegistryGoldenTest.DELAY)
                        .estimate(CASES)
                        .total()))
                .contains("as the cases of the tally of delays");
    }

    @Test
    void aLopsidedRangeOfTheLateCoefficientIsCautionedAbout() {
        Tally cases = RegistryGoldenTest.cases();
        assertThat(cautions(constant().withLate(1.7, 1.5, 2.5).estimate(cases).total()))
                .contains("1.50 to 2.50, is lopsided about 1.70");
        assertThat(cautions(constant().withLate(1.7, 1.5, 1.9).estimate(cases).total()))
                .doesNotContain("lopsided");
        assertThat(cautions(constant().withLate(1.7, 1.7, 1.7).estimate(cases).total()))
                .doesNotContain("lopsided");
        assertThat(cautions(constant()
                        .withLate(1.7, 1.7, 2)
                        .takingAsExact(RegistrySource.LATE_COEFFICIENT)
                        .estimate(cases)
                        .total()))
                .doesNotContain("lopsided");
    }

    @Test
    void aScenarioDoesNotAssumeWhatItContradicts() {
        Outcome scenario =
                simple(listed(28, 2, 50, 50)).underOddsRatios(0.5, 2, 0.3).estimate(CASES);
        assertThat(said(scenario))
                .contains("28 of 30 at the ages 20-29", "0.5 to 2.0 times", "the list holds 0.3")
                .doesNotContain("as likely to leave a case", "the range holds errors", "err independently", "wander");
        assertThat(cautions(scenario)).doesNotContain("drawn(...)");
    }

    @Test
    void roughCoverageIsNoMatterWhereItIsDrawnOrExact() {
        RegistryExcess rough = simple(listed(28, 2, 50, 50));
        assertThat(cautions(rough.estimate(CASES).total())).contains("28 of 30 listed dead", "prefer drawn(...)");
        assertThat(cautions(rough.drawn(1, 1000).estimate(CASES).total())).doesNotContain("drawn(...)");
        assertThat(cautions(rough.takingAsExact(RegistrySource.COVERAGE)
                        .estimate(CASES)
                        .total()))
                .doesNotContain("drawn(...)");
    }

    @Test
    void saysWhetherTheRatioWouldHaveGoneOnOrStayed() {
        Tally listed = listed(50, 50, 50, 50);
        assertThat(said(simple(listed).estimate(CASES).total()))
                .contains("would have stayed as it was in the weeks of the baseline");
        RegistryExcess line = RegistryGoldenTest.sentence().linearRatio();
        assertThat(said(RegistryGoldenTest.options(line)
                        .estimate(RegistryGoldenTest.cases())
                        .total()))
                .contains("would have gone on along the line of the baseline");
        assertThat(line.toString()).startsWith("registry excess of 2022-W01 to 2022-W30 above 2018-2019");
    }
}
