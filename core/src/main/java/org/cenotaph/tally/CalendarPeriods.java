package org.cenotaph.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.Function;
import org.cenotaph.records.DeathDate;
import org.jspecify.annotations.Nullable;

/**
 * A division of the calendar into periods that follow one another without a gap: days, weeks, months. Axes of time read it.
 *
 * @param of the period in which a day lies
 * @param firstDay the first day of a period
 * @param length from the first day of a period to the first day of the next
 */
record CalendarPeriods<T extends Comparable<? super T>>(
        Function<LocalDate, T> of, Function<T, LocalDate> firstDay, Period length) {
    /** More days than there are in the years 1 to 9999. */
    static final int MOST_DAYS = 10_000 * 366;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    static Axis<LocalDate> day() {
        return new CalendarPeriods<LocalDate>(day -> day, day -> day, Period.ofDays(1))
                .axis("day", LocalDate.class, LocalDate::parse);
    }

    static Axis<IsoWeek> isoWeek() {
        return new CalendarPeriods<>(IsoWeek::of, IsoWeek::monday, Period.ofWeeks(1))
                .axis("iso week", IsoWeek.class, IsoWeek::parse);
    }

    static Axis<LocalDate> weekStarting(DayOfWeek first) {
        return new CalendarPeriods<LocalDate>(
                        day -> day.with(TemporalAdjusters.previousOrSame(first)), day -> day, Period.ofWeeks(1))
                .axis("week starting " + first.name().toLowerCase(Locale.ROOT), LocalDate.class, LocalDate::parse);
    }

    static Axis<YearMonth> month() {
        return new CalendarPeriods<>(YearMonth::from, month -> month.atDay(1), Period.ofMonths(1))
                .axis("month", YearMonth.class, YearMonth::parse);
    }

    static Axis<Quarter> quarter() {
        return new CalendarPeriods<>(Quarter::of, Quarter::firstDay, Period.ofMonths(3))
                .axis("quarter", Quarter.class, Quarter::parse);
    }

    static Axis<Year> year() {
        return new CalendarPeriods<>(Year::from, year -> year.atDay(1), Period.ofYears(1))
                .axis("year", Year.class, Year::parse);
    }

    private Axis<T> axis(String name, Class<T> type, Function<String, T> parse) {
        Scale<T> scale = Scale.of(type, parse)
                .accepting(this::isPeriod)
                .inSteps(this::next)
                .spanning(this::days);
        return new Axis<>(name, new Reading<>(new Subject.Died(), this::holding), scale);
    }

    private @Nullable T holding(DeathDate date) {
        if (!date.isBounded()) {
            return null;
        }
        T period = of.apply(date.earliest());
        return date.isExact() || period.equals(of.apply(date.latest())) ? period : null;
    }

    private T next(T period) {
        return of.apply(firstDay.apply(period).plus(length));
    }

    private boolean isPeriod(T period) {
        LocalDate first = firstDay.apply(period);
        return !first.isAfter(LAST) && !lastDay(period).isBefore(FIRST) && period.equals(of.apply(first));
    }

    private LocalDate lastDay(T period) {
        return firstDay.apply(period).plus(length).minusDays(1);
    }

    /** The days of a period; a week that reaches beyond the years 1 to 9999 is cut there, as no death lies outside. */
    private DeathDate days(T period) {
        LocalDate first = firstDay.apply(period);
        LocalDate last = lastDay(period);
        return DeathDate.between(first.isBefore(FIRST) ? FIRST : first, last.isAfter(LAST) ? LAST : last);
    }
}
