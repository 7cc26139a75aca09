package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cenotaph.tally.IsoWeek;
import org.junit.jupiter.api.Test;

/**
 * Simulated registries have the numbers of cases and dead that their settings say, within five standard deviations, and what
 * follows from the settings without chance holds exactly.
 */
class RegistryDrawingTest {
    private static final int MEN = RegistryCases.MEN;
    private static final int WOMEN = RegistryCases.WOMEN;
    private static final int LATE = RegistrySimulation.LATE_FROM;
    private static final double[] WOMEN_PER_WEEK = {10, 16, 30, 50, 75, 100};
    private static final double[] RATIO = {2.5, 2.4, 2.4, 2.3, 2.2, 2.1};
    /** The first weeks of 2020, 2022 and of the war, and the first after its last. */
    private static final int OF_2020 = 261;

    private static final int OF_2022 = 261 + 53 + 52;
    private static final int END = OF_2022 + 52 + 52 + 39;

    private static final RegistrySimulation PEACE =
            RegistrySimulation.standard().deadPerWeek(1e-9).dispersion(1);
    private static final RegistrySimulation WAR =
            RegistrySimulation.standard().times(1e-9).deadPerWeek(200);

    /** Cases of an age and sex in some weeks whose delay is one of some. */
    private static long cases(RegistryDrawing of, int age, int sex, int from, int to, IntPredicate delay) {
        return IntStream.range(from, to)
                .mapToLong(week -> {
                    int[] byDelay = of.cases[age][sex][week];
                    return IntStream.range(0, byDelay.length)
                            .filter(delay)
                            .mapToLong(d -> byDelay[d])
                            .sum();
                })
                .sum();
    }

    private static long all(RegistryDrawing of, int sex, int from, int to, IntPredicate delay) {
        return IntStream.range(0, 6)
                .mapToLong(age -> cases(of, age, sex, from, to, delay))
                .sum();
    }

    private static void isPoisson(long count, double mean) {
        assertThat((double) count).isCloseTo(mean, within(5 * Math.sqrt(mean)));
    }

    /** A count of the trials that succeed. */
    private static void isBinomial(long count, long trials, double share) {
        assertThat((double) count).isCloseTo(trials * share, within(5 * Math.sqrt(trials * share * (1 - share))));
    }

    /** The seasons of some weeks, together: one and an eighth in winter, and less in summer. */
    private static double seasons(int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(week -> 1 + 0.12 * Math.cos(2 * Math.PI * week / 52.18))
                .sum();
    }

