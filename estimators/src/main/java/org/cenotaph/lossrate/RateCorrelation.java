package org.cenotaph.lossrate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How closely the rates of areas go with a characteristic of the areas: income, distance, unemployment.
 *
 * <pre>
 *   r      = sum of w[i] dx[i] dy[i] / √(sum of w[i] dx[i]² sum of w[i] dy[i]²)
 *   range  = tanh(artanh r -+ z s)          z  normal quantile of 1-α/2
 *   x[i]   deaths over people at risk       y[i]   the characteristic
 *   dx, dy deviations from the mean weighted by w
 *
 *                     w[i]           s²
 *   by default        1              1 / (m - 3)                     m  areas
 *   weightedByPeople  people         1 / (k - 3)                     k  (sum of w)² / sum of w²: effective number of areas (Kish)
 *   ofRanks           1, of ranks    (1 + r²/2) / (m - 3)            Spearman; ties share the mean of their ranks
 * </pre>
 *
 * <p>Assumed: areas are drawn independently of each other, x and y jointly normal. Neighbouring areas are alike, so ranges are
 * rather too narrow. A correlation of areas says nothing of persons, and nothing of causes. Chance in the counts scatters the
 * rates and draws r toward zero; a caution says how much of the variance of the rates it makes up, r is not corrected for it.
 *
 * <p>Refused: fewer than four areas (or effective ones), rates or a characteristic that do not vary. Areas that lack deaths'
 * people or a characteristic are left out and named. For an exact line or order, r = 1 or -1, the method has no range: it is given
 * as -1 to 1, with a caution.
 *
 * <p>Simulated (program {@code CorrelationCoverage} in the tests; 10,000 each), the share of 95 % ranges that hold the true
 * correlation rho, of 6, 10, 20 and 85 areas; people are equal, except where said, rates vary by 30 %:
 *
 * <pre>
 *   rho 0, 0.5 or 0.9, any number of deaths so large that chance is nothing     94.6 to 95.5
 *   the same, ofRanks; 6 areas: 97 at rho 0, 98 at 0.5, 88 at 0.9               94.9 to 96.5 from 10 areas on
 *   log-normal people (1.0), rho 0.5, weightedByPeople                          98.2  98.4  97.6  96.1    too wide
 *   30 deaths an area, rho 0.5                                                  95.2  94.6  93.6  87.3    chance hides some of rho
 *   10 deaths an area, rho 0.5                                                  94.5  93.0  88.8  60.5    the same
 *   10 deaths an area, rho 0                                                    95.0  94.9  94.8  95.2
 *   each area resembles the last (0.7), rho 0                                   91.3  86.2  80.6  76.1    the model is wrong
 * </pre>
 *
 * <p>Reference: Fisher 1921, Metron 1:3-32, hdl 2440/15169; Bonett and Wright 2000, Psychometrika 65:23-28, doi
 * 10.1007/BF02294183; Spearman 1904, American Journal of Psychology 15:72-101, doi 10.2307/1412159, for the attenuation.
 */
public final class RateCorrelation<T extends Comparable<? super T>> implements Estimator<Outcome> {
    private static final double DEFAULT_LEVEL = 0.95;
    private static final int FEWEST_AREAS = 4;
    private static final double LEAST_CHANCE = 0.005; // share of the variance of the rates worth a caution
    private static final String SPEARMAN =
            "Spearman 1904, The proof and measurement of association between two things, American Journal of Psychology 15:72-101, doi 10.2307/1412159";

    private final Exposure<T> exposure;
    private final SortedMap<T, Double> characteristic;
    private final String name;
    private final CorrelationKind kind;
    private final double level;

    private RateCorrelation(
            Of<T> of, SortedMap<T, Double> characteristic, String name, CorrelationKind kind, double level) {
        this.exposure = of.exposure;
        this.characteristic = characteristic;
        this.name = name;
        this.kind = kind;
        this.level = level;
    }

    /** Of the rates of deaths among people at risk by area. */
    public static <T extends Comparable<? super T>> Of<T> of(Exposure<T> exposure) {
        return new Of<>(exposure);
    }

