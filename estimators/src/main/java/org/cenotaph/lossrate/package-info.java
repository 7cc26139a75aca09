/**
 * Deaths in relation to something: per square kilometre taken, per person at risk, area by area, one area beside another,
 * standardised, smoothed, ranked.
 *
 * <p>{@link org.cenotaph.lossrate.Exposure} holds the people at risk and is joined to the deaths by name; whatever matches
 * nothing on the other side is named in the answer.
 */
@NullMarked
package org.cenotaph.lossrate;

import org.jspecify.annotations.NullMarked;
