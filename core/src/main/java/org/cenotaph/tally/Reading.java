package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cenotaph.records.Death;
import org.cenotaph.records.Deaths;
import org.jspecify.annotations.Nullable;

/**
 * A property of a death and the coordinate it is read as, kept together so that their types agree.
 *
 * @param <S> the type of the property
 * @param <T> the type of the coordinates
 * @param subject the property
 * @param coordinate the coordinate of a known value, or null where it is unplaced
 */
record Reading<S, T extends Comparable<? super T>>(Subject<S> subject, Function<S, @Nullable T> coordinate) {
    @Nullable
    T of(Death death) {
        return of(subject.of(death));
    }

    private @Nullable T of(@Nullable S value) {
        return value == null ? null : coordinate.apply(value);
    }

    /** Reads many deaths, once per distinct value. */
    CodedAxis<T> in(Deaths deaths) {
        var column = subject.in(deaths);
        List<@Nullable T> coordinates = new ArrayList<>(column.codeCount());
        for (int code = 0; code < column.codeCount(); code++) {
            coordinates.add(of(column.valueOf(code)));
        }
        return new CodedAxis<>(column, coordinates);
    }

    <U extends Comparable<? super U>> Reading<S, U> mapped(Function<? super T, ? extends @Nullable U> grouping) {
        return new Reading<>(subject, value -> {
            T fine = coordinate.apply(value);
            return fine == null ? null : grouping.apply(fine);
        });
    }
}
