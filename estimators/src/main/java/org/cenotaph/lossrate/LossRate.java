package org.cenotaph.lossrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths per person at risk, area by area.
 *
 * <pre>
 *   rate = s x / n
 *   s   scale: per so many people or person-years
 *   x   deaths of the area
 *   n   people of the area, or person-years
 * </pre>
 *
 * <p>The range is exact unless another is chosen ({@link #withInterval}): Clopper and Pearson's where each person counts once,
 * Garwood's where time at risk was stated ({@link Exposure#during}). {@link CountInterval} and {@link ProportionInterval} hold
 * the formulas and how often each range holds the truth. The central value is the rate itself.
 *
 * <pre>{@code
 * Breakdown<String> rates = Toll.of(deaths).estimatedBy(LossRate.per(100_000).among(men));
 * }</pre>
 *
 * <p>An area with people and no deaths has the rate zero and an upper limit. Refused are an area with deaths for which nobody at
 * risk was counted, one where the people are none, one with negative deaths, and, by an interval of a proportion, one with more
 * deaths than people. Names that stand on one side only are in the cautions of every answer.
 *
 * <p>Each range stands for its own area: of 85 ranges of 95 %, about four miss their truth. The rates are of the deaths that were
 * recorded; where the recorded share differs from area to area, so do the rates, and nothing in them shows it.
 *
 * <p>Reference: Garwood 1936, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437; Clopper and Pearson 1934, Biometrika
 * 26:404-413, doi 10.1093/biomet/26.4.404; the others are given with their intervals.
 */
public final class LossRate<T extends Comparable<? super T>> implements Estimator<Breakdown<T>> {
    private static final double DEFAULT_LEVEL = 0.95;

    private final long scale;
    private final Exposure<T> exposure;
    private final RateLimits limits;

    private LossRate(long scale, Exposure<T> exposure, RateLimits limits) {
        if (exposure.isOverTime() && limits.isOfProportion()) {
            throw new IllegalArgumentException(
                    "person-years are no people, so their deaths are no proportion: choose a " + "CountInterval, got "
                            + limits.interval());
        }
        this.scale = scale;
        this.exposure = exposure;
        this.limits = limits;
    }

    /**
     * Deaths per so many people or person-years.
     *
     * @param scale at least one
     * @throws IllegalArgumentException if it is less
     */
    public static Per per(long scale) {
        if (scale < 1) {
            throw new IllegalArgumentException("a rate is per at least one person, got per " + scale);
        }
        return new Per(scale);
    }

    /** The sentence so far: who was at risk is missing. */
    public static final class Per {
        private final long scale;

        private Per(long scale) {
            this.scale = scale;
        }

        /** Those who were at risk; deaths are needed along their axis. */
        public <T extends Comparable<? super T>> LossRate<T> among(Exposure<T> exposure) {
            RateInterval exact = exposure.isOverTime() ? CountInterval.GARWOOD : ProportionInterval.CLOPPER_PEARSON;
            return new LossRate<>(scale, exposure, new RateLimits(exact, DEFAULT_LEVEL, Sides.BOTH));
        }
    }

    /**
     * The same with ranges of another make; the default is exact.
     *
     * @throws IllegalArgumentException for an interval of a proportion where time at risk was stated
     */
    public LossRate<T> withInterval(RateInterval interval) {
        return with(new RateLimits(interval, limits.level(), limits.sides()));
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public LossRate<T> withLevel(double level) {
        return with(new RateLimits(limits.interval(), level, limits.sides()));
    }

    /** The same with an upper limit alone, beyond which is the whole error probability; the lower end is 0. */
    public LossRate<T> withUpperLimitOnly() {
        return with(new RateLimits(limits.interval(), limits.level(), Sides.UPPER_ONLY));
    }

    /**
     * The same with a lower limit alone, below which is the whole error probability; the upper end is one death per person for a
     * proportion, infinite otherwise.
     */
    public LossRate<T> withLowerLimitOnly() {
        return with(new RateLimits(limits.interval(), limits.level(), Sides.LOWER_ONLY));
    }

    private LossRate<T> with(RateLimits other) {
        return new LossRate<>(scale, exposure, other);
    }

    /**
     * The same for all areas together that have both deaths and people at risk; deaths of other names are left out, and a caution
     * names them. Refused where an area has negative deaths, or no area has people at risk.
     */
    public Estimator<Outcome> overall() {
        return new OverallRate<>(this);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(exposure.axis());
    }

    @Override
    public Breakdown<T> estimate(Tally tally) {
        AreaByArea<T> joined = joined(tally);
        SortedMap<T, Outcome> outcomes = new TreeMap<>(joined.refused());
        joined.areas().forEach(area -> outcomes.put(area.name(), rate(area.deaths(), area.atRisk(), joined.of(area))));
        return new Breakdown<>(exposure.axis(), outcomes, tally.unplaced(exposure.axis()));
    }

    AreaByArea<T> joined(Tally tally) {
        Method method = Method.of("loss rate with " + limits, limits.interval().reference());
        String chance = limits.isOfProportion()
                ? "the people of an area die with the same probability, independently of each other"
                : "the deaths of an area are independent of each other, so that their number is Poisson";
        return AreaByArea.of(
                tally,
                exposure,
                method,
                chance,
                "every recorded death is real, recorded once and counted where it belongs",
                "the rate is of recorded deaths; what was not recorded is not in it");
    }

    Outcome rate(long deaths, double atRisk, Basis basis) {
        if (limits.isOfProportion() && deaths > (long) atRisk) {
            String message = "a proportion cannot have more deaths than people, got " + Words.number(deaths)
                    + " deaths among " + Words.number(atRisk) + " " + exposure.who() + "; choose a CountInterval";
            return new Refusal(Reason.MODEL_FAILS, message, basis);
        }
        Range one = limits.around(deaths, atRisk);
        Range range = new Range(scale * one.low(), scale * one.high(), one.kind());
        Estimate rate = new Estimate(
                Math.min(range.high(), Math.max(range.low(), scale * (deaths / atRisk))),
                range,
                unit(),
                Optional.empty(),
                Map.of(),
                basis);
        return Double.isInfinite(range.high())
                ? rate.cautioning("only a lower limit was asked for, so there is no upper one")
                : rate;
    }

    private String unit() {
        return "deaths per " + Words.number(scale) + " " + exposure.who();
    }

    /** The unit and the limits. */
    @Override
    public String toString() {
        return unit() + ", " + limits;
    }
}
