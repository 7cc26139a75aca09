package org.cenotaph.lossrate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.cenotaph.CalibratedMethod;
import org.cenotaph.CalibrationResult;
import org.cenotaph.Drawing;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;

/** Calibration of losses per area: deaths over 100 km² that are measured, or lie between bounds. */
public final class LossPerAreaCalibration {
    private static final int REGISTERS = 4000;
    private static final double AREA = 100;
    private static final double ERROR = 10;
    private static final Source SOURCE = Source.titled("simulation", "made up for a simulation");

    private LossPerAreaCalibration() {}

    /** Every kind of deaths over every kind of area. */
    public static List<CalibratedMethod> methods() {
        return List.of(fieller(), covarying(), measured(), exact(), ofToll(), bounded());
    }

    /**
     * A thousand deaths and an area with normal errors, said to be 50 and 10.
     *
     * @param ofDeaths so many times the error that is stated
     * @param ofArea the same
     * @param factor of the area as it is measured on average to the true one
     * @param correlation of both errors
     */
    private record Errors(double ofDeaths, double ofArea, double factor, double correlation) {
        CalibrationResult run(int n, double stated) {
            return CalibrationResult.of(n, 1000 / AREA, random -> {
                double first = random.nextGaussian();
                double other = correlation * first + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                AreaTaken area =
                        AreaTaken.withStandardError(factor * AREA + ofArea * ERROR * other, ERROR, "an area", SOURCE);
                return LossPerArea.over(area)
                        .withCovariance(stated * 50 * ERROR)
                        .dividing(FiellerGoldenTest.deaths(1000 + ofDeaths * 50 * first, 50 * 50));
            });
        }
    }

    private static CalibratedMethod fieller() {
        return CalibratedMethod.of("loss per area, Fieller", REGISTERS)
                .asOften("area 10 times its error", n -> new Errors(1, 1, 1, 0).run(n, 0))
                .broken("error of the area twice what is said", n -> new Errors(1, 2, 1, 0).run(n, 0))
                .broken("error of the deaths three times that", n -> new Errors(3, 1, 1, 0).run(n, 0))
                .broken("area measured a fifth too large", n -> new Errors(1, 1, 1.2, 0).run(n, 0))
                .broken("both err apart, correlation -0.9", n -> new Errors(1, 1, 1, -0.9).run(n, 0));
    }

    private static CalibratedMethod covarying() {
        return CalibratedMethod.of("loss per area, with a covariance", REGISTERS)
                .asOften("both err together, correlation 0.5", n -> new Errors(1, 1, 1, 0.5).run(n, 0.5))
                .broken("they do not", n -> new Errors(1, 1, 1, 0).run(n, 0.5))
                .broken("error of the area twice what is said", n -> new Errors(1, 2, 1, 0.5).run(n, 0.5))
                .broken("area measured a fifth too large", n -> new Errors(1, 1, 1.2, 0.5).run(n, 0.5));
    }

    /** A hundred deaths on average, counted in some way. */
    private static CalibrationResult counted(int n, CountedDeaths deaths, Measured area) {
        return CalibrationResult.of(
                n,
                100 / AREA,
                random -> LossPerArea.over(area.taken(random))
                        .withPoissonVariation()
                        .estimate(tally(deaths.of(100, random))));
    }

    private static Tally tally(long deaths) {
        return Tally.ofTotal(deaths, Lineage.none());
    }

    /**
     * A measurement of the area.
     *
     * @param factor to the true area, on average
     * @param times the true error is so many times the stated one
     * @param error that is stated
     */
    private record Measured(double factor, double times, double error) {
        AreaTaken taken(RandomGenerator random) {
            double measured = factor * AREA + times * error * random.nextGaussian();
            return AreaTaken.withStandardError(Math.max(1, measured), error, "an area", SOURCE);
        }
    }

