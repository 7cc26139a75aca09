package org.cenotaph.excess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cenotaph.records.Age;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;

/** Everything that was said in the sentence of a registry estimate; changed only while it is being made. */
final class RegistryPlan {
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

    /**
     * Deaths behind one late case.
     *
     * @param value the coefficient
     * @param deviation its standard deviation
     */
    record LateCoefficient(double value, double deviation) {
        private static final double NORMAL_95 = 1.959963984540054;

        /** From its 95 % range. */
        static LateCoefficient within(double value, double low, double high) {
            return new LateCoefficient(value, (high - low) / 2 / NORMAL_95);
        }
    }

    final List<IsoWeek> weeks;
    final Years baseline;
    final ListMatch match;
    final LocalDate readOn;
    final boolean trend;
    Axis<String> sex = Axis.category("sex");
    String men = "m";
    String women = "f";
    Axis<AgeBand> ageAxis = SexRatioExcess.FIVE_YEAR_AGES;
    AgeBand ages = new AgeBand(0, Age.HIGHEST);

    @Nullable
    Axis<Integer> delay;

    @Nullable
    Axis<Integer> completionDelay;

    @Nullable
    Tally completion;

    @Nullable
    LateCoefficient late;

    int lateAfter = 26;
    int fewestListed = 30;
    int window = 1;
    boolean wandering;
    double floor = 0.5;
    Set<RegistrySource> exact = EnumSet.noneOf(RegistrySource.class);
    double level = 0.95;
    Spread spread = Spread.ANALYTIC;
    long seed;
    int draws;

    RegistryPlan(List<IsoWeek> weeks, Years baseline, ListMatch match, LocalDate readOn, boolean trend) {
        this.weeks = List.copyOf(weeks);
        this.baseline = baseline;
        this.match = match;
        this.readOn = readOn;
        this.trend = trend;
    }

    /** A changed copy. */
    RegistryPlan with(Consumer<RegistryPlan> change) {
        RegistryPlan copy = new RegistryPlan(weeks, baseline, match, readOn, trend);
        copy.sex = sex;
        copy.men = men;
        copy.women = women;
        copy.ageAxis = ageAxis;
        copy.ages = ages;
        copy.delay = delay;
        copy.completionDelay = completionDelay;
        copy.completion = completion;
        copy.late = late;
        copy.lateAfter = lateAfter;
        copy.fewestListed = fewestListed;
        copy.window = window;
        copy.wandering = wandering;
        copy.floor = floor;
        copy.exact = exact;
        copy.level = level;
        copy.spread = spread;
        copy.seed = seed;
        copy.draws = draws;
        change.accept(copy);
        return copy;
    }

    boolean counts(RegistrySource source) {
        return !exact.contains(source);
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
        List<Axis<?>> axes = new ArrayList<>(List.of(Axis.ISO_WEEK, sex, ageAxis));
        if (delay != null) {
            axes.add(delay);
        }
        return axes;
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    @Override
    public String toString() {
        return "registry excess of " + weeks.get(0) + " to " + weeks.get(weeks.size() - 1) + " above " + baseline;
    }
}
