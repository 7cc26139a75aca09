package org.cenotaph.lossrate;

import java.util.Locale;
import org.cenotaph.estimate.Estimate;

/**
 * Where an area stands among all by its rate of loss, and how sure that is.
 *
 * @param area its coordinate
 * @param rank the median rank, 1 for the largest rate, and its credible range
 * @param expectedRank the mean rank, by which areas are put in order
 * @param probabilityFirst of having the largest rate of all
 * @param probabilityTop of being among the first few, as many as were asked for
 */
public record RankedArea<T extends Comparable<? super T>>(
        T area, Estimate rank, double expectedRank, double probabilityFirst, double probabilityTop) {

    /** The rank with its range, and both probabilities. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: rank %.0f (%.0f to %.0f, %s), first with probability %s, among the top with %s",
                area,
                rank.central(),
                rank.range().low(),
                rank.range().high(),
                rank.range().kind(),
                percent(probabilityFirst),
                percent(probabilityTop));
    }

    /** A probability by draws, which cannot tell the all but certain from the certain. */
    static String percent(double probability) {
        if (probability < 0.001) {
            return "<0.1 %";
        }
        return probability > 0.999 ? ">99.9 %" : String.format(Locale.ROOT, "%.1f %%", 100 * probability);
    }
}
