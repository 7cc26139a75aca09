package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Draws;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;
import org.cenotaph.excess.RegistryPlan.Spread;
import org.jspecify.annotations.Nullable;

/** Turns estimated deaths into answers with ranges: of some weeks, of one age group, of the late deaths, of all. */
final class RegistryOutcomes {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST_NAMED = 5;
    private static final String NOTHING =
            "no case of either sex was counted, so the range has no width, though one could have been counted";

    private final RegistryDeaths deaths;
    private final RegistryPlan plan;
    private final RegistryVariance variance;
    private final @Nullable RegistryDraws draws;
    private final Basis basis;
    private final Kind kind;
    private final double reach;
    private final Map<Integer, AgeGroup.Unfitted> unfitted;

    RegistryOutcomes(RegistryDeaths deaths, Basis basis) {
        this.deaths = deaths;
        this.plan = deaths.plan;
        this.basis = basis;
        this.variance = new RegistryVariance(deaths);
        this.unfitted = new TreeMap<>(deaths.unfitted);
        if (plan.errors().spread() == Spread.LIST_INSIDE) {
            requireRoom();
        }
        boolean possible = deaths.unfitted.size() < deaths.cases.bands.length;
        this.draws = plan.errors().spread() == Spread.DRAWN && possible ? new RegistryDraws(deaths) : null;
        this.kind = Kind.confidence(plan.errors().level());
        this.reach = NORMAL.inverseSurvivalProbability((1 - plan.errors().level()) / 2);
    }

    /** Refuses ages of which more are listed than are dead by the estimate, where the listed are said to be inside. */
    private void requireRoom() {
        for (RegistryListed beyond : RegistryListed.beyond(deaths, deaths.complete(deaths.allWeeks()))) {
            if (beyond.isNoChance()) {
                String why = beyond + ", so they cannot all be among these";
                IntStream.rangeClosed(beyond.pool().first(), beyond.pool().last())
                        .forEach(age -> unfitted.put(
                                age, new AgeGroup.Unfitted(deaths.cases.bands[age], Reason.MODEL_FAILS, why)));
            }
        }
    }

    /** The deaths of some weeks at all ages, late deaths among them. */
    Outcome ofWeeks(int[] weeks) {
        int[] ages = deaths.allAges();
        return checked(ages, weeks, true, (kept, here) -> {
            double central = deaths.deaths(ages, kept) + deaths.lateDeaths(kept);
            return draws == null
                    ? analytic(central, here, kept, t -> variance.of(ages, t) + variance.ofLate(t))
                    : drawn(central, here, draws.ofWeeks(kept));
        });
    }

    /** The deaths of one age group in all weeks, without the late deaths. */
    Outcome ofAge(int age) {
        int[] ages = {age};
        return checked(ages, deaths.allWeeks(), false, (kept, here) -> {
            double central = deaths.deaths(ages, kept);
            return draws == null
                    ? analytic(central, here, kept, t -> variance.of(ages, t))
                    : drawn(central, here, draws.byAge[age]);
        });
    }

    /** The late deaths of all weeks. */
    Outcome ofLate() {
        return checked(new int[0], deaths.allWeeks(), true, (kept, here) -> {
            double central = deaths.lateDeaths(kept);
            return draws == null ? analytic(central, here, kept, variance::ofLate) : drawn(central, here, draws.late);
        });
    }

    /** All deaths, with the age groups and the late deaths as parts. */
    Outcome total() {
        Outcome whole = ofWeeks(deaths.allWeeks());
        if (!(whole instanceof Estimate estimate)) {
            return whole;
        }
        Map<String, Estimate> parts = new LinkedHashMap<>();
        for (int age : deaths.allAges()) {
            parts.put(deaths.cases.bands[age].toString(), ofAge(age).orThrow());
        }
        if (plan.opening().late() != null) {
            parts.put(RegistryTable.LATE, ofLate().orThrow());
        }
        return estimate.withParts(parts);
    }

    private interface Answer {
        Estimate of(int[] weeks, Basis basis);
    }

    private interface VarianceOfWeeks {
        double of(int[] weeks);
    }

