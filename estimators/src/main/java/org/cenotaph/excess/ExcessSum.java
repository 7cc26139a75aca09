package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/** Adds the excess of some age groups over some years, with the variance of the sum and its degrees of freedom. */
final class ExcessSum {
    private static final String REFERENCE =
            "Kobak, Bessudnov, Ershov, Mikhailova and Raksha 2025, War fatalities in Russia in 2022-2023 estimated via excess male mortality, Demography 62(2):335-347, doi 10.1215/00703370-11862998";

    private final SexRatioExcess.Settings settings;
    private final double[] years;
    private final Basis ofEveryAge;

    ExcessSum(SexRatioExcess.Settings settings, Tally tally) {
        this.settings = settings;
        this.years = settings.question().targets().asNumbers();
        this.ofEveryAge = Basis.of(
                tally,
                Method.of(
                        settings.model().words() + " of " + settings.question().baseline(), REFERENCE),
                settings.model().assumption(),
                "whatever changed the deaths of women changed those of men in proportion",
                "the ratio scatters about its expectation normally, by as much in every year");
    }

    /** The excess of some age groups over some of the estimated years, given by their indices. */
    Excess of(List<AgeGroup> groups, int[] which) {
        List<AgeGroup.Fitted> fitted = new ArrayList<>();
        List<AgeGroup.Unfitted> unfitted = new ArrayList<>();
        for (AgeGroup group : groups) {
            AgeGroup checked = checked(group, which);
            if (checked instanceof AgeGroup.Fitted fit) {
                fitted.add(fit);
            } else if (checked instanceof AgeGroup.Unfitted problem) {
                unfitted.add(problem);
            }
        }
        long observed =
                fitted.stream().mapToLong(group -> sum(group.men(), which)).reduce(0, Math::addExact);
        Basis basis = basis(fitted, which);
        if (groups.isEmpty()) {
            return refused(
                    observed,
                    Reason.MISSING,
                    "no deaths were counted at the ages " + settings.question().summed(),
                    basis);
        }
        if (!unfitted.isEmpty()) {
            String why = String.join(
                    "; ", unfitted.stream().map(AgeGroup.Unfitted::message).toList());
            return refused(observed, groups.size() == 1 ? unfitted.get(0).reason() : Reason.PART_REFUSED, why, basis);
        }
        double expected =
                fitted.stream().mapToDouble(group -> expected(group, which)).sum();
        return new Excess(observed, OptionalDouble.of(expected), estimate(observed - expected, fitted, which, basis));
    }

    private static Excess refused(long observed, Reason reason, String message, Basis basis) {
        return new Excess(observed, OptionalDouble.empty(), new Refusal(reason, message, basis));
    }

    /** An age group, unless its deaths are missing in an estimated year. */
    private AgeGroup checked(AgeGroup group, int[] which) {
        if (group instanceof AgeGroup.Fitted fitted) {
            for (int i : which) {
                String where = "at the ages " + fitted.band() + " in the estimated year " + Math.round(years[i]);
                if (fitted.men()[i] == 0 && fitted.women()[i] == 0) {
                    return new AgeGroup.Unfitted(fitted.band(), Reason.MISSING, "no deaths were counted " + where);
                }
                if (fitted.women()[i] <= 0 || fitted.men()[i] < 0) {
                    return new AgeGroup.Unfitted(
                            fitted.band(),
                            Reason.UNDEFINED,
                            "no women died " + where + ", so nothing can be expected of men");
                }
            }
        }
        return group;
    }

    private double expected(AgeGroup.Fitted group, int[] which) {
        double sum = 0;
        for (int i : which) {
            double year = settings.published().ratioOfFirstYear() ? years[0] : years[i];
            double ratio = group.fit().ratio(year);
            sum += (settings.published().ratioFloored() ? Math.max(1, ratio) : ratio) * women(group, i);
        }
        return sum;
    }

    private double women(AgeGroup.Fitted group, int i) {
        return (double) group.women()[i] + settings.published().womenAdded();
    }

    private static long sum(long[] counts, int[] which) {
        long sum = 0;
        for (int i : which) {
            sum = Math.addExact(sum, counts[i]);
        }
        return sum;
    }

    private Estimate estimate(double excess, List<AgeGroup.Fitted> groups, int[] which, Basis basis) {
        boolean scatterKnown = groups.stream().allMatch(group -> group.fit().degreesOfFreedom() > 0);
        if (!scatterKnown) {
            return StudentRange.unbounded(excess, settings.kind(), basis);
        }
        double[] target = new double[which.length];
        double variance = 0;
        double satterthwaite = 0;
        for (int i = 0; i < which.length; i++) {
            target[i] = years[which[i]];
        }
        for (AgeGroup.Fitted group : groups) {
            double[] women = new double[which.length];
            for (int i = 0; i < which.length; i++) {
                women[i] = women(group, which[i]);
            }
            double v = group.fit().variance(target, women);
            variance += v;
            satterthwaite += v * v / group.fit().degreesOfFreedom();
        }
        int fewest = groups.stream()
                .mapToInt(group -> group.fit().degreesOfFreedom())
                .min()
                .orElseThrow();
        double df = satterthwaite > 0 ? Math.max(fewest, variance * variance / satterthwaite) : fewest;
        return StudentRange.around(excess, Math.sqrt(variance), df, settings.kind(), basis);
    }

    private Basis basis(List<AgeGroup.Fitted> groups, int[] which) {
        long counted = 0;
        for (AgeGroup.Fitted group : groups) {
            counted = Math.addExact(counted, group.baselineDeaths());
            counted = Math.addExact(counted, Math.addExact(sum(group.men(), which), sum(group.women(), which)));
        }
        Basis whole = ofEveryAge;
        if (groups.size() > 1) {
            whole = whole.assuming("the age groups err independently of each other");
        }
        List<Caution> cautions = new ArrayList<>(whole.cautions());
        settings.published().caution().ifPresent(text -> cautions.add(new Caution(text)));
        return new Basis(whole.lineage(), counted, whole.method(), whole.assumptions(), cautions);
    }
}
