package org.cenotaph.lossrate;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.quantiles.GammaQuantile;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths as they were counted, taken as they are or as one draw from a Poisson distribution.
 *
 * <pre>
 *   low = Gamma quantile of α/2 at shape x      high = Gamma quantile of 1-α/2 at shape x+1
 *   x  deaths counted; the low end of zero deaths is zero      α  one less the level
 * </pre>
 *
 * <p>Reference: Garwood 1936, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437.
 *
 * @param level of the Poisson limits; nothing if the count is taken as it is
 */
record LossPerAreaCount(OptionalDouble level) implements Estimator<Outcome> {
    private static final String RATE =
            "Porta (editor) 2014, A Dictionary of Epidemiology, 6th edition, under \"rate\", doi 10.1093/acref/9780199976720.001.0001";
    private static final String GARWOOD =
            "Garwood 1936, Fiducial limits for the Poisson distribution, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437";

    /** Above so many the quantiles have not been checked. */
    private static final long MOST_VARIED = 1_000_000_000_000L;

    static LossPerAreaCount asCounted() {
        return new LossPerAreaCount(OptionalDouble.empty());
    }

    static LossPerAreaCount varying(double level) {
        return new LossPerAreaCount(OptionalDouble.of(level));
    }

    boolean varies() {
        return level.isPresent();
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of();
    }

    @Override
    public Outcome estimate(Tally tally) {
        long count = tally.total();
        Basis basis = basis(tally);
        if (count < 0) {
            return new Refusal(Reason.NEGATIVE_COUNT, "counted deaths must not be negative, got " + count, basis);
        }
        if (level.isEmpty()) {
            return Estimate.of(count, new Range(count, count, Kind.counted()), basis);
        }
        return count > MOST_VARIED
                ? new Refusal(
                        Reason.MODEL_FAILS, "Poisson limits are reckoned for up to 10^12 deaths, got " + count, basis)
                : Estimate.of(count, poisson(count, level.getAsDouble()), basis);
    }

    private static Range poisson(long count, double level) {
        double tail = (1 - level) / 2;
        double low = count == 0 ? 0 : GammaQuantile.lower(tail, count);
        return new Range(low, GammaQuantile.upper(tail, count + 1.0), Kind.confidence(level));
    }

    private Basis basis(Tally tally) {
        String counted =
                "every counted death is real and counted once, and those that were not counted are not in the rate";
        return level.isEmpty()
                ? Basis.of(tally, Method.of("deaths as counted", RATE), counted)
                : Basis.of(
                        tally,
                        Method.of(variation(level.getAsDouble()), RATE, GARWOOD),
                        counted,
                        "deaths happen one by one, independently of each other, so that their number varies as a Poisson count");
    }

    private static String variation(double level) {
        return String.format(Locale.ROOT, "deaths as counted with %s %% Poisson variation", Words.number(100 * level));
    }

    @Override
    public String toString() {
        return level.isEmpty() ? "deaths as counted" : variation(level.getAsDouble());
    }
}
