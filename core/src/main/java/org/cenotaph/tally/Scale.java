package org.cenotaph.tally;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cenotaph.records.DeathDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the coordinates of an axis beyond their order: how they are written, which follows which, and which days
 * a coordinate of time spans.
 *
 * @param type the class of the coordinates, or null if it is not known before the first is seen
 * @param parse reads what {@code toString} writes, or null if nothing does
 * @param next the coordinate after a given one, or null if the axis has no steps
 * @param period the days that a coordinate spans, or null if the axis is not one of time
 */
record Scale<T>(
        @Nullable Class<T> type,
        @Nullable Function<String, T> parse,
        @Nullable UnaryOperator<T> next,
        @Nullable Function<T, DeathDate> period) {

    static <T> Scale<T> unknown() {
        return new Scale<>(null, null, null, null);
    }

    static <T> Scale<T> plain(Class<T> type, Function<String, T> parse) {
        return new Scale<>(type, parse, null, null);
    }
}
