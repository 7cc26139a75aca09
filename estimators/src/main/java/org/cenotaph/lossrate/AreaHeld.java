package org.cenotaph.lossrate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;

/**
 * A dated series of areas held, in km², from which the areas taken are reckoned as differences. Immutable.
 *
 * <pre>
 *   taken(from, to) = held(to) - held(from - 1)      held(d)  the reading of day d, which is its end,
 *                                                             or where there is none the nearest earlier reading
 * </pre>
 *
 * <p>Days without a reading are allowed; a reading that stands in for a missing one is named among the cautions, and so is how
 * often the series fell. A period that reaches beyond the series, or within which nothing was read, has no area.
 */
public final class AreaHeld {
    private final NavigableMap<LocalDate, Double> readings;
    private final Origin origin;
    private final OptionalDouble standardError;

    private AreaHeld(NavigableMap<LocalDate, Double> readings, Origin origin, OptionalDouble standardError) {
        this.readings = readings;
        this.origin = origin;
        this.standardError = standardError;
    }

    /**
     * A series of readings.
     *
     * @param readings km² by day, at least two, from 0 to 10^12
     * @param source whose readings they are; its id names the series in words
     * @throws IllegalArgumentException if there are fewer than two, one is not within 0 and 10^12, or its day not in the years 1 to
     *     9999
     */
    public static AreaHeld of(SortedMap<LocalDate, Double> readings, Source source) {
        return of(readings, new Origin(source, readings.size(), 0));
    }

    /**
     * A series from a table: {@code AreaHeld.of(CsvTable.read(input, format), "date", "km2", source)}. A row with nothing in the
     * column of areas is a day without a reading.
     *
     * @param table the rows, days strictly increasing
     * @param day the column of days, written {@code 2024-12-31}
     * @param squareKilometres the column of areas
     * @param source whose readings they are; its id names the series in words
     * @throws org.cenotaph.csv.CsvException if a column is missing, or a value is no day or no number
     * @throws IllegalArgumentException if a day does not come after the one before, or the readings are as they must not be
     */
    public static AreaHeld of(
            CsvReading<List<CsvTable.Row>> table, String day, String squareKilometres, Source source) {
        TreeMap<LocalDate, Double> readings = new TreeMap<>();
        LocalDate before = LocalDate.MIN;
        for (CsvTable.Row row : table.result()) {
            LocalDate on = row.day(day);
            if (!on.isAfter(before)) {
                throw new IllegalArgumentException("the days of " + source.id() + " must increase from row to row, got "
                        + on + " after " + before);
            }
            before = on;
            row.numberIfKnown(squareKilometres).ifPresent(area -> readings.put(on, area));
        }
        return of(readings, new Origin(source, table.rows(), table.rejected()));
    }

    private static AreaHeld of(SortedMap<LocalDate, Double> readings, Origin origin) {
        if (readings.size() < 2) {
            throw new IllegalArgumentException("a series of areas needs at least two readings, got " + readings.size());
        }
        readings.forEach((day, area) -> {
            DeathDate.on(day); // refuses what is outside the calendar, between which all days could not be listed
            if (!(area >= 0 && area <= AreaSize.MOST)) {
                throw new IllegalArgumentException(
                        "an area held lies within 0 and 10^12 km², got " + area + " on " + day);
            }
        });
        return new AreaHeld(new TreeMap<>(readings), origin, OptionalDouble.empty());
    }

    /**
     * The same, with an error in every difference: areas taken are then known with this standard error. The default is none.
     *
     * @param squareKilometres above 0 and up to 10^12
     * @throws IllegalArgumentException if it is not
     */
    public AreaHeld withStandardErrorOfDifferences(double squareKilometres) {
        double error = new AreaWithError(0, squareKilometres).standardError(); // refuses what is no standard error
        return new AreaHeld(readings, origin, OptionalDouble.of(error));
    }

    /** The readings, in km² by day. */
    public SortedMap<LocalDate, Double> readings() {
        return Collections.unmodifiableSortedMap(readings);
    }

    /** The days from the first reading to the last that have none. */
    public List<LocalDate> missing() {
        return readings.firstKey()
                .datesUntil(readings.lastKey())
                .filter(day -> !readings.containsKey(day))
                .toList();
    }

    /**
     * The area taken from one day to another, both included; it cannot be told, and a rate is refused, where the series does not
     * reach or was not read between them.
     *
     * @throws IllegalArgumentException if the first day is after the last
     */
    public AreaTaken taken(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("the first day must not be after the last, got " + from + " and " + to);
        }
        String what = "taken " + from + " to " + to + " by " + origin.source().id();
        Map.Entry<LocalDate, Double> before = readings.lowerEntry(from);
        if (before == null || to.isAfter(readings.lastKey())) {
            return unknown(
                    what,
                    "the series " + origin.source().id() + " is read from the end of " + readings.firstKey()
                            + " to the end of " + readings.lastKey() + ", and the period is " + from + " to " + to);
        }
        AreaChange change = new AreaChange(from, to, readings.subMap(before.getKey(), true, to, true));
        return change.readings().size() < 2
                ? unknown(what, "the series " + origin.source().id() + " has no reading from " + from + " to " + to)
                : taken(change, what);
    }

    private AreaTaken taken(AreaChange change, String what) {
        double area = change.squareKilometres();
        AreaSize size = standardError.isPresent()
                ? new AreaWithError(area, standardError.getAsDouble())
                : new AreaSize.Exact(area);
        Lineage lineage = new Lineage(List.of(origin), List.of(), change.remarks());
        return AreaTaken.reckoned(size, what, lineage, change.cautions());
    }

    private AreaTaken unknown(String what, String why) {
        return AreaTaken.reckoned(new AreaSize.Unknown(why), what, Lineage.of(origin), List.of());
    }

    /**
     * The area taken in a period of an axis of time.
     *
     * @throws IllegalArgumentException if the axis is none
     */
    public <T extends Comparable<? super T>> AreaTaken taken(Axis<T> axis, T period) {
        DeathDate days = axis.periodOf(period)
                .orElseThrow(() -> new IllegalArgumentException(
                        "areas are taken in periods of an axis of time, and " + axis + " is none"));
        return taken(days.earliest(), days.latest());
    }

    /** The source, how many readings, and from when to when. */
    @Override
    public String toString() {
        return origin.source().id() + ": " + readings.size() + " readings, " + readings.firstKey() + " to "
                + readings.lastKey();
    }
}
