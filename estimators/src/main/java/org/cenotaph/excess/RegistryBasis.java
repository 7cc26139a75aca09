package org.cenotaph.excess;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Method;
import org.cenotaph.excess.ListCoverage.Pool;
import org.cenotaph.excess.RegistryPlan.Completion;
import org.cenotaph.excess.RegistryPlan.Spread;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/** What a registry estimate rests on, in words. */
final class RegistryBasis {
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

    /** What an estimate with a range of its errors rests on. */
    static Basis of(Tally tally, RegistryDeaths deaths) {
        RegistryBasis words = new RegistryBasis(deaths);
        Basis basis = words.central(tally)
                .assuming("the listed dead are as likely to leave a case as all men who died at their age in excess")
                .assuming(words.wandering())
                .assuming(words.sources())
                .assuming(words.dependence());
        return words.roughCoverage(words.roughRatio(words.lopsided(words.fullList(basis))));
    }

    /**
     * What the central value rests on: neither that the listed dead are like others, nor anything about errors, for a scenario
     * that says how they differ and holds no errors.
     */
    static Basis ofScenario(Tally tally, RegistryDeaths deaths) {
        return new RegistryBasis(deaths).central(tally);
    }

    private Basis central(Tally tally) {
        Method method = Method.of("registry excess above " + plan.asked().baseline(), REGISTRY, RATIO);
        Basis basis = Basis.of(
                tally,
                method,
                "without the excess the ratio of men to women among cases would have "
                        + (plan.fitting().trend() ? "gone on along the line" : "stayed as it was in the weeks")
                        + " of the baseline",
                "whatever changed the cases of women changed those of men in proportion",
                coverage(),
                "men who can neither be listed nor leave a case, such as foreigners, are not in the figure",
                completion());
        int window = plan.fitting().window();
        basis = window == 1
                ? basis
                : basis.assuming(
                        "the cases of women change evenly within " + window + " weeks, over which they are averaged");
        Completion given = plan.opening().completion();
        Lineage lineage = basis.lineage().plus(plan.asked().match().tally().lineage());
        lineage = given == null ? lineage : lineage.plus(given.cases().lineage());
        basis = new Basis(lineage, basis.counted(), method, basis.assumptions(), basis.cautions());
        return notUsed(pooled(late(basis)));
    }

    private String coverage() {
        return "the share of the listed dead with a case is as the match found it: "
                + deaths.coverage.pools().stream()
                        .map(pool -> String.format(
                                Locale.ROOT,
                                "%,d of %,d at the ages %s",
                                pool.withCase(),
                                pool.listed(),
                                deaths.cases.ages(pool)))
                        .collect(Collectors.joining(", "));
    }

    private String completion() {
        if (plan.opening().completion() == null && plan.opening().delay() == null) {
            return "all cases are opened within " + plan.opening().lateAfter()
                    + " weeks of death: no delays are known, so only complete weeks count, and younger ones are left out";
        }
        String whose = plan.opening().completion() != null
                ? "the cases of the tally of delays"
                : "the excess cases of complete weeks";
        return "excess cases are opened as long after death as " + whose + "; weeks with less than "
                + Math.round(100 * plan.opening().floor()) + " % opened are left out";
    }

    private String wandering() {
        double between = Arrays.stream(deaths.ratios)
                .filter(fit -> fit != null)
                .mapToDouble(CaseRatio::betweenYears)
                .findFirst()
                .orElse(0);
        return plan.fitting().wandering()
                ? String.format(
                        Locale.ROOT,
                        "the ratio of each age wanders from year to year by itself, with a standard deviation of %.2g %%",
                        100 * Math.sqrt(between))
                : "the ratio does not wander from year to year by more than its weeks scatter";
    }

    private String sources() {
        Set<RegistrySource> errors = EnumSet.allOf(RegistrySource.class);
        errors.removeAll(plan.errors().exact());
        if (plan.opening().late() == null) {
            errors.remove(RegistrySource.LATE_COEFFICIENT);
        }
        return "the range holds errors of " + (errors.isEmpty() ? "nothing" : joined(errors))
                + (plan.errors().exact().isEmpty()
                        ? ""
                        : "; taken as exact: " + joined(plan.errors().exact()));
    }

    private static String joined(Set<RegistrySource> sources) {
        return sources.stream().map(RegistrySource::toString).collect(Collectors.joining(", "));
    }

    private String dependence() {
        return switch (plan.errors().spread()) {
            case BOUNDS_ADDING -> "the weeks err together, so their bounds add";
            case DRAWN ->
                "all errors are drawn together (" + plan.errors().draws() + " draws, seed "
                        + plan.errors().seed() + ")";
            case LIST_INSIDE -> "the listed dead are among the deaths estimated, evenly over the complete weeks";
            case ANALYTIC ->
                "weeks share the errors of ratio, coverage and completion, and their counts err independently; ages err independently but where they share a coverage or a completion";
        };
    }

