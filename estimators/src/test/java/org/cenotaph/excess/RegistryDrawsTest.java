package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.RegistryGoldenTest.AGES;
import static org.cenotaph.excess.RegistryGoldenTest.DELAY;
import static org.cenotaph.excess.RegistryGoldenTest.OLDER;
import static org.cenotaph.excess.RegistryGoldenTest.YOUNGER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws of one source of error scatter as the closed form says of that source, which other tests compare with a program. */
class RegistryDrawsTest {
    private static final int DRAWS = 2000;
    /** The standard deviation of 2,000 draws errs by 1.6 %, and the closed form is to first order. */
    private static final double CLOSE = 0.07;

    private static final Tally CASES = RegistryGoldenTest.cases();

    private static RegistryExcess linear() {
        return RegistryGoldenTest.options(RegistryGoldenTest.sentence().linearRatio());
    }

    private static RegistryExcess constant() {
        return RegistryGoldenTest.options(RegistryGoldenTest.sentence().constantRatio());
    }

    private static RegistryDeaths deaths(RegistryExcess method, RegistrySource... sources) {
        EnumSet<RegistrySource> exact = EnumSet.allOf(RegistrySource.class);
        exact.removeAll(Arrays.asList(sources));
        RegistryPlan plan = method.drawn(5, DRAWS).plan();
        return RegistryDeaths.of(CASES, plan.with(plan.errors().withExact(exact)));
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double... values) {
        double mean = mean(values);
        return Math.sqrt(
                mean(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray()));
    }

    private static int[] kept(RegistryDeaths deaths) {
        return IntStream.of(deaths.allWeeks()).filter(t -> deaths.retained[t]).toArray();
    }

    private static void scatters(double[] draws, double centre, double variance) {
        double expected = Math.sqrt(variance);
        assertThat(deviation(draws)).isCloseTo(expected, within(CLOSE * expected + 1e-9));
        // four standard errors of the mean, and two in a hundred deviations for what is not linear
        assertThat(mean(draws))
                .isCloseTo(centre, within((4 / Math.sqrt(DRAWS) + 0.1) * expected + 1e-9 * Math.abs(centre)));
    }

