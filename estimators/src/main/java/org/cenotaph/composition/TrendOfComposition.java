package org.cenotaph.composition;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;

/**
 * How the shares of all categories change over time, against one of them.
 *
 * @param <T> the type of the categories
 * @param reference the category against which the odds of the others are told; nothing where no deaths were counted
 * @param test whether the shares change at all, by the likelihood ratio; nothing where there is no fit
 * @param growth by what the odds of a category against the reference are multiplied from one period to the next
 * @param lines the coefficients behind it
 */
public record TrendOfComposition<T extends Comparable<? super T>>(
        Optional<T> reference, Optional<TrendTest> test, Breakdown<T> growth, SortedMap<T, TrendCoefficients> lines) {
    /** Copies. */
    public TrendOfComposition {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** The growth of each category, and the test. */
    @Override
    public String toString() {
        return test.map(its -> growth + "\n" + its).orElse(growth.toString());
    }
}
