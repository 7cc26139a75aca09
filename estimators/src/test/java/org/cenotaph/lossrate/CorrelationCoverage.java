package org.cenotaph.lossrate;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibrationResult;
import org.cenotaph.Drawing;
import org.cenotaph.HeldTruths;
import org.cenotaph.estimate.Range;

/**
 * How often the ranges of {@link RateCorrelation} hold the truth in simulated areas. Its main program prints the table that the
 * Javadoc sums up.
 */
final class CorrelationCoverage {
    private static final long SEED = 19150101;

    private CorrelationCoverage() {}

    /**
     * How areas come about.
     *
     * @param correlation of the true rates with the characteristic
     * @param spread coefficient of variation of the true rates
     * @param deaths in the mean area; infinite for rates without chance
     * @param unequal standard deviation of the logarithm of the people
     * @param memory correlation of each area with the one before, in both
     */
    record World(double correlation, double spread, double deaths, double unequal, double memory) {
        static World plain(double correlation) {
            return new World(correlation, 0.3, Double.POSITIVE_INFINITY, 0, 0);
        }
    }

    /** The share of 95 % ranges that hold the true correlation. */
    static double coverage(CorrelationKind kind, World world, int areas, int registers) {
        return result(kind, world, areas, registers).actual();
    }

    /** The same with bias and width. */
    static CalibrationResult result(CorrelationKind kind, World world, int areas, int registers) {
        RandomGenerator random = Drawing.seeded(SEED);
        double truth = kind == CorrelationKind.SPEARMAN
                ? 6 / Math.PI * Math.asin(world.correlation() / 2)
                : world.correlation();
        HeldTruths held = new HeldTruths();
        for (int i = 0; i < registers; i++) {
            double[] y = new double[areas];
            double[] rates = new double[areas];
            double[] people = new double[areas];
            draw(world, random, y, rates, people);
            double[] weights = kind.weights(people);
            if (Correlation.effectiveNumber(weights) < 4 || !Correlation.vary(rates)) {
                continue; // refused
            }
            double r = kind.coefficient(rates, y, weights);
            Range range = kind.range(r, Correlation.effectiveNumber(weights), 0.95);
            held.add(range.contains(truth));
            held.addSizes(truth, r, range);
            held.endRegister();
        }
        return held.result();
    }

    private static void draw(World world, RandomGenerator random, double[] y, double[] rates, double[] people) {
        double fresh = Math.sqrt(1 - world.memory() * world.memory());
        double before = random.nextGaussian();
        double otherBefore = random.nextGaussian();
        for (int area = 0; area < y.length; area++) {
            before = world.memory() * before + fresh * random.nextGaussian();
            otherBefore = world.memory() * otherBefore + fresh * random.nextGaussian();
            y[area] = before;
            double x = world.correlation() * before
                    + Math.sqrt(1 - world.correlation() * world.correlation()) * otherBefore;
            double rate = Math.max(0.01, 1 + world.spread() * x);
            people[area] = Math.exp(world.unequal() * random.nextGaussian());
            rates[area] = Double.isInfinite(world.deaths())
                    ? rate
                    : Drawing.sampledPoisson(rate * people[area] * world.deaths(), random) / people[area];
        }
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        for (double correlation : new double[] {0, 0.5, 0.9}) {
            row("plain " + correlation, World.plain(correlation));
        }
        row("unequal people 0.5", new World(0.5, 0.3, Double.POSITIVE_INFINITY, 1, 0));
        row("300 deaths 0.5", new World(0.5, 0.3, 300, 0, 0));
        row("30 deaths 0.5", new World(0.5, 0.3, 30, 0, 0));
        row("10 deaths 0.5", new World(0.5, 0.3, 10, 0, 0));
        row("10 deaths 0", new World(0, 0.3, 10, 0, 0));
        row("neighbours alike 0", new World(0, 0.3, Double.POSITIVE_INFINITY, 0, 0.7));
    }

    private static void row(String name, World world) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
        for (CorrelationKind kind : CorrelationKind.values()) {
            line.append(kind.name());
            for (int areas : new int[] {6, 10, 20, 85}) {
                line.append(String.format(Locale.ROOT, " %5.1f", 100 * coverage(kind, world, areas, 10_000)));
            }
            line.append("  ");
        }
        System.out.println(line);
    }
}
