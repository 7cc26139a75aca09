package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/**
 * What was asked for when deaths are to be divided by areas.
 *
 * @param deaths how the deaths are made from counts
 * @param level of limits
 * @param covariance of the errors of deaths and area, in deaths times km²
 * @param squareKilometres for how many km² the rate is told
 */
record AreaRate(Estimator<? extends Outcome> deaths, double level, double covariance, double squareKilometres) {
    static final String FIELLER =
            "Fieller 1954, Some problems in interval estimation, Journal of the Royal Statistical Society B 16:175-185, doi 10.1111/j.2517-6161.1954.tb00159.x";
    static final String LOPSIDED =
            "Newcombe 2016, MOVER-R confidence intervals for ratios and products of two independently estimated quantities, Statistical Methods in Medical Research 25:1774-1778, doi 10.1177/0962280213502144";
    private static final double DEFAULT_LEVEL = 0.95;
    private static final double MOST_DEATHS = 1e100;

    AreaRate {
        Kind.confidence(level); // refuses what is no level
        if (!Double.isFinite(covariance)) {
            throw new IllegalArgumentException("a covariance is a finite number, got " + covariance);
        }
        if (!(squareKilometres >= AreaSize.LEAST && squareKilometres <= AreaSize.MOST)) {
            throw new IllegalArgumentException(
                    "a rate is told for a number of km² from 10^-9 to 10^12, got " + squareKilometres);
        }
    }

    static AreaRate of(Estimator<? extends Outcome> deaths) {
        return new AreaRate(deaths, DEFAULT_LEVEL, 0, 1);
    }

    static AreaRate ofCounts() {
        return of(LossPerAreaCount.asCounted());
    }

    AreaRate withLevel(double other) {
        AreaRate leveled = new AreaRate(deaths, other, covariance, squareKilometres);
        return deaths instanceof LossPerAreaCount count && count.varies() ? leveled.varying() : leveled;
    }

    AreaRate withCovariance(double other) {
        return new AreaRate(deaths, level, other, squareKilometres);
    }

    AreaRate withPoissonVariation() {
        if (!(deaths instanceof LossPerAreaCount)) {
            throw new IllegalArgumentException(
                    "deaths that are estimated have an error of their own; Poisson variation is for counts, got "
                            + deaths);
        }
        return varying();
    }

    private AreaRate varying() {
        return new AreaRate(LossPerAreaCount.varying(level), level, covariance, squareKilometres);
    }

    AreaRate per(double other) {
        return new AreaRate(deaths, level, covariance, other);
    }

    /** The unit of area, for example {@code 10 km²}. */
    String unit() {
        return squareKilometres == 1 ? "km²" : AreaSize.km2(squareKilometres);
    }

    Outcome estimate(Tally tally, AreaTaken area) {
        return divided(deaths.estimate(tally), area);
    }

    Outcome divided(Outcome counted, AreaTaken area) {
        Basis basis = basis(counted.basis(), area);
        if (counted instanceof Refusal refused) {
            return new Refusal(refused.reason(), "the deaths have no estimate: " + refused.message(), basis);
        }
        double central = counted.orThrow().central();
        if (!(central >= 0 && central <= MOST_DEATHS)) {
            return new Refusal(
                    Reason.UNDEFINED,
                    "deaths per area taken need a number of deaths that is not negative and not beyond 10^100, got "
                            + central,
                    basis);
        }
        return area.size().dividing(new AreaQuotient(counted.orThrow(), this, area, basis));
    }

    private Basis basis(Basis of, AreaTaken area) {
        List<Assumption> assumptions = new ArrayList<>(of.assumptions());
        assumptions.add(new Assumption("the deaths and the area taken are of the same forces and the same days"));
        assumptions.add(new Assumption(area.what() + ": " + area.size().assumption()));
        List<Caution> cautions = new ArrayList<>(of.cautions());
        area.cautions().forEach(caution -> cautions.add(new Caution(caution)));
        Stream<String> more = area.size() instanceof AreaWithError ? Stream.of(FIELLER, LOPSIDED) : Stream.empty();
        Method method = new Method(
                of.method().name() + " over " + area,
                Stream.concat(of.method().references().stream(), more).toList());
        return new Basis(of.lineage().plus(area.lineage()), of.counted(), method, assumptions, cautions);
    }
}
