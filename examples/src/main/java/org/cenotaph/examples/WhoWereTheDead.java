package org.cenotaph.examples;

import java.io.PrintStream;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.Toll;
import org.cenotaph.composition.Composition;
import org.cenotaph.composition.LeaderChange;
import org.cenotaph.composition.Leaders;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Shares;
import org.cenotaph.composition.SharesByPeriod;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Who the named Russian dead were, from 2022 to 2026: the categories of each year, when prisoners came to be the most numerous and
 * when volunteers did again, and how sure that is.
 *
 * <p>With the argument {@code --basis} the shares of all years together are followed by all that they rest on.
 */
public final class WhoWereTheDead {
    /** Weeks start on Thursdays; a week belongs to the month, and the year, in which it starts. */
    static final Axis<YearMonth> MONTH =
            Facts.WEEK_FROM_THURSDAY.mapped("month in which the week starts", YearMonth::from);

    private static final Axis<Year> YEAR = Facts.WEEK_FROM_THURSDAY.mapped("year in which the week starts", Year::from);
    private static final String UNKNOWN = "nd";
    private static final int LASTING_MONTHS = 3;
    private static final int LASTING_WEEKS = 8;
    private static final List<String> FOLLOWED = List.of("rifle", "air", "mob", "inmates", "pmc", "vol");
    private static final double SHOWN = 0.05;
    private static final double SURE = 0.9995;

    private final Page page;
    private final boolean withBasis;

    private WhoWereTheDead(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new WhoWereTheDead(Page.onto(out), withBasis).run();
    }

    private void run() {
        CsvReading<Tally> reading = Facts.weeklyByCategory();
        Tally dead = reading.result();
        Leaders<YearMonth, String> months = leadersByMonth(dead);

        whatWasRead(reading);
        allYears(dead);
        byYear(dead);
        byMonth(months);
        changes("Changes of the largest that lasted three months or more", months, LASTING_MONTHS);
        changes(
                "The same by week, eight weeks or more",
                leaders(dead, LeadingCategory.of(Facts.CATEGORY).by(Facts.WEEK_FROM_THURSDAY)),
                LASTING_WEEKS);
        upToEachMonth(dead);
        whatThisDoesNotShow();
    }

    /** The list by week of death and category, as it was read. */
    private void whatWasRead(CsvReading<Tally> reading) {
        Tally dead = reading.result();
        page.line("Russian dead of the war in Ukraine whose names and days of death are known, by category");
        page.heading("What was read");
        page.line("  " + reading);
        page.line("  " + Page.whole(dead.total()) + " deaths in weeks from "
                + dead.coordinates(Facts.WEEK_FROM_THURSDAY).get(0) + " on; \"nd\" is of unknown category");
    }

