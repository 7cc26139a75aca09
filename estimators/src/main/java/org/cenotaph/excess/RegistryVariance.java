package org.cenotaph.excess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.excess.RegistryPlan.LateCoefficient;
import org.cenotaph.excess.RegistryPlan.Spread;

/**
 * The variance of a registry estimate summed over some ages and weeks, in closed form, to first order in every error.
 *
 * <pre>
 *   counts     = sum over a of φ (sum over t of w² M + sum over s of (sum over t of w r K[t,s])² F[s])
 *   ratio      = sum over a of g'Vg,   g = sum over t of w r F (1, x)
 *                and, where the ratio may wander, τ² times the sum over years of (the first element of g in that year)²
 *   coverage   = sum over pools of (sum of ED)² var(p)/p²               as in ListCoverage
 *   completion = (sum of ED sd(G)/G)²                     over all ages if they share G, else for each age by itself
 *   late       = c² (φ' sum over t of (M' + r'² F') + g''V'g') + (sum of M' - r' F')² var(c)
 *   K[t,s]       share of week s in the smoothed women of week t; K[t,t] = 1 without smoothing
 *   φ, V, x      of the fitted ratio; the other symbols as in RegistryDeaths
 * </pre>
 *
 * <p>For one week and age group this is var(EC)/(p² G²) + EC² var(p)/(p⁴ G²) + EC² var(G)/(p² G⁴). What is shared by the
 * weeks (r, p, G) adds before it is squared.
 *
 * <p>With the listed dead inside, the deaths themselves are not random: cases are a binomial share of them, and the listed dead
 * with a case are among the cases, so that
 *
 * <pre>
 *   variance   = the above - D - (φ - 1) sum of w ED - 2 D (1 - p)/p sum over a of (n[a]/n) (D'[a]/E'[a])   for each pool
 *   D            deaths in the sum                     D'[a], E'[a]  deaths of age a in its complete weeks, and in all such
 *   n[a], n      listed dead of age a, and of its pool; D'/E' of them are in the sum
 * </pre>
 *
 * which for one sum over all is the variance of Lincoln and Petersen, D (1-p)(1-c)/(p c), c the share that is listed.
 */
final class RegistryVariance {
    private final RegistryDeaths deaths;
    private final RegistryPlan plan;

    RegistryVariance(RegistryDeaths deaths) {
        this(deaths, deaths.plan);
    }

    private RegistryVariance(RegistryDeaths deaths, RegistryPlan plan) {
        this.deaths = deaths;
        this.plan = plan;
    }

    /** The variance with all sources of error, whichever of them are taken as exact. */
    static RegistryVariance ofAllSources(RegistryDeaths deaths) {
        return new RegistryVariance(
                deaths, deaths.plan.with(deaths.plan.errors().withExact(Set.of())));
    }

    /** The variance of the deaths of some ages in some weeks, without the late ones. */
    double of(int[] ages, int[] weeks) {
        double variance = apart(ages, weeks);
        return plan.errors().spread() == Spread.LIST_INSIDE ? Math.max(0, variance - shared(ages, weeks)) : variance;
    }

    /** The same not knowing that the listed dead are inside. */
    double apart(int[] ages, int[] weeks) {
        double variance = 0;
        double openedSoFar = 0;
        double[] byPool = new double[deaths.coverage.pools().size()];
        for (int age : ages) {
            double completion = completionReach(age, weeks);
            openedSoFar += completion;
            variance += counts(age, weeks) + ratio(age, weeks);
            variance += deaths.completion.common ? 0 : completion * completion;
            byPool[deaths.coverage.poolIndex(age)] += deaths.deaths(new int[] {age}, weeks);
        }
        variance += deaths.completion.common ? openedSoFar * openedSoFar : 0;
        for (int pool = 0; pool < byPool.length && plan.counts(RegistrySource.COVERAGE); pool++) {
            double sum = byPool[pool];
            variance +=
                    sum == 0 ? 0 : sum * sum * deaths.coverage.pools().get(pool).relativeVariance();
        }
        return variance;
    }

    private double counts(int age, int[] weeks) {
        CaseRatio fit = deaths.ratios[age];
        if (fit == null || !plan.counts(RegistrySource.CASE_COUNTS)) {
            return 0;
        }
        double variance = 0;
        double[] ofWomen = new double[deaths.women[age].length];
        for (int t : weeks) {
            double weight = deaths.weight[age][t];
            variance += weight * weight * deaths.men[age][t];
            int half = deaths.reach[t];
            for (int s = t - half; s <= t + half; s++) {
                ofWomen[s] += weight * deaths.ratio[age][t] / (2 * half + 1);
            }
        }
        for (int s = 0; s < ofWomen.length; s++) {
            variance += ofWomen[s] * ofWomen[s] * deaths.women[age][s];
        }
        return fit.dispersion() * variance;
    }

