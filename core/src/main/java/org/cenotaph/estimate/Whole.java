package org.cenotaph.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sum or a pool came to, before it is known whether it exists: infinite parts can leave it undefined.
 *
 * @param central the central value, NaN where it is undefined
 * @param low the lower end, NaN where it is undefined
 * @param high the upper end, NaN where it is undefined
 * @param kind what the range means
 * @param uncertainty what else is known of the spread
 * @param caution what a reader should know of how it came about
 */
record Whole(
        double central,
        double low,
        double high,
        Kind kind,
        Optional<Uncertainty> uncertainty,
        Optional<String> caution) {
    Whole(double central, double low, double high, Kind kind, Optional<Uncertainty> uncertainty) {
        this(central, low, high, kind, uncertainty, Optional.empty());
    }

    /** A number without a spread. */
    static Whole exactly(double value, Kind kind) {
        return new Whole(value, value, value, kind, Optional.empty());
    }

    /** The range of a distribution around a central value, or around the median where the range does not hold that value. */
    static Whole of(Distribution distribution, double central, Kind kind) {
        Optional<Uncertainty> known = Optional.of(distribution);
        if (kind instanceof Kind.Deviations deviations) {
            double reach = deviations.multiple() * distribution.standardDeviation();
            return new Whole(central, central - reach, central + reach, kind, known);
        }
        Range range = distribution.range(kind);
        if (range.contains(central)) {
            return new Whole(central, range.low(), range.high(), kind, known);
        }
        String outside = Double.isFinite(central) ? Wording.threeFigures(central) : "an infinite value";
        String caution = "the central value is the median, because the range does not hold " + outside;
        return new Whole(distribution.quantile(0.5), range.low(), range.high(), kind, known, Optional.of(caution));
    }

    /** The answer: an estimate that keeps its parts, or a refusal where there is no such number. */
    Outcome answer(Map<String, Estimate> parts, Basis basis) {
        boolean defined =
                low <= central && central <= high && low < Double.POSITIVE_INFINITY && high > Double.NEGATIVE_INFINITY;
        if (!defined) {
            return new Refusal(Reason.UNDEFINED, undefined(parts), basis);
        }
        String unit = parts.values().iterator().next().unit();
        Basis full = caution.map(basis::cautioning).orElse(basis);
        return new Estimate(central, new Range(low, high, kind), unit, uncertainty, parts, full);
    }

    private static String undefined(Map<String, Estimate> parts) {
        List<String> infinite = parts.entrySet().stream()
                .filter(part -> isInfinite(part.getValue()))
                .map(part -> part.getKey() + " (" + part.getValue() + ")")
                .toList();
        return infinite.isEmpty()
                ? "the numbers are too large to be put together"
                : "with infinite parts the whole is undefined; not finite: " + String.join("; ", infinite);
    }

    private static boolean isInfinite(Estimate part) {
        return Double.isInfinite(part.central())
                || Double.isInfinite(part.range().width())
                || Double.isInfinite(part.standardDeviation().orElse(0));
    }
}
