/**
 * Counting: axes that read one property of a death, the {@link org.cenotaph.tally.Tally} of counts along them, and the two
 * ways to make one, by {@link org.cenotaph.tally.Counting} deaths or by adding counts that somebody else published.
 *
 * <p>The tally is the waist of the library: whatever came in, estimators see nothing but a tally. A death whose date or
 * category is too imprecise for an axis is <em>unplaced</em> on it: it stays in the total, and is shown.
 */
@NullMarked
package org.cenotaph.tally;

import org.jspecify.annotations.NullMarked;