    private Basis late(Basis basis) {
        RegistryPlan.LateCoefficient late = plan.opening().late();
        if (late != null) {
            return basis.assuming(String.format(
                            Locale.ROOT,
                            "each late excess case, opened %d weeks or more after death, stands for %.3g deaths (sd %.2g), and the men behind them are not among the listed dead",
                            plan.opening().lateAfter(),
                            late.value(),
                            late.deviation()))
                    .cautioning("deaths whose late cases are still to come are not in the figure");
        }
        double cases = Arrays.stream(deaths.allWeeks())
                .mapToDouble(t -> deaths.cases.late(RegistryCases.MEN, t))
                .sum();
        if (plan.opening().delay() == null) {
            return basis.cautioning("without an axis of delay, late cases count like others");
        }
        return basis.cautioning(String.format(
                Locale.ROOT, "%,.0f late cases of men are in no figure; no coefficient was given", cases));
    }

    private Basis pooled(Basis basis) {
        Basis cautioned = basis;
        for (Pool pool : deaths.coverage.pools()) {
            if (pool.first() != pool.last()) {
                cautioned = cautioned.cautioning(
                        "the ages " + deaths.cases.ages(pool)
                                + " have too few listed dead by themselves and share one coverage, which is wrong where they differ");
            }
        }
        return cautioned;
    }

    /** Counts that were given and that no figure holds. */
    private Basis notUsed(Basis basis) {
        Basis cautioned = basis;
        ListMatch match = plan.asked().match();
        long unplaced = Math.addExact(
                match.tally().unplaced(plan.people().ageAxis()), match.tally().unplaced(match.found()));
        if (unplaced != 0) {
            cautioned = cautioned.cautioning(
                    unplaced + " listed dead are unplaced by age or by whether they have a case, and are not used");
        }
        long others = match.along(plan.people().ageAxis()).others(List.of(deaths.cases.bands));
        if (others != 0) {
            cautioned = cautioned.cautioning(others + " listed dead are neither \"" + match.with() + "\" nor \""
                    + match.without() + "\" on the axis " + match.found() + ", and are not used");
        }
        if (deaths.cases.ofOtherSex != 0) {
            cautioned = cautioned.cautioning(deaths.cases.ofOtherSex + " cases are neither \""
                    + plan.people().men() + "\" nor \""
                    + plan.people().women() + "\" on the axis "
                    + plan.people().sex() + ", and are not used");
        }
        return cautioned;
    }

    private Basis fullList(Basis basis) {
        Basis cautioned = basis;
        if (plan.errors().spread() == Spread.LIST_INSIDE) {
            for (RegistryListed beyond : RegistryListed.beyond(deaths, deaths.complete(deaths.allWeeks()))) {
                cautioned = cautioned.cautioning(beyond + ", so the range may be too narrow");
            }
        }
        return cautioned;
    }

    private Basis lopsided(Basis basis) {
        RegistryPlan.LateCoefficient late = plan.opening().late();
        return late == null || !late.isLopsided() || !plan.counts(RegistrySource.LATE_COEFFICIENT)
                ? basis
                : basis.cautioning(String.format(
                        Locale.ROOT,
                        "the range of the deaths behind a late case, %.3g to %.3g, is lopsided about %.3g; half its width is taken on either side",
                        late.low(),
                        late.high(),
                        late.value()));
    }

    private Basis roughRatio(Basis basis) {
        Basis cautioned = basis;
        for (int age : deaths.allAges()) {
            CaseRatio fit = deaths.ratios[age];
            if (fit != null && fit.scatter().isSurprising() && !plan.fitting().wandering()) {
                cautioned = cautioned.cautioning(
                        "at the ages " + deaths.cases.bands[age]
                                + " the ratio wanders from one baseline year to the next by more than its weeks explain, so the range is too narrow");
            }
        }
        return cautioned;
    }

    private Basis roughCoverage(Basis basis) {
        Basis cautioned = basis;
        boolean closed = plan.errors().spread() != Spread.DRAWN && plan.counts(RegistrySource.COVERAGE);
        for (Pool pool : deaths.coverage.pools()) {
            if (closed && pool.isRough()) {
                cautioned = cautioned.cautioning(String.format(
                        Locale.ROOT,
                        "at the ages %s, %d of %d listed dead have a case: so few, or so nearly all, that the closed form makes the range too narrow; prefer drawn(...)",
                        deaths.cases.ages(pool),
                        pool.withCase(),
                        pool.listed()));
            }
        }
        return cautioned;
    }
}
