package org.cenotaph.examples;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cenotaph.charts.Frame;
import org.cenotaph.charts.NamedAndEstimated;
import org.cenotaph.charts.Picture;
import org.cenotaph.charts.Revisions;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Quarter;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** The pictures of the weekly estimates that were published from the inheritance registry. */
final class RegistryPictures {
    private static final Axis<LocalDate> WEEK = Axis.weekStarting(DayOfWeek.MONDAY);
    private static final String SOURCE = "Meduza and Mediazona, estimates from the Russian probate registry";

    private RegistryPictures() {}

    /** Named against estimated deaths over time. */
    static Picture coverage() {
        RegistryEdition edition = RegistryEdition.weekly(2026);
        Tally named = named(edition);
        return NamedAndEstimated.of(named, new Breakdown<>(WEEK, new TreeMap<>(edition.series("assembled")), 0))
                .withSharesOf(named.mapped(WEEK, Axis.QUARTER.name(), Quarter::of), byQuarter(edition))
                .from(edition.series("forecast").firstKey(), "forecast")
                .in(new Frame(
                        "coverage",
                        "Russian soldiers killed in Ukraine: known by name, and estimated from the probate registry",
                        "By week of death, as known in May 2026. Ranges of quarters are those of their weeks, added up as the"
                                + " publishers add them; a week belongs to the quarter in which its Monday lies. The bounds"
                                + " of the week of 13 June 2022, printed the wrong way round, are put right for the week and added"
                                + " as printed. From July 2025 on the estimate is a forecast. A share above 100 % means that more are known by name than were"
                                + " estimated",
                        SOURCE + ", edition of May 2026"));
    }

    private static Tally named(RegistryEdition edition) {
        TallyBuilder names = Tally.along(WEEK);
        edition.series("list").forEach((week, count) -> names.add(Math.round(count.central()), week));
        return names.build();
    }

    private static Breakdown<Quarter> byQuarter(RegistryEdition edition) {
        SortedMap<Quarter, Outcome> quarters = new TreeMap<>();
        for (LocalDate week : edition.series("assembled").keySet()) {
            quarters.computeIfAbsent(
                    Quarter.of(week),
                    its -> edition.sum(each -> Quarter.of(each).equals(its), "assembled"));
        }
        return new Breakdown<>(Axis.QUARTER, quarters, 0);
    }

    /** What three editions said of the same dates. */
    static Picture revisions() {
        RegistryEdition of2025 = RegistryEdition.weekly(2025);
        RegistryEdition of2026 = RegistryEdition.weekly(2026);
        return Revisions.from("July 2024", flash(RegistryEdition.cumulative(2024)))
                .to("August 2025", upTo(of2025, "registry", "flash"))
                .to("May 2026, without late cases", upTo(of2026, "excess", "forecast"))
                .to("May 2026, with late cases", upTo(of2026, "assembled"))
                .in(new Frame(
                        "revisions",
                        "Russian soldiers killed in Ukraine up to the same dates, as estimated in three editions",
                        "Deaths up to the end of the week that begins on the date. Ranges are 95 % ranges; those of 2025 and 2026"
                                + " are of weeks, added up as the publishers add them. Late cases are those of the missing and of"
                                + " men declared dead by courts. The last date is a forecast in the edition of 2026",
                        SOURCE + ", editions of July 2024, August 2025 and May 2026"));
    }

    private static Breakdown<LocalDate> flash(RegistryEdition edition) {
        SortedMap<LocalDate, Estimate> weeks = new TreeMap<>(edition.series("flash_training"));
        weeks.putAll(edition.series("flash_forecast"));
        return atDates(
                weeks,
                date -> edition.at(date, "flash_training", "flash_forecast").orElseThrow());
    }

    private static Breakdown<LocalDate> upTo(RegistryEdition edition, String... series) {
        SortedMap<LocalDate, Estimate> weeks = new TreeMap<>();
        Stream.of(series).forEach(name -> weeks.putAll(edition.series(name)));
        return atDates(weeks, date -> edition.sum(week -> !week.isAfter(date), series));
    }

    /** An estimate for each date that the weeks reach; a refusal for those after them. */
    private static Breakdown<LocalDate> atDates(
            SortedMap<LocalDate, Estimate> weeks, Function<LocalDate, Estimate> estimate) {
        LocalDate last = weeks.lastKey();
        Basis basis = weeks.values().iterator().next().basis();
        SortedMap<LocalDate, Outcome> outcomes = new TreeMap<>();
        for (LocalDate date : PublishedEditions.DATES) {
            outcomes.put(
                    date,
                    date.isAfter(last)
                            ? new Refusal(Reason.MISSING, "it ends with the week of " + last, basis)
                            : estimate.apply(date));
        }
        return new Breakdown<>(WEEK, outcomes, 0);
    }
}
