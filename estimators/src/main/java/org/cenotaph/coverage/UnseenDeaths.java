package org.cenotaph.coverage;

import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/**
 * Limits for all deaths when each is recorded with probability c, from N recorded ones.
 *
 * <pre>
 *   T = N + U                        U  unrecorded deaths before the r-th recorded one
 *   P(U &lt;= u) = I(c; r, u+1)         I  regularised incomplete beta function
 *   lower limit: r = N, upper limit: r = N + 1, so that each is exact when c is known
 *   c of known density f: P(U &lt;= u) = integral of I(c; r, u+1) f(c) dc
 * </pre>
 *
 * <p>With r = N the mean of T is N/c. With r = N + 1 the upper limit is the largest T for which N or fewer recorded deaths have
 * at least half the error probability: P(Binomial(T, c) &lt;= N).
 */
final class UnseenDeaths {
    private static final int PANELS = 16;
    private static final int NODES = 8;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double REACH =
            14; // standard deviations; beyond them a Beta that is narrow enough to matter is negligible
    private static final long MOST = 1L << 52;

    private UnseenDeaths() {}

    /** The lower limit when the coverage is known to be c. */
    static double lowest(long recorded, double c, double level) {
        return recorded == 0 || c >= 1 ? recorded : recorded + quantile((1 - level) / 2, u -> atMost(c, recorded, u));
    }

    /** The upper limit when the coverage is known to be c; the largest T that the recorded deaths do not rule out. */
    static double highest(long recorded, double c, double level) {
        return c >= 1 ? recorded : recorded + quantile((1 + level) / 2, u -> atMost(c, recorded + 1, u));
    }

    private static double atMost(double c, long r, long u) {
        return BetaDistribution.of(r, u + 1.0).cumulativeProbability(c);
    }

    /** The range when the coverage has a distribution. */
    static Range range(long recorded, DistributedShare share, double level, Kind kind) {
        double tail = (1 - level) / 2;
        double low = recorded == 0 ? 0 : recorded + quantile(tail, u -> mixed(share, recorded, u));
        double high = recorded + quantile(1 - tail, u -> mixed(share, recorded + 1, u));
        return new Range(low, high, kind);
    }

    /**
     * P(U &lt;= u) over the distribution of c. Only where both the density of c and the slope of I are at work is there anything
     * to integrate; above it I is one. With c = sin² θ the ends of the density do no harm.
     */
    private static double mixed(DistributedShare share, long r, long u) {
        BetaDistribution recordedInTime = BetaDistribution.of(r, u + 1.0);
        double middle = recordedInTime.getMean();
        double reach = REACH * Math.sqrt(recordedInTime.getVariance());
        double from = Math.max(share.lowerQuantile(NEGLIGIBLE), middle - reach);
        double to = Math.min(share.upperQuantile(NEGLIGIBLE), middle + reach);
        double certain = share.atLeast(Math.max(0, Math.min(1, middle + reach)));
        if (!(from < to)) {
            return certain;
        }
        double start = Math.asin(Math.sqrt(from));
        double width = Math.asin(Math.sqrt(to)) - start;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            GaussIntegrator rule = new GaussIntegratorFactory()
                    .legendre(NODES, start + width * panel / PANELS, start + width * (panel + 1) / PANELS);
            sum += rule.integrate(angle -> {
                double sine = Math.sin(angle);
                double c = sine * sine;
                return recordedInTime.cumulativeProbability(c) * share.density(c) * 2 * sine * Math.cos(angle);
            });
        }
        return sum + certain;
    }

    /** The smallest u whose probability reaches p; infinite where none below 2^52 does. */
    private static double quantile(double p, LongToDoubleFunction atMost) {
        if (atMost.applyAsDouble(0) >= p) {
            return 0;
        }
        long high = 1;
        while (atMost.applyAsDouble(high) < p) {
            high *= 2;
            if (high >= MOST) {
                return Double.POSITIVE_INFINITY;
            }
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (atMost.applyAsDouble(middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
