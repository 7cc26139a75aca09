package org.cenotaph.lossrate;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;
import org.cenotaph.quantiles.GammaQuantile;

/** The areas of a table smoothed together, and the answers where there is nothing to smooth. */
final class SmoothedAreas<T extends Comparable<? super T>> {
    static final String POISSON = "the deaths of an area are Poisson given its rate: they do not come in clusters";
    static final String EXCHANGEABLE =
            "the rates of the areas follow one Gamma distribution, and nothing but its deaths sets an area apart";

    /** More than all people; beyond, the digits of the model's functions run out. */
    private static final long MOST_DEATHS = 10_000_000_000L;

    /** More than all people to one; beyond, the small areas underflow in sums with the large. */
    private static final double MOST_UNEQUAL = 1e12;

    /** Of the mean: a lower limit below is given as zero. */
    private static final double NEGLIGIBLE = 1e-9;

    private final AreaByArea<T> table;
    private final Smoothing smoothing;
    private final double tail;
    private final Kind credible;
    private final Kind confidence;

    SmoothedAreas(AreaByArea<T> table, Smoothing smoothing, double level) {
        this.table = table;
        this.smoothing = smoothing;
        this.tail = (1 - level) / 2;
        this.credible = Kind.credible(level);
        this.confidence = Kind.confidence(level);
    }

    static Method method(Smoothing smoothing) {
        return Method.of(smoothing.words(), smoothing.reference());
    }

    /** Why areas cannot be looked at together, if they cannot: there is one, or they hold more than all people. */
    static Optional<Refusal> refusal(List<? extends Area<?>> areas, Basis basis) {
        if (areas.size() < 2) {
            String message = "what areas have in common is learned from at least two, got " + areas.size();
            return Optional.of(new Refusal(Reason.TOO_FEW, message, basis));
        }
        DoubleSummaryStatistics sizes = areas.stream().mapToDouble(Area::atRisk).summaryStatistics();
        if (sizes.getMax() / sizes.getMin() > MOST_UNEQUAL) {
            String message = "areas are looked at together where the largest is at most " + Words.number(MOST_UNEQUAL)
                    + " times the smallest, got " + sizes.getMin() + " and " + sizes.getMax();
            return Optional.of(new Refusal(Reason.MODEL_FAILS, message, basis));
        }
        return areas.stream()
                .filter(area -> area.deaths() > MOST_DEATHS)
                .findFirst()
                .map(area -> new Refusal(
                        Reason.MODEL_FAILS,
                        "deaths are answered up to " + Words.number(MOST_DEATHS) + ", got "
                                + Words.number(area.deaths()) + " at " + area.name(),
                        basis));
    }

    /**
     * The answers, those that were refused among them.
     *
     * @param scale a rate is multiplied by it
     * @param unit what comes out
     */
    SortedMap<T, Outcome> outcomes(double scale, String unit) {
        SortedMap<T, Outcome> outcomes = new TreeMap<>(table.refused());
        Optional<Refusal> refusal = refusal(table.areas(), table.basis());
        Learned learned = learned();
        for (Area<T> area : table.areas()) {
            Outcome outcome = refusal.isPresent()
                    ? new Refusal(refusal.get().reason(), refusal.get().message(), table.of(area))
                    : outcome(area, learned, scale, unit);
            outcomes.put(area.name(), outcome);
        }
        return outcomes;
    }

    Optional<GammaPrior> fitted() {
        List<Weighted> priors = priors();
        return priors.size() == 1 ? Optional.of(priors.get(0).prior()) : Optional.empty();
    }

    /**
     * What was learned from the areas together.
     *
     * @param priors none where there was nothing to learn
     * @param assumption that they rest on, in words
     */
    private record Learned(List<Weighted> priors, String assumption) {}

    private Learned learned() {
        List<Weighted> priors = priors();
        return new Learned(priors, priors.isEmpty() ? "" : assumption(priors));
    }

    private List<Weighted> priors() {
        boolean learns = anyDeaths() && refusal(table.areas(), table.basis()).isEmpty();
        return learns ? smoothing.priors(table.areas()) : List.of();
    }

    private boolean anyDeaths() {
        return table.areas().stream().anyMatch(area -> area.deaths() > 0);
    }

    private Outcome outcome(Area<T> area, Learned learned, double scale, String unit) {
        if (!learned.priors().isEmpty()) {
            return smoothed(area, learned, scale, unit);
        }
        return anyDeaths() ? common(area, scale, unit) : none(area, scale, unit);
    }

    private Outcome smoothed(Area<T> area, Learned learned, double scale, String unit) {
        Distribution posterior = GammaMixture.after(area, learned.priors()).times(scale);
        double low = posterior.quantile(tail);
        double from = low > NEGLIGIBLE * posterior.mean() ? low : 0;
        Range range = new Range(from, posterior.quantile(1 - tail), credible);
        Basis basis = table.of(area).assuming(POISSON).assuming(EXCHANGEABLE).assuming(learned.assumption());
        double central = posterior.mean();
        if (!range.contains(central)) {
            central = posterior.quantile(0.5);
            basis = basis.cautioning("the mean lies outside the range; the central value is the median");
        }
        return new Estimate(central, range, unit, Optional.of(posterior), Map.of(), basis);
    }

    private String assumption(List<Weighted> priors) {
        if (priors.size() > 1) {
            return "before the deaths were seen, the mean of that distribution could be of any order of magnitude, and the"
                    + " weight that it has in an area of median size was uniform between none and all";
        }
        GammaPrior prior = priors.get(0).prior();
        return String.format(
                Locale.ROOT,
                "that distribution is Gamma with shape %.6g and rate %.6g; the ranges do not allow for that it was fitted to %d areas",
                prior.shape(),
                prior.rate(),
                table.areas().size());
    }

    /** The overall rate with its exact limits (Garwood 1936). */
    private Outcome common(Area<T> area, double scale, String unit) {
        double per = scale / table.atRisk();
        double low = GammaQuantile.lower(tail, table.deaths()) * per;
        double high = GammaQuantile.upper(tail, table.deaths() + 1) * per;
        Basis basis = table.of(area)
                .assuming(POISSON)
                .assuming("all areas have the same rate")
                .cautioning(
                        "the areas differ no more than chance would make them, so each gets the overall rate; the range"
                                + " is that of the overall rate and leaves out differences too small to be seen");
        return new Estimate(
                table.deaths() * per, new Range(low, high, confidence), unit, Optional.empty(), Map.of(), basis);
    }

    private Outcome none(Area<T> area, double scale, String unit) {
        double high = GammaQuantile.upper(tail, 1) / area.atRisk() * scale;
        Basis basis = table.of(area)
                .assuming(POISSON)
                .cautioning(
                        "no area has deaths, so there is nothing to smooth: the upper limit is the exact one of this area"
                                + " by itself");
        return new Estimate(0, new Range(0, high, confidence), unit, Optional.empty(), Map.of(), basis);
    }
}
