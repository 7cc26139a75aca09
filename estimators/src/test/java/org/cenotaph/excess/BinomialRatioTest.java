package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.year;

import java.util.SplittableRandom;
import org.cenotaph.excess.RatioModel.Baseline;
import org.cenotaph.excess.RatioModel.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The binomial regression settles on wild tables or says that it does not, and meets values of another program. */
class BinomialRatioTest {
    private static Baseline baseline(double[] men, double[] women) {
        double[] years = new double[men.length];
        for (int i = 0; i < years.length; i++) {
            years[i] = 2010 + i;
        }
        return new Baseline(years, men, women);
    }

    @Test
    void meetsIndependentNewtonOnTablesThatAnUndampedStepLoses() throws Unfit {
        double[][] cases = BinomialCases.MEN_WOMEN_RATIO_2016;
        for (int i = 0; i < cases.length; i += 3) {
            RatioFit fit = new BinomialRatio().fit(baseline(cases[i], cases[i + 1]), year(2016));
            assertThat(fit.ratio(2016)).isCloseTo(cases[i + 2][0], within(1e-9 * cases[i + 2][0]));
        }
    }

    @Test
    void neverAnswersWithNaN() {
        SplittableRandom random = new SplittableRandom(8);
        for (int table = 0; table < 2000; table++) {
            int n = 2 + random.nextInt(5);
            double[] men = new double[n];
            double[] women = new double[n];
            for (int i = 0; i < n; i++) {
                men[i] = Math.floor(Math.exp(13 * random.nextDouble())) - 1;
                women[i] = Math.floor(Math.exp(13 * random.nextDouble()));
            }
            try {
                RatioFit fit = new BinomialRatio().fit(baseline(men, women), year(2016));
                assertThat(fit.ratio(2016)).isNotNaN();
                assertThat(fit.variance(new double[] {2016}, new double[] {100}))
                        .isNotNaN();
            } catch (Unfit e) {
                assertThat(e.message()).contains("binomial regression");
            }
        }
    }

    /** A line through two years meets both ratios exactly. */
    @ParameterizedTest
    @CsvSource({"903, 1, 2, 12", "1, 903, 12, 2", "1, 1e9, 1e9, 1", "5, 7, 1e12, 1e12", "40, 50, 30, 35"})
    void meetsTheRatiosOfTwoYears(double men, double menNext, double women, double womenNext) throws Unfit {
        RatioFit fit = new BinomialRatio()
                .fit(baseline(new double[] {men, menNext}, new double[] {women, womenNext}), year(2016));
        double change = menNext / womenNext / (men / women);
        double expected = men / women * Math.pow(change, 6);
        assertThat(fit.ratio(2016)).isCloseTo(expected, within(1e-9 * expected));
    }
}