    @Test
    void eachAgeHasItsWomenAndItsRatio() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE, 1);
        double weeks = seasons(0, OF_2020);
        assertThat(weeks).isCloseTo(261, within(0.5)); // whole years, in which seasons cancel
        for (int age = 0; age < 6; age++) {
            isPoisson(cases(drawn, age, WOMEN, 0, OF_2020, d -> true), WOMEN_PER_WEEK[age] * weeks);
            isPoisson(cases(drawn, age, MEN, 0, OF_2020, d -> true), RATIO[age] * WOMEN_PER_WEEK[age] * weeks);
        }
        isPoisson(all(new RegistryDrawing(PEACE.times(3), 2), WOMEN, 0, OF_2020, d -> true), 3 * 281 * weeks);
    }

    @Test
    void moreDieInWinterThanInSummer() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.times(5), 3);
        for (int year = 0; year < 5; year++) {
            int winter = 52 * year;
            isPoisson(all(drawn, WOMEN, winter, winter + 10, d -> true), 5 * 281 * seasons(winter, winter + 10));
            int summer = winter + 21;
            isPoisson(all(drawn, WOMEN, summer, summer + 10, d -> true), 5 * 281 * seasons(summer, summer + 10));
        }
    }

    @Test
    void theEpidemicTakesTheOldInTwoYears() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.times(5), 4);
        for (int age = 0; age < 6; age++) {
            double women = 5 * WOMEN_PER_WEEK[age];
            double more = 1 + 0.25 * (age + 1) / 6;
            isPoisson(cases(drawn, age, WOMEN, OF_2020, OF_2020 + 53, d -> true), more * women * seasons(261, 314));
            isPoisson(cases(drawn, age, WOMEN, OF_2020 + 53, OF_2022, d -> true), more * women * seasons(314, 366));
            isPoisson(cases(drawn, age, WOMEN, OF_2022, OF_2022 + 52, d -> true), women * seasons(366, 418));
            isPoisson(
                    cases(drawn, age, MEN, OF_2020, OF_2022, d -> true), RATIO[age] * more * women * seasons(261, 366));
        }
    }

    @Test
    void theRatioChangesAfterTheBaselineAndNotBefore() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.ratioChange(2), 5);
        for (int age = 0; age < 6; age++) {
            double men = RATIO[age] * WOMEN_PER_WEEK[age];
            isPoisson(cases(drawn, age, MEN, 209, OF_2020, d -> true), men * seasons(209, OF_2020));
            isPoisson(cases(drawn, age, MEN, OF_2022, OF_2022 + 52, d -> true), 2 * men * seasons(366, 418));
            isPoisson(
                    cases(drawn, age, WOMEN, OF_2022, OF_2022 + 52, d -> true),
                    WOMEN_PER_WEEK[age] * seasons(366, 418));
        }
    }

    @Test
    void theRatioWandersFromYearToYearAndNotWithinOne() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.times(20).wanderingRatio(0.3), 6);
        double squares = 0;
        for (int age = 0; age < 6; age++) {
            for (int year = 0; year < 5; year++) {
                int first = 52 * year; // 2015 has 53 weeks, so later years begin one later
                int start = year == 0 ? 0 : first + 1;
                double ofYear = logRatio(drawn, age, start, start + 52);
                squares += ofYear * ofYear;
                assertThat(logRatio(drawn, age, start, start + 26)).isCloseTo(ofYear, within(0.1));
            }
        }
        // 30 squares over their variance: chi-squared with 30 degrees of freedom lies within 10 and 65 but for 1 in
        // 5000
        assertThat(squares / 0.09).isBetween(10.0, 65.0);
    }

    private static double logRatio(RegistryDrawing drawn, int age, int from, int to) {
        double men = cases(drawn, age, MEN, from, to, d -> true);
        return Math.log(men / cases(drawn, age, WOMEN, from, to, d -> true) / RATIO[age]);
    }

    @Test
    void weeksScatterAsMuchAsIsSaid() {
        for (double dispersion : new double[] {1, 6}) {
            RegistryDrawing drawn = new RegistryDrawing(PEACE.dispersion(dispersion), 7);
            double squares = 0;
            for (int week = 0; week < OF_2020; week++) {
                for (int age = 0; age < 6; age++) {
                    double mean = WOMEN_PER_WEEK[age] * seasons(week, week + 1);
                    double off = cases(drawn, age, WOMEN, week, week + 1, d -> true) - mean;
                    squares += off * off / mean;
                }
            }
            // 1,566 squares; one in 25 of the cases is late, whose number does not share the scatter of the others'
            // opening
            assertThat(squares / 1566).isCloseTo(dispersion, within(0.25 * dispersion));
        }
    }

    @Test
    void delaysAreThoseOfAGammaDistributionOfShapeTwo() {
        double[] upTo = RegistrySimulation.delays(3.5);
        assertThat(upTo).hasSize(LATE).isSorted();
        assertThat(upTo[LATE - 1]).isCloseTo(1, within(1e-15));
        // density x exp(-x) at 0.5/3.5, 1.5/3.5 and 20.5/3.5
        assertThat((upTo[1] - upTo[0]) / upTo[0]).isCloseTo(3 * Math.exp(-1 / 3.5), within(1e-12));
        assertThat((upTo[20] - upTo[19]) / upTo[0]).isCloseTo(41 * Math.exp(-20 / 3.5), within(1e-9));
    }

    @Test
    void oneCaseInTwentyFiveIsLateByThirtyWeeksOnAverage() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.times(5), 8);
        double[] upTo = RegistrySimulation.delays(3.5);
        long cases = all(drawn, MEN, 0, OF_2020, d -> true);
        long late = all(drawn, MEN, 0, OF_2020, d -> d >= LATE);
        isBinomial(late, cases, 0.04);
        isBinomial(all(drawn, MEN, 0, OF_2020, d -> d >= LATE + 30), late, Math.exp(-1));
        assertThat(drawn.cases[0][MEN][0]).hasSize(100); // whatever is longer is in the last
        isBinomial(all(drawn, MEN, 0, OF_2020, d -> d == 99), late, Math.exp(-73.0 / 30));
        isBinomial(all(drawn, MEN, 0, OF_2020, d -> d == 0), cases, 0.96 * upTo[0]);
        isBinomial(all(drawn, MEN, 0, OF_2020, d -> d < 10), cases, 0.96 * upTo[9]);
    }

    @Test
    void whatIsNotOpenedOnTheDayOfReadingIsNotThere() {
        RegistryDrawing drawn = new RegistryDrawing(PEACE.times(20), 9);
        double[] upTo = RegistrySimulation.delays(3.5);
        double half = 0;
        double whole = 0;
        long last = 0;
        long before = 0;
        for (int week = END - LATE; week < END; week++) {
            int over = END - 1 - week; // read on the Sunday of the last week
            assertThat(drawn.cases[0][MEN][week]).hasSize(over + 1);
            double mean = 20 * 281 * 0.96 * seasons(week, week + 1);
            half += mean / 2 * (upTo[over] - (over == 0 ? 0 : upTo[over - 1]));
            whole += over == 0 ? 0 : mean * upTo[over - 1];
            last += all(drawn, WOMEN, week, week + 1, d -> d == over);
            before += all(drawn, WOMEN, week, week + 1, d -> d < over);
        }
        isPoisson(last, half); // the week of delay that is half over on average
        isPoisson(before, whole);
    }

    @Test
    void theDeadFallToAgesInWavesKilledOrMissing() {
        RegistryDrawing drawn = new RegistryDrawing(WAR, 10);
        double[] share = {0.13, 0.18, 0.20, 0.19, 0.17, 0.13};
        int weeks = drawn.dead[0][0].length;
        assertThat(weeks).isEqualTo(END - drawn.firstOfWar).isEqualTo(135);
        for (int age = 0; age < 6; age++) {
            isPoisson(killed(drawn, age, 0, weeks), 0.9 * 200 * share[age] * waves(0, weeks));
        }
        for (int from : new int[] {5, 40, 75}) { // a wave lasts 69 weeks: these are above, below, and above
            long here = IntStream.range(0, 6)
                    .mapToLong(age -> killed(drawn, age, from, from + 20))
                    .sum();
            isPoisson(here, 0.9 * 200 * waves(from, from + 20));
        }
        // of the missing those count whose turn has come: 26 weeks and exponentially many more, 30 on average
        double turns = IntStream.range(0, weeks)
                .mapToDouble(t -> 0.1 * 200 * waves(t, t + 1) * (weeks - 1 - t < LATE ? 0 : turned(weeks - 1 - t)))
                .sum();
        isPoisson(
                Arrays.stream(drawn.dead)
                        .flatMapToInt(age -> Arrays.stream(age[1]))
                        .asLongStream()
                        .sum(),
                turns);
    }

    /** The share whose delay is below the weeks over, and half of that equal to it. */
    private static double turned(int over) {
        return 1 - (Math.exp(-(over - LATE) / 30.0) + Math.exp(-(over + 1 - LATE) / 30.0)) / 2;
    }

    private static double waves(int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(t -> 1 + 0.5 * Math.sin(t / 11.0))
                .sum();
    }

    private static long killed(RegistryDrawing drawn, int age, int from, int to) {
        return Arrays.stream(drawn.dead[age][0], from, to).asLongStream().sum();
    }

    @Test
    void whereAllAreListedAndMatchedTheMatchIsTheRegistry() {
        RegistryDrawing drawn = new RegistryDrawing(WAR.list(1, 1).missing(0.1, 0), 11);
        double[] withCase = {0.45, 0.55, 0.62, 0.66, 0.68, 0.70};
        int complete = drawn.firstOfWar + 135 - LATE; // weeks of which 26 weeks of delay are over
        for (int age = 0; age < 6; age++) {
            long killed = killed(drawn, age, 0, 135 - LATE);
            assertThat((long) drawn.match[age][0] + drawn.match[age][1]).isEqualTo(killed);
            assertThat(cases(drawn, age, MEN, drawn.firstOfWar, complete, d -> true))
                    .isEqualTo(drawn.match[age][0]);
            isBinomial(drawn.match[age][0], killed, withCase[age]);
            assertThat(cases(drawn, age, WOMEN, 0, END, d -> true)).isZero();
        }
        double[] upTo = RegistrySimulation.delays(3.5);
        long opened = all(drawn, MEN, drawn.firstOfWar, complete, d -> true);
        isBinomial(all(drawn, MEN, drawn.firstOfWar, complete, d -> d == 0), opened, upTo[0]);
        isBinomial(all(drawn, MEN, drawn.firstOfWar, complete, d -> d < 8), opened, upTo[7]);
    }

    @Test
    void theWarsDeadCanBeOpenedLater() {
        RegistryDrawing drawn = new RegistryDrawing(WAR.warDelay(2).missing(0, 1), 12);
        int complete = drawn.firstOfWar + 135 - LATE;
        double[] upTo = RegistrySimulation.delays(7);
        long opened = all(drawn, MEN, drawn.firstOfWar, complete, d -> true);
        isBinomial(all(drawn, MEN, drawn.firstOfWar, complete, d -> d < 8), opened, upTo[7]);
    }

    @Test
    void theUnlistedLeaveCasesByTheirOwnOdds() {
        RegistryDrawing drawn = new RegistryDrawing(WAR.list(0, 1).oddsRatio(3).missing(0, 1), 13);
        int weeks = 135 - LATE;
        double[] unlisted = {0.45 / 2.1, 0.55 / 1.9, 0.62 / 1.76, 0.66 / 1.68, 0.68 / 1.64, 0.70 / 1.6
        }; // p / (3 - 2 p)
        for (int age = 0; age < 6; age++) {
            long killed = killed(drawn, age, 0, weeks);
            isBinomial(
                    cases(drawn, age, MEN, drawn.firstOfWar, drawn.firstOfWar + weeks, d -> true),
                    killed,
                    unlisted[age]);
            assertThat(drawn.match[age]).containsExactly(0, 0);
        }
    }

    @Test
    void theMissingLeaveLateCasesAlone() {
        RegistryDrawing drawn = new RegistryDrawing(WAR.missing(1, 0.6), 14);
        long turned = Arrays.stream(drawn.dead)
                .flatMapToInt(age -> Arrays.stream(age[1]))
                .asLongStream()
                .sum();
        assertThat(all(drawn, MEN, 0, END, d -> d < LATE)).isZero();
        isBinomial(all(drawn, MEN, 0, END, d -> d >= LATE), turned, 0.6);
        assertThat(killed(drawn, 0, 0, 135)).isZero();
    }

    @Test
    void aSampleOfTheListedIsLookedUp() {
        RegistryDrawing drawn = new RegistryDrawing(WAR.list(0.5, 0.3), 15);
        long killed = IntStream.range(0, 6)
                .mapToLong(age -> killed(drawn, age, 0, 135 - LATE))
                .sum();
        isBinomial(Arrays.stream(drawn.match).mapToLong(m -> m[0] + m[1]).sum(), killed, 0.15);
        assertThat(drawn.weeks.get(drawn.firstOfWar)).isEqualTo(new IsoWeek(2022, 9));
        assertThat(PEACE.readOn).isEqualTo(LocalDate.of(2024, 9, 29)); // the Sunday of 2024-W39
    }
}
