package org.cenotaph.composition;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.cenotaph.EstimatorContract;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** The peaks keep to what every estimator keeps to. */
class PeakContractTest extends EstimatorContract {
    private static final Axis<LocalDate> READING = Axis.category("reading").mapped("reading", LocalDate::parse);

    @Override
    protected Stream<Subject> subjects() {
        Peak<LocalDate> days = Peak.along(Axis.DAY);
        return Stream.of(
                new Subject("days", days.answering(Peaks::highest), days(Tally.along(Axis.DAY), false)),
                new Subject(
                        "days, gaps left out",
                        days.withGapsLeftOut().withSurroundings(7).withTop(3).answering(Peaks::highest),
                        days(Tally.along(Axis.DAY), false)),
                new Subject(
                        "days at each reading",
                        days.readAlong(READING).answering(ReadingPeaks::breakdown),
                        days(Tally.along(Axis.DAY, READING), true)));
    }

    private static Tally days(TallyBuilder deaths, boolean read) {
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i);
            long count = i % 11 == 4 ? 0 : 5 + i % 7 + (i == 33 ? 20 : 0);
            if (read) {
                deaths.add(count, day, LocalDate.of(2024, 3, 1));
                deaths.add(i % 5, day, LocalDate.of(2024, 4, 1));
            } else if (count > 0) {
                deaths.add(count, day);
            }
        }
        return read
                ? deaths.add(4, null, LocalDate.of(2024, 3, 1)).build()
                : deaths.add(4, (Object) null).build();
    }
}
