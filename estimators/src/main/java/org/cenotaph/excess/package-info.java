/**
 * Observed deaths against expected ones: {@link org.cenotaph.excess.SexRatioExcess} takes the deaths of women as the measure of
 * what would have happened; {@link org.cenotaph.excess.OwnPastExcess} takes the past of the same register;
 * {@link org.cenotaph.excess.RegistryExcess} divides the excess cases of an inheritance registry by the share of the dead that it
 * holds. {@link org.cenotaph.excess.RegistrySimulation} makes such registries with a known truth.
 *
 * <p>All tables answer with an {@link org.cenotaph.excess.Excess} in each cell: observed, expected, and the difference with its
 * range or the reason why there is none.
 */
@NullMarked
package org.cenotaph.excess;

import org.jspecify.annotations.NullMarked;
