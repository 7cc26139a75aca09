package org.cenotaph.examples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cenotaph.Toll;
import org.cenotaph.composition.Leader;
import org.cenotaph.composition.Leaders;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.Peaks;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** The published figures that are counted in lists: who the dead were, which category was the largest, the deadliest day. */
final class ListFigures {
    private static final List<String> UNIT_TYPES =
            List.of("professional army", "unknown", "inmates", "volunteers", "conscripted", "private military company");
    private static final List<String> CATEGORIES = List.of("vol", "nd", "rifle", "inmates", "mob");

    private ListFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return Sentences.in(ListFigures.class)
                .with(
                        "list-2023-records",
                        () -> Toll.of(Facts.namedList().result()).estimatedBy(new CountOfRecords()))
                .with(
                        "list-2023-mean-age",
                        () -> Toll.of(Facts.namedListByAge().result()).estimatedBy(new MeanAge()))
                .each(
                        "list-2023-*",
                        UNIT_TYPES,
                        unit -> Toll.of(Facts.namedList().result())
                                .where(Facts.UNIT_TYPE, unit)
                                .estimatedBy(new CountOfRecords()))
                .each(
                        "category-*-2026-05",
                        CATEGORIES,
                        category -> Toll.of(Facts.weeklyByCategory().result())
                                .where(Facts.CATEGORY, category)
                                .estimatedBy(new CountOfRecords()))
                .with(
                        "prisoners-lead-2023-03",
                        () -> place(
                                "inmates",
                                Toll.of(byMonth())
                                        .estimatedBy(LeadingCategory.of(Facts.CATEGORY)
                                                .by(WhoWereTheDead.MONTH)
                                                .unknown("nd")),
                                YearMonth.of(2023, 3)))
                .with(
                        "volunteers-lead-late-2024",
                        () -> place(
                                "vol",
                                Toll.of(byMonth())
                                        .estimatedBy(LeadingCategory.of(Facts.CATEGORY)
                                                .by(WhoWereTheDead.MONTH)
                                                .unknown("nd")),
                                YearMonth.of(2024, 10),
                                YearMonth.of(2024, 11),
                                YearMonth.of(2024, 12)))
                .with(
                        "deadliest-day-2024",
                        () -> on(
                                LocalDate.of(2024, 2, 20),
                                Toll.of(DeadliestDay.daily().result())
                                        .where(
                                                DeadliestDay.READING,
                                                at -> at.compareTo("2025-05-31") < 0,
                                                "up to May 2025")
                                        .estimatedBy(Peak.along(Axis.DAY))));
    }

    private static Tally byMonth() {
        return Facts.weeklyByCategory()
                .result()
                .mapped(Facts.WEEK_FROM_THURSDAY, WhoWereTheDead.MONTH.name(), YearMonth::from);
    }

    /**
     * The place of a category among the known ones by their deaths, 1 for most; of several months the lowest place. The answer
     * names who leads in each month, with the share and the probability.
     */
    private static Outcome place(String category, Leaders<YearMonth, String> leaders, YearMonth... months) {
        long lowest = 1;
        long counted = 0;
        Lineage lineage = Lineage.none();
        List<String> sentences = new ArrayList<>();
        for (YearMonth month : months) {
            Leader<String> leader = leaders.in(month);
            long deaths = leader.deaths().getOrDefault(category, 0L);
            long ahead = leader.deaths().values().stream()
                    .filter(its -> its > deaths)
                    .count();
            lowest = Math.max(lowest, 1 + ahead);
            counted += leader.share().basis().counted();
            lineage = lineage.plus(leader.share().basis().lineage());
            sentences.add(month + ": " + leader);
        }
        Basis basis = leaders.in(months[0]).share().basis();
        Method method = new Method(
                "the largest known category of the month (" + String.join(" | ", sentences) + ")",
                basis.method().references());
        Basis its = new Basis(lineage, counted, method, basis.assumptions(), List.of());
        Range range = new Range(lowest, lowest, Kind.counted());
        return new Estimate(lowest, range, "in the order of the known categories", Optional.empty(), Map.of(), its);
    }

    /** The deaths of the highest day, which must be the one that was published. */
    private static Outcome on(LocalDate published, Peaks<LocalDate> peaks) {
        if (!peaks.periods().equals(List.of(published))) {
            throw new IllegalStateException("the highest day is " + peaks.periods() + ", not " + published);
        }
        return peaks.highest();
    }
}
