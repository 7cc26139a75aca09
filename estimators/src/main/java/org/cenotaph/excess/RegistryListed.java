package org.cenotaph.excess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cenotaph.excess.ListCoverage.Pool;

/**
 * More listed dead than deaths estimated, where the listed dead are said to be among them.
 *
 * <pre>
 *   n > ED              a caution: the estimate errs
 *   n > ED + 3 sd(ED)   a refusal: no error explains it, so the listed dead cannot all be among them
 *   n   listed dead of a pool of ages          ED, sd   its estimated deaths and their standard deviation by all sources
 * </pre>
 *
 * @param pool the ages that share a coverage
 * @param ages the same in words
 * @param estimated their estimated deaths
 * @param deviation of these, which is small where the listed dead are said to be inside and nearly all of them
 */
record RegistryListed(Pool pool, String ages, double estimated, double deviation) {
    private static final double NO_CHANCE = 3;

    /** The pools with more listed dead than deaths estimated in some weeks; those with an age refused tell nothing. */
    static List<RegistryListed> beyond(RegistryDeaths deaths, int[] weeks) {
        RegistryVariance variance = RegistryVariance.ofAllSources(deaths);
        List<RegistryListed> found = new ArrayList<>();
        for (Pool pool : deaths.coverage.pools()) {
            int[] own = IntStream.rangeClosed(pool.first(), pool.last()).toArray();
            double estimated = deaths.deaths(own, weeks);
            boolean known = IntStream.of(own).noneMatch(deaths.unfitted::containsKey);
            if (known && !(pool.listed() <= estimated)) {
                double deviation = Math.sqrt(variance.of(own, weeks));
                found.add(new RegistryListed(pool, deaths.cases.ages(pool), estimated, deviation));
            }
        }
        return found;
    }

    boolean isNoChance() {
        return !(pool.listed() <= estimated + NO_CHANCE * deviation);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "at the ages %s the match holds %,d listed dead, more than the %,.0f (sd %,.0f) estimated for the weeks that it is about",
                ages,
                pool.listed(),
                estimated,
                deviation);
    }
}
