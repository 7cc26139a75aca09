package org.cenotaph.lossrate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.quantiles.BetaQuantile;

/**
 * How the range of a ratio of two rates is made.
 *
 * <pre>
 *   R = (x/n) / (y/m)
 *   EXACT                  share of x in x + y is r = Rn/(Rn + m): Clopper and Pearson's limits of r, as R = (m/n) r/(1-r)
 *   KOOPMAN                the R for which -z &lt;= S(R) &lt;= z
 *                          S = (x/n - R y/m) / √(p(1-p)/n + R² q(1-q)/m)
 *   MIETTINEN_NURMINEN     the same with S multiplied by √((N-1)/N)
 *   WALD_LOG               R exp(-+ z √(1/x + 1/y)), less 1/n and 1/m under the root where people are counted once
 *
 *   x, n   deaths, and people or person-years      y, m   those of the reference      N   n + m
 *   p, q   likeliest probabilities of dying of which p = R q
 *   z      quantile 1-α/2 of the standard normal distribution      α   1 - level
 * </pre>
 *
 * <p>Of no deaths the lower limit is 0; where the reference has none there is no upper limit. {@code riskscoreci} of the R package
 * PropCIs is Koopman's, {@code relative_risk} of SciPy the Wald-log range.
 */
public enum RatioInterval {
    /** Exact for Poisson deaths: conditional on the sum of both. */
    EXACT(
            "exact conditional",
            "Przyborowski and Wilenski 1940, Homogeneity of results in testing samples from Poisson series, Biometrika 31:313-323, doi 10.1093/biomet/31.3-4.313") {
        @Override
        double lower(TwoRates rates, double tail) {
            double x = rates.deaths();
            double y = rates.referenceDeaths();
            return x == 0 ? 0 : rates.scale() * BetaQuantile.lower(tail, x, y + 1) / BetaQuantile.upper(tail, y + 1, x);
        }

        @Override
        double upper(TwoRates rates, double tail) {
            double x = rates.deaths();
            double y = rates.referenceDeaths();
            return y == 0
                    ? Double.POSITIVE_INFINITY
                    : rates.scale() * BetaQuantile.upper(tail, x + 1, y) / BetaQuantile.lower(tail, y, x + 1);
        }
    },

    /** The ratios that a score test of two proportions does not reject. */
    KOOPMAN(
            "Koopman score",
            "Koopman 1984, Confidence limits for the ratio of two binomial proportions, Biometrics 40:513-517, doi 10.2307/2531405") {
        @Override
        double lower(TwoRates rates, double tail) {
            return new RatioScore(rates).lower(normal(tail));
        }

        @Override
        double upper(TwoRates rates, double tail) {
            return new RatioScore(rates).upper(normal(tail));
        }
    },

    /** The same with the variance multiplied by N/(N-1). */
    MIETTINEN_NURMINEN(
            "Miettinen-Nurminen score",
            "Miettinen and Nurminen 1985, Comparative analysis of two rates, Statistics in Medicine 4:213-226, doi 10.1002/sim.4780040211") {
        @Override
        double lower(TwoRates rates, double tail) {
            return new RatioScore(rates).lower(normal(tail) * widening(rates));
        }

        @Override
        double upper(TwoRates rates, double tail) {
            return new RatioScore(rates).upper(normal(tail) * widening(rates));
        }
    },

    /** The cheap one: normal on the logarithm; it needs deaths on both sides. */
    WALD_LOG(
            "Wald-log",
            "Katz, Baptista, Azen and Pike 1978, Obtaining confidence intervals for the risk ratio in cohort studies, Biometrics 34:469-474, doi 10.2307/2530610") {
        @Override
        double lower(TwoRates rates, double tail) {
            return rates.ratio() * Math.exp(-normal(tail) * rates.logDeviation());
        }

        @Override
        double upper(TwoRates rates, double tail) {
            return rates.ratio() * Math.exp(normal(tail) * rates.logDeviation());
        }
    };

    private final String words;
    private final String reference;

    RatioInterval(String words, String reference) {
        this.words = words;
        this.reference = reference;
    }

    abstract double lower(TwoRates rates, double tail);

    abstract double upper(TwoRates rates, double tail);

    boolean isOfProportions() {
        return this == KOOPMAN || this == MIETTINEN_NURMINEN;
    }

    /** Why there is no range for two rates, where there is none. */
    Optional<String> objection(TwoRates rates) {
        boolean ofPeople = isOfProportions() || this == WALD_LOG && !rates.overTime();
        if (ofPeople && rates.hasMoreDeathsThanPeople()) {
            return Optional.of("a proportion cannot have more deaths than people");
        }
        if (this == WALD_LOG && (rates.deaths() == 0 || rates.referenceDeaths() == 0)) {
            return Optional.of("the Wald-log range needs deaths on both sides");
        }
        if (this == WALD_LOG && !(rates.logDeviation() > 0)) {
            return Optional.of("the Wald-log range needs survivors");
        }
        return Optional.empty();
    }

    private static double normal(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    private static double widening(TwoRates rates) {
        double all = rates.atRisk() + rates.referenceAtRisk();
        return Math.sqrt(all / (all - 1));
    }

    /** Where the interval is published. */
    public String reference() {
        return reference;
    }

    /** The name, as it stands before "limits". */
    @Override
    public String toString() {
        return words;
    }
}
