/**
 * Answering: the seam into which estimators are plugged, and what they answer with.
 *
 * <p>An {@link org.cenotaph.estimate.Estimator} turns a tally into an {@link org.cenotaph.estimate.Outcome}: an estimate with
 * a range that says what kind of range it is, or a refusal that says why there is none. Both carry their {@link
 * org.cenotaph.estimate.Basis}: what was counted and left out, the method and its source, the assumptions, the cautions.
 * Estimates are added by {@link org.cenotaph.estimate.Sum} and pooled by {@link org.cenotaph.estimate.Pool}, which make the
 * caller name the dependence between them.
 */
@NullMarked
package org.cenotaph.estimate;

import org.jspecify.annotations.NullMarked;
