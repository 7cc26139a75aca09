package org.cenotaph.examples;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.Inequality;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RankedArea;
import org.cenotaph.lossrate.RateInequality;
import org.cenotaph.lossrate.RateRanking;
import org.cenotaph.lossrate.RateRanks;
import org.cenotaph.lossrate.RateRatio;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.tally.Tally;

/**
 * Named dead per 100,000 men in each of 85 regions of Russia: the published rates beside ours, what smoothing makes of those that
 * rest on few deaths, and how sure a place in the ranking is.
 *
 * <p>With the argument {@code --basis} the rate of one region is followed by all that it rests on.
 */
public final class RegionalLossRates {
    private static final int PER = 100_000;
    private static final int TOP = 10;

    private final Page page;
    private final boolean withBasis;
    private final Tally list = Facts.namedList().result();
    private final Exposure<String> men = Facts.menOfWorkingAge();
    private final List<CsvTable.Row> published = Facts.table("published_regional_rates.csv");

    private RegionalLossRates(Page page, boolean withBasis) {
        this.page = page;
        this.withBasis = withBasis;
    }

    /** Prints the page. */
    public static void main(String[] arguments) {
        print(System.out, List.of(arguments).contains("--basis"));
    }

    static void print(PrintStream out, boolean withBasis) {
        new RegionalLossRates(Page.onto(out), withBasis).run();
    }

    private void run() {
        page.line("Named dead of 2022-23 per 100,000 men aged 16 to 61, by region of Russia");
        whatIsJoined();
        asPublished();
        smoothedAndRanked();
        betweenRegions();
        whatItDoesNotShow();
    }

    /**
     * The dead and the people at risk are two tables, joined by the name of the region. What matches nothing is told, not
     * dropped.
     */
    private void whatIsJoined() {
        page.heading("The list and the census");
        page.line("  the list: " + Page.whole(list.total()) + " deaths, " + list.unplaced(Facts.REGION)
                + " of them without a region; the census: " + men);
        page.line("  joined by name: " + men.matching(list));
        page.line("  all regions together: "
                + Toll.of(list).estimatedBy(LossRate.per(PER).among(men).overall()));
    }

    /** The rates by the published method. */
    private Breakdown<String> rates() {
        return Toll.of(list)
                .estimatedBy(LossRate.per(PER).among(men).withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED));
    }

    /**
     * The rate of each region with the limits that were published, computed by the same formula, and a word where a digit
     * differs.
     */
    private void asPublished() {
        page.heading("As published, and as computed here (95 % Wilson limits with continuity correction)");
        Breakdown<String> rates = rates();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("region", "dead", "published", "low", "high", "computed", "low", "high", ""));
        for (CsvTable.Row row : published) {
            Estimate ours = rates.at(row.text("region")).orThrow();
            rows.add(List.of(
                    row.text("region"),
                    Page.whole(ours.basis().counted()),
                    row.text("rate"),
                    row.text("low"),
                    row.text("high"),
                    rate(ours.central()),
                    rate(ours.range().low()),
                    rate(ours.range().high()),
                    agrees(ours, row) ? "" : "differs"));
        }
        page.table(rows);
        page.line("  rates and limits that differ from the printed digits: " + ratesThatDiffer(rates) + " of "
                + published.size());
        if (withBasis) {
            page.indented(rates.at("Tuva").explain());
        }
    }

    private long ratesThatDiffer(Breakdown<String> rates) {
        return published.stream()
                .filter(row -> !agrees(rates.at(row.text("region")).orThrow(), row))
                .count();
    }

    /** How many of the published rates come out with both their limits, and of how many. */
    static String agreement() {
        RegionalLossRates example = new RegionalLossRates(Page.onto(System.out), false);
        int all = example.published.size();
        return all - example.ratesThatDiffer(example.rates()) + " of the " + all
                + " rates of the published table and their limits are the same to the printed digits";
    }

    private static boolean agrees(Estimate ours, CsvTable.Row row) {
        return Stream.of(
                        isRounded(ours.central(), row.text("rate")),
                        isRounded(ours.range().low(), row.text("low")),
                        isRounded(ours.range().high(), row.text("high")))
                .allMatch(rounded -> rounded);
    }

    private static boolean isRounded(double number, String printed) {
        return new ReplicatedNumber("value", new BigDecimal(printed), number).verdict() != Verdict.DIFFERS;
    }

    /**
     * A region with few deaths has an uncertain rate and a place in the ranking that chance gave it. Smoothing draws such rates
     * towards the mean; the ranking gets ranges, and the first place a probability.
     */
    private void smoothedAndRanked() {
        page.heading("The same regions smoothed, and their place in the ranking (95 % credible ranges)");
        Breakdown<String> smoothed =
                Toll.of(list).estimatedBy(SmoothedRate.per(PER).among(men));
        RateRanking<String> ranking =
                Toll.of(list).estimatedBy(RateRanks.among(men).withTop(TOP));
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("region", "raw", "smoothed", "low", "high", "rank", "from", "to", "P, first", "P, top " + TOP));
        Breakdown<String> raw = rates();
        for (CsvTable.Row row : published) {
            String region = row.text("region");
            Estimate estimate = smoothed.at(region).orThrow();
            RankedArea<String> place = Objects.requireNonNull(ranking.areas().get(region), region);
            rows.add(List.of(
                    region,
                    rate(raw.at(region).orThrow().central()),
                    rate(estimate.central()),
                    rate(estimate.range().low()),
                    rate(estimate.range().high()),
                    Page.whole(place.rank().central()),
                    Page.whole(place.rank().range().low()),
                    Page.whole(place.rank().range().high()),
                    probability(place.probabilityFirst()),
                    probability(place.probabilityTop())));
        }
        page.table(rows);
        page.line("  "
                + Toll.of(list).estimatedBy(SmoothedRate.per(PER).among(men)).at("Nenets"));
    }

    /** Two regions compared by the ratio of their rates, and the inequality of all regions in one number. */
    private void betweenRegions() {
        page.heading("One region beside another, and how unequal the losses are");
        page.line("  Buryatia over Moscow: "
                + Toll.of(list)
                        .estimatedBy(RateRatio.of("Buryatia").over("Moscow").among(men)));
        Inequality<String> inequality = Toll.of(list).estimatedBy(RateInequality.among(men));
        page.line("  Gini of the rates: " + inequality.gini());
        page.line("  Theil of the rates: " + inequality.theil());
    }

    /** What these rates do not say. */
    private void whatItDoesNotShow() {
        page.heading("What this does not show");
        page.line(
                "  The list is incomplete, and not equally so everywhere: a region with a better searched press has a higher");
        page.line(
                "  rate. The ranges hold the chance in the counts alone, not the share of each region's dead that is listed.");
        page.line("  Deaths are by date of confirmation to April 2023; " + list.unplaced(Facts.REGION)
                + " without a region are in no rate.");
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, rate < 10 ? "%.2f" : "%.1f", rate);
    }

    private static String probability(double probability) {
        return probability < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }
}
