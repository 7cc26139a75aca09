package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Several estimates of the same quantity about to be made one.
 *
 * <pre>
 *   envelope          low = smallest low, high = largest high, a scenario; central = the middle
 *   linear            F(x) = sum of w[i] F[i](x), a mixture; range = its quantiles; central = its mean
 *   inverse variance  central = sum of w[i] c[i], w[i] = (1/v[i]) / sum of 1/v[j]
 *                     low, high = central -+ sqrt(sum of w[i]² (distance from c[i] to its end)²)
 *   F, c, v           distribution, central value, variance of one estimate
 * </pre>
 *
 * <p>Use the envelope for estimates that share records or assumptions; inverse variance only for independent ones.
 *
 * <p>Reference: Clemen and Winkler 1999, Combining probability distributions from experts in risk analysis, Risk Analysis
 * 19:187-203, doi 10.1111/j.1539-6924.1999.tb00399.x; Zou and Donner 2008, doi 10.1002/sim.3095.
 */
public final class Pool {
    private static final String LINEAR_REFERENCE =
            "Clemen and Winkler 1999, Combining probability distributions from experts in risk analysis, Risk Analysis 19:187-203, doi 10.1111/j.1539-6924.1999.tb00399.x";
    private static final String INVERSE_REFERENCE =
            "Zou and Donner 2008, Construction of confidence limits about effect measures, Statistics in Medicine 27:1693-1702, doi 10.1002/sim.3095";

    private final Parts parts;

    private Pool(Parts parts) {
        this.parts = parts;
    }

    /** A pool that begins with an estimate. */
    public static Pool of(String name, Outcome first) {
        return new Pool(new Parts(Map.of(name, first)));
    }

    /**
     * The pool with one more estimate of the same quantity.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Pool with(String name, Outcome another) {
        return new Pool(parts.with(name, another));
    }

    /** The range that holds all ranges; a scenario, because the coverage of such a range is not known. */
    public Outcome envelope() {
        Method method = Method.of("envelope of " + Parts.list(parts.named().keySet()), LINEAR_REFERENCE);
        String assumption =
                "the true value lies within at least one of the ranges; the central value is only their middle";
        return parts.combined(method, assumption, estimates -> {
            double low = extreme(estimates, e -> e.range().low(), Math::min);
            double high = extreme(estimates, e -> e.range().high(), Math::max);
            double central = Double.isInfinite(high - low)
                    ? extreme(estimates, Estimate::central, Math::max)
                    : low + (high - low) / 2;
            return answer(
                    estimates,
                    central,
                    new Range(low, high, Kind.scenario()),
                    Optional.empty(),
                    parts.basis(method, assumption));
        });
    }

    private static double extreme(
            Map<String, Estimate> estimates,
            ToDoubleFunction<Estimate> end,
            java.util.function.DoubleBinaryOperator choice) {
        return estimates.values().stream().mapToDouble(end).reduce(choice).orElseThrow();
    }

    /** The mixture of the distributions with equal weights. */
    public Outcome linear() {
        double[] equal = new double[parts.named().size()];
        java.util.Arrays.fill(equal, 1.0);
        return linear(equal);
    }

    /**
     * The mixture of the distributions; a refusal if one has none, or the ranges are of different kinds.
     *
     * @param weights one for each estimate, in the order in which they were added; they need not add up to one
     * @throws IllegalArgumentException if their number differs, or one is not positive
     */
    public Outcome linear(double... weights) {
        if (weights.length != parts.named().size()) {
            throw new IllegalArgumentException(
                    "a pool needs a weight for each of " + parts.named().keySet() + ", got " + weights.length);
        }
        Method method = Method.of("linear pool of " + Parts.list(parts.named().keySet()), LINEAR_REFERENCE);
        String assumption = "each estimate is right with a probability equal to its weight";
        return parts.combined(method, assumption, estimates -> {
            Basis basis = parts.basis(method, assumption);
            List<Kind> kinds = Parts.kinds(estimates);
            if (kinds.size() != 1 || Parts.anyScenario(estimates)) {
                return new Refusal(
                        Reason.KINDS_DIFFER,
                        "a mixture needs ranges of one kind that claims a probability, got " + kinds,
                        basis);
            }
            List<Distribution> distributions = new ArrayList<>();
            estimates.values().forEach(e -> e.distribution().ifPresent(distributions::add));
            if (distributions.size() != estimates.size()) {
                return new Refusal(
                        Reason.NO_DISTRIBUTION,
                        "a mixture needs the distribution of every estimate, and one has none",
                        basis);
            }
            Mixture mixture = Mixture.of(distributions, weights);
            Range range = mixture.range(kinds.get(0));
            double central = Math.max(range.low(), Math.min(range.high(), mixture.mean()));
            return answer(estimates, central, range, Optional.of(mixture), basis);
        });
    }

    /** The mean weighted by inverse variance; a refusal if a variance is not known or zero, or the kinds differ. */
    public Outcome inverseVariance() {
        Method method =
                Method.of("inverse-variance mean of " + Parts.list(parts.named().keySet()), INVERSE_REFERENCE);
        String assumption = "the estimates are independent of each other and estimate the same quantity without bias";
        return parts.combined(method, assumption, estimates -> {
            Basis basis = parts.basis(method, assumption);
            List<Kind> kinds = Parts.kinds(estimates);
            if (kinds.size() != 1 || Parts.anyScenario(estimates)) {
                return new Refusal(
                        Reason.KINDS_DIFFER,
                        "an inverse-variance mean needs ranges of one kind that is no scenario, got " + kinds,
                        basis);
            }
            boolean known = estimates.values().stream()
                    .allMatch(e -> e.standardDeviation().orElse(0) > 0
                            && Double.isFinite(e.standardDeviation().orElse(0)));
            if (!known) {
                return new Refusal(
                        Reason.NO_DISTRIBUTION,
                        "an inverse-variance mean needs the standard deviation of every estimate",
                        basis);
            }
            return weighted(estimates, kinds.get(0), basis);
        });
    }

    private static Outcome weighted(Map<String, Estimate> estimates, Kind kind, Basis basis) {
        double precision =
                estimates.values().stream().mapToDouble(Pool::precision).sum();
        double central = 0;
        double below = 0;
        double above = 0;
        for (Estimate estimate : estimates.values()) {
            double weight = precision(estimate) / precision;
            central += weight * estimate.central();
            below = Math.hypot(
                    below, weight * (estimate.central() - estimate.range().low()));
            above = Math.hypot(above, weight * (estimate.range().high() - estimate.central()));
        }
        Uncertainty spread = new Uncertainty.Spread(Math.sqrt(1 / precision));
        return answer(
                estimates, central, new Range(central - below, central + above, kind), Optional.of(spread), basis);
    }

    private static double precision(Estimate estimate) {
        double deviation = estimate.standardDeviation().orElseThrow();
        return 1 / (deviation * deviation);
    }

    private static Outcome answer(
            Map<String, Estimate> estimates,
            double central,
            Range range,
            Optional<Uncertainty> uncertainty,
            Basis basis) {
        String unit = estimates.values().iterator().next().unit();
        return new Estimate(central, range, unit, uncertainty, estimates, basis);
    }
}
