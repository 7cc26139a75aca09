package org.cenotaph.coverage;

import static org.cenotaph.coverage.RecordingWorld.BROKEN;
import static org.cenotaph.coverage.RecordingWorld.SOUND;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.coverage.RecordingWorld.Coverages;
import org.cenotaph.estimate.Draws;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Pool;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Sum;
import org.cenotaph.tally.Tally;

/** Calibration of sums, differences and pools, made of tolls of three strata or three lists of which the same is known. */
public final class SumCalibration {
    private static final int DRAWS = 1000;
    private static final int REGISTERS = 2000;
    private static final CoverageRatio NORMAL = CoverageRatio.beta(60, 60);
    private static final CoverageRatio FLAT = CoverageRatio.uniform(0.4, 0.6);
    private static final Draws PER_RECORD =
            Draws.of(DoubleStream.iterate(0.5, i -> i + 1) // one in each thousandth, in disorder
                    .limit(DRAWS)
                    .map(i -> 1 / Coverages.of(NORMAL).at(i * 617 % DRAWS / DRAWS))
                    .toArray());

    private SumCalibration() {}

    /** Every way to put estimates together. */
    public static List<CalibratedMethod> methods() {
        CoverageRatio varying = NORMAL.withSamplingVariation();
        Parts sum = new Parts(200, NORMAL, varying::estimate, 3);
        Parts flat = new Parts(20_000, FLAT, FLAT::estimate, 3);
        Parts shared = new Parts(10_000, NORMAL, SumCalibration::byTheSameDraws, 3);
        Parts difference = new Parts(200, NORMAL, varying::estimate, 1);
        Parts bare = new Parts(10_000, NORMAL, NORMAL::estimate, 1);
        return List.of(
                apart("sum, drawn independently", Claim.AS_OFTEN, flat, its -> sum(its).drawnIndependently(1, DRAWS)),
                together("sum, drawn jointly", Claim.AS_OFTEN, shared, its -> sum(its).drawnJointly()),
                apart("sum, in quadrature", Claim.AS_OFTEN, sum, its -> sum(its).independent()),
                together("sum, ends added", Claim.AT_LEAST, sum, its -> sum(its).fullyDependent()),
                apart("difference, in quadrature", Claim.AS_OFTEN, difference, SumCalibration::difference),
                apart(
                        "pool, inverse variance",
                        Claim.AS_OFTEN,
                        difference,
                        its -> pool(its).inverseVariance()),
                apart("pool, mixture", Claim.AT_LEAST, bare, its -> pool(its).linear()),
                apart("pool, envelope", Claim.NONE, bare, its -> pool(its).envelope()));
    }

    private static CalibratedMethod apart(String name, Claim claim, Parts parts, Whole whole) {
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .in(claim, "coverages err independently", n -> parts.run(n, SOUND, false, whole))
                .broken("coverages err together", n -> parts.run(n, SOUND, true, whole));
        BROKEN.forEach(world -> method.broken(world.words(), n -> parts.run(n, world, false, whole)));
        return method;
    }

    private static CalibratedMethod together(String name, Claim claim, Parts parts, Whole whole) {
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .in(claim, "coverages err together", n -> parts.run(n, SOUND, true, whole))
                .broken("coverages err independently", n -> parts.run(n, SOUND, false, whole));
        BROKEN.forEach(world -> method.broken(world.words(), n -> parts.run(n, world, true, whole)));
        return method;
    }

    /** What is made of three tolls. */
    private interface Whole extends Function<List<Outcome>, Outcome> {}

    private static Sum sum(List<Outcome> tolls) {
        return Sum.of("A", tolls.get(0)).plus("B", tolls.get(1)).plus("C", tolls.get(2));
    }

    private static Outcome difference(List<Outcome> tolls) {
        return Sum.of("A", tolls.get(0))
                .plus("B", tolls.get(1))
                .minus("C", tolls.get(2))
                .independent();
    }

    private static Pool pool(List<Outcome> tolls) {
        return Pool.of("A", tolls.get(0)).with("B", tolls.get(1)).with("C", tolls.get(2));
    }

    /** A toll by draws of the one coverage that all parts have. */
    private static Outcome byTheSameDraws(Tally recorded) {
        Draws toll = PER_RECORD.times(recorded.total());
        Range range = new Range(toll.quantile(0.025), toll.quantile(0.975), Kind.credible(0.95));
        return Estimate.of(
                        toll.mean(), range, NORMAL.estimate(recorded).orThrow().basis())
                .with(toll);
    }

    /**
     * Three parts of which the same is known.
     *
     * @param deaths in each
     * @param knowledge of the coverage
     * @param toll of the deaths recorded
     * @param times the deaths of a part make the truth about the whole
     */
    private record Parts(long deaths, CoverageRatio knowledge, Function<Tally, Outcome> toll, long times) {
        CalibrationResult run(int n, RecordingWorld world, boolean together, Whole whole) {
            Coverages coverages = Coverages.of(knowledge);
            Map<Tally, Outcome> made = new HashMap<>();
            return CalibrationResult.of(n, times * deaths, random -> {
                double shared = random.nextDouble();
                return whole.apply(Stream.generate(() -> coverages.at(together ? shared : random.nextDouble()))
                        .limit(3)
                        .map(coverage -> made.computeIfAbsent(world.tally(deaths, coverage, random), toll))
                        .toList());
            });
        }
    }
}
