package org.cenotaph.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Range;

/**
 * How often all ranges of a composition hold their true shares together, from simulated deaths.
 *
 * <p>Run {@code main} for the table.
 */
final class CompositionCoverage {
    static final int[] CATEGORIES = {2, 5, 10, 20};
    static final int[] DEATHS = {10, 30, 100, 1000};
    private static final int REPETITIONS = 20_000;

    /** What the true shares look like. */
    enum Shape {
        /** All the same. */
        EQUAL,
        /** In proportion to 1, 1/2, 1/3, ... */
        ZIPF,
        /** One per cent each, and the rest in the first. */
        SPARSE;

        double[] shares(int categories) {
            double[] shares = IntStream.range(0, categories)
                    .mapToDouble(i -> this == ZIPF ? 1.0 / (i + 1) : this == EQUAL ? 1 : 0.01)
                    .toArray();
            if (this == SPARSE) {
                shares[0] = 1 - 0.01 * (categories - 1);
            }
            double sum = Arrays.stream(shares).sum();
            return Arrays.stream(shares).map(share -> share / sum).toArray();
        }
    }

    private CompositionCoverage() {}

    public static void main(String[] arguments) {
        for (SimultaneousRanges ranges : List.of(new Goodman(0.95), new SisonGlaz(0.95))) {
            System.out.println(ranges.name());
            for (Shape shape : Shape.values()) {
                for (int categories : CATEGORIES) {
                    StringBuilder line = new StringBuilder(String.format("  %-7s k = %2d ", shape, categories));
                    for (int deaths : DEATHS) {
                        double held = share(ranges, shape.shares(categories), deaths, REPETITIONS);
                        line.append(String.format(Locale.ROOT, "  n = %4d: %5.1f", deaths, 100 * held));
                    }
                    System.out.println(line);
                }
            }
        }
    }

    /** The share of repetitions in which every range holds its true share. */
    static double share(SimultaneousRanges ranges, double[] shares, int deaths, int repetitions) {
        RandomGenerator random = Drawing.seeded(20_260_522L + 31L * shares.length + deaths);
        int held = 0;
        for (int i = 0; i < repetitions; i++) {
            held += allHold(ranges.around(Drawing.categories(shares, deaths, random)), shares) ? 1 : 0;
        }
        return (double) held / repetitions;
    }

    private static boolean allHold(List<Range> ranges, double... shares) {
        return IntStream.range(0, shares.length).allMatch(i -> ranges.get(i).contains(shares[i]));
    }
}
