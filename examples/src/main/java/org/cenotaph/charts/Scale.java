package org.cenotaph.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.DoubleFunction;

/**
 * One axis of a plot.
 *
 * @param title what is measured, and its unit; may be empty
 * @param from the value at its start
 * @param to the value at its end
 * @param marks what is written beside it
 */
record Scale(String title, double from, double to, List<Mark> marks) {
    private static final int FEWEST_STEPS = 3;
    private static final double ROOM = 0.01; // so that nothing lies on the edge

    /**
     * A line across the plot and words at its side.
     *
     * @param line where the line is; NaN for none
     * @param place where the middle of the words is
     * @param words the words
     */
    record Mark(double line, double place, String words) {}

    /** An axis with round marks that holds two values; it ends at a mark or half-way to the next. */
    static Scale holding(String title, double low, double high) {
        double step = step((high - low) / FEWEST_STEPS);
        String form = "%,." + Math.max(0, -(int) Math.floor(Math.log10(step))) + "f";
        long first = (long) Math.floor(low / step);
        long halves = Math.max(2, (long) Math.ceil((high + (high - low) * ROOM) / step * 2) - 2 * first);
        List<Mark> marks = new ArrayList<>();
        for (long i = first; i <= first + halves / 2; i++) {
            marks.add(new Mark(i * step, i * step, String.format(Locale.ROOT, form, i * step)));
        }
        double from = Math.min(low, first * step); // 531 steps of 0.01 are a little more than 5.31
        return new Scale(title, from, (first + halves / 2.0) * step, marks);
    }

    /** One, two or five times a power of ten, not above a positive number. */
    private static double step(double atMost) {
        if (!(atMost > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(atMost)));
        double mantissa = atMost / power;
        return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
    }

    /** An axis of rows at whole numbers, each with its name and without a line. */
    static Scale rows(String title, int lowest, int highest, SortedMap<Integer, String> names) {
        List<Mark> marks = names.entrySet().stream()
                .map(name -> new Mark(Double.NaN, name.getKey(), name.getValue()))
                .toList();
        return new Scale(title, lowest - 0.7, highest + 0.7, marks);
    }

    /** The same with other words at the marks. */
    Scale labelled(DoubleFunction<String> words) {
        return new Scale(
                title,
                from,
                to,
                marks.stream()
                        .map(mark -> new Mark(mark.line(), mark.place(), words.apply(mark.place())))
                        .toList());
    }

    /** The same of something else. */
    Scale titled(String other) {
        return new Scale(other, from, to, marks);
    }

    /** The value, or the end of the axis that it lies beyond. */
    double within(double value) {
        return Math.max(from, Math.min(to, value));
    }
}
