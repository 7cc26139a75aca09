package org.cenotaph.composition;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.Drawing;
import org.cenotaph.HeldTruths;
import org.cenotaph.composition.CompositionCoverage.Shape;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Calibration of shares that hold together, with bias and width of the first, and of the leading category. */
public final class CompositionCalibration {
    private static final int REGISTERS = 4000;
    private static final int TESTED_LEADING = 2000; // probabilities nearer to a half need more, see CalibrationTest
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final YearMonth MONTH = YearMonth.of(2022, 1);
    private static final double[] CLOSE_RACE = {0.30, 0.27, 0.2, 0.13, 0.1};
    private static final World EQUAL = World.of(Shape.EQUAL.shares(5), 1000);
    private static final World SPARSE = World.of(Shape.SPARSE.shares(10), 30);

    private CompositionCalibration() {}

    /** Every method. */
    public static List<CalibratedMethod> methods() {
        Composition<String> shares = Composition.of(CATEGORY);
        Composition<String> unknown = shares.unknown("nd");
        return List.of(
                shares("shares, Goodman", EQUAL, shares),
                shares("shares, Sison-Glaz", EQUAL, shares.withSisonGlazRanges()),
                shares("shares, unknown left out", EQUAL.knowing(0.7, 0.7), unknown.withoutUnknown())
                        .broken(
                                "one category known by 50 %, others by 80 %",
                                n -> shares(n, EQUAL.knowing(0.5, 0.8), unknown.withoutUnknown())),
                bounds("shares, unknown resolved", unknown.resolvingUnknown()),
                bounds("the same, with sampling", unknown.resolvingUnknownWithSampling()),
                leading(),
                leadingShare());
    }

    /**
     * How deaths become counts of categories.
     *
     * @param shares that are true
     * @param deaths how many
     * @param together so many have the same category
     * @param noted the probability that a death is recorded, and that its category is known: of the first category, then of others
     */
    private record World(double[] shares, int deaths, int together, double... noted) {
        static World of(double[] shares, int deaths) {
            return new World(shares, deaths, 1, 1, 1, 1, 1);
        }

        World fiveTogether() {
            return new World(shares, deaths, 5, noted);
        }

        World recording(double first) {
            return new World(shares, deaths, together, first, 1, noted[2], noted[3]);
        }

        World knowing(double first, double others) {
            return new World(shares, deaths, together, noted[0], noted[1], first, others);
        }

        World among(double[] other, int number) {
            return new World(other, number, together, noted);
        }

        long[] counts(RandomGenerator random) {
            long[] counts = Drawing.categories(shares, deaths / together, random);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Drawing.binomial(together * counts[i], noted[i == 0 ? 0 : 1], random);
            }
            return counts;
        }

