package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and how fast, the shares of all categories among the dead change over time: a multinomial logit (R: nnet::multinom).
 *
 * <pre>
 *   log(p[i,j] / p[i,0]) = a[j] + b[j] s[i]                 by maximum likelihood
 *   growth = exp(b[j])                                      of the odds of j against the reference, per period
 *   range  = exp(b[j] -+ t sqrt(phi) se[j])                 t of Student's distribution with r degrees of freedom
 *   LR     = 2 (log likelihood - log likelihood with all b zero), K - 1 degrees of freedom
 *   phi    = max(1, R2 / r),  r = (k - 2)(K - 1)            R2 = Pearson's statistic of the departures from the fit
 *   p[i,j]   share of category j in period i     s[i]   score of the period, as in ShareTrend
 *   k   periods with deaths     K   categories with deaths     0   the reference: the largest category, or the first of equals
 * </pre>
 *
 * <p>Deaths without a period or category, and of labels named {@link #unknown}, are left out and counted. A category without deaths
 * is refused by itself; it does not change the others. All are refused where the fit does not exist, because the categories
 * are separated in time (each has all its deaths before, or all after, some period), and where counts are negative or there are
 * fewer than two periods or categories with deaths.
 *
 * <p>Simulated (program {@code TrendSimulation} in the tests; 1,000 tables each of four categories in periods of 200 deaths; phi:
 * true over-dispersion), the share in which the test at 5 % found a trend where there was none, and in which the 95 % range of the
 * growth held the true one:
 *
 * <pre>
 *                        chance alone       over-dispersed (default)
 *                        found  growth      found  growth
 *    4 periods, phi 1      4.3    94.6        0.1    98.6
 *   12 periods, phi 1      5.4    93.9        2.8    96.0
 *   52 periods, phi 1      5.6    94.2        4.6    94.7
 *    4 periods, phi 3     45.9    72.6        3.7    95.1
 *   12 periods, phi 3     46.7    75.0        5.3    94.8
 *   52 periods, phi 3     45.0    72.6        4.3    93.4
 * </pre>
 *
 * <p>Pearson's statistic is a poor measure of scatter where most counts are of a few deaths.
 *
 * <p>Reference: McFadden 1974, Conditional logit analysis of qualitative choice behavior, in Zarembka (editor), Frontiers in
 * Econometrics, 105-142; Albert and Anderson 1984, On the existence of maximum likelihood estimates in logistic regression models,
 * Biometrika 71:1-10, doi 10.1093/biomet/71.1.1; over-dispersion: McCullagh and Nelder 1989, Generalized Linear Models, 2nd
 * edition, section 5.5, doi 10.1007/978-1-4899-3242-6.
 *
 * @param <T> the type of the categories
 * @param <P> the type of the periods
 */
public final class CompositionTrend<T extends Comparable<? super T>, P extends Comparable<? super P>>
        implements Estimator<TrendOfComposition<T>> {
    private static final List<String> REFERENCES = List.of(
            "McFadden 1974, Conditional logit analysis of qualitative choice behavior, in Zarembka (editor), Frontiers in Econometrics, 105-142",
            "Albert and Anderson 1984, On the existence of maximum likelihood estimates in logistic regression models, Biometrika 71:1-10, doi 10.1093/biomet/71.1.1",
            ShareTrend.DISPERSION);

    private final TrendOptions<T, P> options;
    private final @Nullable T reference;

    private CompositionTrend(TrendOptions<T, P> options, @Nullable T reference) {
        this.options = options;
        this.reference = reference;
    }

    /** The categories along an axis; over which periods is said next. */
    public static <T extends Comparable<? super T>> Categories<T> of(Axis<T> axis) {
        return new Categories<>(axis);
    }

    /** The sentence so far: only the periods are missing. */
    public static final class Categories<T extends Comparable<? super T>> {
        private final Axis<T> axis;

        private Categories(Axis<T> axis) {
            this.axis = axis;
        }

        /** Over the periods of an axis. */
        public <P extends Comparable<? super P>> CompositionTrend<T, P> over(Axis<P> time) {
            return new CompositionTrend<>(TrendOptions.of(axis, time), null);
        }
    }

    /**
     * The same with labels that mean that the category is not known, in addition to those named before. A label that no death has
     * is cautioned about.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final CompositionTrend<T, P> unknown(T... labels) {
        return new CompositionTrend<>(options.withUnknown(Arrays.asList(labels)), reference);
    }

    /** The same with odds against another category; the default is the largest. Refused where it has no deaths. */
    public CompositionTrend<T, P> withReference(T category) {
        return new CompositionTrend<>(options, category);
    }

    /**
     * The same with periods placed in time by a score; the default is their place in the calendar.
     *
     * @param score must be finite for every period, or the estimate throws {@link IllegalArgumentException}
     */
    public CompositionTrend<T, P> withScores(ToDoubleFunction<? super P> score) {
        return new CompositionTrend<>(options.withScores(score), reference);
    }

    /** The same with ranges that allow for chance alone, as most programs print them; the default allows for over-dispersion. */
    public CompositionTrend<T, P> withSamplingScatterAlone() {
        return new CompositionTrend<>(options.withScatter(TrendOptions.Scatter.SAMPLING), reference);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public CompositionTrend<T, P> withLevel(double level) {
        return new CompositionTrend<>(options.withLevel(level), reference);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(options.axis(), options.time());
    }

    @Override
    public TrendOfComposition<T> estimate(Tally tally) {
        TrendCounts<T, P> counts = TrendCounts.of(tally, options);
        Basis basis = counts.basis(tally, new Method(toString(), REFERENCES), options);
        Optional<Refusal> refusal = counts.refusal(basis);
        return refusal.isPresent() ? refused(counts, refusal.get()) : among(counts, referenceFirst(counts), basis);
    }

    private TrendOfComposition<T> among(TrendCounts<T, P> counts, List<T> fitted, Basis basis) {
        Optional<Refusal> unfit = unfit(counts, fitted, basis);
        if (unfit.isPresent()) {
            return refused(counts, unfit.get());
        }
        return MultinomialTrend.fitted(counts.of(fitted), counts.scores())
                .map(fit -> answer(counts, fitted, fit, basis))
                .orElseGet(() -> refused(counts, new Refusal(Reason.MODEL_FAILS, "the fit did not settle", basis)));
    }

    /** The categories with deaths, the reference first. */
    private List<T> referenceFirst(TrendCounts<T, P> counts) {
        List<T> order = new ArrayList<>(counts.categories());
        order.removeIf(category -> counts.total(category) == 0);
        T first = reference == null
                ? order.stream()
                        .min(Comparator.comparing(counts::total, Comparator.reverseOrder()))
                        .orElseThrow()
                : reference;
        if (order.remove(first)) {
            order.add(0, first);
        }
        return order;
    }

    private Optional<Refusal> unfit(TrendCounts<T, P> counts, List<T> fitted, Basis basis) {
        if (reference != null && !fitted.get(0).equals(reference)) {
            String message = "the reference " + reference + " has no deaths; " + fitted + " have";
            return Optional.of(new Refusal(Reason.MISSING, message, basis));
        }
        if (fitted.size() < 2) {
            String message = "a trend of shares needs deaths in at least two categories, got " + fitted;
            return Optional.of(new Refusal(Reason.TOO_FEW, message, basis));
        }
        OptionalInt separated = new TrendSeparation(counts.of(fitted), counts.scores()).at();
        return separated.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Reason.MODEL_FAILS,
                        "each category has all its deaths up to, or all from, "
                                + counts.periods().get(separated.getAsInt())
                                + " on, so the odds have no finite estimate",
                        basis));
    }

    private TrendOfComposition<T> refused(TrendCounts<T, P> counts, Refusal refusal) {
        SortedMap<T, Outcome> all = new TreeMap<>();
        counts.categories().forEach(category -> all.put(category, refusal));
        return new TrendOfComposition<>(
                Optional.empty(),
                Optional.empty(),
                new Breakdown<>(options.axis(), all, counts.outside()),
                new TreeMap<>());
    }

    private TrendOfComposition<T> answer(TrendCounts<T, P> counts, List<T> fitted, MultinomialTrend fit, Basis basis) {
        TrendRange range = TrendRange.of(fit.test(), options);
        Basis against = basis.assuming(
                "the log odds of each category against " + fitted.get(0) + " lie on a straight line over time");
        String unit = "growth of the odds against " + fitted.get(0) + " per " + options.unit();
        SortedMap<T, Outcome> growth = new TreeMap<>();
        SortedMap<T, TrendCoefficients> lines = new TreeMap<>();
        for (T category : counts.categories()) {
            int j = fitted.indexOf(category);
            if (j < 0) {
                growth.put(
                        category, new Refusal(Reason.UNDEFINED, "no deaths of " + category + " were counted", against));
            } else if (j > 0) {
                growth.put(category, range.factor(fit.slope(j), fit.slopeError(j), unit, against));
                lines.put(category, line(fit, j, range));
            }
        }
        return new TrendOfComposition<>(
                Optional.of(fitted.get(0)),
                Optional.of(fit.test()),
                new Breakdown<>(options.axis(), growth, counts.outside()),
                lines);
    }

    private static TrendCoefficients line(MultinomialTrend fit, int j, TrendRange range) {
        return new TrendCoefficients(
                fit.intercept(j),
                fit.interceptError(j),
                range.around(fit.intercept(j), fit.interceptError(j)),
                fit.slope(j),
                fit.slopeError(j),
                range.around(fit.slope(j), fit.slopeError(j)));
    }

    /** The settings, as they continue "by". */
    @Override
    public String toString() {
        return "trend of the composition by " + options.axis().name() + " over "
                + options.time().name()
                + (options.scatter() == TrendOptions.Scatter.SAMPLING ? " with sampling scatter alone" : "");
    }
}
