package org.cenotaph.charts;

import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;

/**
 * Estimates of many places, one below the other with their ranges, the highest on top; those of two methods may stand side by
 * side.
 *
 * <p>A place that either method refused is not drawn, but named. The order is that of central values, which is no ranking: {@link
 * #withColumn} has room for how sure a rank is.
 *
 * @param <T> the places
 */
public final class Caterpillar<T extends Comparable<? super T>> {
    private static final int ROW = 15;
    private static final int AROUND = 62; // heading, axis and its title
    private static final int COLUMN = 84;
    private static final double APART = 0.2;

    private final Map<String, Breakdown<T>> methods;
    private final Map<String, Map<T, String>> columns;

    private Caterpillar(Map<String, Breakdown<T>> methods, Map<String, Map<T, String>> columns) {
        this.methods = methods;
        this.columns = columns;
    }

    /** The estimates of one method; the first one, by which the rows are put in order unless another follows. */
    public static <T extends Comparable<? super T>> Caterpillar<T> of(String method, Breakdown<T> estimates) {
        return new Caterpillar<>(Map.of(method, estimates), Map.of());
    }

    /** The same with the estimates of another method beside them, by which the rows are then put in order. */
    public Caterpillar<T> beside(String method, Breakdown<T> estimates) {
        return new Caterpillar<>(with(methods, method, estimates), columns);
    }

    /**
     * The same with a column of words on the right.
     *
     * @param heading what they are
     * @param words for each place; places without words stay empty
     */
    public Caterpillar<T> withColumn(String heading, Map<T, String> words) {
        return new Caterpillar<>(methods, with(columns, heading, words));
    }

    private static <V> Map<String, V> with(Map<String, V> some, String name, V one) {
        Map<String, V> more = new LinkedHashMap<>(some);
        if (more.put(name, one) != null) {
            throw new IllegalArgumentException("\"" + name + "\" is there already");
        }
        return more;
    }

    /**
     * The picture.
     *
     * @throws IllegalArgumentException if no place has an estimate by every method
     */
    public Picture in(Frame frame) {
        List<T> rows = rows();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw: every place was refused");
        }
        List<String> leftOut = new ArrayList<>();
        methods.forEach((name, breakdown) -> leftOut.addAll(Frame.leftOut(" by " + name, breakdown)));
        return new Picture(
                frame.name(),
                frame.title(),
                frame.caption(leftOut),
                new Sheet(frame).below(key()).below(plot(rows)).png(),
                csv(rows));
    }

    /** The places that every method estimated, the highest by the last method first. */
    private List<T> rows() {
        List<SortedMap<T, Estimate>> all =
                methods.values().stream().map(Breakdown::estimates).toList();
        SortedMap<T, Estimate> last = all.get(all.size() - 1);
        Comparator<Map.Entry<T, Estimate>> byCentral =
                Comparator.comparingDouble(place -> -place.getValue().central());
        return last.entrySet().stream()
                .sorted(byCentral.thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(place -> all.stream().allMatch(one -> one.containsKey(place)))
                .toList();
    }

    private Key key() {
        Key key = new Key();
        int method = 0;
        for (Map.Entry<String, Breakdown<T>> one : methods.entrySet()) {
            key.with(colour(method++), one.getKey() + ", with " + Words.kinds(one.getValue()) + " range");
        }
        return key;
    }

    private Plot plot(List<T> rows) {
        int n = rows.size();
        SortedMap<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            names.put(n - i, rows.get(i).toString());
        }
        Scale up = Scale.rows("", 1, n, names);
        Plot plot =
                new Plot(new Dimension(Sheet.WIDTH, AROUND + (n + 1) * ROW), COLUMN * columns.size(), across(rows), up);
        int method = 0;
        for (Map.Entry<String, Breakdown<T>> one : methods.entrySet()) {
            Ranges ranges = new Ranges();
            double shift = methods.size() == 1 ? 0 : APART - 2 * APART * method / (methods.size() - 1);
            for (int i = 0; i < n; i++) {
                ranges.add(n - i + shift, one.getValue().at(rows.get(i)).orThrow());
            }
            plot.rangesAcross(ranges, colour(method++));
        }
        writeColumns(rows, plot);
        return plot;
    }

    private Color colour(int method) {
        return methods.size() == 1 ? Palette.BLUE : method == 0 ? Palette.ORANGE : Palette.BLUE;
    }

    private Scale across(List<T> rows) {
        List<Estimate> drawn = methods.values().stream()
                .flatMap(one -> rows.stream().map(place -> one.at(place).orThrow()))
                .toList();
        Collection<Double> ends = drawn.stream()
                .flatMap(one ->
                        Stream.of(one.central(), one.range().low(), one.range().high()))
                .filter(Double::isFinite)
                .toList();
        double low = ends.stream().mapToDouble(end -> end).min().orElse(0);
        double high = ends.stream().mapToDouble(end -> end).max().orElse(0);
        return Scale.holding(drawn.get(0).unit(), Math.min(0, low), high);
    }

    private void writeColumns(List<T> rows, Plot plot) {
        int right = 12;
        for (Map.Entry<String, Map<T, String>> column : columns.entrySet()) {
            plot.headingAside(column.getKey(), right);
            for (int i = 0; i < rows.size(); i++) {
                plot.aside(column.getValue().getOrDefault(rows.get(i), ""), right, rows.size() - i);
            }
            right += COLUMN;
        }
    }

    private String csv(List<T> rows) {
        List<String> head = new ArrayList<>(
                List.of(methods.values().iterator().next().axis().name()));
        methods.keySet().forEach(name -> head.addAll(List.of(name, name + " low", name + " high", name + " kind")));
        head.addAll(columns.keySet());
        Table table = Table.of(head.toArray(String[]::new));
        for (T place : rows) {
            Stream<Object> numbers = methods.values().stream()
                    .flatMap(one -> Words.cells(one.at(place).orThrow()));
            Stream<Object> words = columns.values().stream().map(column -> column.getOrDefault(place, ""));
            table.row(Stream.of(Stream.of((Object) place), numbers, words)
                    .flatMap(cells -> cells)
                    .toArray());
        }
        return table.toString();
    }
}
