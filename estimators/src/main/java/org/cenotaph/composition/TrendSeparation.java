package org.cenotaph.composition;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether the categories of deaths are separated in time, so that a logit of category on time has no maximum of its likelihood.
 *
 * <p>That is so when at some time each category has all its deaths up to it, or all from it on, and both happens: the odds of
 * the later against the earlier categories can then grow without limit. Reference: Albert and Anderson 1984, On the existence of
 * maximum likelihood estimates in logistic regression models, Biometrika 71:1-10, doi 10.1093/biomet/71.1.1.
 *
 * @param deaths by period, then category; no category without deaths
 * @param scores where the periods lie in time
 */
record TrendSeparation(double[][] deaths, double[] scores) {
    /** The place in the list of a period at which they are separated. */
    OptionalInt at() {
        return IntStream.range(0, scores.length)
                .filter(period -> isAt(scores[period]))
                .findFirst();
    }

    private boolean isAt(double time) {
        boolean someBefore = false;
        boolean someAfter = false;
        for (int category = 0; category < deaths[0].length; category++) {
            boolean before = !diesBeyond(category, time, 1);
            boolean after = !diesBeyond(category, time, -1);
            if (!before && !after) {
                return false;
            }
            someBefore |= before;
            someAfter |= after;
        }
        return someBefore && someAfter;
    }

    /** Whether a category has deaths after a time (side 1) or before it (side -1). */
    private boolean diesBeyond(int category, double time, int side) {
        return IntStream.range(0, scores.length)
                .anyMatch(i -> side * (scores[i] - time) > 0 && deaths[i][category] > 0);
    }
}
