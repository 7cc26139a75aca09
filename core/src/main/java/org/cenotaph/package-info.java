/**
 * The sentence that a user writes: {@link org.cenotaph.Toll}. It stands above all other packages and none of them knows it.
 */
@NullMarked
package org.cenotaph;

import org.jspecify.annotations.NullMarked;
