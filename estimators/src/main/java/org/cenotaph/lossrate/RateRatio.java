package org.cenotaph.lossrate;

import java.util.List;
import java.util.Optional;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How many times the loss rate of one area is that of another, or of all others together.
 *
 * <pre>
 *   ratio = (x/n) / (y/m)
 *   x, n   deaths of the area, and its people or person-years
 *   y, m   those of the reference
 * </pre>
 *
 * <p>The range is the exact conditional one unless another is chosen; {@link RatioInterval} holds the formulas. Zero deaths of the
 * area give the ratio 0; zero deaths of the reference leave the range without an upper limit, with a caution, and the central
 * value is then the ratio at which such deaths are an even chance (median-unbiased). Refused are no deaths on either side, an
 * area that the counts or the people lack, and what the chosen interval cannot answer. "The rest" are all other areas that have
 * people at risk; an area is never part of what it is compared to.
 *
 * <pre>{@code
 * Outcome ratio = Toll.of(deaths).estimatedBy(RateRatio.of("Buryatia").over("Moscow").among(men));
 * }</pre>
 *
 * <p>The areas that are compared must not be chosen by looking at their rates: the highest of 85 over the lowest is high by
 * chance too, and no range here allows for that.
 *
 * <p>Coverage of 95 % ranges, summed exactly (program {@code IntervalCoverage} in the tests), for two areas of 1,000 people and
 * ratios of 1 to 10; of the answers, where some counts are refused. So many deaths expected in the reference:
 *
 * <pre>
 *                             2               5              20              50
 *                       least   mean    least   mean    least   mean    least   mean
 *   EXACT                98.5   98.8     97.3   97.5     96.5   96.6     96.5   96.6
 *   KOOPMAN              95.2   96.2     94.6   95.3     94.8   95.0     94.9   95.0
 *   MIETTINEN_NURMINEN   95.2   96.2     94.6   95.3     94.9   95.1     94.9   95.0
 *   WALD_LOG             96.0   97.6     96.6   97.1     95.2   95.3     95.1   95.1
 * </pre>
 *
 * <p>Reference: Przyborowski and Wilenski 1940, Biometrika 31:313-323, doi 10.1093/biomet/31.3-4.313; for the choice among the others
 * Fagerland, Lydersen and Laake 2015, Statistical Methods in Medical Research 24:224-254, doi 10.1177/0962280211415469.
 */
public final class RateRatio<T extends Comparable<? super T>> implements Estimator<Outcome> {
    private final T area;
    private final RatioComparison<T> comparison;

    private RateRatio(T area, RatioComparison<T> comparison) {
        this.area = area;
        this.comparison = comparison;
    }

    /** The area whose rate is compared. */
    public static <T extends Comparable<? super T>> Of<T> of(T area) {
        return new Of<>(area);
    }

    /** Every other area compared to one. */
    public static <T extends Comparable<? super T>> RateRatios.Each<T> eachOver(T reference) {
        return new RateRatios.Each<>(reference);
    }

    /** Every area compared to all others together. */
    public static RateRatios.EachOverTheRest eachOverTheRest() {
        return new RateRatios.EachOverTheRest();
    }

    /** The sentence so far: to what the area is compared is missing. */
    public static final class Of<T extends Comparable<? super T>> {
        private final T area;

        private Of(T area) {
            this.area = area;
        }

        /**
         * Compared to another area.
         *
         * @throws IllegalArgumentException if it is the same
         */
        public Over<T> over(T reference) {
            if (reference.equals(area)) {
                throw new IllegalArgumentException("an area is compared to another one, got " + area + " twice");
            }
            return new Over<>(area, Optional.of(reference));
        }

        /** Compared to all other areas together. */
        public Over<T> overTheRest() {
            return new Over<>(area, Optional.empty());
        }
    }

    /** The sentence so far: who was at risk is missing. */
    public static final class Over<T extends Comparable<? super T>> {
        private final T area;
        private final Optional<T> reference;

        private Over(T area, Optional<T> reference) {
            this.area = area;
            this.reference = reference;
        }

        /** Those who were at risk; deaths are needed along their axis. */
        public RateRatio<T> among(Exposure<T> exposure) {
            return new RateRatio<>(area, RatioComparison.of(exposure, reference));
        }
    }

    /**
     * The same with a range of another make; the default is {@link RatioInterval#EXACT}.
     *
     * @throws IllegalArgumentException for a score interval where time at risk was stated
     */
    public RateRatio<T> withInterval(RatioInterval interval) {
        return new RateRatio<>(area, comparison.with(interval));
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public RateRatio<T> withLevel(double level) {
        return new RateRatio<>(area, comparison.with(level));
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(comparison.exposure().axis());
    }

    @Override
    public Outcome estimate(Tally tally) {
        return comparison.of(area, comparison.joined(tally));
    }

    /** The area, the unit and the limits. */
    @Override
    public String toString() {
        return area + " in " + comparison;
    }
}
