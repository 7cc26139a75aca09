package org.cenotaph.excess;

import java.util.List;
import java.util.Locale;
import org.cenotaph.tally.IsoWeek;

/** Draws the cases, the dead and the match of one simulated registry, death by death where there is a war. */
final class RegistryDrawing {
    private static final double SEASON = 0.12;
    private static final double WEEKS_OF_YEAR = 52.18;
    private static final double SCALE_OF_DELAY = 3.5;
    private static final double MEAN_LATE = 30;
    private static final int LONGEST = 100;
    private static final int MOST_YEARS = 100;
    private static final long MOST_CASES = 100_000_000;

    final List<IsoWeek> weeks;
    final int firstOfWar;
    /** Cases by age, sex, week and delay; the last cell holds all longer delays. */
    final int[][][][] cases;
    /** Killed, and missing whose turn had come, by age and week of the war. */
    final int[][][] dead;
    /** Listed dead that were looked up, by age, with and without a case. */
    final int[][] match;

    private final RegistrySimulation settings;
    private final CountDraws random;
    private final int[] over;

    RegistryDrawing(RegistrySimulation settings, long seed) {
        requireFeasible(settings);
        this.settings = settings;
        this.random = new CountDraws(seed);
        IsoWeek start = new IsoWeek(settings.baseline.years().first(), 1);
        this.weeks = RegistryCases.weeksBetween(start, settings.last);
        this.firstOfWar = weeks.indexOf(settings.first);
        this.over = weeks.stream()
                .mapToInt(week -> RegistryPlan.weeksOver(week, settings.readOn))
                .toArray();
        int ages = settings.bands.size();
        this.cases = new int[ages][2][weeks.size()][];
        this.dead = new int[ages][2][weeks.size() - firstOfWar];
        this.match = new int[ages][2];
        for (int age = 0; age < ages; age++) {
            drawPeace(age);
            drawWar(age);
        }
    }

    private static void requireFeasible(RegistrySimulation settings) {
        int years = settings.last.year() - settings.baseline.years().first() + 1;
        RegistryPlan.require(
                years <= MOST_YEARS,
                "a registry is simulated over at most " + MOST_YEARS + " years, got " + settings.baseline + " to "
                        + settings.last);
        double men = Math.max(1, settings.ratioChange) * Math.exp(settings.wandering * settings.wandering / 2);
        double weekly = settings.deadPerWeek;
        for (int age = 0; age < settings.womenPerWeek.length; age++) {
            weekly += settings.size * settings.womenPerWeek[age] * (1 + men * settings.ratio[age]);
        }
        double expected = WEEKS_OF_YEAR * years * weekly;
        RegistryPlan.require(
                expected <= MOST_CASES,
                String.format(
                        Locale.ROOT,
                        "a simulated registry holds at most %,d cases and dead, got settings for %,.0f",
                        MOST_CASES,
                        expected));
    }

    /** Deaths behind one late case, as a study with such a relative error finds them. */
    double coefficient(double error) {
        double exact = settings.missingWithCase > 0 ? 1 / settings.missingWithCase : 1;
        return exact * (1 + error * random.normal());
    }

    private void drawPeace(int age) {
        double[] delays = RegistrySimulation.delays(SCALE_OF_DELAY);
        double wandered = 1;
        for (int week = 0; week < weeks.size(); week++) {
            if (settings.wandering > 0 && weeks.get(week).week() == 1) {
                wandered = Math.exp(settings.wandering * random.normal());
            }
            double season = 1 + SEASON * Math.cos(2 * Math.PI * week / WEEKS_OF_YEAR);
            boolean epidemic = weeks.get(week).year() == 2020 || weeks.get(week).year() == 2021;
            double women = settings.size
                    * settings.womenPerWeek[age]
                    * season
                    * (epidemic ? 1 + (settings.epidemic - 1) * (age + 1) / settings.bands.size() : 1);
            double change = weeks.get(week).year() > settings.baseline.years().last() ? settings.ratioChange : 1;
            for (int sex = 0; sex < 2; sex++) {
                double mean = sex == RegistryCases.MEN ? women * settings.ratio[age] * change * wandered : women;
                cases[age][sex][week] = opened(mean, over[week], delays);
            }
        }
    }

    /** The cases of a week by delay, as far as they are opened by the day of reading. */
    private int[] opened(double mean, int weeksOver, double[] delays) {
        int[] byDelay = new int[Math.max(1, Math.min(weeksOver + 1, LONGEST))];
        double own = mean * random.spread(mean, settings.dispersion);
        double before = 0;
        for (int delay = 0; delay < delays.length && delay < byDelay.length; delay++) {
            double half = delay == weeksOver ? 0.5 : 1; // the week of delay that is half over
            byDelay[delay] = random.poisson(own * (1 - settings.lateShare) * (delays[delay] - before) * half);
            before = delays[delay];
        }
        for (int late = random.poisson(own * settings.lateShare); late > 0; late--) {
            add(byDelay, lateDelay(), weeksOver);
        }
        return byDelay;
    }

    private int lateDelay() {
        return RegistrySimulation.LATE_FROM + (int) (-MEAN_LATE * Math.log(1 - random.uniform()));
    }

    /** Adds a case unless it is still to come; answers whether it was added. */
    private boolean add(int[] byDelay, int delay, int weeksOver) {
        boolean isOpen = delay < weeksOver || delay == weeksOver && random.happens(0.5);
        if (isOpen) {
            byDelay[Math.min(delay, byDelay.length - 1)]++;
        }
        return isOpen;
    }

    private void drawWar(int age) {
        double[] delays = RegistrySimulation.delays(SCALE_OF_DELAY * settings.warDelay);
        for (int t = 0; t < dead[age][0].length; t++) {
            double wave = 1 + 0.5 * Math.sin(t / 11.0);
            int all = random.poisson(settings.deadPerWeek * wave * settings.ageShare[age]);
            for (int i = 0; i < all; i++) {
                if (random.happens(settings.missing)) {
                    missing(age, t);
                } else {
                    killed(age, t, delays);
                }
            }
        }
    }

    private void missing(int age, int t) {
        int delay = lateDelay();
        int weeksOver = over[firstOfWar + t];
        boolean leavesCase = random.happens(settings.missingWithCase);
        int[] nowhere = new int[1];
        int[] byDelay = leavesCase ? cases[age][RegistryCases.MEN][firstOfWar + t] : nowhere;
        dead[age][1][t] += add(byDelay, delay, weeksOver) ? 1 : 0;
    }

    private void killed(int age, int t, double[] delays) {
        dead[age][0][t]++;
        double p = settings.withCase[age];
        boolean isListed = random.happens(settings.listed);
        boolean leavesCase = random.happens(isListed ? p : p / (p + (1 - p) * settings.oddsRatio));
        int weeksOver = over[firstOfWar + t];
        if (leavesCase) {
            double at = random.uniform();
            int delay = 0;
            while (delays[delay] < at) {
                delay++;
            }
            add(cases[age][RegistryCases.MEN][firstOfWar + t], delay, weeksOver);
        }
        if (isListed && weeksOver >= RegistrySimulation.LATE_FROM && random.happens(settings.matched)) {
            match[age][leavesCase ? 0 : 1]++;
        }
    }
}
