/**
 * Reading deaths, counts and small tables from CSV, and writing tallies and answers to CSV.
 *
 * <p>The caller says which column means what; nothing is guessed. A row that cannot be read becomes a {@link
 * org.cenotaph.csv.RejectedRow} with file, line, column, value and what was expected, or stops the reading where the format is
 * {@linkplain org.cenotaph.csv.CsvFormat#strict() strict}; rows read are always rows accepted, left out on request, and
 * rejected. Trouble with the medium (a missing file, a torn archive) is an {@link java.io.UncheckedIOException}; trouble with
 * the content as a whole (no header, no such column) is a {@link org.cenotaph.csv.CsvException}. Nothing is printed.
 *
 * <p>Files may be broken, or made to do harm. A row is held to 65,536 characters unless more are allowed, an archive to 256
 * megabytes; of rejected rows all are counted and the first thousand kept, their values cut. So what is read takes the memory of
 * what is kept of it, and some megabytes. Texts are kept as they are, with control characters and marks that turn the direction of
 * writing: two names that look alike may be two. Numbers, ages and dates are read in the digits 0 to 9 only. A workbook, an archive
 * without its ending and a file in UTF-16 read as UTF-8 are refused by name. What is written never runs in a spreadsheet: a text
 * that begins as a formula gets an apostrophe, which {@link org.cenotaph.csv.TallyCsv} takes off again.
 */
@NullMarked
package org.cenotaph.csv;

import org.jspecify.annotations.NullMarked;
