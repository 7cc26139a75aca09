package org.cenotaph.composition;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Whether, and how fast, the share of one category among the dead changes over time.
 *
 * <pre>
 *   b     = sum of (s - s') x / sum of n (s - s')²          slope of the share, weighted by n
 *   X2    = b² / se²,  se² = p (1-p) / sum of n (s - s')²   Cochran-Armitage (R: prop.trend.test)
 *   R2    = sum of n (x/n - p)² / (p (1-p)) - X2            departures from the line, with k - 2 degrees of freedom
 *   range = b -+ t sqrt(phi) se,  phi = max(1, R2/(k-2))    t of Student's distribution with k - 2 degrees of freedom
 *   odds  = exp(beta) of log(q/(1-q)) = alpha + beta s      logistic, by maximum likelihood, phi from Pearson's statistic
 *   x    deaths of the category in a period     s    score of the period     p   sum of x / sum of n
 *   n    deaths of known category in it         s'   mean of s, weighted by n        k   periods with n above zero
 * </pre>
 *
 * <p>Scores are 0 for the first period with deaths and go up by one for each step of the calendar, so that periods without deaths
 * count in between; {@link #withScores} sets others. Months and years count as equally long. Deaths without a period or category,
 * and of labels named {@link #unknown}, are left out and counted. The range of the slope is the range of the test: at its level
 * it holds zero exactly when the test finds no trend. Two periods give no range unless {@link #withSamplingScatterAlone}. With few
 * periods the slope or its limits can exceed what a share allows, which is 1 / (last s - first s): a straight line knows of no bounds.
 * A caution then says so, and nothing is cut off.
 *
 * <p>Refused: no deaths, deaths in one period only, a negative count, a category of which the tally knows nothing, a category that
 * no death or every death belongs to; and the odds ratio alone where the category is separated from the others in time.
 *
 * <p>Simulated (program {@code TrendSimulation} in the tests; 1,000 tables each; phi: true over-dispersion), the share in which the
 * test at 5 % found a trend, and in which the 95 % ranges held the true one:
 *
 * <pre>
 *                                          chance alone            over-dispersed (default)
 *                                          found  slope   odds     found  slope   odds
 *   share 0.3,  4 periods of 200, phi 1      4.1   95.9   96.0       0.0  100.0  100.0   too wide: phi is not let below one
 *   share 0.3, 12 periods of 200, phi 1      4.4   95.6   95.6       1.9   98.1   98.1
 *   share 0.03, 52 periods of 200, phi 1     5.2   94.8   95.0       4.1   95.9   95.9
 *   0.2 to 0.4, 12 periods of 200, phi 1   100     95.4   95.9     100     98.4   98.2
 *   share 0.3,  4 periods of 200, phi 3     27.8   72.2   72.2       0.5   99.5   99.8
 *   share 0.3, 12 periods of 20, phi 3      26.4   73.6   73.8       6.1   93.9   94.8
 *   share 0.3, 52 periods of 200, phi 3     24.9   75.1   75.1       4.1   95.9   96.0
 *   0.2 to 0.4, 12 periods of 200, phi 3    99.7   74.6   74.5      94.6   95.7   95.7
 *   0.02 to 0.9, 12 periods of 200, phi 1  100    100     94.9     100    100     97.8   logistic, no straight line
 *   0.02 to 0.9, 12 periods of 200, phi 3  100     91.4   71.6     100    100     94.3   the same
 * </pre>
 *
 * <p>So the default errs to the wide side with few periods, and chance alone is wrong as soon as periods scatter. The slope of a
 * share that goes from near nothing to near all has too wide a range; the odds ratio is then the better answer.
 *
 * <p>Reference: Cochran 1954, Some methods for strengthening the common chi-squared tests, Biometrics 10:417-451, doi
 * 10.2307/3001616; Armitage 1955, Tests for linear trends in proportions and frequencies, Biometrics 11:375-386, doi
 * 10.2307/3001775; over-dispersion: McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, section 4.5, doi
 * 10.1007/978-1-4899-3242-6.
 *
 * @param <T> the type of the categories
 * @param <P> the type of the periods
 */
public final class ShareTrend<T extends Comparable<? super T>, P extends Comparable<? super P>>
        implements Estimator<TrendOfShare> {
    static final String DISPERSION =
            "McCullagh and Nelder 1989, Generalized Linear Models, 2nd edition, section 4.5, doi 10.1007/978-1-4899-3242-6";
    private static final List<String> REFERENCES = List.of(
            "Cochran 1954, Some methods for strengthening the common chi-squared tests, Biometrics 10:417-451, doi 10.2307/3001616",
            "Armitage 1955, Tests for linear trends in proportions and frequencies, Biometrics 11:375-386, doi 10.2307/3001775",
            DISPERSION);

    private final T category;
    private final TrendOptions<T, P> options;

    private ShareTrend(T category, TrendOptions<T, P> options) {
        this.category = category;
        this.options = options;
    }

    /** The share of one category along an axis; over which periods is said next. */
    public static <T extends Comparable<? super T>> Share<T> of(Axis<T> axis, T category) {
        return new Share<>(axis, category);
    }

    /** The sentence so far: only the periods are missing. */
    public static final class Share<T extends Comparable<? super T>> {
        private final Axis<T> axis;
        private final T category;

        private Share(Axis<T> axis, T category) {
            this.axis = axis;
            this.category = category;
        }

        /** Over the periods of an axis. */
        public <P extends Comparable<? super P>> ShareTrend<T, P> over(Axis<P> time) {
            return new ShareTrend<>(category, TrendOptions.of(axis, time));
        }
    }

    /**
     * The same with labels that mean that the category is not known, in addition to those named before. A label that no death has
     * is cautioned about.
     *
     * @throws IllegalArgumentException if the category itself is among them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final ShareTrend<T, P> unknown(T... labels) {
        TrendOptions<T, P> more = options.withUnknown(Arrays.asList(labels));
        if (more.isUnknown(category)) {
            throw new IllegalArgumentException("the trend of " + category + " is sought, so it cannot mean unknown");
        }
        return new ShareTrend<>(category, more);
    }

    /**
     * The same with periods placed in time by a score; the default is their place in the calendar. Slopes are then per unit of the
     * score.
     *
     * @param score must be finite for every period, or the estimate throws {@link IllegalArgumentException}
     */
    public ShareTrend<T, P> withScores(ToDoubleFunction<? super P> score) {
        return new ShareTrend<>(category, options.withScores(score));
    }

    /** The same with ranges that allow for chance alone, as most programs print them; the default allows for over-dispersion. */
    public ShareTrend<T, P> withSamplingScatterAlone() {
        return new ShareTrend<>(category, options.withScatter(TrendOptions.Scatter.SAMPLING));
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public ShareTrend<T, P> withLevel(double level) {
        return new ShareTrend<>(category, options.withLevel(level));
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(options.axis(), options.time());
    }

    @Override
    public TrendOfShare estimate(Tally tally) {
        TrendCounts<T, P> counts = TrendCounts.of(tally, options);
        Basis basis = counts.basis(tally, new Method(toString(), REFERENCES), options);
        Optional<Refusal> refusal = counts.refusal(basis).or(() -> oneSided(counts, basis));
        return refusal.map(it -> new TrendOfShare(Optional.empty(), it, it)).orElseGet(() -> fitted(counts, basis));
    }

    private Optional<Refusal> oneSided(TrendCounts<T, P> counts, Basis basis) {
        if (!counts.categories().contains(category)) {
            String message =
                    "the tally has no " + category + " along " + options.axis() + "; it has " + counts.categories();
            return Optional.of(new Refusal(Reason.MISSING, message, basis));
        }
        long its = counts.total(category);
        if (its == 0 || its == counts.total()) {
            String message = (its == 0 ? "no death" : "every death") + " of known category is of " + category
                    + ", so its share cannot change";
            return Optional.of(new Refusal(Reason.UNDEFINED, message, basis));
        }
        return Optional.empty();
    }

    private TrendOfShare fitted(TrendCounts<T, P> counts, Basis basis) {
        double[][] sides = sides(counts);
        ShareTrendLine line = ShareTrendLine.through(sides, counts.scores());
        Outcome slope = TrendRange.of(line.test(), options)
                .slope(
                        line.slope(),
                        line.error(),
                        "share of deaths per " + options.unit(),
                        bounded(line, counts, basis));
        return new TrendOfShare(Optional.of(line.test()), slope, oddsRatio(counts, sides, basis));
    }

    /** A caution where the slope or a limit is steeper than from nothing to all between the first and the last score. */
    private Basis bounded(ShareTrendLine line, TrendCounts<T, P> counts, Basis basis) {
        DoubleSummaryStatistics scores = Arrays.stream(counts.scores()).summaryStatistics();
        double steepest = 1 / (scores.getMax() - scores.getMin());
        Range range = TrendRange.of(line.test(), options).around(line.slope(), line.error());
        return Math.max(range.high(), -range.low()) > steepest
                ? basis.cautioning(String.format(
                        Locale.ROOT,
                        "between the first and the last period a share can change by %.3g per %s at most; the slope or a limit"
                                + " of its range exceeds that",
                        steepest,
                        options.unit()))
                : basis;
    }

    /** Deaths of the other categories and of this one, by period. */
    private double[][] sides(TrendCounts<T, P> counts) {
        int place = counts.categories().indexOf(category);
        return Arrays.stream(counts.deaths())
                .map(row -> new double[] {Arrays.stream(row).sum() - row[place], row[place]})
                .toArray(double[][]::new);
    }

    private Outcome oddsRatio(TrendCounts<T, P> counts, double[][] sides, Basis basis) {
        OptionalInt separated = new TrendSeparation(sides, counts.scores()).at();
        if (separated.isPresent()) {
            String message = category + " and the other categories are separated at "
                    + counts.periods().get(separated.getAsInt()) + ", so the odds ratio has no finite estimate";
            return new Refusal(Reason.MODEL_FAILS, message, basis);
        }
        Optional<MultinomialTrend> logistic = MultinomialTrend.fitted(sides, counts.scores());
        if (logistic.isEmpty()) {
            return new Refusal(Reason.MODEL_FAILS, "the logistic line did not settle", basis);
        }
        MultinomialTrend its = logistic.get();
        return TrendRange.of(its.test(), options)
                .factor(its.slope(1), its.slopeError(1), "odds ratio per " + options.unit(), basis);
    }

    /** The category and the settings, as they continue "by". */
    @Override
    public String toString() {
        return "trend of the share of " + category + " over " + options.time().name()
                + (options.scatter() == TrendOptions.Scatter.SAMPLING ? " with sampling scatter alone" : "");
    }
}
