/**
 * Which categories the dead belong to, and how that changes: shares with simultaneous ranges by
 * {@link org.cenotaph.composition.Composition}, the largest category of each period and the probability that it truly is by
 * {@link org.cenotaph.composition.LeadingCategory}, trends of shares by {@link org.cenotaph.composition.ShareTrend} and
 * {@link org.cenotaph.composition.CompositionTrend}, and the periods with most deaths by {@link org.cenotaph.composition.Peak}.
 *
 * <p>Deaths of unknown category are those unplaced on the axis and those under a label that was named as unknown. They are
 * counted and shown everywhere.
 */
@NullMarked
package org.cenotaph.composition;

import org.jspecify.annotations.NullMarked;
