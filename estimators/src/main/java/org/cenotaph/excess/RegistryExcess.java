package org.cenotaph.excess;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.excess.RegistryPlan.Completion;
import org.cenotaph.excess.RegistryPlan.LateCoefficient;
import org.cenotaph.excess.RegistryPlan.Spread;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;

/**
 * Deaths estimated from a registry that never mentions them: inheritance cases of men above those that women's cases lead one
 * to expect, divided by the share of the dead who leave a case.
 *
 * <pre>
 *   EC[a,t] = M[a,t] - r[a,t] F[a,t]        M, F  cases of men and women of age a who died in week t
 *   p[a]    = k[a] / n[a]                   of n listed dead, k have a case
 *   ED[a,t] = EC[a,t] / (p[a] G[a,t])       G     share of the cases of that week opened so far
 *   late    = c (M'[t] - r'[t] F'[t])       M',F' cases opened late, all ages; c deaths behind one of them
 *   total   = sum of ED + late              r, r' ratio expected from the baseline, fitted on its weeks (binomial, with φ)
 * </pre>
 *
 * <p>The cases are counted along {@link Axis#ISO_WEEK} of death, a category of sex, bands of age, and, if they are to say how
 * complete they are and which of them are late, weeks of delay. The list, looked up in the registry, is a tally along the same
 * bands of age and a category.
 *
 * <pre>{@code
 * RegistryTable deaths = Toll.of(cases).estimatedBy(RegistryExcess.in(years(2022, 2024)).above(years(2015, 2019))
 *         .coveredAs(match).readOn(LocalDate.of(2025, 3, 30)).constantRatio()
 *         .delayedAlong(Axis.delay("registry", ChronoUnit.WEEKS)).withLate(1.7, 1.5, 1.9));
 * }</pre>
 *
 * <p>Unless said otherwise: ages with fewer than 30 listed dead are pooled with neighbours, weeks with less than half of their
 * cases opened are left out, cases are late from 26 weeks on, women are not smoothed, and ranges are 95 % confidence ranges.
 *
 * <p>The closed form takes the error of p from Beta(k+½, n-k+½), and as symmetric. The total of some ages bears that: with 25 to
 * 50 listed at each of six, its ranges hold the truth in 95 to 96 %. One age may not: with 30 listed, ranges that knew everything
 * but p would hold it in 91 % of cases for p = 0.6 and 79 % for p = 0.95. A caution says where p is known to worse than 10 %, or
 * fewer than ten have no case; {@link #drawn} draws p, which holds the truth in 92 to 99 % ({@code list_coverage.py} in the tests).
 *
 * <p>The closed form takes the errors of r and of G as independent of those of the counts, though G may be found from the same
 * cases: simulated standard deviations differ from it by -2.4 to +4.5 %. Draws and closed form
 * agreed within 3 % in most cases tried and within 6 % in all. Without a case of either sex the range has no width, and a caution says so.
 *
 * <p>In simulations ({@link RegistrySimulation} has the table) 95 % ranges hold the true total in 94 to 97 %, also with sparse
 * ages, few listed, one baseline year or recent weeks. They fail with their assumptions: 11 to 25 % where listed men leave a case
 * half as often again as others or a third less (odds), 58 % where the ratio shifts by 2 %, 75 % where it wanders by 5 % a year.
 *
 * <p>Reference: Meduza and Mediazona 2023-2026, estimates of Russian war dead from the probate registry; Kobak, Bessudnov,
 * Ershov, Mikhailova and Raksha 2025, Demography 62(2):335-347, doi 10.1215/00703370-11862998, for the ratio of men to women.
 */
public final class RegistryExcess implements Estimator<RegistryTable> {
    private final RegistryPlan plan;

    RegistryExcess(RegistryPlan plan) {
        this.plan = plan;
    }

    /** All ISO weeks of some years. */
    public static RegistrySentence.Above in(Years years) {
        return new RegistrySentence.Above(RegistryCases.baselineWeeks(years));
    }

