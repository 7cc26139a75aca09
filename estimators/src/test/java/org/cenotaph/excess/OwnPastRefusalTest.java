package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.OwnPastExcessTest.cautions;
import static org.cenotaph.excess.OwnPastExcessTest.deaths;
import static org.cenotaph.excess.OwnPastExcessTest.in;
import static org.cenotaph.excess.OwnPastExcessTest.refusal;
import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.Year;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** The own-past estimator where it must refuse, on yearly deaths. */
class OwnPastRefusalTest {
    @Test
    void refusesATrendFromOneBaselineYear() {
        Tally register = deaths(2019, 100, 150);
        assertThat(refusal(in(2020, 2020, year(2019))
                                .linear()
                                .estimate(register)
                                .total())
                        .reason())
                .isEqualTo(Reason.TOO_FEW);
        assertThat(refusal(in(2020, 2020, year(2019))
                                .poisson()
                                .estimate(register)
                                .total())
                        .reason())
                .isEqualTo(Reason.TOO_FEW);
    }

    @Test
    void poissonNeedsADeathInEverySeason() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .poisson()
                .estimate(deaths(2017, 0, 0, 0, 7))
                .total();
        assertThat(refusal(excess).reason()).isEqualTo(Reason.UNDEFINED);
    }

    @Test
    void poissonRefusesWhereItHasNoFiniteCoefficients() {
        Excess excess = in(2020, 2020, years(2017, 2019))
                .poisson()
                .estimate(deaths(2017, 0, 0, 5, 7))
                .total();
        assertThat(refusal(excess).reason()).isEqualTo(Reason.MODEL_FAILS);
    }

    @Test
    void poissonRefusesWhatLeavesTheRangeOfNumbers() {
        Tally register = Tally.along(Axis.YEAR)
                .merge(deaths(1, 10, 100, 1000))
                .add(7, Year.of(9999))
                .build();
        Excess excess = in(9999, 9999, years(1, 3)).poisson().estimate(register).total();
        assertThat(refusal(excess).reason()).isEqualTo(Reason.MODEL_FAILS);
    }

    @Test
    void refusesAMissingBaselineYear() {
        Tally register = Tally.along(Axis.YEAR)
                .merge(deaths(2015, 90, 100))
                .merge(deaths(2018, 110, 100, 150))
                .build();
        OwnPastExcess<Year> method = in(2020, 2020, years(2015, 2019)).linear();
        Refusal refusal = refusal(method.estimate(register).total());
        assertThat(refusal.reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal.message()).contains("2017");
        Excess fitted = method.withGapsInBaseline().estimate(register).total();
        assertThat(fitted.expected().orElseThrow()).isCloseTo(109, within(1e-9));
        assertThat(cautions(fitted)).anyMatch(text -> text.contains("2017"));
    }

    @Test
    void refusesAnEmptyTally() {
        OwnPastTable<Year> table = in(2020, 2021, years(2017, 2019))
                .linear()
                .estimate(Tally.along(Axis.YEAR).build());
        assertThat(refusal(table.total()).reason()).isEqualTo(Reason.MISSING);
        assertThat(table.byPeriod()).isEmpty();
        assertThat(table.breakdown().outcomes()).isEmpty();
        assertThat(refusal(table.in(2021)).message()).contains("2017");
    }

    @Test
    void overflowIsAnError() {
        Tally register = deaths(2017, 1, 2, 3, Long.MAX_VALUE - 10);
        OwnPastExcess<Year> method = in(2020, 2020, years(2017, 2019)).mean();
        assertThat(method.estimate(register).orThrow().central()).isCloseTo(0x1p63, within(1e4));
        Tally tooMany = deaths(2017, Long.MAX_VALUE / 2, 2, 3, Long.MAX_VALUE / 2 + 10);
        assertThatThrownBy(() -> method.estimate(tooMany)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesWhereCorrectionsOutweighDeaths() {
        Tally baseline = Tally.along(Axis.YEAR)
                .allowingCorrections()
                .merge(deaths(2018, 5, 6, 7))
                .add(-3, Year.of(2017))
                .build();
        assertThat(refusal(in(2020, 2020, years(2017, 2019))
                                .mean()
                                .estimate(baseline)
                                .total())
                        .reason())
                .isEqualTo(Reason.NEGATIVE_COUNT);
        Tally target = Tally.along(Axis.YEAR)
                .allowingCorrections()
                .merge(deaths(2017, 5, 6, 7))
                .add(-3, Year.of(2020))
                .build();
        assertThat(refusal(in(2020, 2020, years(2017, 2019))
                                .mean()
                                .estimate(target)
                                .total())
                        .reason())
                .isEqualTo(Reason.NEGATIVE_COUNT);
    }

    @Test
    void saysWhatItCannotTake() {
        assertThatThrownBy(() -> OwnPastExcess.by(Axis.DAY)).hasMessageContaining("got the axis day");
        assertThatThrownBy(() -> in(2019, 2020, years(2015, 2019))).hasMessageContaining("both baseline and estimated");
        OwnPastTable<Year> table = in(2020, 2020, years(2017, 2019)).mean().estimate(deaths(2017, 90, 100, 110, 150));
        assertThatThrownBy(() -> table.at(Year.of(2021))).hasMessageContaining("2021 was not estimated");
        assertThatThrownBy(() -> table.in(2021)).hasMessageContaining("2021 was not estimated");
        assertThatThrownBy(() -> table.between(Year.of(2021), Year.of(2022)))
                .hasMessageContaining("between 2021 and 2022");
    }
}
