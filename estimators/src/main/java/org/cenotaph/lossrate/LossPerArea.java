package org.cenotaph.lossrate;

import java.util.List;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths per area taken.
 *
 * <pre>
 *   rate = a / b
 *   a  deaths: a count, or what another estimator makes of it
 *   b  area taken in km²
 * </pre>
 *
 * <table>
 *   <caption>What is known of the area, and what follows for deaths from l to u</caption>
 *   <tr><th>area</th><th>range</th><th>kind</th></tr>
 *   <tr><td>{@link AreaTaken#exactly} b</td><td>l/b to u/b</td><td>that of the deaths, counted or scenario or another</td></tr>
 *   <tr><td>{@link AreaTaken#between} p and q</td><td>l/q to u/p</td><td>scenario</td></tr>
 *   <tr><td>{@link AreaTaken#withStandardError}, deaths with an error or counted</td><td>Fieller's, below</td><td>that of the deaths, for counts confidence</td></tr>
 *   <tr><td>the same, deaths a scenario</td><td>l/(b + z s) to u/(b - z s)</td><td>scenario</td></tr>
 * </table>
 *
 * <p>Fieller's limits, for both errors normal:
 *
 * <pre>
 *   ((r - g C/Vb) -+ (z/b) sqrt(Va - 2 r C + r² Vb - g (Va - C²/Vb))) / (1 - g)      g = z² Vb / b²
 *   r  rate a/b      Va, Vb  variances      C  covariance      z  normal quantile of the level
 * </pre>
 *
 * <p>Deaths that have a range of their own at the level, or a distribution, enter by those limits and not by z times their
 * standard deviation (MOVER-R; the same where the limits are symmetric and normal), because a toll from a coverage is skewed and
 * a short baseline gives Student's t. A range that is z standard deviations to within 1 % counts as a rounding of them. Draws
 * would need a seed and would not know that an area may be zero. A ratio of normal errors has no mean and no standard deviation,
 * so none is given.
 *
 * <p>Refused: an area that is zero or negative or may be (bounds that include zero; Fieller's g of 1 or more, with the form of
 * the unbounded set), deaths estimated below zero, and errors that are not known at the level. A limit below zero is cut at zero,
 * with a caution. No deaths over an area give a rate of zero, with {@link #withPoissonVariation} up to 3.69/b.
 *
 * <p>Simulated (program {@code LossPerAreaCoverage} in the tests; 20,000 repetitions each): of the 95 % ranges that were given,
 * the percentage that holds the truth (give or take 0.4, and 0.6 where half were refused), and in brackets the percentage of
 * repetitions that were refused:
 *
 * <pre>
 *   area / its standard error        2           3           4           6          10          20
 *   deaths 2 times their error   96.9 (50)   97.3 (17)   96.6 (4)    96.6 (2)    96.8 (2)    97.0 (2)
 *   5 times                      95.4 (49)   97.1 (15)   95.8 (2)    95.1 (0)    94.9 (0)    94.9 (0)
 *   20 times                     95.7 (49)   97.4 (15)   96.9 (2)    95.1 (0)    95.0 (0)    94.9 (0)
 *   100 times                    95.7 (49)   97.4 (15)   97.3 (2)    95.2 (0)    95.1 (0)    95.1 (0)
 *   20 times, Student (3 df)     95.6 (48)   97.4 (15)   97.3 (2)    96.0 (0)    96.7 (0)    96.8 (0)
 *   Poisson deaths, mean 1       99.7 (48)   99.0 (15)   98.7 (2)    98.5 (0)    98.4 (0)    98.1 (0)
 *   mean 10                      96.7 (48)   97.8 (15)   96.7 (2)    96.4 (0)    96.5 (0)    96.5 (0)
 *   mean 1,000                   95.7 (48)   97.5 (15)   97.2 (2)    95.4 (0)    95.3 (0)    95.4 (0)
 * </pre>
 *
 * <p>What was refused is unbounded or has deaths or an area below zero; where that is common, the rates that were given come from
 * areas that happened to be measured too large. The table assumes errors that are normal and a standard error that is right; a
 * map that is revised by more than it says shows no sign in the range.
 *
 * <pre>{@code
 * Toll.of(names).between(start, end).estimatedBy(LossPerArea.of(CoverageRatio.between(0.45, 0.65)).over(area));
 * Toll.of(names).estimatedBy(LossPerArea.by(Axis.MONTH).over(areaHeld));
 * }</pre>
 *
 * <p>Reference: Fieller 1954, Some problems in interval estimation, Journal of the Royal Statistical Society B 16:175-185, doi
 * 10.1111/j.2517-6161.1954.tb00159.x; Newcombe 2016 (MOVER-R), Statistical Methods in Medical Research 25:1774-1778, doi
 * 10.1177/0962280213502144; Poisson limits: Garwood 1936, Biometrika 28:437-442, doi 10.1093/biomet/28.3-4.437.
 */
public final class LossPerArea implements Estimator<Outcome> {
    private final AreaRate rate;
    private final AreaTaken area;

    private LossPerArea(AreaRate rate, AreaTaken area) {
        this.rate = rate;
        this.area = area;
    }

    /** Counted deaths over an area. */
    public static LossPerArea over(AreaTaken area) {
        return new LossPerArea(AreaRate.ofCounts(), area);
    }

    /**
     * Counted deaths, period by period; the series of areas held is missing.
     *
     * @throws IllegalArgumentException if the axis is not one of time
     */
    public static <T extends Comparable<? super T>> By<T> by(Axis<T> axis) {
        return new By<>(AreaRate.ofCounts(), axis);
    }

    /** Deaths that a method makes of counts, for example a coverage ratio; the area is missing. */
    public static Of of(Estimator<? extends Outcome> deaths) {
        return new Of(AreaRate.of(deaths));
    }

    /** The sentence so far: an area, or an axis of periods, is missing. */
    public static final class Of {
        private final AreaRate rate;

        private Of(AreaRate rate) {
            this.rate = rate;
        }

        /** The area. */
        public LossPerArea over(AreaTaken area) {
            return new LossPerArea(rate, area);
        }

        /**
         * Period by period.
         *
         * @throws IllegalArgumentException if the axis is not one of time, or the method of the deaths needs it
         */
        public <T extends Comparable<? super T>> By<T> by(Axis<T> axis) {
            return new By<>(rate, axis);
        }
    }

    /** The sentence so far: the series of areas held is missing. */
    public static final class By<T extends Comparable<? super T>> {
        private final AreaRate rate;
        private final Axis<T> axis;

        private By(AreaRate rate, Axis<T> axis) {
            LossPerAreaByPeriod.requirePeriods(rate, axis);
            this.rate = rate;
            this.axis = axis;
        }

        /** The series, from which the area taken in each period is reckoned. */
        public LossPerAreaByPeriod<T> over(AreaHeld held) {
            return new LossPerAreaByPeriod<>(rate, axis, held);
        }
    }

    /**
     * The same with limits at another level, where an error gives them; the default is 0.95. Over an area without error the
     * range of deaths that come from a method keeps its own level.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public LossPerArea withLevel(double level) {
        return new LossPerArea(rate.withLevel(level), area);
    }

    /**
     * The same with a covariance of the errors of deaths and area, in deaths times km²; the default is none. It needs an area
     * with a standard error, and deaths with a standard deviation.
     *
     * @throws IllegalArgumentException if it is not finite, or the area has no standard error
     */
    public LossPerArea withCovariance(double covariance) {
        if (!(area.size() instanceof AreaWithError)) {
            throw new IllegalArgumentException("a covariance needs an area with a standard error, got " + area);
        }
        return new LossPerArea(rate.withCovariance(covariance), area);
    }

    /**
     * The same with a count that varies as a Poisson count does, by exact limits; the default is to take it as it is.
     *
     * @throws IllegalArgumentException if the deaths are not counts but come from a method
     */
    public LossPerArea withPoissonVariation() {
        return new LossPerArea(rate.withPoissonVariation(), area);
    }

    /**
     * The same for so many km², for example 10 or 100; the default is one.
     *
     * @throws IllegalArgumentException unless the number lies within 10^-9 and 10^12
     */
    public LossPerArea perSquareKilometres(double number) {
        return new LossPerArea(rate.per(number), area);
    }

    /** Those that the method of the deaths needs; none for counts. */
    @Override
    public List<Axis<?>> axes() {
        return rate.deaths().axes();
    }

    @Override
    public Outcome estimate(Tally tally) {
        return rate.estimate(tally, area);
    }

    /** The rate of deaths that have been estimated already. */
    public Outcome dividing(Outcome deaths) {
        return rate.divided(deaths, area);
    }

    /** The deaths and the area. */
    @Override
    public String toString() {
        return rate.deaths() + " over " + area;
    }
}