    /**
     * All weeks from one to another, both included.
     *
     * @throws IllegalArgumentException if the first is after the last
     */
    public static RegistrySentence.Above in(IsoWeek first, IsoWeek last) {
        return new RegistrySentence.Above(RegistryCases.weeksBetween(first, last));
    }

    /**
     * All weeks whose Thursday lies between two days, both included.
     *
     * @throws IllegalArgumentException if there is none, or a day lies outside the years 1 to 9999
     */
    public static RegistrySentence.Above in(LocalDate from, LocalDate to) {
        RegistryPlan.require(
                Stream.of(from, to).allMatch(day -> day.getYear() >= 1 && day.getYear() <= 9999),
                "weeks lie in the years 1 to 9999, got " + from + " to " + to);
        return in(IsoWeek.of(from.plusDays(3)), IsoWeek.of(to.minusDays(3)));
    }

    /** The same with another axis of sex; the default is the category {@code sex} with {@code m} and {@code f}. */
    public RegistryExcess sexes(Axis<String> axis, String men, String women) {
        return new RegistryExcess(plan.with(plan.people().withSexes(axis, men, women)));
    }

    /** The same for the five-year bands from one age to another, both included; the default is all of them. */
    public RegistryExcess ages(int from, int to) {
        return ages(SexRatioExcess.FIVE_YEAR_AGES, from, to);
    }

    /** The same for the bands of an axis of age from one age to another, both included. */
    public RegistryExcess ages(Axis<AgeBand> axis, int from, int to) {
        return new RegistryExcess(plan.with(plan.people().withAges(axis, new AgeBand(from, to))));
    }

    /** The same for cases that are also counted by their delay from death to opening, in full weeks. */
    public RegistryExcess delayedAlong(Axis<Integer> weeksOfDelay) {
        return new RegistryExcess(plan.with(plan.opening().withDelay(weeksOfDelay)));
    }

    /**
     * The same with the share of cases opened so far from a tally of its own, with or without age; its cases must be so old
     * that none is still to come; an age of which it has no cases is refused. The default is the excess cases of those weeks
     * that are complete.
     *
     * @param weeksOfDelay its axis of delay, in full weeks
     */
    public RegistryExcess completedAs(Tally cases, Axis<Integer> weeksOfDelay) {
        return new RegistryExcess(plan.with(plan.opening().withCompletion(new Completion(cases, weeksOfDelay))));
    }

    /** The same where cases are late, and no longer expected otherwise, from so many weeks after death; the default is 26. */
    public RegistryExcess lateAfter(int weeks) {
        RegistryPlan.require(weeks >= 1, "cases are late after at least one week, got " + weeks);
        return new RegistryExcess(plan.with(plan.opening().withLateAfter(weeks)));
    }

    /**
     * The same with the deaths behind late cases: of the missing, and of those whom a court declared dead. Without this, late
     * cases are in no figure. Late cases still to come are in none either.
     *
     * @param coefficient deaths behind one late excess case
     * @param low the lower end of its 95 % range
     * @param high the upper end; half the width of the range is taken as 1.96 standard deviations, with a caution where the
     *     coefficient is far from its middle
     */
    public RegistryExcess withLate(double coefficient, double low, double high) {
        LateCoefficient late = new LateCoefficient(coefficient, low, high);
        return new RegistryExcess(plan.with(plan.opening().withLate(late)));
    }

    /**
     * The same where ages with fewer listed dead than this are pooled with neighbours; the default is 30. Ages whose pool has
     * fewer than two listed dead with a case are refused, also where the share is taken as exact.
     */
    public RegistryExcess withFewestListed(int dead) {
        RegistryPlan.require(dead >= 1, "the share of deaths with a case needs at least one listed death, got " + dead);
        return new RegistryExcess(plan.with(plan.fitting().withFewestListed(dead)));
    }

    /**
     * The same where the ratio of each age may wander from year to year, as far as the baseline years show that it did. It takes
     * two years, or three for a linear ratio; fewer are refused.
     */
    public RegistryExcess withWanderingRatio() {
        return new RegistryExcess(plan.with(plan.fitting().withWandering()));
    }

