package org.cenotaph.excess;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/** Adds the excess of some periods of a register, with the joint variance of the sum. */
final class OwnPastSum<T extends Comparable<? super T>> {
    private static final String REFERENCE =
            "Karlinsky and Kobak 2021, Tracking excess mortality across countries during the COVID-19 pandemic with the World Mortality Dataset, eLife 10:e69336, doi 10.7554/eLife.69336";

    private final OwnPastExcess.Settings<T> settings;
    private final OwnPastBaseline baseline;
    private final Basis basis;

    OwnPastSum(OwnPastExcess.Settings<T> settings, Tally tally, OwnPastBaseline baseline) {
        this.settings = settings;
        this.baseline = baseline;
        OwnPastModel model = settings.model();
        Method method = Method.of(model.words() + " of " + settings.baseline(), REFERENCE);
        this.basis = Basis.of(
                tally,
                method,
                model.assumption(),
                model.scatter(),
                "the register is as complete in the estimated years as in the baseline years");
    }

    /** The excess of some periods together; those outside the register are left out. */
    Excess of(List<OwnPastPeriod<T>> periods) {
        List<OwnPastPeriod<T>> counted = in(OwnPastPeriod.State.COUNTED, periods);
        long observed = observed(counted);
        if (baseline instanceof OwnPastBaseline.Fitted fitted) {
            Basis whole = basisOf(fitted, observed, in(OwnPastPeriod.State.OUTSIDE, periods));
            return problemOf(periods, counted, whole)
                    .map(refusal -> new Excess(observed, OptionalDouble.empty(), refusal))
                    .orElseGet(() -> excess(fitted.fit(), counted, observed, whole));
        }
        OwnPastBaseline.Unfitted problem = (OwnPastBaseline.Unfitted) baseline;
        return new Excess(
                observed,
                OptionalDouble.empty(),
                new Refusal(problem.reason(), problem.message(), counting(basis, observed)));
    }

    private List<OwnPastPeriod<T>> in(OwnPastPeriod.State state, List<OwnPastPeriod<T>> periods) {
        return periods.stream().filter(period -> period.is(state)).toList();
    }

    private static long observed(List<? extends OwnPastPeriod<?>> counted) {
        return counted.stream().mapToLong(OwnPastPeriod::deaths).reduce(0, Math::addExact);
    }

    private static Basis counting(Basis basis, long deaths) {
        return new Basis(basis.lineage(), deaths, basis.method(), basis.assumptions(), basis.cautions());
    }

    private Basis basisOf(OwnPastBaseline.Fitted fitted, long observed, List<OwnPastPeriod<T>> outside) {
        Basis whole = counting(basis, Math.addExact(fitted.deaths(), observed));
        if (!fitted.missing().isEmpty()) {
            whole = whole.cautioning("the baseline is fitted without " + fitted.missing() + ", which were not counted");
        }
        return outside.isEmpty()
                ? whole
                : whole.cautioning("left out because they were not counted: " + named(outside));
    }

    private String named(List<OwnPastPeriod<T>> periods) {
        return OwnPastRegister.named(periods.stream().map(OwnPastPeriod::at).toList());
    }

    private Optional<Refusal> problemOf(List<OwnPastPeriod<T>> periods, List<OwnPastPeriod<T>> counted, Basis whole) {
        List<OwnPastPeriod<T>> gaps = in(OwnPastPeriod.State.GAP, periods);
        List<OwnPastPeriod<T>> bare = in(OwnPastPeriod.State.NO_BASELINE, periods);
        List<OwnPastPeriod<T>> negative =
                counted.stream().filter(period -> period.deaths() < 0).toList();
        if (!gaps.isEmpty()) {
            return refusal(
                    Reason.MISSING, "no deaths were counted in " + named(gaps) + ", though before and after", whole);
        }
        if (!bare.isEmpty()) {
            return refusal(Reason.MISSING, "no baseline year counts the season of " + named(bare), whole);
        }
        if (!negative.isEmpty()) {
            return refusal(Reason.NEGATIVE_COUNT, "corrections outweigh the deaths of " + named(negative), whole);
        }
        return counted.isEmpty()
                ? refusal(Reason.MISSING, "no deaths were counted in the estimated periods", whole)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(Reason reason, String message, Basis whole) {
        return Optional.of(new Refusal(reason, message, whole));
    }

    private Excess excess(OwnPastModel.Fit fit, List<OwnPastPeriod<T>> counted, long observed, Basis whole) {
        double expected = counted.stream().mapToDouble(fit::expected).sum();
        boolean scatterKnown = fit.degreesOfFreedom() > 0;
        double variance = scatterKnown ? fit.variance(counted) : 0;
        if (!Double.isFinite(expected) || !Double.isFinite(variance)) {
            String message =
                    "the trend of " + settings.baseline() + " leaves the range of numbers in the estimated years";
            return new Excess(observed, OptionalDouble.empty(), new Refusal(Reason.MODEL_FAILS, message, whole));
        }
        Basis told = expected < 0
                ? whole.cautioning("the trend falls below zero, so fewer than no deaths were expected")
                : whole;
        double central = observed - expected;
        Estimate estimate = scatterKnown
                ? StudentRange.around(central, Math.sqrt(variance), fit.degreesOfFreedom(), settings.kind(), told)
                : StudentRange.unbounded(central, settings.kind(), told);
        return new Excess(observed, OptionalDouble.of(expected), estimate);
    }
}
