/**
 * Runnable programs, one for each question, to be read from top to bottom like a notebook. They are not part of the library.
 *
 * <p>The facts they read ship beside them; the head lines of each file say what it holds and where its figures come from.
 */
@NullMarked
package org.cenotaph.examples;

import org.jspecify.annotations.NullMarked;
