package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Several estimates of the same quantity about to be made one.
 *
 * <pre>
 *   envelope          low = smallest low, high = largest high, a scenario; central = the middle
 *   linear            F(x) = sum of w[i] F[i](x), a mixture; range = its quantiles; central = its mean
 *   inverse variance  central = sum of w[i] c[i], w[i] = (1/v[i]) / sum of 1/v[j], sd = 1 / sqrt(sum of 1/v[j])
 *                     low, high = central -+ sqrt(sum of w[i]² (distance from c[i] to its end)²)
 *   F, c, v           distribution, central value, variance of one estimate
 * </pre>
 *
 * <p>Inverse variance falls short where the standard deviation grows with the estimate, as it does over a skewed coverage: three
 * independent 95 % ranges pooled so held the truth in 94 % of draws for Beta(60, 60), 93 % for Beta(20, 16), 88 % for Beta(5, 8).
 *
 * <p>Use the envelope for estimates that share records or assumptions; inverse variance only for independent ones. Where an
 * end of the envelope is infinite, its central value is the largest central value; where the range of a mixture does not hold
 * the mean, it is the median. The deaths counted for a pool are the largest number counted for one of its estimates, because
 * they may all have counted the same.
 *
 * <p>Reference: Clemen and Winkler 1999, Combining probability distributions from experts in risk analysis, Risk Analysis
 * 19:187-203, doi 10.1111/j.1539-6924.1999.tb00399.x; Cochran 1954, Biometrics 10:101-129, doi 10.2307/3001666; Zou and
 * Donner 2008, doi 10.1002/sim.3095.
 */
public final class Pool {
    private static final String EXPERTS =
            "Clemen and Winkler 1999, Combining probability distributions from experts in risk analysis, Risk Analysis 19:187-203, doi 10.1111/j.1539-6924.1999.tb00399.x";
    private static final String WEIGHTS =
            "Cochran 1954, The combination of estimates from different experiments, Biometrics 10:101-129, doi 10.2307/3001666";
    private static final String LIMITS =
            "Zou and Donner 2008, Construction of confidence limits about effect measures, Statistics in Medicine 27:1693-1702, doi 10.1002/sim.3095";

    private static final String SAME_DEATHS =
            "the estimates may count the same deaths, so the largest of their counts stands for all";

    private final Parts parts;

    private Pool(Parts parts) {
        this.parts = parts;
    }

    /** A pool that begins with an estimate. */
    public static Pool of(String name, Outcome first) {
        return new Pool(Parts.ofTheSameDeaths().with(name, first));
    }

    /**
     * The pool with one more estimate of the same quantity.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Pool with(String name, Outcome another) {
        return new Pool(parts.with(name, another).cautioning(SAME_DEATHS));
    }

    /**
     * The range that holds all ranges; a scenario, because the coverage of such a range is not known.
     *
     * @throws IllegalArgumentException if the estimates are not all in the same unit
     */
    public Outcome envelope() {
        return parts.combined(
                Method.of("envelope of " + names(), EXPERTS),
                "the true value lies within at least one of the ranges; the central value is only their middle",
                (estimates, basis) -> around(estimates).answer(estimates, basis));
    }

    private static Whole around(Map<String, Estimate> estimates) {
        double low = most(estimates, e -> e.range().low(), Math::min);
        double high = most(estimates, e -> e.range().high(), Math::max);
        double middle = low / 2 + high / 2;
        boolean finite = Double.isFinite(low) && Double.isFinite(high);
        double central = finite ? middle : most(estimates, Estimate::central, Math::max);
        return new Whole(central, low, high, Kind.scenario(), Optional.empty());
    }

    private static double most(
            Map<String, Estimate> estimates, ToDoubleFunction<Estimate> number, DoubleBinaryOperator choice) {
        return estimates.values().stream().mapToDouble(number).reduce(choice).orElseThrow();
    }

    /**
     * The mixture of the distributions with equal weights; a refusal if one has none, or the ranges are of different kinds.
     *
     * @throws IllegalArgumentException if the estimates are not all in the same unit
     */
    public Outcome linear() {
        double[] equal = new double[parts.named().size()];
        Arrays.fill(equal, 1.0);
        return linear(equal);
    }

