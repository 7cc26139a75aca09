package org.cenotaph.lossrate;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Uncertainty;

/**
 * The size of an area that was measured with a normal error.
 *
 * @param squareKilometres as measured
 * @param standardError of the measurement, positive
 */
record AreaWithError(double squareKilometres, double standardError) implements AreaSize {
    private static final double ROUNDING = 0.01;

    AreaWithError {
        AreaSize.requireFinite(squareKilometres);
        if (!(standardError > 0 && standardError <= AreaSize.MOST)) {
            throw new IllegalArgumentException(
                    "a standard error is above 0 and up to 10^12 km² (or use exactly), got " + standardError);
        }
    }

    @Override
    public OptionalDouble middle() {
        return OptionalDouble.of(squareKilometres);
    }

    @Override
    public String assumption() {
        return "the error of the area is normal with the stated standard error";
    }

    @Override
    public Outcome dividing(AreaQuotient deaths) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - deaths.level()) / 2);
        if (!(squareKilometres >= LEAST)) {
            return deaths.overNoGain(squareKilometres - z * standardError, squareKilometres + z * standardError);
        }
        Optional<Range> limits = limits(deaths.estimate(), z, deaths.level());
        if (limits.isEmpty()) {
            return deaths.refusal(
                    Reason.NO_DISTRIBUTION,
                    "an area with an error needs deaths whose error is known at the level " + deaths.level()
                            + ", got the range " + deaths.range());
        }
        OptionalDouble correlation = correlation(deaths);
        if (correlation.isEmpty()) {
            return deaths.refusal(
                    Reason.MODEL_FAILS,
                    "a covariance cannot be larger than the product of two standard errors, got " + deaths.covariance()
                            + " beside " + standardError + " km² and deaths of " + deaths.range());
        }
        return dividing(deaths, limits.get(), ratios(deaths, limits.get(), z, correlation.getAsDouble()));
    }

    private Outcome dividing(AreaQuotient deaths, Range limits, Fieller ratios) {
        if (!ratios.isBounded()) {
            return unbounded(deaths, ratios);
        }
        if (limits.kind() instanceof Kind.Scenario) {
            double reach = ratios.denominator() * squareKilometres;
            return deaths.between(
                    limits.low() / (squareKilometres + reach),
                    limits.high() / (squareKilometres - reach),
                    Kind.scenario());
        }
        return deaths.between(ratios.lower(), ratios.upper(), limits.kind());
    }

    /** In deaths per km². */
    private Fieller ratios(AreaQuotient deaths, Range limits, double z, double correlation) {
        double central = deaths.estimate().central();
        return new Fieller(
                central / squareKilometres,
                (central - limits.low()) / squareKilometres,
                (limits.high() - central) / squareKilometres,
                z * standardError / squareKilometres,
                correlation);
    }

    private Outcome unbounded(AreaQuotient deaths, Fieller ratios) {
        return deaths.refusal(
                Reason.UNDEFINED,
                String.format(
                        Locale.ROOT,
                        "the area, %s, may be zero (Fieller's g is %.4g and must be below 1), so the set of rates per km² that agree with it is unbounded: %s",
                        this,
                        ratios.g(),
                        ratios.unbounded()));
    }

    /** The limits of the deaths at a level, or the ends of their scenario; nothing where neither is known. */
    private static Optional<Range> limits(Estimate deaths, double z, double level) {
        Kind own = deaths.range().kind();
        if (own instanceof Kind.Scenario) {
            return Optional.of(deaths.range());
        }
        Kind kind = atLevel(own, level);
        if (own.equals(kind) && !saysTheSame(deaths, z)) {
            return Optional.of(deaths.range());
        }
        if (deaths.distribution().isPresent()) {
            return Optional.of(
                    holding(deaths.central(), deaths.distribution().get().range(kind)));
        }
        if (own instanceof Kind.Counted && deaths.uncertainty().isEmpty()) {
            return Optional.of(new Range(deaths.central(), deaths.central(), kind));
        }
        return deaths.standardDeviation().stream()
                .filter(Double::isFinite)
                .mapToObj(sd -> new Range(deaths.central() - z * sd, deaths.central() + z * sd, kind))
                .findFirst();
    }

    private static Kind atLevel(Kind own, double level) {
        if (own instanceof Kind.Credible) {
            return Kind.credible(level);
        }
        return own instanceof Kind.Prediction ? Kind.prediction(level) : Kind.confidence(level);
    }

    /** Whether a range was only printed from a standard deviation, which then has more digits. */
    private static boolean saysTheSame(Estimate deaths, double z) {
        if (!(deaths.uncertainty().orElse(null) instanceof Uncertainty.Spread spread)) {
            return false;
        }
        double reach = z * spread.standardDeviation();
        return Math.abs(deaths.central() - deaths.range().low() - reach) <= ROUNDING * reach
                && Math.abs(deaths.range().high() - deaths.central() - reach) <= ROUNDING * reach;
    }

    private static Range holding(double central, Range range) {
        return new Range(Math.min(central, range.low()), Math.max(central, range.high()), range.kind());
    }

    /** Nothing where the covariance is impossible. */
    private OptionalDouble correlation(AreaQuotient deaths) {
        if (deaths.covariance() == 0) {
            return OptionalDouble.of(0);
        }
        double product = standardError * deaths.estimate().standardDeviation().orElse(0);
        double correlation = deaths.covariance() / product;
        return Math.abs(correlation) <= 1 ? OptionalDouble.of(correlation) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return AreaSize.km2(squareKilometres) + " ± " + AreaSize.km2(standardError) + " (standard error)";
    }
}
