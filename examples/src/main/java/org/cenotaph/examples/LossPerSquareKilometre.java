package org.cenotaph.examples;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.lossrate.AreaHeld;
import org.cenotaph.lossrate.AreaTaken;
import org.cenotaph.lossrate.LossPerArea;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;

/**
 * How many Russian soldiers died for a square kilometre of Ukraine: as published for 2024 and its autumn, and again with the
 * areas of two maps side by side, for the same periods and month by month.
 *
 * <p>With the argument {@code --basis} the autumn of 2024 is followed by all that it rests on.
 */
public final class LossPerSquareKilometre {
    private static final CoverageRatio FORTY_FIVE_TO_SIXTY_FIVE = CoverageRatio.between(0.45, 0.65);
    private static final Source REPORT =
            Source.titled("report", "news report on the BBC Russian / Mediazona count, May 2025");
    private static final List<String> HEAD = List.of(
            "weeks of|first day|named|liveuamap km²|per km²|if 45-65 %|DeepState km²|per km²|if 45-65 %".split("\\|"));
    private static final YearMonth FIRST_MONTH = YearMonth.of(2022, 3);
    private static final YearMonth LAST_MONTH = YearMonth.of(2026, 4);

    private final Page page;
    private final boolean withBasis;
    private final Tally named = Facts.weeklyByCategory().result();
    private final AreaHeld liveuamap = areaHeld(
            "liveuamap_km2",
            Source.titled(
                    "liveuamap",
                    "Liveuamap, areas by conflict-investigations/liveuamap-analysis, commit dc0847a241ad"));
    private final AreaHeld deepState = areaHeld(
            "deepstate_km2",
            Source.titled(
                    "DeepState",
                    "DeepState, areas of the daily polygons in cyterat/deepstate-map-data, commit e904719a6726"));

    private LossPerSquareKilometre(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new LossPerSquareKilometre(Page.onto(out), withBasis).run();
    }

    private void run() {
        page.line("Russian soldiers named as killed in Ukraine, for each square kilometre taken");
        asPublished();
        withTheAreasOfTwoMaps();
        monthByMonth();
        weekByWeek();
        whyTheyDiffer();
    }

    /** The areas that the report quotes, by its periods. */
    static AreaTaken quoted(String period) {
        double km2 = Facts.table("area_taken.csv").stream()
                .filter(row -> row.text("period").equals(period))
                .findFirst()
                .orElseThrow()
                .number("km2");
        return AreaTaken.exactly(km2, "taken " + period + ", as quoted", REPORT);
    }

    private static AreaHeld areaHeld(String column, Source source) {
        CsvInput input = CsvInput.resource(Facts.class, "area_held.csv");
        CsvFormat format = CsvFormat.standard().withComments('#').strict();
        return AreaHeld.of(CsvTable.read(input, format), "date", column, source);
    }

    /** Deaths and areas as a report of May 2025 quotes them, divided. */
    private void asPublished() {
        page.heading("As published in May 2025");
        AreaTaken year = quoted("2024");
        AreaTaken autumn = quoted("2024-09 to 2024-11");
        published("2024, named", 45_287, LossPerArea.over(year));
        published(
                "2024, if 40 % are named",
                45_287, LossPerArea.of(CoverageRatio.exactly(0.40)).over(year));
        published("autumn 2024, named", 11_678, LossPerArea.over(autumn));
        published(
                "autumn 2024, if 45 to 65 % are",
                11_678, LossPerArea.of(FORTY_FIVE_TO_SIXTY_FIVE).over(autumn));
    }

    private void published(String what, long deaths, LossPerArea method) {
        Tally names = Tally.ofTotal(deaths, Lineage.none());
        page.line("  " + what + ": " + Toll.of(names).estimatedBy(method));
    }

    /** Some months of whole weeks, each from its first Thursday to the Wednesday before the first Thursday of the next. */
    private record Weeks(LocalDate from, LocalDate to) {
        static Weeks of(YearMonth first, YearMonth last) {
            return new Weeks(
                    firstThursday(first), firstThursday(last.plusMonths(1)).minusDays(1));
        }

        private static LocalDate firstThursday(YearMonth month) {
            return month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        }
    }

    /** The same periods with the names known a year later, and with areas measured on two maps. */
    private void withTheAreasOfTwoMaps() {
        page.heading("The same, with the names known in May 2026 and the areas of two maps");
        page.indented("""
                The dead are counted by weeks from Thursday to Wednesday. Months cannot be made of weeks, so a month here is the
                weeks that start in it, and its area is what was taken in just these weeks.""");
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        rows.add(row("2024", YearMonth.of(2024, 1), YearMonth.of(2024, 12)));
        rows.add(row("Sep-Nov 2024", YearMonth.of(2024, 9), YearMonth.of(2024, 11)));
        page.table(rows);
        page.indented("""
                45 to 65 % was said of the list of May 2025. A year later it holds more of the dead of these periods, so the
                ranges say what would follow from that share and are likely too high. No map: the series does not reach so far.""");
        if (withBasis) {
            Weeks autumn = Weeks.of(YearMonth.of(2024, 9), YearMonth.of(2024, 11));
            page.indented(rate(autumn, liveuamap).explain());
            page.indented(covered(autumn, deepState).explain());
        }
    }

