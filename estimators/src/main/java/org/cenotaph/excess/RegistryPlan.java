package org.cenotaph.excess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cenotaph.records.Age;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was said in the sentence of a registry estimate, by what it is about.
 *
 * @param asked the weeks, and what they are held against
 * @param people whose cases are counted
 * @param opening when cases are opened, and which are late
 * @param fitting how ratio and coverage are fitted
 * @param errors which errors the range holds, and how they go together
 */
record RegistryPlan(Asked asked, People people, Opening opening, Fitting fitting, Errors errors) {
    /** How the errors of the parts of a sum go together. */
    enum Spread {
        /** Shared errors add before squaring, counts in quadrature. */
        ANALYTIC,
        /** The same, knowing that the listed dead are among the deaths estimated. */
        LIST_INSIDE,
        /** The bounds of weeks add. */
        BOUNDS_ADDING,
        /** All errors are drawn together. */
        DRAWN
    }

    /** What a sentence cannot do without. */
    record Asked(List<IsoWeek> weeks, Years baseline, ListMatch match, LocalDate readOn) {
        Asked {
            weeks = List.copyOf(weeks);
            require(
                    readOn.getYear() >= 1 && readOn.getYear() <= 9999,
                    "the day of reading lies in a year within 1 to 9999, got " + readOn);
        }
    }

    /** Axes and coordinates of sex, and the ages from one to another on their axis. */
    record People(Axis<String> sex, String men, String women, Axis<AgeBand> ageAxis, AgeBand ages) {
        private static final People ALL =
                new People(Axis.category("sex"), "m", "f", SexRatioExcess.FIVE_YEAR_AGES, new AgeBand(0, Age.HIGHEST));

        People withSexes(Axis<String> axis, String ofMen, String ofWomen) {
            return new People(axis, ofMen, ofWomen, ageAxis, ages);
        }

        People withAges(Axis<AgeBand> axis, AgeBand limits) {
            return new People(sex, men, women, axis, limits);
        }
    }

    /** The share of cases opened so far, as a tally of its own says it along an axis of delay. */
    record Completion(Tally cases, Axis<Integer> delay) {}

    /** Deaths behind one late case, and their 95 % range. */
    record LateCoefficient(double value, double low, double high) {
        private static final double NORMAL_95 = 1.959963984540054;
        private static final double LOPSIDED = 1.25;

        LateCoefficient {
            require(
                    low > 0 && low <= value && value <= high && high < Double.POSITIVE_INFINITY,
                    "a late coefficient is positive and lies in its range, got " + value + " in " + low + " to "
                            + high);
        }

        double deviation() {
            return (high - low) / 2 / NORMAL_95;
        }

        /** Whether one side of the range is more than a quarter wider than the other. */
        boolean isLopsided() {
            return Math.max(high - value, value - low) > LOPSIDED * Math.min(high - value, value - low);
        }
    }

    /** Weeks from which cases are late, the coefficient of these, and the floor of the share opened so far. */
    record Opening(
            @Nullable Axis<Integer> delay,
            @Nullable Completion completion,
            @Nullable LateCoefficient late,
            int lateAfter,
            double floor) {
        Opening withDelay(Axis<Integer> axis) {
            return new Opening(axis, completion, late, lateAfter, floor);
        }

        Opening withCompletion(Completion own) {
            return new Opening(delay, own, late, lateAfter, floor);
        }

        Opening withLate(LateCoefficient coefficient) {
            return new Opening(delay, completion, coefficient, lateAfter, floor);
        }

        Opening withLateAfter(int weeks) {
            return new Opening(delay, completion, late, weeks, floor);
        }

        Opening withFloor(double share) {
            return new Opening(delay, completion, late, lateAfter, share);
        }
    }

    /** Whether the ratio has a trend and may wander, over how many weeks women are averaged, fewest listed dead. */
    record Fitting(boolean trend, boolean wandering, int window, int fewestListed) {
        Fitting withWandering() {
            return new Fitting(trend, true, window, fewestListed);
        }

        Fitting withWindow(int weeks) {
            return new Fitting(trend, wandering, weeks, fewestListed);
        }

        Fitting withFewestListed(int dead) {
            return new Fitting(trend, wandering, window, dead);
        }
    }

    /** What is taken as exact, the level of ranges, and the seed and number of draws where there are any. */
    record Errors(Set<RegistrySource> exact, double level, Spread spread, long seed, int draws) {
        private static final int FEWEST_DRAWS = 1000;
        private static final int MOST_DRAWS = 1_000_000; // of every week, all in memory

        Errors {
            exact = exact.isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(EnumSet.copyOf(exact)); // keeps their order
        }

        Errors withExact(Set<RegistrySource> sources) {
            return new Errors(sources, level, spread, seed, draws);
        }

        Errors withLevel(double other) {
            return new Errors(exact, other, spread, seed, draws);
        }

        Errors withSpread(Spread other) {
            return new Errors(exact, level, other, seed, draws);
        }

        Errors withDraws(long from, int many) {
            require(
                    many >= FEWEST_DRAWS && many <= MOST_DRAWS,
                    "a range by draws needs " + FEWEST_DRAWS + " to " + MOST_DRAWS + " of them, got " + many);
            return new Errors(exact, level, Spread.DRAWN, from, many);
        }
    }

    /** A sentence without options. */
    static RegistryPlan of(Asked asked, Fitting fitting) {
        Opening opening = new Opening(null, null, null, 26, 0.5);
        return new RegistryPlan(asked, People.ALL, opening, fitting, new Errors(Set.of(), 0.95, Spread.ANALYTIC, 0, 0));
    }

    RegistryPlan with(People other) {
        return new RegistryPlan(asked, other, opening, fitting, errors);
    }

    RegistryPlan with(Opening other) {
        return new RegistryPlan(asked, people, other, fitting, errors);
    }

    RegistryPlan with(Fitting other) {
        return new RegistryPlan(asked, people, opening, other, errors);
    }

    RegistryPlan with(Errors other) {
        return new RegistryPlan(asked, people, opening, fitting, other);
    }

    boolean counts(RegistrySource source) {
        return !errors.exact.contains(source);
    }

    /**
     * How many weeks of delay are over for every death of a week: with d weeks, every case opened less than d full weeks
     * after a death on any day of that week is in the registry on the day of reading.
     */
    static int weeksOver(IsoWeek week, LocalDate readOn) {
        long sundayToReading = readOn.toEpochDay() - week.monday().plusDays(6).toEpochDay();
        return (int) Math.floorDiv(sundayToReading + 1, 7);
    }

    /** The axes along which the cases must be counted. */
    List<Axis<?>> axes() {
        List<Axis<?>> axes = new ArrayList<>(List.of(Axis.ISO_WEEK, people.sex, people.ageAxis));
        if (opening.delay != null) {
            axes.add(opening.delay);
        }
        return List.copyOf(axes);
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        List<IsoWeek> weeks = asked.weeks;
        return "registry excess of " + weeks.get(0) + " to " + weeks.get(weeks.size() - 1) + " above " + asked.baseline;
    }
}
