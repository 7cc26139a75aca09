package org.cenotaph.tally;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cenotaph.records.DeathDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the coordinates of an axis beyond their order: which there are, how they are written, which follows which,
 * and which days a coordinate of time spans.
 *
 * @param type the class of the coordinates, or null if it is not known before the first is seen
 * @param accepts whether a value of this class is a coordinate
 * @param parse reads what {@code toString} writes, or null if nothing does
 * @param next the coordinate after a given one, or null if the axis has no steps
 * @param period the days that a coordinate spans, or null if the axis is not one of time
 */
record Scale<T>(
        @Nullable Class<T> type,
        Predicate<T> accepts,
        @Nullable Function<String, T> parse,
        @Nullable UnaryOperator<T> next,
        @Nullable Function<T, DeathDate> period) {

    static <T> Scale<T> unknown() {
        return new Scale<>(null, any -> true, null, null, null);
    }

    static <T> Scale<T> of(Class<T> type, Function<String, T> parse) {
        return new Scale<>(type, any -> true, parse, null, null);
    }

    Scale<T> readBy(Function<String, T> other) {
        return new Scale<>(type, accepts, other, next, period);
    }

    Scale<T> accepting(Predicate<T> only) {
        return new Scale<>(type, only, parse, next, period);
    }

    Scale<T> inSteps(UnaryOperator<T> step) {
        return new Scale<>(type, accepts, parse, step, period);
    }

    Scale<T> spanning(Function<T, DeathDate> days) {
        return new Scale<>(type, accepts, parse, next, days);
    }
}
