package org.cenotaph.composition;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.cenotaph.records.Death;
import org.cenotaph.tally.Axis;

/** Tells axes of time, also those mapped from one, from others: they place a death of which nothing but the day is known. */
final class Periods {
    private static final int FROM = 1800;
    private static final int TO = 2200;

    private Periods() {}

    /** Refuses an axis whose neighbouring coordinates do not follow each other in time. */
    static void require(Axis<?> axis, String advice) {
        boolean time = IntStream.range(FROM, TO)
                .mapToObj(year -> Death.on(LocalDate.of(year, 7, 1)))
                .anyMatch(death -> axis.of(death).isPresent());
        if (!time) {
            throw new IllegalArgumentException(
                    "periods follow each other on an axis of time, and the axis " + axis + " is none" + advice);
        }
    }
}
