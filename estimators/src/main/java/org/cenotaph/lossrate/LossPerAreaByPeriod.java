package org.cenotaph.lossrate;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths per area taken, period by period; made by {@link LossPerArea#by}.
 *
 * <pre>
 *   rate[t] = deaths[t] / (held at the end of t - held at the end of the day before t)      t  a day, week, month, quarter or year
 * </pre>
 *
 * <p>Each period is estimated by itself, as {@link LossPerArea} does, and has its estimate or its refusal: periods outside the
 * series, without a reading, or in which nothing was gained are refused by name. Periods without counted deaths are absent until
 * the tally is {@link Tally#filled}.
 *
 * <p>Reference: as in {@link LossPerArea}.
 *
 * @param <T> the periods
 */
public final class LossPerAreaByPeriod<T extends Comparable<? super T>> implements Estimator<Breakdown<T>> {
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final AreaRate rate;
    private final Axis<T> axis;
    private final AreaHeld held;

    LossPerAreaByPeriod(AreaRate rate, Axis<T> axis, AreaHeld held) {
        this.rate = rate;
        this.axis = axis;
        this.held = held;
    }

    /** Refuses an axis that has no periods, or that the method of the deaths needs for itself. */
    static void requirePeriods(AreaRate rate, Axis<?> axis) {
        if (!hasPeriods(axis)) {
            throw new IllegalArgumentException(
                    "areas are taken in periods of an axis of time, and " + axis + " is none");
        }
        if (rate.deaths().axes().contains(axis)) {
            throw new IllegalArgumentException("the method of the deaths needs all coordinates of the axis " + axis
                    + " together, so there is no rate for each of them");
        }
    }

    private static <U extends Comparable<? super U>> boolean hasPeriods(Axis<U> axis) {
        return axis.of(Death.on(ANY_DAY))
                .flatMap(axis::periodOf)
                .map(DeathDate::isBounded)
                .orElse(false);
    }

    /**
     * The same with limits at another level, where an error gives them; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public LossPerAreaByPeriod<T> withLevel(double level) {
        return new LossPerAreaByPeriod<>(rate.withLevel(level), axis, held);
    }

    /**
     * The same with counts that vary as Poisson counts do; the default is to take them as they are.
     *
     * @throws IllegalArgumentException if the deaths are not counts but come from a method
     */
    public LossPerAreaByPeriod<T> withPoissonVariation() {
        return new LossPerAreaByPeriod<>(rate.withPoissonVariation(), axis, held);
    }

    /**
     * The same for so many km²; the default is one.
     *
     * @throws IllegalArgumentException unless the number lies within 10^-9 and 10^12
     */
    public LossPerAreaByPeriod<T> perSquareKilometres(double number) {
        return new LossPerAreaByPeriod<>(rate.per(number), axis, held);
    }

    /** The axis of the periods, and those that the method of the deaths needs. */
    @Override
    public List<Axis<?>> axes() {
        return Stream.concat(Stream.of(axis), rate.deaths().axes().stream()).toList();
    }

    @Override
    public Breakdown<T> estimate(Tally tally) {
        SortedMap<T, Outcome> outcomes = new TreeMap<>();
        tally.by(axis).forEach((period, part) -> outcomes.put(period, rate.estimate(part, held.taken(axis, period))));
        return new Breakdown<>(axis, outcomes, tally.unplaced(axis));
    }
}
