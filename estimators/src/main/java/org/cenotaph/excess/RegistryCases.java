package org.cenotaph.excess;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The registry cases in arrays: those of the baseline, and those of the estimated weeks by delay.
 *
 * <p>Sex 0 is men, sex 1 women. The delay index counts weeks up to the limit from which cases are late; the cell at that limit
 * holds all late cases. Without an axis of delay there is one cell, and nothing is late. Cases in the week of delay that was not
 * yet over for the whole week of death on the day of reading are left out.
 */
final class RegistryCases {
    static final int MEN = 0;
    static final int WOMEN = 1;

    final AgeBand[] bands;
    final List<IsoWeek> weeks;
    final double[] times;
    final int[] over;
    /** Days of delay that are over for the Sunday of each week, the day of reading among them. */
    final int[] elapsed;

    final boolean delayed;
    final double[] baselineTimes;
    final int[] weeksPerYear;
    /** By age, sex and week of the baseline. */
    final double[][][] baseline;
    /** Late cases by sex and week of the baseline. */
    final double[][] lateBaseline;
    /** By age, sex, week and delay. */
    final double[][][][] opened;

    /** Room for the cases, all zero. */
    RegistryCases(RegistryPlan plan, AgeBand... bands) {
        this.bands = bands;
        this.weeks = plan.weeks;
        this.delayed = plan.delay != null;
        this.times = weeks.stream().mapToDouble(RegistryCases::time).toArray();
        this.over = weeks.stream()
                .mapToInt(week -> RegistryPlan.weeksOver(week, plan.readOn))
                .toArray();
        this.elapsed = weeks.stream()
                .mapToInt(week ->
                        Math.toIntExact(ChronoUnit.DAYS.between(week.monday().plusDays(6), plan.readOn) + 1))
                .toArray();
        List<IsoWeek> past = baselineWeeks(plan.baseline);
        this.baselineTimes = past.stream().mapToDouble(RegistryCases::time).toArray();
        this.weeksPerYear = plan.baseline.years().stream()
                .mapToInt(year ->
                        (int) past.stream().filter(w -> w.year() == year).count())
                .toArray();
        this.baseline = new double[bands.length][2][past.size()];
        this.lateBaseline = new double[2][past.size()];
        this.opened = new double[bands.length][2][weeks.size()][delayed ? plan.lateAfter + 1 : 1];
    }

    /** The cases of a tally along week, sex, age and, where the plan has one, delay. */
    static RegistryCases of(Tally tally, RegistryPlan plan) {
        TreeSet<AgeBand> known = new TreeSet<>(tally.coordinates(plan.ageAxis));
        known.addAll(
                plan.match.tally().coordinates(plan.ageAxis)); // listed at an age without cases: refused, not left out
        AgeBand[] bands = known.stream().filter(band -> within(band, plan.ages)).toArray(AgeBand[]::new);
        RegistryCases cases = new RegistryCases(plan, bands);
        Map<Object, Integer> ages = places(List.of(bands));
        Map<Object, Integer> target = places(cases.weeks);
        Map<Object, Integer> past = places(baselineWeeks(plan.baseline));
        tally.cells().forEach(cell -> {
            List<?> at = cell.coordinates();
            Integer age = ages.get(at.get(2));
            int sex = plan.men.equals(at.get(1)) ? MEN : plan.women.equals(at.get(1)) ? WOMEN : -1;
            Object delay = at.size() > 3 ? at.get(3) : Integer.valueOf(0);
            if (age != null && sex >= 0 && delay instanceof Integer weeksOfDelay) {
                cases.add(age, sex, target.get(at.get(0)), past.get(at.get(0)), weeksOfDelay, cell.count());
            }
        });
        return cases;
    }

    /** The cases of an age and sex that a week of the baseline has on average. */
    double usual(int age, int sex) {
        double[] past = baseline[age][sex];
        return past.length == 0 ? 0 : sum(past, 0, past.length) / past.length;
    }

    private void add(int age, int sex, @Nullable Integer week, @Nullable Integer past, int delay, double count) {
        if (week != null) {
            addTarget(age, sex, week, delay, count);
        } else if (past != null) {
            addBaseline(age, sex, past, delay, count);
        }
    }

    void addTarget(int age, int sex, int week, int delay, double count) {
        int limit = opened[age][sex][week].length - 1;
        if (limit == 0 || delay >= limit || delay < over[week]) {
            opened[age][sex][week][Math.max(0, Math.min(delay, limit))] += count;
        }
    }

    void addBaseline(int age, int sex, int week, int delay, double count) {
        if (delayed && delay >= opened[0][0][0].length - 1) {
            lateBaseline[sex][week] += count;
        } else {
            baseline[age][sex][week] += count;
        }
    }

    private static boolean within(AgeBand band, AgeBand limits) {
        boolean within = band.from() >= limits.from() && band.to() <= limits.to();
        if (!within && band.to() >= limits.from() && band.from() <= limits.to()) {
            throw new IllegalArgumentException("the ages " + limits + " must be whole bands of the cases, but the band "
                    + band + " lies only partly in them");
        }
        return within;
    }

    static List<IsoWeek> baselineWeeks(Years years) {
        return years.years().stream().flatMap(year -> weeksOf(year).stream()).toList();
    }

    static List<IsoWeek> weeksOf(int year) {
        IsoWeek first = new IsoWeek(year, 1);
        return weeksBetween(first, IsoWeek.of(new IsoWeek(year + 1, 1).monday().minusDays(1)));
    }

    static List<IsoWeek> weeksBetween(IsoWeek first, IsoWeek last) {
        List<IsoWeek> weeks = new ArrayList<>();
        for (IsoWeek week = first; week.compareTo(last) <= 0; week = week.next()) {
            weeks.add(week);
        }
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException(
                    "the first week must not be after the last, got " + first + " and " + last);
        }
        return weeks;
    }

    private static Map<Object, Integer> places(List<?> along) {
        Map<Object, Integer> places = new HashMap<>();
        along.forEach(coordinate -> places.put(coordinate, places.size()));
        return places;
    }

    private static double time(IsoWeek week) {
        return week.monday().toEpochDay() / 365.25;
    }

    /** Cases of a week that are not late. */
    double inTime(int age, int sex, int week) {
        double[] delays = opened[age][sex][week];
        return delayed ? sum(delays, 0, delays.length - 1) : delays[0];
    }

    /** Late cases of a week, all ages together. */
    double late(int sex, int week) {
        double sum = 0;
        for (double[][][] age : opened) {
            sum += delayed ? age[sex][week][age[sex][week].length - 1] : 0;
        }
        return sum;
    }

    static double sum(double[] counts, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
