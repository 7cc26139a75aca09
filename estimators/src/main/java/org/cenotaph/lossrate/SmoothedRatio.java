package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths over expected deaths (standardised mortality ratios), area by area, each moved towards what the areas have in common,
 * the more the fewer deaths it lets expect.
 *
 * <pre>
 *   ratio = (ν + x) / (α + E)        posterior   Gamma(ν + x, α + E), mixed over what ν and α may be
 *   x     deaths in an area
 *   E     deaths expected in it, for example from standard rates by age
 *   ν, α  shape and rate of the Gamma distribution that ratios of areas follow, learned from all areas
 *         by one of {@link Smoothing}
 * </pre>
 *
 * <p>Ranges, limits and options are those of {@link SmoothedRate}, whose comment also says how often the ranges hold the truth.
 *
 * <p>Reference: Clayton and Kaldor 1987, Biometrics 43:671-681, doi 10.2307/2532003; Christiansen and Morris 1997, Journal of
 * the American Statistical Association 92:618-632, doi 10.1080/01621459.1997.10474013.
 *
 * @param <T> the coordinates, for example names of regions
 */
public final class SmoothedRatio<T extends Comparable<? super T>> implements Estimator<Breakdown<T>> {
    private static final double DEFAULT_LEVEL = 0.95;
    private static final String UNIT = "deaths per expected death";

    private final Axis<T> axis;
    private final SortedMap<T, Double> expected;
    private final Smoothing smoothing;
    private final double level;

    private SmoothedRatio(Axis<T> axis, SortedMap<T, Double> expected, Smoothing smoothing, double level) {
        this.axis = axis;
        this.expected = expected;
        this.smoothing = smoothing;
        this.level = level;
    }

    /**
     * The deaths that were expected at each coordinate.
     *
     * @throws IllegalArgumentException unless each is positive and finite
     */
    public static <T extends Comparable<? super T>> SmoothedRatio<T> expecting(
            Axis<T> axis, SortedMap<T, Double> expected) {
        expected.forEach((name, deaths) -> {
            if (!(deaths > 0) || Double.isInfinite(deaths)) {
                throw new IllegalArgumentException(
                        "expected deaths are positive and finite, got " + deaths + " at " + axis + " " + name);
            }
        });
        SortedMap<T, Double> copy = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
        return new SmoothedRatio<>(axis, copy, Smoothing.HIERARCHICAL, DEFAULT_LEVEL);
    }

    /** The same smoothed in another way; the default is {@link Smoothing#HIERARCHICAL}. */
    public SmoothedRatio<T> with(Smoothing other) {
        return new SmoothedRatio<>(axis, expected, other, level);
    }

    /**
     * The same at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public SmoothedRatio<T> withLevel(double other) {
        Kind.credible(other); // refuses what is no level
        return new SmoothedRatio<>(axis, expected, smoothing, other);
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(axis);
    }

    @Override
    public Breakdown<T> estimate(Tally tally) {
        SmoothedAreas<T> areas = new SmoothedAreas<>(table(tally), smoothing, level);
        return new Breakdown<>(axis, areas.outcomes(1, UNIT), tally.unplaced(axis));
    }

    /**
     * The one Gamma distribution of ratios that was fitted; none where areas differ no more than chance would make them or are
     * refused, and none for {@link Smoothing#HIERARCHICAL}, which weighs all of them.
     */
    public Optional<GammaPrior> fitted(Tally tally) {
        return new SmoothedAreas<>(table(tally), smoothing, level).fitted();
    }

    private AreaByArea<T> table(Tally tally) {
        SortedMap<T, Long> deaths = tally.counts(axis);
        NameMatch<T> match = NameMatch.of(deaths.keySet(), expected.keySet());
        Basis basis = Basis.of(tally, SmoothedAreas.method(smoothing), "the expected deaths are known exactly");
        Basis joined = match.isComplete() ? basis : basis.cautioning("joined by name: " + match);
        List<Area<T>> areas = new ArrayList<>();
        SortedMap<T, Refusal> refused = new TreeMap<>();
        SortedSet<T> names = new TreeSet<>(expected.keySet());
        names.addAll(match.onlyAmongDeaths());
        for (T name : names) {
            Area<T> area = new Area<>(name, deaths.getOrDefault(name, 0L), expected.getOrDefault(name, 0.0));
            Basis its = new Basis(
                    joined.lineage(), area.deaths(), joined.method(), joined.assumptions(), joined.cautions());
            if (area.deaths() < 0) {
                String message = "deaths must not be negative, got " + area.deaths();
                refused.put(name, new Refusal(Reason.NEGATIVE_COUNT, message, its));
            } else if (area.atRisk() == 0) {
                String message = "no deaths were expected at " + axis + " " + name + ", got " + area.deaths();
                refused.put(name, new Refusal(Reason.MISSING, message, its));
            } else {
                areas.add(area);
            }
        }
        return new AreaByArea<>(areas, refused, Spellings.in(match), joined);
    }

    /** The way of smoothing. */
    @Override
    public String toString() {
        return smoothing.words() + " of deaths over expected deaths";
    }
}
