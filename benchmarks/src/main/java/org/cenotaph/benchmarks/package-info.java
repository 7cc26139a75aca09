/**
 * How fast the library counts and reads: a seeded generator of deaths, the other designs that it is compared with, and the
 * JMH benchmarks that time them side by side.
 *
 * <p>Whatever is compared gives the same answer; tests hold that. How to run and read the benchmarks stands in the
 * {@code README.md} of this module.
 */
@NullMarked
package org.cenotaph.benchmarks;

import org.jspecify.annotations.NullMarked;
