package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.RegistryExcessTest.constant;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.FIRST;
import static org.cenotaph.excess.RegistryGoldenTest.LAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cenotaph.excess.RegistryPlan.LateCoefficient;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.junit.jupiter.api.Test;

/** What a sentence keeps, and the limits of what can be said in it. */
class RegistryPlanTest {
    private static final IsoWeek WEEK = new IsoWeek(2022, 10); // Monday 7 to Sunday 13 March

    @Test
    void aWeekOfDelayIsOverSixDaysAfterTheSundayOfDeath() {
        // whoever died on the Sunday has had a whole week, the day of reading among it, on the Saturday after
        assertThat(RegistryPlan.weeksOver(WEEK, LocalDate.of(2022, 3, 19))).isEqualTo(1);
        assertThat(RegistryPlan.weeksOver(WEEK, LocalDate.of(2022, 3, 18))).isZero();
        assertThat(RegistryPlan.weeksOver(WEEK, LocalDate.of(2022, 3, 12))).isZero();
        assertThat(RegistryPlan.weeksOver(WEEK, LocalDate.of(2022, 3, 11))).isEqualTo(-1);
        assertThat(RegistryPlan.weeksOver(WEEK, LocalDate.of(2022, 5, 7))).isEqualTo(8);
    }

    @Test
    void aRangeIsLopsidedWhereOneSideIsMoreThanAQuarterWider() {
        assertThat(new LateCoefficient(8, 4, 13).isLopsided()).isFalse();
        assertThat(new LateCoefficient(8, 4, 13.5).isLopsided()).isTrue();
        assertThat(new LateCoefficient(8, 3, 12).isLopsided()).isFalse();
        assertThat(new LateCoefficient(8, 2.5, 12).isLopsided()).isTrue();
        assertThat(new LateCoefficient(8, 4, 4 + 4 * 1.959963984540054).deviation())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void aCoefficientIsPositiveAndLiesInItsRange() {
        for (double[] wrong : new double[][] {
            {1, 0, 2},
            {1, 1.1, 2},
            {1, 0.5, 0.9},
            {Double.NaN, 1, 2},
            {1, Double.NaN, 2},
            {1, 0.5, Double.NaN},
            {1, 0.5, Double.POSITIVE_INFINITY}
        }) {
            assertThatThrownBy(() -> constant().withLate(wrong[0], wrong[1], wrong[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("lies in its range, got " + wrong[0] + " in " + wrong[1] + " to " + wrong[2]);
        }
        assertThat(constant().withLate(1, 1, 1).plan().opening().late()).isEqualTo(new LateCoefficient(1, 1, 1));
    }

    @Test
    void drawsAreOneThousandToOneMillion() {
        for (int wrong : new int[] {999, 1_000_001}) {
            assertThatThrownBy(() -> constant().drawn(1, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("needs 1000 to 1000000 of them, got " + wrong);
        }
        assertThat(constant().drawn(7, 1000).plan().errors().draws()).isEqualTo(1000);
        assertThat(constant().drawn(7, 1_000_000).plan().errors().seed()).isEqualTo(7);
    }

    @Test
    void theDayOfReadingLiesInAYearOfFourDigits() {
        RegistrySentence.Read unread =
                RegistryExcess.in(FIRST, LAST).above(Years.year(2019)).coveredAs(RegistryGoldenTest.match());
        for (LocalDate wrong : List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
            assertThatThrownBy(() -> unread.readOn(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("within 1 to 9999, got " + wrong);
        }
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(unread.readOn(last).constantRatio().plan().asked().readOn()).isEqualTo(last);
        LocalDate first = LocalDate.of(1, 1, 1);
        assertThat(unread.readOn(first).constantRatio().plan().asked().readOn()).isEqualTo(first);
        assertThat(unread.readOn(WEEK).constantRatio().plan().asked().readOn()).isEqualTo(LocalDate.of(2022, 3, 13));
    }

    @Test
    void periodsAreTheWeeksWhoseThursdayLiesInThem() {
        // 5 January 2023 is a Thursday, and so is 26 January
        assertThat(weeks(LocalDate.of(2023, 1, 5), LocalDate.of(2023, 1, 26)))
                .containsExactly(
                        new IsoWeek(2023, 1), new IsoWeek(2023, 2), new IsoWeek(2023, 3), new IsoWeek(2023, 4));
        assertThat(weeks(LocalDate.of(2023, 1, 6), LocalDate.of(2023, 1, 25)))
                .containsExactly(new IsoWeek(2023, 2), new IsoWeek(2023, 3));
        assertThatThrownBy(() -> RegistryExcess.in(LocalDate.of(2023, 1, 6), LocalDate.of(2023, 1, 11)))
                .isInstanceOf(IllegalArgumentException.class);
        for (LocalDate wrong : List.of(LocalDate.of(0, 6, 1), LocalDate.of(10_000, 6, 1))) {
            assertThatThrownBy(() -> RegistryExcess.in(wrong, LocalDate.of(2023, 1, 6)))
                    .hasMessageContaining("weeks lie in the years 1 to 9999, got " + wrong);
        }
    }

    private static List<IsoWeek> weeks(LocalDate from, LocalDate to) {
        return RegistryExcess.in(from, to)
                .above(Years.year(2019))
                .coveredAs(RegistryGoldenTest.match())
                .readOn(LAST)
                .constantRatio()
                .plan()
                .asked()
                .weeks();
    }

    @Test
    void everythingThatWasSaidIsKeptByWhatIsSaidNext() {
        Axis<String> gender = Axis.category("gender");
        RegistryPlan plan = constant()
                .sexes(gender, "male", "female")
                .withWanderingRatio()
                .withWomenSmoothed(5)
                .withFewestListed(40)
                .takingAsExact(RegistrySource.RATIO)
                .withLevel(0.9)
                .withListInside()
                .withLate(2, 1.5, 2.5)
                .lateAfter(6)
                .withFloor(0.4)
                .ages(AGES, 20, 29)
                .plan();
        assertThat(plan.people())
                .isEqualTo(new RegistryPlan.People(gender, "male", "female", AGES, new AgeBand(20, 29)));
        assertThat(plan.fitting()).isEqualTo(new RegistryPlan.Fitting(false, true, 5, 40));
        assertThat(plan.errors())
                .isEqualTo(new RegistryPlan.Errors(
                        Set.of(RegistrySource.RATIO), 0.9, RegistryPlan.Spread.LIST_INSIDE, 0, 0));
        assertThat(plan.opening())
                .isEqualTo(new RegistryPlan.Opening(DELAY, null, new LateCoefficient(2, 1.5, 2.5), 6, 0.4));
        assertThat(plan.counts(RegistrySource.RATIO)).isFalse();
        assertThat(plan.counts(RegistrySource.COVERAGE)).isTrue();
        assertThat(plan.axes()).containsExactly(Axis.ISO_WEEK, gender, AGES, DELAY);
        assertThat(constant().axes()).containsExactly(Axis.ISO_WEEK, Axis.category("sex"), AGES, DELAY);
        assertThat(plan).hasToString("registry excess of 2022-W01 to 2022-W30 above 2018-2019");
    }

    @Test
    void fiveYearAgesAndHalfOfTheCasesAreTheDefault() {
        RegistryExcess plain = RegistryExcess.in(FIRST, LAST)
                .above(Years.year(2019))
                .coveredAs(RegistryGoldenTest.match())
                .readOn(LAST)
                .linearRatio();
        assertThat(plain.axes()).containsExactly(Axis.ISO_WEEK, Axis.category("sex"), SexRatioExcess.FIVE_YEAR_AGES);
        assertThat(plain.plan().opening().floor()).isEqualTo(0.5);
        assertThat(plain.plan().opening().lateAfter()).isEqualTo(26);
        assertThat(plain.plan().errors().level()).isEqualTo(0.95);
        assertThat(plain.plan().fitting()).isEqualTo(new RegistryPlan.Fitting(true, false, 1, 30));
        assertThat(plain.ages(15, 49).plan().people().ages()).isEqualTo(new AgeBand(15, 49));
    }

    @Test
    void optionsAtTheirLimitsAreTaken() {
        assertThat(constant().withFloor(1).plan().opening().floor()).isEqualTo(1);
        assertThatThrownBy(() -> constant().withFloor(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThat(constant().lateAfter(1).plan().opening().lateAfter()).isEqualTo(1);
        assertThat(constant().withWomenSmoothed(1).plan().fitting().window()).isEqualTo(1);
        assertThatThrownBy(() -> constant().withWomenSmoothed(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
