package org.cenotaph.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * The category with most deaths in each period, with the probability that its true share is the largest.
 *
 * <pre>
 *   posterior of the shares = Dirichlet(x[1] + p, .., x[k] + p)
 *   P(i) = probability under it that share i is the largest
 *        = integral over y of f(y; x[i] + p) times the product over j other than i of F(y; x[j] + p)
 *   x[i]  deaths of known category i        k  known categories, those without deaths among them
 *   p     prior, as so many deaths of each category; 1/2 (Jeffreys) by default
 *   f, F  density and distribution function of Gamma(.., 1)
 * </pre>
 *
 * <p>The integral is computed by quadrature, to 1e-9; nothing is drawn. The share is that among the known,
 * with Goodman's range over all known categories, so that choosing the largest after looking does not spoil it. Deaths of unknown
 * category are taken to be like the known; {@link Leader#probabilityAtWorst} gives them all to the category that comes next.
 * Categories with equally many deaths are all named, each with its own probability. A period without deaths of known category is
 * refused, and so is everything where fewer than two categories are known.
 *
 * <p>The probability answers for chance among independent deaths and for nothing else. Deaths come in clusters (a battle, a unit)
 * and are named at different speeds in different categories: then it is nearer to 0 or 1 than it should be.
 *
 * <p>Simulated (program {@code LeadingCoverage} in the tests; 4,000 repetitions, five categories): how often the category with
 * most deaths is truly the largest, by the probability stated (its mean in brackets):
 *
 * <pre>
 *                                                      0.5 to 0.8        0.8 to 0.95       above 0.95
 *   shares drawn from the prior, 10 deaths             66 % (66 %)       88 % (89 %)       98.2 % (98.5 %)
 *   the same, 1,000 deaths                             66 % (66 %)       90 % (89 %)       99.9 % (99.9 %)
 *   true shares 30, 27, 20, 13, 10 %, 100 deaths       59 % (65 %)       72 % (88 %)       82 % (97 %)
 *   the same, 1,000 deaths                             74 % (67 %)       95 % (89 %)       99.3 % (98.3 %)
 *   the same, 1,000 deaths that come ten at a time     50 % (70 %)       56 % (88 %)       71 % (99 %)
 * </pre>
 *
 * <p>It is right on average over the shares that the prior thinks possible. Where two categories are known to be close it says too
 * much of few deaths, and where deaths come in clusters far too much; the last row shows no sign of it.
 *
 * <pre>{@code
 * Leaders<YearMonth, String> leaders =
 *         Toll.of(deaths).estimatedBy(LeadingCategory.of(CATEGORY).by(MONTH).unknown("nd"));
 * }</pre>
 *
 * <p>Reference: Gelman, Carlin, Stern, Dunson, Vehtari and Rubin 2013, Bayesian Data Analysis, third edition, section 3.4, doi
 * 10.1201/b16018; Goodman 1965, Technometrics 7:247-254, doi 10.1080/00401706.1965.10490252.
 */
public final class LeadingCategory<P extends Comparable<? super P>, T extends Comparable<? super T>>
        implements Estimator<Leaders<P, T>> {
    private static final double JEFFREYS = 0.5;
    private static final int FEWEST_CATEGORIES = 2;
    private static final double MOST_PRIOR = 1e6;
    private static final String GELMAN =
            "Gelman, Carlin, Stern, Dunson, Vehtari and Rubin 2013, Bayesian Data Analysis, third edition, section 3.4, doi 10.1201/b16018";

    private final CompositionPeriods<P> periods;
    private final Composition<T> known;
    private final double prior;

    private LeadingCategory(CompositionPeriods<P> periods, Composition<T> known, double prior) {
        this.periods = periods;
        this.known = known;
        this.prior = prior;
        periods.and(known.axis()); // refuses one axis for both
    }

    /** The axis of the categories. */
    public static <T extends Comparable<? super T>> By<T> of(Axis<T> axis) {
        return new By<>(Composition.of(axis).withoutUnknown());
    }

    /** The sentence so far: the periods are missing. */
    public static final class By<T extends Comparable<? super T>> {
        private final Composition<T> known;

        private By(Composition<T> known) {
            this.known = known;
        }

        /**
         * The largest category of each period.
         *
         * @throws IllegalArgumentException if it is the axis of the categories
         */
        public <P extends Comparable<? super P>> LeadingCategory<P, T> by(Axis<P> period) {
            return new LeadingCategory<>(new CompositionPeriods<>(period, false), known, JEFFREYS);
        }

        /**
         * The largest category among all deaths up to the end of each period.
         *
         * @throws IllegalArgumentException if it is the axis of the categories
         */
        public <P extends Comparable<? super P>> LeadingCategory<P, T> cumulativelyBy(Axis<P> period) {
            return new LeadingCategory<>(new CompositionPeriods<>(period, true), known, JEFFREYS);
        }
    }

    /**
     * The same, with a label that stands for an unknown category, in addition to those named before; it never leads. Deaths
     * unplaced on the axis are unknown in any case.
     */
    public LeadingCategory<P, T> unknown(T label) {
        return new LeadingCategory<>(periods, known.unknown(label), prior);
    }

    /**
     * The same with another prior, as so many deaths of each known category; the default is 1/2.
     *
     * @throws IllegalArgumentException unless it is positive and at most a million
     */
    public LeadingCategory<P, T> withPrior(double deathsOfEach) {
        if (!(deathsOfEach > 0 && deathsOfEach <= MOST_PRIOR)) {
            throw new IllegalArgumentException(
                    "a prior counts as a positive number of deaths of each category, at most a million, got "
                            + deathsOfEach);
        }
        return new LeadingCategory<>(periods, known, deathsOfEach);
    }

    /**
     * The same with the range of the share at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public LeadingCategory<P, T> withLevel(double level) {
        return new LeadingCategory<>(periods, known.withLevel(level), prior);
    }

    @Override
    public List<Axis<?>> axes() {
        return periods.and(known.axis());
    }

    @Override
    public Leaders<P, T> estimate(Tally tally) {
        SortedMap<P, Leader<T>> leaders = new TreeMap<>();
        SortedMap<P, Refusal> refusals = new TreeMap<>();
        periods.each(tally, (period, part) -> part.onto(known.axis())).forEach((period, part) -> {
            CompositionCounts<T> counts = CompositionCounts.of(part, known.axis(), known.labels());
            Outcome share = shareOfLargest(counts, part);
            if (share instanceof Estimate estimate) {
                leaders.put(period, leader(counts, estimate));
            } else if (share instanceof Refusal refusal) {
                refusals.put(period, refusal);
            }
        });
        return new Leaders<>(periods.axis(), leaders, refusals, tally.unplaced(periods.axis()));
    }

    private Outcome shareOfLargest(CompositionCounts<T> counts, Tally part) {
        if (counts.known().size() < FEWEST_CATEGORIES) {
            Basis basis = Basis.of(part, Method.of("the largest category", GELMAN), priorInWords());
            String message = "a largest category needs two known ones to choose from, got "
                    + counts.known().keySet();
            return new Refusal(counts.hasNegative() ? Reason.NEGATIVE_COUNT : Reason.TOO_FEW, message, basis);
        }
        Outcome share = known.estimate(part).of(counts.categories().get(indexOfMost(counts.deaths())));
        if (share instanceof Estimate its) {
            return new Estimate(
                    its.central(), its.range(), its.unit(), its.uncertainty(), its.parts(), basis(its.basis()));
        }
        Refusal refusal = (Refusal) share;
        return new Refusal(refusal.reason(), refusal.message(), basis(refusal.basis()));
    }

    private Leader<T> leader(CompositionCounts<T> counts, Estimate share) {
        long[] deaths = counts.deaths();
        double[] probabilities = DirichletLargest.probabilities(prior, deaths);
        SortedMap<T, Double> byCategory = new TreeMap<>();
        List<T> categories = counts.categories();
        for (int i = 0; i < probabilities.length; i++) {
            byCategory.put(categories.get(i), probabilities[i]);
        }
        return new Leader<>(counts.known(), counts.unknownDeaths(), byCategory, atWorst(counts), share);
    }

    /** The probability of the largest, had the next of the others all the unknown. */
    private double atWorst(CompositionCounts<T> counts) {
        long[] deaths = counts.deaths();
        int largest = indexOfMost(deaths);
        long[] others = deaths.clone();
        others[largest] = -1;
        int next = indexOfMost(others);
        deaths[next] = Math.addExact(deaths[next], counts.unknownDeaths());
        return DirichletLargest.probabilities(prior, deaths)[largest];
    }

    private static int indexOfMost(long... deaths) {
        int most = 0;
        for (int i = 1; i < deaths.length; i++) {
            most = deaths[i] > deaths[most] ? i : most;
        }
        return most;
    }

    private Basis basis(Basis ofShare) {
        Method method = new Method(
                "the largest category, its share by " + ofShare.method().name(),
                Stream.concat(Stream.of(GELMAN), ofShare.method().references().stream())
                        .toList());
        return new Basis(ofShare.lineage(), ofShare.counted(), method, ofShare.assumptions(), ofShare.cautions())
                .assuming(priorInWords());
    }

    private String priorInWords() {
        return "before counting, each known category is worth "
                + BigDecimal.valueOf(prior).toPlainString() + " deaths (Dirichlet prior)";
    }
}
