package org.cenotaph.lossrate;

import java.util.Map;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;

/**
 * Deaths about to be divided by an area, and the answers that this can have.
 *
 * @param estimate the deaths, none or more of them
 * @param rate what was asked for
 * @param area what they are divided by
 * @param basis what the answer rests on
 */
record AreaQuotient(Estimate estimate, AreaRate rate, AreaTaken area, Basis basis) {
    Range range() {
        return estimate.range();
    }

    double level() {
        return rate.level();
    }

    double covariance() {
        return rate.covariance();
    }

    /** Divided by an area without error: the range stays what it is, in another unit. */
    Outcome over(double squareKilometres) {
        double divisor = squareKilometres / rate.squareKilometres();
        Estimate divided = estimate.dividedBy(divisor, rate.unit());
        return answer(new Estimate(
                divided.central(), divided.range(), divided.unit(), divided.uncertainty(), divided.parts(), basis));
    }

    /** Between two rates per km² around the central deaths over the middle of the area. */
    Outcome between(double low, double high, Kind kind) {
        double central = estimate.central() / area.size().middle().orElseThrow();
        double times = rate.squareKilometres();
        Range around = new Range(Math.min(low, central) * times, Math.max(high, central) * times, kind);
        String unit = estimate.unit() + " per " + rate.unit();
        return answer(new Estimate(central * times, around, unit, Optional.empty(), Map.of(), basis));
    }

    /** No rate is negative, and a range without an upper end says so. */
    private Estimate answer(Estimate rates) {
        Estimate told =
                Double.isInfinite(rates.range().high()) ? rates.cautioning("the rate has no upper limit") : rates;
        return told.range().low() < 0 ? cutAtZero(told) : told;
    }

    private static Estimate cutAtZero(Estimate rates) {
        Optional<Uncertainty> spread = rates.standardDeviation().stream()
                .<Uncertainty>mapToObj(Uncertainty.Spread::new)
                .findFirst();
        Range above = new Range(0, rates.range().high(), rates.range().kind());
        return new Estimate(rates.central(), above, rates.unit(), spread, Map.of(), rates.basis())
                .cautioning("the range reached below zero, which no rate does; it is cut at zero");
    }

    /**
     * That nothing was gained, or perhaps nothing: a loss per area taken has no meaning.
     *
     * @param low km² at least
     * @param high km² at most
     */
    Refusal overNoGain(double low, double high) {
        String why;
        if (high <= -AreaSize.LEAST) {
            why = "territory was lost, and a negative rate has no meaning";
        } else if (low > -AreaSize.LEAST && high < AreaSize.LEAST) {
            why = "no territory was taken";
        } else {
            why = "it may be zero, so the set of rates is unbounded";
        }
        return refusal(
                Reason.UNDEFINED,
                "deaths per area taken need an area that is certainly above zero, got " + area.size() + ": " + why);
    }

    Refusal refusal(Reason reason, String message) {
        return new Refusal(reason, message, basis);
    }
}
