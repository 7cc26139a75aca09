package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.records.Column;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;

/**
 * The yardstick: month by category counted by a loop that knows its columns and does nothing but count.
 *
 * <p>Days are chars from the first day on, categories bytes. Deaths are counted by day and category, and the days summed to
 * months afterwards, which costs next to nothing. A table row has sixteen places because a shift by a constant is the
 * fastest way to a place that was found: a width known only when running took half as long again. There are no imprecise
 * dates and no unknown categories here.
 */
public final class HandWrittenLoop {
    private static final int BITS = 4;
    private static final int WIDTH = 1 << BITS;

    private final LocalDate firstDay;
    private final int dayCount;
    private final char[] days;
    private final byte[] categories;
    private final Column<String> names;

    /**
     * Copies two columns.
     *
     * @param deaths with precise dates, and at most 16 values of {@link DeathGenerator#CATEGORY}
     */
    public HandWrittenLoop(Deaths deaths) {
        this.names = deaths.category(DeathGenerator.CATEGORY);
        if (names.codeCount() > WIDTH) {
            throw new IllegalArgumentException(
                    "this loop counts at most " + WIDTH + " categories, got " + names.codeCount());
        }
        this.firstDay = firstDay(deaths.dates());
        this.days = new char[deaths.size()];
        this.categories = new byte[deaths.size()];
        int lastDay = -1;
        for (int row = 0; row < deaths.size(); row++) {
            int day = dayOf(deaths.dates().at(row));
            days[row] = (char) day;
            categories[row] = (byte) names.codeAt(row);
            lastDay = Math.max(lastDay, day);
        }
        this.dayCount = lastDay + 1;
    }

    private static LocalDate firstDay(Column<DeathDate> dates) {
        LocalDate first = LocalDate.MAX;
        for (int code = 0; code < dates.codeCount(); code++) {
            LocalDate day = dates.valueOf(code).earliest();
            first = day.isBefore(first) ? day : first;
        }
        return first;
    }

    private int dayOf(DeathDate date) {
        long day = ChronoUnit.DAYS.between(firstDay, date.earliest());
        if (!date.isExact() || day > Character.MAX_VALUE) {
            throw new IllegalArgumentException("this loop counts days within 179 years, got " + date);
        }
        return (int) day;
    }

    /** Deaths by month, and within it by the code of the category. */
    public SortedMap<YearMonth, long[]> monthByCategory() {
        int[] cells = byDayAndCategory(days, categories, dayCount);
        SortedMap<YearMonth, long[]> months = new TreeMap<>();
        for (int day = 0; day < dayCount; day++) {
            long[] month = months.computeIfAbsent(YearMonth.from(firstDay.plusDays(day)), key -> new long[WIDTH]);
            for (int category = 0; category < WIDTH; category++) {
                month[category] += cells[day << BITS | category];
            }
        }
        return months;
    }

    private static int[] byDayAndCategory(char[] days, byte[] categories, int dayCount) {
        int[] cells = new int[dayCount << BITS];
        for (int row = 0; row < days.length; row++) {
            cells[days[row] << BITS | categories[row]]++;
        }
        return cells;
    }

    /** The name of the category that a code stands for. */
    public String category(int code) {
        return names.valueOf(code);
    }
}
