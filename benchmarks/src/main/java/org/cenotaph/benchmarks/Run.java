package org.cenotaph.benchmarks;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One benchmark with one value of each of its parameters, or one question to another program.
 *
 * @param benchmark class and method, or the name of the program
 * @param parameters values by name
 */
record Run(String benchmark, SortedMap<String, String> parameters) {
    static Run of(String benchmark) {
        return new Run(benchmark, Collections.emptySortedMap());
    }

    /** Another benchmark with the same values. */
    Run as(String otherBenchmark) {
        return new Run(otherBenchmark, parameters);
    }

    Run with(String parameter, Object value) {
        SortedMap<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value.toString());
        return new Run(benchmark, Collections.unmodifiableSortedMap(more));
    }

    @Override
    public String toString() {
        return benchmark + " " + String.join(" ", parameters.values());
    }
}
