package org.cenotaph;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A method in a world whose truth is known: one line of the calibration report.
 *
 * @param method that makes the ranges
 * @param world in words
 * @param claim of the method about this world
 * @param simulation of so many registers
 */
public record CalibrationSetting(
        CalibratedMethod method, String world, Claim claim, IntFunction<CalibrationResult> simulation) {

    /** What a method says about its ranges in a world. */
    public enum Claim {
        /** They hold the truth as often as their level says. */
        AS_OFTEN("="),
        /** They hold it at least as often. */
        AT_LEAST(">="),
        /** Nothing: they are scenarios, or the method is said to be rough there. */
        NONE("none"),
        /** Nothing: an assumption is broken. */
        BROKEN("broken");

        private final String sign;

        Claim(String sign) {
            this.sign = sign;
        }

        /** Whether it can be tested. */
        boolean isTestable() {
            return this == AS_OFTEN || this == AT_LEAST;
        }
    }

    static String heading() {
        return String.format(
                "%-40s %-50s %-6s %7s %6s %5s %6s %6s %7s",
                "method", "world", "claim", "nominal", "actual", "+-", "width", "bias", "refused");
    }

    /** The line of the report. */
    String line(CalibrationResult result) {
        return String.format(
                Locale.ROOT,
                "%-40s %-50s %-6s %7s %6.1f %5s %6s %6s %7s",
                method.name(),
                world,
                claim.sign,
                percent("%.1f", result.nominal()),
                100 * result.actual(),
                Double.isInfinite(result.trials()) ? "exact" : percent("%.1f", result.error()),
                percent("%.0f", result.width()),
                percent("%+.1f", result.bias()),
                result.refused() == 0 ? "" : percent("%.1f", result.refused()));
    }

    static String csvHeading() {
        return "method,world,claim,nominal,actual,standard_error,width,bias,refused";
    }

    /** The same for a table; what is not known is empty. */
    String csv(CalibrationResult result) {
        return String.join(
                ",",
                "\"" + method.name() + "\"",
                "\"" + world + "\"",
                claim.sign,
                number(result.nominal()),
                number(result.actual()),
                number(result.error()),
                number(result.width()),
                number(result.bias()),
                number(result.refused()));
    }

    private static String percent(String format, double share) {
        if (Double.isInfinite(share)) {
            return "inf";
        }
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, format, 100 * share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
