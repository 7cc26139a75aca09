package org.cenotaph.lossrate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Draws;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.quantiles.BetaQuantile;

/**
 * The inequality among areas that have been joined.
 *
 * @param joined the areas
 * @param level of all ranges
 */
record InequalityOfAreas<T extends Comparable<? super T>>(AreaByArea<T> joined, double level) {
    private static final long MOST_DEATHS = 1_000_000_000_000L;
    private static final String CHRISTIANSEN =
            "Christiansen and Morris 1997, Hierarchical Poisson regression modeling, Journal of the American Statistical Association 92:618-632, doi 10.1080/01621459.1997.10474013";

    /** The rate of each area over that of all. */
    SortedMap<T, Outcome> ratios() {
        SortedMap<T, Outcome> ratios = new TreeMap<>(joined.refused());
        for (AreaByArea.Area<T> area : joined.areas()) {
            Basis basis = joined.of(area);
            Optional<Outcome> refusal = refusal(basis).map(its -> its);
            ratios.put(area.name(), refusal.orElseGet(() -> ratio(area, basis)));
        }
        return ratios;
    }

    private Estimate ratio(AreaByArea.Area<T> area, Basis basis) {
        long all = joined.deaths();
        long others = all - area.deaths();
        double people = area.atRisk() / joined.atRisk();
        double tail = (1 - level) / 2;
        double low = area.deaths() == 0 ? 0 : BetaQuantile.lower(tail, area.deaths(), others + 1.0);
        double high = others == 0 ? 1 : BetaQuantile.upper(tail, area.deaths() + 1.0, others);
        Range range = new Range(low / people, high / people, Kind.confidence(level));
        double central = (double) area.deaths() / all / people;
        return new Estimate(central, range, "times the rate of all areas", Optional.empty(), Map.of(), named(basis));
    }

    private Basis named(Basis basis) {
        return basis.assuming("the whole is the " + Words.number(joined.areas().size()) + " areas with "
                + Words.number(joined.deaths()) + " deaths that could be joined, this one among them");
    }

    /** Both indices, from the same draws. */
    Map<InequalityMeasure, Outcome> indices(long seed, int draws) {
        Map<InequalityMeasure, Outcome> indices = new EnumMap<>(InequalityMeasure.class);
        for (InequalityMeasure measure : InequalityMeasure.values()) {
            Basis basis = basis(measure);
            refusal(basis).or(() -> tooMany(basis)).ifPresent(refusal -> indices.put(measure, refusal));
        }
        if (indices.isEmpty()) {
            drawn(seed, draws).forEach((measure, values) -> indices.put(measure, index(measure, Draws.of(values))));
        }
        return indices;
    }

    private Map<InequalityMeasure, double[]> drawn(long seed, int draws) {
        double[] people = people();
        InequalityPosterior posterior = new InequalityPosterior(joined.areas());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<InequalityMeasure, double[]> values = new EnumMap<>(InequalityMeasure.class);
        for (InequalityMeasure measure : InequalityMeasure.values()) {
            values.put(measure, new double[draws]);
        }
        for (int draw = 0; draw < draws; draw++) {
            double[] rates = posterior.draw(random);
            for (InequalityMeasure measure : InequalityMeasure.values()) {
                Objects.requireNonNull(values.get(measure))[draw] = measure.of(rates, people);
            }
        }
        return values;
    }

    private Estimate index(InequalityMeasure measure, Draws draws) {
        Basis basis = basis(measure);
        double counted = measure.of(
                joined.areas().stream().mapToDouble(AreaByArea.Area::rate).toArray(), people());
        Estimate plain = new Estimate(
                counted,
                new Range(counted, counted, Kind.counted()),
                measure.toString(),
                Optional.empty(),
                Map.of(),
                basis);
        return new Estimate(
                draws.quantile(0.5),
                draws.range(Kind.credible(level)),
                measure.toString(),
                Optional.of(draws),
                Map.of("of the counted rates", plain),
                basis);
    }

    private Basis basis(InequalityMeasure measure) {
        Basis all = joined.basis();
        Method method = Method.of(
                measure + " of rates drawn from their posterior under a gamma prior",
                measure.reference(),
                CHRISTIANSEN);
        Basis basis = new Basis(all.lineage(), joined.deaths(), method, all.assumptions(), all.cautions())
                .assuming("the true rates scatter as a gamma distribution does")
                .cautioning("the index of the counted rates is a part for comparison only: chance makes it too high");
        return joined.refused().isEmpty()
                ? basis
                : basis.cautioning("areas left out: " + joined.refused().keySet());
    }

    private Optional<Refusal> refusal(Basis basis) {
        if (joined.negative().isPresent()) {
            String message = "deaths of one area are negative, so those of all are not known: "
                    + joined.negative().get().message();
            return Optional.of(new Refusal(Reason.NEGATIVE_COUNT, message, basis));
        }
        if (joined.areas().size() < 2) {
            String message = "inequality is between at least two areas, got "
                    + joined.areas().stream().map(AreaByArea.Area::name).toList();
            return Optional.of(new Refusal(Reason.TOO_FEW, message, basis));
        }
        if (joined.deaths() == 0) {
            return Optional.of(new Refusal(Reason.UNDEFINED, "no deaths, so nothing is shared unequally", basis));
        }
        return Optional.empty();
    }

    /** Beyond that the logarithms of the model lose their digits. */
    private Optional<Refusal> tooMany(Basis basis) {
        if (joined.deaths() > MOST_DEATHS) {
            String message = "the model takes up to 10^12 deaths, got " + Words.number(joined.deaths());
            return Optional.of(new Refusal(Reason.MODEL_FAILS, message, basis));
        }
        return Optional.empty();
    }

    private double[] people() {
        return joined.areas().stream().mapToDouble(AreaByArea.Area::atRisk).toArray();
    }
}
