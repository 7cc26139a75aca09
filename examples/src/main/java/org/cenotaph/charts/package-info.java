/**
 * Pictures of what Cenotaph counts and estimates: each chart takes a tally, a breakdown or a table of the library, and gives a
 * {@link org.cenotaph.charts.Picture}, a PNG with the numbers that are drawn beside it as CSV.
 *
 * <pre>{@code
 * Frame frame = new Frame("rates", "Deaths per 100,000 men, by region", "95 % ranges", "the list of 2023");
 * Picture picture = Caterpillar.of(rates).beside(smoothed).in(frame);
 * picture.writeTo(Path.of("report"));
 * }</pre>
 *
 * <p>What every chart keeps to: a range is always drawn, and one without an end reaches the edge of the plot; what was refused is
 * neither in the picture nor in the CSV, but is named in the caption with its reason; colours are those of Okabe and Ito, which
 * colour-blind people can tell apart; the picture is 800 units wide and is legible at 800 pixels, at which it is drawn twice as
 * fine. The same numbers give the same bytes on the same JDK with the same fonts. No screen is needed, but a font is.
 *
 * <p>The package lives among the examples so that {@code core} and {@code estimators} stay free of a drawing library: who only
 * computes does not load one, and what a chart looks like may change without a new version of a method. It imports nothing of the
 * examples, so that it can be copied as it is, or depended on with them.
 */
@NullMarked
package org.cenotaph.charts;

import org.jspecify.annotations.NullMarked;
