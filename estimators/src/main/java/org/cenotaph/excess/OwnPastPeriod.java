package org.cenotaph.excess;

/**
 * One period of a register, with its deaths and whether they can be used.
 *
 * @param at the period
 * @param year the year, of ISO weeks the week-based one
 * @param season the season whose effect it takes, from 1; week 53 takes that of week 52
 * @param extra whether it is a week 53, which borrows its effect and is not fitted
 * @param state whether it can be estimated
 * @param deaths the deaths, zero where none were counted
 */
record OwnPastPeriod<T extends Comparable<? super T>>(
        T at, int year, int season, boolean extra, State state, long deaths) {
    /** What the register says of a period. */
    enum State {
        /** It was counted; the count can be zero. */
        COUNTED,
        /** It was not counted, although the register goes on before and after it. */
        GAP,
        /** It was counted, and no baseline year counts its season. */
        NO_BASELINE,
        /** It was not counted, and the register has not begun, has ended, or never counts the season. */
        OUTSIDE
    }

    OwnPastPeriod(T at, int year, int season, State state, long deaths) {
        this(
                at,
                year,
                Math.min(season, OwnPastCalendar.LAST_FULL_WEEK),
                season > OwnPastCalendar.LAST_FULL_WEEK,
                state,
                deaths);
    }

    boolean is(State other) {
        return state == other;
    }

    OwnPastPeriod<T> in(State other) {
        return new OwnPastPeriod<>(at, year, season, extra, other, deaths);
    }
}