        Tally tally(RandomGenerator random) {
            TallyBuilder tally = Tally.along(CATEGORY, Axis.MONTH);
            long[] counts = counts(random);
            for (int i = 0; i < counts.length; i++) {
                long known = Drawing.binomial(counts[i], noted[i == 0 ? 2 : 3], random);
                tally.add(known, "c" + i, MONTH);
                tally.add(counts[i] - known, "nd", MONTH);
            }
            return tally.build();
        }
    }

    private static CalibratedMethod shares(String name, World world, Composition<String> method) {
        return addBroken(
                CalibratedMethod.of(name, REGISTERS)
                        .asOften("5 equal shares, 1,000 deaths", n -> shares(n, world, method))
                        .unclaimed(
                                "shares as 1, 1/2, .. 1/10; 1,000 deaths",
                                n -> shares(n, world.among(Shape.ZIPF.shares(10), 1000), method)),
                world,
                method);
    }

    private static CalibratedMethod addBroken(CalibratedMethod to, World world, Composition<String> method) {
        return to.broken(
                        "nine shares of 1 %, 30 deaths",
                        n -> shares(n, world.among(SPARSE.shares(), SPARSE.deaths()), method))
                .broken("deaths come five at a time", n -> shares(n, world.fiveTogether(), method))
                .broken("a fifth of one category is not recorded", n -> shares(n, world.recording(0.8), method));
    }

    /** Scenarios over the unknown. */
    private static CalibratedMethod bounds(String name, Composition<String> method) {
        World some = EQUAL.knowing(0.9, 0.98);
        return addBroken(
                CalibratedMethod.of(name, REGISTERS)
                        .unclaimed(
                                "one category known by 50 %, others by 80 %",
                                n -> shares(n, EQUAL.knowing(0.5, 0.8), method))
                        .unclaimed("one category known by 90 %, others by 98 %", n -> shares(n, some, method)),
                some,
                method);
    }

    private static CalibrationResult shares(int n, World world, Composition<String> method) {
        return CalibrationResult.ofAll(
                n, (random, held) -> add(method.estimate(world.tally(random)).known(), world, held));
    }

    private static void add(Breakdown<String> shares, World world, HeldTruths held) {
        Estimate first = shares.at("c0").orThrow();
        held.add(IntStream.range(0, world.shares().length)
                .allMatch(i -> shares.at("c" + i).orThrow().range().contains(world.shares()[i])));
        held.addSizes(world.shares()[0], first.central(), first.range());
    }

    private static CalibratedMethod leading() {
        return CalibratedMethod.of("leading category, stated and right", REGISTERS)
                .testedWith(TESTED_LEADING)
                .asOften(
                        "shares from the prior, 100 deaths",
                        n -> leading(LeadingCoverage.run(new double[0], 100, 1, n)))
                .asOften("shares from the prior, 10 deaths", n -> leading(LeadingCoverage.run(new double[0], 10, 1, n)))
                .broken("a close race of two, 100 deaths", n -> leading(LeadingCoverage.run(CLOSE_RACE, 100, 1, n)))
                .broken(
                        "a close race, deaths come ten at a time",
                        n -> leading(LeadingCoverage.run(CLOSE_RACE, 1000, 10, n)))
                .broken(
                        "shares from the prior, ten at a time",
                        n -> leading(LeadingCoverage.run(new double[0], 1000, 10, n)));
    }

    /** All classes of probability together. */
    private static CalibrationResult leading(LeadingCoverage.Result... classes) {
        double named = Arrays.stream(classes)
                .mapToDouble(LeadingCoverage.Result::named)
                .sum();
        double stated = mean(Arrays.stream(classes).mapToDouble(its -> its.named() * its.stated()), named);
        double right = mean(Arrays.stream(classes).mapToDouble(its -> its.named() * its.right()), named);
        return CalibrationResult.stated(stated, right, named);
    }

    /** A class without any has no mean. */
    private static double mean(DoubleStream products, double number) {
        return products.filter(product -> !Double.isNaN(product)).sum() / number;
    }

    /** The share of whichever category leads. */
    private static CalibratedMethod leadingShare() {
        World race = World.of(CLOSE_RACE, 1000);
        return CalibratedMethod.of("leading category, its share", REGISTERS)
                .in(Claim.AT_LEAST, "30, 27, 20, 13, 10 %; 1,000 deaths", n -> leadingShare(n, race))
                .broken("deaths come five at a time", n -> leadingShare(n, race.fiveTogether()))
                .broken("a fifth of the first category is not recorded", n -> leadingShare(n, race.recording(0.8)))
                .broken("it is known by 60 %, others by 90 %", n -> leadingShare(n, race.knowing(0.6, 0.9)));
    }

    private static CalibrationResult leadingShare(int n, World world) {
        LeadingCategory<YearMonth, String> method =
                LeadingCategory.of(CATEGORY).by(Axis.MONTH).unknown("nd");
        return CalibrationResult.ofAll(n, (random, held) -> {
            Leader<String> leader = method.estimate(world.tally(random)).in(MONTH);
            double truth =
                    world.shares()[Integer.parseInt(leader.largest().get(0).substring(1))];
            held.add(truth, leader.share());
        });
    }
}