    private Outcome checked(int[] ages, int[] weeks, boolean withLate, Answer answer) {
        int[] kept = Arrays.stream(weeks).filter(t -> deaths.retained[t]).toArray();
        Basis here = counted(ages, kept, withLate);
        List<AgeGroup.Unfitted> problems = new ArrayList<>();
        Arrays.stream(ages).mapToObj(unfitted::get).filter(p -> p != null).forEach(problems::add);
        if (withLate && deaths.lateUnfitted != null) {
            problems.add(deaths.lateUnfitted);
        }
        if (deaths.cases.bands.length == 0) {
            return new Refusal(
                    Reason.MISSING,
                    "no cases were counted at the ages " + plan.people().ages(),
                    here);
        }
        if (!problems.isEmpty()) {
            String why = String.join(
                    "; ",
                    problems.stream().map(AgeGroup.Unfitted::message).distinct().toList());
            return new Refusal(ages.length == 1 ? problems.get(0).reason() : Reason.PART_REFUSED, why, here);
        }
        if (kept.length == 0) {
            return new Refusal(Reason.TOO_FEW, "too recent: " + young(weeks, kept), here);
        }
        int[] absent = Arrays.stream(kept).filter(t -> deaths.missing[t]).toArray();
        if (absent.length > 0) {
            return new Refusal(Reason.MISSING, "no cases were counted in " + names(absent), here);
        }
        Estimate estimate = answer.of(kept, nothingCounted(ages, kept, withLate) ? here.cautioning(NOTHING) : here);
        return kept.length < weeks.length ? estimate.cautioning("left out: " + young(weeks, kept)) : estimate;
    }

    private boolean nothingCounted(int[] ages, int[] weeks, boolean withLate) {
        boolean late = withLate && plan.opening().late() != null;
        return IntStream.of(weeks)
                .allMatch(t -> IntStream.of(ages).allMatch(a -> deaths.men[a][t] == 0 && deaths.smoothed[a][t] == 0)
                        && (!late
                                || deaths.cases.late(RegistryCases.MEN, t) == 0
                                        && deaths.cases.late(RegistryCases.WOMEN, t) == 0));
    }

    private String young(int[] weeks, int[] kept) {
        int[] left = Arrays.stream(weeks).filter(t -> !deaths.retained[t]).toArray();
        return String.format(
                Locale.ROOT,
                "%s, of which less than %.0f %% of cases are known to be opened on %s; %d weeks remain",
                names(left),
                100 * plan.opening().floor(),
                plan.asked().readOn(),
                kept.length);
    }

    private String names(int[] weeks) {
        List<String> some = Arrays.stream(weeks)
                .limit(MOST_NAMED)
                .mapToObj(t -> deaths.cases.weeks.get(t).toString())
                .toList();
        return weeks.length + (weeks.length == 1 ? " week (" : " weeks (") + String.join(", ", some)
                + (weeks.length > MOST_NAMED ? ", ... " + deaths.cases.weeks.get(weeks[weeks.length - 1]) : "") + ")";
    }

    private Basis counted(int[] ages, int[] weeks, boolean withLate) {
        double sum = 0;
        for (int age : ages) {
            for (double[] sex : deaths.cases.baseline[age]) {
                sum += Arrays.stream(sex).sum();
            }
            sum += Arrays.stream(weeks)
                    .mapToDouble(t -> deaths.men[age][t] + deaths.women[age][t])
                    .sum();
        }
        for (int sex = 0; sex < 2 && withLate && plan.opening().late() != null; sex++) {
            int one = sex;
            sum += Arrays.stream(deaths.cases.lateBaseline[one]).sum()
                    + IntStream.of(weeks)
                            .mapToDouble(t -> deaths.cases.late(one, t))
                            .sum();
        }
        return new Basis(basis.lineage(), Math.round(sum), basis.method(), basis.assumptions(), basis.cautions());
    }

    private Estimate analytic(double central, Basis rest, int[] weeks, VarianceOfWeeks rule) {
        double deviation = plan.errors().spread() == Spread.BOUNDS_ADDING
                ? IntStream.of(weeks)
                        .mapToDouble(t -> Math.sqrt(rule.of(new int[] {t})))
                        .sum()
                : Math.sqrt(rule.of(weeks));
        Range range = new Range(central - reach * deviation, central + reach * deviation, kind);
        return Estimate.of(central, range, rest).with(new Uncertainty.Spread(deviation));
    }

    private Estimate drawn(double central, Basis rest, double[] values) {
        Draws drawn = Draws.of(values);
        Range range = drawn.range(kind);
        Range around = new Range(Math.min(central, range.low()), Math.max(central, range.high()), kind);
        return Estimate.of(central, around, rest).with(drawn);
    }
}