    private List<String> row(String name, YearMonth first, YearMonth last) {
        Weeks weeks = Weeks.of(first, last);
        List<String> row = new ArrayList<>(List.of(
                name,
                weeks.from().toString(),
                Page.whole(named.between(weeks.from(), weeks.to()).total())));
        for (AreaHeld map : List.of(liveuamap, deepState)) {
            var km2 = map.taken(weeks.from(), weeks.to()).squareKilometres();
            row.add(km2.isPresent() ? Page.whole(km2.getAsDouble()) : "none");
            row.add(text(rate(weeks, map)));
            row.add(text(covered(weeks, map)));
        }
        return row;
    }

    private Outcome rate(Weeks weeks, AreaHeld map) {
        return in(weeks).estimatedBy(LossPerArea.over(map.taken(weeks.from(), weeks.to())));
    }

    private Outcome covered(Weeks weeks, AreaHeld map) {
        return in(weeks)
                .estimatedBy(LossPerArea.of(FORTY_FIVE_TO_SIXTY_FIVE).over(map.taken(weeks.from(), weeks.to())));
    }

    private Toll in(Weeks weeks) {
        return Toll.of(named).between(weeks.from(), weeks.to());
    }

    private static String text(Outcome outcome) {
        if (outcome instanceof Refusal refusal) {
            return refusal.reason() == Reason.MISSING ? "no map" : "no gain";
        }
        Estimate rate = outcome.orThrow();
        Range range = rate.range();
        return range.width() == 0
                ? String.format(Locale.ROOT, "%.1f", rate.central())
                : String.format(Locale.ROOT, "%.1f to %.1f", range.low(), range.high());
    }

    /** Month by month: a small gain makes a large rate, and where nothing was gained there is none. */
    private void monthByMonth() {
        page.heading("Month by month");
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        List<String> refused = new ArrayList<>();
        for (YearMonth month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
            rows.add(row(month.toString(), month, month));
            for (AreaHeld map : List.of(liveuamap, deepState)) {
                if (rate(Weeks.of(month, month), map) instanceof Refusal refusal
                        && refusal.reason() != Reason.MISSING) {
                    refused.add(month + ": " + refusal.message());
                }
            }
        }
        page.table(rows);
        page.indented("""
                Months of a small gain have large rates that say more of the map than of the fighting. The last months lack many
                deaths that will be named later. No gain: the area fell or did not grow, so there is no rate:""");
        refused.forEach(line -> page.line("    " + line));
    }

    /** Week by week: how many weeks have a rate, and how many were refused and why. */
    private void weekByWeek() {
        page.heading("Week by week");
        for (AreaHeld map : List.of(liveuamap, deepState)) {
            Breakdown<LocalDate> rates = Toll.of(named)
                    .estimatedBy(LossPerArea.by(Facts.WEEK_FROM_THURSDAY).over(map));
            long outside = rates.refusals().values().stream()
                    .filter(refusal -> refusal.reason() == Reason.MISSING)
                    .count();
            page.line("  " + map);
            page.line("    " + rates.outcomes().size() + " weeks with named dead: "
                    + rates.estimates().size() + " with a rate, "
                    + (rates.refusals().size() - outside) + " refused for want of a gain, " + outside
                    + " outside the series or without a reading in them");
        }
    }

    /** Why the figures differ: the line is drawn differently on each map, and the names grew. */
    private void whyTheyDiffer() {
        page.heading("Why the figures differ");
        double quoted = quoted("2024-09 to 2024-11").squareKilometres().orElseThrow();
        page.indented("The area of Sep-Nov 2024 is " + Page.whole(quoted)
                + " km² as quoted, and other in each map above. The maps are "
                + apart(LocalDate.of(2024, 9, 4)) + " km² apart on 2024-09-04\nand " + apart(LocalDate.of(2024, 12, 4))
                + " km² on 2024-12-04: little beside what is held, much beside what was taken.");
        page.indented("""
                Each map draws the line by its own rules: what counts as held, when a report is believed, whose a contested strip
                is. Revisions move many km² in a day. The series state no error, so none is assumed: the ranges are those of the
                coverage alone, and the distance between the columns shows what they leave out.
                The names grew too: 11,678 for the autumn as known in May 2025, a year later the number above.""");
    }

    private String apart(LocalDate day) {
        return Page.whole(Math.abs(held(liveuamap, day) - held(deepState, day)));
    }

    private static double held(AreaHeld map, LocalDate day) {
        return Objects.requireNonNull(map.readings().get(day), () -> "no reading on " + day);
    }
}
