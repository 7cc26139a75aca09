/**
 * A count divided by the share of all deaths that the records hold: {@link org.cenotaph.coverage.CoverageRatio}, and {@link
 * org.cenotaph.coverage.CoverageByStratum} where the share differs by category, age or time.
 */
@NullMarked
package org.cenotaph.coverage;

import org.jspecify.annotations.NullMarked;