    private static void scattersAsTheClosedFormSays(RegistryDeaths deaths) {
        RegistryDraws draws = new RegistryDraws(deaths);
        RegistryVariance variance = new RegistryVariance(deaths);
        int[] kept = kept(deaths);
        for (int age : deaths.allAges()) {
            int[] one = {age};
            scatters(draws.byAge[age], deaths.deaths(one, kept), variance.of(one, kept));
        }
        scatters(draws.late, deaths.lateDeaths(kept), variance.ofLate(kept));
        int[] both = deaths.allAges();
        for (int[] weeks : new int[][] {{3}, {kept[kept.length - 1]}, kept}) {
            scatters(
                    draws.ofWeeks(weeks),
                    deaths.deaths(both, weeks) + deaths.lateDeaths(weeks),
                    variance.of(both, weeks) + variance.ofLate(weeks));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE_COUNTS", "COMPLETION", "LATE_COEFFICIENT"})
    void eachSourceScattersAsTheClosedFormSays(RegistrySource source) {
        scattersAsTheClosedFormSays(deaths(linear(), source));
    }

    @Test
    void aConstantRatioErrsByOneNumber() {
        scattersAsTheClosedFormSays(deaths(constant(), RegistrySource.RATIO));
    }

    @Test
    void aRatioThatWandersDoesSoOnceAYear() {
        scattersAsTheClosedFormSays(deaths(constant().withWanderingRatio(), RegistrySource.RATIO));
    }

    @Test
    void theLogOfALinearRatioErrsNormally() {
        // the closed form is to first order; a lognormal factor has the mean exp(v/2), the variance exp(v) (exp(v) - 1)
        RegistryDeaths deaths = deaths(linear(), RegistrySource.RATIO);
        int week = 3;
        double time = deaths.cases.times[week];
        double mean = deaths.deaths(deaths.allAges(), new int[] {week}) + deaths.lateDeaths(new int[] {week});
        double variance = 0;
        for (int fit = 0; fit < 3; fit++) {
            CaseRatio ratio = fit < 2 ? deaths.ratios[fit] : deaths.lateRatio;
            double women = fit < 2
                    ? deaths.weight[fit][week] * deaths.women[fit][week]
                    : 1.7 * deaths.cases.late(RegistryCases.WOMEN, week);
            double expected = ratio.ratio(time) * women;
            double v = ratio.variance(1, ratio.since(time));
            mean -= expected * Math.expm1(v / 2);
            variance += expected * expected * Math.exp(v) * Math.expm1(v);
        }
        scatters(new RegistryDraws(deaths).byWeek[week], mean, variance);
    }

    @Test
    void smoothedWomenAreDrawnBeforeTheyAreSmoothed() {
        scattersAsTheClosedFormSays(deaths(linear().withWomenSmoothed(5), RegistrySource.CASE_COUNTS));
    }

    @Test
    void agesWithDelaysOfTheirOwnErrByThemselves() {
        Tally delays = Tally.along(AGES, DELAY)
                .add(70, YOUNGER, 0)
                .add(70, YOUNGER, 3)
                .add(60, OLDER, 0)
                .add(80, OLDER, 3)
                .build();
        scattersAsTheClosedFormSays(deaths(linear().completedAs(delays, DELAY), RegistrySource.COMPLETION));
    }

    @Test
    void whatIsTakenAsExactIsNotDrawn() {
        RegistryDeaths deaths = deaths(linear());
        RegistryDraws draws = new RegistryDraws(deaths);
        double[] all = draws.ofWeeks(kept(deaths));
        double expected = deaths.deaths(deaths.allAges(), kept(deaths)) + deaths.lateDeaths(kept(deaths));
        assertThat(Arrays.stream(all).max().orElseThrow()).isCloseTo(expected, within(1e-9));
        assertThat(Arrays.stream(all).min().orElseThrow()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void theShareWithACaseIsDrawnFromBeta() {
        // of 1/p with p of Beta(a, b): the mean (a+b-1)/(a-1), of its square (a+b-1)(a+b-2)/((a-1)(a-2))
        RegistryDeaths deaths = deaths(constant(), RegistrySource.COVERAGE);
        RegistryDraws draws = new RegistryDraws(deaths);
        double[][] withAndListed = {{28, 50}, {45, 70}};
        for (int age : deaths.allAges()) {
            double a = withAndListed[age][0] + 0.5;
            double both = withAndListed[age][1] + 1;
            double p = withAndListed[age][0] / withAndListed[age][1];
            double first = (both - 1) / (a - 1);
            double second = (both - 1) * (both - 2) / ((a - 1) * (a - 2));
            double cases = p * deaths.deaths(new int[] {age}, kept(deaths));
            double deviation = cases * Math.sqrt(second - first * first);
            assertThat(deviation(draws.byAge[age])).isCloseTo(deviation, within(0.06 * deviation));
            assertThat(mean(draws.byAge[age])).isCloseTo(cases * first, within(4 * deviation / Math.sqrt(DRAWS)));
        }
        assertThat(deviation(draws.late)).isLessThan(1e-9);
    }

    @Test
    void agesThatShareACoverageAreDrawnWithOne() {
        RegistryDeaths deaths = deaths(linear().withFewestListed(100), RegistrySource.COVERAGE);
        RegistryDraws draws = new RegistryDraws(deaths);
        double[] ratio = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> draws.byAge[0][draw] / draws.byAge[1][draw])
                .toArray();
        assertThat(deviation(ratio)).isLessThan(1e-9);
    }

    @Test
    void theShareOpenedIsNotDrawnBelowHalfOfIt() {
        // one case at once and one after three weeks: G = 1/2 for the week before the last, with a deviation of 0.354
        Tally delays = Tally.along(DELAY).add(1, 0).add(1, 3).build();
        RegistryDeaths deaths = deaths(linear().completedAs(delays, DELAY), RegistrySource.COMPLETION);
        int week = 28;
        assertThat(deaths.completion.share[0][week]).isEqualTo(0.5);
        assertThat(deaths.completion.deviation[0][week]).isCloseTo(Math.sqrt(0.125), within(1e-12));
        double[] draws = new RegistryDraws(deaths).ofWeeks(new int[] {week});
        double late = deaths.lateDeaths(new int[] {week});
        double most = 2 * deaths.deaths(deaths.allAges(), new int[] {week}) + late;
        assertThat(Arrays.stream(draws).max().orElseThrow()).isCloseTo(most, within(1e-9));
        long atMost = Arrays.stream(draws).filter(x -> x > most - 1e-9).count();
        // a normal number below -0.25/0.354 has a probability of 0.2398; five standard deviations of 2,000 draws are
        // 0.048
        assertThat(atMost / (double) DRAWS).isCloseTo(0.2398, within(0.048));
    }
}
