package org.cenotaph.composition;

import java.util.Optional;
import org.cenotaph.estimate.Outcome;

/**
 * How the share of one category changes over time.
 *
 * @param test whether it does, by Cochran and Armitage; nothing where the slope was refused
 * @param slope by how much the share changes from one period to the next, on a straight line
 * @param oddsRatio by what the odds of the category are multiplied from one period to the next, on a logistic line
 */
public record TrendOfShare(Optional<TrendTest> test, Outcome slope, Outcome oddsRatio) {
    /** The slope, the odds ratio, and the test. */
    @Override
    public String toString() {
        String both = slope + "\n" + oddsRatio;
        return test.map(its -> both + "\n" + its).orElse(both);
    }
}
