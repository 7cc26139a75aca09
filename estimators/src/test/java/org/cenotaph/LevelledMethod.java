package org.cenotaph;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * A method whose range has a level, at any level, with random counts that it answers from; the laws of levels, the check of
 * misuse and the comparison of machines run over all of them.
 *
 * @param name the method under its setting
 * @param type the class that a user gives the level to
 * @param at the estimator at a level
 * @param counts counts along its axes, whole numbers from a generator
 * @param lowest the least value that the quantity can have
 * @param highest the greatest
 */
record LevelledMethod(
        String name,
        Class<?> type,
        DoubleFunction<Estimator<?>> at,
        Function<RandomGenerator, Tally> counts,
        double lowest,
        double highest) {
    /** Every method of the library that has a level. */
    static Stream<LevelledMethod> all() {
        return Stream.of(RateMethods.all(), AreaMethods.all(), CountMethods.all(), ShareMethods.all())
                .flatMap(each -> each);
    }

    /** The same quantity between other bounds. */
    LevelledMethod between(double least, double greatest) {
        return new LevelledMethod(name, type, at, counts, least, greatest);
    }

    /** The answers at a level to the counts that a seed draws, by name. */
    Map<String, Outcome> answer(double level, long seed) {
        return Answers.outcomes(at.apply(level).estimate(drawn(seed)));
    }

    /** The counts that a seed draws. */
    Tally drawn(long seed) {
        return counts.apply(generator(seed));
    }

    static RandomGenerator generator(long seed) {
        return java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A count of any size, a quarter of them zero and a quarter below ten. */
    static long count(RandomGenerator random, int largest) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(Math.min(10, largest + 1));
            default -> random.nextInt(largest + 1);
        };
    }

    /** Counts at each of some names, none of them above the largest. */
    static Tally along(Axis<String> axis, RandomGenerator random, int largest, String... names) {
        TallyBuilder tally = Tally.along(axis);
        for (String name : names) {
            tally.add(count(random, largest), name);
        }
        return tally.build();
    }

    /** Fixed counts at each of some names. */
    static Tally fixed(Axis<String> axis, Map<String, Long> counts) {
        TallyBuilder tally = Tally.along(axis);
        new TreeMap<>(counts).forEach((name, count) -> tally.add(count, name));
        return tally.build();
    }

    static <E extends Enum<E>> Stream<E> each(Class<E> type) {
        return Arrays.stream(type.getEnumConstants());
    }

    @Override
    public String toString() {
        return name;
    }
}