    /** The sentence so far: the characteristic is missing. */
    public static final class Of<T extends Comparable<? super T>> {
        private final Exposure<T> exposure;

        private Of(Exposure<T> exposure) {
            this.exposure = exposure;
        }

        /**
         * With a characteristic of the areas.
         *
         * @param characteristic its value in each area
         * @param name the characteristic in words: {@code mean income}
         * @throws IllegalArgumentException if a value is NaN or infinite, or the name is blank
         */
        public RateCorrelation<T> with(SortedMap<T, Double> characteristic, String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a characteristic needs a name, got a blank one");
            }
            characteristic.forEach((area, value) -> {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("the " + name + " of each area is finite, got " + value + " at "
                            + exposure.axis() + " " + area);
                }
            });
            SortedMap<T, Double> copy = Collections.unmodifiableSortedMap(new TreeMap<>(characteristic));
            return new RateCorrelation<>(this, copy, name, CorrelationKind.PEARSON, DEFAULT_LEVEL);
        }
    }

    /** The same, each area counting by its people at risk; the default is that each counts alike. */
    public RateCorrelation<T> weightedByPeople() {
        return with(CorrelationKind.PEARSON_BY_PEOPLE, level);
    }

    /** The same between the ranks (Spearman), which outlying areas do not dominate; the default is the numbers themselves. */
    public RateCorrelation<T> ofRanks() {
        return with(CorrelationKind.SPEARMAN, level);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public RateCorrelation<T> withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return with(kind, other);
    }

    private RateCorrelation<T> with(CorrelationKind otherKind, double otherLevel) {
        return new RateCorrelation<>(of(exposure), characteristic, name, otherKind, otherLevel);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(exposure.axis());
    }

    @Override
    public Outcome estimate(Tally tally) {
        AreaByArea<T> joined = AreaByArea.of(
                tally,
                exposure,
                Method.of(toString(), kind.reference(), SPEARMAN),
                "areas are drawn independently of each other, their rates and " + name + " jointly normal",
                "what holds of areas need not hold of persons, and says nothing of causes");
        CorrelationOfAreas<T> areas = CorrelationOfAreas.of(joined, characteristic);
        Basis basis = areas.named(joined, name);
        double[] weights = kind.weights(areas.people());
        double number = Correlation.effectiveNumber(weights);
        return refusal(areas, number, basis).orElseGet(() -> correlation(areas, weights, basis));
    }

    private Optional<Outcome> refusal(CorrelationOfAreas<T> areas, double number, Basis basis) {
        if (areas.areas().size() < FEWEST_AREAS || !(number >= FEWEST_AREAS)) {
            String message = "a correlation needs at least " + FEWEST_AREAS + " areas, got "
                    + areas.areas().size() + kind.effective(number);
            return Optional.of(new Refusal(Reason.TOO_FEW, message, basis));
        }
        if (!Correlation.vary(areas.rates())) {
            return Optional.of(new Refusal(Reason.UNDEFINED, "all areas have the same rate", basis));
        }
        if (!Correlation.vary(areas.values())) {
            return Optional.of(new Refusal(Reason.UNDEFINED, "all areas have the same " + name, basis));
        }
        return Optional.empty();
    }

    private Estimate correlation(CorrelationOfAreas<T> areas, double[] weights, Basis basis) {
        double r = kind.coefficient(areas.rates(), areas.values(), weights);
        double chance = areas.chance(weights);
        Basis its = chance < LEAST_CHANCE
                ? basis
                : basis.cautioning("chance in the counts makes up about " + Words.number(Math.rint(100 * chance))
                        + " % of the variance of the rates, and draws the correlation toward zero");
        if (Math.abs(r) == 1) {
            its = its.cautioning(
                    "an exact line or order, for which the method has no range: what is given is all that is possible");
        }
        return new Estimate(
                r,
                kind.range(r, Correlation.effectiveNumber(weights), level),
                "correlation of the rate with " + name,
                Optional.empty(),
                Map.of(),
                its);
    }

    /** The method and the characteristic. */
    @Override
    public String toString() {
        return kind + " of the rate with " + name;
    }
}
