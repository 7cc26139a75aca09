package org.cenotaph.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cenotaph.Toll;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.PeakPeriod;
import org.cenotaph.composition.Peaks;
import org.cenotaph.composition.ReadingChange;
import org.cenotaph.composition.ReadingPeaks;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;

/**
 * Which day of 2024 was the deadliest for Russian soldiers, by a list of names that was read fifty times while it grew: the answer
 * at the last reading, how likely such counts are at the level around them, and how the answer changed.
 *
 * <p>With the argument {@code --basis} the answer is followed by all that it rests on.
 */
public final class DeadliestDay {
    /** The day on which the list was read, as its ISO date. */
    static final Axis<String> READING = Axis.category("reading");

    private static final Peak<LocalDate> DAYS = Peak.along(Axis.DAY);
    private static final int WEEKS_EACH_SIDE = 8;
    private static final LocalDate LAST_FULL_WEEK_ENDS = LocalDate.of(2024, 12, 29);
    private static final int PUBLISHED = 201;
    private static final LocalDate PUBLISHED_DAY = LocalDate.of(2024, 2, 20);
    private static final String FILE = "daily_deaths_2024_by_reading.csv";

    private final Page page;
    private final boolean withBasis;

    private DeadliestDay(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new DeadliestDay(Page.onto(out), withBasis).run();
    }

    private void run() {
        CsvReading<Tally> reading = daily();
        Tally list = reading.result();
        ReadingPeaks<LocalDate, String> readings =
                Toll.of(list).estimatedBy(DAYS.withTop(2).readAlong(READING));

        whatWasRead(reading);
        days(Toll.of(list).estimatedBy(DAYS));
        weeks(list);
        howTheAnswerChanged(readings);
        asPublished(list, readings);
        whatItDoesNotShow();
    }

    /** The list at its last reading. Deaths whose day is not known can be the deaths of no day. */
    private void whatWasRead(CsvReading<Tally> reading) {
        Tally list = reading.result();
        page.line("The deadliest day of 2024 for Russian soldiers, by the names found until 30 January 2026");
        page.heading("What was read");
        page.line("  " + reading);
        page.line("  " + Page.whole(list.total() - list.unplaced(Axis.DAY)) + " deaths on a known day of 2024");
        page.line("  " + Page.whole(list.unplaced(Axis.DAY)) + " deaths of any year on a day that is not known");
    }

    /** The days with most deaths, and how likely such counts are if the days around set the level. */
    private void days(Peaks<LocalDate> peaks) {
        page.heading("The days with most deaths, at the last reading");
        page.table(rows(peaks));
        page.line(
                "  level: mean of the 28 days before and the 28 after; P: of so many deaths at that level, for a day named");
        page.line("  beforehand, and for any of the " + peaks.compared() + " days looked at");
        if (withBasis) {
            page.indented(peaks.highest().explain());
        }
    }

    /** The same by week, which takes out what one day lends to the next. */
    private void weeks(Tally list) {
        page.heading("The weeks with most deaths, at the last reading");
        Tally weekly =
                list.between(LocalDate.of(2024, 1, 1), LAST_FULL_WEEK_ENDS).mapped(Axis.DAY, "week", IsoWeek::of);
        Axis<IsoWeek> week = Axis.DAY.mapped("week", IsoWeek::of);
        Peaks<IsoWeek> peaks = Toll.of(weekly)
                .estimatedBy(Peak.along(week).withSurroundings(WEEKS_EACH_SIDE).withTop(5));
        page.table(rows(peaks));
        page.line("  weeks from Monday to Sunday; level: mean of the " + WEEKS_EACH_SIDE + " weeks before and after");
    }

    private static <P extends Comparable<? super P>> List<List<String>> rows(Peaks<P> peaks) {
        List<List<String>> rows = new ArrayList<>(
                List.of(List.of("rank", "", "deaths", "level", "variance/mean", "P", "P, any", "P, highest")));
        for (PeakPeriod<P> peak : peaks.table()) {
            rows.add(List.of(
                    Integer.toString(peak.rank()),
                    peak.period().toString(),
                    Page.whole(peak.deaths()),
                    Page.whole(peak.level()),
                    String.format(Locale.ROOT, "%.1f", peak.dispersion()),
                    probability(peak.probability()),
                    probability(peak.probabilityAmongAll()),
                    probability(peak.probabilityOfHighest())));
        }
        return rows;
    }

