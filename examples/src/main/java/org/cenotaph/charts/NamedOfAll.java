package org.cenotaph.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;
import org.cenotaph.tally.Tally;

/**
 * The named and all deaths of the same periods, and the share that the ones are of the others.
 *
 * @param named deaths by name in each period that has some
 * @param all the estimates of all deaths
 * @param moments where the periods stand
 * @param shares the share, where the estimate is above zero
 */
record NamedOfAll<T extends Comparable<? super T>>(
        SortedMap<T, Long> named, Breakdown<T> all, Moments<T> moments, SortedMap<T, Estimate> shares) {

    static <T extends Comparable<? super T>> NamedOfAll<T> of(Tally named, Breakdown<T> all) {
        if (all.estimates().isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw: every period was refused");
        }
        SortedMap<T, Long> counts = named.counts(all.axis());
        SortedMap<T, Estimate> shares = new TreeMap<>();
        all.estimates().forEach((period, estimate) -> {
            Range range = estimate.range();
            if (range.low() > 0) {
                double names = counts.getOrDefault(period, 0L);
                Range share = new Range(names / range.high(), names / range.low(), range.kind());
                shares.put(period, Estimate.of(names / estimate.central(), share, estimate.basis()));
            }
        });
        return new NamedOfAll<>(counts, all, new Moments<>(all.axis()), shares);
    }

    String kinds() {
        return Words.kinds(all);
    }

    List<String> leftOut() {
        return Frame.leftOut("", all);
    }

    List<String> withoutShare() {
        List<T> without = all.estimates().keySet().stream()
                .filter(period -> !shares.containsKey(period))
                .toList();
        return without.isEmpty()
                ? List.of()
                : List.of("No share is drawn where the range of the estimate reaches zero: " + without);
    }

    Scale time() {
        SortedMap<T, Estimate> drawn = all.estimates();
        return moments.scale(drawn.firstKey(), drawn.lastKey());
    }

    Scale scale() {
        Stream<Double> ends = all.estimates().values().stream()
                .flatMap(one ->
                        Stream.of(one.central(), one.range().low(), one.range().high()));
        Stream<Double> names = named.values().stream().map(Long::doubleValue);
        return holding("Deaths in each " + moments.name(), Stream.concat(ends, names));
    }

    Scale shareScale() {
        Stream<Double> ends = shares.values().stream()
                .flatMap(one -> Stream.of(one.central(), one.range().high()));
        return holding(
                        "Share of all deaths that is known by name, by " + moments.name(),
                        Stream.concat(ends, Stream.of(1.0)))
                .labelled(Words::percent);
    }

    /** From zero, or below if a value is, to the largest that is finite. */
    private static Scale holding(String title, Stream<Double> values) {
        double[] finite = values.filter(Double::isFinite)
                .mapToDouble(each -> each)
                .sorted()
                .toArray();
        return Scale.holding(title, Math.min(0, finite[0]), finite[finite.length - 1]);
    }

    void draw(Plot plot) {
        bands(plot, all.estimates(), time());
        List<T> periods = List.copyOf(all.estimates().keySet());
        plot.line(edges(periods, time()), twice(periods, period -> named.getOrDefault(period, 0L)), Palette.VERMILLION);
    }

    void drawShares(Plot plot, Scale time) {
        bands(plot, shares, time);
        plot.hairline(new double[] {time.from(), time.to()}, new double[] {1, 1}, Palette.BLACK);
    }

    /** Steps with a band around them, each run of periods by itself, so that gaps stay open. */
    private void bands(Plot plot, SortedMap<T, Estimate> estimates, Scale time) {
        for (SortedMap<T, Estimate> run : runs(estimates)) {
            double[] x = edges(run.keySet(), time);
            plot.band(
                    x,
                    twice(run.values(), estimate -> estimate.range().low()),
                    twice(run.values(), estimate -> estimate.range().high()),
                    Palette.BLUE);
            plot.line(x, twice(run.values(), Estimate::central), Palette.BLUE);
        }
    }

    /** The estimates, cut where one of the periods of the breakdown has none. */
    private List<SortedMap<T, Estimate>> runs(SortedMap<T, Estimate> estimates) {
        List<SortedMap<T, Estimate>> runs = new ArrayList<>();
        boolean open = false;
        for (T period : all.outcomes().keySet()) {
            Estimate estimate = estimates.get(period);
            if (estimate != null) {
                if (!open) {
                    runs.add(new TreeMap<>());
                }
                runs.get(runs.size() - 1).put(period, estimate);
            }
            open = estimate != null;
        }
        return runs;
    }

    /** The start and the end of each period. */
    private double[] edges(Collection<T> periods, Scale time) {
        return periods.stream()
                .flatMap(period -> Stream.of(moments.startOf(period), moments.endOf(period)))
                .mapToDouble(time::within)
                .toArray();
    }

    private static <E> double[] twice(Collection<E> steps, ToDoubleFunction<E> value) {
        return steps.stream()
                .mapToDouble(value)
                .flatMap(each -> DoubleStream.of(each, each))
                .toArray();
    }

    void write(Table table) {
        all.estimates().forEach((period, estimate) -> {
            Estimate share = shares.get(period);
            table.row(
                    period,
                    named.getOrDefault(period, 0L),
                    estimate.central(),
                    estimate.range().low(),
                    estimate.range().high(),
                    estimate.range().kind(),
                    share == null ? null : share.central(),
                    share == null ? null : share.range().low(),
                    share == null ? null : share.range().high());
        });
    }
}
