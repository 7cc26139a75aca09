package org.cenotaph.excess;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Method;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/** What a registry estimate rests on, in words. */
final class RegistryBasis {
    /** A coverage whose standard deviation is more than this share of it is too rough for the closed form. */
    private static final double ROUGH = 0.1;

    private static final String REGISTRY =
            "Meduza and Mediazona 2023-2026, Estimates of Russian war dead from the probate registry";
    private static final String RATIO =
            "Kobak, Bessudnov, Ershov, Mikhailova and Raksha 2025, War fatalities in Russia in 2022-2023 estimated via excess male mortality, Demography 62(2):335-347, doi 10.1215/00703370-11862998";

    private final RegistryDeaths deaths;
    private final RegistryPlan plan;

    private RegistryBasis(RegistryDeaths deaths) {
        this.deaths = deaths;
        this.plan = deaths.plan;
    }

    static Basis of(Tally tally, RegistryDeaths deaths) {
        return new RegistryBasis(deaths).basis(tally);
    }

    private Basis basis(Tally tally) {
        Method method = Method.of("registry excess above " + plan.baseline, REGISTRY, RATIO);
        Basis basis = Basis.of(
                tally,
                method,
                "without the excess the ratio of men to women among cases would have "
                        + (plan.trend ? "gone on along the line" : "stayed as it was in the weeks")
                        + " of the baseline",
                wandering(),
                "whatever changed the cases of women changed those of men in proportion",
                "the listed dead are as likely to leave a case as all men who died at their age in excess; "
                        + coverage(),
                "men who can neither be listed nor leave a case, such as foreigners, are not in the figure",
                completion(),
                sources(),
                dependence());
        Lineage lineage = basis.lineage().plus(plan.match.tally().lineage());
        lineage = plan.completion == null ? lineage : lineage.plus(plan.completion.lineage());
        basis = new Basis(lineage, basis.counted(), method, basis.assumptions(), basis.cautions());
        return cautioned(late(basis));
    }

    private String wandering() {
        double between = Arrays.stream(deaths.ratios)
                .filter(fit -> fit != null)
                .mapToDouble(CaseRatio::betweenYears)
                .findFirst()
                .orElse(0);
        return plan.wandering
                ? String.format(
                        Locale.ROOT,
                        "the ratio of each age wanders from year to year by itself, with a standard deviation of %.2g %%",
                        100 * Math.sqrt(between))
                : "the ratio does not wander from year to year by more than its weeks scatter";
    }

    private String coverage() {
        return "a case have "
                + deaths.coverage.pools().stream()
                        .map(pool -> String.format(
                                Locale.ROOT, "%,d of %,d at %s", pool.withCase(), pool.listed(), ages(pool)))
                        .collect(Collectors.joining(", "));
    }

    private String ages(Pool pool) {
        String first = deaths.cases.bands[pool.first()].toString();
        return pool.first() == pool.last() ? first : first + " to " + deaths.cases.bands[pool.last()] + " together";
    }

    private String completion() {
        String whose = plan.completion != null
                ? "the cases of the tally of delays"
                : plan.delay != null ? "the excess cases of complete weeks" : "nobody, so only complete weeks count";
        return "excess cases are opened as long after death as by " + whose + "; weeks with less than "
                + Math.round(100 * plan.floor) + " % opened are left out";
    }

    private String sources() {
        Set<RegistrySource> errors = EnumSet.allOf(RegistrySource.class);
        errors.removeAll(plan.exact);
        if (plan.late == null) {
            errors.remove(RegistrySource.LATE_COEFFICIENT);
        }
        return "the range holds errors of " + (errors.isEmpty() ? "nothing" : joined(errors))
                + (plan.exact.isEmpty() ? "" : "; taken as exact: " + joined(plan.exact));
    }

    private static String joined(Set<RegistrySource> sources) {
        return sources.stream().map(RegistrySource::toString).collect(Collectors.joining(", "));
    }

    private String dependence() {
        return switch (plan.spread) {
            case BOUNDS_ADDING -> "the weeks err together, so their bounds add";
            case DRAWN -> "all errors are drawn together (" + plan.draws + " draws, seed " + plan.seed + ")";
            case LIST_INSIDE -> "the listed dead are among the deaths estimated, evenly over the complete weeks";
            case ANALYTIC ->
                "weeks share the errors of ratio, coverage and completion, and their counts err independently; ages err independently but where they share a coverage or a completion";
        };
    }

    private Basis late(Basis basis) {
        RegistryPlan.LateCoefficient late = plan.late;
        if (late != null) {
            return basis.assuming(String.format(
                            Locale.ROOT,
                            "each late excess case, opened %d weeks or more after death, stands for %.3g deaths (sd %.2g), and the men behind them are not among the listed dead",
                            plan.lateAfter,
                            late.value(),
                            late.deviation()))
                    .cautioning("deaths whose late cases are still to come are not in the figure");
        }
        double cases = Arrays.stream(deaths.allWeeks())
                .mapToDouble(t -> deaths.cases.late(RegistryCases.MEN, t))
                .sum();
        if (plan.delay == null) {
            return basis.cautioning("without an axis of delay, late cases count like others");
        }
        return basis.cautioning(String.format(
                Locale.ROOT, "%,.0f late cases of men are in no figure; no coefficient was given", cases));
    }

    private Basis cautioned(Basis basis) {
        Basis cautioned = basis;
        for (Pool pool : deaths.coverage.pools()) {
            if (pool.first() != pool.last()) {
                cautioned = cautioned.cautioning(
                        "the ages " + ages(pool)
                                + " have too few listed dead by themselves and share one coverage, which is wrong where they differ");
            }
            if (pool.withCase() == pool.listed() || pool.relativeVariance() > ROUGH * ROUGH) {
                cautioned = cautioned.cautioning(String.format(
                        Locale.ROOT,
                        "at the ages %s, %d of %d listed dead have a case: so few, or so nearly all, that the closed form makes the range too narrow; prefer drawn(...)",
                        ages(pool),
                        pool.withCase(),
                        pool.listed()));
            }
        }
        long unplaced = Math.addExact(
                plan.match.tally().unplaced(plan.ageAxis), plan.match.tally().unplaced(plan.match.found()));
        if (unplaced != 0) {
            cautioned = cautioned.cautioning(
                    unplaced + " listed dead are unplaced by age or by whether they have a case, and are not used");
        }
        for (int age : deaths.allAges()) {
            CaseRatio fit = deaths.ratios[age];
            if (fit != null && fit.scatter().isSurprising() && !plan.wandering) {
                cautioned = cautioned.cautioning(
                        "at the ages " + deaths.cases.bands[age]
                                + " the ratio wanders from one baseline year to the next by more than its weeks explain, so the range is too narrow");
            }
        }
        return plan.window == 1
                ? cautioned
                : cautioned.assuming("the cases of women change evenly within " + plan.window
                        + " weeks, over which they are averaged");
    }
}
