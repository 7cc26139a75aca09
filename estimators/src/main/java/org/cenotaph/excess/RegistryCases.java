package org.cenotaph.excess;

import java.time.LocalDate;
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
    /** Cases of the same ages and weeks whose sex is neither of the two. */
    long ofOtherSex;

    /** Room for the cases, all zero. */
    RegistryCases(RegistryPlan plan, AgeBand... bands) {
        this.bands = bands;
        this.weeks = plan.asked().weeks();
        this.delayed = plan.opening().delay() != null;
        this.times = weeks.stream().mapToDouble(RegistryCases::time).toArray();
        this.over = weeks.stream()
                .mapToInt(week -> RegistryPlan.weeksOver(week, plan.asked().readOn()))
                .toArray();
        this.elapsed = weeks.stream()
                .mapToInt(week -> Math.toIntExact(ChronoUnit.DAYS.between(
                                week.monday().plusDays(6), plan.asked().readOn())
                        + 1))
                .toArray();
        List<IsoWeek> past = baselineWeeks(plan.asked().baseline());
        this.baselineTimes = past.stream().mapToDouble(RegistryCases::time).toArray();
        this.weeksPerYear = plan.asked().baseline().years().stream()
                .mapToInt(year -> weeksOf(year).size())
                .toArray();
        this.baseline = new double[bands.length][2][past.size()];
        this.lateBaseline = new double[2][past.size()];
        this.opened = new double[bands.length][2][weeks.size()]
                [delayed ? plan.opening().lateAfter() + 1 : 1];
    }

    /** The cases of a tally along week, sex, age and, where the plan has one, delay. */
    static RegistryCases of(Tally tally, RegistryPlan plan) {
        TreeSet<AgeBand> known = new TreeSet<>(tally.coordinates(plan.people().ageAxis()));
        known.addAll(plan.asked()
                .match()
                .tally()
                .coordinates(plan.people().ageAxis())); // listed at an age without cases: refused, not left out
        AgeBand[] bands = known.stream()
                .filter(band -> within(band, plan.people().ages()))
                .toArray(AgeBand[]::new);
        RegistryCases cases = new RegistryCases(plan, bands);
        Map<Object, Integer> ages = places(List.of(bands));
        Map<Object, Integer> target = places(cases.weeks);
        Map<Object, Integer> past = places(baselineWeeks(plan.asked().baseline()));
        tally.cells().forEach(cell -> {
            List<?> at = cell.coordinates();
            Integer age = ages.get(at.get(2));
            int sex = plan.people().men().equals(at.get(1))
                    ? MEN
                    : plan.people().women().equals(at.get(1)) ? WOMEN : -1;
            Object delay = at.size() > 3 ? at.get(3) : Integer.valueOf(0);
            if (age != null && sex >= 0 && delay instanceof Integer weeksOfDelay) {
                cases.add(age, sex, target.get(at.get(0)), past.get(at.get(0)), weeksOfDelay, cell.count());
            } else if (age != null && sex < 0 && at.get(1) != null) {
                boolean inWeeks = target.containsKey(at.get(0)) || past.containsKey(at.get(0));
                cases.ofOtherSex = Math.addExact(cases.ofOtherSex, inWeeks ? cell.count() : 0);
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
        return weeksBetween(new IsoWeek(year, 1), IsoWeek.of(LocalDate.of(year, 12, 28))); // always in the last week
    }

    static List<IsoWeek> weeksBetween(IsoWeek first, IsoWeek last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(
                    "the first week must not be after the last, got " + first + " and " + last);
        }
        List<IsoWeek> weeks = new ArrayList<>(List.of(first));
        for (IsoWeek week = first; week.compareTo(last) < 0; ) {
            week = week.next(); // none after the last, which may be the last of all
            weeks.add(week);
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

    /** The ages that share a coverage in words. */
    String ages(ListCoverage.Pool pool) {
        String first = bands[pool.first()].toString();
        return pool.first() == pool.last() ? first : first + " to " + bands[pool.last()] + " together";
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
