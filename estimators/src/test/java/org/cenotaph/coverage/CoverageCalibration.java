package org.cenotaph.coverage;

import static org.cenotaph.coverage.RecordingWorld.BROKEN;
import static org.cenotaph.coverage.RecordingWorld.SOUND;
import static org.cenotaph.coverage.RecordingWorld.TEN_AT_A_TIME;
import static org.cenotaph.coverage.RecordingWorld.TWICE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.CalibrationSetting.Claim;
import org.cenotaph.Drawing;
import org.cenotaph.coverage.RecordingWorld.Coverages;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Tally;

/** Calibration of the coverage ratio in all its forms. */
public final class CoverageCalibration {
    private static final long DEATHS = 200;
    private static final long MANY_DEATHS = 10_000; // where sampling variation is left out
    private static final int SAMPLE = 60;
    private static final int REGISTERS = 4000;

    private CoverageCalibration() {}

    /** Every form. */
    public static List<CalibratedMethod> methods() {
        List<CalibratedMethod> methods = new ArrayList<>();
        methods.add(bounds("coverage between 45 and 65 %", 0));
        methods.add(bounds("the same, plus 1,000 to 3,000 deaths", 2500));
        methods.add(form("coverage known exactly", Claim.NONE, CoverageRatio.exactly(0.5), random -> 0.5));
        methods.add(form("coverage Beta(20, 16)", CoverageRatio.beta(20, 16)));
        methods.add(form("coverage uniform 45 to 65 %", CoverageRatio.uniform(0.45, 0.65)));
        methods.add(form("coverage PERT 45, 50, 65 %", CoverageRatio.pert(0.45, 0.5, 0.65)));
        methods.add(jeffreys());
        methods.add(clopperPearson());
        return methods;
    }

    /** A scenario of coverage alone, and of deaths that no record can hold. */
    private static CalibratedMethod bounds(String name, long outside) {
        CoverageRatio between = CoverageRatio.between(0.45, 0.65);
        CoverageRatio ratio = outside == 0 ? between : between.plus("a force without records", 1000, 3000);
        ToDoubleFunction<RandomGenerator> within = random -> random.nextDouble(0.45, 0.65);
        Form form = new Form(MANY_DEATHS, outside, ratio);
        CalibratedMethod method = CalibratedMethod.of(name, REGISTERS)
                .unclaimed("coverage anywhere within, 10,000 deaths", n -> form.run(n, within, SOUND))
                .broken(
                        "coverage anywhere within 40 to 70 %",
                        n -> form.run(n, random -> random.nextDouble(0.4, 0.7), SOUND));
        BROKEN.forEach(world -> method.broken(world.words(), n -> form.run(n, within, world)));
        return method;
    }

    private static CalibratedMethod form(String name, CoverageRatio knowledge) {
        return form(name, Claim.AS_OFTEN, knowledge, Coverages.of(knowledge)::next);
    }

    private static CalibratedMethod form(
            String name, Claim claim, CoverageRatio knowledge, ToDoubleFunction<RandomGenerator> coverage) {
        Form form = new Form(DEATHS, 0, knowledge.withSamplingVariation());
        Form without = new Form(DEATHS, 0, knowledge);
        CalibratedMethod method =
                CalibratedMethod.of(name, REGISTERS).in(claim, SOUND.words(), n -> form.run(n, coverage, SOUND));
        BROKEN.forEach(world -> method.broken(world.words(), n -> form.run(n, coverage, world)));
        return method.broken("sampling variation left out", n -> without.run(n, coverage, SOUND));
    }

    /** So many deaths, more outside of all records, and what is made of those recorded. */
    private record Form(long deaths, long outside, CoverageRatio ratio) {
        CalibrationResult run(int n, ToDoubleFunction<RandomGenerator> coverage, RecordingWorld world) {
            Map<Tally, Outcome> made = new HashMap<>();
            return CalibrationResult.of(
                    n,
                    deaths + outside,
                    random -> made.computeIfAbsent(
                            world.tally(deaths, coverage.applyAsDouble(random), random), ratio::estimate));
        }
    }

    private static CalibratedMethod jeffreys() {
        return sampled(
                "coverage by sample, Jeffreys",
                Claim.AS_OFTEN,
                new Sampled(DEATHS, k -> CoverageRatio.jeffreys(k, SAMPLE).withSamplingVariation()));
    }

    /** It has no sampling variation, so there must be many deaths. */
    private static CalibratedMethod clopperPearson() {
        return sampled(
                "coverage by sample, Clopper-Pearson",
                Claim.AT_LEAST,
                new Sampled(MANY_DEATHS, k -> CoverageRatio.clopperPearson(k, SAMPLE)));
    }

    private static CalibratedMethod sampled(String name, Claim claim, Sampled sampled) {
        return CalibratedMethod.of(name, REGISTERS)
                .in(claim, "half of all deaths listed, sample of 60", n -> sampled.run(n, 0.5, SOUND))
                .broken("sample finds listed deaths with odds of 2", n -> sampled.run(n, 2.0 / 3, SOUND))
                .broken("sample finds listed deaths with odds of 1/2", n -> sampled.run(n, 1.0 / 3, SOUND))
                .broken(
                        TEN_AT_A_TIME.words() + ", 200 deaths",
                        n -> sampled.of(DEATHS).run(n, 0.5, TEN_AT_A_TIME))
                .broken(TWICE.words(), n -> sampled.run(n, 0.5, TWICE));
    }

    /** The coverage that so many listed deaths of the sample make. */
    private interface BySample {
        CoverageRatio found(long listed);
    }

    private record Sampled(long deaths, BySample form) {
        Sampled of(long others) {
            return new Sampled(others, form);
        }

        CalibrationResult run(int n, double listed, RecordingWorld world) {
            return CalibrationResult.of(
                    n,
                    deaths,
                    random -> form.found(Drawing.binomial(SAMPLE, listed, random))
                            .estimate(world.tally(deaths, 0.5, random)));
        }
    }
}
