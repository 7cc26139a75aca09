package org.cenotaph.composition;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The days, weeks or months with most deaths, and how likely counts that high are at the level of the periods around them.
 *
 * <pre>
 *   peak       = the period with the largest x; all that tie
 *   P          = P(X &gt;= x)                     X negative binomial, from the h periods before and the h after, without itself
 *   P, any     = 1 - (1 - P)^N                 that any of the N periods looked at would stand out so much from its surroundings
 *   highest    = P(G is the largest of all)        G of a period is Gamma(x + 1/2, 1), independently
 *   x   deaths in a period      h   28 unless {@link #withSurroundings} says otherwise; fewer at the ends
 * </pre>
 *
 * <p>How X follows from the surroundings is said in {@code SurroundingLevel}: its over-dispersion is integrated over, not set to one
 * best value. The first probability is for a period that was named before looking at the counts; whoever asks after the highest of
 * all must look at the second. Other peaks among the surroundings, or a level that rises or falls, make X scatter more and both
 * probabilities larger.
 *
 * <p>The probability to be the highest is the posterior one that the expected deaths of the period are the largest, for independent
 * Poisson counts with a Jeffreys prior: whether the list would name the same period if as many deaths were listed anew. Periods
 * whose counts are equal share it equally. Where deaths come several at a time it is far too sure, and it is too sure where the
 * periods hardly differ; both are measured below.
 *
 * <p>On an axis that goes in steps, periods between the first and the last coordinate that nobody counted count as zero, as is right
 * for a list of deaths; {@link #withGapsLeftOut} takes them as not counted. Deaths without a period are left out, counted, and stand
 * beside the answer. Refused: no deaths in any period, a negative count, counts above 10^9, and a peak with fewer than five
 * surrounding periods. The surroundings of a selection are those inside it.
 *
 * <p>The probability is of the count. It says nothing of deaths that are not on the list; {@link #readAlong} tells how the answer
 * changed while the list grew, and {@code Counting.asKnownOn} asks for one earlier day.
 *
 * <p>Simulated (program {@code PeakSimulation} in the tests; 1,000 series each of independent counts with nothing in them), the share
 * of series whose highest period has a second probability below 5 % and below 1 %, and of those in which a period named beforehand
 * has a first probability below 5 %:
 *
 * <pre>
 *                                                             highest      named
 *                                                             5 %   1 %     5 %
 *   366 days                 mean 0.05  variance/mean 4       3.2   0.0     2.3
 *   366 days                 mean 0.5   variance/mean 1       0.0   0.0     1.6
 *   366 days                 mean 0.5   variance/mean 4      10.0   3.9     4.4
 *   366 days                 mean 3     variance/mean 1       0.1   0.0     3.7
 *   366 days                 mean 3     variance/mean 4       6.8   1.8     4.9
 *   366 days                 mean 30    variance/mean 4       4.5   1.4     4.8
 *   366 days                 mean 150   variance/mean 1       0.3   0.0     3.3
 *   366 days                 mean 150   variance/mean 4       5.8   1.8     5.0
 *   366 days, level tripling mean 80    variance/mean 4       1.9   0.6     4.5
 *   52 weeks, 8 each side    mean 1100  variance/mean 1       0.5   0.0     2.3
 *   52 weeks, 8 each side    mean 1100  variance/mean 5       5.4   0.8     6.9
 *   52 weeks, 8 each side    mean 1100  variance/mean 12      5.4   1.7     4.7
 *   48 months, 6 each side   mean 3000  variance/mean 40      6.5   1.5     5.0
 * </pre>
 *
 * <p>Where nothing but chance makes periods differ, it says too seldom that a peak stands out; where they scatter more, about as often
 * as it should, and too often where on most days nobody dies and then several together.
 *
 * <p>Simulated where the expected deaths of the periods do differ (gamma; 150 to 200 series a row, and where two numbers stand, they
 * are of two runs), the mean probability given to the highest period to be the highest, and the share of series in which its expected
 * deaths truly were the largest:
 *
 * <pre>
 *                      coefficient of variation                          said   true
 *   366 days  mean 30            0.1            variance/mean 1          0.19   0.06, 0.10
 *   366 days  mean 150           0.2            variance/mean 1          0.52   0.46, 0.52
 *   366 days  mean 150           0.2            variance/mean 4          0.58   0.23
 *   366 days  mean 30            0.3            variance/mean 4          0.54   0.16
 *   52 weeks  mean 1100          0.15           variance/mean 12         0.80   0.41
 * </pre>
 *
 * <p>With deaths that come several at a time the probability to be the highest is far too large: two to three and a half times what
 * it should be. It means what it says only of independent deaths in periods that differ much.
 *
 * <p>Reference: McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, section 6.2, doi 10.1007/978-1-4899-3242-6 (over-
 * dispersed counts); Šidák 1967, Rectangular confidence regions for the means of multivariate normal distributions, Journal of the
 * American Statistical Association 62:626-633, doi 10.1080/01621459.1967.10482935.
 *
 * @param <P> the type of the periods
 */
public final class Peak<P extends Comparable<? super P>> implements Estimator<Peaks<P>> {
    private static final int DEFAULT_SURROUNDINGS = 28;
    private static final int DEFAULT_TOP = 10;
    private static final List<String> REFERENCES = List.of(
            "McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, section 6.2, doi 10.1007/978-1-4899-3242-6",
            "Šidák 1967, Rectangular confidence regions for the means of multivariate normal distributions, Journal of the American Statistical Association 62:626-633, doi 10.1080/01621459.1967.10482935");

    private final Axis<P> time;
    private final int surroundings;
    private final int top;
    private final boolean filling;

    private Peak(Axis<P> time, int surroundings, int top, boolean filling) {
        this.time = time;
        this.surroundings = surroundings;
        this.top = top;
        this.filling = filling;
    }

    /**
     * The peak along an axis of time, or one mapped from it.
     *
     * @throws IllegalArgumentException if it is not one of time
     */
    public static <P extends Comparable<? super P>> Peak<P> along(Axis<P> time) {
        Periods.require(time, "");
        return new Peak<>(time, DEFAULT_SURROUNDINGS, DEFAULT_TOP, true);
    }

    /**
     * The same with a level from so many periods on each side; the default is 28.
     *
     * @throws IllegalArgumentException unless there are at least 5
     */
    public Peak<P> withSurroundings(int eachSide) {
        if (eachSide < PeakSeries.FEWEST_SURROUNDINGS) {
            throw new IllegalArgumentException("a level needs at least " + PeakSeries.FEWEST_SURROUNDINGS
                    + " periods on each side, got " + eachSide);
        }
        return new Peak<>(time, eachSide, top, filling);
    }

    /**
     * The same with a table of so many peaks, and those that tie with the last; the default is 10.
     *
     * @throws IllegalArgumentException unless there is at least 1
     */
    public Peak<P> withTop(int peaks) {
        if (peaks < 1) {
            throw new IllegalArgumentException("a table of peaks needs at least 1, got " + peaks);
        }
        return new Peak<>(time, surroundings, peaks, filling);
    }

    /** The same where periods that nobody counted are not looked at; the default is that nobody died in them. */
    public Peak<P> withGapsLeftOut() {
        return new Peak<>(time, surroundings, top, false);
    }

    /**
     * The same at each reading of a list: counts are additions to the list (and corrections, which may be negative), along the axis
     * of the readings.
     */
    public <R extends Comparable<? super R>> ReadingsOfPeak<P, R> readAlong(Axis<R> reading) {
        return new ReadingsOfPeak<>(this, reading);
    }

    Axis<P> time() {
        return time;
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(time);
    }

    @Override
    public Peaks<P> estimate(Tally tally) {
        return among(series(tally), tally.onto(time));
    }

    /** The peaks among the periods up to the last one with a death. */
    Peaks<P> upToLastDeath(Tally tally) {
        SortedMap<P, Long> series = new TreeMap<>(series(tally));
        while (!series.isEmpty() && series.getOrDefault(series.lastKey(), 0L) == 0) {
            series.remove(series.lastKey());
        }
        return among(series, tally.onto(time));
    }

    private SortedMap<P, Long> series(Tally tally) {
        Tally along = tally.onto(time);
        return filling && steps(along) ? along.filled(time).counts(time) : along.counts(time);
    }

    private boolean steps(Tally tally) {
        return tally.coordinates(time).stream().findFirst().flatMap(time::next).isPresent();
    }

    private Peaks<P> among(SortedMap<P, Long> series, Tally tally) {
        PeakSeries<P> counts = PeakSeries.of(series, surroundings);
        Basis all = Basis.of(
                tally,
                new Method(toString(), REFERENCES),
                "every death that counts is on the list, or deaths of all periods are as likely to be on it",
                "at the surrounding level, periods scatter independently of each other, by a negative binomial distribution",
                "the probability of being the highest takes deaths as independent of each other (Poisson)");
        Basis basis = new Basis(all.lineage(), counts.total(), all.method(), all.assumptions(), all.cautions());
        long unplaced = tally.unplaced(time);
        Optional<Refusal> refusal = counts.refusal(basis);
        if (refusal.isPresent()) {
            return new Peaks<>(refusal.get(), List.of(), counts.size(), unplaced);
        }
        List<PeakPeriod<P>> table = counts.table(top);
        long most = table.get(0).deaths();
        Basis named = basis.cautioning("the highest of " + counts.size() + " periods: " + PeakSeries.firsts(table));
        Estimate highest = Estimate.of(most, new Range(most, most, Kind.counted()), named);
        return new Peaks<>(highest, table, counts.size(), unplaced);
    }

    /** The axis and the settings, as they continue "by". */
    @Override
    public String toString() {
        return "peak along " + time.name() + " against " + surroundings + " periods on each side";
    }
}
