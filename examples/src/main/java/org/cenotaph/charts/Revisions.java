package org.cenotaph.charts;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;

/**
 * What successive editions of an estimate said of the same dates: under each date one line for each edition, with its range and its
 * central value.
 *
 * <p>An edition that was refused for a date, or does not reach it, has no line there; the caption names the refused.
 *
 * @param <T> the dates
 */
public final class Revisions<T extends Comparable<? super T>> {
    private static final int ROW = 17;
    private static final int AROUND = 62;
    private static final int NUMBERS = 190;

    private final Map<String, Breakdown<T>> editions;

    private Revisions(Map<String, Breakdown<T>> editions) {
        this.editions = editions;
    }

    /** The first edition. */
    public static <T extends Comparable<? super T>> Revisions<T> from(String edition, Breakdown<T> estimates) {
        return new Revisions<>(Map.of(edition, estimates));
    }

    /**
     * The same with a later edition.
     *
     * @throws IllegalArgumentException if its name is taken, or there are seven already
     */
    public Revisions<T> to(String edition, Breakdown<T> estimates) {
        Map<String, Breakdown<T>> more = new LinkedHashMap<>(editions);
        if (more.put(edition, estimates) != null || more.size() > Palette.SERIES.size()) {
            throw new IllegalArgumentException("there may be " + Palette.SERIES.size()
                    + " editions of different names, got " + edition + " after " + editions.keySet());
        }
        return new Revisions<>(more);
    }

    /** One line of the picture. */
    private record Row<T>(int edition, T date, Estimate estimate, int place) {}

    /**
     * The picture.
     *
     * @throws IllegalArgumentException if no edition has an estimate
     */
    public Picture in(Frame frame) {
        List<Row<T>> rows = rows();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw: every date was refused");
        }
        List<String> leftOut = new ArrayList<>();
        editions.forEach((name, breakdown) -> leftOut.addAll(Frame.leftOut(" by the edition " + name, breakdown)));
        return new Picture(
                frame.name(),
                frame.title(),
                frame.caption(leftOut),
                new Sheet(frame).below(key()).below(plot(rows)).png(),
                csv(rows));
    }

    /** The lines from the top down, counted from zero down, with a free one above each date. */
    private List<Row<T>> rows() {
        List<Breakdown<T>> all = List.copyOf(editions.values());
        TreeSet<T> dates = new TreeSet<>();
        all.forEach(one -> dates.addAll(one.estimates().keySet()));
        List<Row<T>> rows = new ArrayList<>();
        int place = 0;
        for (T date : dates) {
            for (int edition = 0; edition < all.size(); edition++) {
                Estimate estimate = all.get(edition).estimates().get(date);
                if (estimate != null) {
                    rows.add(new Row<>(edition, date, estimate, --place));
                }
            }
            place--;
        }
        return rows;
    }

    private Key key() {
        Key key = new Key();
        int edition = 0;
        for (String name : editions.keySet()) {
            key.with(Palette.SERIES.get(edition++), name);
        }
        return key;
    }

    private Plot plot(List<Row<T>> rows) {
        SortedMap<Integer, String> dates = new TreeMap<>();
        T before = null;
        for (Row<T> row : rows) {
            if (!row.date().equals(before)) {
                dates.put(row.place(), row.date().toString());
            }
            before = row.date();
        }
        int lowest = rows.get(rows.size() - 1).place();
        Scale up = Scale.rows("", lowest, -1, dates);
        double most = rows.stream()
                .flatMap(row ->
                        List.of(row.estimate().central(), row.estimate().range().high()).stream())
                .filter(Double::isFinite)
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
        Scale across = Scale.holding(rows.get(0).estimate().unit() + " up to the date", 0, most);
        Plot plot = new Plot(new Dimension(Sheet.WIDTH, AROUND - lowest * ROW), NUMBERS, across, up);
        draw(rows, plot);
        return plot;
    }

    private void draw(List<Row<T>> rows, Plot plot) {
        int edition = 0;
        for (Map.Entry<String, Breakdown<T>> one : editions.entrySet()) {
            Ranges ranges = new Ranges();
            int its = edition;
            rows.stream().filter(row -> row.edition() == its).forEach(row -> ranges.add(row.place(), row.estimate()));
            if (!ranges.isEmpty()) {
                plot.rangesAcross(ranges, Palette.SERIES.get(edition));
            }
            edition++;
        }
        for (Row<T> row : rows) {
            plot.aside(words(row.estimate()), 12, row.place());
        }
    }

    private static String words(Estimate estimate) {
        return Words.whole(estimate.central()) + "  ("
                + Words.whole(estimate.range().low()) + " to "
                + Words.whole(estimate.range().high()) + ")";
    }

    private String csv(List<Row<T>> rows) {
        List<String> names = List.copyOf(editions.keySet());
        Table table = Table.of("date", "edition", "central", "low", "high", "kind");
        rows.forEach(row -> {
            Estimate estimate = row.estimate();
            table.row(
                    row.date(),
                    names.get(row.edition()),
                    estimate.central(),
                    estimate.range().low(),
                    estimate.range().high(),
                    estimate.range().kind());
        });
        return table.toString();
    }
}
