package org.cenotaph.coverage;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Limits for all deaths when each is recorded with probability c, from N recorded ones.
 *
 * <pre>
 *   T = N + U
 *   lower limit: smallest T with P(Binomial(T, c) &gt;= N) &gt;= α/2      N or more recorded: the N-th among the first T
 *   upper limit: largest T with P(Binomial(T, c) &lt;= N) &gt; α/2        N or fewer recorded: the N+1-th after the first T
 *
 *   U    deaths unrecorded before the r-th recorded one, negative binomial; r = N below, r = N + 1 above
 *        P(U &lt;= u) = I(c; r, u+1) = P(Y &lt;= c), Y ~ Beta(r, u+1)
 *   c of a known distribution: P(U &lt;= u) = E[P(c &gt;= Y)], an integral over Y
 *   α    1 - level
 * </pre>
 *
 * <p>These are the limits of Clopper and Pearson turned from the probability to the number of trials. A true T is missed on
 * either side in at most α/2 of cases, where c is known or is drawn anew from its distribution together with N; because T is
 * whole, it is missed less often when T is small. With r = N the mean of T is N/c, and T has the posterior distribution of the
 * prior 1/T; r = N + 1 puts the upper limit about 1/c deaths above that posterior's, the price of never missing too often.
 */
final class UnseenDeaths {
    /** A limit beyond it is taken not to exist. */
    static final double MOST = 1e15;

    private static final double NEGLIGIBLE = 1e-17;

    private final long recorded;
    private final double tail;

    UnseenDeaths(long recorded, double level) {
        this.recorded = recorded;
        this.tail = (1 - level) / 2;
    }

    /** The lower limit when the coverage is known to be c. */
    double lowest(double c) {
        double guess = recorded / c - recorded;
        return recorded == 0 || c >= 1
                ? recorded
                : recorded + FirstCount.reaching(tail, guess, MOST, u -> atMost(c, recorded, u));
    }

    /** The upper limit when the coverage is known to be c; infinite where none below {@link #MOST} exists. */
    double highest(double c) {
        double guess = recorded / c - recorded;
        return c >= 1
                ? recorded
                : recorded + FirstCount.reaching(1 - tail, guess, MOST, u -> atMost(c, recorded + 1, u));
    }

    private static double atMost(double c, long r, double u) {
        return BetaDistribution.of(r, u + 1).cumulativeProbability(c);
    }

    /** The lower limit when the coverage has a distribution. */
    double lowest(DistributedShare share) {
        double guess = recorded / share.upperQuantile(tail) - recorded;
        return recorded == 0 ? 0 : recorded + FirstCount.reaching(tail, guess, MOST, mixed(share, recorded));
    }

    /** The upper limit when the coverage has a distribution; infinite where none below {@link #MOST} exists. */
    double highest(DistributedShare share) {
        double guess = recorded / share.lowerQuantile(tail) - recorded;
        return recorded + FirstCount.reaching(1 - tail, guess, MOST, mixed(share, recorded + 1));
    }

    /** P(U &lt;= u) over the distribution of c. */
    private static DoubleUnaryOperator mixed(DistributedShare share, long r) {
        double lowest = share.lowerQuantile(NEGLIGIBLE);
        double highest = share.upperQuantile(NEGLIGIBLE);
        return u -> mixed(share, lowest, highest, BetaDistribution.of(r, u + 1));
    }

    /** P(c &gt;= Y): one where Y is below all coverages, zero where it is above them, an integral where they overlap. */
    private static double mixed(DistributedShare share, double lowest, double highest, BetaDistribution y) {
        double mean = y.getMean();
        double from = Math.max(lowest, mean - reach(y, 1 - mean));
        double to = Math.min(highest, mean + reach(y, mean));
        double below = y.cumulativeProbability(from);
        return from < to ? below + Integral.of(x -> share.atLeast(x) * y.density(x), from, to) : below;
    }

    /** How far a Beta reaches from its mean on one side with more than 1e-17: it falls at least as fast as a gamma does. */
    private static double reach(BetaDistribution y, double room) {
        double x = -Math.log(NEGLIGIBLE);
        return Math.sqrt(2 * x * y.getVariance()) + x * y.getVariance() / room;
    }
}
