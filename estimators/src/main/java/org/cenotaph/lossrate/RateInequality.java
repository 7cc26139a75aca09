package org.cenotaph.lossrate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How unequally deaths fall on areas: the rate of each over that of all together, and the Gini coefficient and Theil index of the
 * rates, every person counting alike.
 *
 * <pre>
 *   ratio[i] = (x[i] / X) / (n[i] / N)          share of the deaths over share of the people
 *              range: Clopper-Pearson limits of x[i] of X, over n[i] / N
 *   Gini     = sum of n[i] n[j] |r[i] - r[j]| / (2 N² r)
 *   Theil    = sum of (n[i] / N) (r[i] / r) ln(r[i] / r)
 *   x[i], X  deaths of an area, of all areas    n[i], N  people at risk
 *   r[i]     true rate of an area               r        sum of n[i] r[i] / N
 *
 *   rates    r[i] ~ Gamma(shape a, mean m);  x[i] ~ Poisson(n[i] r[i]);  so, given a and m, r[i] ~ Gamma(a + x[i], a/m + n[i])
 *   prior    flat in log m and in the shrinkage a / (a + z), z the deaths expected in an area with the median of the people
 * </pre>
 *
 * <p>The area is inside the whole, and the limits of the ratio allow for it: given X, the deaths of an area are binomial. The two
 * indices of the counted rates come out too high, for chance makes equal rates unequal: with 10 deaths in each of 40 areas by
 * 0.03 to 0.16 of Gini, with 100 by 0.003 to 0.05. So the central value is the median, and the range holds the quantiles, of the
 * posterior given all counts, from seeded draws; the index of the counted rates is the part {@code of the counted rates}. Gini is
 * at most 1 less the share of people in the smallest area, Theil at most minus the logarithm of that share.
 *
 * <p>No deaths, one area, negative deaths in any area: refused. Equal counts in equal areas: an index above 0, as chance may have
 * made them equal. Areas that cannot be joined are refused in the ratios, left out of the rest, and named.
 *
 * <p>Simulated (program {@code InequalityCoverage} in the tests; 500 registers of 5 areas, 200 of 40, of very unequal population),
 * the share of 95 % ranges that hold the true Gini and Theil, by the deaths an area in the mean:
 *
 * <pre>
 *   areas                                5                               40
 *   deaths an area                   10    100   1,000 100,000        10    100   1,000 100,000
 *   gamma rates, variation 0.15   94 95  97 97   93 93   95 95     97 97  96 95   96 95   95 95
 *   gamma, 0.5                    97 97  95 95   94 94   95 95     96 95  95 95   95 98   94 95
 *   gamma, 1                      92 92  93 94   95 97   95 95     96 97  96 95   97 96   96 96
 *   log-normal, 0.5               97 97  92 92   94 93   94 95     94 95  94 93   95 92   96 96
 *   log-normal, 1                 95 95  93 93   95 95   95 94     96 96  95 95   95 95   95 94
 *   a tenth at three times        93 93  90 92   74 94   73 96     41 96   3 95    1 96    0 97
 *   all alike                      0  0   0  0    0  0    0  0      0  0   0  0    0  0    0  0
 * </pre>
 *
 * <p>Variation is the coefficient of variation. With 3 deaths in each of 5 areas and a variation of 0.15 the shares are 82 and 81: the
 * prior decides. The last two rows show no sign in the range. A tenth at three times the rate of the others, which are all alike: with
 * 40 areas Gini comes out 0.07, 0.04, 0.02, 0.002 too high. All alike: Gini begins at 0.016, 0.004, 0.002, below 0.001. Where most areas
 * have the very same rate, use Theil.
 *
 * <p>The ratios are exact given X: 95 % or more, as all limits of Clopper and Pearson.
 *
 * <p>Reference: Christiansen and Morris 1997, Hierarchical Poisson Regression Modeling, Journal of the American Statistical
 * Association 92:618-632, doi 10.1080/01621459.1997.10474013, for the model and its prior; Gastwirth 1972, doi 10.2307/1937992;
 * Shorrocks 1980, doi 10.2307/1913126; Clopper and Pearson 1934, doi 10.1093/biomet/26.4.404.
 */
public final class RateInequality<T extends Comparable<? super T>> implements Estimator<Inequality<T>> {
    private static final double DEFAULT_LEVEL = 0.95;
    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_DRAWS = 10_000;
    private static final int FEWEST_DRAWS = 1_000;
    private static final int MOST_DRAWS = 10_000_000;
    private static final String CLOPPER =
            "Clopper and Pearson 1934, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26:404-413, doi 10.1093/biomet/26.4.404";

    private final Exposure<T> exposure;
    private final double level;
    private final long seed;
    private final int draws;

    private RateInequality(Exposure<T> exposure, double level, long seed, int draws) {
        this.exposure = exposure;
        this.level = level;
        this.seed = seed;
        this.draws = draws;
    }

    /** Among people at risk by area. */
    public static <T extends Comparable<? super T>> RateInequality<T> among(Exposure<T> exposure) {
        return new RateInequality<>(exposure, DEFAULT_LEVEL, DEFAULT_SEED, DEFAULT_DRAWS);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public RateInequality<T> withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return new RateInequality<>(exposure, other, seed, draws);
    }

    /**
     * The same with another seed and number of draws; the default is seed 1 and 10,000 draws. The same seed gives the same answer.
     *
     * @throws IllegalArgumentException unless there are 1,000 to 10 million draws
     */
    public RateInequality<T> drawn(long otherSeed, int otherDraws) {
        if (otherDraws < FEWEST_DRAWS || otherDraws > MOST_DRAWS) {
            throw new IllegalArgumentException("a range by draws needs at least " + FEWEST_DRAWS + " and at most "
                    + MOST_DRAWS + " of them, got " + otherDraws);
        }
        return new RateInequality<>(exposure, level, otherSeed, otherDraws);
    }

    /** The same, answering with the ratios alone. */
    public Estimator<Breakdown<T>> ratios() {
        return answering(Inequality::ratios);
    }

    /** The same, answering with the Gini coefficient alone. */
    public Estimator<Outcome> gini() {
        return answering(Inequality::gini);
    }

    /** The same, answering with the Theil index alone. */
    public Estimator<Outcome> theil() {
        return answering(Inequality::theil);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(exposure.axis());
    }

    @Override
    public Inequality<T> estimate(Tally tally) {
        AreaByArea<T> joined = AreaByArea.of(
                tally,
                exposure,
                Method.of("share of the deaths over share of the people, Clopper-Pearson limits", CLOPPER),
                "deaths come independently of each other, at one rate within each " + exposure.axis());
        InequalityOfAreas<T> areas = new InequalityOfAreas<>(joined, level);
        Map<InequalityMeasure, Outcome> indices = areas.indices(seed, draws);
        return new Inequality<>(
                new Breakdown<>(exposure.axis(), areas.ratios(), tally.unplaced(exposure.axis())),
                Objects.requireNonNull(indices.get(InequalityMeasure.GINI)),
                Objects.requireNonNull(indices.get(InequalityMeasure.THEIL)));
    }

    /** {@code inequality of rates among ..}. */
    @Override
    public String toString() {
        return "inequality of rates among " + exposure.who();
    }
}
