/**
 * What sources say about the dead: a death, its date, its age and categories, and who reported it when; and {@link
 * org.cenotaph.records.Deaths}, the columnar set of them.
 *
 * <p>Nothing here counts or estimates. Dates and ages are intervals, because sources often know no more than "in March
 * 2023" or "aged 30 to 34"; a question about an interval has three answers ({@link org.cenotaph.records.Answer}). This
 * package imports no other package of the library.
 */
@NullMarked
package org.cenotaph.records;

import org.jspecify.annotations.NullMarked;
