package org.cenotaph.lossrate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How an area held changed between two days, and what happened to its readings on the way.
 *
 * @param from the first day
 * @param to the last day
 * @param readings from the last one before the first day to the last one up to the last day
 */
record AreaChange(LocalDate from, LocalDate to, NavigableMap<LocalDate, Double> readings) {
    double squareKilometres() {
        return readings.lastEntry().getValue() - readings.firstEntry().getValue();
    }

    /** Which readings were taken and how many days have none. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("area taken " + from + " to " + to + ": held at the end of " + told(readings.firstEntry())
                + ", at the end of " + told(readings.lastEntry()));
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long read = readings.tailMap(from, true).size();
        if (read < days) {
            remarks.add(
                    "area held, " + from + " to " + to + ": no reading on " + (days - read) + " of " + days + " days");
        }
        return remarks;
    }

    private static String told(Map.Entry<LocalDate, Double> reading) {
        return reading.getKey() + " " + AreaSize.km2(reading.getValue());
    }

    /** Readings that stand in for missing ones, and readings below the one before. */
    List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        standIn(from.minusDays(1), readings.firstKey(), cautions);
        standIn(to, readings.lastKey(), cautions);
        drops(cautions);
        return cautions;
    }

    private static void standIn(LocalDate wanted, LocalDate taken, List<String> cautions) {
        if (taken.isBefore(wanted)) {
            cautions.add(
                    "area held: there is no reading on " + wanted + ", and that of " + taken + " stands in for it");
        }
    }

    private void drops(List<String> cautions) {
        int falls = 0;
        double lost = 0;
        double before = readings.firstEntry().getValue();
        for (double held : readings.values()) {
            if (held < before) {
                falls++;
                lost += before - held;
            }
            before = held;
        }
        if (falls > 0) {
            cautions.add("area held, " + from + " to " + to + ": " + falls + " of " + (readings.size() - 1)
                    + (readings.size() == 2 ? " reading is" : " readings are")
                    + " below the one before, by " + AreaSize.km2(lost)
                    + " together; they are territory lost or revisions of the map, and the series does not say which");
        }
    }
}
