package org.cenotaph.excess;

import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Some calendar years, in order: a baseline, or the years to be estimated.
 *
 * @param years at least one
 */
public record Years(SortedSet<Integer> years) {
    private static final int EARLIEST = 1;
    private static final int LATEST = 9999;

    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if there is none, or one lies outside 1 to 9999
     */
    public Years {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        if (years.isEmpty() || years.first() < EARLIEST || years.last() > LATEST) {
            throw new IllegalArgumentException(
                    "years must be at least one within " + EARLIEST + " to " + LATEST + ", got " + years);
        }
    }

    /**
     * All years from one to another, both included.
     *
     * @throws IllegalArgumentException if the first is after the last, or one lies outside 1 to 9999
     */
    public static Years years(int first, int last) {
        if (first > last || first < EARLIEST || last > LATEST) {
            throw new IllegalArgumentException("the first year must not be after the last, both within " + EARLIEST
                    + " to " + LATEST + ", got " + first + " and " + last);
        }
        return new Years(
                new TreeSet<>(IntStream.rangeClosed(first, last).boxed().toList()));
    }

    /** One year. */
    public static Years year(int year) {
        return years(year, year);
    }

    /** The same years but for some. */
    public Years without(int... excluded) {
        TreeSet<Integer> left = new TreeSet<>(years);
        IntStream.of(excluded).forEach(left::remove);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("no year is left of " + this + " without " + Arrays.toString(excluded));
        }
        return new Years(left);
    }

    /** A year that was asked for, refused where it is none of the calendar. */
    static Year asked(int year) {
        return year(year).asList().get(0);
    }

    int size() {
        return years.size();
    }

    List<Year> asList() {
        return years.stream().map(Year::of).toList();
    }

    double[] asNumbers() {
        return years.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** {@code 2015-2019}, with gaps as {@code 2015, 2017-2019}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int start = years.first();
        int before = start;
        for (int year : years.tailSet(start + 1)) {
            if (year > before + 1) {
                text.append(run(start, before)).append(", ");
                start = year;
            }
            before = year;
        }
        return text.append(run(start, before)).toString();
    }

    private static String run(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