    private static CalibratedMethod measured() {
        Measured sound = new Measured(1, 1, ERROR);
        CalibratedMethod method = CalibratedMethod.of("loss per area, Poisson deaths", REGISTERS)
                .atLeast("100 deaths, area 10 times its error", n -> counted(n, CountedDeaths.INDEPENDENT, sound))
                .unclaimed(
                        "area 3 times its error",
                        n -> counted(n, CountedDeaths.INDEPENDENT, new Measured(1, 1, AREA / 3)));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            method.broken(world.toString(), n -> counted(n, world, sound));
        }
        return method.broken(
                        "error of the area twice what is said",
                        n -> counted(n, CountedDeaths.INDEPENDENT, new Measured(1, 2, ERROR)))
                .broken(
                        "area measured a fifth too large",
                        n -> counted(n, CountedDeaths.INDEPENDENT, new Measured(1.2, 1, ERROR)));
    }

    private static CalibratedMethod exact() {
        CalibratedMethod method = CalibratedMethod.of("loss per area, Poisson, exact area", REGISTERS)
                .atLeast("100 deaths", n -> over(n, CountedDeaths.INDEPENDENT, AREA));
        for (CountedDeaths world : CountedDeaths.BROKEN) {
            method.broken(world.toString(), n -> over(n, world, AREA));
        }
        return method.broken("area a fifth too large", n -> over(n, CountedDeaths.INDEPENDENT, 1.2 * AREA));
    }

    private static CalibrationResult over(int n, CountedDeaths deaths, double area) {
        LossPerArea rate =
                LossPerArea.over(AreaTaken.exactly(area, "an area", SOURCE)).withPoissonVariation();
        return CalibrationResult.of(n, 100 / AREA, random -> rate.estimate(tally(deaths.of(100, random))));
    }

    /** A thousand deaths, of which a list holds a share that is known as Beta(60, 60). */
    private static CalibratedMethod ofToll() {
        return CalibratedMethod.of("loss per area, of a toll", REGISTERS)
                .asOften("coverage and area err independently", n -> toll(n, 1, new Measured(1, 1, ERROR)))
                .broken("coverage a fifth lower than it is thought", n -> toll(n, 0.8, new Measured(1, 1, ERROR)))
                .broken("area measured a fifth too large", n -> toll(n, 1, new Measured(1.2, 1, ERROR)))
                .broken("error of the area three times what is said", n -> toll(n, 1, new Measured(1, 3, ERROR)));
    }

    private static CalibrationResult toll(int n, double coverage, Measured area) {
        CoverageRatio ratio = CoverageRatio.beta(60, 60).withSamplingVariation();
        return CalibrationResult.of(n, 1000 / AREA, random -> {
            double first = Drawing.gamma(60, 1, random);
            double listed = coverage * first / (first + Drawing.gamma(60, 1, random));
            return LossPerArea.of(ratio)
                    .over(area.taken(random))
                    .estimate(tally(Drawing.binomial(1000, listed, random)));
        });
    }

    private static CalibratedMethod bounded() {
        ToDoubleFunction<RandomGenerator> within = random -> random.nextDouble(80, 120);
        CalibratedMethod method = CalibratedMethod.of("loss per area, 80 to 120 km²", REGISTERS)
                .unclaimed("area anywhere within, 1,000 deaths known", n -> scenario(n, 1, within))
                .broken("area anywhere within 70 to 130", n -> scenario(n, 1, random -> random.nextDouble(70, 130)))
                .broken("one death in five is not recorded", n -> scenario(n, 0.8, within));
        return method.broken("one record in five is of a death recorded before", n -> scenario(n, 1.25, within));
    }

    private static CalibrationResult scenario(int n, double recorded, ToDoubleFunction<RandomGenerator> area) {
        LossPerArea rate = LossPerArea.over(AreaTaken.between(80, 120, "an area", SOURCE));
        return CalibrationResult.ofEach(
                n,
                random -> new CalibrationResult.Answer(
                        1000 / area.applyAsDouble(random), rate.estimate(tally(Math.round(1000 * recorded)))));
    }
}
