package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Estimates about to be added or subtracted. Ranges do not add by themselves: the last word names the dependence between the
 * parts, and it enters the basis of the whole as an assumption.
 *
 * <pre>
 *   whole       = sum of s[i] c[i]                                  s = +1 added, -1 subtracted
 *   independent : low  = whole - sqrt(sum of d[i]²)                 d = distance from c down to the end that lowers the whole
 *                 high = whole + sqrt(sum of u[i]²)                 u = distance from c to the end that raises the whole
 *   dependent   : low, high = sum of s[i] low[i], sum of s[i] high[i], the smaller first
 *   scenario    : low  = whole - sum of d[i], high = whole + sum of u[i]
 *   c, low, high  central value and ends of a part
 * </pre>
 *
 * <p>The independent form is that of Zou and Donner (2008); for symmetric ranges it is standard deviations in quadrature. A
 * scenario plus anything is a scenario, whichever dependence is named. Otherwise the parts must have ranges of one kind and
 * level; counted numbers go with any.
 *
 * <p>Reference: Zou and Donner 2008, Statistics in Medicine 27:1693-1702, doi 10.1002/sim.3095.
 */
public final class Sum {
    private static final Method METHOD_OF_INDEPENDENT = Method.of(
            "sum",
            "Zou and Donner 2008, Construction of confidence limits about effect measures, Statistics in Medicine 27:1693-1702, doi 10.1002/sim.3095");
    private static final int FEWEST_DRAWS = 1000;

    private final Parts parts;
    private final Set<String> subtracted;

    private Sum(Parts parts, Set<String> subtracted) {
        this.parts = parts;
        this.subtracted = Set.copyOf(subtracted);
    }

    /** A sum of nothing yet. */
    public static Sum empty() {
        return new Sum(new Parts(Map.of()), Set.of());
    }

    /** A sum that begins with a part. */
    public static Sum of(String name, Outcome first) {
        return empty().plus(name, first);
    }

    /**
     * The sum with one more part added.
     *
     * @param name the part's name in the whole
     * @throws IllegalArgumentException if the name is taken
     */
    public Sum plus(String name, Outcome part) {
        return new Sum(parts.with(name, part), subtracted);
    }

    /**
     * The sum with one more part subtracted.
     *
     * @param name the part's name in the whole
     * @throws IllegalArgumentException if the name is taken
     */
    public Sum minus(String name, Outcome part) {
        Set<String> more = new HashSet<>(subtracted);
        more.add(name);
        return new Sum(parts.with(name, part), more);
    }

    /** The whole if the errors of the parts are independent of each other; a refusal if a part is one or kinds differ. */
    public Outcome independent() {
        return whole("the errors of the parts are independent of each other", terms -> {
            double below = 0;
            double above = 0;
            for (Term term : terms) {
                below = Math.hypot(below, term.down());
                above = Math.hypot(above, term.up());
            }
            return Optional.of(new Spans(below, above, spread(terms)));
        });
    }

    /** The whole if the parts err together, so that the bounds add; a refusal if a part is one or kinds differ. */
    public Outcome fullyDependent() {
        return whole("the parts err together, so their bounds add", terms -> {
            double fromLow = terms.stream()
                    .mapToDouble(t -> t.sign() * (t.central() - t.range().low()))
                    .sum();
            double toHigh = terms.stream()
                    .mapToDouble(t -> t.sign() * (t.range().high() - t.central()))
                    .sum();
            double below = Math.max(0, Math.max(fromLow, -toHigh));
            double above = Math.max(0, Math.max(toHigh, -fromLow));
            return Optional.of(new Spans(below, above, Optional.empty()));
        });
    }