    private static String probability(double probability) {
        return probability < 0.0001 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", probability);
    }

    /** The list was read fifty times while it grew: which day was the highest each time. */
    private void howTheAnswerChanged(ReadingPeaks<LocalDate, String> readings) {
        page.heading("How the answer changed over fifty readings");
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("reading", "dead of 2024", "highest day", "deaths", "P, any", "next")));
        readings.byReading().forEach((reading, peaks) -> rows.add(row(reading, peaks)));
        page.table(rows);
        for (ReadingChange<LocalDate, String> change : readings.changes()) {
            page.line("  between " + change.before() + " and " + change.after() + ": from " + named(change.from())
                    + " to " + named(change.to()));
        }
    }

    private static List<String> row(String reading, Peaks<LocalDate> peaks) {
        String known = Page.whole(peaks.highest().basis().counted());
        if (peaks.table().isEmpty()) {
            return List.of(reading, known, "none");
        }
        PeakPeriod<LocalDate> first = peaks.table().get(0);
        return List.of(
                reading,
                known,
                named(peaks),
                Page.whole(first.deaths()),
                probability(first.probabilityAmongAll()),
                peaks.table().stream()
                        .filter(peak -> peak.rank() > 1)
                        .limit(1)
                        .map(peak -> peak.period() + " " + Page.whole(peak.deaths()))
                        .collect(Collectors.joining()));
    }

    private static String named(Peaks<LocalDate> peaks) {
        return peaks.periods().stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
    }

    /** The check: a published day and its count beside the readings before and after it. */
    private void asPublished(Tally list, ReadingPeaks<LocalDate, String> readings) {
        page.heading("Beside what was published: " + PUBLISHED + " dead on 20 February 2024 (report of May 2025)");
        for (String reading : List.of("2025-05-09", "2025-05-24", "2025-08-29", "2025-09-13")) {
            Peaks<LocalDate> peaks = readings.at(reading);
            page.line("  reading of " + reading + ": " + named(peaks) + " is the highest; it counts "
                    + deaths(list, reading, PUBLISHED_DAY) + " on " + PUBLISHED_DAY);
        }
        page.line(
                "  The day is the published one; the count is 178 to 180 where 201 were published. No reading gives 201: the list");
        page.line(
                "  passed it between August and September 2025. The report rests on more dated deaths than the readings of May");
        page.line(
                "  2025 hold: it counts 45,287 dead of 2024, they 31,612 to 32,588, from about as many names (106,745 and");
        page.line("  107,620 to 109,625). Those without a day of death in the readings are the likely difference.");
    }

    private static long deaths(Tally list, String reading, LocalDate day) {
        return list.where(READING, at -> at.compareTo(reading) <= 0, "up to " + reading)
                .counts(Axis.DAY)
                .getOrDefault(day, 0L);
    }

    /** What the table of days does not say. */
    private void whatItDoesNotShow() {
        page.heading("What this does not show");
        page.line(
                "  Deaths on the list, not all deaths: names are found months and years later, and the counts still grow.");
        page.line(
                "  Days late in the year have had less time to be completed; what the list will say of them is not known.");
        page.line(
                "  A count far above its surroundings is an event or a way of recording: some sources date many deaths to one day.");
        page.line(
                "  P, highest: that the day would come first again if as many deaths were listed anew. It knows only the list.");
        page.line(
                "  P is of the count on the list, against nothing but the scatter of the days around. It is not the probability");
        page.line("  that more people died on this day than on another.");
    }

    /** Deaths of 2024 by day, as each reading of the list added them or took them away. */
    static CsvReading<Tally> daily() {
        return CsvCounts.in(CsvFormat.standard().withComments('#'))
                .from(
                        Source.titled(
                                "named deaths by day",
                                "Mediazona and BBC News Russian, named deaths by day of death, 50 readings from 30 December 2023 to 30 January 2026, by thunderquack/MZCasualitiesExtractor"))
                .along(Axis.DAY, "day")
                .wide(READING, readings())
                .blankIsZero()
                .allowingCorrections()
                .read(CsvInput.resource(Facts.class, FILE));
    }

    /** The names of the columns after the first. */
    private static String[] readings() {
        InputStream file = Objects.requireNonNull(Facts.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String header = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            return header.substring(header.indexOf(',') + 1).split(",");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
