package org.cenotaph.excess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cenotaph.estimate.Reason;
import org.jspecify.annotations.Nullable;

/** The expected ratios of all age groups and of the late cases, fitted to the baseline, or why they could not be fitted. */
final class CaseRatios {
    final @Nullable CaseRatio[] ofAges;
    final @Nullable CaseRatio late;
    final Map<Integer, AgeGroup.Unfitted> unfitted = new TreeMap<>();
    AgeGroup.@Nullable Unfitted lateUnfitted;

    /** Men to a woman; a line that leads further has left what a baseline can say. */
    private static final double LARGEST_RATIO = 1e6;

    private final RegistryPlan plan;
    private final RegistryCases cases;

    CaseRatios(RegistryPlan plan, RegistryCases cases) {
        this.plan = plan;
        this.cases = cases;
        ofAges = new @Nullable CaseRatio[cases.bands.length];
        IntStream.range(0, ofAges.length).forEach(this::fitRatio);
        late = plan.opening().late() == null ? null : fitLate();
        if (plan.fitting().wandering()) {
            wander();
        }
    }

    private void fitRatio(int age) {
        double[][] past = cases.baseline[age];
        requirePast(age, past);
        try {
            ofAges[age] = unfitted.containsKey(age) ? null : fit(past);
        } catch (RatioModel.Unfit e) {
            refuse(age, e.reason(), e.message());
        }
    }

    private CaseRatio fit(double[][] past) throws RatioModel.Unfit {
        CaseRatio fit = new CaseRatio(
                cases.baselineTimes,
                past[0],
                past[1],
                cases.weeksPerYear,
                plan.fitting().trend());
        if (!Arrays.stream(cases.times).map(fit::ratio).allMatch(ratio -> ratio < LARGEST_RATIO)) {
            throw new RatioModel.Unfit(
                    Reason.MODEL_FAILS, "the line of the baseline leads to no ratio that can be believed");
        }
        return fit;
    }

    private void requirePast(int age, double[][] past) {
        int first = 0;
        for (int year = 0; year < cases.weeksPerYear.length; year++) {
            int last = first + cases.weeksPerYear[year];
            if (IntStream.range(first, last).anyMatch(t -> past[0][t] < 0 || past[1][t] < 0)) {
                refuse(age, Reason.NEGATIVE_COUNT, "corrections outweigh the cases of a week of the baseline");
            } else if (IntStream.range(first, last).allMatch(t -> past[0][t] == 0 && past[1][t] == 0)) {
                refuse(
                        age,
                        Reason.MISSING,
                        "no cases were counted in the baseline year "
                                + plan.asked().baseline().asList().get(year));
            }
            requireBothSexes(age, past, year, first);
            first = last;
        }
    }

    private void requireBothSexes(int age, double[][] past, int year, int first) {
        int last = first + cases.weeksPerYear[year];
        for (int sex = 0; sex < past.length; sex++) {
            double own = RegistryCases.sum(past[sex], first, last);
            double others = RegistryCases.sum(past[sex], 0, past[sex].length) - own;
            double expected = others / Math.max(1, past[sex].length - (last - first)) * (last - first);
            if (own == 0 && expected > AgeGroup.TOO_MANY_TO_BE_NONE) {
                String whose = sex == RegistryCases.MEN ? "men" : "women";
                refuse(
                        age,
                        Reason.MISSING,
                        "no cases of " + whose + " were counted in the baseline year "
                                + plan.asked().baseline().asList().get(year));
            }
        }
    }

    private @Nullable CaseRatio fitLate() {
        try {
            boolean negative = Stream.of(cases.lateBaseline)
                            .flatMapToDouble(Arrays::stream)
                            .anyMatch(n -> n < 0)
                    || IntStream.range(0, cases.over.length)
                            .anyMatch(t -> cases.late(0, t) < 0 || cases.late(1, t) < 0);
            if (negative) {
                throw new RatioModel.Unfit(Reason.NEGATIVE_COUNT, "corrections outweigh the cases of a week");
            }
            return fit(cases.lateBaseline);
        } catch (RatioModel.Unfit e) {
            lateUnfitted = new AgeGroup.Unfitted(plan.people().ages(), e.reason(), "for late cases, " + e.message());
            return null;
        }
    }

    private void wander() {
        List<CaseRatio> fits = Stream.of(ofAges).flatMap(Stream::ofNullable).toList();
        List<YearlyScatter> scatters = fits.stream().map(CaseRatio::scatter).toList();
        if (scatters.stream().noneMatch(YearlyScatter::isKnown)) {
            String why = "so few baseline years do not tell how far the ratio wanders from one to the next";
            IntStream.range(0, ofAges.length).forEach(age -> refuse(age, Reason.TOO_FEW, why));
            return;
        }
        double variance = YearlyScatter.betweenYears(scatters);
        Stream.concat(fits.stream(), Stream.ofNullable(late)).forEach(fit -> fit.wander(variance));
    }

    private void refuse(int age, Reason reason, String why) {
        unfitted.putIfAbsent(
                age, new AgeGroup.Unfitted(cases.bands[age], reason, "at the ages " + cases.bands[age] + ", " + why));
    }
}
