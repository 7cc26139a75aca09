/**
 * Reading deaths, counts and small tables from CSV, and writing tallies and answers to CSV.
 *
 * <p>The caller says which column means what; nothing is guessed. A row that cannot be read becomes a {@link
 * org.cenotaph.csv.RejectedRow} with file, line, column, value and what was expected, or stops the reading where the format is
 * {@linkplain org.cenotaph.csv.CsvFormat#strict() strict}; rows read are always rows accepted, left out on request, and
 * rejected. Trouble with the medium (a missing file, a torn archive) is an {@link java.io.UncheckedIOException}; trouble with
 * the content as a whole (no header, no such column) is a {@link org.cenotaph.csv.CsvException}. Nothing is printed.
 */
@NullMarked
package org.cenotaph.csv;

import org.jspecify.annotations.NullMarked;
