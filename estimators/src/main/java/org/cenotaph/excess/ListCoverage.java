package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cenotaph.tally.AgeBand;

/**
 * The share of deaths with a registry case, by age, from the listed dead; ages with few of them are pooled with neighbours.
 *
 * <pre>
 *   p = k / n        var(p) = p (1 - p) / n
 *   n   listed dead of an age group or a pool of them         k   those of them with a case
 * </pre>
 *
 * <p>As long as some pool has fewer than the stated number of listed dead, the one with the fewest joins the smaller of its
 * neighbours.
 */
final class ListCoverage {
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

        /** var(p)/p². */
        double relativeVariance() {
            return (1 - share()) / withCase;
        }

        Pool with(Pool next) {
            return new Pool(
                    first, next.last, Math.addExact(withCase, next.withCase), Math.addExact(listed, next.listed));
        }
    }

    ListCoverage(long[] withCase, long[] listed, int fewest) {
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
        ListMatch match = plan.match.along(plan.ageAxis);
        long[] withCase = new long[bands.length];
        long[] listed = new long[bands.length];
        for (int age = 0; age < bands.length; age++) {
            withCase[age] = match.withCase(bands[age]);
            listed[age] = match.listed(bands[age]);
        }
        return new ListCoverage(withCase, listed, plan.fewestListed);
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

    int poolIndex(int age) {
        return poolOf[age];
    }

    Pool pool(int age) {
        return pools.get(poolOf[age]);
    }
}
