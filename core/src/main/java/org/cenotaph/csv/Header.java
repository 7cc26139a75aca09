package org.cenotaph.csv;

import java.util.List;
import org.cenotaph.records.NearNames;

/**
 * The names of the columns of a file. Names may be blank or stand there twice, as long as nobody asks for them.
 *
 * @param file the name of the file
 * @param names in order
 */
record Header(String file, List<String> names) {
    private static final int MOST_NAMED = 50;

    /**
     * The index of a column.
     *
     * @throws CsvException if there is none of this name, or more than one
     */
    int column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new CsvException(file + " has no column \"" + name + "\"; its columns are " + named() + hint(name));
        }
        if (names.lastIndexOf(name) != index) {
            throw new CsvException(file + " has more than one column \"" + name + "\"; its columns are " + named());
        }
        return index;
    }

    private String named() {
        int more = names.size() - MOST_NAMED;
        return more > 0 ? names.subList(0, MOST_NAMED) + " and " + more + " more" : names.toString();
    }

    private String hint(String name) {
        return names.size() == 1 ? " (one column: is the delimiter right?)" : NearNames.hint(name, names);
    }

    int size() {
        return names.size();
    }
}
