package org.cenotaph.excess;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * What the total would be if the listed dead left a case more or less often than others.
 *
 * <pre>
 *   p'  = p / (p + (1 - p) ψ)              share with a case among the unlisted
 *   ED  = n + (EC/G - n p) / p'            n listed dead: the rest of the cases belongs to the unlisted
 *   ED  = EC / (G (s p + (1 - s) p'))      where the share s that the list holds is given instead
 *   p     share with a case among the listed          ψ   odds of a case among the listed over those among the unlisted
 * </pre>
 *
 * <p>ψ = 1 gives the estimate itself, which is the central value where ψ = 1 is within the range; otherwise the middle of the
 * range is. The two ends are central values; errors of sampling are not in them.
 */
final class RegistrySelection implements Estimator<Outcome> {
    /** That the match holds all listed dead of the ages and weeks estimated, so that the share follows. */
    static final double FROM_MATCH = -1;

    private final RegistryPlan plan;
    private final double low;
    private final double high;
    private final double listedShare;

    RegistrySelection(RegistryPlan plan, double low, double high, double listedShare) {
        if (!(low > 0 && low <= high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "odds ratios are positive and finite, the lower first, got " + low + " and " + high);
        }
        this.plan = plan.with(plan.errors().withSpread(RegistryPlan.Spread.ANALYTIC)); // errors are not in it
        this.low = low;
        this.high = high;
        this.listedShare = listedShare;
    }

    @Override
    public List<Axis<?>> axes() {
        return plan.axes();
    }

    @Override
    public Outcome estimate(Tally tally) {
        RegistryDeaths deaths = RegistryDeaths.of(tally, plan);
        Basis basis = RegistryBasis.ofScenario(tally, deaths)
                .assuming(String.format(
                        Locale.ROOT,
                        "the odds of a case among the listed dead are %s to %s times those among the unlisted; errors of sampling are not in the range",
                        low,
                        high))
                .assuming(
                        listedShare == FROM_MATCH
                                ? "the match holds all listed dead of the ages and weeks estimated"
                                : "the list holds " + listedShare + " of the dead of every age");
        Outcome outcome = new RegistryOutcomes(deaths, basis).ofWeeks(deaths.allWeeks());
        return outcome instanceof Estimate estimate ? checked(scenario(estimate, deaths), deaths) : outcome;
    }

    private Estimate scenario(Estimate estimate, RegistryDeaths deaths) {
        double first = total(deaths, low);
        double second = total(deaths, high);
        double central = low <= 1 && 1 <= high ? estimate.central() : (first + second) / 2;
        double lowest = Math.min(central, Math.min(first, second));
        double highest = Math.max(central, Math.max(first, second));
        return Estimate.of(central, new Range(lowest, highest, Kind.scenario()), estimate.basis());
    }

    private Outcome checked(Estimate scenario, RegistryDeaths deaths) {
        for (Pool pool : deaths.coverage.pools()) {
            if (pool.withCase() == pool.listed()) {
                String why = String.format(
                        Locale.ROOT,
                        "at the ages %s all %,d listed dead have a case, so their odds of one are without bound and no odds ratio can be applied",
                        deaths.cases.ages(pool),
                        pool.listed());
                return new Refusal(Reason.UNDEFINED, why, scenario.basis());
            }
        }
        return listedShare == FROM_MATCH ? withRoom(scenario, deaths) : scenario;
    }

    /** The unlisted are the deaths less the listed: where none are left, there are no odds to differ. */
    private static Outcome withRoom(Estimate scenario, RegistryDeaths deaths) {
        List<RegistryListed> beyond = RegistryListed.beyond(deaths, deaths.allWeeks());
        if (!beyond.isEmpty()) {
            String why = beyond.get(0)
                    + ", so no unlisted dead are left, or it does not hold those of these weeks alone: give the"
                    + " share that it holds";
            return new Refusal(Reason.MODEL_FAILS, why, scenario.basis());
        }
        long open = IntStream.of(deaths.allWeeks())
                .filter(week -> deaths.retained[week] && !deaths.isComplete(week))
                .count();
        return open == 0
                ? scenario
                : scenario.cautioning(
                        open
                                + " weeks still wait for cases: listed dead of these weeks make the share with a case too low where they are"
                                + " in the match, and the range too wide where they are not; give the share that the list holds");
    }

    private double total(RegistryDeaths deaths, double oddsRatio) {
        double sum = deaths.lateDeaths(IntStream.of(deaths.allWeeks())
                .filter(week -> deaths.retained[week])
                .toArray());
        ListMatch match = plan.asked().match().along(plan.people().ageAxis());
        for (int age : deaths.allAges()) {
            double p = deaths.coverage.pool(age).share();
            double unlisted = p / (p + (1 - p) * oddsRatio);
            double completed = p * deaths.deaths(new int[] {age}, deaths.allWeeks());
            double listed = match.listed(deaths.cases.bands[age]);
            sum += listedShare == FROM_MATCH
                    ? listed + (completed - listed * p) / unlisted
                    : completed / (listedShare * p + (1 - listedShare) * unlisted);
        }
        return sum;
    }
}
