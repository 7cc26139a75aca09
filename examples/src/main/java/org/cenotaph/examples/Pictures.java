package org.cenotaph.examples;

import static org.cenotaph.excess.Years.years;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.charts.Caterpillar;
import org.cenotaph.charts.DeadliestPeriods;
import org.cenotaph.charts.Frame;
import org.cenotaph.charts.Picture;
import org.cenotaph.charts.RatioByAge;
import org.cenotaph.charts.StackedDeaths;
import org.cenotaph.composition.Peak;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.RateRanking;
import org.cenotaph.lossrate.RateRanks;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Six pictures of the facts that ship with the examples, each a PNG with the numbers that it shows beside it as CSV.
 *
 * <p>The argument is the folder into which they are written, {@code report/pictures} if there is none.
 */
public final class Pictures {
    private static final int PER = 100_000;
    private static final int TOP = 10;
    private static final Years BASELINE = years(2015, 2019);
    private static final int BEFORE_IT = 2014;
    private static final int LAST_YEAR = 2023;

    private static final String MEDIAZONA = "Mediazona and BBC News Russian, named deaths";
    private static final String LIST =
            "A. Bessudnov (2023), list of Russian military fatalities, SocArXiv s43yf; Rosstat, census of 2021";

    /** What the codes of the list are called; those that the source does not explain, or that are rare, are others. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "vol", "volunteers",
            "inmates", "prisoners",
            "pmc", "private military company",
            "mob", "mobilised",
            "rifle", "rifle units",
            "air", "airborne",
            "nd", "no data");

    private static final String OTHER = "other";
    private static final Axis<String> GROUP =
            Facts.CATEGORY.mapped("group", code -> CATEGORIES.getOrDefault(code, OTHER));
    private static final List<String> FROM_BELOW = List.of(
            "volunteers",
            "prisoners",
            "private military company",
            "mobilised",
            "rifle units",
            "airborne",
            OTHER,
            "no data");

    private Pictures() {}

    /** Writes them. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true"); // a display that cannot be reached would stop the drawing
        Path folder = Path.of(arguments.length == 0 ? "report/pictures" : arguments[0]);
        for (Picture picture : all()) {
            picture.writeTo(folder);
            System.out.println(folder.resolve(picture.name() + ".png") + ": " + picture.title());
        }
    }

    /** All of them, in the order in which a report would show them. */
    public static List<Picture> all() {
        return List.of(
                deathsByWeek(),
                ratioByAge(),
                regionalRates(),
                RegistryPictures.coverage(),
                RegistryPictures.revisions(),
                deadliestDays());
    }

    private static Picture deathsByWeek() {
        Tally deaths = Facts.weeklyByCategory()
                .result()
                .mapped(Facts.CATEGORY, GROUP.name(), code -> CATEGORIES.getOrDefault(code, OTHER));
        return StackedDeaths.of(deaths, Facts.WEEK_FROM_THURSDAY, GROUP)
                .fromBelow(FROM_BELOW)
                .in(new Frame(
                        "deaths-by-week",
                        "Russian soldiers killed in Ukraine and known by name, by week of death",
                        "Counts of names with a known day of death, so there are no ranges. Other: codes that are rare, or that the"
                                + " source does not explain. Names are found months and years after a"
                                + " death, so the last year is far from complete",
                        MEDIAZONA + " by week of death and category, release of 22 May 2026"));
    }

    private static Picture ratioByAge() {
        Tally deaths = Facts.russianDeaths().minus(Facts.russianHivDeaths());
        ExcessTable excess = Toll.of(deaths)
                .estimatedBy(SexRatioExcess.in(years(BEFORE_IT, LAST_YEAR).without(2015, 2016, 2017, 2018, 2019))
                        .above(BASELINE)
                        .ages(15, 49)
                        .linear());
        return RatioByAge.of(deaths, BASELINE, excess)
                .inYears(years(2022, LAST_YEAR))
                .in(new Frame(
                        "ratio-by-age",
                        "Deaths of men for each death of a woman in Russia, and how many more men than expected died",
                        "Deaths from HIV subtracted. The line continues the trend of 2015 to 2019; numbers are deaths of men above"
                                + " it, with 95 % confidence ranges by Student's t. 2020 and 2021, the years of the epidemic, and 2014"
                                + " are not used. After figure 1 of the paper",
                        "Rosstat; Kobak, Bessudnov, Ershov, Mikhailova and Raksha (2025), Demography 62(2):335-347"));
    }

    private static Picture regionalRates() {
        Tally list = Facts.namedList().result();
        Exposure<String> men = Facts.menOfWorkingAge();
        Breakdown<String> raw = Toll.of(list)
                .estimatedBy(LossRate.per(PER).among(men).withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED));
        Breakdown<String> smoothed =
                Toll.of(list).estimatedBy(SmoothedRate.per(PER).among(men));
        RateRanking<String> ranking =
                Toll.of(list).estimatedBy(RateRanks.among(men).withTop(TOP));
        Map<String, String> top = new TreeMap<>();
        ranking.areas().forEach((region, place) -> top.put(region, percent(place.probabilityTop())));
        return Caterpillar.of("raw", raw)
                .beside("smoothed", smoothed)
                .withColumn("rank, 95 %", words(ranking))
                .withColumn("P(top " + TOP + ")", top)
                .in(new Frame(
                        "regional-rates",
                        "Russian soldiers known by name to have been killed, per 100,000 men, by region, to April 2023",
                        "Raw: Wilson limits with continuity correction, as published. Smoothed: each region moved towards the rate of"
                                + " all, the more the fewer men it has. Rank: credible range of the true rank. The ranges hold chance alone, not"
                                + " how much of each region's dead the list holds",
                        LIST));
    }

    private static Map<String, String> words(RateRanking<String> ranking) {
        Map<String, String> words = new TreeMap<>();
        ranking.ranks()
                .estimates()
                .forEach((region, rank) -> words.put(
                        region,
                        String.format(
                                Locale.ROOT,
                                "%.0f to %.0f",
                                rank.range().low(),
                                rank.range().high())));
        return words;
    }

    private static String percent(double probability) {
        return probability < 0.01
                ? "< 1 %"
                : probability > 0.99 ? "> 99 %" : Page.percent(probability).replaceAll("\\.\\d", "");
    }

    private static Picture deadliestDays() {
        Tally list = DeadliestDay.daily().result();
        return DeadliestPeriods.of(
                        list,
                        Axis.DAY,
                        Toll.of(list).estimatedBy(Peak.along(Axis.DAY).withTop(TOP)))
                .in(new Frame(
                        "deadliest-days",
                        "The deadliest days of 2024 for Russian soldiers, by the names found until 30 January 2026",
                        "Blue: mean of the 28 days before and after; orange: deaths of the day. P(highest): the probability that the"
                                + " day would come first again if as many deaths were listed anew. P(by chance): of a count that stands"
                                + " out so much, on any day of the year, from scatter alone. Counts of names, so they have no ranges, and"
                                + " they still grow",
                        MEDIAZONA + " by day of death, read 50 times by thunderquack/MZCasualitiesExtractor"));
    }
}