    /**
     * The whole by drawing each part from its distribution, independently of the others; a refusal if one has none.
     *
     * @param seed the same seed gives the same answer
     * @param draws how many
     * @throws IllegalArgumentException if there are fewer than 1,000 draws
     */
    public Outcome drawnIndependently(long seed, int draws) {
        if (draws < FEWEST_DRAWS) {
            throw new IllegalArgumentException(
                    "a sum by draws needs at least " + FEWEST_DRAWS + " of them, got " + draws);
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String assumption = "the parts are independent of each other (" + draws + " draws, seed " + seed + ")";
        return whole(
                assumption,
                terms -> drawn(terms, draws, part -> part.distribution().map(d -> draws(d, random, draws))));
    }

    /**
     * The whole by adding the draws of the parts in order, for parts that were drawn together from the same draws of what they
     * share; a refusal if one has no draws.
     *
     * @throws IllegalArgumentException if the parts have different numbers of draws
     */
    public Outcome drawnJointly() {
        return whole("the parts were drawn together, so their draws add in order", terms -> {
            OptionalInt count = terms.stream()
                    .flatMap(term -> term.part().uncertainty().stream())
                    .filter(Draws.class::isInstance)
                    .mapToInt(uncertainty -> ((Draws) uncertainty).size())
                    .findFirst();
            return drawn(
                    terms,
                    count.orElse(2),
                    part -> part.uncertainty().filter(Draws.class::isInstance).map(Draws.class::cast));
        });
    }

    /** A part of the sum, seen from the whole: how far its range lowers and raises it. */
    private record Term(Estimate part, int sign) {
        double central() {
            return part.central();
        }

        Range range() {
            return part.range();
        }

        double down() {
            return sign > 0 ? central() - range().low() : range().high() - central();
        }

        double up() {
            return sign > 0 ? range().high() - central() : central() - range().low();
        }

        boolean isCounted() {
            return range().kind() instanceof Kind.Counted;
        }
    }

    /** How far the range of the whole reaches below and above its centre, and what else is known of its spread. */
    private record Spans(double below, double above, Optional<Uncertainty> uncertainty) {}

    private Outcome whole(String dependence, Function<List<Term>, Optional<Spans>> rule) {
        Method method =
                METHOD_OF_INDEPENDENT.named("sum of " + Parts.list(parts.named().keySet()));
        return parts.combined(method, dependence, estimates -> {
            Basis basis = parts.basis(method, dependence);
            List<Term> terms = estimates.entrySet().stream()
                    .map(e -> new Term(e.getValue(), subtracted.contains(e.getKey()) ? -1 : 1))
                    .toList();
            List<Kind> kinds = Parts.kinds(estimates);
            if (Parts.anyScenario(estimates)) {
                return answer(
                        estimates,
                        terms,
                        Kind.scenario(),
                        endpoints(terms),
                        basis.assuming("a scenario plus anything is a scenario"));
            }
            if (kinds.size() > 1) {
                return new Refusal(Reason.KINDS_DIFFER, "ranges of different kinds do not add: " + kinds, basis);
            }
            Kind kind = kinds.isEmpty() ? Kind.counted() : kinds.get(0);
            return rule.apply(terms)
                    .map(spans -> answer(estimates, terms, kind, spans, basis))
                    .orElseGet(() -> new Refusal(
                            Reason.NO_DISTRIBUTION,
                            "the sum needs the distribution of every part, and one has none",
                            basis));
        });
    }

    private static Outcome answer(
            Map<String, Estimate> estimates, List<Term> terms, Kind kind, Spans spans, Basis basis) {
        double central =
                terms.stream().mapToDouble(term -> term.sign() * term.central()).sum();
        Range range = new Range(central - spans.below(), central + spans.above(), kind);
        String unit = terms.get(0).part().unit();
        return new Estimate(central, range, unit, spans.uncertainty(), new LinkedHashMap<>(estimates), basis);
    }

    private static Spans endpoints(List<Term> terms) {
        return new Spans(
                terms.stream().mapToDouble(Term::down).sum(),
                terms.stream().mapToDouble(Term::up).sum(),
                Optional.empty());
    }

    private static Optional<Uncertainty> spread(List<Term> terms) {
        boolean known = terms.stream()
                .allMatch(t -> t.isCounted() || t.part().uncertainty().isPresent());
        double variance = terms.stream()
                .mapToDouble(term -> term.part().standardDeviation().orElse(0))
                .reduce(0, Math::hypot);
        return known ? Optional.of(new Uncertainty.Spread(variance)) : Optional.empty();
    }

    private static Optional<Spans> drawn(List<Term> terms, int count, Function<Estimate, Optional<Draws>> drawing) {
        double central = 0;
        Draws sum = constant(0, count);
        Kind kind = Kind.counted();
        for (Term term : terms) {
            Optional<Draws> draws =
                    term.isCounted() ? Optional.of(constant(term.central(), count)) : drawing.apply(term.part());
            if (draws.isEmpty()) {
                return Optional.empty();
            }
            sum = term.sign() > 0 ? sum.plus(draws.get()) : sum.minus(draws.get());
            central += term.sign() * term.central();
            kind = term.isCounted() ? kind : term.range().kind();
        }
        if (kind instanceof Kind.Counted) {
            return Optional.of(new Spans(0, 0, Optional.empty()));
        }
        Range range = sum.range(kind);
        return Optional.of(
                new Spans(Math.max(0, central - range.low()), Math.max(0, range.high() - central), Optional.of(sum)));
    }

    private static Draws draws(Distribution distribution, RandomGenerator random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = distribution.quantile(random.nextDouble(Double.MIN_VALUE, 1));
        }
        return Draws.of(values);
    }

    private static Draws constant(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return Draws.of(values);
    }
}
