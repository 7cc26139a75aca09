package org.cenotaph.examples;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How many Russian soldiers died, from lists that name only some of them: what the list of spring 2023 holds, and what two
 * lists imply if they hold 45 to 65 % of all deaths.
 *
 * <p>With the argument {@code --basis} every figure is followed by all that it rests on.
 */
public final class RussianLossesInUkraine {
    private static final CoverageRatio FORTY_FIVE_TO_SIXTY_FIVE = CoverageRatio.between(0.45, 0.65);
    private static final int MOST_REGIONS = 10;

    private final Page page;
    private final boolean withBasis;

    private RussianLossesInUkraine(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new RussianLossesInUkraine(Page.onto(out), withBasis).run();
    }

    private void run() {
        CsvReading<Tally> reading = Facts.namedList();
        Tally list = reading.result();

        whatWasRead(reading);
        byMonth(list);
        byUnitType(list);
        byRegion(list);
        allDeaths(list);
    }

    /**
     * The list as it was read: how many rows, how many rejected, and of how many deaths the month, the region, the unit or the
     * age is not recorded.
     */
    private void whatWasRead(CsvReading<Tally> reading) {
        Tally list = reading.result();
        page.line("Russian soldiers whose deaths in Ukraine were confirmed by name, 25 February 2022 to 11 April 2023");
        page.heading("What was read");
        page.line("  " + reading);
        page.line("  " + Page.whole(list.total()) + " deaths; not recorded:");
        List<List<String>> rows = new ArrayList<>();
        for (Axis<?> axis : list.axes()) {
            rows.add(List.of("  " + axis.name(), Page.whole(list.unplaced(axis)) + " deaths"));
        }
        page.table(rows);
    }

    /** The list by the month in which a death was confirmed, which is later than the month of death. */
    private void byMonth(Tally list) {
        page.heading("Deaths by month of confirmation (not of death)");
        SortedMap<YearMonth, Long> months = list.counts(Facts.MONTH_CONFIRMED);
        SortedMap<YearMonth, Long> sums = list.cumulative(Facts.MONTH_CONFIRMED);
        long largest = months.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<List<String>> rows = new ArrayList<>(List.of(List.of("month", "deaths", "up to then", "")));
        months.forEach((month, deaths) -> rows.add(List.of(
                month.toString(),
                Page.whole(deaths),
                Page.whole(sums.getOrDefault(month, 0L)),
                Page.bar(deaths, largest))));
        page.table(rows);
        basisOfCounts(list);
    }

    /** The list by the kind of unit. */
    private void byUnitType(Tally list) {
        page.heading("Deaths by unit type");
        List<List<String>> rows = new ArrayList<>(List.of(List.of("unit type", "deaths", "share of the list")));
        largestFirst(list.counts(Facts.UNIT_TYPE))
                .forEach(unit -> rows.add(List.of(
                        unit.getKey(),
                        Page.whole(unit.getValue()),
                        Page.percent((double) unit.getValue() / list.total()))));
        page.table(rows);
        page.line("  \"unknown\" is what the list says; shares of the list are not shares of all deaths");
        basisOfCounts(list);
    }

    /** The list by region: counts, which say where many live as much as where many died. */
    private void byRegion(Tally list) {
        page.heading("The ten regions with most deaths on the list");
        List<List<String>> rows = new ArrayList<>(List.of(List.of("region", "deaths")));
        largestFirst(list.counts(Facts.REGION)).stream()
                .limit(MOST_REGIONS)
                .forEach(region -> rows.add(List.of(region.getKey(), Page.whole(region.getValue()))));
        page.table(rows);
        page.line("  counts, not rates: large regions lead because many live there");
        basisOfCounts(list);
    }

    private static List<Map.Entry<String, Long>> largestFirst(SortedMap<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /**
     * From the list to all deaths: if a list holds 45 to 65 % of the dead, so many died. A second, later list and one more
     * force follow.
     */
    private void allDeaths(Tally list) {
        page.heading("All deaths, if the list holds 45 to 65 % of them");
        estimate(
                "the list of April 2023",
                Toll.of(list).estimatedBy(FORTY_FIVE_TO_SIXTY_FIVE).orThrow());
        Tally may2025 = Tally.ofTotal(
                106_745,
                Lineage.of(new Origin(
                        Source.titled(
                                "named deaths May 2025",
                                "BBC News Russian and Mediazona, 106,745 names, report of May 2025"),
                        0,
                        0)));
        estimate(
                "the list of May 2025",
                Toll.of(may2025).estimatedBy(FORTY_FIVE_TO_SIXTY_FIVE).orThrow());
        estimate(
                "the same with the dead of proxy forces",
                Toll.of(may2025)
                        .estimatedBy(FORTY_FIVE_TO_SIXTY_FIVE.plus("proxy forces", 21_000, 23_500))
                        .orThrow());
        page.line("");
        page.line(
                "  A scenario says what follows from the bounds that are assumed; no value within it is likelier than another.");
    }

    private void estimate(String what, Estimate toll) {
        page.line("  " + what + ": " + Page.whole(toll.range().low()) + " to "
                + Page.whole(toll.range().high()) + " (" + toll.range().kind() + ")");
        page.line("    " + toll);
        if (withBasis) {
            page.indented(toll.basis().explain());
        }
    }

    private void basisOfCounts(Tally list) {
        if (withBasis) {
            list.lineage()
                    .origins()
                    .forEach(origin -> page.indented("Source: " + origin.source() + "; " + Page.whole(origin.rows())
                            + " rows read, " + Page.whole(origin.rejected()) + " rejected"));
        }
    }
}
