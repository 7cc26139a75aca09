package org.cenotaph.csv;

import java.util.function.Predicate;

/**
 * Which rows a reading keeps, by the value of a column.
 *
 * @param column the name of the column
 * @param keeps whether a row with this value is kept
 * @param what the condition in words
 */
record RowFilter(String column, Predicate<String> keeps, String what) {
    /** The condition as it is named in the lineage. */
    @Override
    public String toString() {
        return "\"" + column + "\" is " + what;
    }
}
