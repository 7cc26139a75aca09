package org.cenotaph.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What is drawn between two axes, by XChart, with a heading above that says what the axis up measures.
 *
 * <p>The words at the axes are written here, so that plots one above the other keep the same edges and every mark has its words.
 */
final class Plot implements Part {
    private static final int HEADING = 26;
    private static final int NO_HEADING = 8;
    private static final int LINE = 16;
    private static final int NARROWEST_LEFT = 54;
    private static final int BELOW = 24;
    private static final int MARKER = 7;
    private static final Color NONE = new Color(0, 0, 0, 0);
    private static final BasicStroke DASHES = new BasicStroke(1.2f, 0, 0, 1, new float[] {5, 4}, 0);

    private final Dimension size;
    private final int aside;
    private final Scale across;
    private final Scale up;
    private final XYChart chart;
    private final List<String> lines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Scale.Mark> moments = new ArrayList<>();

    /** Words to the right of the plot: so many pixels away from it, at a place of the axis up. */
    private record Text(String words, int right, double place, int style) {
        boolean isHeading() {
            return Double.isNaN(place);
        }
    }

    /**
     * A plot without series.
     *
     * @param size of everything, heading and words at the axes included
     * @param aside the width on the right that is kept for words
     */
    Plot(Dimension size, int aside, Scale across, Scale up) {
        this.size = size;
        this.aside = aside;
        this.across = across;
        this.up = up;
        this.chart = new XYChart(100, 100); // the size is given when it is painted
        style(chart.getStyler());
        grid();
    }

    private void style(XYStyler style) {
        style.setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartPadding(0)
                .setMarkerSize(MARKER);
        style.setChartBackgroundColor(Palette.PAPER).setPlotBorderVisible(false).setPlotContentSize(1);
        style.setPlotGridLinesVisible(false)
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotMargin(0);
        style.setXAxisMin(across.from()).setXAxisMax(across.to());
        style.setYAxisMin(up.from()).setYAxisMax(up.to());
    }

    private void grid() {
        double[] x = Stream.concat(
                        up.marks().stream().flatMap(mark -> Stream.of(across.from(), across.to(), across.to())),
                        across.marks().stream().flatMap(mark -> Stream.of(mark.line(), mark.line(), mark.line())))
                .mapToDouble(each -> each)
                .toArray();
        double[] y = Stream.concat(
                        up.marks().stream().flatMap(mark -> Stream.of(mark.line(), mark.line(), Double.NaN)),
                        across.marks().stream().flatMap(mark -> Stream.of(up.from(), up.to(), Double.NaN)))
                .mapToDouble(each -> each)
                .toArray();
        series(x, y, Palette.GRID).setLineStyle(new BasicStroke(0.8f));
    }

    /** A line through points, at the edge of the plot for those beyond. */
    void line(double[] x, double[] y, Color color) {
        series(x, Arrays.stream(y).map(up::within).toArray(), color).setLineWidth(1.8f);
    }

    /** A thin line in dashes. */
    void hairline(double[] x, double[] y, Color color) {
        series(x, y, color).setLineStyle(DASHES);
    }

    /** A line through the whole height, with words to the right of its upper end. */
    void moment(double x, String words) {
        hairline(new double[] {x, x}, new double[] {up.from(), up.to()}, Palette.FAINT_TEXT);
        moments.add(new Scale.Mark(x, x, words));
    }