    private double ratio(int age, int[] weeks) {
        CaseRatio fit = deaths.ratios[age];
        if (fit == null || !plan.counts(RegistrySource.RATIO)) {
            return 0;
        }
        Map<Integer, Double> byYear = new HashMap<>();
        double level = 0;
        double slope = 0;
        for (int t : weeks) {
            double expected = deaths.weight[age][t] * deaths.ratio[age][t] * deaths.smoothed[age][t];
            level += expected;
            slope += expected * fit.since(deaths.cases.times[t]);
            byYear.merge(deaths.cases.weeks.get(t).year(), expected, Double::sum);
        }
        return fit.variance(level, slope) + wandering(fit, byYear);
    }

    private static double wandering(CaseRatio fit, Map<Integer, Double> byYear) {
        return fit.betweenYears()
                * byYear.values().stream().mapToDouble(g -> g * g).sum();
    }

    private double completionReach(int age, int[] weeks) {
        double sum = 0;
        for (int t : weeks) {
            if (deaths.retained[t] && plan.counts(RegistrySource.COMPLETION)) {
                sum += deaths.deaths(age, t) * deaths.completion.deviation[age][t] / deaths.completion.share[age][t];
            }
        }
        return sum;
    }

    /** What counts and coverage say twice, or say of deaths that are not random. */
    private double shared(int[] ages, int[] weeks) {
        double shared = 0;
        boolean both = plan.counts(RegistrySource.COVERAGE) && plan.counts(RegistrySource.CASE_COUNTS);
        for (Pool pool : deaths.coverage.pools()) {
            int[] own = Arrays.stream(ages)
                    .filter(a -> a >= pool.first() && a <= pool.last())
                    .toArray();
            double here = Math.max(0, deaths.deaths(own, weeks));
            double odds = pool.withCase() == 0 ? 0 : (1 - pool.share()) / pool.share();
            shared += both ? 2 * here * odds * listedHere(pool, own, weeks) : 0;
            shared += plan.counts(RegistrySource.CASE_COUNTS) ? here + overDispersed(own, weeks) : 0;
        }
        return shared;
    }

    /** The share of a pool's listed dead who are among the deaths of some of its ages in some weeks. */
    private double listedHere(Pool pool, int[] ages, int[] weeks) {
        double listed = 0;
        for (int age : ages) {
            int[] one = {age};
            double complete = Math.max(0, deaths.deaths(one, deaths.complete(weeks)));
            double all = deaths.deaths(one, deaths.complete(deaths.allWeeks()));
            listed += all > 0 ? deaths.coverage.listed(age) * Math.min(1, complete / all) : 0;
        }
        return listed / pool.listed();
    }

    private double overDispersed(int[] ages, int[] weeks) {
        double sum = 0;
        for (int age : ages) {
            CaseRatio fit = deaths.ratios[age];
            for (int t : weeks) {
                sum += fit == null ? 0 : (fit.dispersion() - 1) * deaths.weight[age][t] * deaths.deaths(age, t);
            }
        }
        return Math.max(0, sum);
    }

    /** The variance of the deaths behind the late cases of some weeks. */
    double ofLate(int[] weeks) {
        LateCoefficient late = plan.opening().late();
        CaseRatio fit = deaths.lateRatio;
        if (late == null || fit == null) {
            return 0;
        }
        double counts = 0;
        double level = 0;
        double slope = 0;
        double excess = 0;
        Map<Integer, Double> byYear = new HashMap<>();
        for (int t : weeks) {
            double r = fit.ratio(deaths.cases.times[t]);
            double women = deaths.cases.late(RegistryCases.WOMEN, t);
            counts += fit.dispersion() * (deaths.cases.late(RegistryCases.MEN, t) + r * r * women);
            level += r * women;
            slope += r * women * fit.since(deaths.cases.times[t]);
            byYear.merge(deaths.cases.weeks.get(t).year(), r * women, Double::sum);
            excess += deaths.lateExcess(t);
        }
        double ofCases = (plan.counts(RegistrySource.CASE_COUNTS) ? counts : 0)
                + (plan.counts(RegistrySource.RATIO) ? fit.variance(level, slope) + wandering(fit, byYear) : 0);
        double ofCoefficient = plan.counts(RegistrySource.LATE_COEFFICIENT) ? late.deviation() * excess : 0;
        return late.value() * late.value() * ofCases + ofCoefficient * ofCoefficient;
    }
}
