package org.cenotaph.benchmarks;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * When deaths happen and when they are reported: a yearly wave with days that differ, and delays of days or of months.
 *
 * <pre>
 *   dying(d)      = (1 + sin(2 pi d / 365.25) / 2) * u,          u uniform on 0.6 to 1.4, one for each day
 *   delayed(k)    = 0.6 * (1/10) (9/10)^k + 0.4 * (1/120) (119/120)^k
 *   reported(r)   = sum over k of  dying(r - k) * delayed(k)
 *
 *   d   day of death, counted from the first day of the period
 *   k   delay in days, 0 to 730
 *   r   day of report; every death is reported within the period
 * </pre>
 *
 * <p>As in real lists, the last weeks look thin: most of their deaths are not reported yet.
 */
final class Reporting {
    private static final int LONGEST_DELAY = 730;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int WHEEL_BITS = 12;

    private final double[] dying;
    private final double[] delayed = new double[LONGEST_DELAY + 1];
    private final double[] reportedBefore; // share of all deaths reported before each day, and 1 at the end

    Reporting(int days, RandomGenerator random) {
        this.dying = new double[days];
        for (int day = 0; day < days; day++) {
            double wave = 1 + StrictMath.sin(2 * Math.PI * day / DAYS_PER_YEAR) / 2;
            dying[day] = wave * (0.6 + 0.8 * random.nextDouble());
        }
        for (int delay = 0; delay <= LONGEST_DELAY; delay++) {
            delayed[delay] = 0.6 * geometric(10, delay) + 0.4 * geometric(120, delay);
        }
        this.reportedBefore = cumulative();
    }

    private static double geometric(double mean, int delay) {
        return StrictMath.pow(1 - 1 / mean, delay) / mean;
    }

    private double[] cumulative() {
        double[] before = new double[dying.length + 1];
        for (int day = 0; day < dying.length; day++) {
            double reported = 0;
            for (double weight : delaysOfReportsOn(day)) {
                reported += weight;
            }
            before[day + 1] = before[day] + reported;
        }
        double all = before[dying.length];
        return Arrays.stream(before).map(reported -> reported / all).toArray();
    }

    private double[] delaysOfReportsOn(int day) {
        double[] weights = new double[Math.min(day, LONGEST_DELAY) + 1];
        for (int delay = 0; delay < weights.length; delay++) {
            weights[delay] = dying[day - delay] * delayed[delay];
        }
        return weights;
    }

    private int reportedBefore(int day, int deaths) {
        return (int) Math.round(reportedBefore[day] * deaths);
    }

    /** Hands over the day of report of each death, in order. */
    void reports(int deaths, IntConsumer days) {
        for (int day = 0; day < dying.length; day++) {
            for (int row = reportedBefore(day, deaths); row < reportedBefore(day + 1, deaths); row++) {
                days.accept(day);
            }
        }
    }

    /** Hands over the day of each death, in the order of the reports. */
    void deaths(int deaths, RandomGenerator random, IntConsumer days) {
        for (int day = 0; day < dying.length; day++) {
            Wheel delays = new Wheel(delaysOfReportsOn(day), WHEEL_BITS);
            int end = reportedBefore(day + 1, deaths);
            for (int row = reportedBefore(day, deaths); row < end; row++) {
                days.accept(day - delays.spin(random.nextLong()));
            }
        }
    }
}
