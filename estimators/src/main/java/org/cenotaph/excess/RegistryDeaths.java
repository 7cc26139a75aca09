package org.cenotaph.excess;

import java.util.Map;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.excess.RegistryPlan.LateCoefficient;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Estimated deaths by age and week, and all that they were made from.
 *
 * <pre>
 *   EC[a,t] = M[a,t] - r[a,t] F[a,t]              excess cases
 *   ED[a,t] = w[a,t] EC[a,t],   w = 1/(p[a] G[a,t])
 *   late[t] = c (M'[t] - r'[t] F'[t])             all ages together
 *   M, F    cases of men and women, M', F' late ones        r, r'  expected ratios      p  share of deaths with a case
 *   G       share of cases opened so far                    c      deaths behind one late case
 * </pre>
 *
 * <p>F may be a mean over neighbouring weeks. Only weeks whose cases are complete are smoothed, and the window shrinks at the
 * ends so that it stays centred.
 */
final class RegistryDeaths {
    final RegistryPlan plan;
    final RegistryCases cases;
    final @Nullable CaseRatio[] ratios;
    final ListCoverage coverage;
    final DelayCompletion completion;
    final @Nullable CaseRatio lateRatio;
    /** Why there is no estimate for an age group, by its index. */
    final Map<Integer, AgeGroup.Unfitted> unfitted;
    /** Why there are no late deaths. */
    final AgeGroup.@Nullable Unfitted lateUnfitted;

    final double[][] men;
    final double[][] women;
    final double[][] smoothed;
    final double[][] ratio;
    final double[][] excess;
    final double[][] weight;
    final int[] reach;
    final boolean[] retained;
    final boolean[] missing;

    RegistryDeaths(RegistryPlan plan, RegistryCases cases, ListCoverage coverage) {
        this.plan = plan;
        this.cases = cases;
        this.coverage = coverage;
        int ages = cases.bands.length;
        int weeks = cases.over.length;
        CaseRatios fitted = new CaseRatios(plan, cases);
        ratios = fitted.ofAges;
        lateRatio = fitted.late;
        unfitted = fitted.unfitted;
        lateUnfitted = fitted.lateUnfitted;
        completion = DelayCompletion.of(cases, plan, ratios);
        men = new double[ages][weeks];
        women = new double[ages][weeks];
        smoothed = new double[ages][weeks];
        ratio = new double[ages][weeks];
        excess = new double[ages][weeks];
        weight = new double[ages][weeks];
        missing = new boolean[weeks];
        retained = new boolean[weeks];
        reach = new int[weeks];
        prepareWeeks();
        for (int age = 0; age < ages; age++) {
            estimate(age);
        }
    }

    /**
     * The deaths behind the cases of a tally.
     *
     * @throws IllegalArgumentException if an axis is missing
     */
    static RegistryDeaths of(Tally tally, RegistryPlan plan) {
        RegistryPlan.require(
                plan.opening().late() == null || plan.opening().delay() != null,
                "late cases can be told from others along an axis of delay only: say delayedAlong(...)");
        RegistryCases cases = RegistryCases.of(tally.onto(plan.axes()), plan);
        return new RegistryDeaths(plan, cases, ListCoverage.of(plan, cases.bands));
    }

    private void refuse(int age, Reason reason, String why) {
        unfitted.putIfAbsent(
                age, new AgeGroup.Unfitted(cases.bands[age], reason, "at the ages " + cases.bands[age] + ", " + why));
    }

    private void prepareWeeks() {
        for (int t = 0; t < retained.length; t++) {
            int week = t;
            retained[t] = IntStream.range(0, ratio.length)
                    .allMatch(a -> completion.share[a][week] >= plan.opening().floor());
            boolean none = IntStream.range(0, ratio.length)
                    .allMatch(a -> cases.inTime(a, 0, week) == 0 && cases.inTime(a, 1, week) == 0);
            double expected = IntStream.range(0, ratio.length)
                    .mapToDouble(a -> completion.share[a][week] * (cases.usual(a, 0) + cases.usual(a, 1)))
                    .sum();
            missing[t] = none && expected > AgeGroup.TOO_MANY_TO_BE_NONE;
        }
        for (int t = 0; t < reach.length; t++) {
            while (reach[t] < plan.fitting().window() / 2 && smooths(t - reach[t] - 1, t + reach[t] + 1)) {
                reach[t]++;
            }
        }
    }

    /** Whether all weeks from one to another are estimated, follow each other, and are complete. */
    private boolean smooths(int first, int last) {
        return first >= 0
                && last < cases.over.length
                && cases.over[first] - cases.over[last] == last - first
                && isComplete(last);
    }

    private void estimate(int age) {
        for (int t = 0; t < retained.length; t++) {
            men[age][t] = cases.inTime(age, RegistryCases.MEN, t);
            women[age][t] = cases.inTime(age, RegistryCases.WOMEN, t);
        }
        CaseRatio fit = ratios[age];
        if (completion.unknown[age]) {
            refuse(age, Reason.MISSING, "the tally of delays has no cases");
        }
        requireCounts(age);
        requireNoGap(age, RegistryCases.MEN, men[age]);
        requireNoGap(age, RegistryCases.WOMEN, women[age]);
        Pool pool = coverage.pool(age);
        for (int t = 0; t < retained.length && fit != null; t++) {
            ratio[age][t] = fit.ratio(cases.times[t]);
            int half = reach[t];
            smoothed[age][t] = RegistryCases.sum(women[age], t - half, t + half + 1) / (2 * half + 1);
            excess[age][t] = men[age][t] - ratio[age][t] * smoothed[age][t];
            weight[age][t] = retained[t] && pool.withCase() > 0 ? 1 / (pool.share() * completion.share[age][t]) : 0;
        }
        requireCoverage(age, pool);
    }

    private void requireCounts(int age) {
        for (int t = 0; t < retained.length; t++) {
            if (men[age][t] < 0 || women[age][t] < 0) {
                refuse(age, Reason.NEGATIVE_COUNT, "corrections outweigh the cases of the week " + cases.weeks.get(t));
            }
        }
    }

    /** Refuses an age group of which a sex has no cases for so long that chance cannot be why. */
    private void requireNoGap(int age, int sex, double[] counts) {
        double expected = 0;
        for (int t = 0; t < counts.length; t++) {
            if (counts[t] != 0) {
                expected = 0;
            } else if (retained[t] && !missing[t]) {
                expected += completion.share[age][t] * cases.usual(age, sex);
            }
            if (expected > AgeGroup.TOO_MANY_TO_BE_NONE) {
                String whose = sex == RegistryCases.MEN ? "men" : "women";
                refuse(
                        age,
                        Reason.MISSING,
                        "no cases of " + whose + " were counted for weeks up to " + cases.weeks.get(t)
                                + ", though the baseline leads one to expect " + Math.round(expected));
                return;
            }
        }
    }

    private void requireCoverage(int age, Pool pool) {
        if (!plan.asked().match().knows(cases.bands[age], plan.people().ageAxis())) {
            refuse(age, Reason.MISSING, "the list that was looked up has no such age group");
        } else if (!pool.isShare()) {
            refuse(age, Reason.NEGATIVE_COUNT, "corrections outweigh the listed dead");
        } else if (pool.listed() < plan.fitting().fewestListed()) {
            refuse(
                    age,
                    Reason.TOO_FEW,
                    "the share of deaths with a case needs at least "
                            + plan.fitting().fewestListed() + " listed dead, got " + pool.listed());
        } else if (pool.withCase() == 0) {
            double sum = IntStream.range(0, retained.length)
                    .mapToDouble(t -> retained[t] ? excess[age][t] : 0)
                    .sum();
            refuse(
                    age,
                    Reason.UNDEFINED,
                    "none of the " + pool.listed() + " listed dead has a case, so " + Math.round(sum)
                            + " excess cases stand for no finite number of deaths");
        } else if (pool.withCase() == 1) {
            refuse(
                    age,
                    Reason.TOO_FEW,
                    "only one of the " + pool.listed()
                            + " listed dead has a case; the share of deaths with a case needs at least two");
        }
    }

    double deaths(int age, int week) {
        return weight[age][week] * excess[age][week];
    }

    /** Estimated deaths of some ages in some weeks, those left out counting nothing. */
    double deaths(int[] ages, int[] weeks) {
        return IntStream.of(ages)
                .mapToDouble(age ->
                        IntStream.of(weeks).mapToDouble(t -> deaths(age, t)).sum())
                .sum();
    }

    /** Late excess cases of a week. */
    double lateExcess(int week) {
        return lateRatio == null
                ? 0
                : cases.late(RegistryCases.MEN, week)
                        - lateRatio.ratio(cases.times[week]) * cases.late(RegistryCases.WOMEN, week);
    }

    /** Estimated deaths behind the late cases of some weeks. */
    double lateDeaths(int[] weeks) {
        LateCoefficient late = plan.opening().late();
        return late == null
                ? 0
                : late.value()
                        * IntStream.of(weeks).mapToDouble(this::lateExcess).sum();
    }

    /** Whether a week is so old that no case is still to come but late ones. */
    boolean isComplete(int week) {
        return IntStream.range(0, ratio.length)
                .allMatch(a -> completion.share[a][week] >= 1 && completion.deviation[a][week] == 0);
    }

    /** Those of some weeks that are complete. */
    int[] complete(int[] weeks) {
        return IntStream.of(weeks).filter(this::isComplete).toArray();
    }

    int[] allAges() {
        return IntStream.range(0, cases.bands.length).toArray();
    }

    int[] allWeeks() {
        return IntStream.range(0, cases.over.length).toArray();
    }
}
