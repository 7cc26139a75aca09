package org.cenotaph.excess;

import java.util.Arrays;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.excess.RegistryPlan.LateCoefficient;

/**
 * A registry estimate drawn many times, with all errors drawn together in each draw.
 *
 * <pre>
 *   M*, F*   over-dispersed Poisson with the observed means and variance φ times the mean (normal above a mean of 30)
 *   r*       exp(b0* + b1* x), (b0*, b1*) normal with variance V
 *            and, where the ratio may wander, times exp of a normal number of variance τ² for each year
 *   p*       Beta(k + 1/2, n - k + 1/2)
 *   G*       normal, one error for all weeks, kept above half of G
 *   c*       normal
 *   ED*      = (M* - r* F*) / (p* G*)
 * </pre>
 */
final class RegistryDraws {
    /** Deaths of all ages with the late ones, by week and draw. */
    final double[][] byWeek;
    /** Deaths of all weeks, by age and draw. */
    final double[][] byAge;
    /** Late deaths of all weeks, by draw. */
    final double[] late;

    private final RegistryDeaths deaths;
    private final RegistryPlan plan;
    private final CountDraws random;

    RegistryDraws(RegistryDeaths deaths) {
        this.deaths = deaths;
        this.plan = deaths.plan;
        this.random = new CountDraws(plan.errors().seed());
        byWeek = new double[deaths.retained.length][plan.errors().draws()];
        byAge = new double[deaths.ratio.length][plan.errors().draws()];
        late = new double[plan.errors().draws()];
        for (int draw = 0; draw < plan.errors().draws(); draw++) {
            draw(draw);
        }
    }

    private void draw(int draw) {
        double[] coverage = new double[deaths.coverage.pools().size()];
        for (int pool = 0; pool < coverage.length; pool++) {
            Pool of = deaths.coverage.pools().get(pool);
            coverage[pool] = plan.counts(RegistrySource.COVERAGE) && of.isShare()
                    ? random.beta(of.withCase() + 0.5, of.listed() - of.withCase() + 0.5)
                    : of.share();
        }
        double shared = random.normal();
        for (int age = 0; age < byAge.length; age++) {
            CaseRatio fit = deaths.ratios[age];
            if (fit != null) {
                double ofAge = deaths.completion.common ? shared : random.normal();
                draw(draw, age, fit, coverage[deaths.coverage.poolIndex(age)], ofAge);
            }
        }
        drawLate(draw);
    }

    private void draw(int draw, int age, CaseRatio fit, double coverage, double completion) {
        double first = random.normal();
        double second = random.normal();
        double[] wandering = wandering(fit);
        double[] women = new double[byWeek.length];
        for (int t = 0; t < women.length; t++) {
            women[t] = count(deaths.women[age][t], fit);
        }
        for (int t = 0; t < women.length; t++) {
            double men = count(deaths.men[age][t], fit);
            if (deaths.retained[t]) {
                int half = deaths.reach[t];
                double smoothed = RegistryCases.sum(women, t - half, t + half + 1) / (2 * half + 1);
                double excess = men - ratio(fit, t, first, second) * wandering[t] * smoothed;
                double sum = excess / (coverage * opened(age, t, completion));
                byWeek[t][draw] += sum;
                byAge[age][draw] += sum;
            }
        }
    }

    /** The factor by which the ratio of each week has wandered, one for all weeks of a year. */
    private double[] wandering(CaseRatio fit) {
        double[] factors = new double[byWeek.length];
        Arrays.fill(factors, 1);
        double deviation = Math.sqrt(fit.betweenYears());
        for (int t = 0; t < factors.length && deviation > 0 && plan.counts(RegistrySource.RATIO); t++) {
            boolean sameYear = t > 0
                    && deaths.cases.weeks.get(t).year()
                            == deaths.cases.weeks.get(t - 1).year();
            factors[t] = sameYear ? factors[t - 1] : Math.exp(deviation * random.normal());
        }
        return factors;
    }

    private double count(double mean, CaseRatio fit) {
        return plan.counts(RegistrySource.CASE_COUNTS) ? random.count(mean, fit.dispersion()) : mean;
    }

    private double ratio(CaseRatio fit, int week, double first, double second) {
        double time = deaths.cases.times[week];
        return fit.ratio(time) * (plan.counts(RegistrySource.RATIO) ? fit.error(time, first, second) : 1);
    }

    private double opened(int age, int week, double error) {
        double share = deaths.completion.share[age][week];
        double deviation = deaths.completion.deviation[age][week];
        return plan.counts(RegistrySource.COMPLETION) ? Math.max(share / 2, share + error * deviation) : share;
    }

    private void drawLate(int draw) {
        LateCoefficient coefficient = plan.opening().late();
        CaseRatio fit = deaths.lateRatio;
        if (coefficient == null || fit == null) {
            return;
        }
        double error = plan.counts(RegistrySource.LATE_COEFFICIENT) ? coefficient.deviation() * random.normal() : 0;
        double first = random.normal();
        double second = random.normal();
        double[] wandering = wandering(fit);
        for (int t = 0; t < byWeek.length; t++) {
            double men = count(deaths.cases.late(RegistryCases.MEN, t), fit);
            double women = count(deaths.cases.late(RegistryCases.WOMEN, t), fit);
            double sum = deaths.retained[t]
                    ? (coefficient.value() + error) * (men - ratio(fit, t, first, second) * wandering[t] * women)
                    : 0;
            byWeek[t][draw] += sum;
            late[draw] += sum;
        }
    }

    /** The draws of some weeks, all ages and late deaths together. */
    double[] ofWeeks(int[] weeks) {
        double[] sum = new double[plan.errors().draws()];
        for (int t : weeks) {
            Arrays.setAll(sum, draw -> sum[draw] + byWeek[t][draw]);
        }
        return sum;
    }
}
