package org.cenotaph.charts;

import java.awt.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.composition.PeakPeriod;
import org.cenotaph.composition.Peaks;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths by day (or week, or month) with the highest of them marked, and below them each of the highest beside the level of its
 * surroundings, with the probability that it truly is the highest.
 *
 * <p>The counts are counts, so they have no range; what is uncertain is the order, and the probabilities say how much.
 *
 * @param <P> the periods
 */
public final class DeadliestPeriods<P extends Comparable<? super P>> {
    private static final int SERIES_HEIGHT = 240;
    private static final int ROW = 22;
    private static final int AROUND = 62;
    private static final int COLUMN = 115;

    private final SortedMap<P, Long> counts;
    private final Moments<P> time;
    private final Peaks<P> peaks;

    private DeadliestPeriods(SortedMap<P, Long> counts, Moments<P> time, Peaks<P> peaks) {
        this.counts = counts;
        this.time = time;
        this.peaks = peaks;
    }

    /**
     * Deaths along an axis of time, and the peaks that were found in them.
     *
     * @throws IllegalArgumentException if no peak was named; the message says why
     */
    public static <P extends Comparable<? super P>> DeadliestPeriods<P> of(Tally deaths, Axis<P> time, Peaks<P> peaks) {
        if (peaks.highest() instanceof Refusal refusal) {
            throw new IllegalArgumentException("there is nothing to draw: " + refusal.message());
        }
        Tally filled = deaths.onto(time).filled(time);
        return new DeadliestPeriods<>(filled.counts(time), new Moments<>(time), peaks);
    }

    /** The picture. */
    public Picture in(Frame frame) {
        List<String> leftOut = peaks.unplaced() == 0
                ? List.of()
                : List.of(Words.whole(peaks.unplaced()) + " deaths of which the " + time.axis()
                        + " is not known are not drawn");
        Sheet sheet = new Sheet(frame)
                .below(new Key().with(Palette.VERMILLION, "the highest").with(Palette.BLUE, "mean level around each"))
                .below(series())
                .below(table());
        return new Picture(frame.name(), frame.title(), frame.caption(leftOut), sheet.png(), csv());
    }

    private Plot series() {
        Scale across = time.scale(counts.firstKey(), counts.lastKey());
        double most = counts.values().stream().mapToLong(each -> each).max().orElse(1);
        Plot plot = new Plot(
                new Dimension(Sheet.WIDTH, SERIES_HEIGHT),
                0,
                across,
                Scale.holding("Deaths on each " + time.name(), 0, most));
        List<Double> edges = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        counts.forEach((period, deaths) -> {
            edges.add(time.startOf(period));
            steps.add((double) deaths);
        });
        edges.add(time.endOf(counts.lastKey()));
        steps.add(steps.get(steps.size() - 1));
        plot.steps(Ranges.numbers(edges), Ranges.numbers(steps), Palette.GREY);
        plot.points(
                peaks.table().stream()
                        .mapToDouble(peak -> time.middleOf(peak.period()))
                        .toArray(),
                peaks.table().stream().mapToDouble(PeakPeriod::deaths).toArray(),
                Palette.VERMILLION);
        return plot;
    }

    private Plot table() {
        List<PeakPeriod<P>> rows = peaks.table();
        int n = rows.size();
        SortedMap<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            names.put(n - i, label(rows.get(i)));
        }
        Scale up = Scale.rows("The highest, beside the level around each", 1, n, names);
        double most = rows.stream().mapToDouble(PeakPeriod::deaths).max().orElse(1);
        Plot plot = new Plot(
                new Dimension(Sheet.WIDTH, AROUND + n * ROW), 2 * COLUMN, Scale.holding("deaths", 0, most), up);
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = n - i;
            PeakPeriod<P> peak = rows.get(i);
            plot.hairline(
                    new double[] {peak.level(), peak.deaths()}, new double[] {places[i], places[i]}, Palette.GREY);
            plot.aside(Words.probability(peak.probabilityOfHighest()), COLUMN / 4, places[i]);
            plot.aside(Words.probability(peak.probabilityAmongAll()), COLUMN / 4 + COLUMN, places[i]);
        }
        plot.points(rows.stream().mapToDouble(PeakPeriod::level).toArray(), places, Palette.BLUE);
        plot.points(rows.stream().mapToDouble(PeakPeriod::deaths).toArray(), places, Palette.VERMILLION);
        plot.headingAside("P(highest)", COLUMN / 4);
        plot.headingAside("P(by chance)", COLUMN / 4 + COLUMN);
        return plot;
    }

    private String label(PeakPeriod<P> peak) {
        return peak.rank() + ".  " + peak.period();
    }

    private String csv() {
        Map<P, PeakPeriod<P>> highest = new HashMap<>();
        peaks.table().forEach(peak -> highest.put(peak.period(), peak));
        Table table = Table.of(
                time.axis().name(),
                "deaths",
                "rank",
                "level",
                "probability",
                "probability_among_all",
                "probability_of_highest");
        counts.forEach((period, deaths) -> {
            PeakPeriod<P> peak = highest.get(period);
            if (peak == null) {
                table.row(period, deaths, null, null, null, null, null);
            } else {
                table.row(
                        period,
                        deaths,
                        peak.rank(),
                        peak.level(),
                        peak.probability(),
                        peak.probabilityAmongAll(),
                        peak.probabilityOfHighest());
            }
        });
        return table.toString();
    }
}
