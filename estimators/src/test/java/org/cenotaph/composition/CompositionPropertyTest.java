package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.cenotaph.estimate.Range;

/** What holds for ranges and probabilities of any counts. */
class CompositionPropertyTest {
    private static long[] some(List<Long> counts) {
        long[] some = counts.stream().mapToLong(Long::longValue).toArray();
        some[0]++; // not all are zero
        return some;
    }

    @Property(tries = 200)
    void rangesHoldTheirSharesWithinZeroAndOne(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 5000) Long> counts) {
        long[] some = some(counts);
        double n = Arrays.stream(some).sum();
        for (SimultaneousRanges way : List.of(new Goodman(0.95), new SisonGlaz(0.95))) {
            List<Range> ranges = way.around(some);
            for (int i = 0; i < some.length; i++) {
                assertThat(ranges.get(i).contains(some[i] / n)).isTrue();
                assertThat(ranges.get(i).low()).isBetween(0.0, 1.0);
                assertThat(ranges.get(i).high()).isBetween(0.0, 1.0);
            }
        }
    }

    @Property(tries = 200)
    void rangesWidenWithTheLevel(@ForAll @Size(min = 2, max = 8) List<@LongRange(min = 0, max = 500) Long> counts) {
        long[] some = some(counts);
        List<Range> narrow = new Goodman(0.8).around(some);
        List<Range> wide = new Goodman(0.99).around(some);
        for (int i = 0; i < some.length; i++) {
            assertThat(wide.get(i).low()).isLessThanOrEqualTo(narrow.get(i).low());
            assertThat(wide.get(i).high()).isGreaterThanOrEqualTo(narrow.get(i).high());
        }
    }

    /** The score limit p of x satisfies (x/n - p)² = q p (1-p) / n, whatever k is. */
    @Property(tries = 200)
    void goodmansLimitsSolveTheScoreEquation(
            @ForAll @LongRange(min = 0, max = 1_000_000) long x,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rest) {
        double n = x + rest;
        double q = 5.023886187314888; // chi-squared, 0.975, one degree of freedom
        for (double p : List.of(
                new Goodman(0.95).around(x, rest).get(0).low(),
                new Goodman(0.95).around(x, rest).get(0).high())) {
            double distance = x / n - p;
            assertThat(distance * distance).isCloseTo(q * p * (1 - p) / n, within(1e-12));
        }
    }

    @Property(tries = 200)
    void probabilitiesAddUpToOneAndFollowTheCounts(
            @ForAll @Size(min = 2, max = 10) List<@LongRange(min = 0, max = 30_000) Long> counts) {
        long[] some = some(counts);
        double[] probabilities = DirichletLargest.probabilities(0.5, some);
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-10));
        IntStream.range(1, some.length)
                .filter(i -> some[i] > some[0])
                .forEach(i -> assertThat(probabilities[i]).isGreaterThanOrEqualTo(probabilities[0] - 1e-12));
    }

    @Property(tries = 50)
    void sisonAndGlazSearchEndsForManyCategories(@ForAll @IntRange(min = 1, max = 200) int categories) {
        long[] counts = IntStream.range(0, categories).mapToLong(i -> i).toArray();
        counts[0] = 1;
        assertThat(new SisonGlaz(0.95).around(counts)).hasSize(categories);
    }
}