    /** The area between two lines, as far as the plot reaches. */
    void band(double[] x, double[] low, double[] high, Color color) {
        int n = x.length;
        double[] around = new double[2 * n];
        double[] edge = new double[2 * n];
        for (int i = 0; i < n; i++) {
            around[i] = x[i];
            edge[i] = up.within(high[i]);
            around[2 * n - 1 - i] = x[i];
            edge[2 * n - 1 - i] = up.within(low[i]);
        }
        series(around, edge, NONE)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea)
                .setFillColor(Palette.faint(color));
    }

    /** The area below a line that goes in steps. */
    void steps(double[] x, double[] y, Color color) {
        series(x, y, NONE).setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea).setFillColor(color);
    }

    /** Points without a line. */
    void points(double[] x, double[] y, Color color) {
        if (x.length == 0) {
            return;
        }
        series(x, y, color)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(color);
    }

    /** Points with a range to the left and right of each. */
    void rangesAcross(Ranges ranges, Color color) {
        series(ranges.ends(across), ranges.placesOfEnds(), color).setLineWidth(2);
        points(ranges.centrals(), ranges.placesOfCentrals(), color);
    }

    /** Points with a range below and above each. */
    void rangesUp(Ranges ranges, Color color) {
        series(ranges.placesOfEnds(), ranges.ends(up), color).setLineWidth(2);
        points(ranges.placesOfCentrals(), ranges.centrals(), color);
    }

    private XYSeries series(double[] x, double[] y, Color color) {
        XYSeries series =
                chart.addSeries("series " + chart.getSeriesCollection().size(), x, y);
        series.setMarker(SeriesMarkers.NONE).setLineColor(color).setLineStyle(new BasicStroke(1.5f));
        return series;
    }

    /** A line of words below the heading. */
    void topLine(String words) {
        lines.add(words);
    }

    /** Words to the right of the plot, so many pixels away from it. */
    void aside(String words, int right, double place) {
        texts.add(new Text(words, right, place, Font.PLAIN));
    }

    /** Words above those on the right. */
    void headingAside(String words, int right) {
        texts.add(new Text(words, right, Double.NaN, Font.BOLD));
    }

    @Override
    public int height() {
        return size.height;
    }

    @Override
    public void paint(Graphics2D g) {
        int left = left();
        int top = top();
        int below = BELOW + (across.title().isEmpty() ? 0 : LINE);
        g.translate(left, top);
        chart.paint(g, size.width - left - aside, size.height - top - below);
        axes(g);
        words(g);
        g.translate(-left, -top);
        write(g, up.title(), Font.BOLD, 2, 13);
        for (int i = 0; i < lines.size(); i++) {
            write(g, lines.get(i), Font.PLAIN, 2, 13 + (i + 1) * LINE);
        }
    }

    private int top() {
        boolean isHeaded = !up.title().isEmpty() || texts.stream().anyMatch(Text::isHeading);
        return (isHeaded ? HEADING : NO_HEADING) + LINE * lines.size();
    }

    /** The width of the words at the axis up. */
    private int left() {
        double widest = up.marks().stream()
                .mapToDouble(mark -> Sheet.width(mark.words()))
                .max()
                .orElse(0);
        return Math.max(NARROWEST_LEFT, (int) widest + 14);
    }

    private void axes(Graphics2D g) {
        g.setColor(Palette.FAINT_TEXT);
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(x(across.from()), y(up.from()), x(across.to()), y(up.from())));
    }

    private void words(Graphics2D g) {
        double foot = y(up.from());
        double right = x(across.to());
        for (Scale.Mark mark : across.marks()) {
            write(g, mark.words(), Font.PLAIN, x(mark.place()) - Sheet.width(mark.words()) / 2, foot + 17);
        }
        for (Scale.Mark mark : up.marks()) {
            write(g, mark.words(), Font.PLAIN, -8 - Sheet.width(mark.words()), y(mark.place()) + 4);
        }
        write(g, across.title(), Font.PLAIN, (right - Sheet.width(across.title())) / 2, foot + 17 + LINE);
        for (Scale.Mark moment : moments) {
            write(g, moment.words(), Font.PLAIN, x(moment.place()) + 5, 12);
        }
        for (Text text : texts) {
            write(g, text.words(), text.style(), right + text.right(), text.isHeading() ? -13 : y(text.place()) + 4);
        }
    }

    private double x(double value) {
        return chart.getScreenXFromChart(value);
    }

    private double y(double value) {
        return chart.getScreenYFromChart(value);
    }

    private static void write(Graphics2D g, String words, int style, double x, double y) {
        g.setFont(Sheet.font(style, Sheet.SMALL));
        g.setColor(Palette.TEXT);
        g.drawString(words, (float) x, (float) y);
    }
}
