package org.cenotaph.lossrate;

import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;

/**
 * How often the 95 % ranges of a loss per area hold a known truth. Its main program prints the table that the Javadoc of {@link
 * LossPerArea} shows.
 */
final class LossPerAreaCoverage {
    private static final Source SOURCE = Source.titled("simulation", "made up for a simulation");
    private static final double AREA = 100;
    private static final double STUDENT = TDistribution.of(3).inverseSurvivalProbability(0.025);
    private static final long SEED = 20240901;
    private static final double[] AREAS_IN_ERRORS = {2, 3, 4, 6, 10, 20};

    private LossPerAreaCoverage() {}

    /**
     * What became of the repetitions.
     *
     * @param held of those that were answered, the share whose range holds the truth
     * @param refused of all, the share that was refused
     */
    record Coverage(double held, double refused) {}

    /** One measurement of deaths, and the rate that is made of them over a measured area. */
    private interface Deaths {
        Outcome over(LossPerArea area, RandomGenerator random);
    }

    /** Deaths and area both with a normal error, at so many times their errors. */
    static Coverage normal(double deathsInErrors, double areaInErrors, int repetitions) {
        double deaths = 1000;
        double error = deaths / deathsInErrors;
        return coverage(deaths, areaInErrors, repetitions, (area, random) -> {
            double measured = deaths + error * random.nextGaussian();
            return area.dividing(FiellerGoldenTest.deaths(measured, error * error));
        });
    }

    /** Deaths that are a Poisson count, the area with a normal error, at so many times its error. */
    static Coverage poisson(double mean, double areaInErrors, int repetitions) {
        return coverage(
                mean,
                areaInErrors,
                repetitions,
                (area, random) -> area.withPoissonVariation()
                        .estimate(Tally.ofTotal(Drawing.poisson(mean, random), Lineage.none())));
    }

    /** Deaths whose error was estimated with three degrees of freedom, at twenty times their error. */
    static Coverage student(double areaInErrors, int repetitions) {
        double deaths = 1000;
        double error = deaths / 20;
        return coverage(deaths, areaInErrors, repetitions, (area, random) -> {
            double measured = deaths + error * random.nextGaussian();
            double squares = Math.pow(random.nextGaussian(), 2)
                    + Math.pow(random.nextGaussian(), 2)
                    + Math.pow(random.nextGaussian(), 2);
            double estimated = error * Math.sqrt(squares / 3);
            Estimate alone = FiellerGoldenTest.deaths(measured, estimated * estimated);
            double reach = STUDENT * estimated;
            Range range = new Range(measured - reach, measured + reach, Kind.confidence(0.95));
            return area.dividing(Estimate.of(measured, range, alone.basis())
                    .with(alone.uncertainty().orElseThrow()));
        });
    }

    private static Coverage coverage(double mean, double areaInErrors, int repetitions, Deaths deaths) {
        RandomGenerator random = Drawing.seeded(SEED);
        double error = AREA / areaInErrors;
        int answered = 0;
        int held = 0;
        for (int i = 0; i < repetitions; i++) {
            AreaTaken area =
                    AreaTaken.withStandardError(AREA + error * random.nextGaussian(), error, "made up", SOURCE);
            Outcome rate = deaths.over(LossPerArea.over(area), random);
            if (rate instanceof Estimate estimate) {
                answered++;
                held += estimate.range().contains(mean / AREA) ? 1 : 0;
            }
        }
        return new Coverage((double) held / answered, 1 - (double) answered / repetitions);
    }

    /** Prints the table. */
    public static void main(String[] arguments) {
        int repetitions = 20_000;
        System.out.println(
                "area / its error          2            3            4            6           10           20");
        for (double deaths : new double[] {2, 5, 20, 100}) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "deaths / error %5.0f", deaths));
            for (double area : AREAS_IN_ERRORS) {
                row.append(cell(normal(deaths, area, repetitions)));
            }
            System.out.println(row);
        }
        StringBuilder student = new StringBuilder("Student, 20         ");
        for (double area : AREAS_IN_ERRORS) {
            student.append(cell(student(area, repetitions)));
        }
        System.out.println(student);
        for (double deaths : new double[] {1, 3, 10, 100, 1000}) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "Poisson, mean  %5.0f", deaths));
            for (double area : AREAS_IN_ERRORS) {
                row.append(cell(poisson(deaths, area, repetitions)));
            }
            System.out.println(row);
        }
    }

    private static String cell(Coverage coverage) {
        return String.format(Locale.ROOT, "   %5.1f (%2.0f)", 100 * coverage.held(), 100 * coverage.refused());
    }
}
