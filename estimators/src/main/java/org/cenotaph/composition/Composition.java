package org.cenotaph.composition;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The share of each category among the dead, with ranges that hold together.
 *
 * <pre>
 *   share = x / n
 *   x  deaths of the category
 *   n  all deaths, or all of known category ({@link #withoutUnknown})
 *   k  categories shown; the unknown are one of them where they are shown
 *   u  deaths of unknown category: unplaced on the axis, or under a label that was named {@link #unknown}
 * </pre>
 *
 * <table>
 *   <caption>Ranges</caption>
 *   <tr><th>option</th><th>range</th><th>kind</th></tr>
 *   <tr><td>default</td><td>Goodman: score limits, each at 1 - (1-level)/k</td><td>confidence, jointly</td></tr>
 *   <tr><td>{@link #withSisonGlazRanges}</td><td>(x-c)/n to (x+c+2g)/n</td><td>confidence, jointly</td></tr>
 *   <tr><td>{@link #resolvingUnknown}</td><td>x/n to (x+u)/n</td><td>scenario</td></tr>
 *   <tr><td>{@link #resolvingUnknownWithSampling}</td><td>Goodman's lower limit of x to his upper of x+u</td><td>scenario</td></tr>
 * </table>
 *
 * <p>Ranges of Sison and Glaz reach further up than down, by the part 2g that makes a whole number of deaths continuous; they are
 * as wide for a rare category as for the most frequent one, and at a share near zero reach far above it. The centre of a scenario
 * is its middle, by convention. No deaths, or none of known category where only these count, is refused. One category shown has
 * the share 1 and a range that leaves room for others.
 *
 * <pre>{@code
 * Shares<String> shares = Toll.of(deaths).estimatedBy(Composition.of(CATEGORY).unknown("nd").withoutUnknown());
 * }</pre>
 *
 * <p>Simulated (program {@code CompositionCoverage} in the tests; 20,000 repetitions, k of 2, 5, 10 and 20), how often all ranges at
 * 95 % hold the truth together, from the worst k to the best:
 *
 * <pre>
 *                              10 deaths     30 deaths     100 deaths    1,000 deaths
 *   Goodman      equal shares  78 to 98 %    92 to 99 %    92 to 98 %    94 to 98 %
 *                1, 1/2, 1/3   75 to 98 %    83 to 97 %    90 to 97 %    95 to 97 %
 *                1 % each (a)  39 to 92 %    48 to 97 %    84 to 98 %    93 to 98 %
 *   Sison, Glaz  equal shares  78 to 89 %    90 to 95 %    94 to 96 %    94 to 96 %
 *                1, 1/2, 1/3   63 to 76 %    89 to 91 %    91 to 94 %    94 to 95 %
 *                1 % each (a)  10 to 86 %    26 to 84 %    63 to 91 %    92 to 94 %
 *   (a) all but the first, which has the rest
 * </pre>
 *
 * <p>Both need about a hundred deaths, and more where categories are rare: below, the ranges claim too much. A death that comes with
 * others of its category is not allowed for.
 *
 * <p>Reference: Goodman 1965, Technometrics 7:247-254, doi 10.1080/00401706.1965.10490252; Sison and Glaz 1995, Journal of the
 * American Statistical Association 90:366-369, doi 10.1080/01621459.1995.10476521; bounds over the unknown: Manski 1989, Anatomy
 * of the selection problem, Journal of Human Resources 24:343-360, doi 10.2307/145818.
 */
public final class Composition<T extends Comparable<? super T>> implements Estimator<Shares<T>> {
    private static final double DEFAULT_LEVEL = 0.95;

    private final Axis<T> axis;
    private final SortedSet<T> labels;
    private final UnknownAs unknown;
    private final SimultaneousRanges ranges;

    private Composition(Axis<T> axis, SortedSet<T> labels, UnknownAs unknown, SimultaneousRanges ranges) {
        if (unknown == UnknownAs.BOUNDS_WITH_SAMPLING && !(ranges instanceof Goodman)) {
            throw new IllegalArgumentException(
                    "bounds over the unknown take a sampling range from Goodman, whose limits rise with the count, got "
                            + ranges.name() + " ranges");
        }
        this.axis = axis;
        this.labels = labels;
        this.unknown = unknown;
        this.ranges = ranges;
    }

    /** Shares along an axis. */
    public static <T extends Comparable<? super T>> Composition<T> of(Axis<T> axis) {
        return new Composition<>(axis, Collections.emptySortedSet(), UnknownAs.A_CATEGORY, new Goodman(DEFAULT_LEVEL));
    }

    /**
     * The same, with a label that stands for an unknown category ({@code "nd"}), in addition to those named before. Deaths unplaced
     * on the axis are unknown in any case. A label that no death has is cautioned about.
     */
    public Composition<T> unknown(T label) {
        SortedSet<T> all = new TreeSet<>(labels);
        all.add(label);
        return new Composition<>(axis, Collections.unmodifiableSortedSet(all), unknown, ranges);
    }

    /** The same with the unknown as a category of their own, shown where there are any or a label was named; the default. */
    public Composition<T> withUnknown() {
        return handling(UnknownAs.A_CATEGORY);
    }

    /** The same with shares among the known, as if the unknown were like them. */
    public Composition<T> withoutUnknown() {
        return handling(UnknownAs.LEFT_OUT);
    }

    /** The same with bounds over every way in which the unknown could divide into the categories shown; no sampling range. */
    public Composition<T> resolvingUnknown() {
        return handling(UnknownAs.BOUNDS);
    }

    /**
     * The same with bounds over every way in which the unknown could divide into the categories shown, and around each of them
     * Goodman's range.
     *
     * @throws IllegalArgumentException with ranges of Sison and Glaz, which have no widest way
     */
    public Composition<T> resolvingUnknownWithSampling() {
        return handling(UnknownAs.BOUNDS_WITH_SAMPLING);
    }

    private Composition<T> handling(UnknownAs other) {
        return new Composition<>(axis, labels, other, ranges);
    }

    /** The same with Goodman's ranges; the default. */
    public Composition<T> withGoodmanRanges() {
        return with(new Goodman(ranges.level()));
    }

    /**
     * The same with ranges of Sison and Glaz, for up to 10^12 deaths.
     *
     * @throws IllegalArgumentException after {@link #resolvingUnknownWithSampling}
     */
    public Composition<T> withSisonGlazRanges() {
        return with(new SisonGlaz(ranges.level()));
    }

    /**
     * The same at another level; the default is 0.95. It is the probability with which all ranges hold together.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public Composition<T> withLevel(double level) {
        return with(ranges.at(level));
    }

    private Composition<T> with(SimultaneousRanges other) {
        return new Composition<>(axis, labels, unknown, other);
    }

    /** The shares of each period; the ranges of a period hold together, not those of all periods. */
    public <P extends Comparable<? super P>> Estimator<SharesByPeriod<P, T>> by(Axis<P> period) {
        return new CompositionByPeriod<>(this, new CompositionPeriods<>(period, false));
    }

    /** The shares among all deaths up to the end of each period. */
    public <P extends Comparable<? super P>> Estimator<SharesByPeriod<P, T>> cumulativelyBy(Axis<P> period) {
        return new CompositionByPeriod<>(this, new CompositionPeriods<>(period, true));
    }

    /** The same, answering with the known categories alone. */
    public Estimator<Breakdown<T>> ofKnown() {
        return answering(Shares::known);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(axis);
    }

    @Override
    public Shares<T> estimate(Tally tally) {
        return new CompositionOutcomes<>(this, tally).shares();
    }

    Axis<T> axis() {
        return axis;
    }

    SortedSet<T> labels() {
        return labels;
    }

    UnknownAs unknownAs() {
        return unknown;
    }

    SimultaneousRanges ranges() {
        return ranges;
    }
}
