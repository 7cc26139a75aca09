package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.tally.AgeBand;

/**
 * The share of deaths with a registry case, by age, from the listed dead; ages with few of them are pooled with neighbours.
 *
 * <pre>
 *   p = k / n        var(p)/p² = (n - k + ½) / ((k + ½) (n + 2))
 *   n   listed dead of an age group or a pool of them         k   those of them with a case
 * </pre>
 *
 * <p>The variance is that of Beta(k + ½, n - k + ½) over its squared mean, so it is not zero where all of them have a case. One
 * listed death with a case is refused: 1/p of that distribution has no variance.
 * Where they are many it is that of a binomial share, (n - k) / (k n). Reference: Brown, Cai and DasGupta 2001, Interval
 * estimation for a binomial proportion, Statistical Science 16(2):101-133, doi 10.1214/ss/1009213286, for the prior.
 *
 * <p>As long as some pool has fewer than the stated number of listed dead, the one with the fewest joins the smaller of its
 * neighbours.
 */
final class ListCoverage {
    /** A coverage whose standard deviation is more than this share of it is too rough for the closed form. */
    private static final double ROUGH = 0.1;

    private static final long FEW = 10;

    private final long[] listed;
    private final int[] poolOf;
    private final List<Pool> pools = new ArrayList<>();

    /**
     * Neighbouring age groups with one share.
     *
     * @param first the index of the first
     * @param last the index of the last
     * @param withCase the listed dead with a case
     * @param listed the listed dead
     */
    record Pool(int first, int last, long withCase, long listed) {
        double share() {
            return (double) withCase / listed;
        }

        /** Whether no corrections make it other than a share. */
        boolean isShare() {
            return withCase >= 0 && withCase <= listed;
        }

        /** var(p)/p². */
        double relativeVariance() {
            return (listed - withCase + 0.5) / ((withCase + 0.5) * (listed + 2.0));
        }

        /** Whether so few are listed, or so few of them without a case, that a symmetric range is too narrow. */
        boolean isRough() {
            return listed - withCase < FEW || relativeVariance() > ROUGH * ROUGH;
        }

        Pool with(Pool next) {
            return new Pool(
                    first, next.last, Math.addExact(withCase, next.withCase), Math.addExact(listed, next.listed));
        }
    }

    ListCoverage(long[] withCase, long[] listed, int fewest) {
        this.listed = listed.clone();
        for (int age = 0; age < listed.length; age++) {
            pools.add(new Pool(age, age, withCase[age], listed[age]));
        }
        for (int smallest = smallest(); pools.size() > 1 && pools.get(smallest).listed() < fewest; ) {
            int left = smallest == 0 ? 0 : smallest - 1;
            boolean rightIsSmaller = smallest > 0
                    && smallest + 1 < pools.size()
                    && pools.get(smallest + 1).listed() < pools.get(left).listed();
            left = rightIsSmaller ? smallest : left;
            pools.set(left, pools.get(left).with(pools.remove(left + 1)));
            smallest = smallest();
        }
        poolOf = new int[listed.length];
        for (int pool = 0; pool < pools.size(); pool++) {
            Arrays.fill(poolOf, pools.get(pool).first(), pools.get(pool).last() + 1, pool);
        }
    }

    static ListCoverage of(RegistryPlan plan, AgeBand... bands) {
        ListMatch match = plan.asked().match().along(plan.people().ageAxis());
        long[] withCase = new long[bands.length];
        long[] listed = new long[bands.length];
        for (int age = 0; age < bands.length; age++) {
            withCase[age] = match.withCase(bands[age]);
            listed[age] = match.listed(bands[age]);
        }
        return new ListCoverage(withCase, listed, plan.fitting().fewestListed());
    }

    private int smallest() {
        int smallest = 0;
        for (int pool = 1; pool < pools.size(); pool++) {
            smallest = pools.get(pool).listed() < pools.get(smallest).listed() ? pool : smallest;
        }
        return smallest;
    }

    List<Pool> pools() {
        return pools;
    }

    /** The listed dead of one age group. */
    long listed(int age) {
        return listed[age];
    }

    int poolIndex(int age) {
        return poolOf[age];
    }

    Pool pool(int age) {
        return pools.get(poolOf[age]);
    }
}
