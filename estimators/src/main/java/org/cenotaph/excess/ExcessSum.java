package org.cenotaph.excess;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** Adds the excess of some age groups over some years, with the variance of the sum and its degrees of freedom. */
final class ExcessSum {
    private static final String REFERENCE =
            "Kobak, Bessudnov, Ershov, Mikhailova and Raksha 2025, War fatalities in Russia in 2022-2023 estimated via excess male mortality, Demography 62(2):335-347, doi 10.1215/00703370-11862998";

    private final SexRatioExcess.Settings settings;
    private final double[] years;
    private final Basis ofEveryAge;
    private final String counted;

    ExcessSum(SexRatioExcess.Settings settings, Tally tally) {
        this.settings = settings;
        this.years = settings.question().targets().asNumbers();
        Basis basis = Basis.of(
                tally,
                Method.of(
                        settings.model().words() + " of " + settings.question().baseline(), REFERENCE),
                settings.model().assumption(),
                "whatever changed the deaths of women changed those of men in proportion",
                settings.model().scatter(),
                "the register is as complete for men as for women in every year that is used");
        SexRatioExcess.Sexes sexes = settings.sexes();
        for (Map.Entry<String, Long> other : tally.counts(sexes.axis()).entrySet()) {
            if (!other.getKey().equals(sexes.men()) && !other.getKey().equals(sexes.women())) {
                basis = basis.cautioning(
                        other.getValue() + " deaths of the sex \"" + other.getKey() + "\" are not used");
            }
        }
        this.ofEveryAge = basis;
        this.counted = yearsOf(tally);
    }

    /** The excess of one or more age groups over some of the estimated years, given by their indices. */
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
        Basis basis = basis(fitted, method(groups, which), which);
        if (!unfitted.isEmpty()) {
            String why = String.join(
                    "; ",
                    unfitted.stream().map(AgeGroup.Unfitted::message).distinct().toList());
            return refused(observed, groups.size() == 1 ? unfitted.get(0).reason() : Reason.PART_REFUSED, why, basis);
        }
        double expected =
                fitted.stream().mapToDouble(group -> expected(group, which)).sum();
        Scatter scatter = scatter(fitted, which);
        if (!Double.isFinite(expected) || !Double.isFinite(scatter.variance())) {
            return refused(
                    observed,
                    Reason.MODEL_FAILS,
                    "the ratio of " + settings.question().baseline()
                            + " leaves the range of numbers in the estimated years",
                    basis);
        }
        Basis told = fitted.stream().anyMatch(group -> expected(group, which) < 0)
                ? basis.cautioning("the expected ratio falls below zero, so fewer than no deaths of men were expected")
                : basis;
        double excess = observed - expected;
        Estimate estimate = scatter.degreesOfFreedom() > 0
                ? StudentRange.around(
                        excess, Math.sqrt(scatter.variance()), scatter.degreesOfFreedom(), settings.kind(), told)
                : StudentRange.unbounded(excess, settings.kind(), told);
        return new Excess(observed, OptionalDouble.of(expected), estimate);
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
                    return new AgeGroup.Unfitted(
                            fitted.band(), Reason.MISSING, "no deaths were counted " + where + counted);
                }
                if (fitted.men()[i] < 0 || fitted.women()[i] < 0) {
                    return new AgeGroup.Unfitted(
                            fitted.band(), Reason.NEGATIVE_COUNT, "corrections outweigh the deaths " + where);
                }
                if (women(fitted, i) == 0) {
                    return new AgeGroup.Unfitted(
                            fitted.band(),
                            Reason.UNDEFINED,
                            "no women died " + where + ", so nothing can be expected of men");
                }
                double expected = expected(fitted, new int[] {i});
                if (fitted.men()[i] == 0 && expected > AgeGroup.TOO_MANY_TO_BE_NONE) {
                    return new AgeGroup.Unfitted(
                            fitted.band(),
                            Reason.MISSING,
                            "no deaths of men were counted " + where + ", though " + Math.round(expected)
                                    + " were to be expected; where a number is not known, leave the year or the age out");
                }
            }
        }
        return group;
    }

    /** The years that were counted, as the end of a sentence that misses one. */
    static String yearsOf(Tally tally) {
        List<Year> years = tally.coordinates(Axis.YEAR);
        return years.isEmpty()
                ? ""
                : "; the deaths are of the years " + years.get(0) + " to " + years.get(years.size() - 1);
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

    /** The variance of a sum and its degrees of freedom, zero where the baseline leaves none. */
    private record Scatter(double variance, double degreesOfFreedom) {}

    private Scatter scatter(List<AgeGroup.Fitted> groups, int[] which) {
        double[] target = IntStream.of(which).mapToDouble(i -> years[i]).toArray();
        double variance = 0;
        double satterthwaite = 0;
        int fewest = Integer.MAX_VALUE;
        for (AgeGroup.Fitted group : groups) {
            fewest = Math.min(fewest, group.fit().degreesOfFreedom());
            if (fewest == 0) {
                return new Scatter(0, 0);
            }
            double[] women =
                    IntStream.of(which).mapToDouble(i -> women(group, i)).toArray();
            double v = group.fit().variance(target, women);
            variance += v;
            satterthwaite += v * v / group.fit().degreesOfFreedom();
        }
        return new Scatter(
                variance, satterthwaite > 0 ? Math.max(fewest, variance * variance / satterthwaite) : fewest);
    }

    /** The method with the ages and the years of this sum, so that a figure printed alone says what it is of. */
    private Method method(List<AgeGroup> groups, int[] which) {
        TreeSet<Integer> summed = new TreeSet<>();
        IntStream.of(which).forEach(i -> summed.add((int) years[i]));
        StringBuilder name = new StringBuilder(ofEveryAge.method().name());
        if (settings.question().ageAxis().isPresent()) {
            AgeBand first = groups.stream()
                    .map(AgeGroup::band)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            AgeBand last = groups.stream()
                    .map(AgeGroup::band)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            name.append(" at ages ").append(new AgeBand(first.from(), last.to()));
        }
        name.append(" in ").append(new Years(summed));
        return new Method(name.toString(), ofEveryAge.method().references());
    }

    private Basis basis(List<AgeGroup.Fitted> groups, Method method, int[] which) {
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
        return new Basis(whole.lineage(), counted, method, whole.assumptions(), cautions);
    }
}
