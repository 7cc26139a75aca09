package org.cenotaph.coverage;

import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Uncertainty;

/**
 * Recorded deaths about to be divided by what is known of their coverage.
 *
 * @param count how many are recorded
 * @param sampling whether they were recorded by chance
 * @param level of the range
 * @param basis what the answer rests on
 */
record RecordedDeaths(long count, boolean sampling, double level, Basis basis) {
    /** Above so many the limits lose digits. */
    private static final long MOST_SAMPLED = 1_000_000_000L;

    Outcome over(Share share) {
        if (count < 0) {
            return refusal(Reason.NEGATIVE_COUNT, "recorded deaths must not be negative, got " + count);
        }
        if (count == 0 && !sampling) {
            return refusal(
                    Reason.NOTHING_COUNTED,
                    "no recorded deaths are counted here, and without sampling variation zero has no upper limit");
        }
        if (count > MOST_SAMPLED && sampling) {
            return refusal(
                    Reason.MODEL_FAILS, "sampling variation is reckoned for up to 10^9 recorded deaths, got " + count);
        }
        return share instanceof DistributedShare known ? over(known) : over((LimitedShare) share);
    }

    private Outcome over(LimitedShare known) {
        double least = known.lowest(level);
        double most = known.highest(level);
        UnseenDeaths unseen = new UnseenDeaths(count, level);
        double low = sampling ? unseen.lowest(most) : count / most;
        double high = sampling ? unseen.highest(least) : count / least;
        if (Double.isInfinite(low)) {
            return beyondReach();
        }
        Range range = new Range(low, high, known.kind(level));
        if (known.central().isPresent()) {
            return answer(within(range, count / known.central().getAsDouble()), range, basis);
        }
        Basis stated = basis.assuming(
                "no value within the range is likelier than another; the central value is only its middle");
        return answer(low + range.width() / 2, range, stated);
    }

    private Outcome over(DistributedShare known) {
        Kind kind = known.kind(level);
        TollDistribution toll = new TollDistribution(count, known);
        UnseenDeaths unseen = new UnseenDeaths(count, level);
        double low = sampling ? unseen.lowest(known) : toll.quantile((1 - level) / 2);
        if (Double.isInfinite(low)) {
            return beyondReach();
        }
        Range range = sampling ? new Range(low, unseen.highest(known), kind) : toll.range(kind);
        double mean = count == 0 ? 0 : toll.mean();
        if (Double.isFinite(mean) && range.contains(mean)) {
            return spread(answer(mean, range, basis), toll);
        }
        Basis stated = basis.cautioning(
                "the mean does not exist or lies outside the range; the central value is the median of recorded deaths over coverage");
        return spread(answer(within(range, toll.quantile(0.5)), range, stated), toll);
    }

    private static double within(Range range, double value) {
        return Math.max(range.low(), Math.min(range.high(), value));
    }

    private Outcome answer(double central, Range range, Basis stated) {
        if (Double.isInfinite(central)) {
            return refusal(
                    Reason.UNDEFINED,
                    "the coverage may be so near zero that the toll has no central value and no upper limit");
        }
        Estimate estimate = Estimate.of(central, range, stated);
        return Double.isInfinite(range.high()) ? estimate.cautioning("there is no upper limit below 10^15") : estimate;
    }

    private Outcome spread(Outcome answer, TollDistribution toll) {
        if (count == 0 || answer instanceof Refusal) {
            return answer;
        }
        Uncertainty known = sampling ? new Uncertainty.Spread(toll.deviationWithSampling()) : toll;
        Estimate estimate = answer.orThrow().with(known);
        return Double.isInfinite(known.standardDeviation())
                ? estimate.cautioning("the standard deviation does not exist")
                : estimate;
    }

    private Refusal beyondReach() {
        return refusal(Reason.UNDEFINED, "the coverage is so near zero that even the lower limit is beyond 10^15");
    }

    private Refusal refusal(Reason reason, String message) {
        return new Refusal(reason, message, basis);
    }
}
