package org.cenotaph.excess;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;

/**
 * Deaths estimated from an inheritance registry: by week, month, year and running total, by age, the late ones, and all.
 *
 * <p>Every series holds all ages and the late deaths. A week belongs to the month and the year that hold its Thursday, so that
 * weeks fall into months as ISO 8601 lets them fall into years, and months add up to years. Ranges of sums are not sums of the
 * ranges shown, unless that was asked for. Weeks that are too recent are refused one by one, and left out of sums with a
 * caution.
 */
public final class RegistryTable {
    /** The name of the part of the total that holds deaths whose cases were opened late. */
    public static final String LATE = "late";

    private final SortedMap<IsoWeek, Outcome> weeks = new TreeMap<>();
    private final SortedMap<IsoWeek, Outcome> cumulative = new TreeMap<>();
    private final SortedMap<YearMonth, Outcome> months;
    private final SortedMap<Year, Outcome> years;
    private final Axis<AgeBand> ageAxis;
    private final SortedMap<AgeBand, Outcome> ages = new TreeMap<>();
    private final Optional<Outcome> late;
    private final Outcome total;

    RegistryTable(RegistryDeaths deaths, RegistryOutcomes outcomes) {
        List<IsoWeek> all = deaths.cases.weeks;
        ageAxis = deaths.plan.people().ageAxis();
        for (int t = 0; t < all.size(); t++) {
            weeks.put(all.get(t), outcomes.ofWeeks(new int[] {t}));
            if (deaths.retained[t]) {
                cumulative.put(
                        all.get(t), outcomes.ofWeeks(IntStream.rangeClosed(0, t).toArray()));
            }
        }
        months = grouped(all, week -> YearMonth.from(week.monday().plusDays(3)), outcomes);
        years = grouped(all, week -> Year.of(week.year()), outcomes);
        for (int age : deaths.allAges()) {
            ages.put(deaths.cases.bands[age], outcomes.ofAge(age));
        }
        late = deaths.plan.opening().late() == null ? Optional.empty() : Optional.of(outcomes.ofLate());
        total = outcomes.total();
    }

    private static int[] with(int[] some, int next) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = next;
        return more;
    }

    private static <P extends Comparable<? super P>> SortedMap<P, Outcome> grouped(
            List<IsoWeek> weeks, Function<IsoWeek, P> period, RegistryOutcomes outcomes) {
        SortedMap<P, int[]> groups = new TreeMap<>();
        for (int t = 0; t < weeks.size(); t++) {
            P group = period.apply(weeks.get(t));
            groups.put(group, with(groups.getOrDefault(group, new int[0]), t));
        }
        SortedMap<P, Outcome> grouped = new TreeMap<>();
        groups.forEach((group, its) -> grouped.put(group, outcomes.ofWeeks(its)));
        return grouped;
    }

    /** All deaths, with the age groups and the late deaths as parts. */
    public Outcome total() {
        return total;
    }

    /**
     * The estimate of all deaths.
     *
     * @throws org.cenotaph.estimate.NoEstimateException if it was refused
     */
    public Estimate orThrow() {
        return total.orThrow();
    }

    /** Each week; those that are too recent are refused. */
    public Breakdown<IsoWeek> byWeek() {
        return new Breakdown<>(Axis.ISO_WEEK, weeks, 0);
    }

    /** Each month, a week belonging to the month of its Thursday. */
    public Breakdown<YearMonth> byMonth() {
        return new Breakdown<>(Axis.MONTH, months, 0);
    }

    /** Each year, a week belonging to the year of its Thursday. */
    public Breakdown<Year> byYear() {
        return new Breakdown<>(Axis.YEAR, years, 0);
    }

    /** The deaths up to and including each week that is not left out. */
    public SortedMap<IsoWeek, Outcome> cumulative() {
        return Collections.unmodifiableSortedMap(cumulative);
    }

    /** Each age group over all weeks, without the late deaths. */
    public Breakdown<AgeBand> byAge() {
        return new Breakdown<>(ageAxis, ages, 0);
    }

    /** The deaths whose cases were opened late, over all weeks; nothing if they were not estimated. */
    public Optional<Outcome> late() {
        return late;
    }

    /** One sentence a line: each age group, the late deaths, each year, and the total. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        ages.forEach((band, outcome) -> lines.add(band + ": " + outcome));
        late.ifPresent(outcome -> lines.add(LATE + ": " + outcome));
        years.forEach((year, outcome) -> lines.add(year + ": " + outcome));
        lines.add("total: " + total);
        return String.join("\n", lines);
    }
}