    /** The same with women's cases averaged over an odd number of weeks around each; the default is 1, no averaging. */
    public RegistryExcess withWomenSmoothed(int weeks) {
        RegistryPlan.require(
                weeks >= 1 && weeks % 2 == 1, "women are averaged over an odd number of weeks, got " + weeks);
        return new RegistryExcess(plan.with(plan.fitting().withWindow(weeks)));
    }

    /** The same without the weeks of which less than this share of cases is opened; the default is 0.5. */
    public RegistryExcess withFloor(double share) {
        RegistryPlan.require(share > 0 && share <= 1, "a floor is a share above 0 up to 1, got " + share);
        return new RegistryExcess(plan.with(plan.opening().withFloor(share)));
    }

    /** The same with some sources of uncertainty switched off: what they are about is taken as exact. */
    public RegistryExcess takingAsExact(RegistrySource first, RegistrySource... more) {
        return new RegistryExcess(plan.with(plan.errors().withExact(EnumSet.of(first, more))));
    }

    /** The same with ranges at another level; the default is 0.95. */
    public RegistryExcess withLevel(double level) {
        RegistryPlan.require(level > 0 && level < 1, "a level lies between 0 and 1 (95 % is 0.95), got " + level);
        return new RegistryExcess(plan.with(plan.errors().withLevel(level)));
    }

    /**
     * The same with ranges from random draws of all errors together, in place of the closed form.
     *
     * @param seed the same seed gives the same answer
     * @param draws how many, 1,000 to 1,000,000
     */
    public RegistryExcess drawn(long seed, int draws) {
        return new RegistryExcess(plan.with(plan.errors().withDraws(seed, draws)));
    }

    /** The same with the bounds of weeks added up for longer periods, as published totals do: the weeks err together. */
    public RegistryExcess boundsAdding() {
        return new RegistryExcess(plan.with(plan.errors().withSpread(Spread.BOUNDS_ADDING)));
    }

    /**
     * The same in closed form, knowing that the listed dead of the match are themselves among the deaths estimated, evenly over
     * the weeks that are complete: cases and coverage then err together, as in capture and recapture, and the range is
     * narrower. The default does not know it, and is too wide where the match holds a large share of the dead. Ages with more
     * listed dead than are estimated for those weeks get a caution, and are refused beyond three standard deviations of this form.
     */
    public RegistryExcess withListInside() {
        return new RegistryExcess(plan.with(plan.errors().withSpread(Spread.LIST_INSIDE)));
    }

    /**
     * The total, as a scenario, if the odds of a case among the listed dead were so many times those among the unlisted. The
     * central value is the estimate itself where one is within the range, else the middle. The match must hold all listed dead
     * of the ages and weeks estimated, and no others: more of them than there are deaths are refused, weeks that still wait for
     * cases get a caution. Ages whose listed dead all have a case are refused: their odds are without bound.
     */
    public Estimator<Outcome> underOddsRatios(double low, double high) {
        return new RegistrySelection(plan, low, high, RegistrySelection.FROM_MATCH);
    }

    /** The same scenario where the list holds a given share, 0 to 1, of the dead of every age. */
    public Estimator<Outcome> underOddsRatios(double low, double high, double listedShare) {
        RegistryPlan.require(listedShare >= 0 && listedShare <= 1, "a share lies within 0 and 1, got " + listedShare);
        return new RegistrySelection(plan, low, high, listedShare);
    }

    /** The same, answering with the total alone, for use area by area. */
    public Estimator<Outcome> total() {
        return new RegistryTotal(plan);
    }

    @Override
    public List<Axis<?>> axes() {
        return plan.axes();
    }

    @Override
    public RegistryTable estimate(Tally tally) {
        RegistryDeaths deaths = RegistryDeaths.of(tally, plan);
        return new RegistryTable(deaths, new RegistryOutcomes(deaths, RegistryBasis.of(tally, deaths)));
    }

    RegistryPlan plan() {
        return plan;
    }

    /** {@code registry excess of 2022-W09 to 2024-W52 above 2015-2019}. */
    @Override
    public String toString() {
        return plan.toString();
    }
}