    /**
     * The mixture of the distributions; a refusal if one has none, or the ranges are of different kinds.
     *
     * @param weights one for each estimate, in the order in which they were added; they need not add up to one
     * @throws IllegalArgumentException if their number differs, one is not positive, or the estimates are not all in the same
     *     unit
     */
    public Outcome linear(double... weights) {
        if (weights.length != parts.named().size()) {
            throw new IllegalArgumentException(
                    "a pool needs a weight for each of " + parts.named().keySet() + ", got " + weights.length);
        }
        return ofOneKind(
                Method.of("linear pool of " + names(), EXPERTS),
                "each estimate is right with a probability equal to its weight",
                (estimates, basis) -> mixed(estimates, weights, basis));
    }

    private Outcome mixed(Map<String, Estimate> estimates, double[] weights, Basis basis) {
        List<Distribution> distributions = estimates.values().stream()
                .flatMap(estimate -> estimate.distribution().stream())
                .toList();
        if (distributions.size() != estimates.size()) {
            return new Refusal(
                    Reason.NO_DISTRIBUTION,
                    "a linear pool needs the distribution of every estimate, and one has none",
                    basis);
        }
        Mixture mixture = Mixture.of(distributions, weights);
        return Whole.of(mixture, mixture.mean(), parts.kinds().get(0)).answer(estimates, basis);
    }

    /**
     * The mean weighted by inverse variance; a refusal if a variance is not known or zero, or the kinds differ.
     *
     * @throws IllegalArgumentException if the estimates are not all in the same unit
     */
    public Outcome inverseVariance() {
        return ofOneKind(
                Method.of("inverse-variance mean of " + names(), WEIGHTS, LIMITS),
                "the estimates are independent of each other and estimate the same quantity without bias",
                this::weighted);
    }

    private Outcome weighted(Map<String, Estimate> estimates, Basis basis) {
        double smallest = most(estimates, Pool::deviation, Math::min);
        double largest = most(estimates, Pool::deviation, Math::max);
        if (!(smallest > 0) || Double.isInfinite(largest)) {
            return new Refusal(
                    Reason.NO_DISTRIBUTION,
                    "an inverse-variance mean needs a positive and finite standard deviation of every estimate",
                    basis);
        }
        double precision = 0;
        for (Estimate estimate : estimates.values()) {
            precision += precision(estimate, smallest);
        }
        double central = 0;
        double below = 0;
        double above = 0;
        for (Estimate estimate : estimates.values()) {
            double weight = precision(estimate, smallest) / precision;
            central += weight * estimate.central();
            below = Math.hypot(
                    below, weight * (estimate.central() - estimate.range().low()));
            above = Math.hypot(above, weight * (estimate.range().high() - estimate.central()));
        }
        Uncertainty spread = new Uncertainty.Spread(smallest / Math.sqrt(precision));
        return new Whole(
                        central,
                        central - below,
                        central + above,
                        parts.kinds().get(0),
                        Optional.of(spread),
                        disagreement(estimates, central))
                .answer(estimates, basis);
    }

    /** A caution where Cochran's Q is more than two of its standard deviations above what independent estimates would give. */
    private static Optional<String> disagreement(Map<String, Estimate> estimates, double central) {
        double q = estimates.values().stream()
                .mapToDouble(estimate -> Math.pow((estimate.central() - central) / deviation(estimate), 2))
                .sum();
        int expected = estimates.size() - 1;
        return q > expected + 2 * Math.sqrt(2.0 * expected) && Double.isFinite(q)
                ? Optional.of("the estimates differ by more than their standard deviations explain: Cochran's Q is "
                        + Wording.threeFigures(q) + ", about " + expected + " is expected")
                : Optional.empty();
    }

    /** The standard deviation of an estimate, zero where it is not known. */
    private static double deviation(Estimate estimate) {
        return estimate.standardDeviation().orElse(0);
    }

    /** The inverse variance of an estimate where the smallest standard deviation is the unit. */
    private static double precision(Estimate estimate, double smallest) {
        double relative = smallest / deviation(estimate);
        return relative * relative;
    }

    private Outcome ofOneKind(Method method, String assumption, Parts.Rule rule) {
        return parts.combined(method, assumption, (estimates, basis) -> {
            List<Kind> kinds = parts.kinds();
            return kinds.size() == 1 && !parts.anyScenario()
                    ? rule.whole(estimates, basis)
                    : new Refusal(
                            Reason.KINDS_DIFFER,
                            "ranges can be pooled into one that is no scenario only if all are of one kind, and that kind"
                                    + " is no scenario; got " + kinds,
                            basis);
        });
    }

    private String names() {
        return Parts.list(parts.named().keySet());
    }
}
