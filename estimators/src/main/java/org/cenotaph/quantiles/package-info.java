/**
 * Quantiles of distributions to the last digits of their distribution functions, for the estimators beside it.
 *
 * <p>It imports nothing of ours and every estimator package may import it. Users have no need of it, and it may change in any
 * release.
 */
@NullMarked
package org.cenotaph.quantiles;

import org.jspecify.annotations.NullMarked;
