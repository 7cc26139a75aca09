package org.cenotaph.charts;

import java.awt.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.tally.Tally;

/**
 * Deaths known by name beside estimates of all deaths, period by period with the range as a band, and below them the share that
 * the names are of all.
 *
 * <pre>
 *   share = N / D        from N / high to N / low
 *   N   deaths known by name in a period
 *   D   estimated deaths, with a range from low to high
 * </pre>
 *
 * <p>Shares above one are drawn as they are: the estimate is then below what is known. Periods that were refused are gaps, and so
 * are shares where the range of the estimate reaches zero; the caption names both.
 */
public final class NamedAndEstimated {
    private static final int DEATHS_HEIGHT = 300;
    private static final int SHARE_HEIGHT = 240;

    private final NamedOfAll<?> deaths;
    private final NamedOfAll<?> shares;
    private final SortedMap<LocalDate, String> moments;

    private NamedAndEstimated(NamedOfAll<?> deaths, NamedOfAll<?> shares, SortedMap<LocalDate, String> moments) {
        this.deaths = deaths;
        this.shares = shares;
        this.moments = moments;
    }

    /**
     * Deaths by name and estimates along the same axis of time; a period without a name has none.
     *
     * @throws IllegalArgumentException if the tally lacks the axis, it is not one of time, or nothing was estimated
     */
    public static <T extends Comparable<? super T>> NamedAndEstimated of(Tally named, Breakdown<T> all) {
        NamedOfAll<T> both = NamedOfAll.of(named, all);
        return new NamedAndEstimated(both, both, new TreeMap<>());
    }

    /** The same with the shares of other periods, of quarters for example, where those of weeks jump. */
    public <T extends Comparable<? super T>> NamedAndEstimated withSharesOf(Tally named, Breakdown<T> all) {
        return new NamedAndEstimated(deaths, NamedOfAll.of(named, all), moments);
    }

    /** The same with a line at the start of a day, from which on something is different: a forecast begins. */
    public NamedAndEstimated from(LocalDate day, String whatBegins) {
        SortedMap<LocalDate, String> more = new TreeMap<>(moments);
        more.put(day, whatBegins);
        return new NamedAndEstimated(deaths, shares, more);
    }

    /** The picture. */
    public Picture in(Frame frame) {
        Key key = new Key()
                .with(Palette.BLUE, "all deaths, estimated, with " + deaths.kinds() + " range")
                .with(Palette.VERMILLION, "deaths known by name");
        Sheet sheet = new Sheet(frame).below(key).below(deathsPlot()).below(sharesPlot());
        return new Picture(frame.name(), frame.title(), frame.caption(leftOut()), sheet.png(), csv());
    }

    private List<String> leftOut() {
        List<String> sentences = new ArrayList<>(deaths.leftOut());
        if (shares != deaths) {
            sentences.addAll(shares.leftOut());
        }
        sentences.addAll(shares.withoutShare());
        return sentences;
    }

    private Plot deathsPlot() {
        Plot plot = new Plot(new Dimension(Sheet.WIDTH, DEATHS_HEIGHT), 0, deaths.time(), deaths.scale());
        deaths.draw(plot);
        moments.forEach((day, words) -> plot.moment(day.toEpochDay(), words));
        return plot;
    }

    private Plot sharesPlot() {
        Plot plot = new Plot(new Dimension(Sheet.WIDTH, SHARE_HEIGHT), 0, deaths.time(), shares.shareScale());
        shares.drawShares(plot, deaths.time());
        moments.keySet().forEach(day -> plot.moment(day.toEpochDay(), ""));
        return plot;
    }

    private String csv() {
        Table table =
                Table.of("period", "named", "estimated", "low", "high", "kind", "share", "share_low", "share_high");
        deaths.write(table);
        if (shares != deaths) {
            shares.write(table);
        }
        return table.toString();
    }
}
