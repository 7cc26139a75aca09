package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.RatioModel.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The regression of the weeks of a baseline, by hand where it can be, and by what must hold of any fit. */
class CaseRatioTest {
    private static final double[] TIMES = {2018, 2018.25, 2018.5, 2019, 2019.25, 2019.75};
    private static final double[] MEN = {30, 22, 0, 41, 38, 55};
    private static final double[] WOMEN = {11, 13, 0, 12, 16, 14};
    private static final int[] TWO_YEARS = {3, 3};

    private static CaseRatio fit(boolean trend) throws Unfit {
        return new CaseRatio(TIMES, MEN, WOMEN, TWO_YEARS, trend);
    }

    private static void refused(Reason reason, String message, double[] men, double[] women, boolean trend) {
        double[] times = Arrays.copyOf(TIMES, men.length);
        assertThatThrownBy(() -> new CaseRatio(times, men, women, new int[] {men.length}, trend))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((Unfit) e).reason()).isEqualTo(reason));
    }

    @Test
    void aConstantRatioIsThatOfTheSums() throws Unfit {
        CaseRatio fit = fit(false);
        double men = 186;
        double women = 66;
        assertThat(fit.ratio(2018)).isCloseTo(men / women, within(1e-12));
        assertThat(fit.ratio(2025)).isCloseTo(men / women, within(1e-12));
        // Pearson's statistic over the five weeks that have cases, with four degrees of freedom
        double share = men / (men + women);
        double squares = 0;
        for (int i = 0; i < MEN.length; i++) {
            double all = MEN[i] + WOMEN[i];
            double off = MEN[i] - all * share;
            squares += all == 0 ? 0 : off * off / (all * share * (1 - share));
        }
        assertThat(squares / 4).isGreaterThan(1);
        assertThat(fit.dispersion()).isCloseTo(squares / 4, within(1e-12));
        // the information on the log ratio is M F / (M + F)
        assertThat(fit.variance(3, 8)).isCloseTo(9 * squares / 4 * (men + women) / (men * women), within(1e-12));
    }

    /** The score equations: men less those expected have no sum, and no trend. */
    @Test
    void aLineLeavesNeitherASumNorATrend() throws Unfit {
        CaseRatio fit = fit(true);
        assertThat(fit.since(2018.875)).isZero(); // the middle of the first and the last week
        assertThat(fit.since(2020.875)).isEqualTo(2);
        double level = 0;
        double slope = 0;
        double squares = 0;
        double[] information = new double[3];
        for (int i = 0; i < MEN.length; i++) {
            double ratio = fit.ratio(TIMES[i]);
            double x = fit.since(TIMES[i]);
            double all = MEN[i] + WOMEN[i];
            double off = MEN[i] - all * ratio / (1 + ratio);
            double weight = all * ratio / ((1 + ratio) * (1 + ratio));
            level += off;
            slope += x * off;
            squares += all == 0 ? 0 : off * off / weight;
            information[0] += weight;
            information[1] += weight * x;
            information[2] += weight * x * x;
        }
        assertThat(level).isCloseTo(0, within(1e-10));
        assertThat(slope).isCloseTo(0, within(1e-10));
        double dispersion = Math.max(1, squares / 3);
        assertThat(fit.dispersion()).isCloseTo(dispersion, within(1e-10));
        double determinant = information[0] * information[2] - information[1] * information[1];
        double expected =
                dispersion * (4 * information[2] - 2 * 2 * 5 * information[1] + 25 * information[0]) / determinant;
        assertThat(fit.variance(2, 5)).isCloseTo(expected, within(1e-10 * expected));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDrawnErrorHasTheVarianceOfTheFit(boolean trend) throws Unfit {
        CaseRatio fit = fit(trend);
        fit.wander(0.04);
        assertThat(fit.betweenYears()).isEqualTo(0.04);
        for (double time : new double[] {2017, 2018.875, 2024.5}) {
            double ofFirst = Math.log(fit.error(time, 1, 0));
            double ofSecond = Math.log(fit.error(time, 0, 1));
            double x = trend ? fit.since(time) : 0;
            assertThat(ofFirst * ofFirst + ofSecond * ofSecond).isCloseTo(fit.variance(1, x), within(1e-12));
            assertThat(Math.log(fit.error(time, -0.7, 1.3))).isCloseTo(1.3 * ofSecond - 0.7 * ofFirst, within(1e-12));
        }
        // errors at two times go together as those of level and slope do
        double early = trend ? fit.since(2018) : 0;
        double late = trend ? fit.since(2023) : 0;
        double together = Math.log(fit.error(2018, 1, 0)) * Math.log(fit.error(2023, 1, 0))
                + Math.log(fit.error(2018, 0, 1)) * Math.log(fit.error(2023, 0, 1));
        double sum = fit.variance(2, early + late);
        assertThat(2 * together).isCloseTo(sum - fit.variance(1, early) - fit.variance(1, late), within(1e-12));
    }

    @Test
    void wanderingWidensTheErrorOfTheFit() throws Unfit {
        CaseRatio fit = fit(true);
        double before = fit.variance(1, 3);
        assertThat(fit.betweenYears()).isZero();
        fit.wander(0.09);
        assertThat(fit.variance(1, 3)).isCloseTo(before + 0.09 * fit.scatter().variance(1, 3), within(1e-12));
    }

    @Test
    void scatterLessThanChanceIsTakenAsChance() throws Unfit {
        double[] even = {20, 20, 20, 20, 20, 20};
        CaseRatio fit = new CaseRatio(TIMES, even, even, TWO_YEARS, false);
        assertThat(fit.dispersion()).isEqualTo(1);
        assertThat(fit.variance(1, 0)).isCloseTo(1.0 / 60, within(1e-12));
    }

    @Test
    void saysWhyThereIsNoFit() throws Unfit {
        refused(Reason.UNDEFINED, "cases of one sex only", new double[] {4, 5}, new double[2], false);
        refused(Reason.UNDEFINED, "cases of one sex only", new double[2], new double[] {4, 5}, false);
        refused(Reason.TOO_FEW, "fewer than two weeks", new double[] {4}, new double[] {2}, false);
        refused(Reason.TOO_FEW, "at least two baseline years", new double[] {4, 5, 6}, new double[] {2, 3, 4}, true);
        refused(Reason.TOO_FEW, "too few weeks of the baseline", new double[] {4, 0}, new double[] {2, 0}, false);
        double[] two = {4, 5};
        assertThatThrownBy(() -> new CaseRatio(new double[] {2018, 2019}, two, two, new int[] {1, 1}, true))
                .hasMessageContaining("at least two baseline years");
        CaseRatio fewest = new CaseRatio(new double[] {2018, 2019}, two, two, new int[] {2}, false);
        assertThat(fewest.ratio(2020)).isCloseTo(1, within(1e-12));
        refused(
                Reason.MODEL_FAILS,
                "does not settle",
                new double[] {50, 50, 0, 0},
                new double[] {0, 0, 50, 50},
                new int[] {2, 2});
    }

    /** The sexes are separated in time, so that the likelihood has no maximum. */
    private static void refused(Reason reason, String message, double[] men, double[] women, int[] weeksPerYear) {
        assertThatThrownBy(() -> new CaseRatio(Arrays.copyOf(TIMES, men.length), men, women, weeksPerYear, true))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(((Unfit) e).reason()).isEqualTo(reason));
    }
}
