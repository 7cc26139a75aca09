package org.cenotaph.estimate;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A sum by draws: the parts are drawn, the draws added one by one, and the range of the whole read from the sums. */
final class DrawnSum {
    private final Addends addends;
    private final int draws;

    private DrawnSum(Addends addends, int draws) {
        this.addends = addends;
        this.draws = draws;
    }

    /** Each part drawn by itself; nothing if a part has no distribution. */
    static Optional<Whole> independent(Addends addends, long seed, int draws) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new DrawnSum(addends, draws)
                .by(part -> part.distribution().map(distribution -> distribution.draws(random, draws)));
    }

    /** The draws that the parts already have; nothing if a part has none. */
    static Optional<Whole> joint(Addends addends) {
        OptionalInt draws = addends.terms().stream()
                .flatMap(term -> drawsOf(term.part()).stream())
                .mapToInt(Draws::size)
                .findFirst();
        return new DrawnSum(addends, draws.orElse(0)).by(part -> drawsOf(part).map(Draws::toArray));
    }

    private static Optional<Draws> drawsOf(Estimate part) {
        return part.uncertainty().filter(Draws.class::isInstance).map(Draws.class::cast);
    }

    private Optional<Whole> by(Function<Estimate, Optional<double[]>> drawing) {
        if (addends.terms().stream().allMatch(Addends.Term::isCounted)) {
            return Optional.of(Whole.exactly(addends.central(), addends.kind()));
        }
        double[] sums = new double[draws];
        for (Addends.Term term : addends.terms()) {
            Optional<double[]> values = term.isCounted() ? Optional.of(constant(term)) : drawing.apply(term.part());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            add(term.sign(), values.get(), sums);
        }
        return Optional.of(whole(sums));
    }

    private double[] constant(Addends.Term term) {
        double[] same = new double[draws];
        Arrays.fill(same, term.part().central());
        return same;
    }

    private static void add(int sign, double[] values, double[] sums) {
        if (values.length != sums.length) {
            throw new IllegalArgumentException("parts that were drawn together have the same number of draws, got "
                    + sums.length + " and " + values.length);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * values[i];
        }
    }

    /** The whole by its draws; undefined where one is not finite. */
    private Whole whole(double[] sums) {
        return Arrays.stream(sums).allMatch(Double::isFinite)
                ? Whole.of(Draws.of(sums), addends.central(), addends.kind())
                : Whole.exactly(Double.NaN, addends.kind());
    }
}
