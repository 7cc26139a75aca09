package org.cenotaph.excess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cenotaph.excess.RegistryPlan.Completion;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The share of cases opened so far, for each age group and week.
 *
 * <pre>
 *   G[l]    = A / (A + B)                      A, B   cases opened within l weeks of death, and later
 *   var(G)  = G (1 - G) / (A + B)              from a tally of cases by delay
 *   var(G)  = (B² var A + A² var B)/(A + B)⁴   from excess cases, A and B sums of M - r F over complete weeks,
 *                                              var = φ (M + r² F)
 *   l       weeks of delay that were over on the day of reading
 * </pre>
 *
 * <p>What is divided by G is an excess, so G must be that of the excess cases: where the dead of a war reach the registry later
 * than others, the delays of all cases are the wrong ones. Without an axis of delay G is the mean over the seven days of the
 * week, each of which has had its own time until the reading.
 */
final class DelayCompletion {
    /** Excess cases of complete weeks must be this many standard deviations above zero to learn delays from them. */
    private static final double CLEAR = 5;

    private static final int DAYS = 7;

    final double[][] share;
    final double[][] deviation;
    final boolean common;
    /** Ages of which the tally of delays has no cases; they are refused, and must not keep weeks from others. */
    final boolean[] unknown;

    private DelayCompletion(double[][] share, double[][] deviation, boolean common) {
        this.share = share;
        this.deviation = deviation;
        this.common = common;
        this.unknown = new boolean[share.length];
    }

    static DelayCompletion of(RegistryCases cases, RegistryPlan plan, @Nullable CaseRatio[] ratios) {
        int ages = cases.bands.length;
        DelayCompletion made = new DelayCompletion(new double[ages][], new double[ages][], commonToAges(plan));
        for (int age = 0; age < ages; age++) {
            made.share[age] = new double[cases.over.length];
            made.deviation[age] = new double[cases.over.length];
        }
        Completion given = plan.opening().completion();
        if (given != null) {
            made.fromTally(given, cases, plan);
        } else {
            made.fromExcess(cases, plan.opening().lateAfter(), ratios);
        }
        return made;
    }

    private static boolean commonToAges(RegistryPlan plan) {
        Completion given = plan.opening().completion();
        return given == null || !given.cases().has(plan.people().ageAxis());
    }

    private void fromTally(Completion given, RegistryCases cases, RegistryPlan plan) {
        for (int age = 0; age < share.length; age++) {
            Tally own =
                    common ? given.cases() : given.cases().where(plan.people().ageAxis(), cases.bands[age]);
            List<Integer> delays = own.coordinates(given.delay());
            int longest = delays.stream().mapToInt(d -> d).max().orElse(0) + 1;
            double[] counts = byDelay(
                    own.counts(given.delay()), cases.delayed ? plan.opening().lateAfter() : longest);
            unknown[age] = RegistryCases.sum(counts, 0, counts.length) == 0;
            if (unknown[age]) {
                Arrays.fill(share[age], 1);
            } else {
                fill(age, cases, counts, counts);
            }
        }
    }

    private static double[] byDelay(Map<Integer, Long> cases, int limit) {
        double[] counts = new double[limit];
        cases.forEach((weeks, count) -> {
            if (weeks < limit) {
                counts[Math.max(0, weeks)] += count;
            }
        });
        RegistryPlan.require(
                Arrays.stream(counts).allMatch(count -> count >= 0),
                "corrections outweigh the cases of a delay in the tally of delays");
        return counts;
    }

    private void fromExcess(RegistryCases cases, int limit, @Nullable CaseRatio[] ratios) {
        double[] excess = new double[limit];
        double[] variance = new double[limit];
        for (int age = 0; age < share.length && cases.delayed; age++) {
            addExcess(cases, age, ratios[age], excess, variance);
        }
        double total = RegistryCases.sum(excess, 0, limit);
        boolean clear = total > CLEAR * Math.sqrt(RegistryCases.sum(variance, 0, limit));
        if (!clear) {
            Arrays.fill(excess, 0);
        }
        for (int age = 0; age < share.length; age++) {
            fill(age, cases, excess, variance);
        }
    }

    private static void addExcess(
            RegistryCases cases, int age, @Nullable CaseRatio ratio, double[] excess, double[] variance) {
        for (int week = 0; week < cases.over.length && ratio != null; week++) {
            if (cases.over[week] >= excess.length) {
                double r = ratio.ratio(cases.times[week]);
                double[] men = cases.opened[age][RegistryCases.MEN][week];
                double[] women = cases.opened[age][RegistryCases.WOMEN][week];
                for (int d = 0; d < excess.length; d++) {
                    excess[d] += men[d] - r * women[d];
                    variance[d] += ratio.dispersion() * (men[d] + r * r * women[d]);
                }
            }
        }
    }

    private void fill(int age, RegistryCases cases, double[] counts, double[] variance) {
        double all = RegistryCases.sum(counts, 0, counts.length);
        for (int week = 0; week < cases.over.length; week++) {
            int over = cases.over[week];
            if (over >= counts.length) {
                share[age][week] = 1;
            } else if (cases.delayed ? over > 0 && all > 0 : cases.elapsed[week] > 0 && all > 0) {
                double within =
                        cases.delayed ? RegistryCases.sum(counts, 0, over) : byDays(counts, cases.elapsed[week]);
                double varianceWithin =
                        cases.delayed ? RegistryCases.sum(variance, 0, over) : byDays(variance, cases.elapsed[week]);
                double later = all - within;
                double varianceLater = RegistryCases.sum(variance, 0, counts.length) - varianceWithin;
                share[age][week] = Math.max(0, Math.min(1, within / all));
                deviation[age][week] =
                        Math.sqrt(Math.max(0, later * later * varianceWithin + within * within * varianceLater))
                                / (all * all);
            }
        }
    }

    /**
     * What has been opened of the cases of a week, each of whose days has had its own time: the mean of the running total over
     * the seven days, which rises evenly within each week of delay.
     *
     * @param elapsed days of delay that are over for the last day of the week, negative if that day is still to come
     */
    private static double byDays(double[] counts, int elapsed) {
        double sum = 0;
        for (int day = 0; day < DAYS; day++) {
            double weeks = Math.max(0, Math.min(counts.length, (elapsed + day) / (double) DAYS));
            int full = (int) weeks;
            double part = full < counts.length ? (weeks - full) * counts[full] : 0;
            sum += (RegistryCases.sum(counts, 0, full) + part) / DAYS;
        }
        return sum;
    }
}
