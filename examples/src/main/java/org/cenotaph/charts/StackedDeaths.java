package org.cenotaph.charts;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths by period as steps, the categories of each period stacked upon each other.
 *
 * <p>They are counts, so there are no ranges. Periods between the first and the last in which nobody was counted stand at zero.
 *
 * @param <T> the periods
 * @param <C> the categories
 */
public final class StackedDeaths<T extends Comparable<? super T>, C extends Comparable<? super C>> {
    private static final int HEIGHT = 400;
    private static final double ROOM = 1.04;

    private final Tally deaths;
    private final Moments<T> time;
    private final Axis<C> category;
    private final List<C> layers;

    private StackedDeaths(Tally deaths, Moments<T> time, Axis<C> category, List<C> layers) {
        this.deaths = deaths;
        this.time = time;
        this.category = category;
        this.layers = layers;
    }

    /**
     * The deaths of a tally by period and category, the categories in their own order.
     *
     * @throws IllegalArgumentException if the tally lacks an axis, the first is not one of time, nobody was counted, or there are
     *     more than eight categories; group the smallest with {@link Tally#mapped}
     */
    public static <T extends Comparable<? super T>, C extends Comparable<? super C>> StackedDeaths<T, C> of(
            Tally deaths, Axis<T> time, Axis<C> category) {
        List<C> layers = deaths.coordinates(category);
        if (layers.isEmpty() || deaths.coordinates(time).isEmpty()) {
            throw new IllegalArgumentException("a stack needs deaths in a period and a category, got none");
        }
        if (layers.size() > Palette.LAYERS.size()) {
            throw new IllegalArgumentException("a stack has at most " + Palette.LAYERS.size()
                    + " categories, because more colours cannot be told apart; got " + layers.size() + ": " + layers);
        }
        return new StackedDeaths<>(deaths.onto(time, category).filled(time), new Moments<>(time), category, layers);
    }

    /**
     * The same with the categories in another order.
     *
     * @param layers every category, from the lowest layer up
     * @throws IllegalArgumentException if these are not the categories of the tally
     */
    public StackedDeaths<T, C> fromBelow(List<C> layers) {
        if (layers.size() != this.layers.size() || !new TreeSet<>(layers).equals(new TreeSet<>(this.layers))) {
            throw new IllegalArgumentException("the layers must be " + this.layers + ", got " + layers);
        }
        return new StackedDeaths<>(deaths, time, category, List.copyOf(layers));
    }

    /** The picture. */
    public Picture in(Frame frame) {
        return new Picture(
                frame.name(),
                frame.title(),
                frame.caption(unplaced()),
                new Sheet(frame).below(key()).below(plot()).png(),
                csv());
    }

    private List<String> unplaced() {
        long placed = deaths.placed();
        return placed == deaths.total()
                ? List.of()
                : List.of(Words.whole(deaths.total() - placed) + " deaths without a known " + time.axis() + " or "
                        + category + " are not drawn");
    }

    private Key key() {
        Key key = new Key();
        for (int layer = 0; layer < layers.size(); layer++) {
            key.with(Palette.LAYERS.get(layer), layers.get(layer).toString());
        }
        return key;
    }

    private Plot plot() {
        List<T> periods = deaths.coordinates(time.axis());
        double[] x = edges(periods);
        List<double[]> tops = tops(periods);
        double highest = 0;
        for (double top : tops.get(tops.size() - 1)) {
            highest = Math.max(highest, top);
        }
        Plot plot = new Plot(
                new Dimension(Sheet.WIDTH, HEIGHT),
                0,
                time.scale(periods.get(0), periods.get(periods.size() - 1)),
                Scale.holding("Deaths in each " + time.name(), 0, highest * ROOM));
        for (int layer = layers.size() - 1; layer >= 0; layer--) { // the highest first, the lower ones over it
            plot.steps(x, tops.get(layer), Palette.LAYERS.get(layer));
        }
        return plot;
    }

    /** The start of each period, and the end of the last. */
    private double[] edges(List<T> periods) {
        double[] edges = new double[periods.size() + 1];
        for (int i = 0; i < periods.size(); i++) {
            edges[i] = time.startOf(periods.get(i));
        }
        edges[periods.size()] = time.endOf(periods.get(periods.size() - 1));
        return edges;
    }

    /** The sum of each layer and those below it, from each start of a period to the next. */
    private List<double[]> tops(List<T> periods) {
        List<double[]> tops = new ArrayList<>();
        double[] below = new double[periods.size() + 1];
        for (C layer : layers) {
            double[] top = below.clone();
            for (int i = 0; i < periods.size(); i++) {
                top[i] += deaths.at(periods.get(i), layer);
            }
            top[periods.size()] = top[periods.size() - 1];
            tops.add(top);
            below = top;
        }
        return tops;
    }

    private String csv() {
        Table table = Table.of(time.axis().name(), category.name(), "deaths");
        for (T period : deaths.coordinates(time.axis())) {
            layers.forEach(layer -> table.row(period, layer, deaths.at(period, layer)));
        }
        return table.toString();
    }
}