    /** The share of each category in all years, by three ways to treat the deaths of unknown category. */
    private void allYears(Tally dead) {
        page.heading("Shares of all years, three ways to treat the unknown");
        Composition<String> composition = Composition.of(Facts.CATEGORY).unknown(UNKNOWN);
        Shares<String> all = Toll.of(dead).estimatedBy(composition);
        Shares<String> known = Toll.of(dead).estimatedBy(composition.withoutUnknown());
        Shares<String> bounds = Toll.of(dead).estimatedBy(composition.resolvingUnknown());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("category", "of all", "range", "of the known", "range", "however the unknown divide"));
        for (Map.Entry<String, Estimate> category : known.known().estimates().entrySet()) {
            if (category.getValue().central() >= SHOWN) {
                Outcome share = all.of(category.getKey());
                rows.add(List.of(
                        category.getKey(),
                        Page.percent(share.orThrow().central()),
                        range(share),
                        Page.percent(category.getValue().central()),
                        range(category.getValue()),
                        range(bounds.of(category.getKey()))));
            }
        }
        all.unknown()
                .ifPresent(share -> rows.add(
                        List.of("unknown", Page.percent(share.orThrow().central()), range(share), "", "", "")));
        page.table(rows);
        page.line(
                "  categories of 5 % of the known or more; ranges of one column hold together with 95 % confidence, the last"
                        + " are bounds");
        if (withBasis) {
            page.indented(known.of("vol").explain());
        }
    }

    /** How the shares moved from year to year. */
    private void byYear(Tally dead) {
        page.heading("Shares of the known by year, with ranges that hold together within a year");
        SharesByPeriod<Year, String> years = Toll.of(dead.mapped(Facts.WEEK_FROM_THURSDAY, YEAR.name(), Year::from))
                .estimatedBy(Composition.of(Facts.CATEGORY)
                        .unknown(UNKNOWN)
                        .withoutUnknown()
                        .by(YEAR));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of("year"), FOLLOWED.stream()).toList());
        years.shares()
                .forEach((year, shares) -> rows.add(Stream.concat(
                                Stream.of(year.toString()), FOLLOWED.stream().map(one -> withRange(shares.of(one))))
                        .toList()));
        page.table(rows);
    }

    /** Which category was the largest in each month, never without the probability that it truly was. */
    private void byMonth(Leaders<YearMonth, String> months) {
        page.heading("The largest known category of each month, and the probability that it truly is");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "month", "largest", "deaths", "of the known", "probability", "next", "lead", "unknown", "at worst"));
        months.leaders()
                .forEach((month, leader) -> rows.add(List.of(
                        month.toString(),
                        String.join(" and ", leader.largest()),
                        Page.whole(leader.deaths().getOrDefault(leader.largest().get(0), 0L)),
                        withRange(leader.share()),
                        chance(leader.probability()),
                        String.join(" and ", leader.runnersUp()),
                        Page.whole(leader.lead()),
                        Page.whole(leader.unknown()),
                        chance(leader.probabilityAtWorst()))));
        page.table(rows);
        page.line("  at worst: the probability if all the unknown of the month belonged to the next category");
    }

    /** When the largest category gave way to another; short spells are counted, but not shown. */
    private <P extends Comparable<? super P>> void changes(String heading, Leaders<P, String> leaders, int lasting) {
        page.heading(heading);
        for (LeaderChange<P, String> change : leaders.lastingChanges(lasting)) {
            page.line("  " + change.after() + ", and " + (change.periods() - 1) + " more after it");
            page.line("    before, " + change.before() + ": " + change.from());
            page.line("    after, " + change.after() + ": " + change.to());
        }
        page.line("  " + leaders.changes().size() + " changes in all, short ones included");
    }

    /** The same question asked of all deaths up to the end of each month. */
    private void upToEachMonth(Tally dead) {
        Leaders<YearMonth, String> sums =
                leaders(byMonths(dead), LeadingCategory.of(Facts.CATEGORY).cumulativelyBy(MONTH));
        changes("The same of all deaths up to the end of a month", sums, 1);
    }

    /** What these shares do not say. */
    private void whatThisDoesNotShow() {
        page.heading("What this does not show");
        page.line(
                "  Only names with a known day of death are here, and some categories may be named later or less often than");
        page.line(
                "  others. The last months are incomplete: which category leads in them can still change. The probability");
        page.line(
                "  answers for chance among independent deaths of the list; deaths come in battles, so it is nearer to 0 or");
        page.line("  1 than it should be. A week belongs to the month in which its Thursday lies.");
    }

    /** The largest known category of each month. */
    static Leaders<YearMonth, String> leadersByMonth(Tally dead) {
        return leaders(byMonths(dead), LeadingCategory.of(Facts.CATEGORY).by(MONTH));
    }

    private static <P extends Comparable<? super P>> Leaders<P, String> leaders(
            Tally dead, LeadingCategory<P, String> method) {
        return Toll.of(dead).estimatedBy(method.unknown(UNKNOWN));
    }

    private static Tally byMonths(Tally dead) {
        return dead.mapped(Facts.WEEK_FROM_THURSDAY, MONTH.name(), YearMonth::from);
    }

    private static String withRange(Outcome share) {
        return Page.percent(share.orThrow().central()) + " (" + range(share) + ")";
    }

    private static String range(Outcome share) {
        Range range = share.orThrow().range();
        return String.format(Locale.ROOT, "%.1f to %.1f", 100 * range.low(), 100 * range.high());
    }

    private static String chance(double probability) {
        return probability >= SURE
                ? "above 0.999"
                : probability < 1 - SURE ? "below 0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }
}
